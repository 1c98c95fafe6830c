"""Answers to what somebody asked for: lists, one ticket, help, a sentence."""

from bot.content import (
    Action,
    Block,
    Bold,
    Bullets,
    Button,
    Code,
    Heading,
    Message,
    Paragraph,
    Row,
    Rows,
    Text,
    Verb,
    paragraph,
)
from bot.notices.parts import (
    IN_A_ROW,
    attached,
    button,
    contact,
    keys,
    labels,
    pressing,
    said,
    state_label,
    title,
)
from bot.notices.scene import Scene
from bot.notices.tickets.filters import wanted
from bot.notices.tickets.happenings import happening
from bot.notices.tickets.judgement import around, judged, related
from bot.notices.tickets.phases import expected, phases
from bot.notices.tickets.room import reporter_and_handler
from bot.wording import Voice
from core.domain.intents import Intent, Notice
from core.domain.tickets.message import Kind, Status, TicketMessage
from core.services.facts import Facts
from core.services.tickets.facts import TicketFacts

_QUIET = ("quiet", "plain")  # tones of what makes nothing press


def sentence(intent: Intent, voice: Voice) -> Message:
    """Say one sentence of the wording."""
    start, label = intent.data.get("start"), intent.data.get("label", "")
    buttons: tuple[tuple[Button, ...], ...] = ()
    if start:
        buttons = ((button(voice, Verb.START, start, primary=True, key=label),),)
    elif intent.data.get("resume"):
        buttons = ((button(voice, Verb.RESUME, primary=True, key=label),),)
    elif cancelled := intent.data.get("cancelled"):
        buttons = ((button(voice, Verb.TAKE_UP, cancelled),),)
    said = voice.text(intent.data["key"], **intent.data["args"])
    return Message((Paragraph(said),), buttons)


def plain(key: str, voice: Voice) -> Message:
    """Say a sentence that needs nothing."""
    return Message((Paragraph((voice.say(key),)),))


def mine(intent: Intent, facts: Facts, voice: Voice) -> Message:
    """List a person's own reports, the newest first."""
    if not facts.tickets:
        start = button(voice, Verb.START, "report", primary=True)
        return Message((paragraph(voice.say("mine-none")),), ((start,),))
    return _list("mine-title", intent, facts, voice)


def home(facts: Facts, voice: Voice) -> Message:
    """Show a person's own page: their reports, the newest first, and how to begin another."""
    start = button(voice, Verb.START, "report", primary=True)
    if not facts.tickets:
        return Message((paragraph(voice.say("mine-none")),), ((start,),))
    listed = (Heading((voice.say("mine-title"),)), Bullets(_lines(facts, voice)))
    return Message(listed, ((start,), *keys(facts, Verb.OPEN)))


def queue(intent: Intent, facts: Facts, voice: Voice, scene: Scene) -> Message:
    """List the open tickets, the most pressing first, all or those of a filter."""
    blocks: list[Block] = [Heading((voice.say("queue-title"),))]
    if facts.filter is not None:
        called = (Bold(facts.filter.name), " ") if facts.filter.name else ()
        asked = wanted(facts.filter.filter, voice, scene.team)
        blocks.append(paragraph(*called, asked, tone="quiet"))
    if facts.tickets:
        blocks.append(Bullets(_lines(facts, voice, due=True)))
    elif facts.filter is not None:
        blocks.append(paragraph(voice.say("queue-none-so")))
    else:
        blocks = [paragraph(voice.say("queue-none"))]
    more = intent.data.get("more")
    here = facts.filter.id if facts.filter is not None else 0
    buttons = [*keys(facts, Verb.OPEN)]
    if more is not None:
        place = intent.data.get("place", "")
        buttons.append((button(voice, Verb.MORE, intent.notice.value, more, here, place),))
    return Message(tuple(blocks), (*buttons, *_filters(facts, here, voice)))


def _filters(facts: Facts, here: int, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    """Offer the filters that the team has kept, and the way back to all."""
    queue = Notice.QUEUE.value
    others = [
        Button(one.name, Action.of(Verb.MORE, queue, 0, one.id))
        for one in facts.filters
        if one.id != here
    ]
    if here:
        everything = button(voice, Verb.MORE, queue, 0, 0, key="button-everything")
        others.insert(0, everything)
    return tuple(tuple(others[at : at + IN_A_ROW]) for at in range(0, len(others), IN_A_ROW))


def found(facts: Facts, voice: Voice) -> Message:
    """List what a search found, the best first."""
    if not facts.tickets:
        return Message((paragraph(voice.say("found-none")),))
    blocks = (Heading((voice.say("found-title"),)), Bullets(_lines(facts, voice)))
    return Message(blocks, keys(facts, Verb.OPEN))


def _list(key: str, intent: Intent, facts: Facts, voice: Voice) -> Message:
    more = intent.data.get("more")
    buttons = keys(facts, Verb.OPEN)
    if more is not None:
        buttons = (*buttons, (button(voice, Verb.MORE, intent.notice.value, more),))
    return Message((Heading((voice.say(key),)), Bullets(_lines(facts, voice))), buttons)


def _lines(facts: Facts, voice: Voice, *, due: bool = False) -> tuple[Text, ...]:
    """Give a line a ticket; what was split off stands under what it came from."""
    listed = {one.ticket.id: one for one in facts.tickets}
    children = {part: whole for part, whole in facts.split_from.items() if whole in listed}
    lines: list[Text] = []
    for one in facts.tickets:
        if one.ticket.id in children:
            continue
        lines.append((*title(one), f" — {_standing(one, voice, due=due)}"))
        parts = (listed[part] for part in sorted(children) if children[part] == one.ticket.id)
        lines += [("↳ ", *title(part), f" — {_standing(part, voice, due=due)}") for part in parts]
    return tuple(lines)


def _standing(about: TicketFacts, voice: Voice, *, due: bool) -> str:
    """Say how a ticket stands; with `due` also what puts it before others, and by when."""
    ticket = about.ticket
    said = [state_label(about, voice).text]
    if due:
        said += (one.text for one in pressing(about, voice) if one.tone not in _QUIET)
    elif ticket.urgent and ticket.is_open:
        said.append(voice.say("label-urgent"))
    if about.assignee is not None:
        said.append(about.assignee.name)
    if due and ticket.due_at is not None:
        key = "queue-late" if about.late else "queue-due"
        said.append(voice.say(key, moment=voice.brief(ticket.due_at)))
    return ", ".join(said)


def ticket(intent: Intent, facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Show one ticket with all that was said and done, as far as the reader may know."""
    about = facts.ticket
    if about is None:
        return None
    own = scene.reader_id == about.ticket.reporter_id
    outside = own or bool(intent.data.get("public"))
    private = contact(about, voice) if outside and not own else ()
    standing = tuple(row for row in reporter_and_handler(about, voice, scene) if row not in private)
    above = {*standing, Row(voice.say("report-title"), (about.ticket.title,))}
    told = (row for row in scene.answers(about.answers) if row not in above)
    blocks: list[Block] = [Heading(title(about)), labels(about, voice)]
    if outside:
        blocks += [phases(about, voice), *expected(about, voice)]
    shown = (
        related(about, voice, own=True)
        if outside
        else (*judged(about, voice), *around(about, voice))
    )
    blocks += [Rows((*standing, *told, *shown)), *attached(about.files)]
    for message in about.messages:
        blocks += _said(message, about, facts, voice)
    if not outside:
        blocks += [Heading((voice.say("history"),)), Rows(_history(about, facts, voice))]
    return Message(tuple(blocks), _own_buttons(about, voice) if own else ())


def _own_buttons(about: TicketFacts, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    if not about.ticket.is_open:
        return ((button(voice, Verb.REOPEN, about.ticket.id),),)
    comment = button(voice, Verb.COMMENT, about.ticket.id)
    if about.ticket.merged_into_id is not None:
        return ((comment,),)
    return ((comment, button(voice, Verb.WITHDRAW, about.ticket.id)),)


def _said(message: TicketMessage, about: TicketFacts, facts: Facts, voice: Voice) -> list[Block]:
    name = facts.people[message.author_id].name
    when = voice.moment(message.sent_at or message.written_at)
    inside = message.kind is Kind.NOTE or message.status is not Status.SENT
    key = "said-internal" if inside else "said"
    return [
        Paragraph(voice.text(key, name=Bold(name), moment=when), "quiet"),
        *said(message, about.message_files.get(message.id, ()), voice),
    ]


def _history(about: TicketFacts, facts: Facts, voice: Voice) -> tuple[Row, ...]:
    return tuple(
        Row(voice.moment(event.at), happening(event, facts, voice, bold=False))
        for event in about.events
    )


def help_text(intent: Intent, voice: Voice) -> Message:
    """Say what can be done here: the commands that the reader may use, as they are `typed` here.

    In the team's room a text begins no report, so nobody is told that it would.
    """
    forms = intent.data.get("typed", {})
    reports = "report" in intent.data["commands"]
    listed = tuple(
        (Code(forms.get(name, f"/{name}")), f" {voice.say(f'command-{name}')}")
        for name in intent.data["commands"]
    )
    intro = voice.say("help-intro" if reports else "help-intro-team")
    start = ((button(voice, Verb.START, "report", primary=True),),) if reports else ()
    return Message((paragraph(intro), Bullets(listed)), start)
