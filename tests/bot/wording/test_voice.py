from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.content import Bold
from bot.wording import (
    LANGUAGES,
    BadWording,
    NoSuchWording,
    UnsaidWording,
    named,
    nearest,
    open_wording,
    own_names,
)

WORDING = open_wording()
MORNING = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ("no", "nb"),
        ("nn-NO", "nb"),
        ("nb_NO", "nb"),
        ("sv-FI", "sv"),
        ("EN-us", "en"),
        ("fi", "fi"),
    ],
)
def test_the_nearest_language_is_spoken(asked, spoken):
    assert nearest(asked) == spoken


@pytest.mark.parametrize(
    ("called", "spoken"),
    [
        ("suomi", "fi"),
        ("Norsk (bokmål)", "nb"),
        ("Norwegian", "nb"),
        ("tanska", "da"),
        (" SV ", "sv"),
        ("Klingon", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_its_tag_and_by_what_we_call_it(called, spoken):
    assert named(called) == spoken


def test_languages_are_offered_by_their_own_names():
    assert own_names() == ("English", "norsk bokmål", "dansk", "suomi", "Nederlands", "svenska")


@pytest.mark.parametrize(("asked", "default", "spoken"), [("fr", "da", "da"), ("", "xx", "en")])
def test_a_language_we_do_not_have_becomes_the_default(asked, default, spoken):
    assert WORDING.voice(asked, default=default).language == spoken


@pytest.mark.parametrize("typed", ["{ $day }", "<b>&*_`]", "\ue0000\ue001", "a" * 9_000, "one"])
def test_what_people_wrote_is_said_as_they_wrote_it(typed):
    voice = WORDING.voice("en")
    assert voice.say("moment", day=typed, time="08:00") == f"{typed} at 08:00"
    assert voice.text("moment", day=typed, time=Bold("x")) == (f"{typed} at ", Bold("x"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Monday 23 November at 08:00"),
        ("nb", "mandag 23. november kl. 08:00"),
        ("da", "mandag den 23. november kl. 08.00"),
        ("fi", "maanantaina 23. marraskuuta klo 8.00"),
        ("nl", "maandag 23 november om 08:00"),
        ("sv", "måndag 23 november kl. 08:00"),
    ],
)
def test_a_moment_is_said_in_the_readers_time_zone(language, said):
    assert WORDING.voice(language, "Europe/Oslo").moment(MORNING) == said


def test_every_weekday_of_a_finnish_date_is_inflected():
    voice = WORDING.voice("fi")
    days = [voice.near(date(2026, 11, day)).split()[0] for day in range(23, 30)]
    assert {one[-2:] for one in days} == {"na"}


def test_days_and_sizes_follow_the_language():
    voice = WORDING.voice("nb")
    assert voice.date(date(2026, 11, 23)) == "23. november 2026"
    sizes = [voice.size(size) for size in (0, 999, 2_400_000, 25_000_000)]
    assert sizes == ["0\xa0B", "999\xa0B", "2,4\xa0MB", "25\xa0MB"]


def test_a_missing_text_or_variable_is_an_error():
    voice = WORDING.voice("en")
    with pytest.raises(NoSuchWording):
        voice.say("no-such-text")
    with pytest.raises(UnsaidWording):
        voice.say("moment", day="Monday")


@pytest.mark.parametrize("text", ["broken = {", "good = yes\ngood = no", "= nothing"])
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, text: str):
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
    (tmp_path / "nl" / "web.ftl").write_text(text + "\n", encoding="utf-8")
    with pytest.raises(BadWording, match=r"nl/web\.ftl"):
        open_wording(tmp_path).check()


def test_a_text_knows_what_it_refers_to(tmp_path: Path):
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
    told = "greeting = Hello from { -house }\n-house = { city }\ncity = Oslo\n"
    (tmp_path / "nl" / "web.ftl").write_text(told, encoding="utf-8")
    assert open_wording(tmp_path).voice("nl").say("greeting") == "Hello from Oslo"
