"""One of two wins, seen from the buttons: stale, doubled and forged ones change nothing."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.content import Verb
from bot.contract import Accepted, Alert, FieldErrors, Manners, OpenForm
from core.db.intake import drafts
from core.domain.tickets.ticket import State
from tests.flows.talking import words
from tests.journeys.stage import Stage, written

FORGED = (
    "",
    ":",
    "nonsense",
    "claim",
    "claim:x",
    "claim:99999999999999999999",
    "claim:2147483648",
    "claim:-1",
    "thanks:1",
    "thanks:1:1",
    "start",
    "start:nonsense",
    "start:assign",
    "start:reply",
    "more",
    "more:queue",
    "more:mine:x",
    "undo:7",
    "addto:1",
    "addto:1:1",
    "a:1",
    "a:x:y",
    "edit:1:nonsense",
    "reopen:1:1",
    "split:1",
)


@pytest.mark.parametrize("token", FORGED)
async def test_a_forged_button_gets_a_sentence_and_changes_nothing(quick, token):
    kari = quick.person("Kari")
    told = await kari.press(token, forms=True)
    assert isinstance(told, Alert)
    assert told.text
    assert kari.posts == []


async def test_a_refused_press_costs_no_message_where_it_can_be_answered_itself(sqlite_ready):
    stage = Stage(sqlite_ready, manners=Manners(answers_presses=True))
    await stage.open()
    kari, jonas, ane = stage.person("Kari"), stage.agent("Jonas"), stage.agent("Ane")
    await kari.report()
    post, button = jonas.find("Claim")
    await jonas.press(button.action.token, on=post)
    before = len(jonas.posts)
    told = await ane.press(button.action.token, on=post)
    assert isinstance(told, Alert)
    assert "Jonas" in told.text
    assert len(jonas.posts) == before
    await stage.close()


async def test_a_button_that_cannot_be_followed_is_seen_by_the_operator(quick):
    with capture_logs() as logs:
        await quick.person("Kari").press("start:assign", forms=True)
    assert [(one["event"], one["verb"]) for one in logs] == [
        ("a button could not be followed", "start")
    ]


@pytest.mark.parametrize(
    "token",
    ["", "x", "reply|1", "reply||1", "reply|x|1", "nonsense|1|1", "reply|99999999999999|1"],
)
async def test_a_forged_form_gets_a_sentence_and_changes_nothing(quick, token):
    told = await quick.person("Kari").submit(token, text="hello")
    assert isinstance(told, Alert)


async def test_a_forged_form_of_somebody_else_is_refused(quick):
    await quick.person("Kari").report()
    stranger = quick.person("Stranger")
    for flow in ("reply", "note", "comment", "withdraw", "solve", "assign", "take_over", "close"):
        told = await stranger.submit(f"{flow}|1|1", text="x", reason="x", resolution="x")
        assert isinstance(told, Alert | FieldErrors), flow
    assert (await quick.ticket()).state is State.NEW
    assert await written(quick, 1) == []


async def test_a_conversation_goes_on_after_2038_when_its_turns_outgrow_an_id(quick):
    quick.now = quick.now.replace(year=2040)
    kari = quick.person("Kari")
    await kari.report()
    assert "We have your report: MEL-1001" in kari.heard


async def test_a_form_without_what_was_left_empty_is_as_good_as_one_with_it(quick):
    await quick.person("Kari").report()
    jonas = quick.agent("Jonas")
    told = await jonas.submit("solve|1|1", resolution="Choose colour.")
    assert isinstance(told, FieldErrors)
    assert set(told.errors) == {"code", "confirm"}
    solved = {"resolution": "Choose colour.", "code": "answered", "confirm": "no"}
    assert await jonas.submit("solve|1|1", **solved) == Accepted()


@pytest.mark.parametrize("kind", ["Something is broken", "A question about use", "A wish"])
async def test_an_answered_question_keeps_its_words_and_loses_its_buttons(quick, kind):
    kari = quick.person("Kari")
    await kari.command("/report")
    await kari.push(kind)
    for answer in ("Nothing is printed in colour", "Choose print", "Colour", "In grey"):
        await kari.say(answer)
    await kari.command("/mine")
    asked = [post for post in kari.posts if post.key.startswith("prompt:")]
    assert len(asked) > 2
    for post in asked[:-1]:
        assert post.text.strip() in words(post.versions[0]), post.text
        assert post.buttons == []


async def test_a_stale_and_a_doubled_button_change_nothing(quick):
    kari = quick.person("Kari")
    await kari.say("How do I print a budget?")
    post, question = kari.find("A question about use")
    await kari.press(question.action.token, on=post)
    assert isinstance(await kari.press(question.action.token, on=post), Alert)
    await kari.say("22334455, anna@havnstad.example")
    post, send = kari.find("Send report")
    first, second = await asyncio.gather(
        kari.press(send.action.token, on=post), kari.press(send.action.token, on=post)
    )
    assert [first, second].count(Accepted()) == 1
    assert kari.heard.count("We have your report: MEL-1001") == 1
    assert "MEL-1002" not in kari.heard


async def test_one_event_delivered_twice_happens_once(stage):
    kari = stage.person("Kari")
    await kari.say("How do I print a budget?", event="u1")
    await kari.say("How do I print a budget?", event="u1")
    assert len(kari.posts) == 1
    await kari.report()
    await kari.say("More about it", to=kari.last, event="u2")
    await kari.say("More about it", to=kari.last, event="u2")
    assert await written(stage, 1) == ["More about it"]


async def test_an_event_whose_answer_was_lost_gets_the_same_answer_again(quick):
    await quick.person("Kari").report()
    jonas = quick.agent("Jonas")
    once = await jonas.press(f"{Verb.REPLY}:1", forms=True, event="p1")
    again = await jonas.press(f"{Verb.REPLY}:1", forms=True, event="p1")
    assert isinstance(once, OpenForm)
    assert again == once
    unknown = await jonas.press("nonsense", forms=True, event="p2")
    assert isinstance(unknown, Alert)
    assert await jonas.press("nonsense", forms=True, event="p2") == unknown


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/reprot", "Did you mean /report?"),
        ("/Minne", "Did you mean /mine?"),
        ("/xyzzy", "Type /help to see what you can use."),
    ],
)
async def test_an_unknown_command_is_told_the_nearest(quick, typed, told):
    kari = quick.person("Kari")
    await kari.command(typed)
    assert told in kari.last.text


async def test_a_draft_survives_other_things_and_a_restart(quick):
    kari = quick.person("Kari")
    await kari.report()
    await kari.say("The tax card is empty", to=None)
    await kari.push("It is something new")
    await kari.push("A question about use")
    await kari.command("/mine")
    await kari.push("Add something")
    assert "[Cancel]" in kari.last.text
    await kari.say("It was on paper with lines")
    assert await written(quick, 1) == ["It was on paper with lines"]
    await quick.pass_time(days=2)
    assert "You began a report and have not sent it yet." in kari.heard
    await kari.push("Go on")
    assert "Question: The tax card is empty" in kari.last.text
    await kari.push("Send report")
    assert "We have your report: MEL-1002" in kari.heard


async def test_a_new_report_by_command_does_not_drop_the_one_that_was_begun(quick):
    kari = quick.person("Kari")
    await kari.say("The tax card is empty")
    await kari.push("A question about use")
    await kari.command("/report The payslip is empty too")
    draft = await quick.do(_draft_of(await kari.id()))
    assert draft is not None
    kept = str(draft.state)
    assert "The tax card is empty" in kept
    assert "The payslip is empty too" in kept


async def test_a_draft_nobody_comes_back_to_is_dropped_with_a_word(quick):
    kari = quick.person("Kari")
    await kari.say("The tax card is empty")
    await quick.pass_time(days=2)
    await quick.pass_time(days=7)
    assert "I have deleted a report that you began a while ago" in kari.heard
    assert await quick.do(_draft_of(await kari.id())) is None


def _draft_of(person_id: int):
    return lambda unit: drafts.of(unit, person_id)


@pytest.mark.parametrize("confirm", ["yes", "no"])
async def test_coming_back_opens_the_same_form_again_when_its_answer_was_lost(quick, confirm):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    solved = {"resolution": "Choose colour.", "code": "answered", "confirm": confirm}
    assert await jonas.submit("solve|1|1", **solved) == Accepted()
    await quick.pass_time(seconds=11)
    verb = Verb.NOT_SOLVED if confirm == "yes" else Verb.REOPEN
    once = await kari.press(f"{verb}:1", forms=True, event="p1")
    again = await kari.press(f"{verb}:1", forms=True, event="p1")
    assert isinstance(once, OpenForm)
    assert again == once
    assert (await quick.ticket()).state is State.IN_PROGRESS
    assert kari.heard.count("is open again") <= 1
    assert isinstance(await quick.person("Stranger").press(f"{verb}:1", forms=True), Alert)
