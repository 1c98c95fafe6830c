"""What the team has written once is chosen, seen before it goes, and gently looked through."""

from bot.contract import Accepted, OpenForm
from core.config.loading import example_team
from core.config.team import Team
from tests.journeys.stage import Stage
from tests.journeys.test_ticket import write


async def opened(url: str):
    example = example_team()
    stage = Stage(url, team=Team(replies=example.replies, checklist=example.checklist))
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
