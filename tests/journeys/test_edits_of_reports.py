"""What is edited or taken back of a report follows, while it is made and once it is sent."""

import pytest
from sqlalchemy import select

from bot.contract import Edited, Inbound, Said, Sender, Upload
from core.db import tables
from core.db.intake import drafts
from core.domain.places import MessageRef
from tests.journeys.changing import deleted, fetched
from tests.journeys.stage import AGENTS, MORNING as NOW, PLATFORM, written


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
    await kari.push("Low")
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
    await kari.push("Low")
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
    await quick.hand_in(Sender(PLATFORM, "", ""), kari.private, deleted(kari, "k1"))
    assert await quick.do(await _draft_of(kari)) is not None
    gone = Inbound("gone", Sender(PLATFORM, "", ""), kari.private, True, deleted(kari, "k1"), NOW)
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
    await quick.do(fetched)
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
    for act in (Edited(MessageRef(kari.place, "k1"), "Nonsense"), deleted(kari, "k1")):
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
