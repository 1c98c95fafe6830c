"""Draws any document of the status page from the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from jinja2 import Environment

from bot.pages.status import feed, page, summary
from bot.pages.status.kept import Body
from bot.pages.status.reading import Reading
from bot.pages.status.spots import Kind, Links, Spot
from bot.wording import LANGUAGES, Wording
from core.config.team import Team
from core.db.unit import Unit
from core.domain.status.status import Indicator
from core.services.status import page as status_page
from core.services.status.page import Told
from core.services.status.status import Overview

HTML = "text/html; charset=utf-8"
_TYPES = {
    Kind.JSON: "application/json",
    Kind.ATOM: "application/atom+xml; charset=utf-8",
    Kind.CALENDAR: "text/calendar; charset=utf-8",
}
_NOTHING = Told(Overview((), Indicator.NONE, datetime.min.replace(tzinfo=UTC)), None, None)


@dataclass(frozen=True, slots=True)
class Documents:
    """Whatever can be read of the status, in the links of one place; `host` is in lasting ids."""

    wording: Wording
    team: Team
    links: Links
    host: str
    everybody: bool
    env: Environment = field(default_factory=page.environment)

    def make(self, unit: Unit, spot: Spot) -> Body | None:
        """Draw a document as it reads now; None where there is none."""
        told = _told(unit, spot)
        if told is None:
            return None
        content = self._drawn(spot, self._reading(spot.language, told))
        return Body.of(content, _TYPES.get(spot.kind, HTML), told.done_at)

    def gone(self, language: str) -> str:
        """Draw the page that says that there is none; it needs no database."""
        return self._page(Spot(Kind.FRONT, language), self._reading(language, _NOTHING), gone=True)

    def _drawn(self, spot: Spot, reader: Reading) -> bytes:
        match spot.kind:
            case Kind.JSON:
                return summary.write(spot, reader, self.links)
            case Kind.ATOM:
                return feed.write(spot, reader, self.links, host=self.host)
            case Kind.CALENDAR:
                from bot.pages.status import calendar  # noqa: PLC0415 - no start waits for its library

                return calendar.write(spot, reader, self.links, host=self.host)
            case Kind.FRONT | Kind.LEAF | Kind.ONE | Kind.PLANNED:
                return self._page(spot, reader).encode()

    def _page(self, spot: Spot, reader: Reading, *, gone: bool = False) -> str:
        return page.draw(
            self.env,
            spot,
            reader,
            self.links,
            languages=_languages(self.wording),
            everybody=self.everybody,
            gone=gone,
        )

    def _reading(self, language: str, told: Told) -> Reading:
        zone = self.team.hours.timezone
        voice = self.wording.voice(language, zone)
        told = told.in_language(language)
        return Reading(told, voice, self.team.desk.name.of(language), str(ZoneInfo(zone)))


def _languages(wording: Wording) -> Mapping[str, str]:
    return {one: wording.voice(one).say("language-name") for one in LANGUAGES}


def _told(unit: Unit, spot: Spot) -> Told | None:
    match spot.kind:
        case Kind.FRONT | Kind.JSON:
            return status_page.front(unit)
        case Kind.LEAF:
            return status_page.leaf(unit, before=spot.number or None)
        case Kind.ONE:
            return status_page.one(unit, spot.number)
        case Kind.PLANNED:
            return status_page.plan(unit, spot.number)
        case Kind.ATOM:
            return status_page.news(unit)
        case Kind.CALENDAR:
            return status_page.timetable(unit)
