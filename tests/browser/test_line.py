"""A line that breaks, pages that reload, and five tabs that share one stream."""

from playwright.async_api import Page, expect

from tests.adapters.web.serving import Site
from tests.browser.test_chatting import say, seat


async def test_a_lost_connection_is_shown_and_nothing_is_lost_or_doubled(page: Page, site: Site):
    await site.close()
    await expect(page.locator("#link-state")).to_contain_text("No connection")
    for number in range(3):
        await say(page, "reporter", f"said {number} while away")
    outbox = seat(page, "reporter").locator("[data-outbox] li")
    await expect(outbox).to_have_count(3)
    await expect(outbox.first).to_contain_text("Not sent yet")
    await site.stage.say(site.stage.reporter, "what you missed")
    await site.stage.adapter.start(site.stage.receive)
    await site.open()
    posts = seat(page, "reporter").locator(".post.mine", has_text="while away")
    await expect(posts).to_have_count(3, timeout=20_000)
    said = await posts.locator(".text").all_text_contents()
    assert said == [f"said {number} while away" for number in range(3)]
    await expect(seat(page, "reporter").locator(".post", has_text="what you missed")).to_have_count(
        1
    )
    await expect(outbox).to_have_count(0)
    await expect(page.locator("#link-state")).to_have_attribute("data-state", "on")


async def test_what_could_not_be_stored_is_sent_again_by_itself(page: Page, site: Site):
    site.stage.down = True
    await say(page, "reporter", "patience")
    await expect(seat(page, "reporter").locator("[data-outbox]")).to_contain_text("Not sent yet")
    await page.reload()
    await expect(seat(page, "reporter").locator("[data-outbox]")).to_contain_text("patience")
    site.stage.down = False
    await expect(seat(page, "reporter").locator(".post.mine", has_text="patience")).to_have_count(
        1, timeout=20_000
    )


async def test_a_draft_survives_a_reload_in_each_thread(page: Page):
    box = seat(page, "agents").locator("[data-text]")
    await box.fill("to the room")
    await seat(page, "agents").locator("[data-open]").first.click()
    await expect(box).to_have_value("")
    await box.fill("about this ticket")
    await page.reload()
    await expect(box).to_have_value("about this ticket")
    await seat(page, "agents").locator("[data-back]").click()
    await expect(box).to_have_value("to the room")


async def test_five_tabs_share_one_stream_and_every_action_works(page: Page, site: Site):
    tabs = [page]
    streams: list[str] = []
    page.context.on(
        "request", lambda request: streams.append(request.url) if "/events" in request.url else None
    )
    for _ in range(5):
        tab = await page.context.new_page()
        await tab.goto(site.url)
        await tab.wait_for_selector('#link-state[data-state="on"]')
        tabs.append(tab)
    assert streams == []
    for number, tab in enumerate(tabs):
        await say(tab, "reporter", f"from tab {number}")
        await expect(seat(tab, "reporter").locator(".post.mine").last).to_contain_text(
            f"from tab {number}"
        )
    for tab in tabs:
        for number in range(len(tabs)):
            post = seat(tab, "reporter").locator(".post.mine", has_text=f"from tab {number}")
            await expect(post).to_have_count(1)


async def test_when_the_tab_that_listens_is_closed_another_takes_over(page: Page, site: Site):
    other = await page.context.new_page()
    await other.goto(site.url)
    await other.wait_for_selector('#link-state[data-state="on"]')
    await page.close()
    await site.stage.say(site.stage.reporter, "still there?")
    await expect(seat(other, "reporter").locator(".post").last).to_contain_text("still there?")


async def test_an_ended_session_is_told_with_a_way_on(page: Page):
    await page.context.clear_cookies()
    await seat(page, "on_call").get_by_role("button", name="Acknowledge").click()
    await expect(page.locator("#link-state")).to_contain_text("Your session has ended")
    await expect(page.locator("#link-state a")).to_be_visible()
