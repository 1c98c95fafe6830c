"""A support desk on a fake Telegram, and the people who work and write there."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from tests.core.files.samples import picture
from tests.journeys.program import Program
from tests.platforms.telegram import (
    FakeTelegram,
    Group,
    Message,
    Pace,
    Person,
    Topic,
    fake_telegram,
)

PATIENCE = 20.0  # seconds for whatever is waited for
SECRET = "an-invented-webhook-secret"
SCREENSHOT = picture("PNG")
REACHED = "22334455, kari@nordvik.example"


@dataclass
class OnTelegram:
    """Kari reports; Ane and Bo work in the group `agents`, Ane is on call as well."""

    telegram: FakeTelegram
    forum: bool
    private_topics: bool = False
    kari: Person = field(init=False)
    ane: Person = field(init=False)
    bo: Person = field(init=False)
    agents: Group = field(init=False)
    on_call: Group = field(init=False)

    def __post_init__(self) -> None:
        self.kari = self.telegram.add_user("Kari", "Nes", topics=self.private_topics)
        self.ane = self.telegram.add_user("Ane", "Lie", started=True)
        self.bo = self.telegram.add_user("Bo", "Dahl", started=True)
        staff = [self.ane, self.bo]
        self.agents = self.telegram.add_group(
            "Desk", staff, forum=self.forum, supergroup=True, bot_admin=True
        )
        self.on_call = self.telegram.add_group("Vakt", staff, bot_admin=True)

    @property
    def room(self) -> str:
        return f"telegram:{self.agents.id}"

    @property
    def vakt(self) -> str:
        return f"telegram:{self.on_call.id}"

    def settings(self, program: Program, *, by_polling: bool) -> dict[str, str]:
        made = {
            "MELDING_TELEGRAM__TOKEN": self.telegram.token,
            "MELDING_TELEGRAM__API_URL": self.telegram.url,
        }
        if not by_polling:
            made["MELDING_TELEGRAM__WEBHOOK_URL"] = f"{program.url}/telegram/webhook"
            made["MELDING_TELEGRAM__WEBHOOK_SECRET"] = SECRET
        return made

    def said(self, where: Person | Group) -> list[Message]:
        return where.inbox if isinstance(where, Person) else where.said()

    async def sees(self, where: Person | Group, *words: str, but: str = "\0") -> Message:
        """Wait for the newest message of the bot that says all this, and not `but`."""
        found: list[Message] = []

        def look() -> bool:
            for one in reversed(self.said(where)):
                text = "\n".join((one.text, *one.labels))
                if all(word in text for word in words) and but not in text:
                    found.append(one)
                    return True
            return False

        try:
            await self.telegram.until(look, seconds=PATIENCE)
        except TimeoutError:
            there = "\n---\n".join("\n".join((one.text, *one.labels)) for one in self.said(where))
            raise AssertionError(f"{words} is not there, but:\n{there}") from None
        return found[-1]

    async def press(self, who: Person, where: Person | Group, label: str, *words: str) -> None:
        """Press the newest button of this label on a message that says these words."""
        message = await self.sees(where, label, *words)
        who.presses(message, label)

    async def asks(self, text: str, *pictures: bytes) -> Message:
        """Let Kari report a question in the private chat; give the receipt."""
        before = len(self.receipts())
        if pictures:
            self.kari.sends_photo(pictures[0], text)
        else:
            self.kari.says(text)
        await self.press(self.kari, self.kari, "A question about use")
        if not before:
            self.kari.says(REACHED)
        await self.press(self.kari, self.kari, "Send report")
        await self.telegram.until(lambda: len(self.receipts()) > before, seconds=PATIENCE)
        return self.receipts()[-1]

    def receipts(self) -> list[Message]:
        return [one for one in self.kari.inbox if "We have your report" in one.text]

    async def tells(self, who: Person, asked: str, text: str, send: str) -> None:
        """Answer in private what a button in the group made the bot ask."""
        await self.sees(who, asked)
        who.says(text)
        await self.press(who, who, send)

    def under(self, card: Message) -> list[Message]:
        """What stands beneath a card: in its topic, or in the chain of replies to it."""
        if card.topic is not None:
            return [one for one in self.agents.messages(topic=card.topic) if one is not card]
        return [one for one in self.agents.messages() if one.reply_to is card]

    def topic(self) -> Topic:
        (one,) = self.agents.topics
        return one


@asynccontextmanager
async def on_telegram(
    program: Program,
    *,
    by_polling: bool = True,
    forum: bool = True,
    private_topics: bool = False,
) -> AsyncIterator[OnTelegram]:
    """Open a Telegram; at its end it must have seen nothing that Telegram forbids."""
    async with fake_telegram(pace=Pace()) as telegram:
        desk = OnTelegram(telegram, forum, private_topics)
        program.variables |= desk.settings(program, by_polling=by_polling)
        yield desk
        telegram.world.hook = None  # or it goes on posting to nobody
