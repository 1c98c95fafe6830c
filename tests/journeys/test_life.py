"""A ticket's whole life, led by agents with commands and forms, as both sides see it."""

from bot.content import Progress
from bot.contract import Accepted, Alert, OpenForm
from core.domain.tickets.ticket import Priority, State
from tests.journeys.stage import Stage


async def reported(stage: Stage, *names: str):
    for name in names or ("Kari",):
        await stage.person(name).report()
    return stage.agent("Jonas")


async def fill(agent, line: str, **values: str) -> None:
    """Type a command where a form opens, fill it and send it."""
    opened = await agent.command(line, forms=True)
    assert isinstance(opened, OpenForm), opened
    filled = {one.key: values.get(one.key, str(one.value or "")) for one in opened.form.inputs}
    assert await agent.submit(opened.form.token, **filled) == Accepted()


def step(speaker) -> str:
    """The phase that the receipt shows now."""
    receipt = next(post for post in speaker.posts if post.key.startswith("receipt:"))
    return next(one.text for one in receipt.message.blocks if isinstance(one, Progress))


async def test_the_receipt_says_in_which_phase_a_ticket_is_and_what_each_side_expects(quick):
    stage = quick
    jonas = await reported(stage)
    kari = stage.person("Kari")
    assert step(kari) == "Step 2 of 4: Assess (Report · Assess · Handle · Close)"
    await jonas.push("Claim")
    assert step(kari).startswith("Step 3 of 4: Handle")
    assert "We are working on it" in kari.heard
    assert kari.heard.count("Thank you. We have your report") == 1
    await kari.push("Withdraw", forms=True)
    await kari.command("/withdraw MEL-1001")
    await kari.push("Skip")
    assert step(kari).startswith("Step 4 of 4: Close")


async def test_a_third_party_is_named_to_the_reporter_and_the_card_says_when_it_is_back(quick):
    stage = quick
    jonas = await reported(stage)
    kari = stage.person("Kari")
    values = {"party": "Nordtek", "reference": "N-7", "expected": "2030-02-01"}
    await fill(jonas, "/external MEL-1001", **values)
    assert "With: Nordtek, N-7, 1 February 2030" in stage.card().text
    assert "to Nordtek and expect an answer by 1 February 2030" in kari.heard
    assert "We stay in touch with them" in kari.heard
    await jonas.push("They have answered")
    assert (await stage.ticket()).state is State.IN_PROGRESS
    assert "With: Nordtek" not in stage.card().text
    told = await jonas.command("/return MEL-1001", forms=True)
    assert isinstance(told, Alert)
    assert "still open. What you can do now: /claim, /release," in told.text
    told = await jonas.command("/comment MEL-1001", forms=True)
    assert isinstance(told, Alert)
    assert "With /reply you answer them" in told.text
    await fill(jonas, "/ask MEL-1001", text="Which printer?")
    await stage.pass_time(seconds=11)  # the reporter's turn: on the telephone they answer, too
    shown = {one.label for one in stage.card().message.menu.buttons}
    assert "They have answered" in shown
    assert "Hand to somebody outside" not in shown


async def test_a_priority_changes_with_a_reason_that_the_reporter_reads(quick):
    stage = quick
    jonas = await reported(stage)
    kari = stage.person("Kari")
    await jonas.command("/priority MEL-1001 high Payday is near")
    assert "Payday" not in kari.heard
    await stage.pass_time(seconds=11)
    assert "Jonas has set the priority of MEL-1001" in kari.heard
    assert "Payday is near" in kari.heard
    assert (await stage.ticket()).priority is Priority.HIGH
    await jonas.command("/priority MEL-1001 high again")
    assert "It has that priority already." in jonas.last.text
    await fill(jonas, "/close MEL-1001", reason="Nothing to do")
    assert jonas.last.text.startswith("Closing message to the reporter\nNothing to do")


async def test_what_is_done_from_elsewhere_is_answered_there(quick):
    stage = quick
    jonas = await reported(stage)
    await jonas.say("Good morning")
    alone = stage.person("Jonas")
    for line in ("/claim MEL-1001", "/note MEL-1001 They rang", "/release MEL-1001"):
        heard = len(alone.posts)
        await alone.command(line)
        assert alone.last.text == "That is done, and shows on the card of MEL-1001."
        assert len(alone.posts) == heard + 1
    await jonas.command("/claim MEL-1001")
    assert "That is done" not in jonas.heard
    await stage.person("Kari").command("/withdraw MEL-1001 Found it")
    assert "That is done" not in stage.person("Kari").heard


async def test_who_may_not_follow_a_ticket_learns_no_names_by_trying(quick):
    stage = quick
    await reported(stage, "Kari", "Odd")
    kari = stage.person("Kari")
    for line in ("/watch MEL-1002 Odd", "/watch MEL-1002 Nobody", "/unwatch MEL-9999 Nobody"):
        await kari.command(line)
        assert kari.last.text == "I cannot find a ticket with that number."


async def test_a_number_that_no_ticket_has_does_not_mean_the_card_it_is_typed_under(quick):
    stage = quick
    jonas = await reported(stage)
    for key in ("MEL-42", "MEL-99999999999", "mel-1000:"):
        await jonas.command(f"/claim {key}", under=stage.card())
        assert jonas.last.text == "I cannot find a ticket with that number."
    assert (await stage.ticket()).assignee_id is None


async def test_what_is_typed_after_a_command_is_held_against_the_same_limits(quick):
    stage = quick
    jonas = await reported(stage)
    await jonas.say("Good morning")
    alone = stage.person("Jonas")
    await alone.command("/external MEL-1001 " + "N" * 201)
    assert "a little too long" in alone.last.text
    await alone.say("Nordtek")
    await alone.push("Skip")
    await alone.say("1.1.2030")
    assert "That day has passed" in alone.last.text
    await alone.say("today")
    assert (await stage.ticket()).state is State.PENDING_EXTERNAL


async def test_who_follows_a_ticket_hears_what_is_done_and_sees_no_notes(quick):
    stage = quick
    jonas = await reported(stage)
    await stage.person("Nils").say("/help")
    await jonas.command("/watch MEL-1001 Nils")
    await fill(jonas, "/note MEL-1001", text="Between us")
    await jonas.push("Claim")
    nils = stage.person("Nils")
    assert "Jonas has taken this" in nils.heard
    await nils.command("/ticket MEL-1001")
    assert "How do I print a budget in colour?" in nils.last.text
    assert "Between us" not in nils.heard
    assert "22334455" not in nils.heard
    await nils.command("/unwatch MEL-1001")
    await nils.command("/ticket MEL-1001")
    assert "I cannot find a ticket with that number." in nils.last.text


async def test_what_ended_long_ago_is_taken_up_by_a_new_ticket(quick):
    stage = quick
    jonas = await reported(stage)
    kari = stage.person("Kari")
    await fill(jonas, "/solve MEL-1001", resolution="Choose colour.", code="answered", confirm="no")
    await stage.pass_time(seconds=11)
    await stage.pass_time(days=31)
    await kari.push("Open it again")
    assert "so I have opened MEL-1002 for it" in kari.heard
    await kari.say("It is grey again")
    assert "It is grey again" in jonas.heard
    assert (await stage.ticket(1)).state is State.CLOSED
    assert (await stage.ticket(2)).is_open


async def test_a_form_asks_on_where_an_answer_raises_a_question(quick):
    stage = quick
    jonas = await reported(stage)
    opened = await jonas.command("/solve MEL-1001", forms=True)
    said = {"resolution": "The law wants it so.", "code": "by_design", "confirm": "no"}
    further = await jonas.submit(opened.form.token, **said, cause="")
    asked = {one.key: one.value for one in further.form.inputs}
    further_asked = {"approver": "", "change": ""}
    assert asked | further_asked == {**said, "cause": ""} | further_asked
    asked |= {"approver": "Sanne, Payroll"}
    last = await jonas.submit(further.form.token, **asked | {"change": "yes"})
    wish = {"change": "yes", "theme": "Lists", "subtheme": "", "workaround": ""}
    assert set(wish) <= {one.key for one in last.form.inputs}
    assert await jonas.submit(last.form.token, **asked | wish) == Accepted()
    await stage.pass_time(seconds=11)
    assert "Jonas asked for a change of the system" in jonas.heard
    assert "Works as intended, approved by Sanne, Payroll." in jonas.heard
    assert "approved by" not in stage.person("Kari").heard
    assert (await stage.ticket()).close_reason == "by_design"


async def test_a_colleague_is_called_by_first_name_for_a_ticket_or_for_what_has_none(quick):
    stage = quick
    jonas, ane = await reported(stage), stage.agent("Ane Lund")
    await ane.command("/queue")  # so that she is known as a colleague
    ane.room = None
    await ane.command("/help")
    await jonas.command("/page ane the printer smokes in MEL-1001")
    assert "the printer smokes" in ane.heard
    assert "MEL-1001" in ane.heard
    await jonas.command("/page @Ane Lund, nobody can log in to payroll")
    assert (await stage.ticket(2)).title == "Nobody can log in to payroll"
    assert "MEL-1002" in ane.heard
    form = await jonas.command("/page the lights are out", forms=True)
    assert isinstance(form, OpenForm)
    assert [one.value for one in form.form.inputs] == ["", "the lights are out"]
