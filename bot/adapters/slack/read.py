"""What Slack's Events API sends, as events of ours. Pure; `read_acts.py` reads the rest.

None stands for what is none of our business: other bots, our own words, lines that Slack writes.
"""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.adapters.slack import places
from bot.adapters.slack.profile import NOBODY, SLACKBOT, Json, Known, read_profile
from bot.adapters.slack.read_text import typed
from bot.contract import (
    Act,
    Deleted,
    Described,
    Edited,
    Found,
    Inbound,
    Joined,
    Left,
    Lost,
    Moved,
    Said,
    Sender,
    Upload,
    Visited,
    Withheld,
)
from core.domain.places import Address, MessageRef

_SAID = frozenset({None, "file_share", "thread_broadcast", "me_message"})
_GONE = {
    "channel_archive": "the channel is archived",
    "group_archive": "the channel is archived",
    "channel_deleted": "the channel is deleted",
    "group_deleted": "the channel is deleted",
    "channel_left": "the bot was removed from the channel",
    "group_left": "the bot was removed from the channel",
}


def event(payload: Json, known: Known) -> Inbound | None:
    """Read the envelope of an event, docs.slack.dev/apis/events-api."""
    told: Json = payload["event"]
    match told["type"]:
        case "message" | "app_mention":
            return _message(payload, told, known)
        case "app_home_opened" if told.get("tab") == "home":
            who = known.sender(told["user"], direct=told.get("channel") or "")
            return _plain(payload, known, who, places.home(told["user"]), Visited())
        case "member_joined_channel" | "member_left_channel":
            return _membership(payload, told, known)
        case "user_change":
            return _changed_person(payload, told["user"], known)
        case kind:
            return _room(payload, kind, told, known)


def _message(payload: Json, told: Json, known: Known) -> Inbound | None:
    match told.get("subtype"):
        case "message_changed" if told["message"].get("subtype") == "tombstone":
            if before := told.get("previous_message"):
                return _deleted(payload, told, before, known)
            return _vanished(payload, {**told, "deleted_ts": told["message"]["ts"]}, known)
        case "message_changed":
            return _edited(payload, told, known)
        case "message_deleted" if told.get("previous_message"):
            return _deleted(payload, told, told["previous_message"], known)
        case "message_deleted":
            return _vanished(payload, told, known)
        case subtype if subtype in _SAID and _by_a_person(told, known):
            return _said(told, known)
        case _:
            return None


def _by_a_person(message: Json, known: Known) -> bool:
    return (
        not message.get("bot_id")
        and bool(message.get("user"))
        and message["user"] not in {SLACKBOT, known.bot}
    )


def _said(told: Json, known: Known) -> Inbound | None:
    text, called = typed(told, known)
    channel, ts, thread = told["channel"], told["ts"], told.get("thread_ts") or ""
    direct = places.is_direct(channel)
    called = (called or told["type"] == "app_mention") and not direct
    if not (direct or called or channel in known.rooms):
        return None
    answers = bool(thread) and thread != ts
    place = places.room(channel, thread if answers and not direct else "")
    said = Said(
        text=text,
        files=uploads(told),
        points_at=MessageRef(place, thread) if answers and direct else None,
        mentions=called,
    )
    return Inbound(
        id=_name(channel, ts),
        sender=_author(told, channel, known),
        place=place,
        private=direct,
        act=said,
        at=moment(ts, known),
        message=ts,
    )


def _author(message: Json, channel: str, known: Known) -> Sender:
    team = message.get("user_team") or message.get("source_team") or message.get("team") or ""
    direct = channel if places.is_direct(channel) else ""
    return known.sender(message["user"], team=team, direct=direct)


def _edited(payload: Json, told: Json, known: Known) -> Inbound | None:
    """Read a change; a preview that Slack adds to a link changes a message as well."""
    now, before = told["message"], told.get("previous_message")
    if not _by_a_person(now, known):
        return None
    if now.get("text") == before.get("text") if before else not now.get("edited"):
        return None
    text, called = typed(now, known)
    return _about(payload, told, now, known, Edited(_ref(told, now), text), called=called)


def _deleted(payload: Json, told: Json, before: Json, known: Known) -> Inbound | None:
    if not _by_a_person(before, known):
        return None
    _, called = typed(before, known)
    return _about(payload, told, before, known, Deleted(_ref(told, before)), called=called)


def _vanished(payload: Json, told: Json, known: Known) -> Inbound | None:
    """Read a message's end where Slack does not tell whose it was, as its reference shows it.

    docs.slack.dev/reference/events/message/message_deleted
    """
    channel = told["channel"]
    if not (places.is_direct(channel) or channel in known.rooms):
        return None
    place = places.room(channel)
    gone = Deleted(MessageRef(place, told["deleted_ts"]))
    event = _plain(payload, known, NOBODY, place, gone)
    return replace(event, follows=_name(channel, told["deleted_ts"]))


def _name(channel: str, ts: str) -> str:
    """Name the event in which a message is said, however often and in whatever form it comes."""
    return f"said:{channel}:{ts}"


def _ref(told: Json, message: Json) -> MessageRef:
    return MessageRef(places.room(told["channel"]), message["ts"])


def _about(
    payload: Json, told: Json, message: Json, known: Known, act: Act, *, called: bool
) -> Inbound | None:
    channel, thread = told["channel"], message.get("thread_ts") or ""
    direct = places.is_direct(channel)
    if not (direct or called or channel in known.rooms):
        return None
    answers = bool(thread) and thread != message["ts"]
    return Inbound(
        id=_id(payload),
        sender=_author(message, channel, known),
        place=places.room(channel, thread if answers and not direct else ""),
        private=direct,
        act=act,
        at=moment(told.get("event_ts") or told.get("ts") or "", known),
        message=message["ts"],
        follows=_name(channel, message["ts"]),
    )


def _membership(payload: Json, told: Json, known: Known) -> Inbound | None:
    user, place = told["user"], places.room(told["channel"])
    joined = told["type"] == "member_joined_channel"
    if user == known.bot:
        act: Act = Found() if joined else Lost(_GONE["channel_left"])
        return _plain(payload, known, NOBODY, place, act)
    who = known.sender(user, team=told.get("team") or "")
    return _plain(payload, known, who, place, Joined() if joined else Left())


def _changed_person(payload: Json, user: Json, known: Known) -> Inbound | None:
    """Read a changed profile of somebody who was met before, and of everybody who left."""
    name = user["id"]
    before = known.profiles.get(name)
    profile = read_profile(user, team=known.team, before=before)
    if profile.bot or not (before or profile.deleted):
        return None
    who = Sender(
        platform=places.PLATFORM,
        id=name,
        name=profile.name,
        language=profile.language,
        private=known.private(name),
        outsider=profile.outsider,
    )
    act: Act = Left() if profile.deleted else Described()
    return _plain(payload, known, who, places.room(known.private(name)), act)


def _room(payload: Json, kind: str, told: Json, known: Known) -> Inbound | None:
    match kind:
        case "app_uninstalled":
            lost = Lost("the app was removed from the workspace")
            return _plain(payload, known, NOBODY, places.EVERYWHERE, lost)
        case "tokens_revoked" if (told.get("tokens") or {}).get("bot"):
            lost = Lost("the bot's token was revoked")
            return _plain(payload, known, NOBODY, places.EVERYWHERE, lost)
        case "channel_unarchive" | "group_unarchive":
            return _plain(payload, known, NOBODY, places.room(told["channel"]), Found())
        case "channel_id_changed":
            moved = Moved(places.room(told["new_channel_id"]))
            return _plain(payload, known, NOBODY, places.room(told["old_channel_id"]), moved)
        case _ if why := _GONE.get(kind):
            return _plain(payload, known, NOBODY, places.room(told["channel"]), Lost(why))
        case _:
            return None


def _plain(payload: Json, known: Known, who: Sender, place: Address, act: Act) -> Inbound:
    told: Json = payload["event"]
    private = places.whose_home(place) is not None or places.is_person(place.chat)
    return Inbound(
        id=_id(payload),
        sender=who,
        place=place,
        private=private or places.is_direct(place.chat),
        act=act,
        at=moment(str(told.get("event_ts") or payload.get("event_time") or ""), known),
    )


def withheld(payload: Json, known: Known) -> Inbound:
    """Read that Slack does not deliver the events of a minute, nor ever will.

    docs.slack.dev/reference/events/app_rate_limited
    """
    minute = str(payload.get("minute_rate_limited") or "")
    at = moment(minute, known)
    name = f"withheld:{minute or at.isoformat()}"
    return Inbound(name, NOBODY, places.EVERYWHERE, False, Withheld(), at)


def _id(payload: Json) -> str:
    """Name an event; Slack sends it again under the same id."""
    return f"event:{payload['event_id']}"


def moment(ts: str, known: Known) -> datetime:
    """Read Slack's seconds since 1970; what is none of those happens now."""
    try:
        return datetime.fromtimestamp(float(ts), UTC)
    except (ValueError, OverflowError, OSError):
        return known.now


def uploads(message: Json) -> tuple[Upload, ...]:
    """Name the files of a message, to be asked for by their ids; those already gone are not."""
    forwarded = (one for one in message.get("attachments") or () if one.get("is_share"))
    files: list[Any] = [
        file for holder in (message, *forwarded) for file in holder.get("files") or ()
    ]
    return tuple(
        upload(file)
        for file in files
        if file.get("id") and file.get("mode") not in {"tombstone", "hidden_by_limit"}
    )


def upload(file: Json) -> Upload:
    """Name one file; of a shared channel Slack tells no more than the id."""
    name = str(file.get("name") or file.get("title") or file["id"])
    return Upload(name=name, size=int(file.get("size") or 0), remote=str(file["id"]))
