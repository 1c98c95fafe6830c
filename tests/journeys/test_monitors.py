"""Monitors at the door: who is let in, what is refused with a sentence, what a post changes."""

import json
from contextlib import asynccontextmanager

import httpx
import pytest
from starlette.applications import Starlette
from structlog.testing import capture_logs

from bot.pages.monitors import routes as monitors
from bot.pages.monitors.door import sign
from bot.pages.monitors.reading import Malformed, read
from core.config.loading import parse_team
from core.db.incidents import published
from core.db.outbox import outbox
from core.db.status import parts
from core.domain.status.status import Status
from core.services.status import monitoring, status
from tests.desk import opened
from tests.journeys.on_page import TEAM

RULES = """
[[monitors]]
name = "prometheus"
match = { alertname = "PayslipsDown" }
component = "payslips"
act = "status"
status = "partial_outage"
[[monitors]]
name = "probe"
act = "status"
"""
SECRET = "a secret of sixteen"
PLAIN = json.dumps({"component": "archive", "status": "down", "summary": "No answer", "key": "p1"})
ALERTMANAGER = {
    "version": "4",
    "groupKey": '{}:{alertname="PayslipsDown"}',
    "truncatedAlerts": 0,
    "status": "firing",
    "receiver": "melding",
    "groupLabels": {"alertname": "PayslipsDown"},
    "commonLabels": {"alertname": "PayslipsDown"},
    "commonAnnotations": {},
    "externalURL": "http://alerts.example.org",
    "alerts": [
        {
            "status": "firing",
            "labels": {"alertname": "PayslipsDown", "instance": "pay1"},
            "annotations": {"summary": "Payslips do not answer"},
            "startsAt": "2026-11-23T08:58:00Z",
            "endsAt": "0001-01-01T00:00:00Z",
            "generatorURL": "http://prometheus.example.org/graph",
            "fingerprint": "c0ffee",
        }
    ],
}


@asynccontextmanager
async def door(url):
    with opened(url) as found:
        desk = found.with_parts(
            **{
                name: getattr(parse_team(TEAM + RULES, name="team"), name)
                for name in ("systems", "monitors")
            }
        )
        routes = monitors.routes(
            desk.store, {"prometheus": SECRET, "probe": SECRET}, now=desk.clock
        )
        transport = httpx.ASGITransport(app=Starlette(routes=routes))
        async with httpx.AsyncClient(transport=transport, base_url="http://melding") as client:
            yield desk, client


def signed(desk, body: str, *, age: int = 0, secret: str = SECRET) -> dict[str, str]:
    moment = str(int(desk.clock.now.timestamp()) - age)
    return {
        "X-Melding-Timestamp": moment,
        "X-Melding-Signature": sign(secret, moment, body.encode()),
    }


BEARER = {"Authorization": f"Bearer {SECRET}"}


async def test_alertmanager_shows_the_token_and_changes_how_a_part_is(sqlite_ready):
    async with door(sqlite_ready) as (desk, client):
        told = await client.post("/monitors/prometheus", json=ALERTMANAGER, headers=BEARER)
        assert (told.status_code, told.json()) == (200, {"taken": 1, "changed": 1, "unmatched": 0})
        part = desk.read(status.overview).of("payslips")
        assert part.standing.status is Status.PARTIAL_OUTAGE
        again = await client.post("/monitors/prometheus", json=ALERTMANAGER, headers=BEARER)
        assert again.json() == {"taken": 1, "changed": 0, "unmatched": 0}


async def test_the_log_tells_what_a_monitor_was_refused_for_and_what_it_left_out(sqlite_ready):
    async with door(sqlite_ready) as (_desk, client):
        with capture_logs() as logs:
            fewer = ALERTMANAGER | {"truncatedAlerts": 7}
            await client.post("/monitors/prometheus", json=fewer, headers=BEARER)
            for name in ("nobody", "prometheus", "prometheus"):
                await client.post(f"/monitors/{name}", content=b"{}")
        told = [(one["event"], one.get("alerts"), one.get("reason")) for one in logs]
        why = "The post is neither signed nor does it bear the monitor's token."
        assert told == [("monitor.left_out", 7, None), ("monitor.refused", None, why)]


async def test_a_monitor_that_flaps_every_second_changes_what_everybody_reads_once(sqlite_ready):
    async with door(sqlite_ready) as (desk, client):
        marks = set[object]()
        for second in range(30):
            body = PLAIN if second % 2 == 0 else PLAIN.replace("down", "up")
            told = await client.post("/monitors/probe", content=body, headers=signed(desk, body))
            assert told.status_code == 200
            marks.add(desk.read(published.mark))
            desk.clock.move(seconds=1)
        assert len(marks) == 1
        assert desk.read(status.overview).of("archive").standing.status is Status.MAJOR_OUTAGE
        desk.clock.move(minutes=6)
        desk.do(monitoring.settle)
        assert desk.read(status.overview).of("archive").standing.status is Status.OPERATIONAL
        assert len(desk.read(parts.changes, part="archive")) == 2
        assert desk.read(outbox.waiting) == 0


async def test_a_signed_post_is_taken_once_and_neither_old_nor_changed(sqlite_ready):
    async with door(sqlite_ready) as (desk, client):
        good, bearing = signed(desk, PLAIN), {"Authorization": "Bearer x"}
        posts = [
            ("probe", PLAIN, good, 200),
            ("probe", PLAIN, good, 409),
            ("probe", PLAIN, signed(desk, PLAIN, age=301), 401),
            ("probe", PLAIN, signed(desk, PLAIN, age=-301), 401),
            ("probe", PLAIN + " ", good, 401),
            ("probe", PLAIN, signed(desk, PLAIN, secret="x"), 401),
            ("other", PLAIN, good, 401),
            ("probe", PLAIN, bearing, 401),
            ("probe", PLAIN, {}, 401),
        ]
        for name, body, headers, code in posts:
            told = await client.post(f"/monitors/{name}", content=body, headers=headers)
            assert told.status_code == code, (name, headers)
            assert code == 200 or told.json()["error"].endswith(".")
        assert desk.read(status.overview).of("archive").standing.status is Status.MAJOR_OUTAGE


async def test_what_is_too_much_or_comes_at_a_bad_moment_is_refused_with_a_sentence(sqlite_ready):
    async with door(sqlite_ready) as (desk, client):
        huge = await client.post("/monitors/probe", content=b" " * 600_000, headers=BEARER)
        assert huge.status_code == 413
        assert huge.json() == {"error": "The body has more than 524288 bytes."}
        broken = await client.post("/monitors/probe", content=b"{", headers=BEARER)
        assert (broken.status_code, broken.json()) == (400, {"error": "The body is no JSON."})
        desk.store.database.close()
        away = await client.post("/monitors/probe", content=PLAIN, headers=BEARER)
        assert (away.status_code, away.headers["retry-after"]) == (503, "5")


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"[" * 100_000, "The body is no JSON."),
        (b"\xff", "The body is no JSON."),
        (b"[]", "The body is no JSON object."),
        (b'{"version":"3","alerts":[]}', 'This is not version "4" of the webhook'),
        (b'{"version":"4","alerts":{}}', "alerts is no list"),
        (b'{"version":"4","alerts":[7]}', 'An alert has no status "firing"'),
        (b'{"version":"4","alerts":[{"status":"firing"}]}', "The labels of an alert"),
        (b'{"component":7}', "component is no text."),
        (b'{"component":"archive"}', "status is none of degraded"),
        (b'{"status":"down"}', "Neither component nor key"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(body, sentence):
    with pytest.raises(Malformed) as caught:
        read(body)
    assert str(caught.value).startswith(sentence)
    assert str(caught.value).endswith(".")
