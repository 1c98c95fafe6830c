"""The bot called by name in a room: a command is run, anything else is asked about."""

import pytest

from bot.contract import Edited, Said, Upload
from core.db.tickets import messages
from core.domain.places import Address, MessageRef
from core.domain.tickets.message import Kind


@pytest.mark.parametrize("words", ["/claim", "claim", "Claim MEL-1001", "/claim MEL-1001"])
async def test_a_command_said_to_the_bot_by_name_is_run(quick, words):
    jonas = quick.agent("Jonas")
    await quick.person("Kari").report()
    place = jonas.place.in_thread(quick.card().ref.message)
    await quick.take(jonas.sender, place, Said(words, mentions=True))
    assert (await quick.ticket()).assignee_id == await jonas.id()


async def test_words_that_only_begin_like_a_command_are_a_note_and_asked_about(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    place = jonas.place.in_thread(quick.card().ref.message)
    await quick.take(jonas.sender, place, Said("reply to her tomorrow", mentions=True))
    await quick.pass_time(minutes=1)
    assert "tomorrow" not in kari.heard
    assert jonas.find("Keep internal")


async def test_a_command_beneath_a_file_loses_neither_its_file_nor_its_words(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    place = jonas.place.in_thread(quick.card().ref.message)
    shot = Upload("shot.png", size=9, remote="F1")
    await quick.take(jonas.sender, place, Said("/note look here", (shot,), mentions=True))
    found = await quick.do(lambda unit: messages.of_ticket(unit, 1))
    (note,) = (one for one in found if one.kind is Kind.NOTE)
    files = await quick.do(lambda unit: messages.files_of(unit, message_id=note.id))
    assert [one.name for one in files] == ["shot.png"]


async def test_two_slashes_are_no_part_of_an_edited_note(quick):
    jonas = quick.agent("Jonas")
    await quick.person("Kari").report()
    place = jonas.place.in_thread(quick.card().ref.message)
    await quick.take(jonas.sender, place, Said("// Ask Ola"), message="m9")
    edit = Edited(MessageRef(jonas.place, "m9"), "// Ask Nora")
    await quick.take(jonas.sender, place, edit, message="m9")
    found = await quick.do(lambda unit: messages.of_ticket(unit, 1))
    assert [one.body for one in found if one.kind is Kind.NOTE] == ["Ask Nora"]


async def test_a_command_for_another_bot_in_a_group_of_others_is_none_of_our_business(quick):
    kari = quick.agent("Kari")
    kari.room = Address("chat", "lunch")
    await kari.command("/weather in Havnstad")
    assert kari.posts == []
    assert quick.room(kari.private) == []
    await kari.command("/reprot")
    assert "in private" in kari.heard


async def test_who_starts_the_bot_after_a_question_was_put_is_asked_it_at_once(quick):
    kari = quick.person("Kari")
    await kari.command("/report The payslips hum")
    asked = kari.last.text
    await kari.command("/start")
    assert kari.last.text == asked
    assert kari.last.buttons
    assert len(kari.posts) == 2
