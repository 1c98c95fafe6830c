"""Edits of what a command brought with it, and of what was said before another conversation."""

from bot.contract import Commanded
from core.db.intake import drafts


async def _kept(quick, kari):
    person_id = await kari.id()
    return await quick.do(lambda unit: drafts.of(unit, person_id))


async def test_an_edit_of_the_command_that_began_a_report_is_followed_before_and_after(quick):
    kari = quick.person("Kari")
    await kari.do(Commanded("report", "The tax card is empty"), message="k1")
    await kari.push("A question about use")
    await kari.edit("k1", "The tax card is blank")
    await kari.say("22334455, anna@havnstad.example")
    assert "Question: The tax card is blank" in kari.last.text
    await kari.push("Send report")
    assert "The tax card is blank" in quick.card().text
    await kari.edit("k1", "The tax card is white")
    assert "The tax card is white" in quick.card().text
    assert "blank" not in quick.card().text


async def test_an_edit_of_a_command_that_answers_nothing_changes_nothing(quick):
    kari = quick.person("Kari")
    await kari.say("The tax card is empty", message="k1")
    await kari.do(Commanded("resume", "please"), message="k2")
    before = (await _kept(quick, kari)).state["at"]["answers"]
    await kari.edit("k2", "now")
    assert (await _kept(quick, kari)).state["at"]["answers"] == before


async def test_an_edit_follows_into_a_draft_that_was_set_aside(quick):
    kari = quick.person("Kari")
    await kari.report()
    await kari.command("/report")
    await kari.push("A question about use")
    await kari.say("The tax card is empty", message="k1")
    await kari.command("/profile")
    asked = kari.last.text
    said = len(kari.posts)
    await kari.edit("k1", "The tax card is blank")
    assert (len(kari.posts), kari.last.text) == (said, asked)
    await kari.command("/cancel")
    await kari.push("Send report")
    assert "The tax card is blank" in quick.card(2).text


async def test_what_is_taken_back_of_a_draft_that_was_set_aside_is_in_it_no_more(quick):
    kari = quick.person("Kari")
    await kari.say("My password is tulip", message="k1")
    await kari.command("/profile")
    await kari.take_back("k1")
    assert "tulip" not in str((await _kept(quick, kari)).state)
    await kari.command("/cancel")
    assert await _kept(quick, kari) is None
