"""Is it this? Whoever reports what is known joins it with one tap, and loses no word."""

import pytest

from bot.adapters.web.draw import Draw, environment
from core.config.loading import parse_team
from core.db.incidents import incidents, joined
from core.db.people import organizations, people
from core.db.tickets import tickets
from core.domain.incidents.incidents import Progress, Told
from core.domain.rights import Actor, Role
from core.domain.status.status import Status
from core.services.incidents import correcting, incidents as speaking, joining
from tests.flows.talking import WORDING
from tests.journeys.stage import AGENTS, Stage
from tests.journeys.test_status import TEAM as SYSTEMS

TEAM = (
    SYSTEMS
    + """
[[organisations]]
id = "havnstad"
name = "Havnstad"
"""
)
FAULT = "Payslips <b>are</b> empty"
MINE = "report My payslip shows nothing since the new version"


@pytest.fixture
async def stage(sqlite_ready):
    stage = Stage(sqlite_ready, team=parse_team(TEAM, name="melding.toml"))
    await stage.open()
    await stage.do(organizations.keep_listed)
    yield stage
    await stage.close()


async def told_of(stage: Stage, *parts: str) -> int:
    """Tell everybody of a fault."""
    ada = stage.agent("Ada")
    await ada.command("queue")
    by = Actor(await person(stage, "Ada"), frozenset({Role.COORDINATOR}))
    said = Told(
        FAULT,
        parts or ("payslips",),
        Status.PARTIAL_OUTAGE,
        "We are looking into it.",
        pattern="general",
        pattern_why="Several see it",
        extent="Everybody",
        workaround="Use the archive",
        next_update_at=stage.now.replace(hour=20),
        language="en",
    )

    def work(unit):
        return speaking.publish(unit, by, speaking.draft(unit, by, said).id)

    return int((await stage.do(work)).id)


async def over(stage: Stage, number: int) -> None:
    by = Actor(await person(stage, "Ada"), frozenset({Role.COORDINATOR}))

    def work(unit):
        event = incidents.newest_event(unit, number)
        return speaking.tell_more(unit, by, event, Progress.RESOLVED, "There is room again.")

    await stage.do(work)


async def taken_back(stage: Stage, number: int) -> None:
    by = Actor(await person(stage, "Ada"), frozenset({Role.COORDINATOR}))

    def work(unit):
        event = incidents.newest_event(unit, number)
        return correcting.retract(unit, by, event, "It was a drill.")

    await stage.do(work)


async def contact(speaker) -> None:
    """Tell the rest that a question needs."""
    for _ in range(2):
        if "Send report" in speaker.last.text or speaker.last.buttons[0].label == "Send report":
            return
        if any(one.label == "Havnstad" for one in speaker.last.buttons):
            await speaker.push("Havnstad")
        else:
            await speaker.say("22334455, anna@havnstad.example")


async def person(stage: Stage, name: str) -> int:
    return (await stage.do(lambda unit: people.by_name(unit, name)))[0].id


async def all_joined(stage: Stage, number: int):
    return await stage.do(lambda unit: joined.of_incident(unit, number))


async def all_tickets(stage: Stage):
    return await stage.do(lambda unit: tickets.queue(unit, limit=50))


async def test_a_known_fault_is_joined_with_one_tap_and_every_word_is_kept(stage):
    number = await told_of(stage)
    kari = stage.person("Kari")
    await kari.command(MINE)
    await kari.push("Something is broken")
    await kari.push("Payroll")
    assert "Is it this?" in kari.last.text
    assert FAULT in kari.last.text
    assert "Use the archive" in kari.last.text
    page = Draw(environment(), WORDING.voice("en")).message(kari.last.message)
    assert "Payslips &lt;b&gt;are&lt;/b&gt; empty" in page
    assert page.count("<button") == 3
    await kari.push("Me too")
    assert await all_tickets(stage) == []
    (row,) = await all_joined(stage, number)
    assert row.said[0]["happened"].endswith("since the new version")
    await kari.push("Several of us")
    await kari.push("Payment date")
    await kari.say("5.1.2030")
    (row,) = await all_joined(stage, number)
    assert (row.scope, row.payment_on) == ("several", "2030-01-05")
    desk = next(one for one in stage.room(AGENTS) if one.key.startswith("incident:"))
    assert "One person" in desk.text
    ada = stage.agent("Ada")
    await ada.push("Who has it")
    assert "since the new version" in stage.room(AGENTS)[-1].text
    await over(stage, number)
    await stage.pass_time(seconds=2)
    assert "There is room again." in kari.last.text


async def test_a_report_that_is_different_goes_on_just_as_it_was(stage):
    await told_of(stage)
    kari = stage.person("Kari")
    await kari.command(MINE)
    await kari.push("A question about use")
    await kari.push("Payroll")
    await kari.say("And the archive is shut")
    assert "Is it this?" in kari.last.text
    await kari.push("No, mine is different")
    assert "Is it this?" not in kari.last.text
    await contact(kari)
    await kari.push("Send report")
    (ticket,) = await all_tickets(stage)
    told = dict(await stage.do(lambda unit: tickets.answers(unit, ticket.id)))
    assert told["happened"].endswith("new version\n\nAnd the archive is shut")


async def test_where_nothing_is_known_nothing_is_asked_and_a_wish_is_never(stage):
    kari = stage.person("Kari")
    await kari.command(MINE)
    await kari.push("A question about use")
    await kari.push("Payroll")
    assert "Is it this?" not in kari.last.text
    await told_of(stage)
    await contact(kari)
    await kari.push("Send report")
    assert "Is it this?" in kari.last.text
    await kari.push("No, mine is different")
    assert len(await all_tickets(stage)) == 1
    other = stage.person("Olav")
    await other.command("report I would like a button")
    await other.push("A wish")
    await other.push("Payroll")
    assert "Is it this?" not in other.last.text


@pytest.mark.parametrize(
    ("end", "words"), [(over, "is over by now."), (taken_back, "was told by mistake")]
)
async def test_a_fault_that_ended_meanwhile_is_not_joined_and_the_report_goes_on(stage, end, words):
    number = await told_of(stage)
    kari = stage.person("Kari")
    await kari.command(MINE)
    await kari.push("A question about use")
    await kari.push("Payroll")
    await end(stage, number)
    await kari.push("Me too")
    said = "\n".join(post.text for post in kari.posts)
    assert f"“{FAULT}” {words}" in said
    await contact(kari)
    await kari.push("Send report")
    assert len(await all_tickets(stage)) == 1
    assert await all_joined(stage, number) == []


async def test_two_taps_count_once_and_it_can_be_taken_back(stage):
    number = await told_of(stage)
    kari = stage.person("Kari")
    await kari.command("status")
    await kari.push("Me too")
    await kari.push("Me too")
    assert len(await all_joined(stage, number)) == 1
    assert "You have told us that already" in "\n".join(one.text for one in kari.posts)
    await kari.push("Not me after all")
    assert await all_joined(stage, number) == []
    await over(stage, number)
    await kari.push("Me too")
    assert "is over by now" in kari.last.text


async def test_what_another_organisation_wrote_is_never_shown(stage):
    """A colleague's ticket is offered by its title to who is confirmed, and to nobody else."""
    names = ("Kari", "Olav", "Mallory")
    for name in names:
        await stage.person(name).command("help")
    fjordby = (await stage.do(lambda unit: organizations.by_slug(unit, "havnstad"))).id
    for name in names:
        number = await person(stage, name)
        works = {"organization_id": fjordby, "organization_confirmed": name != "Mallory"}
        await stage.do(lambda unit, n=number, w=works: people.change(unit, n, **w))
    kari, olav, mallory = map(stage.person, names)
    await kari.command(MINE)
    await kari.push("A question about use")
    await kari.push("Payroll")
    await contact(kari)
    await kari.push("Send report")
    for somebody in (olav, mallory):
        await somebody.command("report The payslip of mine shows nothing in the new version")
        await somebody.push("A question about use")
        await somebody.push("Payroll")
    assert "MEL-1001" not in "\n".join(one.text for one in mallory.posts)
    assert "A colleague of yours has reported this (Wednesday" in olav.last.text
    await olav.push("Me too")
    (row,) = await stage.do(lambda unit: joined.of_ticket(unit, 1))
    assert row.person_id == await person(stage, "Olav")
    await stage.do(lambda unit: joining.undo(unit, row.person_id, row.id))


PARTED = """
[[systems]]
id = "payroll"
name = "Payroll"
components = [{ id = "tax", name = "Tax" }, { id = "bank", name = "Bank" }]

[[categories]]
id = "rates"
name = "Rates"
kind = "question"
system = "payroll"
component = "tax"
"""


async def test_of_a_known_part_only_its_own_faults_are_shown_also_of_the_only_system(sqlite_ready):
    team = PARTED + TEAM[TEAM.index("[roles]") :]
    stage = Stage(sqlite_ready, team=parse_team(team, name="melding.toml"))
    await stage.open()
    await stage.do(organizations.keep_listed)
    kari, olav, liv = stage.person("Kari"), stage.person("Olav"), stage.person("Liv")
    await told_of(stage, "bank")
    await kari.command(MINE)
    await kari.push("A question about use")
    assert "Is it this?" not in kari.last.text
    await told_of(stage, "tax")
    await olav.command(MINE)
    await olav.push("A question about use")
    assert "Is it this?" in olav.last.text
    assert olav.last.buttons[0].label == "Me too"  # the bank's is not among them
    await liv.command(MINE)
    await liv.push("Something is broken")  # which part it is nobody knows yet
    assert sum("Me too" in one.label for one in liv.last.buttons) == 2
    await stage.close()
