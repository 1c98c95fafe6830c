"""Who is on call in the team, whom the ladder asks next, and what they may do meanwhile."""

import os
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bot.calendars import Calendars
from core.config.calendar_file import CalendarFile, Entry
from core.config.rota import Schedule
from core.db.people import people
from core.domain.intents import Notice
from core.domain.rights import Role
from core.services.people.people import actor_anywhere
from core.services.rota import rota
from tests.desk import MORNING, Desk

WEEK = timedelta(days=7)
NIGHTS = {"id": "nights", "layers": [{"people": ["web:dag"], "rotation": "daily"}]}
DUTY = {
    "id": "duty",
    "timezone": "Europe/Oslo",
    "layers": [{"people": ["web:ada", "web:bo", "web:clea"], "starts": date(2026, 11, 23)}],
}


def with_schedules(desk: Desk, *told: dict[str, Any]) -> Desk:
    schedules = tuple(Schedule.model_validate(one) for one in told)
    return desk.with_parts(schedules=schedules)


def test_every_schedule_is_asked_in_order_and_the_ladder_goes_through_the_rotation(desk: Desk):
    ada, bo, clea, dag = (desk.person(name) for name in ("Ada", "Bo", "Clea", "Dag"))
    desk = with_schedules(desk, DUTY, NIGHTS)
    assert desk.read(rota.on_call, None, MORNING) == (ada, dag)
    assert desk.read(rota.on_call, "duty", MORNING + WEEK) == (bo,)
    assert desk.read(rota.after, "duty", ada, MORNING) == bo
    assert desk.read(rota.after, "duty", bo, MORNING) == clea
    assert desk.read(rota.after, "duty", clea, MORNING) is None, "everybody was asked"
    assert desk.read(rota.after, "duty", dag, MORNING) == ada, "a stranger leads to who is on call"
    assert desk.read(rota.on_call, "duty", MORNING - WEEK) == (), "it has not begun: a gap"
    assert desk.read(rota.after, "duty", ada, MORNING - WEEK) is None


def test_without_a_schedule_those_with_the_role_are_on_call(desk: Desk):
    named, granted = desk.person("aino"), desk.person("Vaka")
    desk.do(people.give_role, granted, Role.ON_CALL)
    assert desk.read(rota.on_call, None, MORNING) == (named, granted)
    assert desk.read(rota.after, None, named, MORNING) == granted


def test_whoever_is_on_call_has_the_rights_of_it_for_that_time_only(desk: Desk):
    desk = with_schedules(desk, DUTY)
    for name, may in (("Ada", True), ("Bo", False)):
        person = desk.read(people.by_id, desk.person(name))
        roles = desk.read(actor_anywhere, person).roles
        assert (Role.ON_CALL in roles) is may, name


async def test_the_admins_hear_of_a_calendar_that_became_bad_and_the_rota_stays(
    sqlite_desk: Desk, tmp_path: Path
):
    path = tmp_path / "rota.ics"
    path.write_text("nothing of the kind")
    os.utime(path, (0, 0))
    file = CalendarFile(path, {}, timezone="Europe/Oslo")
    file.entries = (Entry(MORNING, MORNING + timedelta(days=1), "web:ada"),)
    ada, told = (
        sqlite_desk.person("Ada"),
        Schedule(id="duty", calendar_file=path, calendar_people={"Ada": "web:ada"}),
    )
    desk = sqlite_desk.with_parts(schedules=(told.with_calendar(file),))
    await Calendars(desk.store).look()
    await Calendars(desk.store).look()
    assert [one.intent.data["name"] for one in desk.owed(Notice.TROUBLE)] == ["rota.ics"]
    assert desk.read(rota.on_call, "duty", MORNING) == (ada,)
