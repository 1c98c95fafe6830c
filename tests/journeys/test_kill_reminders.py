"""Melding is killed while reminders that fell due go out: each is said once, nobody is left out."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from functools import partial

from sqlalchemy import update

from core.clock import utc_now
from core.config.loading import parse_team
from core.db import migrate
from core.db.database import open_database
from core.db.people import people
from core.db.tables import outbox
from core.db.unit import Store
from core.domain.places import Places
from core.domain.rights import Actor, Role
from core.domain.tickets.message import Kind
from core.domain.tickets.report import NewReport
from core.services.tickets import reply, report, sending
from tests.journeys.on_telegram import on_telegram
from tests.journeys.program import TEAM, running

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ALWAYS = "[hours.promised]\n" + "".join(f'{day} = ["00:00-24:00"]\n' for day in DAYS)
WAITING = 45
KILLED_AT = 20


def waiting(unit, chats):
    """Let somebody in each chat owe an answer for eight days; nothing else is owed."""
    then = replace(unit, now=unit.now - timedelta(days=8))
    agent = Actor(people.add(then, name="Ane").id, frozenset({Role.AGENT}))
    for chat in chats:
        person = people.add(then, name=f"P{chat}").id
        known = partial(people.add_identity, then, person, external_id=chat, chat=chat)
        known(platform="telegram", workspace="")
        told = NewReport(title="Nothing prints", kind="fault", answers=())
        ticket = report.open_ticket(then, Actor(person), told)
        asked = reply.hold(then, agent, ticket.id, kind=Kind.ASK, text="Which tray?")
        sending.go(then, asked)
    unit.connection.execute(update(outbox).values(done_at=then.now))


def noted(unit):
    """Give the chats to which a reminder is noted as sent."""
    rows = unit.connection.execute(outbox.select().where(outbox.c.key.startswith("reminder:")))
    done = {row.person_id for row in rows if row.done_at is not None}
    return {one.external_id for person in done for one in people.identities_of(unit, person)}


async def test_a_kill_among_due_reminders_repeats_only_what_was_on_its_way(program):
    program.settle(more=ALWAYS)
    async with on_telegram(program) as desk:
        crowd = [desk.telegram.add_user(f"P{n}", started=True) for n in range(WAITING)]
        chats = [str(one.account.id) for one in crowd]
        url = f"sqlite:///{program.folder}/melding.db"
        migrate.upgrade(url)
        team = parse_team(TEAM.format(undo=1) + ALWAYS, name="x")
        store = Store(open_database(url), team, Places(), utc_now)
        store.submit(lambda unit: waiting(unit, chats)).result()

        def heard():
            sent = desk.telegram.calls("sendMessage")
            return Counter(
                str(one.given["chat_id"]) for one in sent if "Which tray?" in one.given["text"]
            )

        async with running(program):
            await desk.telegram.until(lambda: len(heard()) >= KILLED_AT, seconds=20)
            await program.kill()
            sure = store.read(noted).result()
            assert 0 < len(sure) < WAITING
            await program.start()
            await desk.telegram.until(lambda: len(heard()) == WAITING, seconds=20)
        store.database.close()
        assert {one: heard()[one] for one in sure} == dict.fromkeys(sure, 1)
        assert max(heard().values()) <= 2
        assert desk.telegram.violations == []
