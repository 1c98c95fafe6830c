"""Who leads a group is asked of Telegram, each time anew."""

import pytest

from bot.errors import Undeliverable
from core.domain.places import Address
from tests.adapters.telegram.serving import polled, room


async def test_the_owner_leads_a_group_and_neither_a_member_nor_a_stranger_does(telegram, inbox):
    kari, stranger = telegram.add_user("Kari"), telegram.add_user("Nils")
    group = telegram.add_group("Payroll", (kari,))
    async with polled(telegram, inbox.receive) as adapter:
        asked = [group.owner.id, kari.id, stranger.id]
        assert [await adapter.is_admin(room(group), str(one)) for one in asked] == [
            True,
            False,
            False,
        ]
        with pytest.raises(Undeliverable):
            await adapter.is_admin(Address("telegram", "their-room"), str(kari.id))
