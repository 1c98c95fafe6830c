"""The page itself, and the door to it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from jinja2 import Environment
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.adapters.web.acts import SOON_AGAIN
from bot.adapters.web.draw import Drawing, environment
from bot.adapters.web.events import write_cursor
from bot.adapters.web.guard import TooLarge, body
from bot.adapters.web.parts import Parts
from bot.adapters.web.ports import NoEntry, Post, Seat, Session
from bot.adapters.web.read import LONGEST_TEXT, MOST_FILES, Unreadable
from bot.contract import Role

LOG_POSTS = 80  # of each room when the page opens
CARDS = 300  # on the desk; what is older is found by /find and /ticket

SCRIPT_TEXTS = (
    "lost", "back-again", "sending", "not-sent", "remove", "attached", "files-pending",
    "too-long", "text-file", "pasted", "too-many-files", "file-too-big-here", "file-failed",
    "file-none", "new-in", "gone", "gone-button", "just-now", "commands-found", "try-later",
)  # fmt: skip
"""Keys (`web-…`) of sentences that the script says."""
_FILLED_LATER = {
    name: f"{{{name}}}" for name in ("count", "longest", "most", "name", "seat", "text")
}


@dataclass(frozen=True, slots=True)
class View:
    """A seat as the page shows it when it opens."""

    seat: Seat
    voice: Callable[..., str]
    posts: tuple[Markup, ...]
    rows: dict[str, list[Markup]]
    seq: int
    first: bool


class Pages:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._env: Environment = environment()

    async def home(self, request: Request) -> Response:
        """Show the chat; to a stranger, the door (the demo lets a newcomer in at once)."""
        parts = self._parts
        session = await parts.session(request)
        if session is not None and session.seats:
            await parts.entry.stay(session.id)
            page = await self._chat(session)
            parts.seals.give(page, session.id)
            return page
        known = parts.seals.cookie in request.cookies
        if parts.demo and not known:
            session_id = await parts.entry.enter_demo(parts.language(request), parts.now())
            response: Response = RedirectResponse("/", status_code=303)
            parts.seals.give(response, session_id)
            return response
        reason = "ended" if known else "stranger"
        return self._door(request, reason, button="again" if parts.demo else "", status=403)

    async def door(self, request: Request) -> Response:
        """Show an invitation without spending it: link previews come here too."""
        return self._door(
            request, "invited", button="enter", token=request.path_params["token"][:200]
        )

    async def enter(self, request: Request) -> Response:
        """Spend an invitation, or begin the demo anew."""
        parts = self._parts
        try:
            fields = parse_qs((await body(request)).decode("ascii", "replace"))
        except (TooLarge, Unreadable, ValueError):
            fields = {}
        token = fields.get("token", [""])[0]
        language = parts.language(request)
        outcome: str | NoEntry
        if parts.demo and not token:
            outcome = await parts.entry.enter_demo(language, parts.now())
        else:
            outcome = await parts.entry.spend_invitation(token, language, parts.now())
        if outcome is NoEntry.SPENT and await parts.session(request) is not None:
            return RedirectResponse("/", status_code=303)  # who keeps the link as the way in
        if isinstance(outcome, NoEntry):
            return self._door(request, str(outcome), status=403)
        response = RedirectResponse("/", status_code=303)
        parts.seals.give(response, outcome)
        return response

    def away(self, request: Request) -> Response:
        """Say to whoever opens the page that it cannot be shown, for the database is away."""
        response = self._door(request, "away", status=503)
        response.headers.update(SOON_AGAIN)
        return response

    def _door(
        self, request: Request, reason: str, *, button: str = "", token: str = "", status: int = 200
    ) -> Response:
        language = self._parts.language(request)
        say = self._parts.voices.voice(language).say
        page = self._env.get_template("entry.html").render(
            language=language,
            title=say(f"web-door-{reason}"),
            lines=(say(f"web-door-{reason}-text"),),
            button=say(f"web-door-{button}") if button else "",
            token=token,
        )
        return HTMLResponse(page, status_code=status)

    async def _chat(self, session: Session) -> Response:
        parts = self._parts
        views = [await self._view(seat, first=not at) for at, seat in enumerate(session.seats)]
        first = session.seats[0].language
        page = self._env.get_template("page.html").render(
            language=first,
            say=parts.voices.voice(first).say,
            languages=parts.voices.languages,
            demo=session.demo,
            seats=views,
            data=self._data(session, views),
        )
        return HTMLResponse(page)

    async def _view(self, seat: Seat, *, first: bool) -> View:
        parts = self._parts
        desk = seat.role is Role.AGENTS
        opening = await parts.transcript.opening(
            seat.room, log=LOG_POSTS, cards=CARDS if desk else 0
        )
        draw = parts.drawing(seat.language)
        rows: dict[str, list[Markup]] = {"urgent": [], "open": [], "done": []}
        cards = [(card, draw.post(card, seat)) for card in opening.cards]
        for _, drawn in sorted(cards, key=_desk_order):
            rows[drawn.group].append(Markup(drawn.summary))  # noqa: S704 - drawn by a template
        return View(
            seat=seat,
            voice=parts.voices.voice(seat.language).say,
            posts=tuple(Markup(draw.post(post, seat).html) for post in opening.log),  # noqa: S704 - as above
            rows=rows,
            seq=opening.seq,
            first=first,
        )

    def _data(self, session: Session, views: list[View]) -> dict[str, Any]:
        parts = self._parts
        return {
            "token": parts.seals.token(session.id),
            "cursor": write_cursor({view.seat.room.chat: view.seq for view in views}),
            "longestText": LONGEST_TEXT,
            "mostFiles": MOST_FILES,
            "largestFile": parts.files.most_megabytes * 1024 * 1024,
            "seats": {
                view.seat.room.chat: {
                    "role": view.seat.role,
                    "language": view.seat.language,
                    "timezone": view.seat.timezone,
                    "name": view.voice(f"web-seat-{view.seat.role}"),
                    "commands": [
                        {"name": command.name, "help": command.description}
                        for command in parts.commands.of(view.seat.role, view.seat.language)
                    ],
                    "texts": {
                        key: view.voice(f"web-{key}", **_FILLED_LATER) for key in SCRIPT_TEXTS
                    },
                }
                for view in views
            },
        }


def _desk_order(card: tuple[Post, Drawing]) -> tuple[int, int]:
    """Put what is open in the queue's order; what is done stays as it was stirred (`desk.js`)."""
    post, drawn = card
    return (0, 0) if drawn.group == "done" else (post.rank, post.id)
