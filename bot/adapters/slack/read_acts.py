"""Commands, buttons, shortcuts and forms from Slack, as events of ours. Pure."""

import json
from collections.abc import Mapping
from typing import Any

from bot.adapters.slack import places
from bot.adapters.slack.draw_form import MORE
from bot.adapters.slack.profile import Json, Known
from bot.adapters.slack.read import moment, upload, uploads
from bot.adapters.slack.read_text import decoded, typed
from bot.contract import (
    Act,
    Commanded,
    Filling,
    Inbound,
    Picked,
    Pressed,
    PutAway,
    Said,
    Sender,
    Submitted,
    Upload,
)
from core.domain.places import Address, MessageRef

UMBRELLA = "melding"
_BEGUN_WITH = {
    "initial_value": "value",
    "initial_date": "selected_date",
    "initial_option": "selected_option",
    "initial_options": "selected_options",
}
REPORT, SEND, BEGIN = "report_message", "send_to_reporter", "begin_report"


def act(payload: Json, known: Known) -> Inbound | None:
    """Read an interaction; None for what no part of Melding has put there.

    docs.slack.dev/interactivity/handling-user-interaction
    """
    match payload.get("type"):
        case None if payload.get("command"):
            return _command(payload, known)
        case "block_actions" if (payload.get("view") or {}).get("type") == "modal":
            return _form(payload, known)
        case "block_actions":
            return _press(payload, known)
        case "shortcut" if payload.get("callback_id") == BEGIN:
            who = _sender(payload, known)
            return _answerable(payload, who, _own(who), Commanded("report"), known)
        case "message_action":
            return _picked(payload, known)
        case "view_submission" | "view_closed":
            return _form(payload, known)
        case _:
            return None


def _own(who: Sender) -> Address:
    return places.room(who.private)


def _is_private(place: Address) -> bool:
    return places.is_direct(place.chat) or places.is_person(place.chat)


def _sender(payload: Json, known: Known) -> Sender:
    user = payload["user"]
    handle = user.get("name") or user.get("username") or ""
    return known.sender(user["id"], team=user.get("team_id") or "", handle=handle)


def _answerable(payload: Json, who: Sender, place: Address, what: Act, known: Known) -> Inbound:
    """Make an event that a form can be opened for, if it has a trigger."""
    return Inbound(
        id=f"trigger:{payload.get('trigger_id') or _moment_of(payload, who, known)}",
        sender=who,
        place=place,
        private=_is_private(place),
        act=what,
        at=known.now,
        forms=bool(payload.get("trigger_id")),
    )


def _moment_of(payload: Json, who: Sender, known: Known) -> str:
    """Name an act that has no trigger by who did it and when; no form can be opened for it."""
    done = (payload.get("actions") or [{}])[0]
    at = done.get("action_ts") or payload.get("action_ts") or f"{known.now.timestamp():.6f}"
    return f"{who.id}:{at}"


def _command(payload: Json, known: Known) -> Inbound:
    """Read a command; `/melding claim MEL-1042` is `/claim MEL-1042`, and alone it is help."""
    name = payload["command"].removeprefix("/").lower()
    rest = decoded(payload.get("text") or "", known).strip()
    if name == UMBRELLA:
        name, *more = (rest or "help").split(maxsplit=1)
        name, rest = name.removeprefix("/").lower(), "".join(more)
    who = known.sender(payload["user_id"], handle=payload.get("user_name") or "")
    place = _where(payload["channel_id"], "", who)
    return _answerable(payload, who, place, Commanded(name, rest), known)


def _where(channel: str, thread: str, who: Sender) -> Address:
    """Name the place of an act; a direct message may be one with somebody else than the bot."""
    return _own(who) if places.is_direct(channel) else places.room(channel, thread)


def _press(payload: Json, known: Known) -> Inbound | None:
    done = (payload.get("actions") or [{}])[0]
    token = done.get("value") or (done.get("selected_option") or {}).get("value")
    who = _sender(payload, known)
    box = _container(payload)
    if not token:
        return None
    if box.get("type") == "view":
        ref = MessageRef(places.home(who.id), places.HOME_MESSAGE)
        return _answerable(payload, who, _own(who), Pressed(token, ref), known)
    channel, ts = box["channel_id"], box["message_ts"]
    if not (channel and ts):
        return None
    thread = box.get("thread_ts") or (payload.get("message") or {}).get("thread_ts") or ""
    direct = places.is_direct(channel)
    place = places.room(channel, "" if direct or thread == ts else thread)
    ref = MessageRef(place.room, ts)
    return _answerable(payload, who, place, Pressed(token, ref), known)


def _container(payload: Json) -> Json:
    """Say where a button stands; a message names itself where there is no container."""
    channel, message = payload.get("channel") or {}, payload.get("message") or {}
    return {
        "channel_id": channel.get("id"),
        "message_ts": message.get("ts"),
        **(payload.get("container") or {}),
    }


def _picked(payload: Json, known: Known) -> Inbound | None:
    what = payload.get("callback_id")
    if what not in {REPORT, SEND}:
        return None
    message, channel = payload["message"], payload["channel"]["id"]
    ts, thread = message["ts"], message.get("thread_ts") or ""
    who = _sender(payload, known)
    place = _where(channel, "" if thread == ts else thread, who)
    text, called = typed(message, known)
    picked = Picked(
        to="report" if what == REPORT else "send",
        message=MessageRef(places.room(channel), ts),
        said=Said(text=text, files=uploads(message), mentions=called),
        link=_permalink(payload.get("team") or {}, known, channel, ts, thread),
    )
    return _answerable(payload, who, place, picked, known)


def _permalink(team: Json, known: Known, channel: str, ts: str, thread: str) -> str:
    """Write the address that Slack opens a message at, as chat.getPermalink does."""
    domain = team.get("domain")
    base = f"https://{domain}.slack.com/" if domain else ""
    if known.url.startswith("https://"):
        base = known.url  # GovSlack has another domain
    if not base:
        return ""
    link = f"{base.rstrip('/')}/archives/{channel}/p{ts.replace('.', '')}"
    return f"{link}?thread_ts={thread}&cid={channel}" if thread and thread != ts else link


def _form(payload: Json, known: Known) -> Inbound | None:
    """Read what becomes of a form.

    Slack tells what stands in it while it is filled and when it is sent; when it is closed, the
    state is empty.
    """
    view = payload["view"]
    try:
        token, chat, thread = json.loads(view.get("private_metadata") or "")
    except (ValueError, TypeError):
        return None
    if not token:
        return None
    who, place = _sender(payload, known), places.room(chat, thread)
    told = (view.get("state") or {}).get("values") or {}
    values, files = filled(told)
    at = known.now
    what: Act
    match payload["type"]:
        case "view_submission":
            name, what = f"submitted:{view['id']}:{token}", Submitted(token, values, files)
        case "view_closed":
            name, what = f"closed:{view['id']}", PutAway(token, values)
        case _:
            values, _ = filled({**_prefilled(view), **told})
            name, what = f"trigger:{payload['trigger_id']}", Filling(token, values)
            at = moment(str(payload["actions"][0].get("action_ts") or ""), known)
    return Inbound(
        id=name,
        sender=who,
        place=place,
        private=_is_private(place),
        act=what,
        at=at,
        forms=isinstance(what, Submitted),
    )


def _prefilled(view: Json) -> dict[str, dict[str, Json]]:
    """Give what inputs began with, as `state.values` would: Slack may leave out the untouched.

    github.com/slackapi/bolt-js/issues/1073
    """
    found: dict[str, dict[str, Json]] = {}
    for block in view.get("blocks") or ():
        element = block.get("element") or {}
        begun = {kept: element[name] for name, kept in _BEGUN_WITH.items() if element.get(name)}
        if begun:
            found[block["block_id"]] = {element["action_id"]: {"type": element["type"], **begun}}
    return found


def filled(
    state: Mapping[str, Mapping[str, Json]],
) -> tuple[dict[str, str], dict[str, tuple[Upload, ...]]]:
    """Read `view.state.values`: texts and files by the key of the input."""
    values: dict[str, str] = {}
    files: dict[str, tuple[Upload, ...]] = {}
    for block, inputs in sorted(state.items(), key=lambda one: _part(one[0])):
        key, more, _ = block.partition(MORE)
        for given in inputs.values():
            if given.get("type") == "file_input":
                files[key] = tuple(upload(one) for one in given.get("files") or ())
            elif more:
                values[key] = values.get(key, "") + _value(given)
            else:
                values[key] = _value(given)
    return values, files


def _part(block: str) -> int:
    """Count the parts of a text that needed several inputs."""
    number = block.partition(MORE)[2]
    return int(number) if number.isdecimal() else 0


def _value(given: Json) -> str:
    picked: Any = given.get("selected_option")
    match given.get("type"):
        case "plain_text_input":
            return str(given.get("value") or "")
        case "datepicker":
            return str(given.get("selected_date") or "")
        case "checkboxes" | "multi_static_select":
            return ",".join(str(one["value"]) for one in given.get("selected_options") or ())
        case _:
            return str(picked["value"]) if picked else ""
