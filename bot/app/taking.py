"""Taking a call from a locked telephone: a page with one button, at a link nobody can guess.

A GET only shows it: services that send messages look at what is linked in them. The link is signed
and names one call of one page, so that it is worth nothing once that page is over.
"""

import asyncio
import base64
import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import TypeVar

from jinja2 import Environment
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.adapters.outside.draw import plain
from bot.adapters.web.draw import environment
from bot.adapters.web.guard import Guard
from bot.notices import Scene, word
from bot.wording import Voice, Wording
from core.config.settings import Settings
from core.db.unit import Store, Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Address
from core.domain.tickets.ticket import Ticket
from core.errors import DatabaseUnavailable, NotFound, Refused
from core.services.clocks.hours import receipt_promise
from core.services.facts import load
from core.services.people.people import language_of, zone_of
from core.services.urgent import by_link
from core.services.urgent.by_link import Call

T = TypeVar("T")
SEAL = 12  # bytes of the signature; nobody tries 2 to the 96 links
_CALL = re.compile(r"page:(\d{1,9}):(\d{1,6})@outside:([a-z0-9_]+)")
_LINK = re.compile(r"(\d{1,9})\.(\d{1,6})\.([a-z0-9_]+)\.([\w-]{16})")


@dataclass(frozen=True, slots=True)
class Told:
    """What the page says; without a button there is nothing to press any more."""

    language: str
    title: str
    lines: tuple[str, ...]
    button: str = ""


@dataclass(frozen=True, slots=True)
class Taking:
    """Makes links, and answers at them; without a `public_url` there are none."""

    store: Store
    wording: Wording
    language: str
    public_url: str
    secret_key: str
    pages: Environment

    def link(self, call: str) -> str:
        """Give the link that answers a call, known by the key it was owed under; or none."""
        found = _CALL.match(call)
        if found is None or not self.public_url:
            return ""
        named = ".".join(found.groups())
        return f"{self.public_url}/take/{named}.{self._seal(named)}"

    def routes(self) -> list[Route]:
        """Give the page's address, guarded as all pages are."""
        if not self.public_url:
            return []
        guard = [Middleware(Guard, public_url=self.public_url)]
        return [
            Route("/take/{call}", self._show, methods=["GET"], middleware=guard),
            Route("/take/{call}", self._take, methods=["POST"], middleware=guard),
        ]

    async def _show(self, request: Request) -> Response:
        told = await self._on(request, self._told)
        if isinstance(told, Told):
            return self._page(told, action=request.url.path)
        return self._nothing(told)

    async def _take(self, request: Request) -> Response:
        try:
            taken = await self._on(request, by_link.take)
        except Refused:
            taken = None  # somebody was first: the page says who
        if taken is None:
            return RedirectResponse(request.url.path, status_code=303)
        return self._nothing(taken)

    async def _on(self, request: Request, work: Callable[..., T]) -> T | int:
        """Do something with the call that is linked; give the status of a page where it cannot."""
        found = _LINK.fullmatch(request.path_params["call"])
        if found is None:
            return 404
        page, number, name, seal = found.groups()
        if not hmac.compare_digest(seal.encode(), self._seal(f"{page}.{number}.{name}").encode()):
            return 404
        call = (int(page), int(number), Address("outside", name))
        store = self.store.submit if request.method == "POST" else self.store.read
        try:
            return await asyncio.wrap_future(store(lambda unit: work(unit, *call)))
        except NotFound:
            return 404
        except DatabaseUnavailable:
            return 503

    def _seal(self, named: str) -> str:
        key = f"take a call {self.secret_key}".encode()
        made = hmac.new(key, named.encode(), sha256).digest()[:SEAL]
        return base64.urlsafe_b64encode(made).decode()

    def _told(self, unit: Unit, page_id: int, number: int, place: Address) -> Told:
        call = by_link.call_at(unit, page_id, number, place)
        language = language_of(unit, call.person) or self.language
        voice = self.wording.voice(language, zone_of(unit, call.person), default=self.language)
        if call.ticket is None:
            return _drill(call, voice)
        return _urgent(unit, call, call.ticket, voice)

    def _nothing(self, status: int) -> Response:
        say = self.wording.voice(self.language).say
        what = "gone" if status == 404 else "away"  # noqa: PLR2004 - the two that there are
        told = Told(self.language, say(f"take-{what}"), (say(f"take-{what}-text"),))
        return self._page(told, action="", status=status)

    def _page(self, told: Told, *, action: str, status: int = 200) -> Response:
        page = self.pages.get_template("entry.html").render(
            language=told.language,
            title=told.title,
            lines=told.lines,
            button=told.button,
            action=action,
            token="",
        )
        return HTMLResponse(page, status_code=status)


def taking(settings: Settings, store: Store, wording: Wording, *, secret_key: str) -> Taking:
    """Let calls be taken by a link, where people elsewhere can open one."""
    return Taking(
        store=store,
        wording=wording,
        language=settings.language,
        public_url=settings.web.public_url or "",
        secret_key=secret_key,
        pages=environment(),
    )


def _urgent(unit: Unit, call: Call, ticket: Ticket, voice: Voice) -> Told:
    """Say what the call itself says, as it stands now."""
    intent = Intent(Notice.PAGE, ticket.id, data={"page": call.page.id, "round": call.page.rounds})
    scene = Scene(
        team=unit.team,
        promise=partial(receipt_promise, unit),
        reader_id=call.person.id,
        answers=lambda _: (),
        today=unit.now.astimezone(voice.zone).date(),
    )
    message = word(intent, load(unit, intent, person_id=call.person.id), voice, scene)
    if message is None:
        raise NotFound("ticket")
    title, lines = plain(message)
    if not call.page.is_open:
        return Told(voice.language, title, tuple(lines))
    button = voice.say("button-acknowledge")
    return Told(voice.language, title, (*lines, voice.say("take-text")), button)


def _drill(call: Call, voice: Voice) -> Told:
    title = voice.say("drill-title")
    if call.page.is_open:
        text = voice.say("drill-text")
        return Told(voice.language, title, (text,), voice.say("button-drill"))
    said = voice.say("drill-unanswered")
    if call.taken_by:
        said = voice.say("drill-answered", name=call.taken_by)
    return Told(voice.language, title, (said,))
