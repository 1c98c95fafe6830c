"""What agents write to each other never reaches the reporter without an explicit act."""

import pytest

from bot.commands import COMMANDS
from core.config.team import Team
from tests.journeys.stage import Stage, everything_said

SECRET = "He always complains, and his password is on the wall"


async def test_what_is_written_in_the_thread_stays_inside(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    await jonas.say(SECRET, under=stage.card())
    await jonas.say(f"// {SECRET}", under=stage.card())
    await jonas.say(f"@melding {SECRET}", to=stage.card())
    await jonas.command(f"/note MEL-1001 {SECRET}", forms=False)
    await jonas.push("Claim")
    await stage.pass_time(days=2)
    await kari.command("/ticket MEL-1001")
    await kari.command("/mine")
    assert "Thank you. We have your report: MEL-1001" in kari.heard
    for text in everything_said(stage, kari.private):
        assert "complains" not in text
    await jonas.command("/ticket MEL-1001")
    assert jonas.last.text.count(SECRET) >= 3


async def test_a_team_may_answer_in_the_thread_and_keeps_notes_with_two_slashes(sqlite_ready):
    team = Team.model_validate({"team": {"thread_replies": "public"}})
    stage = Stage(sqlite_ready, team=team)
    await stage.open()
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    await jonas.say("Choose colour.", under=stage.card())
    await jonas.say(f"// {SECRET}", under=stage.card())
    await stage.pass_time(seconds=11)
    await stage.close()
    assert "Choose colour." in kari.heard
    assert all("complains" not in text for text in everything_said(stage, kari.private))


@pytest.mark.parametrize("key", ["MEL-1001", "MEL-9999", "MEL-999999999"])
async def test_somebody_elses_key_is_answered_like_an_unknown_one(quick, key):
    await quick.person("Kari").report()
    stranger = quick.person("Stranger")
    for line in ("ticket", "comment", "withdraw", "reopen", "claim", "reply", "note"):
        await stranger.command(f"/{line} {key}")
        assert stranger.last.text == "I cannot find a ticket with that number.", line


async def test_what_concerns_one_person_is_not_shown_in_a_group(quick):
    kari = quick.person("Kari")
    await kari.report("How do I print my own payslip?")
    group = quick.agent("Kari")
    group.room = kari.private.__class__("chat", "lunch")
    await group.command("/mine")
    await group.command("/ticket MEL-1001")
    assert set(group.heard.splitlines()) == {
        "I have answered you in private.",
        "[Report something]",
    }
    assert "Your reports" in kari.heard


ABOUT_A_TICKET = sorted(name for name, one in COMMANDS.items() if one.about_ticket)


async def test_who_was_in_the_room_long_ago_learns_of_no_ticket_outside_it(quick):
    """Whether the number is a ticket's or not, the answer is to write it in the room."""
    await quick.person("Kari").report()
    await quick.agent("Jonas").say("Good morning")
    await quick.pass_time(hours=2)
    jonas, told = quick.person("Jonas"), set()
    for name in ABOUT_A_TICKET:
        for key in ("MEL-1001", "MEL-1777"):
            before = len(jonas.posts)
            await jonas.command(f"{name} {key}")
            assert len(jonas.posts) == before + 1, name
            told.add(jonas.last.text)
    [said] = told
    assert said.startswith("I have not seen you in the team")
