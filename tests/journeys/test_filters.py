"""The queue by a filter, kept under a name and found again as a button."""

import pytest

from bot.contract import Alert
from tests.journeys.stage import Stage


async def with_tickets(stage: Stage, count: int):
    jonas = stage.agent("Jonas")
    for number in range(count):
        await stage.person(f"Kari{number}").report(f"Question number {number}")
    return jonas


async def test_a_filter_is_kept_under_a_name_and_offered_as_a_button(quick):
    jonas = await with_tickets(quick, 2)
    await jonas.push("Claim")
    await jonas.command("/queue is:mine save:ours")
    assert "MEL-1002" in jonas.last.text
    assert "MEL-1001" not in jonas.last.text
    assert "ours Only mine" in jonas.last.text
    await jonas.push("All that is open")
    assert "MEL-1001" in jonas.last.text
    await jonas.push("ours")
    assert "MEL-1001" not in jonas.last.text
    await jonas.command("/queue ours")
    assert "MEL-1001" not in jonas.last.text
    await jonas.command("/language nb")
    await jonas.command("/queue tilstand:ny since:2w")
    assert "Status: Ny · Mottatt de siste 14 dagene" in jonas.last.text
    await jonas.command("/queue forget:ours")
    await jonas.command("/queue")
    assert "ours" not in [button.label for button in jonas.last.buttons]


async def test_the_pages_of_a_filter_stay_within_it(quick):
    jonas = await with_tickets(quick, 13)
    for number in (1, 2):
        await jonas.command(f"/claim MEL-{1000 + number}")
    await jonas.command("/queue state:new")
    assert "MEL-1003" in jonas.last.text
    await jonas.push("Show more")
    assert "MEL-1013" in jonas.last.text
    assert "MEL-1003" not in jonas.last.text
    assert "MEL-1001" not in jonas.last.text


@pytest.mark.parametrize(
    "line", ["/queue nonsense", "/queue forget:nobody", "/queue save:this", "/queue tax is:mine"]
)
async def test_what_is_no_filter_gets_a_sentence(quick, line):
    answer = await quick.agent("Jonas").command(line, forms=True)
    assert isinstance(answer, Alert)
    assert "I know no filter of that name." in answer.text


async def test_a_reporter_searches_their_own_reports(quick):
    await with_tickets(quick, 2)
    kari = quick.person("Kari0")
    await kari.command("/find question")
    assert "MEL-1001" in kari.last.text
    assert "MEL-1002" not in kari.last.text
    await kari.command("/find state:purple")
    assert "I do not know what follows state: there." in kari.last.text
