"""A fault as those who subscribed hear of it: in private, in a room, in their language."""

from dataclasses import replace
from functools import partial
from typing import Any

from sqlalchemy import func, select

from bot.contract import Limit
from bot.contract.adapter import each_chat
from bot.errors import Undeliverable
from core.config.loading import parse_team
from core.db.broadcasts import subscriptions
from core.db.tables import outbox
from core.domain.places import Address
from core.domain.status.status import Status
from tests.journeys.speaker import Speaker
from tests.journeys.stage import AGENTS, PLACES, Stage
from tests.journeys.test_incidents import FILLED, opened, pressed, staged
from tests.journeys.test_pace import limit
from tests.journeys.test_planning import PLANNING
from tests.journeys.test_status import TEAM

HOW: dict[str, Any] = {"person_id": None, "least": Status.DEGRADED, "language": "", "by": None}
NOTED = select(func.count()).where(outbox.c.key.like("broadcast:%"), outbox.c.sent_message != "")
THEIRS = Address("chat", "their-room")
ORGANISATIONS = "".join(
    f'[[organisations]]\nid = "{one}"\nname = "{one.title()}"\n' for one in ("fjordby", "havnstad")
)


def _blocked_by(place):
    def weather(to, _message):
        if to.room == place:
            raise Undeliverable("blocked", gone=True)

    return weather


async def published(stage, **more):
    ada = stage.agent("Ada")
    form = await opened(ada, "/status new")
    await ada.submit(form.token, **FILLED | more)
    await ada.push("Publish")
    await stage.pass_time(seconds=1)
    return ada


async def test_a_fault_is_heard_of_from_its_start_to_its_end(ready_url):
    stage = await staged(ready_url)
    kari, liv = stage.person("Kari"), stage.person("Liv")
    await kari.command("/subscribe payroll")
    assert "Payroll: from now on you hear of it here." in kari.last.text
    await liv.command("/language nb")
    await liv.command("/subscribe lønn")
    ada = await published(stage)
    card = kari.last
    assert "Payslips are empty" in card.text
    assert "Everybody who opens a payslip" in card.text
    assert "Gjelder: Lønn · Lønnsslipper" in liv.last.text
    assert "Skrevet på engelsk." in liv.last.text

    form = await pressed(ada, "Tell how far it is")
    told = {"progress": "identified", "body": "A disk is full.", "next_update": "1 h"}
    await ada.submit(form.token, **told)
    await stage.pass_time(seconds=1)
    assert "A disk is full." in kari.last.text
    assert "A disk is full." in card.text
    posts = len(kari.posts)
    form = await pressed(ada, "It is over")
    await ada.submit(form.token, body="The disk has room again.", tickets="leave")
    await stage.pass_time(seconds=1)
    assert len(kari.posts) == posts + 1
    assert "Over\nThe disk has room again." in kari.last.text
    assert "Over, Wednesday" in card.text
    await stage.close()


async def test_a_room_of_others_is_told_by_whom_the_team_allows(sqlite_ready):
    stage = await staged(sqlite_ready)
    kari, ada = stage.person("Kari"), stage.person("Ada")
    for one in (kari, ada):
        await one.command("/status")
        one.room = THEIRS
    await kari.command("/subscribe payroll")
    private = stage.room(kari.private)
    assert "only its admins and the support team decide that." in private[-1].text
    await ada.command("/subscribe payroll")
    await published(stage)
    assert "Payslips are empty" in stage.room(THEIRS)[-1].text
    await stage.close()


async def test_an_admin_of_a_room_decides_what_it_hears_for_as_long_as_they_are_one(sqlite_ready):
    stage = await staged(sqlite_ready)
    kari = stage.person("Kari")
    await kari.command("/status")
    kari.room = THEIRS
    stage.adapter.leaders.add(kari.sender.id)
    await kari.command("/subscribe payroll")
    await kari.command("/subscriptions")
    kari.room = None
    await kari.push("No releases")
    assert "Only faults, maintenance." in kari.last.text
    stage.adapter.leaders.clear()
    await kari.push("Unsubscribe")
    assert "only its admins and the support team decide that." in kari.heard
    await published(stage)
    assert "Payslips are empty" in stage.room(THEIRS)[-1].text
    await stage.close()


async def test_who_works_here_names_the_organisation_that_a_place_hears_of(sqlite_ready):
    team = parse_team(TEAM + ORGANISATIONS, name="melding.toml")
    stage = Stage(sqlite_ready, team=team, places=replace(PLACES, planning=(PLANNING,)))
    await stage.open()
    ada, kari, pia = stage.agent("Ada"), stage.person("Kari"), Speaker(stage, "Pia", PLANNING)
    await pia.command("/queue")
    await ada.command("/queue")
    ada.room = None
    await ada.command("/status")
    for one, where in ((ada, THEIRS), (kari, None)):
        one.room = where
        await one.command("/subscribe payslips")
    assert "Payroll · Payslips: from now on it is told in this room." in stage.room(THEIRS)[0].text
    ada.room = THEIRS
    await ada.command("/subscriptions")
    ada.room = None
    form = await pressed(ada, "Only one organisation")
    assert [one.label for one in form.inputs[0].choices] == ["Fjordby", "Havnstad"]
    await ada.submit(form.token, organisation="havnstad")
    (room,) = await stage.do(lambda unit: subscriptions.of_place(unit, THEIRS))
    assert room.organization == "havnstad"
    await kari.command("/subscriptions")
    pia.room = None
    await pia.command("/subscribe payroll")
    await pia.command("/subscriptions")
    for one in (kari, pia):
        await one.push("Only my organisation")
    assert "I do not know your organisation yet." in pia.last.text  # who only plans has their own
    assert "I do not know your organisation yet." in kari.last.text  # of others they choose none
    await published(stage, organisations="fjordby")
    assert "Payslips are empty" not in stage.room(THEIRS)[-1].text
    assert "Payslips are empty" in kari.last.text
    await stage.close()


async def test_no_organisation_is_asked_for_where_there_is_none_to_choose(sqlite_ready):
    stage = await staged(sqlite_ready)
    for one in (stage.agent("Ada"), stage.person("Kari")):
        one.room = None
        await one.command("/subscribe payroll")
        await one.command("/subscriptions")
        assert "Once a day" in one.last.text
        assert "organisation" not in one.last.text
    await stage.close()


async def test_where_the_bot_cannot_write_nothing_is_subscribed_to(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada = stage.agent("Ada")
    ada.room = None
    await ada.command("/status")
    ada.room = THEIRS
    stage.adapter.weather = _blocked_by(THEIRS)
    await ada.command("/subscribe payroll")
    private = stage.room(ada.private)
    assert "I cannot write in that room" in private[-1].text
    assert await stage.do(lambda unit: subscriptions.of_place(unit, THEIRS)) == []
    await stage.close()


async def test_what_one_hears_is_listed_and_changed_by_buttons(sqlite_ready):
    stage = await staged(sqlite_ready)
    kari = stage.person("Kari")
    await kari.command("/subscribe")
    await kari.push("Subscribe: Payroll")
    await kari.command("/subscribe payrol")
    assert "That is told here already." in kari.last.text
    await kari.command("/subscriptions")
    await kari.push("How bad")
    assert "When something is down." in kari.last.text
    await kari.push("Keep quiet times")
    assert "Quiet from 22:00 to 07:00." in kari.last.text
    await kari.push("Choose quiet times")
    await kari.say("quite quiet")
    assert "I cannot read two times in that." in kari.last.text
    await kari.say("20-7.30")
    await kari.command("/subscriptions")
    assert "Quiet from 20:00 to 07:30." in kari.last.text
    await kari.push("No releases")
    await kari.push("Once a day")
    assert "Only faults, maintenance. Quiet from 20:00 to 07:30. Once a day." in kari.last.text
    await kari.push("Unsubscribe")
    assert "Nothing yet." in kari.last.text
    await kari.command("/subscribe archive")
    await kari.command("/unsubscribe all")
    assert "You hear no more of it here." in kari.last.text
    await kari.command("/unsubscribe")
    assert "Nothing of that kind was told here." in kari.last.text
    await published(stage)
    assert "Payslips are empty" not in kari.heard
    await stage.close()


async def test_one_who_is_gone_holds_up_nobody_and_is_shown_to_the_team(sqlite_ready):
    stage = await staged(sqlite_ready)
    gone, here = stage.person("Gone"), stage.person("Here")
    for one in (gone, here):
        await one.command("/subscribe archive")
    stage.adapter.weather = _blocked_by(gone.private)
    await published(stage, parts="archive")
    assert "Payslips are empty" in here.last.text
    ada = stage.agent("Ada")
    await ada.command("/subscriptions")
    assert "chat:gone: blocked" in ada.last.text
    assert "1 subscription" in ada.last.text
    assert ada.last in stage.room(AGENTS)
    await stage.close()


async def test_the_next_message_of_a_broadcast_goes_when_the_one_before_is_noted(sqlite_ready):
    stage = await staged(sqlite_ready)
    rooms = [Address("chat", f"room-{number}") for number in range(6)]
    for one in rooms:
        await stage.do(partial(subscriptions.add, place=one, target="payroll", **HOW))
    await limit(stage, Limit(1, 1.0, by=each_chat))
    stage.adapter.slow = 0.01
    in_doubt = list[int]()

    def count(_to, _message):
        begun = sum(key.startswith("broadcast:") for _, key in stage.adapter.calls)
        noted = stage.store.read(lambda unit: unit.connection.execute(NOTED).scalar_one()).result()
        in_doubt.append(begun - noted)

    stage.adapter.weather = count
    await published(stage)
    assert all(len(stage.room(one)) == 1 for one in rooms)
    assert max(in_doubt) == 1
    await stage.close()
