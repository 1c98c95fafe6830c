"""Only texts that may be alike are cut into words, and none that are is left out."""

import pytest

from core.domain.tickets.likeness import asked, telling, touching, wanted

TOLD = {
    1: ("Palkkalaskelma näyttää väärin", "Siinä on viime vuoden VEROKORTTI"),
    2: ("The printer prints nothing", "It only blinks"),
    3: ("", "Palkkalaskelmassani on viime vuoden verokortti"),
    4: ("Verohallinto", ""),
}
ASKED = ("Verokortti palkkalaskelmalla", "Palkkalaskelmalla on vanha verokortti")


def test_what_shares_no_beginning_of_a_word_is_not_cut_up() -> None:
    assert set(touching(TOLD, wanted(*ASKED))) == {1, 3}
    assert touching(TOLD, ()) == {}


@pytest.mark.parametrize("one", TOLD)
def test_what_is_left_out_is_not_alike(one: int) -> None:
    sought = asked(*ASKED, counts={}, among=4)
    score = sought.score(*map(telling, TOLD[one]))
    assert (score > 0) == (one in touching(TOLD, wanted(*ASKED)))
