"""Maintenance is planned by chatting: days and times as typed, across a change of clock."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.flows.engine.known import Named
from bot.flows.status.upkeep import ends, starts
from tests.flows.talking import RETURNING, Talk

OSLO = ZoneInfo("Europe/Oslo")
NOW = datetime(2027, 3, 27, 12, 0, tzinfo=OSLO)  # the night has an hour less
KNOWN = replace(RETURNING, today=NOW.date(), now=NOW, parts=(Named("payroll", "Payroll"),))


def planned(*said, now=NOW):
    known = replace(KNOWN, today=now.date(), now=now)
    return Talk.start("maintenance", known).say("New disks", "Payroll", *said)


def times(talk):
    begins = starts(talk.answers, talk.known.now)
    assert begins is not None
    return [one.isoformat(timespec="minutes") for one in (begins, ends(talk.answers, begins))]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (("28.3.", "22", "02:00"), ["2027-03-28T22:00+02:00", "2027-03-29T02:00+02:00"]),
        (("tomorrow 22:00", "2 h"), ["2027-03-28T22:00+02:00", "2027-03-29T00:00+02:00"]),
        (("i dag kl. 23.30", "4 t"), ["2027-03-27T23:30+01:00", "2027-03-28T04:30+02:00"]),
        (("2 April 07:00", "03.04. 9:00"), ["2027-04-02T07:00+02:00", "2027-04-03T09:00+02:00"]),
    ],
)
def test_days_times_and_lengths_are_read_as_people_type_them(said, meant):
    talk = planned(*said)
    assert talk.asking == "effect"
    assert times(talk) == meant


def test_an_hour_that_the_clock_skips_is_told_and_one_that_comes_twice_is_the_first():
    assert planned("28.3.", "02:30").problems == {"starts": "problem-clock-skipped"}
    assert planned("28.3. 02:30", "2 h").problems == {"ends": "problem-begins-skipped"}
    assert planned("27.3.", "23:00", "28.3. 02:30").problems == {"ends": "problem-clock-skipped"}
    autumn = planned("31.10.", "02:30", "3 h", now=datetime(2027, 10, 30, 12, tzinfo=OSLO))
    assert times(autumn) == ["2027-10-31T02:30+02:00", "2027-10-31T04:30+01:00"]


@pytest.mark.parametrize(
    ("said", "helps"),
    [
        (("26.3.2027",), {"day": "problem-day-past"}),
        (("28.4.2028",), {"day": "problem-day-far"}),
        (("28.3.", "soon"), {"starts": "problem-clock"}),
        (("28.3.", "22:00", "28.3. 21:00"), {"ends": "problem-upkeep-backwards"}),
        (("27.3.", "08:00", "2 h"), {"ends": "problem-moment-past"}),
        (("28.3.", "22:00", "later"), {"ends": "problem-upkeep-ends"}),
    ],
)
def test_times_that_make_no_sense_get_a_sentence_that_helps(said, helps):
    assert planned(*said).problems == helps


def test_a_release_may_have_been_out_for_a_month_and_takes_a_link_only():
    talk = Talk.start("release", KNOWN).say("Payroll", "5.1")
    assert talk.say("20.2.2027").problems == {"day": "problem-day-old"}
    talk.say("15.3.2027", "Faster")
    assert talk.say("those").problems == {"tickets": "problem-tickets"}
    assert talk.say("MEL-1042, 1043").asking == "link"
    assert talk.say("our page").problems == {"link": "problem-link"}
    assert talk.say("https://example.org/5.1").answers["day"] == date(2027, 3, 15).isoformat()
