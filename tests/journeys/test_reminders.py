"""Whoever is waited for is reminded in words that help, and can come back after the end."""

from core.config.reminders import Reminders, Step
from core.config.team import Team
from core.config.texts import Text
from core.domain.tickets.ticket import State
from tests.journeys.stage import Stage
from tests.journeys.test_ticket import write


async def asked(stage: Stage):
    """Have Kari be asked by Jonas."""
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    await write(jonas, "Ask for information", text="Which printer is it?")
    await stage.pass_time(seconds=20)
    return kari, jonas


async def test_a_reminder_repeats_the_question_and_an_answer_ends_it(quick):
    kari, _ = await asked(quick)
    await quick.pass_time(days=7)
    reminder = kari.last.text
    assert "We still need your answer about MEL-1001" in reminder
    assert "Which printer is it?" in reminder
    assert "it will be closed on 23 January 2030" in reminder
    await kari.push("Answer")
    await kari.say("The one upstairs")
    assert (await quick.ticket()).state is State.IN_PROGRESS
    await quick.pass_time(days=14)
    assert kari.heard.count("We still need your answer") == 1


async def test_what_nobody_answers_is_closed_and_can_be_opened_again(quick):
    kari, jonas = await asked(quick)
    for _ in range(3):
        await quick.pass_time(days=7)
    assert kari.heard.count("We still need your answer") == 2
    assert "We have not heard from you, so MEL-1001" in kari.heard
    assert "You can open it again if you need to." in kari.heard
    assert "The reporter did not answer, so this was closed" in jonas.heard
    await kari.push("Open it again")
    assert (await quick.ticket()).is_open


async def test_a_team_words_its_reminders_itself(sqlite_ready):
    text = Text({"en": "Dear { reporter }, { desk } waits for you in { ticket } until { date }."})
    steps = (Step(after=1, text=text), Step(after=2, close=True))
    stage = Stage(sqlite_ready, team=Team(reminders=Reminders(information=steps)))
    await stage.open()
    kari, _ = await asked(stage)
    await stage.pass_time(days=1)
    assert "Dear Kari, Support waits for you in MEL-1001 until 4 January 2030." in kari.last.text
    await stage.close()
