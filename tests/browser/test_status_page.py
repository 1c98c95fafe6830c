"""The status page in a browser: nothing that axe finds, and nothing cut off on a phone."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from playwright.async_api import Browser
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from bot.adapters.web.app import STATIC
from core.db import migrate
from core.domain.incidents.incidents import Progress
from tests.browser.test_accessible import found
from tests.journeys.on_page import page_at
from tests.journeys.test_status_planned import NIGHT

LONG = "https://long.example.org/" + "x" * 200


@asynccontextmanager
async def served(app: Starlette) -> AsyncIterator[str]:
    app.router.routes.append(Mount("/static", StaticFiles(directory=STATIC)))
    with socket.create_server(("127.0.0.1", 0)) as port:
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        serving = asyncio.create_task(server.serve(sockets=[port]))
        yield f"http://localhost:{port.getsockname()[1]}"
        server.should_exit = True
        await serving


async def test_axe_finds_nothing_and_nothing_is_cut_off(browser: Browser, tmp_path: Path):
    url = f"sqlite:///{tmp_path}/melding.db"
    migrate.upgrade(url)
    async with page_at(url) as page, served(page.app) as address:
        page.tell(page.publish(title="It was slow"), Progress.RESOLVED, "It is fast again.")
        page.publish(title=f"Payslips do not open {LONG}", body=LONG, language="nb")
        page.plan(NIGHT)
        looks = (
            ("light", 320, ("/status/incidents/2", "/status"), "Något är nere."),
            ("dark", 1440, ("/status", "/status/planned/1", "/status/history"), "Tidigare fel"),
        )
        for scheme, width, paths, heading in looks:
            context = await browser.new_context(
                viewport={"width": width, "height": 800},
                color_scheme=scheme,  # type: ignore[arg-type]
            )
            reader = await context.new_page()
            for path in paths:
                await reader.goto(f"{address}{path}?lang=fi")
                assert await found(reader) == [], (path, scheme)
                assert await reader.evaluate("document.documentElement.scrollWidth <= innerWidth")
            await reader.locator("summary").click()
            await reader.get_by_role("link", name="Svenska").click()
            assert await reader.locator("h1").inner_text() == heading
            await context.close()
