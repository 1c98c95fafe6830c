"""The page in real Chromium: saying, pressing, filling in, by mouse and by keyboard alone."""

import base64
import re

from playwright.async_api import Page, expect

from tests.adapters.web.serving import Site

PIXEL = base64.b64encode(
    base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
).decode()


def seat(page: Page, role: str):
    return page.locator(f'[data-role="{role}"]')


async def say(page: Page, role: str, text: str) -> None:
    box = seat(page, role).locator("[data-text]")
    await box.fill(text)
    await box.press("Enter")


async def test_what_is_said_appears_once_and_as_typed(page: Page):
    nasty = "<img src=x onerror=alert(1)> **not bold** & <!channel> שלום"
    await say(page, "reporter", nasty)
    mine = seat(page, "reporter").locator(".post.mine", has_text="not bold")
    await expect(mine).to_have_count(1)
    await expect(mine.locator(".text")).to_have_text(nasty)
    await expect(seat(page, "reporter").locator("[data-outbox] li")).to_have_count(0)


async def test_a_choice_is_pressed_and_the_answer_comes(page: Page):
    await seat(page, "reporter").get_by_role("button", name="Normal").click()
    await expect(seat(page, "reporter").locator(".post").last).to_contain_text("Noted: normal")


async def test_a_stale_button_says_so(page: Page):
    await seat(page, "on_call").get_by_role("button", name="Acknowledge").click()
    notice = seat(page, "on_call").locator("[data-notice]")
    await expect(notice).to_contain_text("from an earlier question")
    await notice.get_by_role("button").click()
    await expect(notice).to_be_hidden()


async def test_several_of_a_form_are_ticked_by_keyboard_and_only_these_are_sent(page: Page):
    desk = seat(page, "agents")
    await desk.locator(".row", has_text="MEL-1043").locator("button").click()
    await desk.get_by_role("button", name="Reply").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Your answer").fill("Please try again now.")
    await dialog.get_by_role("checkbox", name="Keep it mine").press("Space")
    await expect(dialog.get_by_role("checkbox", name="Tax")).to_be_checked()
    await dialog.get_by_role("checkbox", name="Line").press("Space")
    await expect(dialog.get_by_role("checkbox", name="Tell nobody else")).not_to_be_checked()
    await dialog.get_by_role("button", name="Send").click()
    await expect(desk.locator(".thread")).to_contain_text(
        "Sent: Please try again now. mine (tax,line)"
    )
    await expect(desk.locator(".thread")).not_to_contain_text("quiet")


async def test_tickets_are_found_by_all_words_of_title_reporter_and_organisation(page: Page):
    desk = seat(page, "agents")
    await desk.locator("[data-filter]").fill("Pension solberg  havn")
    await expect(desk.locator(".row:visible")).to_have_count(1)
    await expect(desk.locator(".row:visible")).to_contain_text("Wrong pension scheme")
    await desk.locator("[data-filter]").fill("pension lindby")
    await expect(desk.locator(".row:visible")).to_have_count(0)


async def test_a_ticket_is_claimed_and_answered_from_the_desk(page: Page, site: Site):
    desk = seat(page, "agents")
    await desk.locator(".row", has_text="MEL-1044").locator("button").click()
    await desk.get_by_role("button", name="Claim").click()
    await expect(desk.locator(".home")).to_contain_text("Ingrid Dahl")
    await expect(desk.locator(".row", has_text="MEL-1044")).to_contain_text("In progress")
    await desk.get_by_role("button", name="Reply").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("button", name="Send").click()
    await expect(dialog.get_by_text("Write what you want to say.")).to_be_visible()
    await dialog.get_by_label("Your answer").fill("Please try again now.")
    await dialog.get_by_role("button", name="Send").click()
    await expect(dialog).to_be_hidden()
    await expect(desk.locator(".thread .post").last).to_contain_text("Sent: Please try again now.")
    await say(page, "agents", "a note for us")
    await expect(desk.locator(".thread .post.mine")).to_contain_text("a note for us")
    assert site.stage.inbound[-1].place.thread


async def test_a_closed_form_keeps_what_was_typed(page: Page):
    desk = seat(page, "agents")
    await desk.locator(".row", has_text="MEL-1043").locator("button").click()
    await desk.get_by_role("button", name="Reply").click()
    await page.get_by_label("Your answer").fill("half an answ")
    again = page.get_by_role("group", name="Can you make it happen again?").get_by_label("Yes")
    await again.check()
    await page.keyboard.press("Escape")
    await desk.get_by_role("button", name="Reply").click()
    await expect(page.get_by_label("Your answer")).to_have_value("half an answ")
    await expect(again).to_be_checked()
    await again.press("Space")  # what may be left open can be left open again
    await expect(again).not_to_be_checked()


async def test_everything_can_be_done_by_keyboard(page: Page):
    async def until(name: str) -> None:
        for _ in range(60):
            await page.keyboard.press("Tab")
            focused = await page.evaluate(
                "document.activeElement.getAttribute('aria-label')"
                " || document.activeElement.textContent.trim()"
            )
            if focused.startswith(name):
                return
        raise AssertionError(f"{name} was not reached")

    await until("Skip to the chat")
    await until("Write a message")
    await page.keyboard.type("by keyboard alone")
    await page.keyboard.press("Enter")
    await expect(seat(page, "reporter").locator(".post.mine").last).to_contain_text("by keyboard")
    await until("MEL-1042")
    await page.keyboard.press("Enter")
    await until("Claim")
    await page.keyboard.press("Space")
    await expect(seat(page, "agents").locator(".home")).to_contain_text("Ingrid Dahl")
    await until("Ask for information")
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("Your answer")).to_be_focused()
    await page.keyboard.type("Which month?")
    await until("Send")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog")).to_be_hidden()
    await expect(seat(page, "agents").locator(".thread")).to_contain_text("Which month?")


async def test_commands_are_offered_and_taken_with_the_arrow_keys(page: Page):
    box = seat(page, "agents").locator("[data-text]")
    await box.press_sequentially("/")
    options = seat(page, "agents").locator("[data-commands] [role=option]")
    await expect(options).to_have_count(4)
    await box.press("ArrowDown")
    await expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    await box.press("Tab")
    await expect(box).to_have_value("/claim ")
    await box.fill("/qu")
    await box.press("Enter")
    await box.press("Enter")
    await expect(seat(page, "agents").locator(".log .post").last).to_contain_text("Waiting for")


async def test_new_messages_are_announced_to_screen_readers(page: Page, site: Site):
    before = await page.locator("#announcer p").count()
    await site.stage.say(site.stage.reporter, "It works again.")
    announced = page.locator("#announcer p").nth(before)
    await expect(announced).to_have_text("Reporter: It works again.")
    await expect(page.get_by_role("log")).to_have_attribute("aria-live", "polite")


async def test_a_pasted_screenshot_is_shown_and_can_be_taken_out_again(page: Page, site: Site):
    box = seat(page, "reporter").locator("[data-text]")
    await box.evaluate(
        """(box, pixel) => {
            const bytes = Uint8Array.from(atob(pixel), (c) => c.charCodeAt(0));
            const data = new DataTransfer();
            data.items.add(new File([bytes], "image.png", { type: "image/png" }));
            const options = { clipboardData: data, bubbles: true, cancelable: true };
            box.dispatchEvent(new ClipboardEvent("paste", options));
        }""",
        PIXEL,
    )
    attached = seat(page, "reporter").locator("[data-attached] li")
    await expect(attached.locator("img")).to_be_visible()
    await expect(attached).to_contain_text("screenshot-")
    await expect(attached.locator("progress")).to_have_count(0)  # it has arrived
    await attached.get_by_role("button", name="Remove").click()
    await expect(attached).to_have_count(0)
    assert len(site.stage.files.kept) == 1


async def test_dropped_files_go_with_the_message(page: Page, site: Site):
    data = await page.evaluate_handle(
        """() => {
            const data = new DataTransfer();
            data.items.add(new File(["one"], "first.txt", { type: "text/plain" }));
            data.items.add(new File(["MZ"], "run.exe"));
            data.items.add(new File([], "nothing.txt"));
            return data;
        }"""
    )
    for kind in ("dragenter", "dragover", "drop"):
        await seat(page, "reporter").locator(".log").dispatch_event(kind, {"dataTransfer": data})
    attached = seat(page, "reporter").locator("[data-attached] li")
    await expect(attached).to_have_count(3)
    await expect(attached.nth(1)).to_contain_text("take files like run.exe")
    await expect(attached.nth(2)).to_contain_text("nothing.txt is empty")
    await say(page, "reporter", "see the file")
    await expect(seat(page, "reporter").locator(".post.mine").last).to_contain_text("first.txt")
    assert len(site.stage.files.kept) == 1


async def test_more_than_ten_files_are_told(page: Page):
    files = [
        {"name": f"{number}.txt", "mimeType": "text/plain", "buffer": b"x"} for number in range(15)
    ]
    await seat(page, "reporter").locator("[data-files]").set_input_files(files)
    await expect(seat(page, "reporter").locator("[data-attached] li")).to_have_count(10)
    await expect(seat(page, "reporter").locator("[data-notice]")).to_contain_text("at most 10")


async def test_a_text_that_is_too_long_is_told_before_sending_and_can_go_as_a_file(page: Page):
    box = seat(page, "reporter").locator("[data-text]")
    await box.fill("ø" * 10_001)
    await expect(seat(page, "reporter").locator("[data-too-long]")).to_contain_text("10,001")
    await box.press("Enter")
    await expect(box).to_have_value("ø" * 10_001)
    await seat(page, "reporter").get_by_role("button", name="Attach it as a text file").click()
    await expect(seat(page, "reporter").locator("[data-attached]")).to_contain_text("message.txt")
    await expect(box).to_have_value("")


async def test_a_seat_speaks_another_language_and_the_others_do_not(page: Page):
    await seat(page, "reporter").locator("[data-language]").select_option("fi")
    await expect(seat(page, "reporter").locator("h2")).to_have_text("Ilmoittaja")
    await expect(seat(page, "on_call").locator("h2")).to_have_text("On call")


async def test_on_a_phone_one_seat_is_shown_at_a_time_with_what_is_new_elsewhere(
    page: Page, site: Site
):
    await page.set_viewport_size({"width": 390, "height": 844})
    await expect(seat(page, "reporter")).to_be_visible()
    await expect(seat(page, "on_call")).to_be_hidden()
    await site.stage.say(site.stage.reporter, "seen")
    await say(page, "reporter", "hello")
    await page.get_by_role("button", name="On call").click()
    await expect(seat(page, "reporter")).to_be_hidden()
    await site.stage.say(site.stage.reporter, "not seen yet")
    await expect(page.get_by_role("button", name=re.compile(r"^Reporter \d"))).to_be_visible()
    await expect(page).to_have_title(re.compile(r"^\(\d\) Melding"))
    await page.get_by_role("button", name=re.compile(r"^Reporter \d")).click()
    await expect(page).to_have_title("Melding")
