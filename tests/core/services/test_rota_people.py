"""Who is meant in a swap: by name, first name, or what a platform calls them."""

import pytest

from core.config.rota import Schedule
from core.db.people import people
from core.errors import Refused
from core.services.rota.people import partner
from tests.desk import Desk

NAMES = ("Bo Larsen", "Bo Lind", "Signe Holm", "Åse")


@pytest.fixture
def sharing(sqlite_desk: Desk) -> Desk:
    for number, name in enumerate(NAMES):
        person = sqlite_desk.person(name)
        sqlite_desk.do(
            people.add_identity,
            person,
            platform="chat",
            workspace="",
            external_id=f"U{number}",
            handle=f"{name.split()[0].lower()}_{number}",
        )
    layer = {"people": [f"chat:U{number}" for number in range(len(NAMES))]}
    told = Schedule.model_validate({"id": "duty", "layers": [layer]})
    return sqlite_desk.with_parts(schedules=(told,))


@pytest.mark.parametrize(
    ("typed", "who", "when"),
    [
        ("tomorrow 18-22 @Bo Larsen", "Bo Larsen", "tomorrow 18-22"),
        ("@bo.lind tomorrow 18-22", "Bo Lind", "tomorrow 18-22"),
        ("i morgen 18-22 med signe", "Signe Holm", "i morgen 18-22 med"),
        ("today 8-9 @bo_1", "Bo Lind", "today 8-9"),
        ("today 8-9 <@U2>", "Signe Holm", "today 8-9"),
        ("today 8-9 åse", "Åse", "today 8-9"),
    ],
)
def test_a_colleague_is_found_wherever_they_are_named(sharing: Desk, typed, who, when):
    found, rest = sharing.read(partner, typed)
    assert found == sharing.person(who)
    assert rest.split() == when.split()


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("tomorrow 18-22 @Bo", "rota_who_of"),
        ("tomorrow 18-22 @Zoe", "rota_who"),
        ("tomorrow 18-22", "rota_who"),
        ("tomorrow Signed 18-22", "rota_who"),
    ],
)
def test_nobody_or_several_are_told_with_the_names_there_are(sharing: Desk, typed, reason):
    with pytest.raises(Refused) as caught:
        sharing.read(partner, typed)
    assert caught.value.reason == reason
    assert caught.value.args_by_name["names"] == "Bo Larsen, Bo Lind, Signe Holm, Åse"
