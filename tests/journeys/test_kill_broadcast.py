"""Melding is killed in the middle of a broadcast: it goes on where it was, with everybody."""

import asyncio
from collections import Counter
from functools import partial
from math import ceil

from core.clock import utc_now
from core.config.loading import parse_team
from core.db import migrate
from core.db.broadcasts import subscriptions
from core.db.database import open_database
from core.db.outbox import outbox
from core.db.people import people
from core.db.unit import Store
from core.domain.incidents.incidents import Told
from core.domain.places import Address, Places
from core.domain.rights import Actor, Role
from core.domain.status.status import Status
from core.services.incidents import incidents
from tests.journeys.on_telegram import on_telegram
from tests.journeys.program import running

SYSTEMS = '[[systems]]\nid = "payroll"\nname = "Payroll"\n'
CHATS = 75
PACE = 30  # messages a second that Telegram takes
SPARE = 2  # on their way at once, beyond what the pace needs by those that had been noted
KILLED_AT = 40  # chats that have heard, in the second second


def subscribed(unit, chats):
    writer = people.add(unit, name="Ingrid").id
    add = partial(subscriptions.add, target="payroll", least=Status.DEGRADED, language="")
    for number in chats:
        person = people.add(unit, name=f"P{number}").id
        chat = str(number)
        known = partial(people.add_identity, unit, person, external_id=chat, chat=chat)
        known(platform="telegram", workspace="")
        place = Address("telegram", chat)
        add(unit, place, person_id=person, by=person)
    return writer


def published(unit, writer):
    actor = Actor(writer, frozenset({Role.COORDINATOR}))
    told = Told(
        title="Payslips do not open",
        parts=("payroll",),
        level=Status.PARTIAL_OUTAGE,
        body="We look into it.",
        pattern="general",
        pattern_why="Three customers see it",
        extent="Everybody",
        no_workaround=True,
        next_update_at=unit.now.replace(year=unit.now.year + 1),
    )
    incidents.publish(unit, actor, incidents.draft(unit, actor, told).id)


def noted(unit, chats):
    """Give the chats whose card is noted as sent, and when."""
    rows = unit.connection.execute(outbox.outbox.select()).all()
    sent = (row for row in rows if row.sent_message and row.chat in chats)
    return {int(row.chat): row.done_at.timestamp() for row in sent}


async def test_a_kill_in_a_broadcast_repeats_only_what_was_on_its_way_and_misses_nobody(program):
    program.settle(more=SYSTEMS)
    async with on_telegram(program) as desk:
        crowd = [desk.telegram.add_user(f"P{n}", started=True) for n in range(CHATS)]
        chats = [one.account.id for one in crowd]
        url = f"sqlite:///{program.folder}/melding.db"
        migrate.upgrade(url)
        store = Store(open_database(url), parse_team(SYSTEMS, name="x"), Places(), utc_now)
        writer = store.submit(lambda unit: subscribed(unit, chats)).result()

        def heard():
            sent = desk.telegram.calls("sendMessage")
            return Counter(int(one.given["chat_id"]) for one in sent)

        def longest():
            """Give the seconds from a send to its note: a busy machine takes long for each."""
            sent = desk.telegram.calls("sendMessage")
            at = {int(one.given["chat_id"]): one.at for one in sent}
            return max(when - at[one] for one, when in sure.items())

        async with running(program):
            store.submit(lambda unit: published(unit, writer)).result()
            await desk.telegram.until(lambda: len(heard()) >= KILLED_AT, seconds=20)
            await program.kill()
            sure = store.read(lambda unit: noted(unit, {str(one) for one in chats})).result()
            assert 0 < len(sure) < CHATS
            on_their_way = ceil(PACE * longest()) + SPARE
            await program.start()
            await desk.telegram.until(lambda: len(heard()) == CHATS, seconds=20)
            async with asyncio.timeout(20):
                while store.read(outbox.waiting).result():  # noqa: ASYNC110 - a database
                    await asyncio.sleep(0.05)
        store.database.close()
        assert all(heard()[one] == 1 for one in sure)
        assert set(heard()) == set(chats)
        assert heard().total() <= CHATS + on_their_way
        assert desk.telegram.violations == []
