"""Who leads a channel is asked of Slack, each time anew."""

import pytest

from bot.errors import Undeliverable
from core.domain.places import Address


async def test_admins_of_the_workspace_lead_its_channels_and_nobody_else_does(wired):
    chief = wired.slack.add_user("Ida", admin=True)
    canteen = Address("slack", wired.canteen.id)
    assert await wired.adapter.is_admin(canteen, chief.id)
    assert not await wired.adapter.is_admin(canteen, wired.riikka.id)
    with pytest.raises(Undeliverable):
        await wired.adapter.is_admin(canteen, "U0NOBODY")
