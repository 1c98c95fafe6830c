"""Tickets that belong together or apart: merged, split, linked, as both sides see it."""

from sqlalchemy import insert

from bot.contract import Accepted, OpenForm
from core.db import tables
from core.db.people import people
from core.db.tickets import relations, tickets
from core.db.unit import Unit
from core.domain.tickets.relations import LinkKind
from tests.journeys.stage import AGENTS, Stage, everything_said
from tests.journeys.test_life import fill, reported


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


async def test_whoever_merges_is_offered_what_is_like_it_and_may_be_one_with_it(quick):
    stage = quick
    for name in ("Kari", "Odd", "Siv"):
        await stage.person(name).report("The printer on floor two hums")
    await colleagues(stage, "Kari", "Odd")  # Siv works for nobody that is known
    jonas = stage.agent("Jonas")
    form = (await jonas.command("/merge MEL-1002", forms=True)).form
    offered = [one.choices for one in form.inputs if one.key == "similar"]
    assert [one.value for one in offered[0]] == ["MEL-1001"]
    nothing = await jonas.submit(form.token, similar="", target="")
    assert set(nothing.errors) == {"target"}
    await jonas.command("/link MEL-1002 MEL-1003 related")
    await jonas.submit(form.token, similar="MEL-1001", target="")
    assert (await stage.ticket(2)).merged_into_id == 1
    await jonas.command("/link MEL-1002 MEL-1003 no")  # it has that link, not the other
    assert await stage.do(lambda unit: relations.of_ticket(unit, 2)) == []
    await jonas.command("/unmerge MEL-1002")
    alone = stage.person("Jonas")
    await alone.command("/merge MEL-1002")
    await alone.say("MEL-1003")
    assert "may not read each other" in alone.heard
    await alone.command("/merge MEL-1002")
    await alone.push("MEL-1001 The printer on floor two hums")
    assert (await stage.ticket(2)).merged_into_id == 1


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


async def test_a_split_ticket_is_one_group_for_its_reporter(quick):
    stage = quick
    jonas = await reported(stage)
    kari = stage.person("Kari")
    await fill(jonas, "/split MEL-1001", parts="The printer hums\nThe screen is dark")
    assert "there is now also: MEL-1002, MEL-1003." in kari.heard
    assert "Title: The printer hums" in kari.heard
    await jonas.command("/ticket MEL-1002")
    assert "Jonas opened this out of MEL-1001" in jonas.last.text
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


async def test_a_link_is_taken_away_and_a_ticket_given_by_name_in_one_line(quick):
    stage = quick
    jonas, ane = await reported(stage, "Kari", "Odd"), stage.agent("Ane Lund")
    await ane.command("/queue")  # so that she is known as a colleague
    await jonas.command("/link MEL-1001 MEL-1002 related")
    await jonas.command("/link MEL-1001 MEL-1002 nei")
    assert "took the link with MEL-1002 away" in jonas.heard
    await jonas.command("/assign MEL-1001 @ane")
    assert "gave this to Ane Lund" in jonas.heard
    assert (await stage.ticket()).assignee_id == await ane.id()


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


async def test_a_split_that_was_begun_can_be_dropped(quick):
    jonas = await reported(quick)
    await jonas.say("Good morning")
    alone = quick.person("Jonas")
    await alone.command("/split MEL-1001")
    await alone.command("/cancel")
    assert "I have deleted it" in alone.last.text
