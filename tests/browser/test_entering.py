"""Coming in by the door, in a real browser: its own form is not taken for another site's."""

from pathlib import Path

from playwright.async_api import Browser, expect

from tests.adapters.web.serving import serving
from tests.adapters.web.test_http import invited


async def test_an_invited_person_opens_the_chat_with_one_press(browser: Browser, tmp_path: Path):
    async with serving(tmp_path, demo=False) as site:
        page = await browser.new_page()
        await page.goto(f"{site.url}/enter/{await invited(site)}")
        await page.get_by_role("button", name="Open the chat").click()
        await expect(page.get_by_role("textbox", name="Write a message")).to_be_visible()
        assert page.url == f"{site.url}/"
        await page.close()


async def test_whoever_is_in_may_use_the_same_link_again(browser: Browser, tmp_path: Path):
    async with serving(tmp_path, demo=False) as site:
        link = f"{site.url}/enter/{await invited(site)}"
        page = await browser.new_page()
        for _ in range(2):
            await page.goto(link)
            await page.get_by_role("button", name="Open the chat").click()
            await expect(page.get_by_role("textbox", name="Write a message")).to_be_visible()
        stranger = await browser.new_page()
        await stranger.goto(link)
        await stranger.get_by_role("button", name="Open the chat").click()
        await expect(stranger.get_by_role("heading", name="has been used")).to_be_visible()
        await stranger.close()
        await page.close()


async def test_a_demo_whose_session_has_ended_begins_anew(browser: Browser, tmp_path: Path):
    async with serving(tmp_path) as site:
        page = await browser.new_page()
        await page.context.add_cookies([{"name": "melding", "value": "forged", "url": site.url}])
        await page.goto(site.url)
        await page.get_by_role("button", name="Start the demo again").click()
        await expect(page.locator(".seat")).to_have_count(3)
        await page.close()
