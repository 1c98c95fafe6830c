"""The review card: every answer with Edit, what may be added, Send."""

from collections.abc import Mapping

from bot.content import (
    Action,
    Attached,
    Block,
    Button,
    FileShown,
    Heading,
    Menu,
    Message,
    Paragraph,
    Quote,
    Row,
    Rows,
    Verb,
    paragraph,
)
from bot.flows.engine.choosing import ASIDE, LEAVE_OUT
from bot.flows.engine.drawing import button, quiet
from bot.flows.engine.flow import Field
from bot.flows.engine.known import Known
from bot.flows.engine.pressing import REPORTING, presses, to_call
from bot.flows.engine.settle import Settled, settle
from bot.flows.engine.state import State
from bot.flows.engine.words import label, problem, said
from bot.flows.registry import FLOWS
from bot.form import Kind
from bot.wording import Voice
from core.domain.tickets.checklist import missing


def review(
    state: State,
    known: Known,
    voice: Voice,
    *,
    problems: Mapping[str, str] | None = None,
    files: Mapping[int, FileShown] | None = None,
) -> Message:
    """Show all of it before it is sent."""
    flow = FLOWS[state.flow]
    settled = settle(flow, known, state.answers)
    files = files or {}
    answered = [field for field in settled.fields() if field.key in settled.answers]
    blocks: list[Block] = [
        paragraph(problem(one, key, settled, known, voice), tone="warning")
        for key, one in (problems or {}).items()
    ]
    blocks += [Heading((voice.say(flow.reviewed),)), *to_call(settled, known, voice)]
    rows = (
        Row(
            label(one, voice),
            (said(one, settled.answers, known=known, voice=voice, files=files),),
            quiet(voice, "flow-edit", Verb.EDIT, state.turn, one.key),
        )
        for one in answered
    )
    blocks += [Rows(tuple(rows)), *_files(answered, settled, files)]
    if state.flow == REPORTING and not presses(settled, known):
        blocks += _hint(settled, known, voice)
    if state.aside:
        blocks += [paragraph(voice.say("flow-also"), tone="quiet"), Quote(state.aside)]
    return Message(tuple(blocks), _buttons(state, voice), menu=_more(state, settled, voice))


def offered_to_add(settled: Settled) -> tuple[Field, ...]:
    """Return what applies, is optional, and was not told."""
    return tuple(one for one in settled.fields() if one.key not in settled.answers)


def _hint(settled: Settled, known: Known, voice: Voice) -> list[Paragraph]:
    """Name what the team would like to read in a report and did not find; it goes all the same."""
    told = "\n".join(one for one in settled.answers.values() if isinstance(one, str))
    found = missing(told, known.hints, reporter="", agent="")
    if not found:
        return []
    names = ", ".join(one.name.of(voice.language) for one in found)
    return [paragraph(voice.say("report-hint", elements=names), tone="quiet")]


def _files(
    answered: list[Field], settled: Settled, files: Mapping[int, FileShown]
) -> list[Attached]:
    shown: list[FileShown] = []
    for field in answered:
        value = settled.answers[field.key]
        if field.kind is Kind.FILES and isinstance(value, tuple):
            shown += [files[one] for one in value if one in files]
    return [Attached(tuple(shown))] if shown else []


def _more(state: State, settled: Settled, voice: Voice) -> Menu | None:
    """Offer what was not asked for and may still help."""
    offered = offered_to_add(settled)
    if not offered:
        return None
    buttons = (
        Button(label(one, voice), Action.of(Verb.EDIT, state.turn, one.key)) for one in offered
    )
    return Menu(voice.say("flow-add"), tuple(buttons))


def _buttons(state: State, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    send = Button(voice.say(FLOWS[state.flow].send), Action.of(Verb.SEND, state.turn), "primary")
    last = (send, quiet(voice, "flow-cancel", Verb.CANCEL, state.turn))
    if not state.aside:
        return (last,)
    aside = (
        button(voice, "flow-add-aside", Verb.ANSWER, state.turn, ASIDE),
        button(voice, "flow-leave-aside", Verb.ANSWER, state.turn, LEAVE_OUT),
    )
    return (aside, last)
