"""A call is taken from a locked telephone, by the link that came with it."""

from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.applications import Starlette

from bot.adapters.outside.draw import LONGEST_BODY, draw
from bot.app.taking import Taking, taking
from bot.content import Action, Button, Message, Verb, paragraph
from bot.wording import open_wording
from core.config.settings import Settings
from core.db.urgent import calls as page_calls, pages
from core.domain.intents import Notice
from core.domain.tickets.ticket import Ticket
from core.services import sweeps
from core.services.tickets import close
from core.services.urgent import drills
from tests.core.services.paging import OnCall, agent
from tests.desk import Desk

URL = "https://help.example"
TOLD = """
[[ladders]]
id = "a"
steps = [{ tell = ["outside"] }, { tell = ["next"] }]

[[outside]]
person = "slack:aino"
address = "aino"

[[outside]]
person = "slack:bo"
address = "bo"
"""


@pytest.fixture
def on(sqlite_desk: Desk) -> OnCall:
    return OnCall(sqlite_desk, TOLD)


@pytest.fixture
def links(on: OnCall) -> Taking:
    settings = Settings.model_validate({"web": {"public_url": URL}})
    return taking(settings, on.desk.store, open_wording(), secret_key="k" * 32)


@pytest.fixture
async def phone(links: Taking) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=Starlette(routes=links.routes()))
    async with httpx.AsyncClient(transport=transport, follow_redirects=True) as client:
        yield client


def link_to(on: OnCall, links: Taking, name: str) -> str:
    rows = on.desk.owed(Notice.PAGE)
    return next(links.link(row.key) for row in rows if str(row.place) == f"outside:{name}")


def is_open(on: OnCall, ticket: Ticket) -> bool:
    return on.desk.read(pages.of_ticket, ticket.id).is_open


async def test_a_look_takes_nothing_and_one_press_does(on, links, phone):
    ticket = on.urgent()
    mine = link_to(on, links, "aino")
    shown = await phone.get(mine)
    assert "I am on it" in shown.text
    assert "Nobody gets in" in shown.text
    assert is_open(on, ticket)
    taken = await phone.post(mine)
    assert "You have" in taken.text
    assert "<button" not in taken.text
    assert on.desk.read(pages.of_ticket, ticket.id).acknowledged_by == on.aino.person_id
    again = await phone.post(mine)
    assert (again.status_code, again.text) == (200, taken.text)


async def test_whoever_comes_second_reads_who_has_it(on, links, phone):
    on.urgent()
    first = link_to(on, links, "aino")
    on.desk.clock.move(minutes=5)
    on.desk.do(sweeps.page_again)
    second = link_to(on, links, "bo")
    await phone.post(second)
    assert "Bo has been on it" in (await phone.post(first)).text


async def test_a_link_ends_with_its_page_and_cannot_be_made(on, links, phone):
    ticket = on.urgent()
    mine = link_to(on, links, "aino")
    for forged in (mine.replace("/1.1.aino", "/1.1.bo"), mine[:-1] + "!", mine + "a"):
        assert (await phone.post(forged)).status_code == 404
    assert is_open(on, ticket)
    on.desk.do(close.withdraw, on.desk.reporter(), ticket.id)
    for gone in (await phone.get(mine), await phone.post(mine)):
        assert gone.status_code == 404
        assert "Nobody gets in" not in gone.text
    foreign = await phone.post(mine, headers={"Origin": "https://elsewhere.example"})
    assert foreign.status_code == 403


async def test_a_drill_is_answered_by_a_link_as_well(on, links, phone):
    on.desk.do(drills.begin, agent(on.desk))
    answered = await phone.post(link_to(on, links, "aino"))
    assert "Aino answered" in answered.text
    (call,) = on.desk.read(page_calls.of_page, 1)
    assert on.desk.read(pages.by_id, call.page_id).ended_at is not None


def test_the_link_is_never_cut_and_stands_only_where_there_is_something_to_take():
    button = Button("I am on it", Action.of(Verb.ACKNOWLEDGE, 1))
    text = paragraph("It stands still. " * 40)
    _, body = draw(Message((text,), ((button,),)), link=f"{URL}/take/1")
    assert body.endswith(f"\nI am on it: {URL}/take/1")
    assert len(body) <= LONGEST_BODY
    assert URL not in draw(Message((text,)), link=f"{URL}/take/1")[1]
