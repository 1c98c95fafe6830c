"""An edit or a deletion that comes before what it is about, which the platform had to repeat."""

from datetime import timedelta

import pytest

from bot.contract import Act, Deleted, Edited, Inbound, Manners, Said, Sender
from core.db.intake import overtaken
from core.db.unit import Unit
from core.domain.places import MessageRef
from tests.journeys.speaker import Speaker
from tests.journeys.stage import AGENTS, Stage

FIRST, SECOND, THIRD = "The tax card is empty", "The tax card is blank", "The tax card is white"


@pytest.fixture
async def late(ready_url):
    """A platform that sends again what it was refused."""
    stage = Stage(ready_url, manners=Manners(comes_late=True))
    await stage.open()
    yield stage
    await stage.close()


async def comes(one: Speaker, act: Act, *, after: float, sender: Sender | None = None) -> None:
    """Hand in an event about the message m1, that happened so many seconds later."""
    stage, said = one.stage, isinstance(act, Said)
    assert stage.adapter.receive is not None
    await stage.adapter.receive(
        Inbound(
            "said:m1" if said else f"event:{after}",
            sender or one.sender,
            one.place,
            private=one.room is None,
            act=act,
            at=stage.now + timedelta(seconds=after),
            message="m1",
            follows="" if said else "said:m1",
        )
    )
    await stage.settle()


def edited(one: Speaker, text: str) -> Edited:
    return Edited(MessageRef(one.place, "m1"), text)


async def test_what_was_edited_before_it_came_is_taken_as_it_reads_by_now(late):
    kari = late.person("Kari")
    await kari.command("/start")
    await comes(kari, edited(kari, THIRD), after=2)
    await comes(kari, edited(kari, SECOND), after=1)
    await comes(kari, Said(FIRST), after=0)
    await kari.push("A question about use")
    await kari.say("22334455, anna@havnstad.example")
    assert f"Question: {THIRD}" in kari.last.text
    assert FIRST not in kari.heard
    await comes(kari, edited(kari, SECOND), after=3)
    assert f"Question: {SECOND}" in kari.last.text


@pytest.mark.parametrize("named", [True, False])
async def test_what_was_taken_back_before_it_came_is_not_taken_at_all(late, named):
    kari = late.person("Kari")
    await kari.command("/start")
    said = len(kari.posts)
    nobody = None if named else Sender(kari.platform, "", "")
    await comes(kari, edited(kari, SECOND), after=1)
    await comes(kari, Deleted(MessageRef(kari.place, "m1")), after=2, sender=nobody)
    await comes(kari, Said(FIRST), after=0)
    await comes(kari, Said(FIRST), after=0)
    assert len(kari.posts) == said


async def test_a_note_that_was_edited_before_it_came_is_kept_as_it_reads_by_now(late):
    kari, jonas = late.person("Kari"), late.agent("Jonas")
    await kari.report()
    under = late.card().ref.message
    await comes(jonas, edited(jonas, SECOND), after=1)
    jonas.room = AGENTS.in_thread(under)
    await comes(jonas, Said(FIRST), after=0)
    await jonas.command("ticket MEL-1001")
    assert SECOND in late.room(AGENTS)[-1].text
    assert FIRST not in late.room(AGENTS)[-1].text


async def test_an_edit_of_what_never_comes_is_forgotten(late):
    kari = late.person("Kari")
    await kari.command("/start")
    await comes(kari, edited(kari, SECOND), after=1)
    await late.pass_time(days=3)

    def left(unit: Unit) -> object:
        return overtaken.take(unit, f"{kari.platform}:said:m1")

    assert await late.do(left) is None
