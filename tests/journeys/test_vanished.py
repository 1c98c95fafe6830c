"""A message that is gone where it was said, while the platform does not tell whose it was."""

from dataclasses import replace

from bot.contract import Deleted, Inbound, Said, Sender
from core.db.tickets import messages
from core.domain.places import MessageRef
from core.domain.tickets.message import Kind
from tests.adapters.collecting import PLATFORM


async def test_what_vanished_is_taken_back_and_what_the_bot_wrote_is_not(stage):
    kari = stage.person("Kari")
    await kari.report()
    receipt = next(post for post in kari.posts if "MEL-1001" in post.text)
    said = Inbound(
        "said:1",
        kari.sender,
        kari.place,
        private=True,
        act=Said("It smells, too", points_at=receipt.ref),
        at=stage.now,
        message="m1",
    )
    assert stage.adapter.receive is not None
    await stage.adapter.receive(said)
    await stage.settle()
    for ref in (MessageRef(kari.place, "m1"), receipt.ref, MessageRef(kari.place, "nothing")):
        nobody = Sender(PLATFORM, "", "")
        gone = replace(said, id=f"gone:{ref.message}", sender=nobody, act=Deleted(ref))
        await stage.adapter.receive(gone)
    await stage.settle()
    found = await stage.do(lambda unit: messages.of_ticket(unit, 1))
    taken_back = [one.kind for one in found if one.retracted_at is not None]
    assert taken_back == [Kind.COMMENT]
