"""The addresses of the web chat."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.adapters.web.acts import Acts, unavailable
from bot.adapters.web.files import Shelf
from bot.adapters.web.guard import Guard
from bot.adapters.web.pages import Pages
from bot.adapters.web.parts import Parts
from core.errors import DatabaseUnavailable

READ_BY_PEOPLE = ("/", "/enter")  # the rest is answered to the script
STATIC = Path(__file__).parent / "static"


def build(parts: Parts, *, public_url: str) -> Starlette:
    """Lay out the addresses."""
    pages, acts, shelf = Pages(parts), Acts(parts), Shelf(parts)
    signed_in = parts.signed_in

    async def away(request: Request, down: Exception) -> Response:
        answer = await unavailable(request, down)
        return pages.away(request) if request.url.path in READ_BY_PEOPLE else answer

    routes = [
        Route("/", pages.home),
        Route("/enter/{token}", pages.door),
        Route("/enter", pages.enter, methods=["POST"]),
        Route("/events", signed_in(acts.events)),
        Route("/posts", signed_in(acts.posts)),
        Route("/thread", signed_in(acts.thread)),
        Route("/say", signed_in(acts.say, post=True), methods=["POST"]),
        Route("/press", signed_in(acts.press, post=True), methods=["POST"]),
        Route("/submit", signed_in(acts.submit, post=True), methods=["POST"]),
        Route("/command", signed_in(acts.command, post=True), methods=["POST"]),
        Route("/files", signed_in(shelf.take, post=True), methods=["POST"]),
        Route("/files/{file_id}", signed_in(shelf.open)),
        Route("/files/{file_id}/small", signed_in(shelf.small)),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, public_url=public_url)],
        exception_handlers={DatabaseUnavailable: away},
    )
