"""Updates that are well-formed and seldom seen, as the Bot API describes them."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Update

from bot.adapters.telegram.places import Me
from bot.adapters.telegram.read import Reader
from bot.contract import Act, Commanded, Edited, Inbound, Said
from core.domain.places import Address, MessageRef

ME = Me(7000000001, "melding_test_bot")
NOW = datetime(2026, 3, 10, 9, 6, tzinfo=UTC)
KARI = {"id": 700001, "is_bot": False, "first_name": "Kari", "language_code": "nb"}
PRIVATE = {"id": 700001, "type": "private", "first_name": "Kari"}
GROUP = {"id": -1001800000003, "type": "supergroup", "title": "Lunch"}
FORUM = {"id": -1001800000004, "type": "supergroup", "title": "Desk", "is_forum": True}
DOCUMENT = {"file_id": "F1", "file_unique_id": "U1", "file_name": "a.txt", "file_size": 5}
EDIT: dict[str, Any] = {"edit_date": 1773133560}


def read(kind: str = "message", **body: Any) -> tuple[Inbound, ...]:
    message = {"message_id": 101, "from": KARI, "chat": PRIVATE, "date": 1773133500} | body
    return Reader(ME).read([Update.de_json({"update_id": 10001, kind: message})], NOW)


def act(kind: str = "message", **body: Any) -> Act:
    (event,) = read(kind, **body)
    return event.act


def test_a_command_beneath_a_file_in_a_group_calls_the_bot():
    said = act(chat=GROUP, caption="/report it hums", document=DOCUMENT)
    assert isinstance(said, Said)
    assert (said.text, said.mentions, len(said.files)) == ("it hums", True, 1)


def test_a_command_beneath_a_file_for_another_bot_is_not_ours():
    assert read(chat=GROUP, caption="/report@other_bot it hums", document=DOCUMENT) == ()


def test_an_animation_is_a_file_also_where_no_document_stands_beside_it():
    moving = {**DOCUMENT, "file_name": "hum.mp4", "width": 4, "height": 3, "duration": 2}
    said = act(animation=moving)
    assert isinstance(said, Said)
    assert [one.name for one in said.files] == ["hum.mp4"]
    assert len(act(animation=moving, document=DOCUMENT).files) == 1


def test_an_edited_caption_tells_its_album():
    edited = act("edited_message", **EDIT, media_group_id="13", caption="Two", document=DOCUMENT)
    assert edited == Edited(MessageRef(Address("telegram", "700001"), "101"), "Two", "13")


@pytest.mark.parametrize(
    "text", ["/report it hums loudly", "/report@melding_test_bot it hums loudly"]
)
def test_an_edited_command_reads_as_what_followed_it(text: str):
    edited = act("edited_message", **EDIT, text=text)
    assert isinstance(edited, Edited)
    assert edited.text == "it hums loudly"


def test_a_reply_to_a_deleted_message_stays_in_its_chain():
    (event,) = read(chat=GROUP, text="Still so", message_thread_id=55)
    assert event.place == Address("telegram", "-1001800000003", thread="r55")


def test_the_message_that_began_a_topic_is_no_reply_however_little_is_told_of_it():
    began = {"message_id": 7, "date": 1773133000, "chat": FORUM}
    (event,) = read(
        chat=FORUM,
        text="I know this one",
        is_topic_message=True,
        message_thread_id=7,
        reply_to_message=began,
    )
    assert event.act == Said("I know this one")
    assert event.place.thread == "t7"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("/CLAIM mel-1042", Commanded("claim", "mel-1042")),
        ("/claim\nMEL-1042", Commanded("claim", "MEL-1042")),
        ("/claim@MELDING_TEST_BOT MEL-1042", Commanded("claim", "MEL-1042")),
        ("see /claim MEL-1042", Said("see /claim MEL-1042")),
        ("/usr/bin/hum fails", Said("/usr/bin/hum fails")),
    ],
)
def test_a_command_stands_at_the_beginning(text: str, wanted: Act):
    assert act(text=text) == wanted


def test_what_is_not_known_yet_in_a_message_does_no_harm():
    assert act(text="It hums", hologram={"depth": 3}, via_bot={**KARI, "is_bot": True}) == Said(
        "It hums"
    )
