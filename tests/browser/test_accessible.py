"""What axe can find by itself, at three widths and in both colour schemes: nothing."""

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, Page, expect

from tests.adapters.web.serving import Site

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


async def found(page: Page) -> list[str]:
    results = await Axe().run(page, options=RULES)
    return [
        f"{violation['id']}: {node['html']}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 900, 1440])
async def test_axe_finds_nothing(browser: Browser, site: Site, width: int, scheme: str):
    context = await browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = await context.new_page()
    await page.goto(site.url)
    assert await found(page) == []
    tab = page.locator('[data-tab="agents"]')
    if await tab.is_visible():
        await tab.click()
    await page.locator("[data-open]").nth(1).click()
    await page.locator(".home .post").wait_for()
    assert await found(page) == []
    await page.locator(".home [data-token^=ask]").click()
    await page.locator("dialog[open]").wait_for()
    assert await found(page) == []
    await page.locator("dialog [type=submit]").click()
    await page.locator("dialog [aria-invalid=true]").wait_for()
    assert await found(page) == []


async def test_nothing_is_asked_of_any_other_host(browser: Browser, site: Site):
    page = await browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(site.url)
    await page.wait_for_selector('#link-state[data-state="on"]')
    assert asked
    assert [url for url in asked if not url.startswith(site.url)] == []


@pytest.mark.parametrize("width", [320, 390, 900, 1440])
async def test_nothing_has_to_be_scrolled_sideways(browser: Browser, site: Site, width: int):
    page = await browser.new_page(viewport={"width": width, "height": 800})
    await page.goto(site.url)
    tab = page.locator('[data-tab="agents"]')
    if await tab.is_visible():
        await tab.click()
    await page.locator("[data-open]").first.click()
    await page.locator(".home .post").wait_for()
    over = await page.evaluate(
        """() => [...document.querySelectorAll("*")]
            .filter((one) => one.offsetParent && one.scrollWidth > one.clientWidth + 1)
            .filter((one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX))
            .map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert over == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_a_ticket_is_claimed_at_four_hundred_percent(page: Page):
    await page.set_viewport_size({"width": 320, "height": 256})  # 1280 by 1024, four times as large
    await page.locator('[data-tab="agents"]').click()
    desk = page.locator('[data-role="agents"]')
    await desk.locator(".row", has_text="MEL-1044").locator("button").click(timeout=5_000)
    await desk.get_by_role("button", name="Claim").click(timeout=5_000)
    await expect(desk.locator(".home")).to_contain_text("Ingrid Dahl")
    await desk.locator("[data-text]").fill("I see it too")
    await desk.get_by_role("button", name="Send").click(timeout=5_000)
    await expect(desk.locator(".thread")).to_contain_text("I see it too")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 320
