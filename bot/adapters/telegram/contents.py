"""What a message holds: its text without the bot's own name, its files, its command. Pure."""

import re
from dataclasses import dataclass

from telegram import Message, MessageEntity

from bot.adapters.telegram.places import Me
from bot.contract import Upload

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,64})(?:@(\w{3,32}))?(?:\s+(.*))?", re.DOTALL | re.ASCII)


@dataclass(frozen=True, slots=True)
class Called:
    """A command as typed, for us or for the bot that `bot` names; it is empty for whoever hears."""

    name: str
    rest: str
    bot: str


def called(text: str) -> Called | None:
    """Read a command, which stands at the very beginning."""
    match = _COMMAND.fullmatch(text.strip())
    if match is None:
        return None
    return Called(match[1].lower(), (match[3] or "").strip(), match[2] or "")


def text_of(message: Message) -> str:
    """Give what was written, or what stands for it: an emoji, a card, a place on the map."""
    if message.text is not None or message.caption is not None:
        return message.text or message.caption or ""
    if message.sticker is not None:
        return message.sticker.emoji or ""
    if message.contact is not None:
        one = message.contact
        return " ".join(part for part in (one.first_name, one.last_name, one.phone_number) if part)
    if message.venue is not None:
        return f"{message.venue.title}, {message.venue.address}"
    if message.location is not None:
        return f"{message.location.latitude:.5f}, {message.location.longitude:.5f}"
    return ""


def without_name(message: Message, text: str, me: Me) -> tuple[str, bool]:
    """Take the bot's own name out of a text, and tell whether it stood there."""
    entities = (
        message.parse_entities([MessageEntity.MENTION, MessageEntity.TEXT_MENTION])
        if message.text is not None
        else message.parse_caption_entities([MessageEntity.MENTION, MessageEntity.TEXT_MENTION])
    )
    spans = sorted(
        (one.offset, one.length) for one, words in entities.items() if _names(one, words, me)
    )
    for offset, length in reversed(spans):
        raw = text.encode("utf-16-le")  # entities are counted in UTF-16 units
        before = raw[: offset * 2].decode("utf-16-le").rstrip(" ")
        after = raw[(offset + length) * 2 :].decode("utf-16-le").lstrip(" ,:")
        text = f"{before} {after}" if before and after else before + after
    return text, bool(spans)


def _names(entity: MessageEntity, words: str, me: Me) -> bool:
    if entity.type == MessageEntity.MENTION:
        return words.lower() == f"@{me.username}".lower()
    return entity.user is not None and entity.user.id == me.id


def files_of(message: Message) -> tuple[Upload, ...]:
    """Give the file of a message: Telegram has one at most, pictures in several sizes."""
    number = message.message_id
    if message.photo:
        largest = max(message.photo, key=lambda one: one.width * one.height)
        return (_upload(largest, f"photo-{number}.jpg"),)
    if message.document is not None:
        return (_upload(message.document, message.document.file_name or f"document-{number}"),)
    if message.animation is not None:
        return (_upload(message.animation, message.animation.file_name or f"video-{number}.mp4"),)
    if message.video is not None:
        return (_upload(message.video, message.video.file_name or f"video-{number}.mp4"),)
    if message.audio is not None:
        return (_upload(message.audio, message.audio.file_name or f"audio-{number}.mp3"),)
    if message.voice is not None:
        return (_upload(message.voice, f"voice-{number}.ogg"),)
    if message.video_note is not None:
        return (_upload(message.video_note, f"video-{number}.mp4"),)
    return ()


def _upload(one: object, name: str) -> Upload:
    file_id, size = getattr(one, "file_id", ""), getattr(one, "file_size", None)
    return Upload(name, size=size or 0, remote=file_id)
