"""Pages for practice, what came of them, and what would come of a real one."""

from datetime import datetime

from bot.content import (
    Block,
    Bold,
    Bullets,
    Heading,
    Inline,
    Message,
    Paragraph,
    Text,
    Verb,
    paragraph,
)
from bot.notices.parts import button
from bot.wording import Voice
from core.db.urgent.calls import ARRIVED
from core.domain.intents import Intent
from core.services.facts import Facts
from core.services.urgent.facts import Called, PageFacts
from core.services.urgent.foreseeing import Again, Foreseen, Woken


def drill(intent: Intent, called: PageFacts, voice: Voice) -> Message:
    """Call for practice, plainly marked as that; then say that it is over."""
    title = Heading(voice.text("drill-title"))
    if not called.page.is_open:
        name = called.taken_by
        said = voice.text("drill-answered", name=Bold(name.name)) if name else None
        over = Paragraph(said, "good") if said else paragraph(voice.say("drill-unanswered"))
        return Message((title, over))
    blocks: list[Block] = [title, paragraph(voice.say("drill-text"))]
    if intent.data["round"] > 1:
        since = voice.time(called.page.started_at)
        again = voice.say("page-again", round=intent.data["round"], time=since)
        blocks.append(paragraph(again, tone="warning"))
    press = button(voice, Verb.DRILL, called.page.id, primary=True)
    return Message(tuple(blocks), ((press,),))


def report(facts: Facts, voice: Voice) -> Message | None:
    """Tell whoever began a drill how long each call took, and who answered."""
    called = facts.page
    if called is None:
        return None
    page, who = called.page, called.taken_by
    blocks: list[Block] = [Heading(voice.text("drill-title"))]
    if who is not None and page.acknowledged_at is not None:
        took = _seconds(page.started_at, page.acknowledged_at)
        blocks.append(
            Paragraph(voice.text("drill-report", name=Bold(who.name), seconds=took), "good")
        )
    else:
        blocks.append(paragraph(voice.say("drill-unanswered"), tone="warning"))
    lines = tuple((_line(one, page.started_at, voice),) for one in called.calls_made)
    return Message((*blocks, Bullets(lines)) if lines else tuple(blocks))


def _line(call: Called, since: datetime, voice: Voice) -> Inline:
    place = voice.say("page-place", platform=call.platform)
    name = call.name or voice.say("paged-room")
    if call.outcome != ARRIVED or call.settled_at is None:
        return voice.say("drill-call-not-arrived", name=name, platform=place)
    seconds = _seconds(since, call.settled_at)
    return voice.say("drill-call", name=name, platform=place, seconds=seconds)


def _seconds(start: datetime, end: datetime) -> int:
    return max(round((end - start).total_seconds()), 0)


def what_if(intent: Intent, facts: Facts, voice: Voice) -> Message:
    """Show rung by rung who would be woken, and where nobody would be; one ladder after another."""
    at = datetime.fromisoformat(intent.data["at"])
    blocks: list[Block] = [Heading(voice.text("what-if-title", moment=voice.moment(at)))]
    for one in facts.foreseen:
        if len(facts.foreseen) > 1:
            blocks.append(Paragraph(_which(one, voice)))
        blocks.append(Bullets(tuple(_step(each, at, voice) for each in one.steps)))
    return Message(tuple(blocks))


def _which(one: Foreseen, voice: Voice) -> Text:
    if one.name:
        return voice.text("what-if-ladder", name=Bold(one.name))
    return (voice.say("what-if-others"),)


def _step(one: Woken | Again, start: datetime, voice: Voice) -> tuple[Inline, ...]:
    same_day = one.at.astimezone(voice.zone).date() == start.astimezone(voice.zone).date()
    moment = Bold(voice.time(one.at) if same_day else voice.brief(one.at))
    return (moment, " ", _rung(one, voice) if isinstance(one, Woken) else _again(one, voice))


def _again(one: Again, voice: Voice) -> str:
    if one.times is None:
        return voice.say("what-if-more")
    return voice.say("what-if-again", count=one.times)


def _rung(one: Woken, voice: Voice) -> str:
    if one.is_silence:
        return voice.say("what-if-silence")
    places = ", ".join(voice.say("page-place", platform=each) for each in one.platforms)
    people = f"{', '.join(one.names)} ({places})" if one.names else ""
    rooms = voice.say("what-if-rooms", count=one.rooms) if one.rooms else ""
    phones = voice.say("what-if-phones") if one.phones else ""
    more = [voice.say("page-because", because=one.because)] if one.because else []
    if one.is_last:
        more.append(voice.say("what-if-last"))
    woken = ", ".join(filter(None, (people, rooms, phones)))
    return f"{woken}. {' '.join(more)}" if more else woken
