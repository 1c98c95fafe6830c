"""What is edited or taken back where it was said follows on the other side, and only there."""

import pytest
from sqlalchemy import func, select, update

from bot.contract import Deleted, Edited, Inbound, Said, Sender, Upload
from core.config.team import Team
from core.db import drafts, messages, tables
from core.domain.message import Status
from core.domain.places import MessageRef
from core.services import retold
from tests.journeys.stage import AGENTS, PLATFORM, Stage, everything_said, written
from tests.journeys.stage import MORNING as NOW

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
    await quick.hand_in(kari.sender, kari.place, _deleted(kari, "k1"))
    quick.start_delivery()
    await quick.settle()
    assert "tulip" not in "".join(everything_said(quick, AGENTS))
    assert "taken back" not in "".join(everything_said(quick, AGENTS))


def _deleted(speaker, message):
    return Deleted(MessageRef(speaker.place, message))


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
    await quick.do(_kept)
    await quick.settle()
    assert any(post.key.startswith("file:") for post in quick.room(AGENTS))
    await kari.take_back("k1")
    assert not any(post.key.startswith("file:") for post in quick.room(AGENTS))


def _kept(unit) -> None:
    """Let the file be there, as the worker that fetches does."""
    unit.connection.execute(update(tables.files).values(sha256="0" * 64, media_type="image/png"))
    retold.file_settled(unit, 1)


async def test_an_edit_of_an_answer_changes_that_answer_and_the_question_follows(quick):
    kari = quick.person("Kari")
    await kari.say("The tax card is empty", message="k1")
    await kari.push("A question about use")
    await kari.edit("k1", "The tax card of 2030 is empty")
    draft = await quick.do(await _draft_of(kari))
    assert draft.state["at"]["answers"]["happened"] == "The tax card of 2030 is empty"
    await kari.say("22334455, anna@havnstad.example")
    assert "Question: The tax card of 2030 is empty" in kari.last.text
    before = len(kari.posts)
    await kari.edit("k1", "The tax card of 2030 is empty")
    assert len(kari.posts) == before
    await kari.edit("k1", "The tax card of 2031 is empty")
    assert "Question: The tax card of 2031 is empty" in kari.last.text
    await kari.push("Send report")
    assert "We have your report: MEL-1001" in kari.heard


async def test_an_edit_changes_only_its_own_part_of_a_description(quick):
    kari = quick.person("Kari")
    await kari.say("The tax card is empty", message="k1")
    await kari.say("Since this morning", message="k2")
    await kari.edit("k2", "Since yesterday")
    await kari.edit("k1", "The tax card is blank")
    await kari.push("A question about use")
    await kari.say("22334455, anna@havnstad.example")
    await kari.edit("k1", "The tax card is white")
    assert "Question: The tax card is white" in kari.last.text
    await kari.push("Send report")
    told = quick.card().text
    assert "The tax card is white" in told
    assert "Since yesterday" in told
    assert "blank" not in told


async def test_an_edit_of_what_is_asked_no_more_does_not_answer_another_question(quick):
    kari = quick.person("Kari")
    await kari.command("/report")
    await kari.push("Something is broken")
    await kari.say("The tax card is empty", message="k1")
    await kari.say("Open the tax card", message="k2")
    draft = await quick.do(await _draft_of(kari))
    asked = draft.state["at"]["asking"]
    before = draft.state["at"]["answers"]
    await kari.edit("elsewhere", "Nonsense")
    group = quick.agent("Kari")
    await group.edit("k2", "Nonsense")
    draft = await quick.do(await _draft_of(kari))
    assert (draft.state["at"]["asking"], draft.state["at"]["answers"]) == (asked, before)
    await kari.edit("k2", "Open the tax card, then wait")
    draft = await quick.do(await _draft_of(kari))
    assert draft.state["at"]["answers"]["steps"] == "Open the tax card, then wait"
    assert draft.state["at"]["asking"] == asked


async def _draft_of(speaker):
    person_id = await speaker.id()
    return lambda unit: drafts.of(unit, person_id)


async def test_an_answer_that_is_taken_back_is_asked_for_again(quick):
    kari = quick.person("Kari")
    await kari.command("/report")
    await kari.push("Something is broken")
    await kari.say("The tax card is empty", message="k1")
    await kari.say("My password is tulip", message="k2")
    await kari.take_back("k2")
    draft = await quick.do(await _draft_of(kari))
    assert draft.state["at"]["asking"] == "steps"
    assert "tulip" not in str(draft.state)
    await kari.say("Open the tax card", message="k3")
    draft = await quick.do(await _draft_of(kari))
    assert draft.state["at"]["answers"]["steps"] == "Open the tax card"


async def test_of_a_description_only_what_was_taken_back_goes_and_without_words_it_ends(quick):
    kari = quick.person("Kari")
    await kari.say("The tax card is empty", message="k1")
    await kari.say("My password is tulip", message="k2")
    draft = await quick.do(await _draft_of(kari))
    assert "tulip" in str(draft.state)
    await kari.take_back("k2")
    draft = await quick.do(await _draft_of(kari))
    assert "tulip" not in str(draft.state)
    assert "The tax card is empty" in str(draft.state)
    await kari.take_back("k1")
    assert await quick.do(await _draft_of(kari)) is None


async def test_a_deletion_in_private_that_names_nobody_is_of_whom_the_chat_is(quick):
    kari = quick.person("Kari")
    await kari.say("My password is tulip", message="k1")
    await quick.hand_in(Sender(PLATFORM, "", ""), kari.private, _deleted(kari, "k1"))
    assert await quick.do(await _draft_of(kari)) is not None
    gone = Inbound("gone", Sender(PLATFORM, "", ""), kari.private, True, _deleted(kari, "k1"), NOW)
    await quick.dispatcher.receive(gone)
    assert await quick.do(await _draft_of(kari)) is None


async def test_an_edit_follows_a_report_that_was_sent_and_the_agents_see_it(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.say("The tax card is empty", message="k1")
    await kari.say("I work in Oslo", message="k2")
    await kari.push("A question about use")
    await kari.say("22334455, anna@havnstad.example")
    await kari.push("Send report")
    assert "The tax card is empty" in stage.card().text
    assert "Edited since" not in stage.card().text
    for _ in range(2):
        await kari.edit("k1", "The tax card is blank")
    card = stage.card().text
    assert "The tax card is blank" in card
    assert "I work in Oslo" in card
    assert "empty" not in card
    assert "Edited since" in card
    assert (await stage.ticket()).title == "The tax card is blank"
    receipt = next(post for post in kari.posts if "We have your report" in post.text)
    assert "The tax card is blank" in receipt.text
    await jonas.command("/find blank")
    assert "MEL-1001" in jonas.last.text
    kept = await stage.do(
        lambda unit: unit.connection.execute(select(tables.answer_versions.c.value)).scalars().all()
    )
    assert [one for one in kept if "empty" in one and "Oslo" in one]
    await jonas.command("/ticket MEL-1001")
    assert jonas.last.text.count("Kari edited a message") == 1


async def test_what_is_taken_back_of_a_report_that_was_sent_goes_with_its_files(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.say("The tax card is empty", message="k1")
    shot = Said("My password is tulip", (Upload("shot.png", size=9, remote="F1"),))
    await kari.do(shot, message="k2")
    await quick.do(_kept)
    await kari.push("A question about use")
    await kari.say("22334455, anna@havnstad.example")
    await kari.push("Send report")
    assert any(post.key.startswith("file:") for post in quick.room(AGENTS))
    assert "tulip" in quick.card().text
    for _ in range(2):
        await kari.take_back("k2")
    assert "tulip" not in kari.heard + jonas.heard
    assert "shot.png" not in quick.card().text
    assert not any(post.key.startswith("file:") for post in quick.room(AGENTS))
    assert "The tax card is empty" in quick.card().text


async def test_nobody_edits_what_somebody_else_reported(quick):
    kari, bo = quick.person("Kari"), quick.agent("Bo")
    await kari.say("The tax card is empty", message="k1")
    await kari.push("A question about use")
    await kari.say("22334455, anna@havnstad.example")
    await kari.push("Send report")
    for act in (Edited(MessageRef(kari.place, "k1"), "Nonsense"), _deleted(kari, "k1")):
        await bo.do(act)
    assert "The tax card is empty" in quick.card().text


@pytest.mark.parametrize("placed", ["ticket", "report"])
async def test_a_text_that_waits_for_its_place_follows_its_edits_and_so_it_does_there(
    quick, placed
):
    kari = quick.person("Kari")
    await kari.report()
    await kari.say("It is on floor 2", message="k1")
    await kari.edit("k1", "It is on floor 3")
    assert "It is on floor 3" in kari.last.text
    assert "floor 2" not in kari.heard
    if placed == "ticket":
        await kari.press(kari.last.buttons[0].action.token, on=kari.last)
        await kari.edit("k1", "It is on floor 4")
        assert await written(quick, 1) == ["It is on floor 4"]
    else:
        await kari.push("It is something new")
        await kari.edit("k1", "It is on floor 4")
        draft = await quick.do(await _draft_of(kari))
        assert draft.state["at"]["answers"]["happened"] == "It is on floor 4"


async def test_a_text_that_is_taken_back_while_it_waits_goes_nowhere(quick):
    kari = quick.person("Kari")
    await kari.report()
    await kari.say("My password is tulip", message="k1")
    asked = kari.last
    for _ in range(2):
        await kari.take_back("k1")
    assert "tulip" not in kari.heard
    assert "You took this back" in asked.text
    assert asked.buttons == []
    await quick.pass_time(days=2)
    assert await written(quick, 1) == []


async def test_an_edit_or_a_deletion_never_changes_half_a_word_of_another_message(quick):
    kari = quick.person("Kari")
    await kari.say("The tax card is empty", message="k1")
    for message, text in (("k2", "I know of nothing since noon"), ("k3", "no"), ("k4", "on")):
        await kari.say(text, message=message)
    await kari.edit("k3", "know")
    await kari.take_back("k4")
    await kari.push("A question about use")
    await kari.say("22334455, anna@havnstad.example")
    await kari.edit("k3", "no")
    await kari.push("Send report")
    assert "empty I know of nothing since noon no " in " ".join(quick.card().text.split())
    await kari.edit("k3", "not yet")
    assert "empty I know of nothing since noon not yet " in " ".join(quick.card().text.split())
