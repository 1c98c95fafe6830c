"""What people send besides text: pictures, documents, albums, voices, stickers, places."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.platforms.telegram.groups import Group
from tests.platforms.telegram.model import Account, Chat, Message, Topic
from tests.platforms.telegram.refusals import Json
from tests.platforms.telegram.spotting import spot
from tests.platforms.telegram.world import World

Where = Group | Chat | None
Within = Topic | int | None


@dataclass(slots=True, eq=False)
class Sender:
    """Somebody who sends things; without `chat` they go to the private chat with the bot."""

    world: World
    account: Account

    @property
    def id(self) -> int:
        return self.account.id

    @property
    def chat(self) -> Chat:
        """The private chat with the bot."""
        return self.world.private(self.account)

    def sends(
        self,
        content: Json,
        *,
        caption: str = "",
        chat: Where = None,
        reply_to: Message | None = None,
        topic: Within = None,
        album: str | None = None,
    ) -> Message:
        """Send any content, in the shape of the Message's own fields."""
        where = self.place(chat, reply_to)
        message = self.world.post(
            where,
            self.account,
            text=caption,
            entities=tuple(spot(caption)),
            content=content,
            reply_to=reply_to,
            topic=thread_of(topic, reply_to),
            album=album,
        )
        self.world.tell(message)
        return message

    def place(self, chat: Where, reply_to: Message | None) -> Chat:
        """Find where something is said; the first word in private starts the bot."""
        where = chat.chat if isinstance(chat, Group) else chat
        where = where or (reply_to.chat if reply_to else self.chat)
        if where.private:
            self.account.started = self.account.seen = True
        else:
            member = where.members.get(self.id)
            assert member is not None, "only members write in a group"
            assert member.present, "only members write in a group"
        return where

    def sends_photo(
        self,
        content: bytes,
        caption: str = "",
        *,
        chat: Where = None,
        reply_to: Message | None = None,
        topic: Within = None,
        size: int | None = None,
    ) -> Message:
        """Send a picture; `size` claims so many bytes."""
        photo = {"photo": self.world.files.photo(content, size=size)}
        return self.sends(photo, caption=caption, chat=chat, reply_to=reply_to, topic=topic)

    def sends_document(
        self,
        content: bytes,
        filename: str = "document.pdf",
        caption: str = "",
        *,
        mime: str = "application/pdf",
        chat: Where = None,
        reply_to: Message | None = None,
        topic: Within = None,
        size: int | None = None,
    ) -> Message:
        """Send a file as it is; `size` claims so many bytes."""
        document = self.world.files.document(content, filename=filename, mime=mime, size=size)
        body = {"document": document}
        return self.sends(body, caption=caption, chat=chat, reply_to=reply_to, topic=topic)

    def sends_album(
        self,
        pictures: Sequence[bytes],
        caption: str = "",
        *,
        chat: Where = None,
        reply_to: Message | None = None,
        topic: Within = None,
    ) -> list[Message]:
        """Send pictures together: one update each, the caption on the first."""
        album = f"13{self.world.serial():015d}"
        return [
            self.sends(
                {"photo": self.world.files.photo(content)},
                caption=caption if index == 0 else "",
                chat=chat,
                reply_to=reply_to,
                topic=topic,
                album=album,
            )
            for index, content in enumerate(pictures)
        ]

    def sends_voice(
        self,
        content: bytes = b"OggS",
        *,
        duration: int = 3,
        chat: Where = None,
        reply_to: Message | None = None,
        topic: Within = None,
    ) -> Message:
        voice = {"voice": self.world.files.voice(content, duration=duration)}
        return self.sends(voice, chat=chat, reply_to=reply_to, topic=topic)

    def sends_sticker(self, emoji: str = "\N{CAT FACE}", *, chat: Where = None) -> Message:
        return self.sends({"sticker": self.world.files.sticker(emoji)}, chat=chat)

    def sends_contact(self, phone: str = "+4700000000", *, chat: Where = None) -> Message:
        """Send one's own contact card."""
        contact: Json = {
            "phone_number": phone,
            "first_name": self.account.first_name,
            "user_id": self.id,
        }
        return self.sends({"contact": contact}, chat=chat)

    def sends_location(
        self, latitude: float = 59.91, longitude: float = 10.75, *, chat: Where = None
    ) -> Message:
        return self.sends({"location": {"latitude": latitude, "longitude": longitude}}, chat=chat)


def thread_of(topic: Within, reply_to: Message | None) -> int | None:
    if isinstance(topic, Topic):
        return topic.id
    return topic if topic is not None else (reply_to.topic if reply_to else None)
