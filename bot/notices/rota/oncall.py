"""Who is on call now, next and in the week, where nobody is, and what is handed over."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.content import (
    Block,
    Bold,
    Bullets,
    Heading,
    Message,
    Paragraph,
    Row,
    Rows,
    Text,
    paragraph,
)
from bot.notices.parts import title
from bot.wording import Voice
from core.domain.intents import Intent
from core.domain.rota import Shift
from core.services.facts import Facts
from core.services.rota.facts import Duty, RotaFacts
from core.services.tickets.facts import TicketFacts

_MIDNIGHT = time()


def on_call(intent: Intent, facts: Facts, voice: Voice) -> Message | None:
    """Show who is on call now and next, or every day of the week."""
    rota = facts.rota
    if rota is None:
        return None
    if not rota.duties:
        return _by_role(rota, voice)
    blocks: list[Block] = [Heading((voice.say("oncall-title"),))]
    for duty in rota.duties:
        if len(rota.duties) > 1:
            blocks.append(paragraph(Bold(duty.title(voice.language))))
        shown = _days(duty, rota, voice) if intent.data["days"] else _now(duty, rota, voice)
        blocks.append(Rows(tuple(shown)))
    if intent.data["days"]:
        zones = dict.fromkeys(str(one.zone) for one in rota.duties)
        said = voice.say("hours-zone", zone=", ".join(zones))
        if any(_apart(one.zone, voice, rota.now) for one in rota.duties):
            said = voice.say("oncall-own-zone", zone=", ".join(zones), own=str(voice.zone))
        blocks.append(paragraph(said, tone="quiet"))
    return Message(tuple(blocks))


def _by_role(rota: RotaFacts, voice: Voice) -> Message:
    names = ", ".join(rota.name(one) for one in rota.role)
    said = voice.say("oncall-by-role", names=names) if names else voice.say("oncall-none")
    return Message((paragraph(said),))


def _now(duty: Duty, rota: RotaFacts, voice: Voice) -> Iterator[Row]:
    for key, shift in zip(("oncall-now", "oncall-next"), duty.shifts, strict=False):
        label = voice.say(key)
        who = _who(shift, rota, voice)
        if key == "oncall-next":
            at = _moment(shift.start, duty.zone, voice)
            yield Row(label, voice.text("oncall-from", name=who, moment=at))
        elif len(duty.shifts) > 1:
            at = _moment(shift.end, duty.zone, voice)
            yield Row(label, voice.text("oncall-until", name=who, moment=at))
        else:
            yield Row(label, (who,))


def _who(shift: Shift, rota: RotaFacts, voice: Voice) -> Bold:
    return Bold(rota.name(shift.who) or voice.say("oncall-nobody"))


def _days(duty: Duty, rota: RotaFacts, voice: Voice) -> Iterator[Row]:
    """Give a row a day: who has it, from when until when; days are those of the schedule."""
    there = replace(voice, zone=duty.zone)
    for day, shifts in _by_day(duty):
        pieces: list[Text] = []
        for shift in shifts:
            whole = _clocks(shift, duty.zone) == (_MIDNIGHT, _MIDNIGHT)
            hours = "" if whole else f"{_hours(shift, duty.zone, voice)} "
            pieces.append(
                (hours, _who(shift, rota, voice)) if hours else (_who(shift, rota, voice),)
            )
        value = tuple(leaf for n, one in enumerate(pieces) for leaf in ((", ", *one) if n else one))
        yield Row(there.brief_day(day), value)


def _by_day(duty: Duty) -> Iterator[tuple[date, list[Shift]]]:
    if not duty.shifts:
        return
    at, end = duty.shifts[0].start, duty.shifts[-1].end
    while at < end:
        day = at.astimezone(duty.zone).date()
        after = datetime.combine(day + timedelta(days=1), _MIDNIGHT, tzinfo=duty.zone)
        until = min(after.astimezone(UTC), end)
        yield (
            day,
            [
                Shift(max(one.start, at), min(one.end, until), one.who, one.turn_of)
                for one in duty.shifts
                if one.start < until and at < one.end
            ],
        )
        at = until


def _clocks(shift: Shift, zone: ZoneInfo) -> tuple[time, time]:
    start, end = (one.astimezone(zone).time() for one in (shift.start, shift.end))
    return start, end


def _hours(shift: Shift, zone: ZoneInfo, voice: Voice) -> str:
    """Write from when until when, in brackets on the reader's own clock where that is another."""

    def window(where: Voice) -> str:
        return voice.say("window", start=where.time(shift.start), end=where.time(shift.end))

    here = window(replace(voice, zone=zone))
    return f"{here} ({window(voice)})" if _apart(zone, voice, shift.start) else here


def _apart(zone: ZoneInfo, voice: Voice, at: datetime) -> bool:
    """Tell whether the reader's clock shows another time than the one there."""
    return at.astimezone(zone).utcoffset() != at.astimezone(voice.zone).utcoffset()


def _moment(at: datetime, zone: ZoneInfo, voice: Voice) -> str:
    there = replace(voice, zone=zone)
    if not _apart(zone, voice, at):
        return voice.brief(at)
    same_day = at.astimezone(zone).date() == at.astimezone(voice.zone).date()
    own = voice.time(at) if same_day else voice.brief(at)
    return voice.say("oncall-own", moment=there.brief(at), own=own, zone=str(voice.zone))


def period(start: datetime, end: datetime, voice: Voice) -> str:
    """Write a stretch of time with weekday and date, whole days without times."""
    first, last = start.astimezone(voice.zone), end.astimezone(voice.zone)
    if first.time() == last.time() == _MIDNIGHT:
        until = last.date() - timedelta(days=1)
        if until == first.date():
            return voice.near(until)
        return voice.say("days", first=voice.near(first.date()), last=voice.near(until))
    until_midnight = last.time() == _MIDNIGHT and last - first <= timedelta(days=1)
    if until_midnight or first.date() == last.date():
        window = voice.say("window", start=voice.time(start), end=voice.time(end))
        return f"{voice.near(first.date())}, {window}"
    return voice.say("days", first=voice.moment(start), last=voice.moment(end))


def when(start: datetime, end: datetime, zone: ZoneInfo | None, voice: Voice) -> tuple[Row, ...]:
    """Tell a stretch of time on the reader's clock, and on the schedule's where that is another."""
    own = Row(voice.say("rota-when"), (Bold(period(start, end, voice)),))
    if zone is None or not (_apart(zone, voice, start) or _apart(zone, voice, end)):
        return (own,)
    there = period(start, end, replace(voice, zone=zone))
    return (own, Row(voice.say("rota-there", zone=str(zone)), (there,)))


def gap(intent: Intent, facts: Facts, voice: Voice) -> Message | None:
    """Warn of a time in which nobody is on call."""
    rota, data = facts.rota, intent.data
    duty = rota.duty(data["schedule"]) if rota is not None else None
    if duty is None:
        return None
    start, end = datetime.fromisoformat(data["start"]), datetime.fromisoformat(data["end"])
    said = voice.text("rota-gap", schedule=Bold(duty.title(voice.language)))
    return Message(
        (
            Paragraph(said, "warning"),
            Rows(when(start, end, duty.zone, voice)),
            paragraph(voice.say("rota-gap-fix"), tone="quiet"),
        )
    )


def hand_over(intent: Intent, facts: Facts, voice: Voice) -> Message | None:
    """Say who took over from whom, until when, and what is open (urgent cases)."""
    rota, data = facts.rota, intent.data
    duty = rota.duty(data["schedule"]) if rota is not None else None
    if rota is None or duty is None:
        return None
    heading = Heading((voice.say("handover-title", schedule=duty.title(voice.language)),))
    blocks: list[Block] = [heading, Paragraph(_taken_over(intent, rota, voice))]
    if data["to"] is not None and data["until"]:
        until = _moment(datetime.fromisoformat(data["until"]), duty.zone, voice)
        blocks.append(paragraph(voice.say("handover-until", moment=until)))
    if not rota.open:
        blocks.append(paragraph(voice.say("handover-nothing"), tone="good"))
    else:
        blocks.append(paragraph(voice.say("handover-open")))
        blocks.append(Bullets(tuple(_open(one, rota, voice) for one in rota.open)))
    return Message(tuple(blocks))


def _taken_over(intent: Intent, rota: RotaFacts, voice: Voice) -> Text:
    before, now = (rota.name(intent.data[side]) for side in ("from", "to"))
    if not now:
        return voice.text("handover-to-nobody", before=Bold(before))
    if not before:
        return voice.text("handover-from-nobody", name=Bold(now))
    return voice.text("handover", name=Bold(now), before=Bold(before))


def _open(about: TicketFacts, rota: RotaFacts, voice: Voice) -> Text:
    """Tell an urgent ticket, and whether somebody is on it."""
    page = about.page
    if page is not None and page.acknowledged_at is not None:
        standing = voice.say("handover-acknowledged", name=rota.name(page.acknowledged_by))
    elif page is not None and page.next_at is not None:
        since = voice.brief(page.started_at)
        standing = voice.say("handover-unanswered", moment=since)
    else:
        standing = about.assignee.name if about.assignee else voice.say("handover-nobody")
    return (*title(about), f" — {standing}")
