"""Pieces that several notices are made of."""

from datetime import date

from bot.content import (
    MESSAGE,
    Action,
    Attached,
    Block,
    Bold,
    Button,
    FileShown,
    Inline,
    Label,
    Labels,
    Mention,
    Message,
    Quote,
    Row,
    Tone,
    Topic,
    Verb,
    paragraph,
)
from bot.notices.scene import Scene
from bot.wording import Voice
from core.domain.parties import Person
from core.domain.tickets.message import StoredFile, TicketMessage
from core.domain.tickets.ticket import Pending, Priority, State
from core.services.facts import Facts
from core.services.tickets.facts import TicketFacts

IN_A_ROW = 3  # buttons; three keys fit on a telephone

_STATE_TONE: dict[State, Tone] = {
    State.NEW: "warning",
    State.IN_PROGRESS: "plain",
    State.PENDING_CUSTOMER: "quiet",
    State.PENDING_EXTERNAL: "quiet",
    State.CLOSED: "good",
    State.WITHDRAWN: "quiet",
    State.MERGED: "quiet",
}
_PRIORITY_TONE: dict[Priority, Tone] = {
    Priority.LOW: "quiet",
    Priority.NORMAL: "plain",
    Priority.HIGH: "warning",
    Priority.CRITICAL: "urgent",
}


def named(about: TicketFacts) -> Bold:
    """Name a ticket by its key."""
    return Bold(about.key)


def title(about: TicketFacts) -> tuple[Inline, ...]:
    """Name a ticket by key and title."""
    return (Bold(about.key), f" {about.ticket.title}")


def topic(about: TicketFacts, voice: Voice) -> Topic:
    """Name the thread about a ticket by where it stands, what it is and its title."""
    state = state_label(about, voice).text
    name = f"{about.key} · {state} · {about.ticket.title}"
    return Topic(name, open=about.ticket.is_open)


def own_topic(about: TicketFacts) -> Topic:
    """Name the thread about a ticket for its reporter, to whom its card tells the state."""
    return Topic(f"{about.key} · {about.ticket.title}")


def thread_name(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Say nothing but what the thread beneath a card is named by now."""
    about = facts.ticket
    if about is None:
        return None
    return Message((), topic=topic(about, voice) if scene.reader_id is None else own_topic(about))


def state_label(about: TicketFacts, voice: Voice) -> Label:
    """Say where a ticket stands."""
    return Label(voice.say(f"state-{state_key(about)}"), _STATE_TONE[about.ticket.state])


def state_key(about: TicketFacts) -> str:
    """Name the state in the wording, which tells apart what a ticket waits for."""
    if about.ticket.pending_reason == Pending.ANOTHER:
        return "pending_another"
    return "pending_confirmation" if waits_for_word(about) else about.ticket.state.value


def waits_for_word(about: TicketFacts) -> bool:
    """Tell whether a solution was proposed and the reporter has not said whether it helps."""
    ticket = about.ticket
    return ticket.waits_for_reporter and ticket.pending_reason == Pending.CONFIRMATION


def labels(about: TicketFacts, voice: Voice) -> Labels:
    """Say state, priority, what makes a ticket press and who has it, each in a word."""
    handler = (Label(about.assignee.name, "quiet"),) if about.assignee else ()
    return Labels((state_label(about, voice), *pressing(about, voice), *handler))


def pressing(about: TicketFacts, voice: Voice) -> tuple[Label, ...]:
    """Say what makes a ticket press: that it is urgent, its priority, a payment."""
    ticket = about.ticket
    shown = []
    if ticket.urgent and ticket.is_open:
        shown.append(Label(voice.say("label-urgent"), "urgent"))
    shown.append(
        Label(voice.say(f"priority-{ticket.priority.value}"), _PRIORITY_TONE[ticket.priority])
    )
    if ticket.payment_critical:
        shown.append(Label(_payment(ticket.payment_on, voice), "warning"))
    return tuple(shown)


def contact(about: TicketFacts, voice: Voice) -> tuple[Row, ...]:
    """Say how the reporter can be reached (R16); nothing where they have not told."""
    who = about.reporter
    reach = ", ".join(dict.fromkeys(filter(None, (who.mobile, who.phone, who.email))))
    return (Row(voice.say("card-contact"), (reach,)),) if reach else ()


def system(about: TicketFacts, voice: Voice, scene: Scene) -> tuple[Row, ...]:
    """Say which system it is about, and which part of it where somebody told."""
    found = next((one for one in scene.team.systems if one.id == about.ticket.system), None)
    if found is None:
        return ()
    parts = (one for one in found.components if one.id == about.ticket.component)
    names = [one.name.of(voice.language) for one in (found, *parts)]
    return (Row(voice.say("card-system"), (" · ".join(names),)),)


def _payment(day: str, voice: Voice) -> str:
    if not day:
        return voice.say("label-payment-soon")
    return voice.say("label-payment", day=voice.date(date.fromisoformat(day)))


def attached(files: tuple[StoredFile, ...]) -> tuple[Attached, ...]:
    """Show files, or nothing where there are none."""
    if not files:
        return ()
    return (
        Attached(tuple(FileShown(one.id, one.name, one.media_type, one.size) for one in files)),
    )


def taken_back(voice: Voice) -> Message:
    """Say that what stood here was taken back."""
    return Message((paragraph(voice.say("message-retracted"), tone="quiet"),))


def said(
    message: TicketMessage, files: tuple[StoredFile, ...], voice: Voice, *, by: str = ""
) -> tuple[Block, ...]:
    """Show what somebody said as it reads now, or that they took it back."""
    if message.retracted_at is not None:
        return taken_back(voice).blocks
    edited = (paragraph(voice.say("message-edited"), tone="quiet"),) if message.edited_at else ()
    quote = (Quote(message.body, by=by),) if message.body else ()
    return (*quote, *attached(files), *edited)


def button(
    voice: Voice, verb: Verb, *args: str | int, primary: bool = False, key: str = ""
) -> Button:
    """Make the button of a verb; its words are `button-<verb>` unless `key` names others."""
    return Button(
        voice.say(key or f"button-{verb.name.lower().replace('_', '-')}"),
        Action.of(verb, *args),
        "primary" if primary else "plain",
    )


def solved_or_not(
    voice: Voice, ticket_id: int, solution: TicketMessage | None
) -> tuple[Button, Button]:
    """Make the answers to a solution, which say which one it was."""
    which = () if solution is None else (f"{MESSAGE}{solution.id}",)
    return (
        button(voice, Verb.CONFIRM, ticket_id, *which, primary=True),
        button(voice, Verb.NOT_SOLVED, ticket_id),
    )


def keys(facts: Facts, verb: Verb) -> tuple[tuple[Button, ...], ...]:
    """Give each ticket a button with its key; the lines above say what it is about."""
    found = tuple(Button(one.key, Action.of(verb, one.ticket.id)) for one in facts.tickets)
    return tuple(found[at : at + IN_A_ROW] for at in range(0, len(found), IN_A_ROW))


def mention(person: Person, facts: Facts) -> Mention:
    """Call a person, so that they are notified."""
    return Mention(person.id, person.name, facts.accounts.get(person.id, ()))


def author(facts: Facts) -> str:
    """Name who wrote the message."""
    message = facts.message
    return facts.people[message.author_id].name if message is not None else ""
