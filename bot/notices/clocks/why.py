"""Why something is due when it is, in words that a customer can check with a calendar in hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.content import Block, Bullets, Heading, Message, Paragraph, Row, Rows, Tone, paragraph
from bot.notices.clocks.hours import other_zone, week
from bot.notices.scene import Scene
from bot.wording import Voice
from core.config.texts import Text
from core.domain.clocks.explaining import Held, Line, Shut, Usual, Worked, shift
from core.domain.clocks.hours import MIDNIGHT, Hours, Span, Why
from core.domain.tickets.ticket import Ticket
from core.services.clocks.why import ClockExplained, Explained
from core.services.facts import Facts

MOST_LINES = 24  # of one clock; of more the first and the last are told
_UNKNOWN = "…"  # further away than clocks look
_PRIORITIES = ("low", "normal", "high", "critical")


def why(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Print every interval, closed day and pause that made each due time."""
    about, explained = facts.ticket, facts.why
    if about is None or explained is None:
        return None
    hours = explained.calendar.promised.hours
    there = replace(voice, zone=hours.zone)
    blocks: list[Block] = [Heading((voice.say("why-title", ticket=about.key),))]
    if explained.policy is None or not explained.clocks:
        blocks.append(paragraph(voice.say("why-nothing")))
    else:
        blocks.append(Rows(_rule(explained, there, scene)))
        for one in explained.clocks:
            blocks += _clock(one, hours, explained.now, there)
    measured = _measured(explained, voice)
    if measured:
        blocks.append(Rows(measured))
    blocks += other_zone(hours.zone, voice)
    return Message(tuple(blocks))


def due(ticket: Ticket, voice: Voice) -> str | None:
    """Say in a few words what is due next, and when."""
    if ticket.due_at is None:
        return None
    target = voice.say(f"target-{ticket.due_target}")
    return voice.say("due-next", target=target, moment=voice.brief(ticket.due_at))


def _rule(explained: Explained, voice: Voice, scene: Scene) -> tuple[Row, ...]:
    policy, calendar = explained.policy, explained.calendar
    rows = []
    if policy is not None:
        name = policy.name.of(voice.language) if policy.name else policy.id
        asked = [_because(key, said, voice, scene) for key, said in explained.because.items()]
        rows.append(Row(voice.say("why-policy"), (name,)))
        rows.append(Row(voice.say("why-because"), (", ".join(asked) or voice.say("why-for-all"),)))
    lines = ["".join(map(str, line)) for line in week(calendar.promised.hours, voice)]
    if calendar.name is not None:
        lines.insert(0, calendar.name.of(voice.language))
    return (*rows, Row(voice.say("why-hours"), ("\n".join(lines),)))


def _because(key: str, said: str, voice: Voice, scene: Scene) -> str:
    """Name what the policy asks for and the case has."""
    team = scene.team
    match key:
        case "urgent" | "payment":
            return voice.say(f"because-{key}", value=said)
        case "priority":
            return voice.say("because-priority", value=voice.say(f"priority-{said}"))
        case "kind":
            return voice.say(f"report-kind-{said}")
        case "organisation":
            return next((one.name for one in team.organisations if one.id == said), said)
        case "system":
            return _named({one.id: one.name for one in team.systems}, said, voice)
        case _:
            return _named({one.id: one.name for one in team.categories}, said, voice)


def _named(names: dict[str, Text], wanted: str, voice: Voice) -> str:
    return names[wanted].of(voice.language) if wanted in names else wanted


def _clock(one: ClockExplained, hours: Hours, now: datetime, voice: Voice) -> list[Block]:
    clock = one.clock
    status, tone = _status(one, now, voice)
    given = voice.say(
        "why-given",
        length=voice.length(clock.given.length),
        because=_given(clock.given.because, voice),
        moment=voice.moment(clock.start),
        since=voice.say(f"since-{clock.since.value}"),
    )
    lines = [_line(line, hours, voice) for line in one.lines]
    blocks: list[Block] = [
        Heading((voice.say(f"target-{clock.target.value}"),)),
        Paragraph((status,), tone),
        paragraph(given),
        Bullets(tuple((line,) for line in _shortened(lines, voice))),
    ]
    if clock.floor is not None and clock.floor == clock.due:
        blocks.append(paragraph(voice.say("why-floor")))
    return blocks


def _given(key: str, voice: Voice) -> str:
    """Say by which of the policy's times so much is given."""
    if key in _PRIORITIES:
        return voice.say("because-priority", value=voice.say(f"priority-{key}"))
    if key == "otherwise":
        return voice.say("because-otherwise")
    return voice.say(f"because-{key}", value="yes")


def _status(one: ClockExplained, now: datetime, voice: Voice) -> tuple[str, Tone]:
    clock = one.clock
    late = clock.late_at(now)
    due = voice.moment(clock.due) if clock.due is not None else _UNKNOWN
    if clock.met is not None:
        met = voice.moment(clock.met)
        if late:
            return voice.say("why-met-late", moment=met, due=due), "warning"
        return voice.say("why-met", moment=met, due=due), "good"
    if clock.dropped is not None:
        return voice.say("why-dropped"), "quiet"
    if clock.due is None:
        return voice.say("why-stands-still", left=voice.length(one.left)), "quiet"
    if late:
        return voice.say("why-late", moment=due), "urgent"
    return voice.say("why-due", moment=due), "plain"


def _line(line: Line, hours: Hours, voice: Voice) -> str:
    match line:
        case Worked(day, spans, why):
            key = "line-half-day" if why is Why.HALF_DAY else "line-worked"
            windows = ", ".join(_window(span, voice) for span in spans)
            length = voice.length(line.length)
            told = voice.say(key, day=voice.near(day), windows=windows, length=length)
            return _with_shift(told, spans, hours, voice)
        case Usual(first, last, length):
            days = _days(first, last, voice)
            return voice.say("line-usual", days=days, length=voice.length(length))
        case Shut(first, last, Why.HOLIDAY):
            name = hours.day(first, voice.language).holiday
            return voice.say("line-holiday", days=_days(first, last, voice), name=name)
        case Shut(first, last):
            return voice.say("line-shut", days=_days(first, last, voice))
        case Held(stretch):
            key = f"held-{stretch.state}"
            held = voice.say(key if voice.has(key) else "held-other")
            start = voice.moment(stretch.start)
            if stretch.end is None:
                return voice.say("line-held-still", start=start, why=held)
            return voice.say("line-held", start=start, end=voice.moment(stretch.end), why=held)


def _with_shift(told: str, spans: tuple[Span, ...], hours: Hours, voice: Voice) -> str:
    """Say that the clocks are set, where the hours would not add up without that."""
    moved = sum((shift(one, hours.zone) for one in spans), timedelta())
    if not moved:
        return told
    way = "forward" if moved > timedelta() else "back"
    return voice.say(f"line-clocks-{way}", line=told)


def _window(span: Span, voice: Voice) -> str:
    ends = {one.astimezone(voice.zone).time() for one in (span.start, span.end)}
    if ends == {MIDNIGHT}:
        return voice.say("hours-whole-day")
    return voice.say("window", start=voice.time(span.start), end=voice.time(span.end))


def _days(first: date, last: date, voice: Voice) -> str:
    if first == last:
        return voice.near(first)
    return voice.say("days", first=voice.near(first), last=voice.near(last))


def _shortened(lines: list[str], voice: Voice) -> Iterator[str]:
    """Tell the first and the last lines where there are too many for a message."""
    if len(lines) <= MOST_LINES:
        yield from lines
        return
    half = MOST_LINES // 2
    yield from lines[:half]
    yield voice.say("line-more", count=len(lines) - 2 * half)
    yield from lines[-half:]


def _measured(explained: Explained, voice: Voice) -> tuple[Row, ...]:
    measures = explained.measures
    found: tuple[tuple[str, timedelta | None], ...] = (
        ("measure-waiting", measures.waiting),
        ("measure-assessment", measures.assessment),
        ("measure-response", measures.response),
        ("measure-gross", measures.gross),
        ("measure-net", measures.net),
    )
    return tuple(
        Row(voice.say(key), (voice.length(length),)) for key, length in found if length is not None
    )
