"""What a handler and their room read when a promise is about to break, and when it has."""

from datetime import UTC, datetime

from core.config.loading import parse_team
from tests.journeys.stage import Stage
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
    posts = len(jonas.posts)
    await stage.pass_time(minutes=5)
    assert len(jonas.posts) == posts
    await stage.close()
