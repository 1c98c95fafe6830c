"""Modals and Homes: what Slack refuses, the stack of three, and the object that apps get."""

import json
from typing import Any

from tests.platforms.slack.blocks import completed, elements, judged
from tests.platforms.slack.checks import Found, anything, choice, fields, flag, many, string, text
from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.shapes import Json, recorded
from tests.platforms.slack.world import View, World

MOST_BYTES = 250_000
MOST_OPEN = 3  # views of one stack
_TITLE = 24

_common = {
    "private_metadata": string(3000, 0),
    "callback_id": string(255, 0),
    "external_id": string(255, 0),
}
_modal = fields(
    {
        "type": choice("modal"),
        "title": text(_TITLE, "plain_text"),
        "blocks": many(anything, most=100),
    },
    _common
    | {
        "close": text(_TITLE, "plain_text"),
        "submit": text(_TITLE, "plain_text"),
        "clear_on_close": flag,
        "notify_on_close": flag,
        "submit_disabled": flag,
    },
)
_home = fields({"type": choice("home"), "blocks": many(anything, most=100, least=0)}, _common)


def checked(view: Any, surface: str) -> Json:
    """The view with the ids that Slack adds. Raises: Refusal, what Slack refuses of it."""
    if isinstance(view, str):
        try:
            view = json.loads(view)
        except ValueError:
            raise Refusal("invalid_arguments", messages=["must be valid JSON"]) from None
    found = Found()
    (_modal if surface == "modal" else _home)(view, "/view", found)
    if isinstance(view, dict) and isinstance(view.get("blocks"), list):
        judged(view["blocks"], surface, "/view/blocks", found)
        inputs = any(b.get("type") == "input" for b in view["blocks"] if isinstance(b, dict))
        if surface == "modal" and inputs and "submit" not in view:
            found.say("missing required field: submit", "/view")
    if found.messages:
        raise Refusal("invalid_arguments", messages=list(dict.fromkeys(found.messages)))
    if len(json.dumps(view).encode()) > MOST_BYTES:
        raise Refusal("view_too_large")
    body: Json = view | {"blocks": completed(view["blocks"])}
    return body


def new_hash(world: World) -> str:
    return f"{int(world.clock.now())}.{world.secret()[:8]}"


def view_object(world: World, view: View) -> Json:
    """As in answers of views.* and in interactions."""
    body, shape = view.body, recorded("view")
    plain: Json = {
        "id": view.id,
        "team_id": world.team,
        "type": body["type"],
        "blocks": body["blocks"],
        "state": {"values": view.values},
        "hash": view.hash,
        "previous_view_id": view.previous,
        "root_view_id": view.root,
        "app_id": world.app.id,
        "app_installed_team_id": world.team,
        "bot_id": world.app.bot_id,
        "title": body.get("title", {"type": "plain_text", "text": "View Title", "emoji": True}),
    }
    for key in ("private_metadata", "callback_id", "external_id"):
        plain[key] = body.get(key, "")
    for key in ("clear_on_close", "notify_on_close"):
        plain[key] = body.get(key, False)
    for key in ("close", "submit"):
        plain[key] = body.get(key)
    assert plain.keys() == shape.keys()
    return plain


def put_up(world: World, user: str, body: Json, *, push: bool) -> View:
    """Open a modal on somebody's screen; `push` puts it on what is open, else that is replaced."""
    _own_external_id(world, body, None)
    stack = [each for each in world.stacks[user] if world.views[each].open]
    if push and not stack:
        raise Refusal("invalid_trigger_id", messages=["no view is open to push onto"])
    if push and len(stack) >= MOST_OPEN:
        raise Refusal("push_limit_reached")
    if not push:
        for each in stack:
            world.views[each].open = False
        stack = []
    made = View(
        id=world.new_id("V"),
        user=user,
        body=body,
        hash=new_hash(world),
        root=world.views[stack[0]].root if stack else "",
        previous=stack[-1] if stack else None,
    )
    made.root = made.root or made.id
    made.values = standing(made)
    world.views[made.id] = made
    world.stacks[user] = [*stack, made.id]
    return made


def replace(world: World, view: View, body: Json) -> View:
    """Show something else in an open view; typed values stay where block, action and kind do."""
    _own_external_id(world, body, view)
    kept = view.values
    view.body, view.hash, view.errors = body, new_hash(world), {}
    view.values = standing(view)
    for block, actions in view.values.items():
        for action, value in actions.items():
            before = kept.get(block, {}).get(action)
            if before and before["type"] == value["type"]:
                actions[action] = before
    return view


def _own_external_id(world: World, body: Json, view: View | None) -> None:
    name = body.get("external_id")
    others = (each for each in world.views.values() if each.open and each is not view)
    if name and any(each.body.get("external_id") == name for each in others):
        raise Refusal("duplicate_external_id")


_EMPTY = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "users_select": ("selected_user", "initial_user"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "file_input": ("files", ""),
}
_LISTS = frozenset({"selected_options", "selected_users", "selected_conversations", "files"}) | {
    "selected_channels"
}


def key_of(element: Json) -> str | None:
    """The key that this element's value has in `state.values`; None for what holds no value."""
    known = _EMPTY.get(element["type"])
    return known and known[0]


def standing(view: View) -> dict[str, dict[str, Json]]:
    """`state.values` of an untouched view: every element that holds a value, with its initial."""
    values: dict[str, dict[str, Json]] = {}
    for block, element in elements(view.body["blocks"]):
        key = key_of(element)
        if key is None:
            continue
        first = element.get(_EMPTY[element["type"]][1], [] if key in _LISTS else None)
        value = {"type": element["type"], key: first}
        values.setdefault(block["block_id"], {})[element["action_id"]] = value
    return values
