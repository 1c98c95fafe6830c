"""A message comes back from a transcript as it went in."""

import json

import pytest

from bot.stored import decode, encode
from tests.adapters.web import scenes
from tests.adapters.web.test_draw import NASTY, everything


@pytest.mark.parametrize(
    "message", [everything(NASTY), scenes.card(0), scenes.question(), scenes.receipt()]
)
def test_every_block_leaf_and_button_survives(message):
    assert decode(json.loads(json.dumps(encode(message)))) == message


def test_what_this_version_does_not_know_is_refused():
    with pytest.raises(ValueError, match="hologram"):
        decode({"blocks": [{"is": "hologram"}], "buttons": [], "tone": "plain"})


def test_what_an_older_version_kept_can_still_be_read():
    kept = encode(scenes.page())
    del kept["menu"]
    kept["buttons"][0][0]["action"] = "gone:3"
    read = decode(kept)
    assert read.blocks == scenes.page().blocks
    assert read.buttons == (scenes.page().buttons[0][1:],)
