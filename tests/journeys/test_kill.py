"""Under kill -9: what was answered yes is there, and is shown once."""

import random
import secrets

import pytest

from tests.journeys.killing import Killed, with_a_ticket

KILLS = 20


@pytest.mark.timeout(300)
def test_after_kill_9_no_acknowledged_act_is_lost_and_none_is_shown_twice(database_url, tmp_path):
    seed = secrets.randbits(32)
    print(f"seed {seed}")  # noqa: T201 - shown when it fails
    with_a_ticket(database_url)
    dice = random.Random(seed)  # noqa: S311 - no secret
    with Killed(database_url, tmp_path) as killed:
        for _ in range(KILLS):
            killed.live_and_die(dice)
        assert killed.problems() == []
        assert len(killed.told) >= KILLS
