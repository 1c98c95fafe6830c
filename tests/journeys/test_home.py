"""A person's own page shows their reports, is kept equal, and costs nothing for others."""

from bot.contract import Visited
from bot.errors import Undeliverable
from core.domain.places import Address
from tests.adapters.collecting import PLATFORM
from tests.journeys.stage import Stage


def home_of(speaker) -> Address:
    return Address(PLATFORM, f"home:{speaker.sender.id}")


async def visit(speaker) -> None:
    await speaker.stage.take(speaker.sender, home_of(speaker), Visited())


def pages(stage: Stage, speaker):
    return stage.room(home_of(speaker))


async def test_the_page_shows_own_reports_and_is_kept_equal(stage):
    kari, jonas, mette = stage.person("Kari"), stage.agent("Jonas"), stage.person("Mette")
    await visit(kari)
    [page] = pages(stage, kari)
    assert "You have not reported anything yet." in page.text
    await kari.report("How do I print a tulip?")
    await mette.report("How do I print a crocus?")
    assert "MEL-1001" in page.text
    assert "crocus" not in page.text
    await jonas.press("claim:1")
    assert "Jonas" in page.text
    await jonas.submit("solve|1|1", resolution="Choose.", code="answered", confirm="no")
    await stage.pass_time(seconds=11)
    assert "Closed" in page.text
    await visit(kari)
    assert len(pages(stage, kari)) == 1


async def test_a_page_that_did_not_change_is_not_published_again(quick):
    kari = quick.person("Kari")
    await kari.report()
    for _ in range(3):
        await visit(kari)
    assert [call for call in quick.adapter.calls if call[1].startswith("home:")] == [
        ("send", f"home:{await kari.id()}")
    ]


async def test_who_never_opened_the_page_has_none(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await jonas.press("claim:1")
    assert pages(quick, kari) == []
    assert not [call for call in quick.adapter.calls if call[1].startswith("home:")]


async def test_a_page_that_cannot_be_published_is_not_said_elsewhere(quick):
    kari = quick.person("Kari")
    await kari.report()

    def weather(to: Address, _message) -> None:
        if to == home_of(kari):
            raise Undeliverable("there are no pages here")

    quick.adapter.weather = weather
    before = kari.heard
    await visit(kari)
    assert kari.heard == before
