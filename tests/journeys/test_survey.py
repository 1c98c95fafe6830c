"""A reporter says how it went with two taps, and the team reads of it."""

from bot.contract import Accepted, Alert, OpenForm
from tests.journeys.stage import Stage
from tests.journeys.test_ticket import reported, write


async def solved(stage: Stage):
    kari, jonas = await reported(stage)
    await write(jonas, "Solve", resolution="Choose colour in the print dialogue", code="answered",
                confirm="no")  # fmt: skip
    await stage.pass_time(seconds=20)
    return kari, jonas


async def test_two_taps_and_a_word_reach_the_team(quick):
    kari, jonas = await solved(quick)
    before = len(kari.posts)
    assert "How well did we solve MEL-1001" in kari.last.text
    await kari.push("4")
    assert "how well were you treated" in kari.last.text
    await kari.push("5")
    assert "Quality: 4 of 5\nCourtesy: 5 of 5" in kari.last.text
    assert len(kari.posts) == before
    await kari.push("Add a comment")
    await kari.say("You are quick")
    assert "You are quick" in kari.heard
    await jonas.command("/stats survey")
    assert "Answered: 1 of 1" in jonas.last.text
    assert "Quality: 4.0 (1: 0 · 2: 0 · 3: 0 · 4: 1 · 5: 0)" in jonas.last.text
    assert "MEL-1001 You are quick" in jonas.last.text


async def test_a_comment_sent_by_a_form_closes_it_and_is_thanked_for(quick):
    kari, _ = await solved(quick)
    await kari.push("4")
    await kari.push("5")
    opened = await kari.push("Add a comment", forms=True)
    assert isinstance(opened, OpenForm)
    assert await kari.submit(opened.form.token, text="You are quick") == Accepted()
    assert "Thank you. I have passed it on to the team." in kari.heard


async def test_only_the_team_reads_its_numbers(quick):
    kari, jonas = await solved(quick)
    await kari.command("/stats survey")
    assert "You do not have the right to do that." in kari.last.text
    assert isinstance(await jonas.command("/stats tea", forms=True), Alert)
