"""When somebody is there, and in which hours promises count (R38)."""

from dataclasses import replace
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.content import Block, Bullets, Heading, Message, Text, paragraph
from bot.wording import Voice
from core.domain.clocks.hours import MIDNIGHT, Day, Hours, Window
from core.services.clocks.hours import HoursShown
from core.services.facts import Facts

AHEAD = 120  # days in which holidays and closures are told
MOST_DAYS = 12


def hours(facts: Facts, voice: Voice) -> Message | None:
    """Show a calendar: whether somebody is there, the week, and other days to come."""
    shown = facts.hours
    if shown is None:
        return None
    calendar = shown.calendar
    promised, attended = calendar.promised.hours, calendar.attended
    there = replace(voice, zone=promised.zone)
    blocks: list[Block] = [
        Heading((_title(shown, voice),)),
        paragraph(_now(shown, there)),
        paragraph(voice.say("hours-promised")),
        Bullets(week(promised, voice)),
    ]
    if attended.week != promised.week:
        blocks += [paragraph(voice.say("hours-attended")), Bullets(week(attended, voice))]
    unusual = promised.unusual(promised.local_date(shown.now), days=AHEAD, language=voice.language)[
        :MOST_DAYS
    ]
    if unusual:
        blocks.append(paragraph(voice.say("hours-unusual")))
        blocks.append(Bullets(tuple((_day(day, voice),) for day in unusual)))
    blocks += other_zone(promised.zone, voice)
    return Message(tuple(blocks))


def week(hours: Hours, voice: Voice) -> tuple[Text, ...]:
    """Write the week, days on end with the same hours together."""
    days = ((day, hours.week.get(day, ())) for day in range(7))
    lines: list[Text] = []
    for windows, same in groupby(days, key=lambda one: one[1]):
        numbers = [day for day, _ in same]
        named = voice.weekday(numbers[0])
        if len(numbers) > 1:
            named = voice.say("days", first=named, last=voice.weekday(numbers[-1]))
        lines.append((f"{named}: {written(windows, voice)}",))
    return tuple(lines)


def written(windows: tuple[Window, ...], voice: Voice) -> str:
    """Write the windows of a day."""
    open_ones = [one for one in sorted(windows) if one.start < one.end or one.end == MIDNIGHT]
    if not open_ones:
        return voice.say("hours-closed")
    if open_ones == [Window(MIDNIGHT, MIDNIGHT)]:
        return voice.say("hours-whole-day")
    return ", ".join(
        voice.say("window", start=voice.clock(one.start), end=voice.clock(one.end))
        for one in open_ones
    )


def other_zone(zone: ZoneInfo, voice: Voice) -> list[Block]:
    """Say whose times these are, where they are not the reader's."""
    if str(zone) == str(voice.zone):
        return []
    return [paragraph(voice.say("hours-zone", zone=str(zone)), tone="quiet")]


def _title(shown: HoursShown, voice: Voice) -> str:
    name = shown.calendar.name
    if name is None:
        return voice.say("hours-title")
    return voice.say("hours-title-of", calendar=name.of(voice.language))


def _now(shown: HoursShown, voice: Voice) -> str:
    attended = shown.calendar.attended
    if not attended.is_open(shown.now):
        back = attended.next_open(shown.now)
        return voice.say("hours-shut", moment=voice.moment(back) if back else "…")
    closes = attended.closes(shown.now)
    if closes is None:
        return voice.say("hours-open")
    return voice.say("hours-open-until", moment=voice.moment(closes))


def _day(day: Day, voice: Voice) -> str:
    said = written(day.windows, voice)
    if day.holiday:
        said = voice.say("hours-holiday", name=day.holiday)
    return f"{voice.near(day.date)}: {said}"
