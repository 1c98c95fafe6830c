"""Times as people type them: in every language, strictly, and on their own clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date, get_day_names
from hypothesis import given, strategies as st

from bot.commands.times import Period, Skipped, read_moment, read_period
from bot.wording import LANGUAGES, open_wording

OSLO = ZoneInfo("Europe/Oslo")
WORDING = open_wording()
TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # 10:00 in Oslo


def read(text: str) -> str | None:
    found = read_period(text, TUESDAY, OSLO)
    if not isinstance(found, Period):
        return None
    start, end = (one.astimezone(OSLO) for one in (found.start, found.end))
    return f"{start:%d.%m. %H:%M} - {end:%d.%m. %H:%M}{' whole' if found.whole_days else ''}"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tomorrow 18-22", "25.11. 18:00 - 25.11. 22:00"),
        ("I morgen kl. 18.30 \N{EN DASH} 22", "25.11. 18:30 - 25.11. 22:00"),
        ("huomenna klo 18-22", "25.11. 18:00 - 25.11. 22:00"),
        ("6pm-10:30pm", "24.11. 18:00 - 24.11. 22:30"),
        ("6-10:30pm", "24.11. 18:00 - 24.11. 22:30"),
        ("10-6am", "24.11. 22:00 - 25.11. 06:00"),
        ("tomorrow 9-5pm", "25.11. 09:00 - 25.11. 17:00"),
        ("8-9", "25.11. 08:00 - 25.11. 09:00"),
        ("today 22-06", "24.11. 22:00 - 25.11. 06:00"),
        ("18-24", "24.11. 18:00 - 25.11. 00:00"),
        ("until 18", "24.11. 10:00 - 24.11. 18:00"),
        ("i morgon 18-22 med", "25.11. 18:00 - 25.11. 22:00"),
        ("on friday from 16 to monday 08", "27.11. 16:00 - 30.11. 08:00"),
        ("perjantaina klo 16 - maanantaina klo 8", "27.11. 16:00 - 30.11. 08:00"),
        ("sunnuntaina 29. marraskuuta klo 16-18", "29.11. 16:00 - 29.11. 18:00"),
        ("vrijdag 16 tot maandag 8", "27.11. 16:00 - 30.11. 08:00"),
        ("to 26.11. klo 18-22", "26.11. 18:00 - 26.11. 22:00"),
        ("pe 27.11. 18 - to 3.12. 8", "27.11. 18:00 - 03.12. 08:00"),
        ("fre 27.11 18-22", "27.11. 18:00 - 27.11. 22:00"),
        ("2026-12-24 18:00-22:30", "24.12. 18:00 - 24.12. 22:30"),
        ("24.12-26.12", "24.12. 00:00 - 27.12. 00:00 whole"),
        ("24.\N{EN DASH}26.12.", "24.12. 00:00 - 27.12. 00:00 whole"),
        ("24 December", "24.12. 00:00 - 25.12. 00:00 whole"),
        ("1.1-2.1", "01.01. 00:00 - 03.01. 00:00 whole"),
    ],
)
def test_what_people_type_is_read(typed, meant):
    assert read(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *("", "-", "soon", "18", "tomorrow friday", "man 27.11 18-22", "32.12", "31.2 8-9"),
        *("25:00-26:00", "99-22", "18-22-23", "2027-02-30", "18:75-19", "13pm-14", "friday 18-"),
        *("tomorrow 18-22 or so", "28.11 10-10.11", "\N{ARABIC-INDIC DIGIT ONE}x"),
    ],
)
def test_what_is_not_understood_as_a_whole_is_not_understood(typed):
    assert read_period(typed, TUESDAY, OSLO) is None


@pytest.mark.parametrize(("typed", "year"), [("24.7.", 2027), ("1.11. - 2.12.", 2026)])
def test_a_day_that_is_over_for_long_is_the_next_such_day(typed, year):
    found = read_period(typed, TUESDAY, OSLO)
    assert isinstance(found, Period)
    assert found.start.astimezone(OSLO).year == year


def test_a_time_that_the_clock_jumps_over_is_named_and_a_doubled_one_is_the_first():
    skipped = read_period("28.3.2027 02:30-04:00", TUESDAY, OSLO)
    assert skipped == Skipped(date(2027, 3, 28), time(2, 30))
    doubled = read_period("31.10.2027 02:30-02:45", TUESDAY, OSLO)
    assert isinstance(doubled, Period)
    assert doubled.start == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


def test_a_moment_is_the_next_such_time():
    for typed in ("tonight 03:00", "i natt kl. 3", "03:00"):
        assert read_moment(typed, TUESDAY, OSLO) == datetime(2026, 11, 25, 2, tzinfo=UTC)
    assert read_moment("friday 16", TUESDAY, OSLO) == datetime(2026, 11, 27, 15, tzinfo=UTC)
    assert read_moment("friday", TUESDAY, OSLO) is None


@given(st.data(), st.sampled_from(LANGUAGES), st.integers(0, 22), st.integers(1, 180))
def test_days_are_read_as_the_bot_itself_writes_them(data, language, hour, ahead):
    day = date(2026, 11, 24) + timedelta(days=ahead)
    voice = WORDING.voice(language)
    written = data.draw(
        st.sampled_from(
            [
                format_date(day, "d MMMM", locale=language),
                format_date(day, "EEE d. MMM", locale=language),
                voice.near(day).replace("'", ""),
                f"{day:%d.%m}",
            ]
        )
    )
    expected = datetime.combine(day, time(hour), tzinfo=OSLO).astimezone(UTC)
    found = read_period(f"{written} {hour}:00-{hour + 1}:00", TUESDAY, OSLO)
    if isinstance(found, Skipped):
        assert found.day == date(2027, 3, 28)
    else:
        assert isinstance(found, Period), written
        assert found.start == expected, written


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_weekday_of_every_language_is_the_next_one(language):
    for number, name in get_day_names("wide", locale=language).items():
        found = read_period(f"{name} 18-22", TUESDAY, OSLO)
        assert isinstance(found, Period), name
        assert found.start.astimezone(OSLO).weekday() == number
        assert TUESDAY < found.start < TUESDAY + timedelta(days=7)


@given(st.text(max_size=40))
def test_no_text_is_too_strange_to_be_refused(text):
    found = read_period(text, TUESDAY, OSLO)
    assert found is None or isinstance(found, Skipped) or found.start < found.end
