"""What somebody picks or types, as the values and actions that Slack makes of it."""

from collections.abc import Iterator, Sequence
from typing import Any

from tests.platforms.slack.files import uploaded_by
from tests.platforms.slack.messages import file_object
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.views import key_of
from tests.platforms.slack.world import World


class CannotDo(Exception):
    """Slack's client does not let a person do this."""


def options(element: Json) -> Iterator[Json]:
    yield from element.get("options", ())
    for group in element.get("option_groups", ()):
        yield from group["options"]


def option(element: Json, wanted: str) -> Json:
    """The option with this value or label."""
    for each in options(element):
        if wanted in {each["value"], each["text"]["text"]}:
            return each
    labels = [each["text"]["text"] for each in options(element)]
    raise CannotDo(f"no option {wanted!r} among {labels}")


def value_of(world: World, user: str, element: Json, given: Any) -> Json:
    """What `state.values` holds after `given` was picked or typed."""
    kind = element["type"]
    key = key_of(element)
    if key is None:
        raise CannotDo(f"a {kind} takes no value")
    value: Any = given
    if key == "selected_option" and given is not None:
        value = option(element, given)
    elif key == "selected_options":
        value = [option(element, each) for each in given]
    elif key == "files":
        value = _files(world, user, element, given)
    elif kind == "plain_text_input" and isinstance(given, str):
        _fits(element, given)
    return {"type": kind, key: value}


def _fits(element: Json, given: str) -> None:
    if given and len(given) < element.get("min_length", 0):
        raise CannotDo(f"at least {element['min_length']} characters")
    if len(given) > element.get("max_length", 3000):
        raise CannotDo(f"at most {element.get('max_length', 3000)} characters")


def _files(
    world: World, user: str, element: Json, given: Sequence[tuple[str, bytes]]
) -> list[Json]:
    if len(given) > element.get("max_files", 10):
        raise CannotDo(f"at most {element.get('max_files', 10)} files")
    allowed = element.get("filetypes")
    made = []
    for name, content in given:
        if allowed and name.rpartition(".")[2].lower() not in allowed:
            raise CannotDo(f"{name} is none of {allowed}")
        made.append(file_object(world, uploaded_by(world, user, name, content), in_event=False))
    return made


def empty(value: Json) -> bool:
    return all(each in (None, "", []) for key, each in value.items() if key != "type")


def action_of(world: World, block: Json, element: Json, value: Json) -> Json:
    """One of `actions`: the element without what only the app knows, and what was picked."""
    shown = {"action_id": element["action_id"], "block_id": block["block_id"]}
    for key in ("text", "value", "url", "style", "placeholder"):
        if key in element:
            shown[key] = element[key]
    return shown | {"type": element["type"], "action_ts": world.event_ts()} | value


def label_of(part: Json) -> str:
    """What somebody reads on it."""
    shown = part.get("label") or part.get("text") or {}
    return str(shown.get("text", "")) if isinstance(shown, dict) else ""
