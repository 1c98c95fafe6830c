"""Commands, buttons, shortcuts and forms: each is answered in time, whatever happens."""

import asyncio

from bot.content import Action, Button, Message, Verb, paragraph
from bot.contract import (
    Accepted,
    Alert,
    Commanded,
    FieldErrors,
    Filling,
    Inbound,
    OpenForm,
    Picked,
    Pressed,
    PutAway,
    Reply,
    Submitted,
    Visited,
)
from bot.form import Form, Input, Kind
from core.domain.places import Address
from tests.adapters.slack.conftest import Office
from tests.adapters.slack.platform import WORDS
from tests.platforms.slack import Says, shown

FORM = Form(
    "report||3",
    "Report an issue",
    (Input("what", "What happened?", Kind.LONG), Input("screens", "Screens", Kind.FILES, False)),
    "Send",
    "Cancel",
)
NEXT = Form("report||4", "Report an issue", (Input("why", "Why?", Kind.TEXT),), "Send", "Cancel")


async def test_a_command_opens_a_form_and_the_form_comes_back(office: Office):
    office.replies(OpenForm(FORM))
    await office.riikka.commands("/report", "payslips", office.canteen)
    view = await office.until(lambda: office.riikka.screen)
    office.replies(OpenForm(NEXT))
    await office.riikka.submits(view, {"what": "It hums", "screens": [("a.png", b"png")]})
    assert "Why?" in shown(office.screen)
    office.replies(Accepted())
    await office.riikka.submits(office.screen, {"why": "Who knows"})
    assert office.riikka.screen is None
    asked, first, second = office.events()
    assert asked.act == Commanded("report", "payslips")
    assert asked.forms
    assert isinstance(first.act, Submitted)
    assert first.act.values == {"what": "It hums"}
    assert [one.name for one in first.act.files["screens"]] == ["a.png"]
    assert first.place == second.place == Address("slack", office.canteen.id)
    assert first.id != second.id


async def test_errors_keep_a_form_open_with_what_was_typed(office: Office):
    office.replies(OpenForm(FORM))
    await office.riikka.commands("/report")
    view = await office.until(lambda: office.riikka.screen)
    office.replies(FieldErrors({"what": "Say more.", "": "And once again."}))
    await office.riikka.submits(view, {"what": "It"})
    assert view.open
    assert view.errors == {"what": "Say more. And once again."}


async def test_a_form_that_is_closed_half_way_is_put_away(office: Office):
    office.replies(OpenForm(FORM))
    await office.riikka.commands("/report")
    view = await office.until(lambda: office.riikka.screen)
    office.replies(Accepted())
    await office.riikka.chooses(view, "what", "It h")
    await office.riikka.chooses(view, "what", "It hu")
    await office.riikka.closes(view)
    await office.settled()
    assert office.acts()[1:] == [
        Filling("report||3", {"what": "It h"}),
        Filling("report||3", {"what": "It hu"}),
        PutAway("report||3", {}),
    ]


async def test_nobody_is_told_at_each_letter_that_nothing_can_be_stored(office: Office):
    office.replies(OpenForm(FORM))
    await office.riikka.commands("/report")
    view = await office.until(lambda: office.riikka.screen)
    office.down = True
    ack = await office.riikka.chooses(view, "what", "It h")
    assert ack is not None
    assert ack.ok
    assert not ack.body
    await office.settled()
    assert office.slack.ephemerals(office.riikka) == []
    assert office.slack.from_bot(office.riikka.dm) == []


async def test_an_alert_is_whispered_where_it_was_asked_for(office: Office):
    office.replies(Alert("Not for <you> & me"))
    await office.riikka.commands("/queue", "", office.canteen)
    sent = await office.adapter.send(
        Address("slack", office.canteen.id),
        Message((paragraph("Pick"),), ((Button("Claim", Action.of(Verb.CLAIM, 1)),),)),
        key="say:1",
    )
    message = office.message(office.canteen, sent.message)
    await office.riikka.presses(message, "Claim")
    await office.until(lambda: len(office.slack.ephemerals(office.riikka)) == 2)
    assert {shown(one) for one in office.slack.ephemerals(office.riikka)} == {"Not for <you> & me"}
    assert office.events()[-1].act == Pressed("claim:1", office.events()[-1].act.message)


async def test_an_alert_is_whispered_though_its_own_address_has_expired(office: Office):
    sent = await office.adapter.send(
        Address("slack", office.canteen.id),
        Message((paragraph("Pick"),), ((Button("Claim", Action.of(Verb.CLAIM, 1)),),)),
        key="say:1",
    )

    async def late(_inbound: Inbound) -> Reply:
        office.slack.triggers.urls.clear()
        return Alert("Somebody has it")

    office.answer = late
    await office.riikka.presses(office.message(office.canteen, sent.message), "Claim")
    (told,) = await office.until(lambda: office.slack.ephemerals(office.riikka))
    assert shown(told) == "Somebody has it"
    assert office.slack.violations.pop().startswith("response_url: invalid_url")


async def test_an_alert_takes_the_place_of_a_form(office: Office):
    office.replies(OpenForm(FORM))
    await office.riikka.commands("/report")
    view = await office.until(lambda: office.riikka.screen)
    office.replies(Alert("That was answered meanwhile."))
    await office.riikka.submits(view, {"what": "It hums"})
    assert "That was answered meanwhile." in shown(office.screen)


async def test_shortcuts_on_messages_bring_them_along(office: Office):
    message = office.riikka.says(office.canteen, "It hums", files=[("a.png", b"png")])
    await office.mikko.shortcut("report_message", message)
    await office.mikko.shortcut("send_to_reporter", message)
    report, send = [act for act in office.acts() if isinstance(act, Picked)]
    assert (report.to, send.to) == ("report", "send")
    assert report.said.text == "It hums"
    assert [one.name for one in report.said.files] == ["a.png"]


async def test_a_home_is_visited_and_published(office: Office):
    office.riikka.opens_home()
    await office.settled()
    (visited,) = office.events()
    assert isinstance(visited.act, Visited)
    sent = await office.adapter.send(
        visited.place,
        Message((paragraph("MEL-1042"),), ((Button("Open", Action.of(Verb.OPEN, 7)),),)),
        key="card:1",
    )
    home = office.home
    assert "MEL-1042" in shown(home)
    await office.riikka.presses(home, "Open")
    pressed = office.events()[-1]
    assert pressed.act.message.message == sent.message
    assert pressed.act.message.address == visited.place
    assert pressed.place == Address("slack", office.riikka.dm.id)


async def test_while_nothing_can_be_stored_everybody_is_told_in_time_and_a_form_stays(
    office: Office,
):
    office.replies(OpenForm(FORM))
    await office.riikka.commands("/report")
    view = await office.until(lambda: office.riikka.screen)
    sent = await office.adapter.send(
        Address("slack", office.riikka.dm.id),
        Message((paragraph("Pick"),), ((Button("Claim", Action.of(Verb.CLAIM, 1)),),)),
        key="say:1",
    )
    office.down = True
    await office.riikka.submits(view, {"what": "It hums"})
    assert view.open
    assert view.errors == {"what": WORDS.away}
    await office.riikka.commands("/queue")
    await office.riikka.presses(office.message(office.riikka.dm, sent.message), "Claim")
    await office.until(lambda: len(office.slack.ephemerals(office.riikka)) == 2)
    assert {shown(one) for one in office.slack.ephemerals(office.riikka)} == {WORDS.away}


async def test_what_is_whispered_shows_what_somebody_typed_letter_by_letter(office: Office):
    sentence = "There is no *x* <!channel> & `y`."
    office.replies(Alert(sentence))
    await office.riikka.commands("/queue")
    message = office.riikka.says(office.canteen, "It hums")
    await office.riikka.shortcut("report_message", message)
    found = await office.until(
        lambda: two if len(two := office.slack.ephemerals(office.riikka)) == 2 else None
    )
    for one in found:
        (block,) = one.blocks
        assert block["text"] == {"type": "plain_text", "text": sentence, "emoji": False}


async def test_whoever_waits_for_a_form_that_slack_does_not_open_is_told(office: Office):
    office.replies(OpenForm(FORM))
    office.slack.weather.next("views.open", Says("expired_trigger_id"))
    await office.riikka.commands("/report")
    (told,) = await office.until(lambda: office.slack.ephemerals(office.riikka))
    assert shown(told) == WORDS.unopened
    assert office.riikka.screen is None


async def test_what_takes_longer_than_slack_waits_is_answered_in_time_all_the_same(office: Office):
    async def slowly(inbound: Inbound) -> Reply:
        await asyncio.sleep(2.7 if isinstance(inbound.act, Commanded) else 0)
        return Alert("It took a while & hummed")

    office.answer = slowly
    ack = await office.riikka.commands("/queue")
    assert ack.ok
    assert ack.seconds < 3
    await office.until(lambda: office.slack.ephemerals(office.riikka))
    assert shown(office.slack.ephemerals(office.riikka)[0]) == "It took a while & hummed"
