"""A support desk on a fake Slack, and the people who work and write there."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from tests.core.files.samples import picture
from tests.journeys.program import Program
from tests.platforms.slack import (
    Channel,
    FakeSlack,
    Message,
    Person,
    Timing,
    View,
    app_of,
    fake_slack,
    shown,
)
from tests.platforms.slack.shapes import Json

PATIENCE = 15.0  # seconds for whatever is waited for
QUICK = Timing(retries=(0.1, 0.3, 0.6, 1.0, 2.0, 4.0))
SCREENSHOT = ("screenshot.png", picture("PNG"))
REACHED = "22334455, kari@nordvik.example"


@dataclass
class OnSlack:
    """Kari reports; Ane and Bo work in the room `agents`, Ane is on call as well."""

    slack: FakeSlack
    kari: Person = field(init=False)
    ane: Person = field(init=False)
    bo: Person = field(init=False)
    agents: Channel = field(init=False)
    on_call: Channel = field(init=False)

    def __post_init__(self) -> None:
        self.kari = self.slack.add_user("Kari Nes")
        self.ane = self.slack.add_user("Ane Lie")
        self.bo = self.slack.add_user("Bo Dahl")
        self.agents = self.slack.add_channel("desk", members=[self.ane, self.bo], private=True)
        self.on_call = self.slack.add_channel("vakt", members=[self.ane], private=True)

    @property
    def room(self) -> str:
        return f"slack:{self.agents.id}"

    @property
    def vakt(self) -> str:
        return f"slack:{self.on_call.id}"

    def settings(self, *, by_socket: bool = True) -> dict[str, str]:
        app = self.slack.app
        way = (
            {"MELDING_SLACK__APP_TOKEN": app.app_token}
            if by_socket
            else {"MELDING_SLACK__SIGNING_SECRET": app.signing_secret}
        )
        return {
            "MELDING_SLACK__BOT_TOKEN": app.bot_token,
            "MELDING_SLACK__API_URL": self.slack.api_url,
            **way,
        }

    async def sees(self, where: Channel | Person, *words: str, but: str = "\0") -> Message:
        """Wait for the newest message of the bot that says all this, and not `but`."""
        channel = where.dm if isinstance(where, Person) else where

        def found() -> Message | None:
            for one in reversed(self.slack.from_bot(channel)):
                text = shown(one)
                if all(word in text for word in words) and but not in text:
                    return one
            return None

        try:
            return await self.slack.until(found, PATIENCE)
        except TimeoutError:
            there = "\n---\n".join(shown(one) for one in self.slack.from_bot(channel))
            raise AssertionError(f"{words} is not there, but:\n{there}") from None

    async def form(self, who: Person, opens: object) -> View:
        """Wait for the form that something opens on somebody's screen."""
        await opens
        return await self.slack.until(lambda: who.screen, PATIENCE)

    async def submits(self, who: Person, view: View, values: Json) -> None:
        ack = await who.submits(view, values)
        assert ack.ok, ack
        assert not view.open, view.errors

    async def asks_by_form(self, text: str, *files: tuple[str, bytes]) -> Message:
        """Let Kari report a question by the modal, whose rest goes on in the direct message."""
        view = await self.form(self.kari, self.kari.commands("/report"))
        values: Json = {"Kind": "A question about use", "What happened": text}
        if files:
            values["Files"] = list(files)
        await self.submits(self.kari, view, values)
        return await self.finishes()

    async def asks(self, text: str, *files: tuple[str, bytes]) -> Message:
        """Let Kari report a question in the direct message."""
        self.kari.says(None, text, files=files)
        question = await self.sees(self.kari, "What is it about?")
        await self.kari.presses(question, "A question about use")
        return await self.finishes()

    async def finishes(self) -> Message:
        """Say how Kari can be reached, if that is asked, and send the report; give the receipt."""
        before = {one.ts for one in self.receipts()}

        def asked() -> Message | None:
            wanted = ("How can we reach you?", "Have a look before you send it")
            last = self.slack.from_bot(self.kari.dm)[-1:]
            return next((one for one in last if any(word in shown(one) for word in wanted)), None)

        question = await self.slack.until(asked, PATIENCE)
        if "How can we reach you?" in shown(question):
            self.kari.says(None, REACHED)
        card = await self.sees(self.kari, "Have a look before you send it", "Send report")
        await self.kari.presses(card, "Send report")
        await self.slack.until(
            lambda: any(one.ts not in before for one in self.receipts()), PATIENCE
        )
        return self.receipts()[-1]

    def receipts(self) -> list[Message]:
        said = self.slack.from_bot(self.kari.dm)
        return [one for one in said if "We have your report" in shown(one)]

    async def until(self, true: Callable[[], object], seconds: float = PATIENCE) -> None:
        await self.slack.until(lambda: true() or None, seconds)


@asynccontextmanager
async def on_slack(program: Program, *, by_socket: bool = True) -> AsyncIterator[OnSlack]:
    """Open a Slack with the app that the program's own manifest describes.

    At its end the fake must have seen nothing that Slack forbids.
    """
    async with fake_slack(timing=QUICK) as slack:
        desk = OnSlack(slack)
        program.variables |= desk.settings(by_socket=by_socket)
        if not by_socket:
            await slack.post_to(f"{program.url}/slack/events")
        yield desk
        assert slack.violations == []


async def installed(program: Program, desk: OnSlack) -> None:
    """Let Slack know of the app only what the program's manifest says."""
    code, text = await program.run("manifest", "slack")
    assert code == 0, text
    made = app_of(json.loads(text))
    app = desk.slack.app
    app.scopes, app.events = made.scopes, made.events
    app.commands, app.shortcuts = made.commands, made.shortcuts
