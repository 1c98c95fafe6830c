"""A ticket's whole life, led by agents with commands and forms, as both sides see it."""

from sqlalchemy import insert

from bot.content import Progress
from bot.contract import Accepted, Alert, OpenForm
from core.db import tables
from core.db.people import people
from core.db.tickets import relations, tickets
from core.db.unit import Unit
from core.domain.tickets.relations import LinkKind
from core.domain.tickets.ticket import Priority, State
from tests.journeys.stage import AGENTS, Stage, everything_said


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


async def colleagues(stage: Stage, *names: str) -> None:
    """Let people be known to work for one organisation, and their reports be from there."""
    ids = [await stage.person(name).id() for name in names]

    def work(unit: Unit) -> None:
        made = insert(tables.organizations).values(slug="lyngvik", name="Lyngvik")
        number = unit.connection.execute(made).inserted_primary_key[0]
        for person_id in ids:
            theirs = {"organization_id": number, "organization_confirmed": True}
            people.change(unit, person_id, **theirs)
            for ticket in tickets.of_reporter(unit, person_id):
                tickets.change(unit, ticket, organization_id=number)

    await stage.do(work)


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


async def test_two_reports_of_one_thing_go_on_as_one_and_apart_again(quick):
    stage = quick
    jonas = await reported(stage, "Kari", "Odd")
    await colleagues(stage, "Kari", "Odd")
    await jonas.command("/merge MEL-1002 into MEL-1001")
    odd = stage.person("Odd")
    assert "is about the same as another report" in odd.heard
    assert "MEL-1001" not in odd.heard
    assert "Goes on as: MEL-1001" in stage.card(2).text
    for way in ("/comment MEL-1002 Since Monday", "/ticket MEL-1002"):
        await odd.command(way)
    assert "Goes on as" not in odd.last.text
    await odd.push("Add something")
    await odd.say("It hums too")
    assert odd.heard.count("I have added that to MEL-1002.") == 2
    assert "cannot find" not in odd.heard
    await odd.say("It is getting worse")
    await odd.push("MEL-1002 How do I print a budget in colour?")
    assert odd.heard.count("I have added that to MEL-1002.") == 3
    under = next(post for post in jonas.posts if "getting worse" in post.text)
    assert under.to == AGENTS.in_thread(stage.card(1).ref.message)
    await fill(jonas, "/reply MEL-1001", text="Choose colour.")
    await stage.pass_time(seconds=11)
    for name in ("Kari", "Odd"):
        assert stage.person(name).heard.count("Choose colour.") == 1
    for said in everything_said(stage, stage.person("Kari").private):
        assert "getting worse" not in said
    await jonas.push("Separate again")
    assert "by itself again" in odd.heard
    assert (await stage.ticket(2)).is_open


async def test_what_one_of_two_reporters_does_is_not_put_in_the_others_mouth(quick):
    stage = quick
    jonas = await reported(stage, "Kari", "Odd")
    await colleagues(stage, "Kari", "Odd")
    await jonas.command("/merge MEL-1002 into MEL-1001")
    kari, odd = stage.person("Kari"), stage.person("Odd")
    await kari.command("/withdraw MEL-1001")
    assert "together with another report now" in kari.last.text
    assert (await stage.ticket()).is_open
    values = {"resolution": "Choose colour.", "confirm": "yes", "code": "answered", "cause": "use"}
    await fill(jonas, "/solve MEL-1001", **values)
    await stage.pass_time(seconds=11)
    await kari.push("Yes, it is solved")
    assert "is closed now, together with the report it was part of." in odd.heard
    assert "Good to hear" not in odd.heard
    await odd.say("Still black and white", to=odd.posts[-1])
    await odd.push("Open it again")
    assert (await stage.ticket()).is_open
    await kari.command("/ticket MEL-1001")
    assert "Still black and white" not in kari.heard
    await odd.command("/ticket MEL-1002")
    assert "Still black and white" in odd.last.text


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


async def test_a_split_ticket_is_one_group_for_its_reporter(quick):
    stage = quick
    jonas = await reported(stage)
    kari = stage.person("Kari")
    await fill(jonas, "/split MEL-1001", parts="The printer hums\nThe screen is dark")
    assert "there is now also: MEL-1002, MEL-1003." in kari.heard
    await kari.command("/mine")
    mine = kari.last.text
    assert mine.index("MEL-1001") < mine.index("↳ MEL-1002") < mine.index("↳ MEL-1003")
    opened = await jonas.command("/split MEL-1001", forms=True)
    assert isinstance(opened, OpenForm)
    told = await jonas.submit(opened.form.token, parts=" \n ")
    assert told != Accepted()
    assert await stage.do(lambda unit: len(tickets.queue(unit))) == 3


async def test_a_part_of_a_merged_ticket_goes_to_whoever_is_named(quick):
    stage = quick
    jonas = await reported(stage, "Kari", "Odd")
    await colleagues(stage, "Kari", "Odd")
    await jonas.command("/merge MEL-1002 into MEL-1001")
    opened = await jonas.command("/split MEL-1002 The screen is dark", forms=True)
    assert isinstance(opened, OpenForm)
    shown = {one.key: str(one.value) for one in opened.form.inputs}
    assert shown == {"parts": "The screen is dark", "whose": "2"}
    assert await jonas.submit(opened.form.token, **shown) == Accepted()
    assert "MEL-1003" in stage.person("Odd").heard
    await jonas.say("Good morning")
    alone = stage.person("Jonas")
    await alone.command("/split MEL-1001 The printer hums")
    assert "Whose report is it part of?" in alone.last.text
    await alone.push("Kari (MEL-1001)")
    kari = stage.person("Kari").heard
    assert "MEL-1004" in kari
    assert "MEL-1003" not in kari


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
    assert asked | {"change": ""} == {**said, "cause": "", "change": ""}
    last = await jonas.submit(further.form.token, **asked | {"change": "yes"})
    wish = {"change": "yes", "theme": "Lists", "subtheme": "", "workaround": ""}
    assert set(wish) <= {one.key for one in last.form.inputs}
    assert await jonas.submit(last.form.token, **asked | wish) == Accepted()
    await stage.pass_time(seconds=11)
    assert "Jonas asked for a change of the system" in jonas.heard
    assert (await stage.ticket()).close_reason == "by_design"


async def test_the_cases_of_one_text_belong_together(quick):
    stage = quick
    kari = stage.person("Kari")
    await kari.say("1. The printer is not working\n2. The payroll page is not working")
    await kari.push("Yes, one at a time")
    await kari.push("A question about use")
    await kari.say("22334455, anna@havnstad.example")
    await kari.push("Send report")
    await kari.push("A question about use")
    await kari.push("Send report")
    first, second = await stage.do(lambda unit: [relations.of_ticket(unit, one) for one in (1, 2)])
    assert [(one.kind, one.other_id, one.forth) for one in first] == [
        (LinkKind.SPLIT_FROM, 2, False)
    ]
    assert [(one.kind, one.other_id, one.forth) for one in second] == [
        (LinkKind.SPLIT_FROM, 1, True)
    ]


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


async def test_a_split_that_was_begun_can_be_dropped(quick):
    jonas = await reported(quick)
    await jonas.say("Good morning")
    alone = quick.person("Jonas")
    await alone.command("/split MEL-1001")
    await alone.command("/cancel")
    assert "I have deleted it" in alone.last.text
