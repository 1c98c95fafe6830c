"""A desk over some weeks: its people, its procedure, and a clock that the play moves.

Everything is real but the platforms: what each person got, and when, is written down by adapters
in memory. Times of the play are those of the desk's wall, in Oslo.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.adapters.slack import draw as slack
from bot.adapters.telegram import draw as telegram
from bot.adapters.web.draw import group
from bot.content import Message
from bot.contract import Accepted, Manners, OpenForm, Sent
from bot.ticker import EVERY
from core.config.team import Team
from core.db.people import organizations, people, rooms
from core.db.unit import Unit
from core.domain.places import Address, Places
from core.domain.rights import Role
from tests.adapters.collecting import CollectingAdapter, Post
from tests.flows.talking import words
from tests.journeys.month.procedure import TEAM
from tests.journeys.speaker import Speaker
from tests.journeys.stage import WORDING, Stage

OSLO = ZoneInfo("Europe/Oslo")
YEAR = 2026
DESK = Address("slack", "C-desk")
ON_CALL = Address("telegram", "-200")
PLANNERS = Address("telegram", "-300")
PLACES = Places(agents=(DESK,), on_call=(ON_CALL,), planning=(PLANNERS,))
ROOMS = {DESK: "desk", ON_CALL: "on call", PLANNERS: "planners"}
LOOKS_EVERY = timedelta(minutes=30)  # by day; the real one looks each second
LOOKS_AT_NIGHT = timedelta(hours=4)
_DAY = range(6, 18)
_WEEKDAYS = range(1, 6)
_KEY = re.compile(r"MEL-(\d+)")


@dataclass(frozen=True, slots=True)
class Got:
    """One message: when it came, to whom, on which platform and under which ticket."""

    at: datetime
    who: str
    where: str
    text: str


@dataclass
class Witness(CollectingAdapter):
    """A platform that writes down what is sent, and draws it as the real one would."""

    stage: "Month | None" = None

    async def send(self, to: Address, message: Message, *, key: str) -> Sent:
        sent = await super().send(to, message, key=key)
        draw(self.platform, message)
        if self.stage is not None:
            self.stage.got.append(self._got(self.stage, to, message))
        return sent if to.room in ROOMS else Sent(sent.message)  # private chats have no threads

    def _got(self, stage: "Month", to: Address, message: Message) -> Got:
        above = [post for post in self.in_room(to.room) if post.ref.message == to.thread]
        key = _KEY.search(above[0].text) if above else None
        where = f"{self.platform} {key[1]}" if key else self.platform
        return Got(stage.now, stage.called(to), where, words(message))


def draw(platform: str, message: Message) -> None:
    """Draw a message as the platform's own adapter does; what cannot be drawn fails the play."""
    match platform:
        case "slack":
            assert slack.draw(message).pages
        case "telegram":
            assert telegram.draw(message, group=False, bot="melding").parts
        case _:
            group(message)


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who entered by an invitation, so that the desk knows who they are."""

    name: str
    language: str
    platform: str
    organisation: str = ""
    phone: str = "+47 00 00 02 00"


CAST = (
    Known("Riikka", "fi", "web", "tervasalmi"),
    Known("Kari", "nb", "telegram", "lyngvik"),
    Known("Odd", "nb", "telegram", "lyngvik"),
    Known("Daan", "nl", "slack", "oudewaard"),
    Known("Jonas", "en", "slack"),
    Known("Ane", "en", "slack"),
    Known("Freja", "da", "telegram"),
    Known("Sven", "sv", "telegram"),
    Known("Sanne", "nl", "slack"),
)


class Month(Stage):
    """The stage, with three platforms; `got` is all that anybody got, in order."""

    def __init__(self, url: str, *, team: Team = TEAM) -> None:
        witnesses = (
            Witness(platform="web", manners=Manners(keeps_history=False, answers_aside=True)),
            Witness(platform="telegram", manners=Manners(answers_presses=True)),
            Witness(platform="slack", manners=Manners(form_to_report=True, answers_aside=True)),
        )
        super().__init__(url, team=team, places=PLACES, adapters=witnesses)
        for one in witnesses:
            one.stage = self
        self.got: list[Got] = []
        self.names = {one.name.lower(): one.name for one in CAST}
        self.now = wall("Mon 16 Mar 06:00")

    async def open(self) -> None:
        """Begin, with everybody known and the rooms speaking their languages."""
        await super().open()
        for one in self.platforms.values():
            await one.start(self.dispatcher.receive)
        await self.do(_people)

    async def until(self, told: str, *, every: timedelta | None = None) -> None:
        """Let time pass up to a moment; the sweeps run as often as it is worth the while."""
        end = wall(told)
        assert end >= self.now, f"{told} is over"
        while self.now < end:
            pause = every or (LOOKS_EVERY if _is_office_time(self.now) else LOOKS_AT_NIGHT)
            self.now = min(_next(self.now, pause), end)
            await self.look()

    async def look(self) -> None:
        """Run every sweep once, all in one unit, and let what comes of it be sent."""
        await self.do(_sweep)
        await self.settle()

    async def gone(self) -> None:
        """Let the time pass in which what was just written can be undone."""
        self.now += timedelta(seconds=11)
        await self.look()

    async def stand_still(self, told: str) -> None:
        """Be stopped until a moment: nobody looks, nothing is sent; then begin again."""
        await self.stop_delivery()
        self.now = wall(told)
        self.delivery = self.make_delivery("again")
        self.start_delivery()
        await self.look()

    def with_(self, name: str) -> list[Post]:
        """Give what stands with somebody, or in a room of that name."""
        posts = (post for one in self.platforms.values() for post in one.posts)
        return [post for post in posts if self.called(post.to) == name]

    def called(self, place: Address) -> str:
        return ROOMS.get(place.room) or self.names[place.chat]

    def who(self, name: str, room: Address | None = None) -> "Person":
        known = next(one for one in CAST if one.name == name)
        return Person(self, name, room, language=known.language, platform=known.platform)


def wall(told: str) -> datetime:
    """Read a moment as the desk's wall shows it, such as Mon 16 Mar 08:40."""
    moment = datetime.strptime(f"{told} {YEAR}", "%a %d %b %H:%M %Y").replace(tzinfo=OSLO)
    assert f"{moment:%a}" == told[:3], f"{told} is a {moment:%a}"
    return moment.astimezone(UTC)


def _is_office_time(now: datetime) -> bool:
    local = now.astimezone(OSLO)
    return local.isoweekday() in _WEEKDAYS and local.hour in _DAY


def _next(now: datetime, pause: timedelta) -> datetime:
    """Give the next moment on the grid of so long pauses."""
    start = datetime(YEAR, 1, 1, tzinfo=UTC)
    return now + pause - (now - start) % pause


def _sweep(unit: Unit) -> None:
    for sweep, _ in EVERY:
        sweep(unit)


def _people(unit: Unit) -> None:
    organizations.keep_listed(unit)
    for room, language in ((ON_CALL, "da"), (PLANNERS, "sv")):
        rooms.set_language(unit, room, language)
    for one in CAST:
        person = people.add(unit, name=one.name, language=one.language)
        organization = organizations.by_slug(unit, one.organisation)
        people.change(
            unit,
            person.id,
            phone=one.phone,
            email=f"{one.name.lower()}@desk.example",
            organization_id=organization.id if organization else None,
            organization_confirmed=organization is not None,
        )
        chat = one.name.lower()
        people.add_identity(
            unit, person.id, platform=one.platform, workspace="", external_id=chat, chat=chat,
            name=one.name,
        )  # fmt: skip
        if one.name == "Sanne":
            people.give_role(unit, person.id, Role.MANAGER)


@dataclass
class Person(Speaker):
    """Somebody of the play, with what they do again and again."""

    async def fill(self, line: str, **values: str) -> None:
        """Type a command where a form opens, fill it, and what it asks further, and send it."""
        reply = await self.command(line, forms=True)
        while isinstance(reply, OpenForm):
            form = reply.form
            given = {one.key: values.get(one.key, str(one.value or "")) for one in form.inputs}
            reply = await self.submit(form.token, **given)
        assert reply == Accepted(), reply

    async def send(self, line: str, **values: str) -> None:
        """Write to a reporter, and do not undo it."""
        await self.fill(line, **values)
        await self.month.gone()

    async def solve(self, key: str, resolution: str, **values: str) -> None:
        told = {"code": "answered", "confirm": "no", **values}
        await self.send(f"/solve {key}", resolution=resolution, **told)

    async def ask(self, question: str) -> None:
        """Report a question about use by chatting."""
        await self.command(f"/report {question}")
        await self.push(self._label("report-kind-question"))
        await self.push(self._label("report-send"))

    async def ask_in_a_form(self, question: str, **values: str) -> None:
        await self.fill("/report", happened=question, **{"kind": "question", **values})
        await self.push(self._label("report-send"))

    def post(self, telling: str) -> Post:
        return next(one for one in reversed(self.posts) if telling in one.text)

    async def push_on(self, label: str, *telling: str) -> None:
        """Press a button of the newest message that has it and holds these words."""
        found = [one for one in self.posts if all(each in one.text for each in (label, *telling))]
        assert found, f"nothing tells {telling} in:\n{self.heard}"
        button = next(one for one in found[-1].buttons if one.label == label)
        await self.press(button.action.token, on=found[-1])

    def _label(self, key: str) -> str:
        return WORDING.voice(self.language).say(key)

    @property
    def month(self) -> Month:
        assert isinstance(self.stage, Month)
        return self.stage
