"""What Telegram's refusals mean: not now, not this, or nothing at all any more."""

import pytest
from telegram.error import BadRequest, Forbidden

from bot.adapters.telegram.errors import translated
from bot.errors import Undeliverable


@pytest.mark.parametrize(
    ("err", "gone"),
    [
        (BadRequest("Not enough rights to send text messages to the chat"), True),
        (BadRequest("Have no rights to send a message"), True),
        (BadRequest("CHAT_WRITE_FORBIDDEN"), True),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), True),
        (Forbidden("Forbidden: CHAT_SEND_PLAIN_FORBIDDEN"), True),
        (BadRequest("Not enough rights to send photos to the chat"), False),
        (BadRequest("Not enough rights to send documents to the chat"), False),
        (Forbidden("Forbidden: CHAT_SEND_DOCS_FORBIDDEN"), False),
        (BadRequest("Message can't be edited"), False),
    ],
)
def test_a_room_that_takes_no_pictures_still_takes_texts(err, gone):
    never = translated(err)
    assert isinstance(never, Undeliverable)
    assert never.gone is gone
