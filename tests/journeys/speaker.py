"""Somebody who talks with the bot on the stage, as a test lets them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.content import Verb
from bot.contract import Act, Commanded, Deleted, Edited, Pressed, Reply, Said, Sender, Submitted
from core.db.people import people
from core.domain.places import Address, MessageRef
from tests.adapters.collecting import PLATFORM, Post
from tests.journeys.answers import URGENT_ANSWERS

if TYPE_CHECKING:
    from tests.journeys.stage import Stage


@dataclass
class Speaker:
    """Somebody who talks with the bot, in private or in a room."""

    stage: Stage
    name: str
    room: Address | None = None
    language: str = ""
    platform: str = PLATFORM
    sender: Sender = field(init=False)

    def __post_init__(self) -> None:
        self.sender = Sender(self.platform, self.name.lower(), self.name, language=self.language)

    @property
    def private(self) -> Address:
        return Address(self.platform, self.sender.id)

    @property
    def place(self) -> Address:
        return self.room or self.private

    @property
    def posts(self) -> list[Post]:
        return self.stage.room(self.place)

    @property
    def heard(self) -> str:
        """All that stands in their place now."""
        return "\n".join(post.text for post in self.posts)

    @property
    def last(self) -> Post:
        return self.posts[-1]

    async def say(
        self, text: str, *, to: Post | None = None, mentions: bool = False, **how: Any
    ) -> Reply:
        said = Said(text, points_at=to.ref if to else None, mentions=mentions)
        return await self.do(said, **how)

    async def do(self, act: Act, *, under: Post | None = None, **how: Any) -> Reply:
        """Do anything in their place; `message` is what the platform calls what was said."""
        place = self.place.in_thread(under.ref.message) if under else self.place
        return await self.stage.take(self.sender, place, act, **how)

    async def edit(self, message: str, text: str) -> Reply:
        return await self.do(Edited(MessageRef(self.place, message), text))

    async def take_back(self, message: str) -> Reply:
        return await self.do(Deleted(MessageRef(self.place, message)))

    async def event(self, text: str, to: Post) -> Reply:
        """Hand one text in and wait for nothing but its commit."""
        said = Said(text, points_at=to.ref)
        return await self.stage.hand_in(self.sender, self.place, said)

    async def command(self, line: str, *, under: Post | None = None, forms: bool = False) -> Reply:
        name, _, rest = line.removeprefix("/").partition(" ")
        return await self.do(Commanded(name, rest), under=under, forms=forms)

    async def press(
        self, token: str, *, on: Post | None = None, forms: bool = False, event: str = ""
    ) -> Reply:
        message: MessageRef | None = on.ref if on else None
        act = Pressed(token, message)
        return await self.stage.take(self.sender, self.place, act, forms=forms, event=event)

    async def submit(self, token: str, **values: str) -> Reply:
        act = Submitted(token, values)
        return await self.stage.take(self.sender, self.place, act, forms=True)

    async def push(self, label: str, *, forms: bool = False) -> Reply:
        """Press the newest button of this label that stands in their place."""
        post, button = self.find(label)
        return await self.press(button.action.token, on=post, forms=forms)

    def find(self, label: str):
        for post in reversed(self.posts):
            for button in post.buttons:
                if button.label == label:
                    return post, button
        raise AssertionError(f"no button {label!r} in:\n{self.heard}")

    def offered(self, verb: Verb) -> bool:
        return any(button.action.verb is verb for post in self.posts for button in post.buttons)

    async def report(self, text: str = "How do I print a budget in colour?") -> None:
        """Report a question, all the way to its receipt."""
        await self.command(f"report {text}")
        await self.push("A question about use")
        if "How can we reach you?" in self.last.text:
            await self.say("22334455, anna@havnstad.example")
        if "Is it this?" in self.last.text:
            await self.push("No, mine is different")
        await self.push("Send report")

    async def report_urgent(self) -> None:
        """Report that work has stopped, by chatting."""
        await self.say("The payroll is down")
        await self.push("Something is broken")
        for answer in URGENT_ANSWERS:
            await self.say(answer)
        await self.push("Send report")

    async def id(self) -> int:
        found = await self.stage.do(
            lambda unit: people.by_identity(unit, PLATFORM, "", self.sender.id)
        )
        assert found is not None
        return found.id
