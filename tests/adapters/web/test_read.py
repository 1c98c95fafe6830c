"""What the page posts becomes an inbound event, or is refused as a whole."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.adapters.web.ports import Seat, Session
from bot.adapters.web.read import TooLong, Unreadable, read
from bot.contract import Commanded, Pressed, Role, Said, Submitted, Upload
from core.domain.places import Address, MessageRef

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
PRIVATE = Seat(7, "Kari", Address("web", "p7"), Role.REPORTER, "nb")
DESK = Seat(8, "Ingrid", Address("web", "agents"), Role.AGENTS, "en")
SESSION = Session("s", (PRIVATE, DESK), demo=True)


def reading(kind: str = "say", **payload: Any):
    body = {"id": "client-made-id", "seat": "p7", **payload}
    return read(kind, json.dumps(body).encode(), session=SESSION, now=NOW)[0]


def test_what_is_said_keeps_every_letter_that_can_be_seen():
    text = "  Så <b>&*_`] @everyone \u202eشكرا\u202c 👩‍💻 é\r\nnext"  # noqa: RUF001 - Arabic on purpose
    assert reading(text=text).act == Said(text.replace("\r\n", "\n"))


def test_nul_and_control_characters_are_left_out():
    assert reading(text="a\x00b\x1b[31mc\x7f\td").act == Said("ab[31mc\td")


def test_half_a_surrogate_does_not_reach_the_database():
    body = b'{"id": "client-made-id", "seat": "p7", "text": "\\ud800 x"}'
    act = read("say", body, session=SESSION, now=NOW)[0].act
    assert isinstance(act, Said)
    assert act.text.encode()


def test_the_event_belongs_to_the_person_and_the_place_of_the_seat():
    inbound = reading(seat="agents", thread="12", text="noted")
    assert inbound.id == "8:client-made-id"
    assert inbound.sender.id == "8"
    assert inbound.place == Address("web", "agents", thread="12")
    assert not inbound.private
    assert inbound.forms


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("/claim MEL-1042", Commanded("claim", "MEL-1042")),
        (" /queue ", Commanded("queue", "")),
        ("/reply MEL-1 first\nsecond", Commanded("reply", "MEL-1 first\nsecond")),
        ("/ is a slash", Said("/ is a slash")),
        ("/etc/hosts is gone", Said("/etc/hosts is gone")),
        ("either/or", Said("either/or")),
    ],
)
def test_a_leading_slash_and_a_word_is_a_command(text: str, act: object):
    assert reading(text=text).act == act


def test_a_press_names_its_message():
    act = reading("press", seat="agents", token="claim:3", post="9").act
    assert act == Pressed("claim:3", MessageRef(Address("web", "agents"), "9"))


def test_a_form_brings_texts_and_files_by_key():
    files = {"shots": [{"id": 3, "name": "a.png", "size": 9}]}
    act = reading("submit", token="t", values={"text": "x"}, files=files).act
    assert act == Submitted("t", {"text": "x"}, {"shots": (Upload("a.png", 3, size=9),)})


def test_ten_thousand_characters_are_taken_and_one_more_is_not():
    assert reading(text="å" * 10_000).act == Said("å" * 10_000)
    with pytest.raises(TooLong):
        reading(text="å" * 10_001)


@pytest.mark.parametrize(
    "payload",
    [
        {"seat": "p9"},
        {"seat": None},
        {"id": "short"},
        {"id": "with spaces in it"},
        {"thread": "../1"},
        {"text": ["a"]},
        {"files": "a.png"},
        {"files": [{"id": "3", "name": "a", "size": 1}]},
        {"files": [{"id": True, "name": "a", "size": 1}]},
    ],
)
def test_what_no_page_of_ours_sends_is_refused(payload: dict[str, Any]):
    with pytest.raises(Unreadable):
        reading(**{"text": "hello", **payload})


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b"[" * 100_000, b'"text"'])
def test_what_is_no_object_is_refused(body: bytes):
    with pytest.raises(Unreadable):
        read("say", body, session=SESSION, now=NOW)
