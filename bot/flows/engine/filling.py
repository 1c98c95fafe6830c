"""A conversation as a form, and a filled form as input to the engine.

A form's token is `flow|subject|turn`.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.flows.engine.exchange import Filled
from bot.flows.engine.flow import Field, Flow
from bot.flows.engine.known import Known
from bot.flows.engine.reading import choices_of
from bot.flows.engine.settle import Settled, settle
from bot.flows.engine.state import State
from bot.flows.engine.words import help_for, label, option_help, option_label, problem, question
from bot.flows.registry import FLOWS
from bot.form import Choice, Form, Input, Kind
from bot.wording import Voice


def form(
    state: State, known: Known, voice: Voice, *, problems: Mapping[str, str] | None = None
) -> Form:
    """Draw what is asked as a form: the flow's sheet, else everything."""
    flow = FLOWS[state.flow]
    settled = settle(flow, known, state.answers)
    fields = _on_sheet(flow, settled) if flow.sheet else tuple(settled.fields())
    inputs = (one for field in fields for one in _inputs(field, state, settled, known, voice))
    return Form(
        token=f"{state.flow}|{state.subject}|{state.turn}",
        title=voice.say(flow.title),
        inputs=tuple(inputs),
        send=voice.say("flow-next" if flow.sheet else flow.send),
        cancel=voice.say("flow-cancel"),
        errors=field_errors(state, known, voice, problems or {}),
        about=f"{state.flow}|{state.subject}",
    )


def from_sheet(flow: Flow, known: Known, filled: Filled) -> tuple[Filled, tuple[str, ...]]:
    """Keep what a sheet was told, and give the texts apart that this case does not ask for.

    What was left empty is not answered: the conversation asks for it if this case needs it.
    """
    told = {key: value for key, value in filled.values.items() if value.strip()}
    drawn = {one.key: one for one in settle(flow, known, {}).fields()}
    asked = {one.key for one in settle(flow, known, told).fields()}
    apart = tuple(
        value
        for key, value in told.items()
        if key not in asked and key in drawn and drawn[key].kind in (Kind.TEXT, Kind.LONG)
    )
    files = {key: ids for key, ids in filled.files.items() if ids}
    kept = {key: value for key, value in told.items() if key in asked}
    return Filled(filled.turn, kept, files), apart


def _on_sheet(flow: Flow, settled: Settled) -> tuple[Field, ...]:
    """Give the sheet's fields as far as they apply, in its order."""
    found = {one.key: one for one in settled.fields()}
    return tuple(
        replace(found[key], required=must) for key, must in flow.sheet.items() if key in found
    )


def field_errors(
    state: State, known: Known, voice: Voice, problems: Mapping[str, str]
) -> dict[str, str]:
    """Say the problems of a `Rejected` by input key; "" holds those of fields not shown."""
    settled = settle(FLOWS[state.flow], known, state.answers)
    return {key: problem(one, key, settled, known, voice) for key, one in problems.items()}


def read_token(token: str) -> tuple[str, str, int]:
    """Read a form's token: flow, subject, turn.

    Raises: ValueError: it is none of ours.
    """
    name, subject, turn = token.split("|")
    if name not in FLOWS:
        raise ValueError(f"there is no flow {name!r}")
    return name, subject, int(turn)


def read_filled(
    token: str, values: Mapping[str, str], files: Mapping[str, tuple[int, ...]]
) -> Filled:
    """Turn what came back into input for the engine.

    Raises: ValueError: the token is none of ours.
    """
    _, _, turn = read_token(token)
    return Filled(turn, dict(values), files)


def _inputs(
    field: Field, state: State, settled: Settled, known: Known, voice: Voice
) -> tuple[Input, ...]:
    value = settled.answers.get(field.key, "")
    if not value and state.aside and field.key == FLOWS[state.flow].aside:
        value = state.aside
    if not value and field.key not in settled.answers:
        value = field.suggest(settled.answers, known)
    return (
        Input(
            field.key,
            label(field, voice),
            field.kind,
            required=field.insists and field.needed(settled.answers, known),
            help=help_for(field, voice) or _asked(field, voice),
            choices=tuple(
                Choice(one.value, option_label(one, voice), option_help(one, voice))
                for one in choices_of(field, settled.answers, known)
            ),
            value=value,
            longest=field.longest,
            several=field.multiple,
        ),
    )


def _asked(field: Field, voice: Voice) -> str:
    """Say the question beneath a bare label."""
    asked = question(field, voice)
    return "" if asked == label(field, voice) else asked
