"""Maintenance and releases: what they are follows from the clock, and each word is said once."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest

from core.config.broadcasts import Broadcasts
from core.config.systems import Component, System
from core.config.texts import Text
from core.config.upkeep import Maintenance
from core.db import upkeep as stored
from core.db.people import merging
from core.db.status import parts
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.rights import Actor
from core.domain.status.status import Status
from core.domain.upkeep import Kind, Move, Phase, Told, Upkeep, Word
from core.errors import Refused
from core.services.status import status
from core.services.upkeep import maintenance, news as upkeep_news, upkeep
from tests.core.services.test_incidents import coordinator, published, refused
from tests.desk import MORNING, Desk, at_once


def named(name: str, **more: Any) -> System:
    return System(id=name, name=Text(name.title()), **more)


SYSTEMS = (
    named("payroll", components=(Component(id="payslips", name=Text("Payslips")),), version="5.0"),
    named("archive"),
)
NIGHT = MORNING + timedelta(days=3)
TOLD = Told(
    kind=Kind.MAINTENANCE,
    parts=("payslips",),
    starts_at=NIGHT,
    ends_at=NIGHT + timedelta(hours=2),
    title="New disks",
    effect="Payslips do not open.",
    language="en",
)
RELEASE = Told(
    kind=Kind.RELEASE,
    parts=("payroll",),
    starts_at=NIGHT,
    ends_at=NIGHT,
    body="Payslips open at once.",
    release="5.1",
)


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return desk.with_parts(
        systems=SYSTEMS, broadcasts=Broadcasts(), maintenance=Maintenance(remind_hours=(24, 1))
    )


def planned(desk: Desk, told: Told = TOLD, **more: Any) -> Upkeep:
    return desk.do(maintenance.draft, coordinator(desk), replace(told, **more))


def announced(desk: Desk, told: Told = TOLD, **more: Any) -> Upkeep:
    drafted = planned(desk, told, **more)
    return act(desk, maintenance.publish, drafted, anyway=True)


def act(desk: Desk, work: Any, about: Upkeep, *args: Any, **more: Any) -> Upkeep:
    done: Upkeep = desk.do(work, coordinator(desk), event(desk, about), *args, **more)
    return done


def event(desk: Desk, about: Upkeep) -> int:
    return desk.read(stored.newest_event, about.id)


def moved(desk: Desk, about: Upkeep, starts: datetime, ends: datetime) -> Upkeep:
    wanted = Move(starts, ends, "The disks come later.", coordinator(desk).person_id)
    return act(desk, maintenance.move, act(desk, maintenance.propose, about, wanted))


def at(desk: Desk, moment: datetime) -> None:
    desk.clock.now = moment
    desk.do(upkeep_news.tell_due)


def words(desk: Desk, about: Upkeep) -> list[Word]:
    return [one.word for one in desk.read(upkeep.one, about.id).entries]


def how(desk: Desk, part: str) -> Status:
    shown = desk.read(status.overview).of(part)
    assert shown is not None
    return shown.standing.status


def test_it_is_what_the_clock_says_and_lies_over_its_own_components_only(shop: Desk) -> None:
    work = announced(shop)
    assert how(shop, "payslips") is Status.OPERATIONAL
    shop.clock.now = NIGHT  # no sweep has run
    assert shop.read(upkeep.one, work.id).phase is Phase.RUNNING
    assert [how(shop, one) for one in ("payslips", "archive")] == ["maintenance", "operational"]
    published(shop, parts=("payslips",), next_update_at=NIGHT + timedelta(hours=1))
    assert how(shop, "payslips") is Status.PARTIAL_OUTAGE  # what is worse still shows
    shop.clock.now = TOLD.ends_at
    assert shop.read(upkeep.one, work.id).phase is Phase.ENDED
    assert [one.id for one in shop.read(upkeep.past)] == [work.id]


def test_what_was_over_last_stands_first_whenever_it_was_planned(shop: Desk) -> None:
    long_ago = announced(shop, title="Planned long ago")
    called_off = announced(shop, title="Called off")
    soon = announced(
        shop, starts_at=MORNING + timedelta(hours=1), ends_at=MORNING + timedelta(hours=2)
    )
    shop.clock.now = NIGHT - timedelta(days=1)
    act(shop, maintenance.cancel, called_off, "Not needed.")
    shop.clock.now = TOLD.ends_at
    assert [one.id for one in shop.read(upkeep.past)] == [long_ago.id, called_off.id, soon.id]


def test_it_is_announced_reminded_of_started_and_ended_each_once(shop: Desk) -> None:
    work = announced(shop)
    for hours in (-30, -24, -23, -1, 0, 0, 1, 2, 3):
        at(shop, NIGHT + timedelta(hours=hours))
    said = words(shop, work)
    assert said == ["announced", "reminded", "reminded", "started", "ended"]
    logged = [(one.new, one.about) for one in shop.read(parts.changes, part="payslips")]
    assert logged == [(Status.OPERATIONAL, work.id), (Status.MAINTENANCE, work.id)]


def test_what_was_just_announced_is_not_told_again_at_once(shop: Desk) -> None:
    shop.clock.now = NIGHT - timedelta(hours=24, minutes=10)
    work = announced(shop)
    at(shop, NIGHT - timedelta(hours=24))
    assert words(shop, work) == ["announced"]
    at(shop, NIGHT - timedelta(hours=1))
    assert words(shop, work) == ["announced", "reminded"]


def test_after_a_week_away_or_with_the_clock_set_back_nothing_is_said_late_or_twice(
    shop: Desk,
) -> None:
    work = announced(shop)
    at(shop, NIGHT + timedelta(minutes=1))
    at(shop, NIGHT - timedelta(hours=2))
    at(shop, NIGHT + timedelta(minutes=2))
    assert words(shop, work) == ["announced", "started"]
    other = announced(shop, starts_at=NIGHT + timedelta(days=1), ends_at=NIGHT + timedelta(days=2))
    at(shop, NIGHT + timedelta(days=9))
    at(shop, NIGHT + timedelta(days=10))
    assert words(shop, work) == ["announced", "started", "ended"]
    assert words(shop, other) == ["announced", "ended"]


def test_the_team_is_asked_once_whether_an_end_holds_that_is_near(shop: Desk) -> None:
    work = announced(shop)
    announced(shop, ends_at=NIGHT + timedelta(minutes=20))  # it has only just begun

    def asked(**after: float) -> int:
        at(shop, NIGHT + timedelta(**after))
        shop.do(upkeep_news.ask_before_end)
        rows = shop.owed()
        return sum(one.intent.notice is Notice.UPKEEP_ENDING for one in rows)

    assert (asked(minutes=10), asked(minutes=100)) == (0, 0)
    assert (asked(minutes=105), asked(minutes=110)) == (2, 0)  # who published it, and the room
    moved(shop, work, NIGHT, NIGHT + timedelta(hours=3))
    assert (asked(minutes=115), asked(minutes=165)) == (0, 2)


def test_two_replicas_say_it_once(shop: Desk) -> None:
    work = announced(shop)
    shop.clock.now = NIGHT
    other = shop.replica()
    at_once(
        [
            lambda: shop.do(upkeep_news.tell_due),
            lambda: other.submit(upkeep_news.tell_due).result(20),
        ]
    )
    assert words(shop, work) == ["announced", "started"]


def test_of_two_who_act_at_once_one_does_and_the_other_is_told(shop: Desk) -> None:
    work, other = planned(shop), shop.replica()
    seen, mine, theirs = event(shop, work), coordinator(shop), coordinator(shop, "Sanne")
    for act_of, told in ((maintenance.publish, "published_by"), (maintenance.cancel, "cancelled")):
        outcomes = at_once(
            [
                partial(shop.do, act_of, mine, seen),
                partial(
                    lambda unit: other.submit(unit).result(20), partial(_by, act_of, theirs, seen)
                ),
            ]
        )
        [refusal] = [one for one in outcomes if isinstance(one, Refused)]
        assert told in refusal.reason
        seen = event(shop, work)
    assert words(shop, work) == ["announced", "cancelled"]


def _by(work: Any, actor: Actor, seen: int, unit: Unit) -> Upkeep:
    done: Upkeep = work(unit, actor, seen)
    return done


def test_moved_times_are_told_with_the_old_ones_and_reminded_of_anew(shop: Desk) -> None:
    work = announced(shop)
    at(shop, NIGHT - timedelta(hours=1))
    later = NIGHT + timedelta(days=2)
    work = moved(shop, work, later, later + timedelta(hours=1))
    newest = shop.read(upkeep.one, work.id).entries[-1]
    assert (newest.word, newest.old_starts_at, newest.starts_at) == ("rescheduled", NIGHT, later)
    assert newest.body == "The disks come later."
    at(shop, later - timedelta(hours=24))
    work = moved(shop, work, later, later + timedelta(hours=2))
    at(shop, later)
    longer = moved(shop, work, later, later + timedelta(hours=5))
    at(shop, later + timedelta(hours=2))
    assert words(shop, longer)[3:] == ["reminded", "rescheduled", "started", "extended"]
    assert how(shop, "payslips") is Status.MAINTENANCE


def test_it_ends_early_or_never_begins_and_then_nothing_more_is_done_or_said(shop: Desk) -> None:
    running, called_off = announced(shop), announced(shop, starts_at=NIGHT + timedelta(minutes=1))
    called_off = act(shop, maintenance.cancel, called_off, "No disks.")
    at(shop, NIGHT)
    late = event(shop, running)
    refused(shop, "upkeep_begun_end_it", maintenance.cancel, coordinator(shop), late)
    ended = act(shop, maintenance.end, running, "Sooner than we thought.")
    assert how(shop, "payslips") is Status.OPERATIONAL
    at(shop, NIGHT + timedelta(days=9))
    assert words(shop, ended) == ["announced", "started", "ended"]
    assert words(shop, called_off) == ["announced", "cancelled"]
    for gone, why in ((ended, "upkeep_over"), (called_off, "upkeep_cancelled")):
        for work in (maintenance.end, maintenance.cancel, maintenance.move):
            refused(shop, why, work, coordinator(shop), event(shop, gone))


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"ends_at": NIGHT}, "upkeep_backwards"),
        ({"starts_at": MORNING - timedelta(hours=2), "ends_at": MORNING}, "upkeep_past"),
        (
            {"starts_at": MORNING + timedelta(days=367), "ends_at": MORNING + timedelta(days=368)},
            "upkeep_too_far",
        ),
        ({"parts": ("printer",)}, "unknown_part"),
        ({"parts": ()}, "unknown_part"),
    ],
)
def test_times_and_parts_that_make_no_sense_are_refused(
    shop: Desk, wrong: dict[str, Any], why: str
) -> None:
    refused(shop, why, maintenance.draft, coordinator(shop), replace(TOLD, **wrong))


def test_what_overlaps_is_published_only_when_somebody_says_so(shop: Desk) -> None:
    first = announced(shop)
    beside = planned(shop, parts=("archive",))
    assert act(shop, maintenance.publish, beside).published_at is not None
    second = planned(shop, title="New cables", starts_at=NIGHT + timedelta(hours=1))
    seen = event(shop, second)
    why = refused(shop, "upkeep_overlaps", maintenance.publish, coordinator(shop), seen)
    assert why.args_by_name["title"] == "New disks"
    assert act(shop, maintenance.publish, second, anyway=True).published_at is not None
    assert [one.id for one in shop.read(upkeep.upcoming)] == [first.id, beside.id, second.id]


def test_the_second_of_two_who_change_it_is_told_and_may_not_without_the_right(shop: Desk) -> None:
    work = planned(shop)
    mine, seen = coordinator(shop), event(shop, work)
    act(shop, maintenance.edit, work, replace(TOLD, title="Newer disks"))
    for what in (maintenance.publish, maintenance.drop):
        refused(shop, "changed_meanwhile", what, mine, seen)
    refused(shop, "not_allowed", maintenance.publish, shop.agent(), event(shop, work))
    act(shop, maintenance.publish, work)
    why = refused(shop, "published_by", maintenance.publish, mine, seen)
    assert why.args_by_name["name"] == "Ingrid"


def test_whoever_became_one_person_with_its_writer_is_no_second_pair_of_eyes(shop: Desk) -> None:
    careful = shop.with_parts(broadcasts=Broadcasts(second_pair=True))
    work = planned(careful)
    gone, kept = coordinator(careful), coordinator(careful, "Sanne")
    careful.do(merging.merge, gone.person_id, kept.person_id)
    seen = event(careful, work)
    refused(careful, "second_pair_needed", maintenance.publish, kept, seen)
    third = coordinator(careful, "Mikkel")
    assert careful.do(maintenance.publish, third, seen).published_by == third.person_id
