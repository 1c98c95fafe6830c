"""What the team has written once is chosen, seen before it goes, and gently looked through."""

from bot.contract import Accepted, OpenForm
from core.config.loading import example_team, parse_team
from core.config.team import Team
from tests.journeys.stage import Stage
from tests.journeys.test_incidents import FILLED as FAULT, opened as form_of, pressed
from tests.journeys.test_maintenance import FILLED as MAINTENANCE
from tests.journeys.test_status import TEAM
from tests.journeys.test_ticket import write


async def opened(url: str):
    example = example_team()
    team = Team(desk=example.desk, replies=example.replies, checklist=example.checklist)
    stage = Stage(url, team=team)
    await stage.open()
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    return stage, kari, jonas


async def test_a_canned_reply_is_chosen_by_command_and_can_be_undone(sqlite_ready):
    stage, kari, jonas = await opened(sqlite_ready)
    answer = await jonas.command("/canned MEL-1001 new password", forms=True)
    assert isinstance(answer, OpenForm)
    [which] = answer.form.inputs
    assert which.value == "password"
    assert await jonas.submit(answer.form.token, canned="password") == Accepted()
    assert "Hello Kari,\nyou can set a new password yourself" in jonas.last.text
    await jonas.push("Undo")
    await stage.pass_time(seconds=20)
    assert "new password yourself" not in kari.heard
    await write(jonas, "Reply", canned="password", text="See you!")
    await stage.pass_time(seconds=20)
    assert "new password yourself" in kari.heard
    assert "See you!" in kari.heard
    await jonas.command("/stats replies")
    assert "New password: 1 in the last 30 days, 1 so far" in jonas.last.text
    await stage.close()


async def test_what_is_missing_is_named_beside_undo_and_holds_nothing_up(sqlite_ready):
    stage, kari, jonas = await opened(sqlite_ready)
    await write(jonas, "Reply", text="It is fixed, Kari.")
    assert "Perhaps still missing: What to do if it does not help." in jonas.last.text
    await stage.pass_time(seconds=20)
    assert "Perhaps still missing" not in jonas.heard
    assert "It is fixed, Kari." in kari.heard
    await write(jonas, "Ask for information", text="Why?")
    assert "Perhaps still missing" not in jonas.last.text
    await stage.close()


RELEASE = {"parts": "payroll", "release": "2.1", "day": "2030-01-09", "body": "Faster."}
CHECKLIST = """
[[checklist.elements]]
id = "greeting"
has = "reporter"
name = "Their name"
[[checklist.elements]]
id = "when"
words = ["by monday"]
name = "Until when"
"""


async def test_what_everybody_reads_and_wishes_are_looked_through_and_greet_nobody(sqlite_ready):
    stage = Stage(sqlite_ready, team=parse_team(TEAM + CHECKLIST, name="melding.toml"))
    await stage.open()
    ada = stage.agent("Ada")
    for command, filled, kind in (
        ("/status new", FAULT, "incident"),
        ("/maintenance new", MAINTENANCE, "upkeep"),
        ("/releases new 2.1", RELEASE, "upkeep"),
    ):
        form = await form_of(ada, command)
        await ada.submit(form.token, **filled)
        card = next(one for one in reversed(ada.posts) if one.key.startswith(f"{kind}:"))
        assert "Perhaps still missing: Until when." in card.text, command
        form = await pressed(ada, "Edit")
        await ada.submit(form.token, **filled | {"body": "It is done by Monday."})
        assert "Perhaps still missing" not in card.text, command
    await stage.close()


async def test_a_wish_for_a_change_and_the_reason_of_a_priority_are_looked_through(sqlite_ready):
    stage = Stage(sqlite_ready, team=parse_team(CHECKLIST, name="melding.toml"))
    await stage.open()
    await stage.person("Kari").report()
    jonas = stage.agent("Jonas")
    await jonas.command("/priority MEL-1001 high Payday is near")
    assert "Perhaps still missing: Their name, Until when." in jonas.last.text
    form = await form_of(jonas, "/change MEL-1001")
    await jonas.submit(form.token, theme="Lists", description="Shorter ones")
    assert "asked for a change" in jonas.last.text
    assert "Perhaps still missing: Until when." in jonas.last.text
    await stage.close()
