"""What a handler and their room read when a promise is about to break, and when it has."""

from datetime import UTC, datetime

from core.config.loading import parse_team
from tests.journeys.stage import Stage
from tests.journeys.test_ticket import write
from tests.journeys.test_why import TEAM


async def test_a_warning_says_what_is_due_what_is_missing_and_why(sqlite_ready):
    stage = Stage(sqlite_ready, team=parse_team(TEAM, name="melding.toml"))
    stage.now = datetime(2030, 12, 16, 8, 0, tzinfo=UTC)  # a Monday
    await stage.open()
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()  # due after ten hours: on Tuesday at noon
    await stage.pass_time(days=1, minutes=30)
    warned = jonas.last.text
    assert "First answer: due Tuesday 17 December at 12:00. Kari has had no answer yet." in warned
    assert "Nobody works on it yet." in warned
    await jonas.push("Why?")
    assert "10 h of working time (priority Low)" in jonas.last.text

    await stage.agent("Ada").command("/claim MEL-1001")
    await stage.pass_time(hours=2, minutes=30)
    assert "First answer: was due Tuesday 17 December at 12:00." in jonas.last.text
    assert "Ada works on it." in jonas.last.text
    await jonas.command("/queue")
    assert "— In progress, Ada, was due Tue 17 Dec at 12:00" in jonas.last.text
    posts = len(jonas.posts)
    await stage.pass_time(minutes=5)
    assert len(jonas.posts) == posts
    await stage.close()


async def test_the_team_reads_how_long_things_took_and_what_was_kept(sqlite_ready):
    stage = Stage(sqlite_ready, team=parse_team(TEAM, name="melding.toml"))
    stage.now = datetime(2030, 12, 16, 8, 0, tzinfo=UTC)  # a Monday
    await stage.open()
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    await stage.pass_time(hours=1)
    await write(jonas, "Solve", resolution="Press it twice.", code="answered", confirm="no")
    await stage.pass_time(seconds=20)
    await jonas.command("/stats 7d")
    assert jonas.last.text == STATS
    await jonas.command("/stats 2030-11")
    assert "No ticket was closed." in jonas.last.text
    await jonas.command("/stats yesterday")
    assert "Write what you would like to see" in jonas.last.text
    await kari.command("/stats")
    assert "You do not have the right to do that." in kari.last.text
    await stage.close()


STATS = """How long things took
10 December 2030 – 16 December 2030: 1 ticket was closed.
Waited until work began: half of them within 1 h, nine of ten within 1 h
Until it was assessed: half of them within 1 h, nine of ten within 1 h
Until the first answer: half of them within 1 h, nine of ten within 1 h
Until it ended: half of them within 1 h, nine of ten within 1 h
Until it ended, without pauses: half of them within 1 h, nine of ten within 1 h
All lengths are working time.
What we promised
First answer: 1 kept, 0 broken
Solution: 1 kept, 0 broken
No open ticket is late now."""  # noqa: RUF001 - people read the long dash
