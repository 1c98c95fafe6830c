"""A report that begins as a form, and forms that are put away: nothing typed is lost."""

import pytest

from bot.content import Verb
from bot.contract import (
    Accepted,
    Alert,
    FieldErrors,
    Filling,
    Manners,
    OpenForm,
    Picked,
    PutAway,
    Said,
    Upload,
)
from bot.form import Kind
from core.db.intake import drafts
from core.domain.places import Address, MessageRef
from tests.adapters.collecting import PLATFORM
from tests.journeys.stage import AGENTS, Stage

MANNERS = Manners(form_to_report=True, answers_aside=True)
FILLED = {
    "kind": "question",
    "happened": "How do I print a budget?",
    "title": "",
    "steps": "",
    "expected": "",
    "impact": "",
}
LINK = "https://chat.example/m/1"


@pytest.fixture
async def forms(sqlite_ready):
    """A platform on which a report begins with a form."""
    stage = Stage(sqlite_ready, manners=MANNERS)
    await stage.open()
    yield stage
    await stage.close()


async def opened(speaker, line: str = "/report"):
    reply = await speaker.command(line, forms=True)
    assert isinstance(reply, OpenForm), reply
    return reply.form


async def draft_of(speaker):
    person_id = await speaker.id()
    return await speaker.stage.do(lambda unit: drafts.of(unit, person_id))


async def test_a_report_opens_as_a_form_and_what_is_missing_is_asked_in_private(forms):
    kari = forms.person("Kari")
    form = await opened(kari, "/report The printer is grey")
    first = {one.key: one for one in form.inputs}
    assert first["happened"].value == "The printer is grey"
    assert {"kind", "happened", "title", "steps", "files"} <= first.keys()
    assert kari.posts == []
    assert await kari.submit(form.token, **FILLED) == Accepted()
    assert "How can we reach you?" in kari.last.text
    await kari.say("22334455, anna@havnstad.example")
    assert "Question: How do I print a budget?" in kari.last.text
    await kari.push("Send report")
    assert "We have your report: MEL-1001" in kari.heard


async def test_a_bad_title_comes_back_to_its_field_and_begins_nothing(forms):
    kari = forms.person("Kari")
    form = await opened(kari)
    told = await kari.submit(form.token, **{**FILLED, "title": "Help"})
    assert isinstance(told, FieldErrors)
    assert set(told.errors) == {"title"}
    assert told.errors["title"]
    assert await draft_of(kari) is None
    good = {**FILLED, "title": "Budget prints in grey"}
    assert await kari.submit(form.token, **good) == Accepted()
    assert await draft_of(kari) is not None


async def test_what_was_typed_where_this_kind_asks_for_nothing_is_kept(forms):
    kari = forms.person("Kari")
    form = await opened(kari)
    await kari.submit(form.token, **{**FILLED, "steps": "Open the tulip menu"})
    await kari.say("22334455, anna@havnstad.example")
    await kari.push("Send report")
    jonas = forms.agent("Jonas")
    await jonas.command("/ticket MEL-1001")
    assert "tulip menu" in jonas.last.text
    assert "How do I print a budget?" in jonas.last.text


async def test_the_same_form_twice_makes_one_draft(forms):
    kari = forms.person("Kari")
    form = await opened(kari)
    await kari.submit(form.token, **FILLED)
    await kari.submit(form.token, **FILLED)
    draft = await draft_of(kari)
    assert draft.state["aside"] is None
    assert len([post for post in kari.posts if post.key.startswith("prompt:")]) == 1
    await kari.say("22334455, anna@havnstad.example")
    await kari.submit(form.token, **FILLED)
    await kari.push("Send report")
    assert await draft_of(kari) is None


async def test_a_report_begun_before_is_continued_instead_of_a_second_form(forms):
    kari = forms.person("Kari")
    await kari.say("How do I print a tulip?")
    assert not isinstance(await kari.command("/report In colour", forms=True), OpenForm)
    await kari.push("A question about use")
    await kari.say("22334455, anna@havnstad.example")
    assert "How do I print a tulip?" in kari.last.text
    assert "In colour" in kari.last.text


async def test_a_form_that_was_open_when_a_report_was_begun_waits_its_turn(forms):
    kari = forms.person("Kari")
    form = await opened(kari)
    await kari.say("The tulip is empty")
    await kari.submit(form.token, **FILLED)
    assert [post for post in kari.posts if post.buttons] == [kari.last]
    await kari.say("22334455, anna@havnstad.example")
    await kari.push("Send report")
    assert "We have your report: MEL-1001" in kari.heard
    assert "[A question about use]" in kari.last.text
    await kari.push("A question about use")
    assert "The tulip is empty" in kari.last.text


async def test_a_form_put_away_keeps_what_was_typed_and_asks_whether_to_go_on(forms):
    kari = forms.person("Kari")
    form = await opened(kari)
    typed = {"kind": "question", "happened": "How do I print a budget?", "title": "Help"}
    for _ in range(2):
        await kari.do(PutAway(form.token, typed))
    assert kari.heard.count("I have kept what you had filled in.") == 1
    await kari.push("Go on")
    await kari.say("22334455, anna@havnstad.example")
    assert "How do I print a budget?" in kari.last.text
    await kari.push("Send report")
    jonas = forms.agent("Jonas")
    await jonas.command("/ticket MEL-1001")
    assert "Help" in jonas.last.text


@pytest.mark.parametrize(
    "typed", [{}, {"happened": "  "}, {"kind": "", "happened": "", "title": ""}]
)
async def test_an_empty_form_put_away_leaves_no_word(forms, typed):
    kari = forms.person("Kari")
    form = await opened(kari)
    await kari.do(PutAway(form.token, typed))
    assert kari.posts == []
    assert await draft_of(kari) is None


async def test_a_form_put_away_that_was_only_opened_leaves_no_word(forms):
    await forms.person("Kari").report()
    jonas = forms.agent("Jonas")
    reply = await jonas.press(f"{Verb.SOLVE}:1", forms=True)
    assert isinstance(reply, OpenForm)
    untouched = {one.key: str(one.value) for one in reply.form.inputs if one.kind is not Kind.FILES}
    await jonas.do(PutAway(reply.form.token, untouched))
    assert await draft_of(jonas) is None


async def test_what_a_platform_tells_only_while_a_form_is_filled_is_kept_when_it_is_closed(forms):
    kari = forms.person("Kari")
    form = await opened(kari)
    for typed in ("How do I", "How do I print a budget?"):
        await kari.do(Filling(form.token, {"kind": "question", "happened": typed}))
    assert kari.posts == []
    assert await draft_of(kari) is None
    await kari.do(PutAway(form.token, {}))
    await kari.push("Go on")
    await kari.say("22334455, anna@havnstad.example")
    assert "How do I print a budget?" in kari.last.text


async def test_a_form_that_was_sent_leaves_nothing_to_go_on_with(forms):
    await forms.person("Kari").report()
    jonas = forms.agent("Jonas")
    reply = await jonas.press(f"{Verb.NOTE}:1", forms=True)
    assert isinstance(reply, OpenForm)
    await jonas.do(Filling(reply.form.token, {"text": "Choose tu"}))
    await jonas.submit(reply.form.token, text="Choose tulip")
    await jonas.do(PutAway(reply.form.token, {}))
    assert await draft_of(jonas) is None


@pytest.mark.parametrize("token", ["", "x", "nonsense||1", "reply|x|1", "reply|99999999999999|1"])
async def test_a_forged_form_that_is_being_filled_changes_nothing(forms, token):
    kari = forms.person("Kari")
    await kari.do(Filling(token, {"text": "hello"}))
    await kari.do(PutAway(token, {}))
    assert "kept" not in kari.heard


@pytest.mark.parametrize("token", ["", "x", "nonsense||1", "reply|x|1", "reply|99999999999999|1"])
async def test_a_forged_form_put_away_changes_nothing(forms, token):
    kari = forms.person("Kari")
    await kari.do(PutAway(token, {"text": "hello"}))
    assert "kept" not in kari.heard
    assert forms.adapter.in_room(AGENTS) == []


@pytest.mark.parametrize(
    ("verb", "field"), [(Verb.REPLY, "text"), (Verb.SOLVE, "resolution"), (Verb.NOTE, "text")]
)
async def test_an_agents_form_put_away_is_asked_about_in_private_only(forms, verb, field):
    await forms.person("Kari").report()
    jonas = forms.agent("Jonas")
    private = forms.person("Jonas")
    await private.command("/help")
    reply = await jonas.press(f"{verb}:1", forms=True)
    before = jonas.heard
    await jonas.do(PutAway(reply.form.token, {field: "Choose tulip"}))
    assert jonas.heard == before
    assert "I have kept what you had filled in." in private.last.text
    await private.push("Go on")
    assert (await draft_of(jonas)).state["at"]["answers"][field] == "Choose tulip"
    if verb is Verb.REPLY:
        await private.push("Send reply")
        await forms.pass_time(seconds=11)
        assert "Choose tulip" in forms.person("Kari").heard


async def test_a_picked_message_begins_a_report_with_words_file_and_link(forms):
    kari = forms.person("Kari")
    await kari.command("/help")
    group = forms.agent("Kari")
    group.room = Address(PLATFORM, "lunch")
    said = Said("The tulip printer is grey", (Upload("grey.png", size=9, remote="F1"),))
    picked = Picked("report", MessageRef(group.room, "m1"), said, LINK)
    told = await group.do(picked, forms=True)
    assert told == Alert("I am asking you in our private chat.")
    assert group.posts == []
    at = (await draft_of(kari)).state["at"]
    assert at["answers"]["happened"] == f"The tulip printer is grey\n\n{LINK}"
    assert at["answers"]["files"] == [1]


async def test_a_picked_message_joins_the_report_that_was_begun_with_its_file(forms):
    kari = forms.person("Kari")
    await kari.say("The tulip is empty")
    said = Said("The printer is grey", (Upload("grey.png", size=9, remote="F1"),))
    await kari.do(Picked("report", MessageRef(kari.place, "m1"), said))
    at = (await draft_of(kari)).state["at"]
    assert at["answers"]["files"] == [1]
    assert "The printer is grey" in at["aside"]
