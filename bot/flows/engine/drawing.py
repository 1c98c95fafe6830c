"""What a conversation looks like: the prompt for what is asked, neutral to any platform."""

from collections.abc import Mapping

from bot.content import (
    Action,
    Attached,
    Block,
    Bold,
    Bullets,
    Button,
    FileShown,
    Message,
    Progress,
    Quote,
    Verb,
    paragraph,
)
from bot.flows.engine.choosing import ASIDE, SUGGESTED
from bot.flows.engine.flow import Answer, Field
from bot.flows.engine.known import Known
from bot.flows.engine.offering import is_it_this
from bot.flows.engine.pressing import just_told
from bot.flows.engine.reading import CHOOSE, choices_of
from bot.flows.engine.settle import Settled, progress, settle
from bot.flows.engine.state import State
from bot.flows.engine.words import help_for, option_help, option_label, problem, question, said
from bot.flows.registry import FLOWS
from bot.form import Kind
from bot.wording import Voice

MOST_BUTTONS = 24  # choices; with more people type the name (Telegram takes 100, a reader fewer)
_SHORT = 14  # characters; so short labels stand three to a row, on a phone too

Files = Mapping[int, FileShown]
Rows = tuple[tuple[Button, ...], ...]


def prompt(
    state: State,
    known: Known,
    voice: Voice,
    *,
    problems: Mapping[str, str] | None = None,
    files: Files | None = None,
) -> Message:
    """Ask for what is missing. `problems` are those of a `Rejected`, by field key."""
    if state.known:
        return is_it_this(state, known, voice)
    flow = FLOWS[state.flow]
    settled = settle(flow, known, state.answers)
    field = settled.field(state.asking)
    blocks: list[Block] = []
    for key, one in (problems or {}).items():
        blocks.append(paragraph(problem(one, key, settled, known, voice), tone="warning"))
        if one == CHOOSE and state.aside and flow.aside:
            blocks.append(paragraph(voice.say("flow-kept"), tone="quiet"))
    if state.split == "offered" or field is None:
        return Message((*blocks, *_split_blocks(state, voice)), _split_buttons(state, voice))
    blocks += just_told(state, settled, field, known, voice)
    if flow.by_step:
        at, of = progress(settled, state)
        if at > 1:  # how many there are depends on the answer to the first
            blocks.append(Progress(at, of, voice.say("flow-progress", at=at, of=of)))
    blocks += _question(settled, field, known, voice)
    blocks += _standing(settled, field, known, voice, files or {})
    blocks += _proposed(state, settled, field, known, voice)
    rows = (
        *_offers(state, settled, field, known, voice),
        *_choices(state, settled, field, known, voice),
        _ways_out(state, settled, field, known, voice),
    )
    return Message(tuple(blocks), rows)


def button(voice: Voice, key: str, verb: Verb, *args: str | int) -> Button:
    return Button(voice.say(key), Action.of(verb, *args))


def quiet(voice: Voice, key: str, verb: Verb, *args: str | int) -> Button:
    """Make a button for a way out: there, but not in the way."""
    return Button(voice.say(key), Action.of(verb, *args), "quiet")


def _question(settled: Settled, field: Field, known: Known, voice: Voice) -> list[Block]:
    together = settled.prompt_of(field)
    asked = voice.say(together) if together else question(field, voice)
    blocks: list[Block] = [paragraph(Bold(asked))]
    if help_text := help_for(field, voice):
        blocks.append(paragraph(help_text, tone="quiet"))
    offered = choices_of(field, settled.answers, known)
    if len(offered) > MOST_BUTTONS:
        blocks.append(paragraph(voice.say("flow-type-name"), tone="quiet"))
    if field.multiple:
        blocks.append(paragraph(voice.say("flow-several"), tone="quiet"))
    return blocks


def _standing(
    settled: Settled, field: Field, known: Known, voice: Voice, files: Files
) -> list[Block]:
    """Show the answer that stands, if it is asked for again."""
    value: Answer = settled.answers.get(field.key, "")
    if not value:
        return _begun(field, known, voice)
    blocks: list[Block] = [paragraph(voice.say("flow-standing"), tone="quiet")]
    if isinstance(value, tuple) and any(one in files for one in value):
        return [*blocks, Attached(tuple(files[one] for one in value if one in files))]
    return [*blocks, Quote(said(field, settled.answers, known=known, voice=voice, files=files))]


def _begun(field: Field, known: Known, voice: Voice) -> list[Block]:
    """Show a text that is to be translated, or how it was."""
    text = known.texts.get(field.key)
    if text is None or not text.text:
        return []
    heading = "translation-so-far" if text.translated else "translation-original"
    return [paragraph(voice.say(heading), tone="quiet"), Quote(text.text)]


def _proposed(
    state: State, settled: Settled, field: Field, known: Known, voice: Voice
) -> list[Block]:
    """Show what a button below would take: what was said before, or what we suggest."""
    if _has_aside(state, field):
        return [paragraph(voice.say("flow-aside"), tone="quiet"), Quote(state.aside)]
    suggested = _suggested(settled, field, known)
    if not suggested:
        return []
    return [paragraph(voice.say("flow-suggestion"), tone="quiet"), Quote(suggested)]


def _has_aside(state: State, field: Field) -> bool:
    return bool(state.aside) and field.key == FLOWS[state.flow].aside


def _suggested(settled: Settled, field: Field, known: Known) -> str:
    if field.key in settled.answers:
        return ""
    return "" if field.kind is Kind.YES_NO else str(field.suggest(settled.answers, known))


def _offers(state: State, settled: Settled, field: Field, known: Known, voice: Voice) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if _has_aside(state, field):
        rows.append((button(voice, "flow-use", Verb.ANSWER, state.turn, ASIDE),))
    if _suggested(settled, field, known):
        rows.append((button(voice, "flow-use", Verb.ANSWER, state.turn, SUGGESTED),))
    return tuple(rows)


def _choices(state: State, settled: Settled, field: Field, known: Known, voice: Voice) -> Rows:
    offered = choices_of(field, settled.answers, known)
    if len(offered) > MOST_BUTTONS:
        return ()
    picked = str(settled.answers.get(field.key, "")).split(",") if field.multiple else []
    buttons = [
        Button(
            ("✓ " if one.value in picked else "") + option_label(one, voice),
            Action.of(Verb.ANSWER, state.turn, one.value),
            help=option_help(one, voice),
        )
        for one in offered
    ]
    width = 1 if any(len(one.label) > _SHORT for one in buttons) else 3
    width = 2 if width > 1 and len(buttons) == 4 else width  # noqa: PLR2004 - no lone fourth
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def _ways_out(
    state: State, settled: Settled, field: Field, known: Known, voice: Voice
) -> tuple[Button, ...]:
    buttons: list[Button] = []
    if state.trail or state.editing:
        buttons.append(quiet(voice, "flow-back", Verb.BACK, state.turn))
    optional = not field.needed(settled.answers, known)
    if field.key in settled.answers:
        keep = "flow-done" if field.multiple else "flow-keep"
        buttons.append(quiet(voice, keep, Verb.SKIP, state.turn))
        if optional or field.kind is Kind.FILES:
            buttons.append(quiet(voice, "flow-remove", Verb.ANSWER, state.turn, ""))
    elif optional:
        buttons.append(quiet(voice, "flow-skip", Verb.SKIP, state.turn))
        if field.key in known.texts and known.texts[field.key].translated:
            buttons.append(quiet(voice, "flow-remove", Verb.ANSWER, state.turn, ""))
    buttons.append(quiet(voice, "flow-cancel", Verb.CANCEL, state.turn))
    return tuple(buttons)


def _split_blocks(state: State, voice: Voice) -> tuple[Block, ...]:
    return (
        paragraph(Bold(voice.say("flow-split", count=len(state.parts)))),
        Bullets(tuple((part,) for part in state.parts)),
        paragraph(voice.say("flow-split.help"), tone="quiet"),
    )


def _split_buttons(state: State, voice: Voice) -> Rows:
    return (
        (button(voice, "flow-split-yes", Verb.SPLIT, state.turn, "yes"),),
        (button(voice, "flow-split-no", Verb.SPLIT, state.turn, "no"),),
        (button(voice, "flow-cancel", Verb.CANCEL, state.turn),),
    )
