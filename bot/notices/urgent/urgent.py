"""What wakes somebody: short, with everything needed to act and one thing to press."""

from bot.content import (
    Block,
    Bold,
    Bullets,
    Heading,
    Inline,
    Message,
    Paragraph,
    Quote,
    Row,
    Rows,
    Verb,
    paragraph,
)
from bot.notices.parts import button, contact, keys, mention, named, system
from bot.notices.scene import Scene
from bot.notices.urgent import practice
from bot.notices.urgent.pressing import urgent_because
from bot.wording import Voice
from core.db.urgent.pages import DRILL, MANUAL
from core.domain.intents import Intent
from core.services.facts import Facts
from core.services.tickets.facts import TicketFacts
from core.services.urgent.facts import PageFacts

NAMED = 5  # of those who were called before


def page(intent: Intent, facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Call for help until somebody says that they come; then say who it is."""
    about, called = facts.ticket, facts.page
    if called is not None and called.page.kind == DRILL:
        return practice.drill(intent, called, voice)
    if about is None or called is None:
        return None
    blocks: list[Block] = [
        Heading(voice.text("page-title", ticket=Bold(about.key), title=about.ticket.title))
    ]
    if not called.page.is_open or not about.ticket.is_open:
        blocks.append(_over(about, called, voice, scene))
        return Message(tuple(blocks), ((button(voice, Verb.OPEN, about.ticket.id),),))
    blocks += _why(about, called, facts, voice, scene)
    blocks += _whom(intent, called, facts, voice, scene)
    blocks.append(Rows(_rows(about, voice, scene)))
    return Message(
        tuple(blocks),
        (
            (
                button(voice, Verb.ACKNOWLEDGE, about.ticket.id, primary=True),
                button(voice, Verb.OPEN, about.ticket.id),
            ),
        ),
        tone="urgent",
    )


def _why(
    about: TicketFacts, called: PageFacts, facts: Facts, voice: Voice, scene: Scene
) -> list[Block]:
    """Say what makes it urgent, and who asks for whom and why."""
    because: list[Block] = [paragraph(urgent_because(about, voice, scene), tone="urgent")]
    if called.asked_by is None or not called.why:
        return because
    by, whom = Bold(called.asked_by.name), called.asked
    if whom is None or whom.id == scene.reader_id:
        asks = voice.text("page-by-hand", name=by)
    else:
        named = mention(whom, facts) if scene.reader_id is None else Bold(whom.name)
        asks = voice.text("page-asked", name=by, other=named)
    asked: list[Block] = [Paragraph(asks, "urgent"), Quote(called.why)]
    return asked if called.page.kind == MANUAL else [*because, *asked]


def _whom(
    intent: Intent, called: PageFacts, facts: Facts, voice: Voice, scene: Scene
) -> list[Block]:
    """Say whose turn it is, so that nobody waits for somebody else, and how long it has been."""
    blocks: list[Block] = []
    if called.calls is None or called.calls == called.asked:
        pass  # they are asked for by name, on call or not
    elif scene.reader_id is None:
        who = mention(called.calls, facts)
        blocks.append(Paragraph(voice.text("page-calls", name=who), "urgent"))
    elif called.calls.id == scene.reader_id:
        blocks.append(paragraph(voice.say("page-calls-you"), tone="urgent"))
    because = intent.data.get("because", "")
    if because:
        blocks.append(paragraph(voice.say("page-because", because=because), tone="urgent"))
    if intent.data["round"] > 1:
        blocks.append(paragraph(_again(intent.data["round"], called, voice), tone="warning"))
    before = [one.name for one in called.before if one.id != scene.reader_id]
    if before and because != "fallback":
        names = ", ".join(before[:NAMED]) + (" …" if len(before) > NAMED else "")
        blocks.append(paragraph(voice.say("page-before", names=names), tone="warning"))
    if called.page.joined:
        blocks.append(paragraph(voice.say("page-joined", count=called.page.joined), tone="urgent"))
    return blocks


def _again(number: int, called: PageFacts, voice: Voice) -> str:
    """Say since when nobody has come, or since when somebody is not heard of who said so."""
    if called.lapsed is not None:
        at, name = voice.time(called.lapsed.taken_at), called.lapsed.who.name
        return voice.say("page-again-lapsed", round=number, name=name, time=at)
    return voice.say("page-again", round=number, time=voice.time(called.page.started_at))


def _over(about: TicketFacts, called: PageFacts, voice: Voice, scene: Scene) -> Paragraph:
    who, at = called.taken_by, called.page.acknowledged_at
    lowered = called.page.ended_at is not None and about.ticket.is_open
    if who is None or at is None or lowered:
        newer = about.page is not None and about.page.id != called.page.id
        goes_on = about.ticket.is_open and newer
        key = "page-newer" if goes_on else "page-off" if about.ticket.is_open else "page-ended"
        return paragraph(voice.say(key), tone="quiet")
    if who.id == scene.reader_id:
        return paragraph(voice.say("page-taken-by-you", time=voice.time(at)), tone="good")
    return Paragraph(
        voice.text("page-acknowledged", name=Bold(who.name), time=voice.time(at)), "good"
    )


def digest(facts: Facts, voice: Voice) -> Message | None:
    """Say how many reports a page is about by now, and name some."""
    about, called = facts.ticket, facts.page
    if about is None or called is None or called.page.ended_at is not None:
        return None
    said = voice.text("page-digest", ticket=named(about), count=called.page.joined, **_title(about))
    blocks: list[Block] = [Paragraph(said, "urgent")]
    if called.joined:
        blocks.append(paragraph(", ".join(called.joined), tone="quiet"))
    first = button(voice, Verb.OPEN, about.ticket.id)
    if called.page.is_open:
        take = button(voice, Verb.ACKNOWLEDGE, about.ticket.id, primary=True)
        return Message(tuple(blocks), ((take, first),), tone="urgent")
    return Message(tuple(blocks), ((first,),))


def waiting(facts: Facts, voice: Voice) -> Message | None:
    """Tell somebody of all that waits, to be taken by number; nothing once nothing does."""
    if not facts.tickets:
        return None
    lines = tuple((Bold(one.key), f" {one.ticket.title}") for one in facts.tickets)
    title = paragraph(voice.say("pages-waiting", count=len(lines)), tone="urgent")
    return Message((title, Bullets(lines)), keys(facts, Verb.ACKNOWLEDGE), tone="urgent")


def gone_quiet(facts: Facts, voice: Voice) -> Message | None:
    """Shout that nobody was called for an urgent ticket, and that somebody is now."""
    about = facts.ticket
    if about is None or not about.ticket.is_open:
        return None
    said = voice.text("page-gone-quiet", ticket=named(about), **_title(about))
    take = button(voice, Verb.ACKNOWLEDGE, about.ticket.id, primary=True)
    return Message((Paragraph(said, "urgent"),), ((take,),), tone="urgent")


def taken(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Tell one who was called that somebody else has it."""
    about, event = facts.ticket, facts.event
    if about is None or event is None or event.actor_id in (None, scene.reader_id):
        return None
    who = facts.people[event.actor_id or 0]
    said = voice.text("page-taken", name=Bold(who.name), ticket=named(about), **_title(about))
    return Message((Paragraph(said, "good"),), ((button(voice, Verb.OPEN, about.ticket.id),),))


def still_on_it(facts: Facts, voice: Voice) -> Message | None:
    """Ask whoever took it whether they still are on it; then say what came of that."""
    about, event, called = facts.ticket, facts.event, facts.page
    if about is None or event is None or called is None:
        return None
    if event.type == "page_lapsed":
        return Message((Paragraph(voice.text("still-lapsed", ticket=named(about)), "warning"),))
    if event.type == "page_confirmed" or called.page.asked_at is None:
        return Message((Paragraph(voice.text("still-confirmed", ticket=named(about)), "good"),))
    question = voice.text("still-question", ticket=named(about), **_title(about))
    return Message(
        (Paragraph(question),),
        (
            (
                button(voice, Verb.ACKNOWLEDGE, about.ticket.id, primary=True, key="button-still"),
                button(voice, Verb.OPEN, about.ticket.id),
            ),
        ),
    )


def _title(about: TicketFacts) -> dict[str, Inline]:
    return {"title": about.ticket.title}


def _rows(about: TicketFacts, voice: Voice, scene: Scene) -> tuple[Row, ...]:
    """Say where, who and since when: an SMS may end after any of them."""
    who = about.reporter
    name = f"{who.name}, {about.organization.name}" if about.organization else who.name
    return (
        *system(about, voice, scene),
        Row(voice.say("card-reporter"), (name,)),
        Row(voice.say("card-received"), (voice.brief(about.ticket.received_at),)),
        *contact(about, voice),
    )
