"""What happens between a promise and its keeping: somebody is merged, leaves, or takes back."""

import asyncio

from bot.contract import Deleted, Inbound, Left, Lost, Picked, Said, Sender, Upload
from bot.delivery.preparing import Preparing
from bot.errors import Undeliverable
from core.db.outbox import outbox, readdress
from core.db.people import merging, people, rooms
from core.domain.intents import Intent, Notice
from core.domain.places import MessageRef
from core.services.people import connect
from tests.core.files.samples import picture
from tests.journeys.stage import AGENTS, OTHER, PLATFORM, WORDING, Stage, everything_said
from tests.journeys.test_files import fetching, files_in, folder, settled

SECRET = "He always complains"
SHOT = Upload("screenshot.png", size=9, remote="F1")

__all__ = ["folder"]


async def test_a_reporter_merged_while_an_answer_is_on_its_way_is_told_no_internal_note(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await jonas.say(SECRET, under=quick.card())
    first, there = await kari.id(), quick.person("Kari", OTHER)
    await quick.stop_delivery()
    await quick.hand_in(there.sender, there.place, Said("Hello"))
    other = await quick.do(lambda unit: people.by_identity(unit, OTHER, "", "kari"))
    await quick.do(
        lambda unit: outbox.owe(
            unit, Intent(Notice.TICKET, 1), key="asked", person_id=first, place=kari.place
        )
    )
    claimed = await quick.do(lambda unit: outbox.claim(unit, by="test:1"))
    [owed] = [row for row in claimed if row.key == "asked"]
    await quick.do(lambda unit: people.change(unit, other.id, phone="1"))

    def merged(unit):
        merging.merge(unit, first, other.id)
        readdress.hand_over(unit, first, other.id)

    await quick.do(merged)
    prepared = await quick.do(lambda unit: Preparing(WORDING, "en").prepare(unit, owed))
    assert prepared.message is not None
    assert SECRET not in repr(prepared.message)
    assert [one.platform for one in prepared.addresses] == [PLATFORM, OTHER]
    quick.start_delivery()


async def replied_with_a_file(stage: Stage):
    """Let an agent send a note with a file on; give the reporter, the agent and the note."""
    stage.adapter.files["F1"] = picture("PNG")
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    said = Said("As in the picture", (SHOT,))
    place = AGENTS.in_thread(stage.card().ref.message)
    await stage.adapter.receive(
        Inbound("n1", jonas.sender, place, private=False, act=said, at=stage.now, message="n1")
    )
    await stage.settle()
    note = MessageRef(AGENTS, "n1")
    await stage.take(jonas.sender, place, Picked("send", note, said))
    return kari, jonas, note


async def test_a_file_goes_when_its_message_is_taken_back(quick, folder):
    kari, jonas, note = await replied_with_a_file(quick)
    async with fetching(quick, folder) as worker:
        await settled(quick, worker, lambda: files_in(quick, AGENTS))
        await quick.pass_time(seconds=11)
        await settled(quick, worker, lambda: files_in(quick, kari.place))
        await quick.take(jonas.sender, AGENTS, Deleted(note))
    assert files_in(quick, kari.place) == []
    assert files_in(quick, AGENTS) == []


async def test_a_file_that_waits_does_not_follow_a_message_that_was_taken_back(quick, folder):
    kari, jonas, note = await replied_with_a_file(quick)
    await quick.pass_time(seconds=11)
    await quick.take(jonas.sender, AGENTS, Deleted(note))
    async with fetching(quick, folder) as worker:
        await settled(quick, worker, lambda: not quick.adapter.files.pop("F1", None))
        await asyncio.sleep(0.3)
        await quick.settle()
    assert files_in(quick, kari.place) == []


async def test_an_agent_hears_that_a_file_does_not_reach_the_reporter(quick, folder):
    kari, _, _ = await replied_with_a_file(quick)

    def weather(to, message):
        if to.room == kari.place and len(message.blocks) == 1 and "Attached" in repr(message):
            raise Undeliverable("the file is too large")

    quick.adapter.weather = weather
    async with fetching(quick, folder) as worker:
        await settled(quick, worker, lambda: files_in(quick, AGENTS))
        await quick.pass_time(seconds=11)
        await settled(quick, worker, lambda: "too large" in quick.agent("Jonas").heard)


async def test_a_line_of_the_bots_own_is_not_sent_to_the_reporter_however_often_it_is_picked(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    card = quick.card()
    place = AGENTS.in_thread(card.ref.message)
    for _ in range(2):
        await quick.take(jonas.sender, place, Picked("send", card.ref, Said(card.text)))
    await quick.pass_time(seconds=11)
    assert not any("Jonas" in text for text in everything_said(quick, kari.private))


async def test_whoever_left_the_platform_is_in_none_of_its_rooms(quick):
    jonas = quick.agent("Jonas")
    await jonas.say("Good morning")
    sender = Sender(PLATFORM, "jonas", "Jonas")
    await quick.take(sender, quick.person("Jonas").place, Lost("blocked"))
    assert await quick.do(lambda unit: rooms.members(unit, AGENTS)) == [1]
    await quick.take(sender, quick.person("Jonas").place, Left())
    assert await quick.do(lambda unit: rooms.members(unit, AGENTS)) == []
    await quick.take(sender, quick.person("Jonas").place, Left())
    assert await connected_rooms(quick) == []


async def connected_rooms(stage: Stage):
    return await stage.do(lambda unit: rooms.memberships(unit, 1))


async def test_a_code_in_a_link_of_somebody_else_links_nothing_for_an_agent(quick):
    jonas, mallory = quick.agent("Jonas"), quick.person("Mallory", OTHER)
    await jonas.say("Good morning")
    await mallory.command("/start")
    id_ = await quick.do(lambda unit: people.by_identity(unit, OTHER, "", "mallory").id)
    code = await quick.do(lambda unit: connect.give_code(unit, id_))
    private = quick.person("Jonas")
    await private.command(f"/connect {code}")
    assert "without your rights at the support desk" in private.heard
    assert await quick.do(lambda unit: people.by_identity(unit, OTHER, "", "mallory").id) == id_
