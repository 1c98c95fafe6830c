from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright

from tests.adapters.web.serving import Site, serving


@pytest.fixture
async def browser(chromium_path: str) -> AsyncIterator[Browser]:
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path, args=arguments)
        yield browser
        await browser.close()


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with serving(tmp_path) as site:
        await site.stage.fill(7)
        yield site


@pytest.fixture
async def page(browser: Browser, site: Site) -> AsyncIterator[Page]:
    """The demo at a desk's width; the test fails on any error in the page."""
    context = await browser.new_context(viewport={"width": 1440, "height": 900})
    page = await context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    await page.goto(site.url)
    await page.wait_for_selector('#link-state[data-state="on"]')
    yield page
    await context.close()
    assert wrong == []
