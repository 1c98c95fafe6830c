"""What the team reads in its room: the card of each ticket, and the thread beneath it."""

from datetime import date

from bot.content import (
    Block,
    Button,
    Heading,
    Menu,
    Message,
    Paragraph,
    Quote,
    Row,
    Rows,
    Text,
    Tone,
    Verb,
    paragraph,
)
from bot.notices.clocks.why import due
from bot.notices.incidents.joining import reaches
from bot.notices.parts import (
    attached,
    author,
    button,
    contact,
    labels,
    mention,
    said,
    system,
    taken_back,
    title,
    topic,
)
from bot.notices.people import reason
from bot.notices.scene import Scene
from bot.notices.tickets.happenings import happening
from bot.notices.tickets.linting import lacks, unsaid
from bot.notices.urgent.pressing import pressing
from bot.wording import Voice
from core.db.incidents.links import Known
from core.domain.incidents.incidents import Stage
from core.domain.tickets.message import Kind, Status
from core.domain.tickets.ticket import State, Ticket
from core.services.facts import Facts
from core.services.tickets.facts import TicketFacts

EXCERPT = 400  # characters of a description on a card; the whole of it is behind Whole history
TELLING = ("happened", "description", "question", "wish")  # answers that say what it is about


def card(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Show a ticket as it stands, with what can be done now."""
    about = facts.ticket
    if about is None:
        return None
    blocks: list[Block] = [
        Heading(title(about)),
        labels(about, voice),
        Rows((*reporter_and_handler(about, voice, scene), *_incidents(about, voice))),
    ]
    answers = dict(about.answers)
    told = next((str(answers[key]) for key in TELLING if answers.get(key)), "")
    if told:
        blocks.append(Quote(told if len(told) <= EXCERPT else told[: EXCERPT - 1].rstrip() + "…"))
    blocks += attached(about.files)
    if about.edited:
        blocks.append(paragraph(voice.say("message-edited"), tone="quiet"))
    return Message(
        tuple(blocks),
        _buttons(about, voice),
        menu=_menu(about, voice),
        tone=_tone(about),
        topic=topic(about, voice),
    )


def _tone(about: TicketFacts) -> Tone:
    """Let a glance at the desk tell what presses and what is done."""
    if not about.ticket.is_open:
        return "quiet"
    return "urgent" if about.ticket.urgent else "plain"


def reporter_and_handler(about: TicketFacts, voice: Voice, scene: Scene) -> tuple[Row, ...]:
    """Say who reported it, for which system, who works on it and since when it is here.

    What is due next is told to the team.
    """
    ticket = about.ticket
    who: Text = (about.reporter.name,)
    if about.organization is not None:
        who = (f"{about.reporter.name}, {about.organization.name}",)
    handler = about.assignee.name if about.assignee else voice.say("card-nobody")
    rows = [Row(voice.say("card-reporter"), who), *contact(about, voice)]
    rows += system(about, voice, scene)
    rows.append(Row(voice.say("card-handler"), (handler,)))
    rows.append(Row(voice.say("card-received"), (voice.brief(ticket.received_at),)))
    promised = due(ticket, voice)
    own = scene.reader_id == ticket.reporter_id
    if promised is not None and not own:
        rows.append(Row(voice.say("card-due"), (promised,)))
    if about.blast is not None and scene.reader_id is None:
        rows.append(Row(voice.say("blast-label"), (reaches(about.blast, voice),)))
    return (*rows, *pressing(about, voice, scene), *standing_rows(about, voice, own=own))


def standing_rows(about: TicketFacts, voice: Voice, *, own: bool) -> tuple[Row, ...]:
    """Say who outside has it, or as what it goes on: not to its `own` reporter, who knows one."""
    around, rows = about.around, []
    if around is not None and around.outside is not None:
        party = around.outside
        said = [party.party, party.reference]
        if party.expected_on:
            said.append(voice.date(date.fromisoformat(party.expected_on)))
        rows.append(Row(voice.say("card-external"), (", ".join(filter(None, said)),)))
    if around is not None and around.goes_on_as and not own:
        rows.append(Row(voice.say("card-merged"), (around.goes_on_as,)))
    return tuple(rows)


def _incidents(about: TicketFacts, voice: Voice) -> tuple[Row, ...]:
    """Name the incidents that it belongs to, drafts too: only the team reads the card."""
    label = voice.say("card-incident")
    return tuple(Row(label, (_incident(one, voice),)) for one in about.incidents)


def _incident(known: Known, voice: Voice) -> str:
    """Name an incident, and how far it is."""
    published = known.stage is Stage.PUBLISHED
    key = f"progress-{known.progress.value}" if published else f"stage-{known.stage.value}"
    return ", ".join(filter(None, (known.title, voice.say(key))))


def _buttons(about: TicketFacts, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    ticket = about.ticket
    if ticket.state is State.MERGED:
        return ((button(voice, Verb.UNMERGE, ticket.id), _whole(ticket, voice)),)
    if not ticket.is_open:
        return ((button(voice, Verb.REOPEN, ticket.id), _whole(ticket, voice)),)
    taken = about.assignee is not None and ticket.state is not State.NEW
    answering = (
        button(voice, Verb.REPLY, ticket.id, primary=taken),
        button(voice, Verb.ASK, ticket.id),
        button(voice, Verb.SOLVE, ticket.id),
    )
    if not taken:
        first = [button(voice, Verb.CLAIM, ticket.id, primary=True)]
        if about.page is not None and about.page.acknowledged_at is None:
            first.append(button(voice, Verb.ACKNOWLEDGE, ticket.id))
        return (tuple(first), answering, (_whole(ticket, voice),))
    back = ticket.state is State.PENDING_EXTERNAL
    rest = (
        *((button(voice, Verb.RETURN, ticket.id),) if back else ()),
        button(voice, Verb.NOTE, ticket.id),
        button(voice, Verb.RELEASE, ticket.id),
        button(voice, Verb.TAKE_OVER, ticket.id),
        button(voice, Verb.CLOSE, ticket.id),
        _whole(ticket, voice),
    )
    return (answering, rest)


_SELDOM = (
    Verb.ASSESS,
    Verb.PRIORITIZE,
    Verb.FLAG,
    Verb.ASSIGN,
    Verb.HAND_OUT,
    Verb.PLAN,
    Verb.CHANGE,
    Verb.SPLIT_UP,
    Verb.SIMILAR,
    Verb.MERGE,
    Verb.LINK,
    Verb.WATCH,
    Verb.WHY,
)
"""What is done with a ticket now and then: folded away, and there as a command as well."""


def _menu(about: TicketFacts, voice: Voice) -> Menu | None:
    if not about.ticket.is_open:
        return None
    waits = about.ticket.state is State.PENDING_CUSTOMER  # then the way out is to go on
    verbs = (Verb.RETURN if waits and one is Verb.HAND_OUT else one for one in _SELDOM)
    buttons = tuple(button(voice, verb, about.ticket.id) for verb in verbs)
    return Menu(voice.say("card-more"), buttons)


def _whole(ticket: Ticket, voice: Voice) -> Button:
    return button(voice, Verb.OPEN, ticket.id, key="button-history")


def from_reporter(facts: Facts, voice: Voice) -> Message | None:
    """Show what the reporter wrote, and call whoever works on it."""
    about, message = facts.ticket, facts.message
    if about is None or message is None:
        return None
    blocks: list[Block] = [*said(message, facts.files, voice, by=author(facts))]
    if about.assignee is not None:
        who = mention(about.assignee, facts)
        blocks.append(Paragraph(voice.text("reporter-wrote", name=who), "quiet"))
    return Message(tuple(blocks), ((button(voice, Verb.REPLY, about.ticket.id),),))


def note(facts: Facts, voice: Voice) -> Message | None:
    """Show an internal note that was written elsewhere."""
    message = facts.message
    if message is None:
        return None
    return Message(
        (
            paragraph(voice.say("note-internal"), tone="quiet"),
            *said(message, facts.files, voice, by=author(facts)),
        )
    )


def stray(facts: Facts, voice: Voice) -> Message | None:
    """Ask whether a note that called the bot is meant for the reporter; then say what became."""
    about, message = facts.ticket, facts.message
    if about is None or message is None:
        return None
    if message.retracted_at is not None:
        return taken_back(voice)
    if message.kind is not Kind.NOTE:
        return Message((paragraph(voice.say("stray-sent"), tone="quiet"),))
    if message.effect.get("kept"):
        return Message((paragraph(voice.say("stray-kept"), tone="quiet"),))
    return Message(
        (paragraph(voice.say("stray-question", name=about.reporter.name)),),
        ((button(voice, Verb.SEND_ON, message.id), button(voice, Verb.KEEP, message.id)),),
    )


def outgoing(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Show what goes to the reporter and what became of it: Undo, then the receipt."""
    about, message = facts.ticket, facts.message
    if about is None or message is None:
        return None
    what = "closing" if message.effect.get("closing") else message.kind.value
    blocks: list[Block] = [
        paragraph(voice.say(f"outgoing-{what}"), tone="quiet"),
        *said(message, facts.files, voice, by=author(facts)),
    ]
    name = about.reporter.name
    if message.status is Status.HELD:
        blocks.append(paragraph(voice.say("outgoing-held", name=name)))
        blocks += unsaid(message, about, facts, voice, scene)
        return Message(tuple(blocks), ((button(voice, Verb.UNDO, message.id),),))
    if message.status is Status.UNDONE:
        key = "outgoing-too-late" if message.undeliverable else "outgoing-undone"
        blocks.append(paragraph(voice.say(key)))
    elif message.undeliverable:
        why = reason(message.undeliverable, voice)
        blocks.append(paragraph(voice.say("outgoing-failed", name=name), f" {why}", tone="urgent"))
    elif message.delivered_at is not None:
        at = voice.time(message.delivered_at)
        blocks.append(paragraph(voice.say("outgoing-delivered", name=name, time=at), tone="good"))
    else:
        blocks.append(paragraph(voice.say("outgoing-sent", name=name), tone="quiet"))
    return Message(tuple(blocks))


def happened(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Say in one line who did what; of a wish for a change, what it does not say."""
    event = facts.event
    if event is None:
        return None
    line = Paragraph(happening(event, facts, voice), "quiet")
    wish = facts.change
    if wish is None:
        return Message((line,))
    texts = (wish.theme, wish.title, wish.description, wish.workaround)
    return Message((line, *lacks("change", texts, voice, scene)))
