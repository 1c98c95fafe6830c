"""A rota that lies in a calendar file, and files that cannot be one."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.config.calendar_file import LARGEST, BadCalendar, CalendarFile, read_calendar
from core.config.calendar_worker import Bad, read
from core.config.loading import load_team
from core.config.settings import Settings
from core.errors import ConfigurationError

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PEOPLE = {"Bo Larsen": "slack:U1", "ada@fjellbru.example": "telegram:42"}


def event(name: str = "Bo Larsen", *lines: str, zone: str = ";TZID=Europe/Oslo") -> str:
    told = (
        "BEGIN:VEVENT",
        f"UID:{name}{len(lines)}",
        f"DTSTART{zone}:20261123T090000",
        "DURATION:P7D",
        f"SUMMARY:{name}",
        *lines,
        "END:VEVENT",
    )
    return "\r\n".join(told)


def calendar(*events: str) -> str:
    begins = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Fjellbru//Rota//EN\r\n"
    return begins + "".join(f"{one}\r\n" for one in events) + "END:VCALENDAR\r\n"


def shifts(path: Path, told: str, *, patience: float = 60.0):
    path.write_text(told, encoding="utf-8")
    return read_calendar(path, PEOPLE, timezone="Europe/Oslo", now=NOW, patience=patience)


def test_shifts_repeat_across_the_change_of_clocks_at_the_same_time_of_day(tmp_path: Path):
    every_second_week = "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270501T000000Z"
    day = "BEGIN:VEVENT\r\nUID:d\r\nDTSTART;VALUE=DATE:20261201\r\nSUMMARY:x\r\n"
    day += "ATTENDEE:mailto:Ada@fjellbru.example\r\nEND:VEVENT"
    found = shifts(tmp_path / "rota.ics", calendar(event("Bo Larsen", every_second_week), day))
    first, whole_day, *_ = found
    assert (first.start, first.end) == (
        datetime(2026, 11, 23, 8, tzinfo=UTC),
        datetime(2026, 11, 30, 8, tzinfo=UTC),
    )
    assert (whole_day.start, whole_day.person) == (
        datetime(2026, 11, 30, 23, tzinfo=UTC),
        "telegram:42",
    )
    assert found[-1].start == datetime(2027, 4, 26, 7, tzinfo=UTC), "nine o'clock in summer time"
    assert {one.person for one in found} == set(PEOPLE.values())


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ("", "it is not a calendar|it holds no events"),
        ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "it is not a calendar|it holds no events"),
        (calendar(), "it holds no events"),
        (calendar(event("Bo Larsen", "RRULE:FREQ=SECONDLY")), "repeats more often than daily"),
        (
            calendar(event("Bo Larsen", "RRULE:FREQ=DAILY;BYHOUR=1,2,3")),
            "repeats more often than daily",
        ),
        (calendar(event(zone="")), "a time without a time zone"),
        (calendar(event(zone=";TZID=Atlantis/Port")), "a time without a time zone"),
        (calendar(event().replace("P7D", "-P7D")), "'Bo Larsen' ends before it begins"),
        (calendar(*[event("Bo Larsen", "RRULE:FREQ=DAILY")] * 201), "more than 200 rules"),
        ("BEGIN:VEVENT\r\n" * 2_001, "more than 2000 events"),
    ],
)
def test_a_file_that_cannot_be_a_rota_is_refused_with_the_reason(tmp_path, told, problem):
    path = tmp_path / "rota.ics"
    path.write_text(told, encoding="utf-8")
    with pytest.raises(Bad, match=problem):
        read(path, NOW, NOW + timedelta(days=30), ZoneInfo("Europe/Oslo"))


def test_somebody_whom_the_team_file_does_not_name_is_refused(tmp_path: Path):
    with pytest.raises(BadCalendar, match="nobody is known as 'Zoe'; add them to calendar_people"):
        shifts(tmp_path / "rota.ics", calendar(event("Zoe", "RRULE:FREQ=WEEKLY")))


def test_a_rule_that_never_comes_true_is_given_up(tmp_path: Path):
    never = event("Bo Larsen", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")
    with pytest.raises(BadCalendar, match="could not be read in 3 seconds"):
        shifts(tmp_path / "rota.ics", calendar(never), patience=3.0)


def test_a_file_that_is_too_large_or_missing_ends_the_start_with_its_line(tmp_path: Path):
    team = tmp_path / "melding.toml"
    team.write_text(
        '[[schedules]]\nid = "duty"\ncalendar_file = "rota.ics"\n'
        'calendar_people = { "Bo Larsen" = "slack:U1" }\n'
    )
    for fix in ("name a readable file", "larger than 1 MB"):
        with pytest.raises(ConfigurationError) as caught:
            load_team(Settings(team_file=team))
        [problem] = caught.value.problems
        assert problem.startswith(f"{team}:3: schedules.calendar_file: rota.ics: it ")
        assert fix in problem
        with (tmp_path / "rota.ics").open("wb") as file:
            file.truncate(50 * LARGEST)


def test_a_changed_file_is_read_again_and_one_that_became_bad_keeps_what_it_held(tmp_path: Path):
    path, now = tmp_path / "rota.ics", datetime.now(UTC) + timedelta(minutes=1)
    path.write_text(calendar(event()), encoding="utf-8")
    file = CalendarFile(path, PEOPLE, timezone="Europe/Oslo")
    file.read(now)
    held = file.entries
    assert not file.is_worth_reading(now)
    assert file.is_worth_reading(now + timedelta(days=1)), "so that it is known far ahead"
    path.write_text("nothing of the kind", encoding="utf-8")
    assert not file.is_worth_reading(datetime.now(UTC)), "it may be half written"
    assert file.is_worth_reading(now)
    with pytest.raises(BadCalendar):
        file.read(now)
    assert file.entries == held
    assert not file.is_worth_reading(now), "it is told of once"
    path.unlink()
    assert file.is_worth_reading(now)


def test_shifts_are_of_whom_any_program_means_and_of_nobody_once_they_are_called_off(tmp_path):
    weekly = "RRULE:FREQ=WEEKLY;COUNT=2"
    second = "RECURRENCE-ID;TZID=Europe/Oslo:20261130T090000"
    invited = "ATTENDEE;CN=Ada;ROLE=REQ-PARTICIPANT:MAILTO:Ada@fjellbru.example"
    told = (
        event("Bo Larsen", weekly),
        event("Bo Larsen", "STATUS:CANCELLED", second).replace(":20261123", ":20261130"),
        event("On call", invited, "STATUS:CONFIRMED"),
        event("bo  LARSEN", "STATUS:cancelled"),
    )
    same = "UID:Bo Larsen2", "UID:Bo Larsen1"
    found = shifts(tmp_path / "rota.ics", calendar(*told).replace(*same))
    assert sorted((f"{one.start:%m-%d}", one.person) for one in found) == [
        ("11-23", "slack:U1"),
        ("11-23", "telegram:42"),
    ]
