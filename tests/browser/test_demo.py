"""The demo of a real process: its past, and a reply taken back by keyboard alone."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from bot.app.seeds import SEEDS
from tests.journeys.running import start, wait_ready
from tests.ports import free_port


@pytest_asyncio.fixture(loop_scope="session")
async def demo(browser: Browser, tmp_path: Path) -> AsyncIterator[Page]:
    """The page of a demo that has just become ready, in a folder of its own."""
    port = free_port()
    process = start(tmp_path, f"sqlite:///{tmp_path / 'melding.db'}", port)
    try:
        await asyncio.to_thread(wait_ready, port, process)
        page = await browser.new_page(viewport={"width": 1440, "height": 900})
        await page.goto(f"http://127.0.0.1:{port}/")
        await page.wait_for_selector('#link-state[data-state="on"]')
        yield page
        await page.close()
    finally:
        process.terminate()
        assert await asyncio.to_thread(process.wait, 20) == 0


async def hours_since(times: Locator) -> list[float]:
    return [
        (datetime.now(UTC) - datetime.fromisoformat(str(await one.get_attribute("datetime"))))
        .total_seconds() / 3600
        for one in await times.all()
    ]  # fmt: skip


async def test_the_first_tickets_stand_at_the_hour_at_which_they_were_reported(demo: Page):
    desk = demo.locator('[data-role="agents"]')
    for number, seed in enumerate(SEEDS, start=1001):
        row = desk.locator(".row", has_text=f"MEL-{number}")
        await row.get_by_role("button").click()
        home = desk.locator(".home .post", has_text=f"MEL-{number}")
        await expect(home).to_be_visible()
        [reported] = await hours_since(home.locator(".byline time"))
        under = await hours_since(desk.locator(".thread .byline time"))
        [stirred] = await hours_since(row.locator(".ago"))
        assert reported == pytest.approx(seed.hours_ago, abs=0.05)
        assert all(reported > ago > reported - 0.5 for ago in [*under, stirred - 0.01])
        await demo.keyboard.press("Escape")


async def reply_by_keyboard(demo: Page, desk: Locator) -> None:
    await desk.get_by_role("button", name="Reply", exact=True).press("Enter")
    dialog = demo.get_by_role("dialog")
    await expect(dialog.get_by_role("textbox")).to_be_focused()
    await demo.keyboard.type("Sent to the wrong town")
    await dialog.get_by_role("button", name="Send reply").press("Enter")
    await expect(desk.get_by_role("button", name="Undo")).to_be_visible()


async def test_a_key_takes_a_reply_back_but_belongs_to_a_field_with_text_in_it(demo: Page):
    desk = demo.locator('[data-role="agents"]')
    announcer = demo.locator("#announcer")
    await desk.get_by_role("button", name=re.compile("^MEL-1003")).press("Enter")
    await reply_by_keyboard(demo, desk)
    await expect(announcer).to_contain_text("To take it back, press Ctrl+Z.")

    await demo.keyboard.press("Control+z")
    await expect(desk.locator(".thread")).to_contain_text("Kept as an internal note.")
    await expect(announcer).to_contain_text("Kept as an internal note.")
    await expect(desk.get_by_role("button", name="Undo")).to_have_count(0)

    await reply_by_keyboard(demo, desk)
    box = desk.get_by_role("textbox", name=re.compile("^Write"))
    await box.focus()
    await demo.keyboard.type("More")
    await demo.keyboard.press("Control+z")
    await expect(box).not_to_have_value("More")
    await expect(desk.get_by_role("button", name="Undo")).to_be_visible()


async def test_open_tickets_keep_the_order_of_the_queue_whatever_stirs_them(demo: Page):
    desk = demo.locator('[data-role="agents"]')
    titles = desk.locator('[data-of="open"] .row .title')
    pressing = [re.compile("MEL-1003"), re.compile("MEL-1002")]
    await expect(titles).to_have_text(pressing)

    await desk.get_by_role("button", name=re.compile("^MEL-1002")).click()
    await desk.get_by_role("button", name="Hand back").click()
    await expect(desk.locator(".home")).to_contain_text("nobody yet")
    await demo.keyboard.press("Escape")

    await expect(titles).to_have_text(pressing)
    await demo.reload()
    await expect(titles).to_have_text(pressing)
