"""The auditor finds what has gone quiet, mends it and shouts; and drills."""

import socketserver
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from bot.heartbeat import Heartbeat
from core.db.tickets import tickets
from core.db.urgent import audits, pages
from core.domain.intents import Notice
from core.domain.places import Address
from core.errors import NotFound, Refused
from core.services import sweeps
from core.services.tickets import merge
from core.services.urgent import audit, drills, page
from tests.core.services.paging import agent, alone
from tests.desk import AGENTS, ON_CALL

ENDED = datetime(2026, 1, 1, tzinfo=UTC)
ROOM = str(ON_CALL)


def test_what_has_gone_quiet_is_found_called_for_and_shouted_about(on):
    ticket = on.urgent()
    on.called()
    assert on.desk.do(sweeps.audit) == 0
    assert on.desk.read(audit.problem) == ""
    on.desk.do(pages.end, ticket.id)
    assert on.desk.do(sweeps.audit) == 1
    rows = on.desk.owed()
    shouted = {row.place for row in rows if row.intent.notice is Notice.GONE_QUIET}
    assert shouted == {ON_CALL, AGENTS}
    assert set(alone("aino")) <= {str(r.place) for r in rows if r.intent.notice is Notice.PAGE}
    assert "gone quiet" in on.desk.read(audit.problem)
    assert on.desk.do(sweeps.audit) == 0
    on.desk.clock.move(minutes=2)
    on.desk.do(sweeps.audit)
    on.desk.clock.move(minutes=9)
    on.desk.do(sweeps.page_again)
    on.desk.do(sweeps.audit)
    assert on.desk.read(audit.problem) == ""


@pytest.mark.parametrize("spoiled", [{"next_at": None}, {"ended_at": ENDED}])
def test_whatever_spoils_a_page_is_found(quick, spoiled):
    ticket = quick.urgent()
    found = quick.desk.read(pages.of_ticket, ticket.id)
    quick.desk.do(pages.update, found, **spoiled)
    assert quick.desk.do(sweeps.audit) == 1
    assert quick.desk.read(pages.of_ticket, ticket.id).is_open


def test_a_sweep_that_stands_still_is_found_by_the_calls_that_are_late(quick):
    quick.urgent()
    quick.desk.clock.move(minutes=5 + audit.LATE.total_seconds() / 60, seconds=1)
    assert quick.desk.do(sweeps.audit) == 1


def test_nothing_is_quiet_that_was_taken_has_joined_goes_on_elsewhere_or_has_ended(quick):
    first, second = (quick.urgent(system="skilling") for _ in range(2))
    taken = quick.urgent(system="protokoll")
    quick.desk.do(page.acknowledge, quick.aino, taken.id)
    other = quick.desk.report("The same")
    quick.desk.do(merge.merge, agent(quick.desk), taken.id, other.id)
    assert quick.desk.read(pages.of_ticket, other.id).acknowledged_by == quick.aino.person_id
    quick.desk.do(merge.unmerge, agent(quick.desk), taken.id)
    assert quick.desk.do(sweeps.audit) == 0
    assert {one.urgent for one in quick.desk.read(tickets.by_ids, [first.id, second.id])} == {True}


def test_a_drill_climbs_calls_neither_team_nor_manager_and_reports(on):
    begun = on.desk.do(drills.begin, agent(on.desk))
    assert on.called() == sorted([*alone("aino"), ROOM])
    with pytest.raises(Refused, match="drill_already"):
        on.desk.do(drills.begin, agent(on.desk))
    with pytest.raises(NotFound):
        on.desk.do(drills.answer, agent(on.desk), 99)
    assert on.later(minutes=5) == alone("bo")
    on.desk.do(page.arrived, begun.id, 1, Address("telegram", "aino-alone"))
    on.desk.do(drills.answer, on.bo, begun.id)
    [report] = on.desk.owed(Notice.DRILL_REPORT)
    assert report.place == AGENTS
    with pytest.raises(Refused, match="drill_over"):
        on.desk.do(drills.answer, on.aino, begun.id)
    assert on.desk.do(sweeps.audit) == 0


def test_a_drill_that_nobody_answers_ends_by_itself(quick):
    quick.desk.do(drills.begin, agent(quick.desk))
    called = [place for _ in range(12) for place in quick.later(minutes=15)]
    assert not set(alone("maj")) & set(called)
    assert quick.later(hours=1) == []
    quick.desk.do(drills.begin, agent(quick.desk))


async def test_a_sign_of_life_is_given_only_while_all_is_well(quick):
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/ping"
    beat = Heartbeat(quick.desk.store, url).beat
    assert await beat()
    quick.desk.do(audits.note, quiet=True)
    assert not await beat()
    server.shutdown()
    server.server_close()
    assert asked == ["/ping"]
    quick.desk.clock.move(minutes=11)
    quick.desk.do(audits.note, quiet=False)
    assert not await beat()


async def test_a_monitor_that_answers_nonsense_does_not_end_the_signs_of_life(quick):
    with socketserver.TCPServer(("127.0.0.1", 0), Nonsense) as server:
        Thread(target=server.handle_request, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}"
        assert not await Heartbeat(quick.desk.store, url).beat()


class Nonsense(socketserver.StreamRequestHandler):
    def handle(self):
        self.rfile.readline()
        self.wfile.write(b"no such thing\r\n\r\n")
