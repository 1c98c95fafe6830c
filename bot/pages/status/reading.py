"""What somebody reads of the status, in words of their language; pages and feeds share it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.notices.status import said
from bot.notices.upkeep import upkeep
from bot.wording import Voice, name_of
from core.domain.status.status import Indicator, Status
from core.domain.text import undirected
from core.domain.upkeep import Entry, Phase
from core.services.status.page import Told
from core.services.status.status import IncidentShown, Overview, PartShown
from core.services.upkeep.upkeep import UpkeepShown

TONES = {
    Status.OPERATIONAL: "good",
    Status.MAINTENANCE: "planned",
    Status.DEGRADED: "warning",
    Status.PARTIAL_OUTAGE: "partial",
    Status.MAJOR_OUTAGE: "urgent",
}
"""How a status looks; each tone has a sign of its own, so that none is told by colour alone."""
_WHOLE = {
    Indicator.NONE: "good",
    Indicator.MAINTENANCE: "planned",
    Indicator.MINOR: "warning",
    Indicator.MAJOR: "partial",
    Indicator.CRITICAL: "urgent",
}
_LOOKS = {Phase.ANNOUNCED: "planned", Phase.RUNNING: "warning", Phase.ENDED: "good"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What is told, in a reader's language and the desk's time zone."""

    told: Told
    voice: Voice
    desk: str
    zone: str

    @property
    def overview(self) -> Overview:
        return self.told.overview

    @property
    def tone(self) -> str:
        return _WHOLE[self.overview.indicator]

    @property
    def sentence(self) -> str:
        """Say how everything is, in one sentence."""
        return self.voice.say(f"indicator-{self.overview.indicator.value}")

    def status(self, status: Status) -> str:
        return said(status, self.voice)

    def progress(self, progress: str) -> str:
        return self.voice.say(f"progress-{progress}")

    def tone_of(self, status: Status) -> str:
        return TONES[status]

    def state(self, shown: IncidentShown) -> str:
        """Give how an incident looks: what is over is well again."""
        return "good" if shown.resolved_at is not None else TONES[shown.impact]

    def names(self, shown: IncidentShown) -> str:
        return upkeep.parts_named(shown.parts, self.overview.names, self.voice)

    def name(self, one: PartShown) -> str:
        return one.part.name.of(self.voice.language)

    def plans(self, kind: str) -> list[UpkeepShown]:
        """Give what is planned of a kind, in its order."""
        return [one for one in self.told.planned if one.kind == kind]

    def called(self, one: UpkeepShown) -> str:
        return upkeep.called(one, self.overview.names, self.voice)

    def concerned(self, one: UpkeepShown) -> str:
        return upkeep.parts_named(one.parts, self.overview.names, self.voice)

    def when(self, one: UpkeepShown) -> str:
        return upkeep.when(one, self.voice)

    def phase(self, one: UpkeepShown) -> str:
        return upkeep.phase(one, self.voice)

    def look(self, one: UpkeepShown) -> str:
        """Give how something planned looks; without a tone once it is over."""
        return _LOOKS.get(one.phase, "")

    def word(self, one: UpkeepShown, entry: Entry) -> str:
        return upkeep.word(one, entry, self.voice)

    def before(self, one: UpkeepShown, entry: Entry) -> str:
        return upkeep.before(one, entry, self.voice)

    def leans_on(self, one: PartShown) -> str:
        """Name what a part needs and what is not well."""
        found = (self.overview.of(part) for part in one.standing.shaken_by)
        names = self.overview.names
        return ", ".join(
            f"{names[each.part.id].of(self.voice.language)} ({self.status(each.standing.status)})"
            for each in found
            if each is not None
        )

    def contact(self, one: PartShown) -> str:
        """Say whom people turn to where the desk does not follow a fault through."""
        part = one.part
        told = part.contact if part.chain == "outside" else None
        return told.of(self.voice.language) if told is not None else ""

    def original(self, language: str) -> str:
        """Name the language of what somebody wrote, to who reads another one."""
        if not language or language == self.voice.language:
            return ""
        return self.voice.say("incident-original", language=name_of(language, self.voice.language))

    def moment(self, at: datetime) -> str:
        """Write a moment with its year: 23 November 2026 at 10:00."""
        day = self.voice.date(at.astimezone(self.voice.zone).date())
        return self.voice.say("moment", day=day, time=self.voice.time(at))

    def took(self, shown: IncidentShown) -> str:
        if shown.resolved_at is None:
            return ""
        return self.voice.length(max(shown.resolved_at - shown.published_at, timedelta()))

    def days(self) -> list[tuple[str, list[IncidentShown]]]:
        """Group what is over by the day it was published, newest first."""
        found: dict[str, list[IncidentShown]] = {}
        for one in self.told.over:
            day = self.voice.date(one.published_at.astimezone(self.voice.zone).date())
            found.setdefault(day, []).append(one)
        return list(found.items())


def machine(at: datetime) -> str:
    """Write a moment for machines: RFC 3339, in UTC."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def plain(text: object) -> object:
    """Give text that somebody wrote without what would turn a page or a feed around."""
    return undirected(text) if type(text) is str else text
