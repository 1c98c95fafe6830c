"""Whatever comes in whatever order: an urgent case is taken, or has a next step with a time."""

import tempfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings, strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from core.db.tickets import tickets
from core.db.urgent import calls as page_calls, pages
from core.errors import NotFound, Refused
from core.services import sweeps
from core.services.tickets import close
from core.services.urgent import page, urgency
from tests.core.services.paging import STEPS, OnCall, agent
from tests.desk import copied, opened
from tests.kept import Kept

LONGEST = timedelta(hours=4)  # a wait of a ladder, or of a question whether somebody still is on it
LADDERS = (
    STEPS,
    "",
    '[[ladders]]\nid = "a"\nsteps = [{ tell = ["person"], wait = "1m" }]',
    '[[ladders]]\nid = "a"\nsteps = [{ tell = ["room"], only = "within" }, { tell = ["next"] }]',
)
SPOILED: tuple[dict[str, Any], ...] = ({}, {"name": "nothing"}, {"legs": 3})


@pytest.fixture(scope="module", autouse=True)
def on_both(prepared_file, kept_database):
    Night.template = prepared_file
    NightOnPostgres.kept = kept_database


class Night(RuleBasedStateMachine):
    """A desk at night: reports, answers, failures, kills, clocks, and people who fall silent."""

    template: Path
    urgent = Bundle("urgent")

    @initialize(told=st.sampled_from(LADDERS), rota=st.sampled_from([("aino", "bo"), ("nobody",)]))
    def open(self, told, rota):
        self.folder = tempfile.TemporaryDirectory()
        self.opened = opened(self.database())
        self.on = OnCall(self.opened.__enter__(), told, rota=rota)

    def database(self):
        return copied(self.template, Path(self.folder.name))

    def teardown(self):
        if hasattr(self, "opened"):
            self.opened.__exit__(None, None, None)
            self.folder.cleanup()

    @rule(target=urgent, system=st.sampled_from(["", "skilling"]))
    def report(self, system):
        return self.on.urgent(system=system)

    @rule(target=urgent)
    def raise_by_hand(self):
        calm = self.on.desk.report("Calm")
        return self.on.desk.do(urgency.raise_urgent, agent(self.on.desk), calm.id, why="Now")

    @rule(ticket=urgent, who=st.sampled_from(["aino", "bo", "agent"]))
    def take(self, ticket, who):
        actor = agent(self.on.desk) if who == "agent" else getattr(self.on, who)
        self._try(page.acknowledge, actor, ticket.id)

    @rule(ticket=urgent)
    def call_by_name(self, ticket):
        bo = self.on.bo.person_id
        self._try(page.by_hand, agent(self.on.desk), ticket.id, bo, why="Come")

    @rule(ticket=urgent)
    def withdraw(self, ticket):
        self._try(close.withdraw, self.on.desk.reporter(), ticket.id)

    @rule(ticket=urgent)
    def reopen(self, ticket):
        self._try(close.reopen, self.on.desk.reporter(), ticket.id)

    @rule(ticket=urgent)
    def calm(self, ticket):
        self._try(urgency.lower_urgent, agent(self.on.desk), ticket.id, why="It works again")

    @rule(minutes=st.integers(-90, 200))
    def time_passes(self, minutes):
        """Also backwards, as a clock that is set back does; a sweep comes soon after."""
        self.on.desk.clock.move(minutes=minutes)
        self.sweep()

    @rule()
    def sweep(self):
        self.on.desk.do(sweeps.page_again)

    @rule()
    def killed_in_mid_sweep(self):
        """Everything the sweep did is undone, as if the process had been killed before its end."""

        def half(unit):
            sweeps.page_again(unit)
            raise KeyError("killed")

        with pytest.raises(KeyError):
            self.on.desk.do(half)

    @rule(ticket=urgent)
    def nothing_arrives(self, ticket):
        found = self.on.desk.read(pages.of_ticket, ticket.id)
        for call in self.on.desk.read(page_calls.of_page, found.id):
            self.on.desk.do(page.refused, found.id, call.round, call.place)
            self.on.desk.do(page.elsewhere, found.id, call.round, call.place, call.person_id)

    @rule(ticket=urgent, ladder=st.sampled_from(SPOILED))
    def ladder_spoiled(self, ticket, ladder):
        found = self.on.desk.read(pages.of_ticket, ticket.id)
        self.on.desk.do(pages.update, found, ladder=ladder, next_at=found.next_at)

    def _try(self, work, *args, **kwargs):
        with suppress(NotFound, Refused):  # who is not called sees nothing of it
            self.on.desk.do(work, *args, **kwargs)

    @invariant()
    def taken_or_a_next_step_with_a_time(self):
        if not hasattr(self, "on"):
            return
        now = self.on.desk.clock.now
        for ticket in self.on.desk.read(tickets.queue, limit=100):
            if not ticket.urgent:
                continue
            found = self.on.desk.read(pages.of_ticket, ticket.id)
            assert found is not None
            assert found.ended_at is None
            assert found.acknowledged_at is not None or (
                found.next_at is not None and found.next_at <= now + LONGEST
            )
        assert self.on.desk.do(sweeps.audit) == 0


TestNight = Night.TestCase
TestNight.settings = settings(max_examples=5, stateful_step_count=12, deadline=None)


class NightOnPostgres(Night):
    """The same where several connections see each other only once they are committed."""

    kept: Kept

    def database(self):
        return self.kept.empty()


TestNightOnPostgres = NightOnPostgres.TestCase
TestNightOnPostgres.settings = settings(max_examples=2, stateful_step_count=10, deadline=None)
