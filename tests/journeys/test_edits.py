"""What is edited or taken back where it was said follows on the other side, and only there."""

import pytest
from sqlalchemy import func, select

from bot.contract import Said, Upload
from core.config.team import Team
from core.db import tables
from core.db.tickets import messages
from core.domain.tickets.message import Status
from tests.journeys.changing import deleted, fetched
from tests.journeys.stage import AGENTS, Stage, everything_said, written

SECRET = "He always complains"
PUBLIC = Team.model_validate({"team": {"thread_replies": "public"}})


@pytest.fixture
async def public(sqlite_ready):
    """A desk whose team answers in the thread."""
    stage = Stage(sqlite_ready, team=PUBLIC)
    await stage.open()
    yield stage
    await stage.close()


async def bodies(stage: Stage) -> list[str]:
    found = await stage.do(lambda unit: messages.of_ticket(unit, 1))
    return [one.body for one in found]


async def test_what_a_reporter_edits_follows_in_the_agents_room_and_is_marked(stage):
    kari = stage.person("Kari")
    await kari.report()
    await kari.say("It is on floor 2", to=kari.last, message="k1")
    await kari.edit("k1", "It is on floor 3")
    shown = next(post for post in stage.room(AGENTS) if "floor" in post.text)
    assert "It is on floor 3" in shown.text
    assert "floor 2" not in shown.text
    assert "Edited since" in shown.text
    assert await written(stage, 1) == ["It is on floor 3"]


async def test_the_same_edit_twice_is_one_edit(stage):
    kari = stage.person("Kari")
    await kari.report()
    await kari.say("It is on floor 2", to=kari.last, message="k1")
    for _ in range(2):
        await kari.edit("k1", " It is on floor 3 ")
    kept = await stage.do(
        lambda unit: unit.connection.execute(
            select(func.count()).select_from(tables.message_versions)
        ).scalar_one()
    )
    assert kept == 1


async def test_an_edited_note_reads_otherwise_wherever_it_is_shown_but_stays_inside(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await jonas.say(f"// {SECRET}", under=quick.card(), message="j1")
    await jonas.edit("j1", f"// {SECRET} a lot")
    assert await bodies(quick) == [f"{SECRET} a lot"]
    await jonas.command("/ticket MEL-1001")
    assert f"{SECRET} a lot" in jonas.last.text
    await quick.pass_time(minutes=1)
    assert all("complains" not in text for text in everything_said(quick, kari.private))


async def test_a_public_reply_follows_its_edit_before_and_after_it_went(public):
    kari, jonas = public.person("Kari"), public.agent("Jonas")
    await kari.report()
    await jonas.say("Choose grey", under=public.card(), message="j1")
    await jonas.edit("j1", "Choose colour")
    await public.pass_time(seconds=11)
    assert "Choose colour" in kari.last.text
    assert "Choose grey" not in "".join(everything_said(public, kari.private))
    await jonas.edit("j1", "Choose colour, then print")
    assert "Choose colour, then print" in kari.last.text
    assert "Edited since" in kari.last.text


@pytest.mark.parametrize("went", [False, True])
async def test_two_slashes_added_to_a_public_reply_keep_the_new_words_inside(public, went):
    kari, jonas = public.person("Kari"), public.agent("Jonas")
    await kari.report()
    await jonas.say("Choose colour", under=public.card(), message="j1")
    if went:
        await public.pass_time(seconds=11)
        assert "Choose colour" in kari.heard
    await jonas.edit("j1", f"// {SECRET}")
    await public.pass_time(seconds=30)
    assert "Choose colour" not in kari.heard
    assert all("complains" not in text for text in everything_said(public, kari.private))
    assert SECRET in await bodies(public)


async def test_an_edit_of_a_note_that_was_sent_on_stays_inside_and_is_asked_about(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await jonas.say("Choose colour", under=quick.card(), message="j1", mentions=True)
    await jonas.push("Send to reporter")
    await quick.pass_time(seconds=11)
    assert "Choose colour" in kari.heard
    for _ in range(2):
        await jonas.edit("j1", f"Choose colour. {SECRET}")
    assert all("complains" not in text for text in everything_said(quick, kari.private))
    assert "Is this meant for Kari?" in jonas.last.text
    assert (await bodies(quick)).count(f"Choose colour. {SECRET}") == 1


async def test_a_deletion_takes_the_reporters_copy_away(public):
    kari, jonas = public.person("Kari"), public.agent("Jonas")
    await kari.report()
    await jonas.say("Choose colour", under=public.card(), message="j1")
    await public.pass_time(seconds=11)
    assert "Choose colour" in kari.heard
    for _ in range(2):
        await jonas.take_back("j1")
    assert "Choose colour" not in kari.heard
    assert "taken back" not in kari.heard


async def test_a_copy_that_the_platform_keeps_says_that_it_was_taken_back(public):
    public.adapter.takes_back = False
    kari, jonas = public.person("Kari"), public.agent("Jonas")
    await kari.report()
    await jonas.say("Choose colour", under=public.card(), message="j1")
    await public.pass_time(seconds=11)
    await jonas.take_back("j1")
    assert "Choose colour" not in kari.heard
    assert "This was taken back." in kari.last.text
    assert "Choose colour" not in public.agent("Jonas").heard


async def test_a_held_reply_whose_words_are_deleted_stays_inside(public):
    kari, jonas = public.person("Kari"), public.agent("Jonas")
    await kari.report()
    await jonas.say("Choose colour", under=public.card(), message="j1")
    await jonas.take_back("j1")
    await public.pass_time(minutes=1)
    assert "Choose colour" not in "".join(everything_said(public, kari.private))
    [held] = await public.do(lambda unit: messages.of_ticket(unit, 1))
    assert held.status is Status.UNDONE


async def test_what_is_taken_back_before_it_could_be_shown_is_never_said(quick):
    kari = quick.person("Kari")
    await kari.report()
    receipt = kari.last
    await quick.stop_delivery()
    said = Said("My password is tulip", points_at=receipt.ref)
    await quick.hand_in(kari.sender, kari.place, said, message="k1")
    quick.delivery = quick.make_delivery("again")
    await quick.hand_in(kari.sender, kari.place, deleted(kari, "k1"))
    quick.start_delivery()
    await quick.settle()
    assert "tulip" not in "".join(everything_said(quick, AGENTS))
    assert "taken back" not in "".join(everything_said(quick, AGENTS))


@pytest.mark.parametrize("act", ["edit", "take_back"])
async def test_nobody_changes_what_somebody_else_said(quick, act):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await jonas.say("Ask the vendor", under=quick.card(), message="j1")
    other = quick.agent("Ane")
    await (other.edit("j1", "Do nothing") if act == "edit" else other.take_back("j1"))
    assert await bodies(quick) == ["Ask the vendor"]
    await jonas.command("/ticket MEL-1001")
    assert "Ask the vendor" in jonas.last.text


async def test_an_edit_or_a_deletion_of_something_unknown_is_ignored(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    before = (kari.heard, jonas.heard)
    for one in (kari, jonas):
        await one.edit("nothing", "Something")
        await one.take_back("nothing")
    assert (kari.heard, jonas.heard) == before


async def test_what_was_taken_back_is_found_no_more_and_not_in_the_whole_history(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    await kari.say("My password is tulip", to=kari.last, message="k1")
    await jonas.command("/find tulip")
    assert "MEL-1001" in jonas.last.text
    await kari.take_back("k1")
    assert "tulip" not in jonas.heard
    await jonas.command("/find tulip")
    assert "I found nothing" in jonas.last.text
    await jonas.command("/ticket MEL-1001")
    assert "tulip" not in jonas.last.text
    assert "Kari took a message back" in jonas.last.text


async def test_an_edited_text_is_found_by_its_new_words_only(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    await kari.say("It is the tulip printer", to=kari.last, message="k1")
    await kari.edit("k1", "It is the crocus printer")
    await jonas.command("/find tulip")
    assert "I found nothing" in jonas.last.text
    await jonas.command("/find crocus")
    assert "MEL-1001" in jonas.last.text


async def test_a_file_goes_where_its_message_goes_when_that_is_taken_back(quick):
    kari = quick.person("Kari")
    await kari.report()
    said = Said("Look", (Upload("shot.png", size=9, remote="F1"),), points_at=kari.last.ref)
    await kari.do(said, message="k1")
    await quick.do(fetched)
    await quick.settle()
    assert any(post.key.startswith("file:") for post in quick.room(AGENTS))
    await kari.take_back("k1")
    assert not any(post.key.startswith("file:") for post in quick.room(AGENTS))
