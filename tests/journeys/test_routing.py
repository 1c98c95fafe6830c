"""Where free text goes, each case, in the order in which the dispatcher asks."""

import pytest

from core.db.people import people
from tests.journeys.stage import Stage, written
from tests.journeys.test_ticket import write


async def two_tickets(stage: Stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report("How do I print a budget in colour?")
    await kari.report("How do I print a budget on both sides?")
    return kari, jonas


async def test_a_reply_to_a_message_goes_to_its_ticket(quick):
    kari, jonas = await two_tickets(quick)
    receipt = next(post for post in kari.posts if "MEL-1001" in post.text)
    await kari.say("It is the red printer", to=receipt)
    assert await written(quick, 1) == ["It is the red printer"]
    assert await written(quick, 2) == []
    assert "It is the red printer" in jonas.heard


async def test_text_answers_the_open_question_of_a_draft(quick):
    kari, _ = await two_tickets(quick)
    await kari.command("/report")
    await kari.push("A wish")
    await kari.say("Print in gold")
    assert await written(quick, 1) == await written(quick, 2) == []
    assert "gold" not in quick.agent("Jonas").heard


async def test_a_newer_question_of_an_agent_makes_the_bot_ask(quick):
    kari, jonas = await two_tickets(quick)
    await kari.command("/report")
    await kari.push("A wish")
    await quick.pass_time(seconds=1)
    await jonas.command("/ticket MEL-1001")
    await ask(jonas, "Which printer?")
    await quick.pass_time(seconds=11)
    await kari.say("The red one")
    assert "What is this about?" in kari.last.text
    assert await written(quick, 1) == []
    await kari.push("MEL-1001 How do I print a budget in colour?")
    assert await written(quick, 1) == ["The red one"]
    await kari.command("/resume")
    assert "[Cancel]" in kari.last.text


async def test_the_text_that_waited_can_go_into_the_draft(quick):
    kari, jonas = await two_tickets(quick)
    await kari.command("/report")
    await kari.push("A wish")
    await quick.pass_time(seconds=1)
    await ask(jonas, "Which printer?")
    await quick.pass_time(seconds=11)
    await kari.say("Print the budget in gold letters")
    await kari.push("The report I am writing")
    assert await written(quick, 1) == []
    await kari.command("/resume")
    await kari.push("Skip")
    assert "Print the budget in gold letters" in kari.heard


async def ask(jonas, text: str) -> None:
    opened = await jonas.press("ask:1", forms=True)
    await jonas.submit(opened.form.token, text=text)


async def test_text_goes_to_the_one_ticket_that_waits(quick):
    kari, jonas = await two_tickets(quick)
    await ask(jonas, "Which printer?")
    await quick.pass_time(seconds=11)
    await kari.say("The red one")
    assert await written(quick, 1) == ["The red one"]
    assert "I have added that to MEL-1001." in kari.last.text


async def test_with_nothing_open_text_begins_a_report(quick):
    kari = quick.person("Kari")
    await kari.say("The tax card is empty")
    assert "What is it about?" in kari.last.text
    await kari.push("A question about use")
    await kari.say("22334455, anna@havnstad.example")
    assert "Question: The tax card is empty" in kari.last.text


async def test_a_mere_greeting_describes_nothing(quick):
    kari = quick.person("Kari")
    await kari.say("Hei! 👋")
    assert "What is it about?" in kari.last.text
    await kari.push("A question about use")
    await kari.say("Where is the tax card?")
    await kari.say("22334455, anna@havnstad.example")
    assert "Question: Where is the tax card?" in kari.last.text
    assert "Hei" not in kari.last.text


async def test_a_greeting_with_tickets_open_is_greeted_back(quick):
    kari, _ = await two_tickets(quick)
    await kari.say("God morgen!")
    assert "Hello! Tell me what is wrong" in kari.last.text
    assert [await written(quick, one) for one in (1, 2)] == [[], []]


async def test_else_the_bot_asks_while_the_text_waits(quick):
    kari, _ = await two_tickets(quick)
    await kari.say("It is the red printer")
    assert "What is this about?" in kari.last.text
    assert [await written(quick, one) for one in (1, 2)] == [[], []]
    _, twice = kari.find("MEL-1002 How do I print a budget on both sides?")
    await kari.press(twice.action.token)
    await kari.press(twice.action.token)
    assert await written(quick, 2) == ["It is the red printer"]
    assert "I have added this to MEL-1002." in kari.heard
    assert "That has been answered already." in kari.last.text


async def test_a_text_that_waited_can_begin_a_report(quick):
    kari, _ = await two_tickets(quick)
    await kari.say("The tax card is empty for everybody")
    await kari.push("It is something new")
    await kari.push("A question about use")
    assert "Question: The tax card is empty for everybody" in kari.last.text


async def closed(stage: Stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report("How do I print a budget in colour?")
    await write(jonas, "Solve", resolution="Choose colour.", code="answered", confirm="no")
    await stage.pass_time(seconds=11)
    solution = next(post for post in kari.posts if "Choose colour." in post.text)
    return kari, jonas, solution


@pytest.mark.parametrize(
    ("button", "is_open"), [("Open it again", True), ("Just saying thanks", False)]
)
async def test_thanks_on_a_closed_ticket_asks(quick, button, is_open):
    kari, _, solution = await closed(quick)
    await kari.say("Thanks!", to=solution)
    assert "is closed. What would you like to do?" in kari.last.text
    assert (await quick.ticket()).is_open is False
    await kari.push(button)
    assert (await quick.ticket()).is_open is is_open
    assert await written(quick, 1) == ["Thanks!"]


async def test_text_about_a_closed_ticket_that_nobody_places_is_not_lost(quick):
    kari, jonas, solution = await closed(quick)
    await kari.say("It still prints in grey", to=solution)
    await quick.pass_time(days=1, seconds=1)
    assert (await quick.ticket()).is_open
    assert "It still prints in grey" in jonas.heard
    asked = next(post for post in kari.posts if "It still prints in grey" in post.text)
    assert asked.buttons == []


async def test_thanks_before_the_confirmation_asks_whether_it_is_solved(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await write(jonas, "Solve", resolution="Choose colour.", code="answered", confirm="yes")
    await quick.pass_time(seconds=11)
    await kari.say("Thank you!")
    assert "Does that mean MEL-1001" in kari.last.text
    await kari.push("Yes, it is solved")
    assert (await quick.ticket()).close_reason == "confirmed"


async def test_it_is_said_to_which_of_several_tickets_a_text_was_added(quick):
    kari, _ = await two_tickets(quick)
    await kari.say("It is the red printer")
    asked = kari.last
    await kari.push("MEL-1001 How do I print a budget in colour?")
    assert await written(quick, 1) == ["It is the red printer"]
    assert "I have added this to MEL-1001." in asked.text


async def test_a_text_for_a_new_report_is_no_answer_to_another_question(quick):
    kari, _ = await two_tickets(quick)
    await kari.say("The scanner hums")
    await kari.command("/profile")
    await kari.push("It is something new")
    await kari.push("A question about use")
    await kari.push("Send report")
    assert await quick.do(lambda unit: people.by_id(unit, 1).name) == "Kari"
    assert "The scanner hums" in quick.card(3).text
