"""Forms as Slack's modals; a text longer than Slack's inputs goes on in further inputs."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from bot.adapters.slack import limits
from bot.adapters.slack.draw_text import Json, plain, rich, section
from bot.form import Choice, Form, Input, Kind
from core.domain.places import Address

CALLBACK = "form"
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MORE = "\N{INFORMATION SEPARATOR THREE}"  # parts a key from the number of a further input


def modal(form: Form, origin: Address) -> Json:
    """Draw a form; what comes back names the place that it was opened from."""
    drawn = [*_above(form), *(block for one in form.inputs for block in _input(one, form.errors))]
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": plain(form.title, limits.MODAL_TITLE),
        "submit": plain(form.send, limits.MODAL_TITLE),
        "close": plain(form.cancel, limits.MODAL_TITLE),
        "notify_on_close": True,
        "private_metadata": json.dumps([form.token, origin.chat, origin.thread]),
        "blocks": drawn[: limits.VIEW_BLOCKS] or [rich(section([]))],
    }


def notice(text: str, *, title: str, close: str) -> Json:
    """Draw a sentence in place of a form that has nothing more to ask."""
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": plain(title, limits.MODAL_TITLE),
        "close": plain(close, limits.MODAL_TITLE),
        "blocks": [{"type": "section", "text": plain(text, limits.SECTION)}],
    }


def errors(found: Mapping[str, str], blocks: Sequence[Json]) -> dict[str, str]:
    """Place sentences at the inputs of a view; those of none of them go to the first.

    Slack drops the whole answer if it names a block that is not an input of the view.
    """
    keys = [block["block_id"] for block in blocks if block.get("type") == "input"]
    if not keys:
        return {}
    placed: dict[str, list[str]] = {}
    for key, sentence in found.items():
        placed.setdefault(key if key in keys else keys[0], []).append(sentence)
    return {key: " ".join(said)[: limits.LABEL] for key, said in placed.items()}


def _above(form: Form) -> Iterator[Json]:
    """Say what no input says: a title that was cut, the introduction, errors of the whole."""
    keys = {one.key for one in form.inputs}
    cut = form.title if len(form.title) > limits.MODAL_TITLE else ""
    wrong = [sentence for key, sentence in form.errors.items() if key not in keys]
    for text in (cut, form.intro, *wrong):
        for start in range(0, len(text), limits.SECTION):
            part = text[start : start + limits.SECTION]
            yield {"type": "section", "text": plain(part, limits.SECTION)}


def _input(one: Input, wrong: Mapping[str, str]) -> Iterator[Json]:
    if problem := wrong.get(one.key):
        yield {"type": "section", "text": plain(problem, limits.SECTION)}
    for number, element in enumerate(_elements(one)):
        name = one.key if number == 0 else f"{one.key}{MORE}{number}"
        block: Json = {
            "type": "input",
            "block_id": name,
            "label": plain(one.label if number == 0 else f"{one.label} …", limits.LABEL),
            "optional": not one.required or number > 0,
            "element": element | {"action_id": name},
        }
        if one.kind is not Kind.FILES:
            block["dispatch_action"] = True  # view_closed does not tell what was typed
        if one.help and number == 0:
            block["hint"] = plain(one.help, limits.LABEL)
        yield block


def _elements(one: Input) -> Iterator[Json]:
    match one.kind:
        case Kind.TEXT | Kind.LONG:
            yield from _typed(one)
        case Kind.CHOICE | Kind.YES_NO if one.choices:
            yield _choice(one)
        case Kind.CHOICE | Kind.YES_NO:
            yield from _typed(one)  # Slack refuses a list of nothing
        case Kind.DATE:
            begins = isinstance(one.value, str) and _DATE.fullmatch(one.value)
            yield {"type": "datepicker", **({"initial_date": one.value} if begins else {})}
        case Kind.FILES:
            yield {"type": "file_input", "max_files": limits.FILES}
        case _:
            assert_never(one.kind)


def _typed(one: Input) -> Iterator[Json]:
    value = one.value if isinstance(one.value, str) else ""
    for start in range(0, max(len(value), 1), limits.TYPED):
        part = value[start : start + limits.TYPED]
        element: Json = {
            "type": "plain_text_input",
            "multiline": one.kind is Kind.LONG,
            "dispatch_action_config": {"trigger_actions_on": ["on_character_entered"]},
            "max_length": max(1, len(part), min(one.longest, limits.TYPED)),
        }
        if part:
            element["initial_value"] = part
        yield element


def _choice(one: Input) -> Json:
    """Show a few choices at once, many as a list."""
    options = [_option(choice) for choice in one.choices]
    given = one.value.split(",") if one.several and isinstance(one.value, str) else [one.value]
    picked = [option for option in options if option["value"] in given]
    few = len(options) <= limits.RADIO
    kind = ("checkboxes" if few else "multi_static_select") if one.several else None
    made: Json = {"type": kind or ("radio_buttons" if few else "static_select")}
    if len(options) <= limits.OPTIONS:
        made["options"] = options
    else:
        made["option_groups"] = [
            _group(options[start : start + limits.OPTIONS])
            for start in range(0, len(options), limits.OPTIONS)
        ]
    if picked and one.several:
        made["initial_options"] = picked
    elif picked:
        made["initial_option"] = picked[0]
    return made


def _group(options: list[Json]) -> Json:
    first, last = options[0]["text"]["text"], options[-1]["text"]["text"]
    return {"label": plain(f"{first[:35]} … {last[:35]}", limits.OPTION), "options": options}


def _option(choice: Choice) -> Json:
    made: Json = {
        "text": plain(choice.label, limits.OPTION),
        "value": choice.value[: limits.OPTION_VALUE],
    }
    if choice.help:
        made["description"] = plain(choice.help, limits.OPTION)
    return made
