"""Recorded updates become events; what concerns nobody becomes none."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from telegram import Update

from bot.adapters.telegram.places import Me
from bot.adapters.telegram.read import Reader, anonymous
from bot.adapters.telegram.slimming import slim
from bot.contract import (
    Act,
    Commanded,
    Edited,
    Found,
    Inbound,
    Joined,
    Left,
    Lost,
    Moved,
    Pressed,
    Said,
    Sender,
    Upload,
)
from core.domain.places import Address, MessageRef

PAYLOADS = Path(__file__).parent / "payloads"
ME = Me(7000000001, "melding_test_bot")
NOW = datetime(2026, 3, 10, 9, 6, tzinfo=UTC)
SAID_AT = datetime.fromtimestamp(1773133500, UTC)
KARI = Sender(
    "telegram", "700001", "Kari Solberg", language="nb", private="700001", handle="kari_s"
)
PRIVATE = Address("telegram", "700001")
GROUP = Address("telegram", "-4100002")
SUPERGROUP = Address("telegram", "-1001800000003")
FORUM = Address("telegram", "-1001800000004")
CHANNEL = Address("telegram", "-1001800000005")


def update(name: str) -> Update:
    return Update.de_json(json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8")))


def read(name: str) -> tuple[Inbound, ...]:
    return Reader(ME).read([update(name)], NOW)


def only(name: str) -> Inbound:
    (event,) = read(name)
    return event


def test_what_is_left_out_of_an_update_is_what_nobody_reads():
    for path in PAYLOADS.glob("*.json"):
        raw = json.loads(path.read_text(encoding="utf-8"))
        whole, slimmed = Update.de_json(raw), Update.de_json(slim(raw))
        assert Reader(ME).read([slimmed], NOW) == Reader(ME).read([whole], NOW), path.stem
    pressed = json.loads((PAYLOADS / "press.json").read_text(encoding="utf-8"))
    assert not {"text", "reply_markup"} & slim(pressed)["callback_query"]["message"].keys()


def test_a_text_says_who_where_when_and_what():
    assert only("text") == Inbound(
        "7000000001:10001",
        KARI,
        PRIVATE,
        private=True,
        act=Said("The payslips show <b>last</b> year's card & \N{RECEIPT}"),
        at=SAID_AT,
        message="101",
    )


@pytest.mark.parametrize(
    ("name", "act"),
    [
        ("command", Commanded("claim", "MEL-1042 now")),
        ("command_for_us", Commanded("report", "it hums")),
        ("start", Commanded("start")),
        ("start_report", Pressed("start:report")),
        ("start_system", Pressed("start:report:case-handling")),
        ("start_connect", Commanded("start", "connect-K7QM-42XA")),
        ("start_join", Commanded("join", "a_b-c")),
        ("start_strange", Commanded("start", "summer")),
        ("contact", Said("Mikko Laine +47 555 01 234")),
        ("location", Said("59.91000, 10.75000")),
        ("venue", Said("Town hall, Birk 1")),
        ("sticker", Said("\N{THUMBS UP SIGN}")),
        ("poll", Said("")),
        ("press", Pressed("a:3:high", MessageRef(PRIVATE, "90"))),
        ("press_old", Pressed("claim:3", MessageRef(FORUM, "90"))),
        ("edited", Edited(MessageRef(PRIVATE, "101"), "The payslips show the card of 2024")),
    ],
)
def test_what_people_do_is_one_act(name: str, act: Act):
    assert only(name).act == act
    assert only(name).sender == KARI


@pytest.mark.parametrize(
    ("name", "text", "file"),
    [
        ("photo", "See here", Upload("photo-101.jpg", size=800, remote="AgAC800")),
        ("document", "", Upload("årslønn 2026.pdf", size=4000, remote="AgAC4000")),
        ("video", "", Upload("video-101.mp4", size=5000, remote="AgAC5000")),
        ("audio", "", Upload("hum.mp3", size=5000, remote="AgAC5000")),
        ("voice", "", Upload("voice-101.ogg", size=900, remote="AgAC900")),
        ("video_note", "", Upload("video-101.mp4", size=900, remote="AgAC900")),
        ("caption_command", "it hums", Upload("a.txt", size=5, remote="AgAC5")),
    ],
)
def test_a_file_comes_with_its_caption_its_name_and_its_largest_size(
    name: str, text: str, file: Upload
):
    assert only(name).act == Said(text, (file,))


def test_a_reply_points_at_the_message_it_answers():
    reply = only("reply")
    assert reply.place == PRIVATE
    assert reply.act == Said("It worked, thanks", points_at=MessageRef(PRIVATE, "88"))


def test_a_reply_in_a_group_stands_in_the_chain_of_what_it_answers():
    reply = only("group_reply")
    assert reply.place == GROUP.in_thread("r90")
    assert reply.act == Said("Same as last week", points_at=MessageRef(GROUP, "90"))
    assert only("supergroup_reply").place == SUPERGROUP.in_thread("r55")


def test_a_note_in_a_topic_stands_in_it_and_replies_to_nothing():
    note = only("topic_note")
    assert note.place == FORUM.in_thread("t7")
    assert note.act == Said("I know this one")
    assert not note.private


def test_a_press_in_a_topic_answers_there():
    press = only("press_in_topic")
    assert press.place == FORUM.in_thread("t7")
    assert press.act == Pressed("claim:3", MessageRef(FORUM, "90"))


def test_the_bots_own_name_is_taken_out_of_what_is_said_to_it():
    mention = only("mention")
    assert mention.act == Said("\N{SLIGHTLY SMILING FACE} the printer hums", mentions=True)


def test_an_edit_is_told_when_it_was_made():
    assert (only("edited").at - SAID_AT).total_seconds() == 60


@pytest.mark.parametrize(
    ("name", "sender", "place", "act"),
    [
        ("blocked", KARI, PRIVATE, Lost("the person has blocked the bot")),
        ("unblocked", KARI, PRIVATE, Found()),
        ("bot_added", Sender("telegram", "", ""), GROUP, Found()),
        (
            "bot_kicked",
            Sender("telegram", "", ""),
            GROUP,
            Lost("the bot was removed from the group"),
        ),
        (
            "bot_muted",
            Sender("telegram", "", ""),
            SUPERGROUP,
            Lost("the bot may not write in the group"),
        ),
        ("bot_in_channel", Sender("telegram", "", ""), CHANNEL, Found()),
        (
            "bot_silent_in_channel",
            Sender("telegram", "", ""),
            CHANNEL,
            Lost("the bot may not post in the channel"),
        ),
        ("person_joined", KARI, SUPERGROUP, Joined()),
        ("person_left", KARI, SUPERGROUP, Left()),
        ("went", KARI, GROUP, Left()),
        (
            "migrated",
            Sender("telegram", "", ""),
            GROUP,
            Moved(Address("telegram", "-1001800000009")),
        ),
    ],
)
def test_what_happens_to_rooms_is_told(name: str, sender: Sender, place: Address, act: Act):
    event = only(name)
    assert (event.sender, event.place, event.act) == (sender, place, act)


def test_several_people_who_come_at_once_are_an_event_each_and_bots_are_none():
    events = read("came")
    assert [one.sender.name for one in events] == ["Kari Solberg", "Ola"]
    assert {type(one.act) for one in events} == {Joined}
    assert len({one.id for one in events}) == 2


@pytest.mark.parametrize(
    "name",
    [
        "command_for_another",
        "dice_in_group",
        "press_inline",
        "edited_location",
        "migrated_from",
        "topic_created",
        "topic_closed",
        "pinned",
        "other_bot",
        "channel_post",
        "anonymous_admin",
        "anonymous_talk",
        "unknown_kind",
    ],
)
def test_what_concerns_nobody_is_no_event(name: str):
    assert read(name) == ()


def test_who_commands_as_the_group_can_be_told_and_who_only_talks_is_left_alone():
    assert anonymous(update("anonymous_admin").message, ME)
    assert not anonymous(update("anonymous_talk").message, ME)
    assert not anonymous(update("text").message, ME)


def test_an_album_is_one_thing_said_with_all_files_and_the_caption_wherever_it_stands():
    first, second = update("photo").to_dict(), update("document").to_dict()
    for one, caption in ((first, None), (second, "Both")):
        one["message"]["media_group_id"] = "13"
        one["message"]["caption"] = caption
    second["update_id"] = 10002
    (event,) = Reader(ME).read([Update.de_json(first), Update.de_json(second)], NOW)
    assert event.id == "7000000001:10001"
    assert event.act.text == "Both"
    assert event.act.album == "13"
    assert [file.name for file in event.act.files] == ["photo-101.jpg", "årslønn 2026.pdf"]
