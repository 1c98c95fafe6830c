"""What several rows share counts once."""

from bot.delivery.handing import Handed, shares
from core.domain.places import Address, MessageRef


def test_rows_that_were_one_message_count_as_what_it_was():
    done = Handed(MessageRef(Address("chat", "here"), "7"), count=2)
    rows = ("claimed", "assigned", "released")
    assert [part.count for _, part in zip(rows, shares(done), strict=False)] == [2, 0, 0]
