"""Words for maintenance and releases: what they are called, when they are, what an entry tells."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.content import Block, Bold, Paragraph
from bot.wording import Voice, name_of
from core.config.texts import Text
from core.domain.upkeep import Entry, Kind, Word
from core.services.upkeep.upkeep import UpkeepShown

Names = Mapping[str, Text]


def when(shown: UpkeepShown, voice: Voice) -> str:
    """Say from when until when, and how long that is; a release is a day."""
    if shown.kind is Kind.RELEASE:
        return voice.date(shown.day)
    return span(shown.starts_at, shown.ended_at or shown.ends_at, voice, written=shown.changed_at)


def span(starts: datetime, ends: datetime, voice: Voice, *, written: datetime) -> str:
    """Say two moments and what lies between; with the year where it is not that of `written`."""
    first, last, told = (one.astimezone(voice.zone) for one in (starts, ends, written))
    begins = _moment(first, voice, year=first.year != told.year)
    over_night = first.date() != last.date()
    until = _moment(last, voice, year=last.year != told.year) if over_night else voice.time(last)
    return voice.say("upkeep-span", begins=begins, until=until, length=voice.length(ends - starts))


def _moment(at: datetime, voice: Voice, *, year: bool) -> str:
    return (
        voice.say("moment", day=voice.date(at), time=voice.time(at)) if year else voice.moment(at)
    )


def called(shown: UpkeepShown, names: Names, voice: Voice) -> str:
    """Give its title; that of a release is what it is of, and the version."""
    if shown.kind is Kind.RELEASE:
        return f"{parts_named(shown.parts, names, voice)} {shown.version}".strip()
    return shown.in_language(voice.language).title


def parts_named(parts: Iterable[str], names: Names, voice: Voice) -> str:
    return ", ".join(names[one].of(voice.language) for one in parts if one in names)


def phase(shown: UpkeepShown, voice: Voice) -> str:
    of = "release-phase" if shown.kind is Kind.RELEASE else "phase"
    return voice.say(f"upkeep-{of}-{shown.phase.value}")


def word(shown: UpkeepShown, entry: Entry, voice: Voice) -> str:
    """Say what an entry tells, in a few words; it may have begun, or be out, when it is told of."""
    release = shown.kind is Kind.RELEASE
    told = entry.word
    if told is Word.ANNOUNCED and entry.at >= entry.starts_at:
        told = Word.ENDED if release else Word.STARTED
    return voice.say(f"upkeep-{'release-word' if release else 'word'}-{told.value}")


def before(shown: UpkeepShown, entry: Entry, voice: Voice) -> str:
    """Say the times that no longer hold."""
    if entry.old_starts_at is None or entry.old_ends_at is None:
        return ""
    if shown.kind is Kind.RELEASE:
        old = voice.date(entry.old_starts_at.astimezone(voice.zone))
    else:
        old = span(entry.old_starts_at, entry.old_ends_at, voice, written=entry.at)
    return voice.say("upkeep-before", when=old)


def written_in(language: str, voice: Voice) -> tuple[str, ...]:
    """Say in which language somebody wrote, to who reads another one."""
    if not language or language == voice.language:
        return ()
    return (voice.say("incident-original", language=name_of(language, voice.language)),)


def brief(shown: UpkeepShown, names: Names, voice: Voice) -> Block:
    """Say one of several in a few lines."""
    shown = shown.in_language(voice.language)
    concerns = "" if shown.kind is Kind.RELEASE else parts_named(shown.parts, names, voice)
    state = f"{phase(shown, voice)}: {when(shown, voice)}"
    more = shown.body if shown.kind is Kind.RELEASE else shown.effect
    written = written_in(shown.language, voice) if more or shown.title else ()
    lines = [f"\n{one}" for one in (concerns, state, more, *written) if one]
    return Paragraph((Bold(called(shown, names, voice)), *lines))
