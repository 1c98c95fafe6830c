"""Interactions as Slack sends them, read as events of ours."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.adapters.slack import origin, read_acts
from bot.adapters.slack.draw_form import MORE
from bot.adapters.slack.profile import Known
from bot.contract import (
    Commanded,
    Filling,
    Inbound,
    Picked,
    Pressed,
    PutAway,
    Said,
    Submitted,
    Upload,
)
from core.domain.places import Address, MessageRef
from tests.adapters.slack.recorded import DM, KNOWN, RIIKKA, ROOM, SCREEN, TEAM, WORDS, payload


def test_a_command_is_answered_where_it_was_given_and_can_open_a_form():
    asked = read_acts.act(payload("slash_command"), KNOWN)
    assert asked.act == Commanded("report", "payslips are wrong")
    assert asked.place == Address("slack", ROOM)
    assert asked.forms
    assert asked.id == "trigger:101.202.3f00ba4"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("claim MEL-1042", Commanded("claim", "MEL-1042")),
        ("  Find  tax &amp; card ", Commanded("find", "tax & card")),
        ("/queue", Commanded("queue")),
        ("note\nMEL-1042 it\nhums <|x>", Commanded("note", "MEL-1042 it\nhums <|x>")),
        ("", Commanded("help")),
    ],
)
def test_every_command_works_behind_melding_too(text: str, meant: Commanded):
    told = payload("slash_command") | {"command": "/melding", "text": text}
    assert read_acts.act(told, KNOWN).act == meant


def test_a_command_in_a_chat_with_somebody_else_belongs_to_the_chat_with_the_bot():
    told = payload("slash_command") | {"channel_id": "D0SOMEONE1"}
    asked = read_acts.act(told, KNOWN)
    assert asked.place == Address("slack", DM)
    assert asked.private
    unknown = read_acts.act(told, Known(now=KNOWN.now))
    assert unknown.place == Address("slack", RIIKKA)
    assert unknown.private


def test_a_button_brings_its_token_and_the_message_it_stands_under():
    told = payload("block_actions_ephemeral")
    pressed = read_acts.act(told, KNOWN)
    place = Address("slack", ROOM)
    assert pressed.act == Pressed("1042", MessageRef(place, "1893499200.000100"))
    assert pressed.forms
    chosen = {"actions": [{"selected_option": {"value": "release:7"}}]}
    assert read_acts.act(told | chosen, KNOWN).act.token == "release:7"
    assert read_acts.act(told | {"actions": [{"action_id": "x"}]}, KNOWN) is None


def test_a_button_on_a_home_is_answered_in_private():
    told = payload("block_actions_view")
    told["view"]["type"] = "home"
    pressed = read_acts.act(told, KNOWN)
    assert pressed.place == Address("slack", DM)
    assert pressed.act.message.address == Address("slack", f"home:{RIIKKA}")


def test_a_message_that_was_picked_comes_with_its_text_its_files_and_a_link_back():
    picked = read_acts.act(payload("message_action"), KNOWN)
    assert picked.act == Picked(
        to="report",
        message=MessageRef(Address("slack", ROOM), "1893499260.000200"),
        said=Said(WORDS, (SCREEN,)),
        link="https://nordvik.slack.com/archives/C0LONNSAK1/p1893499260000200"
        "?thread_ts=1893499200.000100&cid=C0LONNSAK1",
    )
    assert picked.place == Address("slack", ROOM, thread="1893499200.000100")
    assert picked.forms


def test_the_shortcut_that_begins_a_report_is_the_command():
    told = payload("shortcut") | {"callback_id": read_acts.BEGIN}
    begun = read_acts.act(told, KNOWN)
    assert begun.act == Commanded("report")
    assert begun.place == Address("slack", DM)
    assert read_acts.act(told | {"callback_id": "another"}, KNOWN) is None


def filled(name: str, values: dict[str, Any]) -> Inbound | None:
    told = payload(name)
    told["view"]["private_metadata"] = json.dumps(["report||3", ROOM, ""])
    told["view"]["state"] = {"values": {key: {"answer": one} for key, one in values.items()}}
    return read_acts.act(told, KNOWN)


def test_a_form_brings_every_kind_of_answer_by_the_key_of_its_question():
    file = payload("file")
    sent = filled(
        "view_submission",
        {
            f"what{MORE}1": {"type": "plain_text_input", "value": " and more"},
            "what": {"type": "plain_text_input", "value": "It hums"},
            "none": {"type": "plain_text_input", "value": None},
            "system": {"type": "radio_buttons", "selected_option": {"value": "payroll"}},
            "other": {"type": "static_select", "selected_option": None},
            "items": {"type": "checkboxes", "selected_options": [{"value": "a"}, {"value": "b"}]},
            "more": {"type": "multi_static_select", "selected_options": [{"value": "c"}]},
            "calm": {"type": "checkboxes", "selected_options": []},
            "since": {"type": "datepicker", "selected_date": "2030-01-01"},
            "screens": {"type": "file_input", "files": [file]},
        },
    )
    assert sent.act == Submitted(
        "report||3",
        {
            "what": "It hums and more",
            "none": "",
            "system": "payroll",
            "other": "",
            "items": "a,b",
            "more": "c",
            "calm": "",
            "since": "2030-01-01",
        },
        {"screens": (Upload(file["name"], size=file["size"], remote=file["id"]),)},
    )
    assert sent.place == Address("slack", ROOM)
    assert sent.id == f"submitted:{payload('view_submission')['view']['id']}:report||3"


def test_a_form_that_was_closed_brings_what_stood_in_it():
    closed = filled("view_closed", {"what": {"type": "plain_text_input", "value": "It"}})
    assert closed.act == PutAway("report||3", {"what": "It"})
    assert not closed.forms


def test_a_form_that_is_being_filled_brings_what_was_typed_and_what_it_began_with():
    told = payload("block_actions_view")
    told["view"]["private_metadata"] = json.dumps(["report||3", ROOM, ""])
    option = {"text": {"type": "plain_text", "text": "Payroll"}, "value": "payroll"}
    begun: dict[str, dict[str, Any]] = {
        "what": {"type": "plain_text_input", "initial_value": "Begun with"},
        "error": {"type": "plain_text_input", "initial_value": "E-42"},
        "since": {"type": "datepicker", "initial_date": "2030-01-01"},
        "system": {"type": "radio_buttons", "initial_option": option, "options": [option]},
        "sure": {"type": "checkboxes", "initial_options": [option], "options": [option]},
        "why": {"type": "plain_text_input"},
    }
    told["view"]["blocks"] = [{"type": "section"}] + [
        {"type": "input", "block_id": key, "element": element | {"action_id": key}}
        for key, element in begun.items()
    ]
    filling = read_acts.act(told, KNOWN)
    assert filling.act == Filling(
        "report||3",
        {
            "what": WORDS,
            "error": "E-42",
            "since": "2030-01-01",
            "system": "payroll",
            "sure": "payroll",
        },
    )
    assert filling.at == datetime(2030, 1, 1, 12, 1, 0, 300, tzinfo=UTC)
    assert not filling.forms


@pytest.mark.parametrize("metadata", ["", "{}", "[1]", "nonsense", '["", "C1", ""]'])
def test_a_form_that_is_not_ours_is_passed_over(metadata: str):
    told = payload("view_submission")
    told["view"]["private_metadata"] = metadata
    assert read_acts.act(told, KNOWN) is None


def test_a_button_is_found_without_a_container_and_nowhere_is_no_place():
    told = payload("block_actions_message")
    told["message"]["ts"] = told["container"]["message_ts"]
    there = read_acts.act(told, KNOWN)
    bare = {name: value for name, value in told.items() if name != "container"}
    assert read_acts.act(bare, KNOWN).act == there.act
    nowhere = {name: value for name, value in bare.items() if name not in {"channel", "message"}}
    assert read_acts.act(nowhere, KNOWN) is None


def test_a_message_is_picked_where_an_app_is_installed_for_a_whole_organisation():
    told = payload("message_action") | {"team": None}
    assert read_acts.act(told, KNOWN).act.link == ""
    known = replace(KNOWN, url="https://nordvik.slack-gov.example/")
    link = read_acts.act(told, known).act.link
    assert link.startswith("https://nordvik.slack-gov.example/archives/C")


@pytest.mark.parametrize(
    ("body", "ours"),
    [
        ({"team_id": TEAM}, True),
        ({"team_id": "T2"}, False),
        ({}, True),
        ({"team_id": "T2", "authorizations": [{"team_id": TEAM}]}, True),
        ({"team_id": TEAM, "authorizations": [{"team_id": "T2"}]}, False),
        ({"team": {"id": "T2"}}, False),
        ({"team": {"id": "T2"}, "view": {"app_installed_team_id": TEAM}}, True),
        ({"team": None, "enterprise": {"id": "E1"}, "is_enterprise_install": True}, True),
        ({"team_id": "T2", "enterprise_id": "E1", "is_enterprise_install": "true"}, True),
        ({"team_id": "T2", "enterprise_id": "E1", "is_enterprise_install": "false"}, False),
        ({"team_id": "T2", "enterprise_id": "E2", "is_enterprise_install": True}, False),
        (
            {
                "team_id": "T2",
                "authorizations": [{"enterprise_id": "E1", "is_enterprise_install": True}],
            },
            True,
        ),
    ],
)
def test_what_belongs_to_another_installation_is_told_apart(body: dict[str, Any], ours: bool):  # noqa: FBT001
    assert origin.is_ours(body, team=TEAM, org="E1") is ours
    assert origin.is_ours(body, team="", org="")


def test_an_act_without_a_trigger_is_named_by_its_moment_and_opens_no_form():
    names = set()
    for name, at in (("block_actions_message", "1.1"), ("block_actions_message", "1.2")):
        told = payload(name) | {"trigger_id": None}
        told["actions"][0]["action_ts"] = at
        pressed = read_acts.act(told, KNOWN)
        assert isinstance(pressed.act, Pressed)
        assert not pressed.forms
        names.add(pressed.id)
    assert len(names) == 2
    command = payload("slash_command")
    del command["trigger_id"]
    assert read_acts.act(command, KNOWN).act == Commanded("report", "payslips are wrong")
