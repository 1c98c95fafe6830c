"""sendMessage, sendPhoto, sendDocument, sendMediaGroup, sendChatAction."""

from dataclasses import dataclass
from typing import Any

from tests.platforms.telegram import payloads
from tests.platforms.telegram.call import Call, Upload
from tests.platforms.telegram.entities import parsed
from tests.platforms.telegram.files import handle, opened
from tests.platforms.telegram.keyboards import checked_keyboard
from tests.platforms.telegram.methods.places import counted, reachable, replied, thread_of, writable
from tests.platforms.telegram.model import Chat, Message
from tests.platforms.telegram.refusals import Json, Refused, bad_request, malformed
from tests.platforms.telegram.spotting import units
from tests.platforms.telegram.world import World

LONGEST_TEXT = 4096  # UTF-16 units after parsing; sendMessage
LONGEST_CAPTION = 1024  # UTF-16 units after parsing; sendPhoto
LARGEST_PHOTO = 10_000_000  # bytes; sendPhoto
LARGEST_FILE = 50_000_000  # bytes; sendDocument
WIDEST_PHOTO = 10_000  # pixels, width and height together; sendPhoto
STEEPEST_PHOTO = 20  # width to height; sendPhoto
LARGEST_ALBUM = 10
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


@dataclass(frozen=True, slots=True)
class Worded:
    """A text or caption after parsing, with what the client sent."""

    text: str
    entities: tuple[Json, ...]
    source: str


def worded_text(call: Call) -> Worded:
    source = call.text("text")
    text, entities = parsed(source, call.text("parse_mode") or None, call.array("entities"))
    if not text:
        raise malformed("message text is empty")
    if units(text) > LONGEST_TEXT:
        raise malformed("message is too long")
    return Worded(text, tuple(entities), source)


def worded_caption(
    source: str, parse_mode: str | None, given: list[Json], what: str = "message caption"
) -> Worded:
    text, entities = parsed(source, parse_mode, given)
    if units(text) > LONGEST_CAPTION:
        raise malformed(f"{what} is too long")
    return Worded(text, tuple(entities), source)


def caption_of(call: Call) -> Worded:
    return worded_caption(
        call.text("caption"), call.text("parse_mode") or None, call.array("caption_entities")
    )


def send_message(world: World, call: Call) -> Any:
    chat = writable(world, call)
    worded = worded_text(call)
    return _sent(world, call, chat, worded, {})


def send_photo(world: World, call: Call) -> Any:
    chat = writable(world, call, "photos")
    content = photo_content(world, call, call.text("photo"), "photo")
    return _sent(world, call, chat, caption_of(call), content)


def send_document(world: World, call: Call) -> Any:
    chat = writable(world, call, "documents")
    content = document_content(world, call, call.text("document"), "document")
    return _sent(world, call, chat, caption_of(call), content)


def _sent(world: World, call: Call, chat: Chat, worded: Worded, content: Json) -> Json:
    keyboard = checked_keyboard(call.object("reply_markup"))
    thread = thread_of(world, call, chat)
    reply_to = replied(call, chat, thread)
    counted(world, chat)
    message = _posted(
        world, chat, worded, content, keyboard=keyboard, topic=thread, reply_to=reply_to
    )
    return payloads.message(message)


def _posted(
    world: World,
    chat: Chat,
    worded: Worded,
    content: Json,
    *,
    keyboard: Json | None,
    topic: int | None,
    reply_to: Message | None,
    album: str | None = None,
) -> Message:
    return world.post(
        chat,
        world.bot,
        text=worded.text,
        entities=worded.entities,
        source=worded.source,
        content=content,
        keyboard=keyboard,
        topic=reply_to.topic if topic is None and reply_to else topic,
        reply_to=reply_to,
        album=album,
    )


def photo_content(world: World, call: Call, given: str, field: str) -> Json:
    """Take a picture from the request or one already on Telegram's side."""
    upload = _uploaded(call, given, field)
    if upload is None:
        if given not in world.files.photos:
            raise _unknown_file(world, given)
        return {"photo": world.files.photos[given]}
    if len(upload.content) > LARGEST_PHOTO:
        raise malformed("file is too big")
    width, height, picture = opened(upload.content)
    if picture is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if width + height > WIDEST_PHOTO or max(width, height) > STEEPEST_PHOTO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return {"photo": world.files.photo(upload.content)}


def document_content(world: World, call: Call, given: str, field: str) -> Json:
    """Take a file from the request or one already on Telegram's side."""
    upload = _uploaded(call, given, field)
    if upload is None:
        stored = world.files.kept.get(given)
        if stored is None or stored.kind != "document":
            raise _unknown_file(world, given)
        return {"document": stored.described | handle(stored)}
    if len(upload.content) > LARGEST_FILE:
        raise Refused(413, "Request Entity Too Large", fault=True)
    document = world.files.document(upload.content, filename=upload.filename, mime=upload.mime)
    return {"document": document}


def _uploaded(call: Call, given: str, field: str) -> Upload | None:
    name = given.removeprefix("attach://") if given.startswith("attach://") else field
    upload = call.uploads.get(name)
    if upload is None and not given:
        raise malformed(f"there is no {field} in the request")
    if upload is None and given.startswith("attach://"):
        raise malformed("can't parse InputMedia: media not found")
    if upload is not None and not upload.content:
        raise malformed("file must be non-empty")
    return upload


def _unknown_file(world: World, given: str) -> Refused:
    if given in world.files.kept:
        return malformed("can't use file of another type")
    return malformed("wrong file identifier/HTTP URL specified")


def send_media_group(world: World, call: Call) -> Any:
    chat = writable(world, call, "photos")
    items = call.array("media")
    if not items:
        raise malformed("there are no messages to send")
    if len(items) > LARGEST_ALBUM:
        raise malformed("too many messages to send as an album")
    if len(items) == 1:
        world.violate(call.method, "an album of one; the documentation asks for 2-10")
    kinds = {str(item.get("type")) for item in items}
    if not kinds <= {"photo", "document"}:
        raise malformed(f"can't parse InputMedia: type {sorted(kinds)} is unsupported")
    if len(kinds) > 1:
        raise malformed("document can't be mixed with other media types")
    drawn = [_album_item(world, call, item) for item in items]
    thread = thread_of(world, call, chat)
    reply_to = replied(call, chat, thread)
    counted(world, chat, count=len(items))
    album = f"14{world.serial():015d}" if len(items) > 1 else None
    return [
        payloads.message(
            _posted(
                world,
                chat,
                worded,
                content,
                keyboard=None,
                topic=thread,
                reply_to=reply_to,
                album=album,
            )
        )
        for worded, content in drawn
    ]


def _album_item(world: World, call: Call, item: Json) -> tuple[Worded, Json]:
    caption = worded_caption(
        str(item.get("caption") or ""),
        item.get("parse_mode"),
        item.get("caption_entities") or [],
    )
    take = photo_content if item["type"] == "photo" else document_content
    return caption, take(world, call, str(item.get("media") or ""), str(item["type"]))


def send_chat_action(world: World, call: Call) -> Any:
    chat = reachable(world, call)
    thread_of(world, call, chat)
    action = call.text("action")
    if action not in ACTIONS:
        raise malformed("wrong parameter action in request")
    world.actions.append((chat.id, action))
    world.changed()
    return True
