"""Payloads as Slack sends them, read as events of ours."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.adapters.slack.profile import Known, read_profile
from bot.contract import (
    Deleted,
    Described,
    Edited,
    Found,
    Joined,
    Left,
    Lost,
    Moved,
    Said,
    Upload,
    Visited,
)
from core.domain.places import Address, MessageRef
from tests.adapters.slack.recorded import (
    BOT,
    DM,
    KNOWN,
    RIIKKA,
    ROOM,
    SCREEN,
    TEAM,
    WORDS,
    event,
    payload,
)


def test_a_direct_message_is_said_in_private_by_somebody_with_a_name_and_a_language():
    said = event("message_im")
    assert said is not None
    assert (said.place, said.private, said.message) == (Address("slack", DM), True, said.message)
    assert said.act == Said(WORDS)
    assert (said.sender.name, said.sender.language, said.sender.private) == (
        "Riikka Lahti",
        "fi",
        DM,
    )
    assert said.sender.outsider is False
    assert said.at == datetime.fromtimestamp(1893499260.0002, UTC)


def test_somebody_who_is_not_known_yet_may_be_an_outsider():
    said = event("message_im", Known(now=KNOWN.now))
    assert said.sender.outsider is None
    assert said.sender.name == ""


def test_somebody_of_the_same_organisation_is_no_stranger():
    known = replace(KNOWN, org="E0NORDVIK")
    assert event("message_thread", known, user_team="E0NORDVIK").sender.outsider is False
    user = payload("event_user_change")["event"]["user"] | {"is_stranger": False}
    assert not read_profile(user | {"team_id": "E0NORDVIK"}, team=TEAM, org="E0NORDVIK").outsider


def test_a_colleague_in_another_workspace_of_the_organisation_is_no_stranger():
    user = payload("event_user_change")["event"]["user"] | {"is_stranger": False}
    theirs = user | {"team_id": "T0OTHER", "enterprise_user": {"enterprise_id": "E0NORDVIK"}}
    profile = read_profile(theirs, team=TEAM, org="E0NORDVIK")
    assert not profile.outsider
    assert read_profile(theirs, team=TEAM).outsider
    assert read_profile(theirs | {"is_restricted": True}, team=TEAM, org="E0NORDVIK").outsider
    known = replace(KNOWN, org="E0NORDVIK", profiles={RIIKKA: profile})
    assert event("message_thread", known, user_team="T0OTHER").sender.outsider is False


def test_somebody_of_another_workspace_is_an_outsider():
    assert event("message_thread", user_team="T0OTHER").sender.outsider is True


def test_a_message_in_a_thread_of_the_team_belongs_to_that_thread():
    said = event("message_thread")
    assert said.place == Address("slack", ROOM, thread="1893499200.000100")
    assert not said.private
    assert said.act.points_at is None


def test_a_message_in_a_thread_of_a_direct_message_points_at_what_it_answers():
    said = event("message_im", thread_ts="1893499200.000100")
    assert said.place == Address("slack", DM)
    assert said.act.points_at == MessageRef(Address("slack", DM), "1893499200.000100")


def test_a_mention_is_the_same_event_as_the_message_that_holds_it():
    text = f"<@{BOT}> {WORDS}"
    told = payload("event_app_mention")["event"]
    as_message = event("message_thread", text=text, blocks=told["blocks"], files=told["files"])
    as_mention = event("app_mention")
    assert as_message.id == as_mention.id
    assert as_message.act == as_mention.act == Said(WORDS, (SCREEN,), mentions=True)
    assert as_message.place == as_mention.place


def test_channels_that_are_not_the_teams_are_read_only_where_the_bot_is_called():
    elsewhere = Known(now=KNOWN.now, bot=BOT, team=TEAM)
    assert event("message_thread", elsewhere) is None
    assert event("message_changed", elsewhere, channel="C0OTHER") is None
    assert event("app_mention", elsewhere).act.mentions


@pytest.mark.parametrize("name", ["message_bot", "message_channel_join"])
def test_bots_and_lines_of_slack_say_nothing(name: str):
    assert event(name) is None


def test_files_are_named_by_their_ids_only():
    said = event("message_file_share")
    assert said.act.files == (SCREEN,)
    guarded = {"id": "F0HIDDEN01", "file_access": "check_file_info"}
    gone = {"id": "F0GONE0001", "mode": "tombstone"}
    said = event("message_file_share", files=[guarded, gone])
    assert said.act.files == (Upload("F0HIDDEN01", remote="F0HIDDEN01"),)


def test_an_edit_names_the_message_and_what_it_reads_now():
    edited = event("message_changed")
    ref = MessageRef(Address("slack", DM), "1893499260.000200")
    assert edited.act == Edited(ref, f"{WORDS} again")
    assert edited.sender.id == RIIKKA
    assert edited.message == ref.message
    said = event("message_im", channel=DM, ts=ref.message)
    assert edited.follows == said.id


def test_a_preview_of_a_link_is_no_edit():
    told = payload("event_message_changed")["event"]
    assert event("message_changed", message=told["previous_message"] | {"attachments": []}) is None


def test_a_change_without_what_it_read_before_is_an_edit_if_somebody_edited():
    told = payload("event_message_changed")["event"]["message"]
    edited = event("message_changed", previous_message=None)
    assert isinstance(edited.act, Edited)
    shown = {name: value for name, value in told.items() if name != "edited"}
    assert event("message_changed", previous_message=None, message=shown) is None


def test_a_message_that_is_gone_is_named_also_where_slack_does_not_tell_whose_it_was():
    told: dict[str, Any] = {"previous_message": None, "deleted_ts": "1893499260.000200"}
    gone = event("message_deleted", **told)
    assert gone.act == Deleted(MessageRef(Address("slack", DM), "1893499260.000200"))
    assert gone.sender.id == ""
    assert gone.follows == event("message_im", channel=DM, ts="1893499260.000200").id
    assert event("message_deleted", **told, channel="C0OTHER") is None


@pytest.mark.parametrize("name", ["message_deleted", "message_tombstone"])
def test_a_message_taken_back_is_named_also_where_replies_are_left(name: str):
    deleted = event(name)
    assert isinstance(deleted.act, Deleted)
    assert deleted.sender.id == RIIKKA


def test_people_come_and_go():
    came, went = event("member_joined_channel"), event("member_left_channel")
    assert (came.act, went.act) == (Joined(), Left())
    assert came.place == went.place == Address("slack", came.place.chat)
    assert not came.private


def test_the_bot_coming_and_going_is_about_the_room():
    assert event("member_joined_channel", user=BOT).act == Found()
    lost = event("channel_left")
    assert isinstance(lost.act, Lost)
    assert lost.sender.id == ""
    assert isinstance(event("group_archive").act, Lost)
    assert event("channel_unarchive").act == Found()


def test_a_room_may_get_another_id():
    moved = event(
        "channel_left", type="channel_id_changed", old_channel_id="C1", new_channel_id="C2"
    )
    assert moved.place == Address("slack", "C1")
    assert moved.act == Moved(Address("slack", "C2"))


@pytest.mark.parametrize("name", ["app_uninstalled", "tokens_revoked"])
def test_losing_the_workspace_is_about_all_of_slack(name: str):
    lost = event(name)
    assert lost.place == Address("slack", "")
    assert isinstance(lost.act, Lost)


def test_a_home_that_is_opened_is_a_place_of_its_own():
    visited = event("app_home_opened", tab="home")
    assert visited.act == Visited()
    assert visited.place.chat == f"home:{visited.sender.id}"
    assert visited.private
    assert event("app_home_opened", tab="messages") is None


def test_a_changed_profile_is_told_of_people_who_were_met():
    changed = event("user_change")
    assert changed.act == Described()
    assert changed.sender.outsider is True  # is_stranger
    assert event("user_change", Known(now=KNOWN.now)) is None


def test_a_deactivated_person_has_left_whether_they_were_met_or_not():
    user = payload("event_user_change")["event"]["user"] | {"deleted": True}
    left = event("user_change", Known(now=KNOWN.now), user=user)
    assert left.act == Left()
    assert left.private


def test_guests_and_strangers_are_outsiders_and_a_language_is_two_letters():
    user = payload("event_user_change")["event"]["user"] | {"is_stranger": False}
    profile = read_profile(user, team=TEAM)
    assert (profile.name, profile.language, profile.outsider) == ("Riikka Lahti", "fi", False)
    for guest in ({"is_restricted": True}, {"is_ultra_restricted": True}, {"team_id": "T2"}):
        assert read_profile(user | guest, team=TEAM).outsider
    assert read_profile({**user, "locale": None}, team=TEAM, before=profile).language == "fi"


def test_a_message_whose_rich_text_is_empty_or_cut_off_is_said_all_the_same():
    for elements in (None, [{"type": "rich_text_section", "elements": None}]):
        blocks = [{"type": "rich_text", "elements": elements}]
        assert isinstance(event("message_im", blocks=blocks).act, Said)


def test_a_message_that_left_a_gap_is_gone_though_slack_does_not_show_what_it_was():
    gone = event("message_tombstone", previous_message=None)
    ts = payload("event_message_tombstone")["event"]["message"]["ts"]
    assert gone.act == Deleted(MessageRef(Address("slack", gone.place.chat), ts))
