"""What a platform tells of people changes what they may do and get, and nobody is answered."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.contract import Deleted, Described, Edited, Inbound, Joined, Left, Said, Sender, Upload
from core.db import tables
from core.db.people import rooms
from core.domain.places import Address, MessageRef
from tests.journeys.news import count_people, tell
from tests.journeys.stage import AGENTS, PLATFORM
from tests.journeys.test_ticket import write


async def test_who_leaves_the_room_has_lost_its_rights_at_once(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    await jonas.command("/queue")
    jonas.room = None
    await jonas.command("/claim MEL-1001")
    assert (await stage.ticket()).assignee_id is not None
    await tell(stage, Left(), AGENTS, "Jonas")
    await jonas.command("/release MEL-1001")
    assert "I cannot find a ticket with that number." in jonas.heard
    assert (await stage.ticket()).assignee_id is not None


async def test_that_somebody_came_counts_no_more_when_it_is_told_after_they_left(quick):
    before = quick.now
    quick.now += timedelta(minutes=1)
    await tell(quick, Left(), AGENTS, "Jonas")
    joined = Inbound("late", Sender(PLATFORM, "jonas", "Jonas"), AGENTS, False, Joined(), before)
    await quick.dispatcher.receive(joined)
    assert await quick.do(lambda unit: rooms.members(unit, AGENTS)) == []


async def test_who_is_found_in_the_room_may_act_from_elsewhere_for_an_hour(stage):
    await stage.person("Kari").report()
    await tell(stage, Joined(), AGENTS, "Jonas")
    jonas = stage.person("Jonas")
    assert jonas.heard == ""
    stage.now += timedelta(minutes=59)
    await jonas.command("/claim MEL-1001")
    assert (await stage.ticket()).assignee_id is not None
    stage.now += timedelta(minutes=2)
    await jonas.command("/release MEL-1001")
    assert "I have not seen you in the team’s room for a while." in jonas.heard  # noqa: RUF001


async def test_a_guest_in_the_agents_room_may_not_claim(stage):
    await stage.person("Kari").report()
    guest = stage.agent("Guest")
    guest.sender = replace(guest.sender, outsider=True)
    await guest.command("/claim MEL-1001")
    assert (await stage.ticket()).assignee_id is None
    guest.sender = replace(guest.sender, outsider=False)
    await guest.command("/claim MEL-1001")
    assert (await stage.ticket()).assignee_id is not None


async def test_the_card_follows_the_name_that_the_platform_tells(stage):
    kari = stage.person("Kari")
    await kari.report()
    posts = len(kari.posts)
    named = replace(kari.sender, name="Kari Aas", language="nb")
    await stage.take(named, kari.private, Described())
    assert "Reporter: Kari Aas" in stage.card().text
    assert len(kari.posts) == posts
    await kari.command("/mine")
    assert "Sakene dine" in kari.last.text


async def test_who_left_the_platform_is_not_written_to_until_they_act_again(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    posts = len(kari.posts)
    await tell(stage, Left(), kari.private, "Kari")
    await write(jonas, "Reply", text="Choose colour.")
    await stage.pass_time(seconds=11)
    assert len(kari.posts) == posts
    assert "This could not be delivered to Kari." in jonas.heard
    await kari.command("/mine")
    await write(jonas, "Reply", text="Or black.")
    await stage.pass_time(seconds=11)
    assert "Or black." in kari.heard


LUNCH = Address(PLATFORM, "lunch")


async def test_nobody_is_met_by_talk_in_a_room_that_is_none_of_the_teams(quick):
    before = await count_people(quick)
    cake = Said("Cake!", (Upload("cake.png", size=9, remote="F1"),))
    await quick.take(Sender(PLATFORM, "bo", "Bo"), LUNCH, cake)
    await quick.take(Sender(PLATFORM, "bo", "Bo"), LUNCH, Edited(MessageRef(LUNCH, "1"), "No cake"))
    await quick.take(Sender(PLATFORM, "bo", "Bo"), LUNCH, Deleted(MessageRef(LUNCH, "1")))
    assert await count_people(quick) == before


@pytest.mark.parametrize("album", ["", "a1"])
@pytest.mark.parametrize("room", [AGENTS, LUNCH])
async def test_files_of_mere_talk_are_not_fetched(quick, room, album):
    cake = Said("Cake!", (Upload("cake.png", size=9, remote="F1"),), album=album)
    await quick.take(Sender(PLATFORM, "bo", "Bo"), room, cake)
    found = select(func.count()).select_from(tables.files)
    assert await quick.do(lambda unit: unit.connection.execute(found).scalar_one()) == 0
