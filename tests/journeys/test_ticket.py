"""A ticket from the first word to the last, by chatting."""

from bot.content import Verb
from bot.contract import Accepted, Alert, OpenForm
from core.domain.tickets.ticket import State
from tests.journeys.speaker import Speaker
from tests.journeys.stage import AGENTS, ON_CALL, Stage, everything_said

QUESTION = "How do I print a budget in colour?"


async def reported(stage: Stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report(QUESTION)
    return kari, jonas


async def write(agent, button: str, **values: str) -> None:
    """Fill and send the form behind a button."""
    opened = await agent.push(button, forms=True)
    assert isinstance(opened, OpenForm)
    filled = {one.key: values.get(one.key, "") for one in opened.form.inputs}
    assert await agent.submit(opened.form.token, **filled) == Accepted()


async def test_a_report_by_chatting_gives_a_receipt_and_a_card(stage):
    kari, _ = await reported(stage)
    assert "Thank you. We have your report: MEL-1001\n" in kari.heard
    assert f"Kind: A question about use\nQuestion: {QUESTION}" in kari.heard
    card = stage.card()
    assert card.to == AGENTS
    assert "Reporter: Kari" in card.text
    assert QUESTION in card.text
    assert "Handled by: nobody yet" in card.text


async def test_a_claim_shows_on_the_card_and_is_told_once(stage):
    kari, jonas = await reported(stage)
    await jonas.push("Claim")
    assert "Handled by: Jonas" in stage.card().text
    assert "Jonas has taken this" in jonas.last.text
    assert jonas.last.to == AGENTS.in_thread(stage.card().ref.message)
    assert "Jonas is now working on MEL-1001" in kari.last.text
    await stage.agent("Bo").press(f"{Verb.CLAIM}:1")
    assert kari.heard.count("is now working on") == 1
    assert "Jonas was first and has this one" in jonas.last.text
    assert (await stage.ticket()).assignee_id == await jonas.id()


async def test_a_colleague_takes_a_claimed_ticket_over_from_its_card(stage):
    _, jonas = await reported(stage)
    bo = stage.agent("Bo")
    await jonas.push("Claim")
    await write(bo, "Take over", reason="I know this one")
    assert "Handled by: Bo" in stage.card().text
    assert "Bo has taken this over from Jonas" in jonas.heard
    assert "I know this one" in jonas.heard
    assert isinstance(await bo.push("Take over", forms=True), Alert)


async def test_a_reply_waits_to_be_undone_and_then_goes_once(stage):
    kari, jonas = await reported(stage)
    await write(jonas, "Reply", text="Choose colour in the dialog.")
    assert "Choose colour" not in kari.heard
    assert "Goes to Kari in a few seconds." in jonas.heard
    await stage.pass_time(seconds=11)
    assert kari.heard.count("Choose colour in the dialog.") == 1
    assert "Delivered to Kari at 09:00." in jonas.heard
    assert not jonas.offered(Verb.UNDO)
    assert (await stage.ticket()).assignee_id == await jonas.id()


async def test_an_undone_reply_has_never_left(stage):
    kari, jonas = await reported(stage)
    await write(jonas, "Reply", text="Ask your neighbour.")
    await jonas.push("Undo")
    await stage.pass_time(seconds=60)
    assert all("neighbour" not in said for said in everything_said(stage, kari.private))
    assert "Kept as an internal note. Nothing was sent." in jonas.heard
    assert (await stage.ticket()).state is State.NEW


async def test_undo_after_it_has_gone_is_told_kindly(stage):
    kari, jonas = await reported(stage)
    await write(jonas, "Reply", text="Choose colour.")
    _, undo = jonas.find("Undo")
    await stage.pass_time(seconds=11)
    told = await jonas.press(undo.action.token, forms=True)
    assert told == Alert("It is too late for that: it has gone out already.")
    assert kari.heard.count("Choose colour.") == 1


async def test_what_an_agent_asks_is_answered_by_just_writing(stage):
    kari, jonas = await reported(stage)
    await write(jonas, "Ask for information", text="Which printer is it?")
    await stage.pass_time(seconds=11)
    assert "Jonas needs to know more about MEL-1001" in kari.heard
    assert (await stage.ticket()).state is State.PENDING_CUSTOMER
    await kari.say("The one in the hall")
    assert (await stage.ticket()).state is State.IN_PROGRESS
    assert "The one in the hall" in jonas.heard
    assert "I have added that to MEL-1001." in kari.heard
    under = next(post for post in jonas.posts if "The one in the hall" in post.text)
    assert under.to == AGENTS.in_thread(stage.card().ref.message)


async def test_a_solution_waits_for_the_word_of_the_reporter(stage):
    kari, jonas = await reported(stage)
    await write(jonas, "Solve", resolution="Choose colour.", code="answered", confirm="yes")
    await stage.pass_time(seconds=11)
    assert "Is that solved now?" in kari.heard
    await kari.push("Yes, it is solved")
    assert (await stage.ticket()).state is State.CLOSED
    assert not kari.offered(Verb.CONFIRM)
    assert "Good to hear. MEL-1001" in kari.heard
    assert stage.card().text.count("[Open it again]") == 1


async def test_not_solved_puts_it_back_to_work_and_asks_what_is_wrong(stage):
    kari, jonas = await reported(stage)
    await write(jonas, "Solve", resolution="Choose colour.", code="answered", confirm="yes")
    await stage.pass_time(seconds=11)
    await kari.push("No, not yet")
    assert (await stage.ticket()).state is State.IN_PROGRESS
    await kari.say("There is no such choice")
    assert "There is no such choice" in jonas.heard
    assert not kari.offered(Verb.CONFIRM)


async def test_a_closed_ticket_is_reopened_with_its_history(stage):
    kari, jonas = await reported(stage)
    await write(jonas, "Solve", resolution="Choose colour.", code="answered", confirm="no")
    await stage.pass_time(seconds=11)
    assert (await stage.ticket()).state is State.CLOSED
    await kari.push("Open it again")
    assert (await stage.ticket()).state is State.IN_PROGRESS
    assert "is open again" in kari.heard
    await jonas.command("/ticket MEL-1001")
    for line in ("Kari reported this", "Jonas solved this", "Kari opened this again"):
        assert line in jonas.heard


async def test_the_whole_history_says_title_and_system_once(stage):
    _, jonas = await reported(stage)
    await jonas.push("Whole history")
    assert f"MEL-1001 {QUESTION}" in jonas.last.text
    assert "Title:" not in jonas.last.text
    assert jonas.last.text.count("System:") <= 1


async def test_a_language_is_chosen_by_its_name(stage):
    kari = stage.person("Kari")
    await kari.command("/language")
    assert "suomi" in kari.last.text
    await kari.command("/language suomi")
    assert "puhun täällä suomea" in kari.last.text


async def test_another_language_brings_no_tickets_into_the_room_on_call(stage):
    await reported(stage)
    await Speaker(stage, "Aino", room=ON_CALL).command("/language fi")
    said = everything_said(stage, ON_CALL)
    assert "puhun täällä suomea" in said[-1]
    assert not any("MEL-1001" in one for one in said)
