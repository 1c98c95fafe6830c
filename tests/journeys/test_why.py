"""What is due when, and why: the desk and the reporter read the same, to the minute."""

from datetime import UTC, datetime

import pytest

from core.config.loading import example_team, parse_team
from tests.journeys.stage import Stage

TEAM = """
[hours]
timezone = "Europe/Oslo"
holidays = "NO"
closures = ["12-24"]
half_days = [{ date = "12-23", until = "12:00" }]
[hours.promised]
monday = ["08:30-15:30"]
tuesday = ["08:30-15:30"]
wednesday = ["08:30-15:30"]
thursday = ["08:30-15:30"]
friday = ["08:30-15:30"]
[hours.attended]
monday = ["08:00-16:00"]
tuesday = ["08:00-16:00"]
wednesday = ["08:00-16:00"]
thursday = ["08:00-16:00"]
friday = ["08:00-16:00"]
[[policies]]
id = "standard"
first_response = { otherwise = "7h", low = "10h" }
resolution = "14h"
"""


@pytest.fixture
async def desk(sqlite_ready):
    stage = Stage(sqlite_ready, team=parse_team(TEAM, name="melding.toml"))
    stage.now = datetime(2030, 12, 20, 13, 30, tzinfo=UTC)  # a Friday
    await stage.open()
    yield stage
    await stage.close()


async def test_the_card_says_what_is_due_and_the_command_says_why(desk):
    kari, jonas = desk.person("Kari"), desk.agent("Jonas")
    await kari.report()
    assert "First answer: Fri 27 Dec at 14:00" in desk.card().text
    await jonas.command("/queue")
    assert "— New, due Fri 27 Dec at 14:00" in jonas.last.text

    await jonas.command("/why MEL-1001")
    assert jonas.last.text == WHY_NEW
    await kari.command("/why MEL-1001")
    assert kari.last.text == WHY_NEW


WHY_NEW = """MEL-1001: what is due when, and why
What we promise: standard
This is for: all other cases
Working time: Monday – Friday: 08:30–15:30
Saturday – Sunday: closed
First answer
Due Friday 27 December at 14:00.
10 h of working time (priority Low), counted from Friday 20 December at 14:30: the report came.
Friday 20 December, 14:30–15:30: 1 h
Saturday 21 December – Sunday 22 December: closed
Monday 23 December, half day, 08:30–12:00: 3 h 30 min
Tuesday 24 December: closed
Wednesday 25 December: closed, Christmas Day
Thursday 26 December: closed, Second Day of Christmas
Friday 27 December, 08:30–14:00: 5 h 30 min
Solution
Due Monday 30 December at 11:00.
14 h of working time (the usual time), counted from Friday 20 December at 14:30: the report came.
Friday 20 December, 14:30–15:30: 1 h
Saturday 21 December – Sunday 22 December: closed
Monday 23 December, half day, 08:30–12:00: 3 h 30 min
Tuesday 24 December: closed
Wednesday 25 December: closed, Christmas Day
Thursday 26 December: closed, Second Day of Christmas
Friday 27 December, 08:30–15:30: 7 h
Saturday 28 December – Sunday 29 December: closed
Monday 30 December, 08:30–11:00: 2 h 30 min"""  # noqa: RUF001 - people read the long dash


async def test_a_pause_is_told_and_moves_what_is_due(desk):
    kari, jonas = desk.person("Kari"), desk.agent("Jonas")
    await kari.report()
    await desk.pass_time(minutes=30)
    await jonas.command("/ask MEL-1001 Which printer?")
    await desk.pass_time(seconds=11)
    assert "Due" not in desk.card().text
    await jonas.command("/why MEL-1001")
    assert "Done Friday 20 December at 15:00, in time" in jonas.last.text
    assert "Stands still, with 13 h 30 min of working time left." in jonas.last.text
    assert "Since Friday 20 December at 15:00: not counted, waiting for the reporter" in (
        jonas.last.text
    )
    await desk.pass_time(days=7, minutes=-60)
    await kari.say("The left one.", to=kari.last)
    assert "Solution: Tue 31 Dec at 13:30" in desk.card().text


async def test_hours_show_the_week_and_the_other_days_to_come(desk):
    kari = desk.person("Kari")
    await kari.command("/hours")
    assert kari.last.text == HOURS


HOURS = """Opening hours
Somebody is here now, until Friday 20 December at 16:00.
What we promise counts in these hours
Monday – Friday: 08:30–15:30
Saturday – Sunday: closed
Somebody is here
Monday – Friday: 08:00–16:00
Saturday – Sunday: closed
Other days to come
Monday 23 December: 08:30–12:00
Tuesday 24 December: closed
Wednesday 25 December: closed, Christmas Day
Thursday 26 December: closed, Second Day of Christmas
Wednesday 1 January: closed, New Year's Day
Thursday 10 April: closed, Maundy Thursday
Friday 11 April: closed, Good Friday
Monday 14 April: closed, Easter Monday"""  # noqa: RUF001 - people read the long dash


async def test_other_hours_are_asked_for_by_any_of_their_names(sqlite_ready):
    stage = Stage(sqlite_ready, team=example_team())
    await stage.open()
    kari = stage.person("Kari")
    for name in ("denmark", "Dansk Kontortid"):
        await kari.command(f"/hours {name}")
        assert "Opening hours: Danish office hours" in kari.last.text
    await kari.command("/hours Sweden")
    assert kari.last.text.endswith("You can ask for denmark, always.")
    await stage.close()


async def test_nobody_learns_of_a_ticket_that_is_not_theirs(desk):
    kari, ola = desk.person("Kari"), desk.person("Ola")
    await kari.report()
    await ola.command("/why MEL-1001")
    assert "cannot find a ticket" in ola.last.text
