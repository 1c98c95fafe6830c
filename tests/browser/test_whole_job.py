"""The whole job at the page of a real process: a question comes, is claimed, answered and closed.

A slow typist does it, by the names a screen reader reads, within the three minutes that a
newcomer is promised; and a reporter writes in Finnish, on a telephone, with a screenshot.
"""

import asyncio
import io
import re
import time
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest_asyncio
from PIL import Image
from playwright.async_api import Browser, Locator, Page, expect

from tests.journeys.running import start, wait_ready
from tests.ports import free_port

PROMISED = 180  # seconds from the ready process to the closed ticket
KEY = 200  # milliseconds; five characters a second
SENDING = 20_000  # milliseconds; a reply waits ten seconds for Undo


@pytest_asyncio.fixture(loop_scope="session")
async def address(tmp_path: Path) -> AsyncIterator[str]:
    """A demo that has just become ready, in a folder of its own."""
    port = free_port()
    process = start(tmp_path, f"sqlite:///{tmp_path / 'melding.db'}", port)
    try:
        await asyncio.to_thread(wait_ready, port, process)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        assert await asyncio.to_thread(process.wait, 20) == 0


def seat(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=re.compile(f"^{name},"))


async def say(at: Locator, text: str, *, send: str = "Send") -> None:
    box = at.get_by_role("textbox", name=re.compile("^(Write|Kirjoita)"))
    await box.press_sequentially(text, delay=KEY)
    await press(at, send)


async def press(at: Locator, name: str) -> None:
    await at.get_by_role("button", name=name, exact=True).last.click()


async def test_a_question_is_reported_claimed_answered_and_closed_within_three_minutes(
    browser: Browser, address: str
):
    begun = time.monotonic()
    page = await browser.new_page(viewport={"width": 1440, "height": 900})
    await page.goto(address)
    reporter, desk = seat(page, "Reporter"), seat(page, "Agents\u2019 room")

    await say(reporter, "How do I put an invoice into another period?")
    await press(reporter, "A question about use")
    await press(reporter, "Protokoll Cases and Finance")
    await press(reporter, "Skip")
    await say(reporter, "+358 00 000 0123, riikka.salo@example.org")
    await press(reporter, "Send report")
    await expect(reporter).to_contain_text("Thank you. We have your report: MEL-1005")

    await desk.get_by_role("button", name=re.compile("^MEL-1005")).click()
    await press(desk, "Claim")
    await expect(reporter).to_contain_text("Jonas Berg is now working on MEL-1005")
    await press(desk, "Reply")
    answer = page.get_by_role("dialog", name="Reply to the reporter")
    await answer.get_by_role("textbox", name="Reply").press_sequentially(
        "Open it and choose Period.", delay=KEY
    )
    await press(answer, "Send reply")
    await expect(desk.get_by_role("button", name="Undo")).to_be_in_viewport()
    await expect(reporter).to_contain_text("Open it and choose Period.", timeout=SENDING)

    await press(desk, "Solve")
    solving = page.get_by_role("dialog", name="Solve")
    await solving.get_by_role("textbox", name="Resolution").press_sequentially(
        "Explained.", delay=KEY
    )
    await solving.get_by_role("radio", name="Answered").check()
    await solving.get_by_role("radio", name="No", exact=True).check()
    await press(solving, "Solve")
    await expect(reporter).to_contain_text("The report is closed now.", timeout=SENDING)
    await expect(reporter.get_by_role("button", name="Open it again").last).to_be_visible()
    took = time.monotonic() - begun
    said = await reporter.locator(".post.mine").count()
    await press(reporter, "4")
    await expect(reporter).to_contain_text("how well were you treated")
    assert await reporter.locator(".post.mine").count() == said
    await page.close()
    assert took < PROMISED


async def test_on_a_telephone_in_finnish_with_a_screenshot(browser: Browser, address: str):
    context = await browser.new_context(
        viewport={"width": 390, "height": 844},
        locale="fi-FI",
        timezone_id="America/New_York",
        color_scheme="dark",
        has_touch=True,
        is_mobile=True,
    )
    page = await context.new_page()
    await page.goto(address)
    reporter = seat(page, "Ilmoittaja")
    picture = io.BytesIO()
    Image.new("RGB", (320, 640), "teal").save(picture, "PNG")
    await reporter.get_by_label("Liitä tiedostoja").set_input_files(
        {"name": "kuvakaappaus.png", "mimeType": "image/png", "buffer": picture.getvalue()}
    )
    await expect(reporter.get_by_role("button", name=re.compile("^Poista"))).to_be_visible()
    await say(reporter, "Miten laskun kausi vaihdetaan?", send="Lähetä")
    await press(reporter, "Kysymys käytöstä")
    await press(reporter, "Protokoll Cases and Finance")
    skip = reporter.get_by_role("button", name="Ohita", exact=True)
    await expect(skip.last).to_be_visible()
    await page.reload()
    await press(reporter, "Ohita")
    await say(reporter, "+358 00 000 0123, riikka.salo@example.org", send="Lähetä")
    await press(reporter, "Lähetä ilmoitus")
    await expect(reporter).to_contain_text("MEL-1005")
    clock = datetime.now(ZoneInfo("Europe/Oslo"))  # the desk's, since Riikka skipped hers
    times = await reporter.locator("time").all_inner_texts()
    assert times[-1] in {f"{at:%H.%M}" for at in (clock, clock - timedelta(minutes=1))}
    wide = await page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390

    await page.get_by_role("button", name=re.compile("^Käsittelijät")).click()
    desk = seat(page, "Käsittelijät")
    await desk.get_by_role("button", name=re.compile("^MEL-1005")).click()
    await expect(desk).to_contain_text("Miten laskun kausi vaihdetaan?")
    await expect(desk.get_by_role("img", name="kuvakaappaus.png")).to_be_visible()
    await expect(desk.get_by_role("button", name="Ota käsittelyyn")).to_be_in_viewport()
    await context.close()
