"""Maintenance and releases on the status page, in its feeds and in calendars."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from xml.etree import ElementTree as ET

from icalendar import Calendar

from core.domain.upkeep import Kind, Move, Told
from core.services.upkeep import maintenance
from tests.desk import MORNING
from tests.journeys.on_page import URL, page_at

NIGHT = Told(
    kind=Kind.MAINTENANCE,
    parts=("payslips",),
    starts_at=MORNING + timedelta(days=3),
    ends_at=MORNING + timedelta(days=3, hours=2),
    title="New disks; more <room>",
    effect="Payslips do not open,\nnor do they print.",
    language="en",
)
VERSION = Told(
    kind=Kind.RELEASE,
    parts=("payroll",),
    starts_at=MORNING + timedelta(days=5),
    ends_at=MORNING + timedelta(days=5),
    body="Payslips open at once.",
    release="5.1",
    link="https://news.example.org/5.1",
)
ATOM = "{http://www.w3.org/2005/Atom}"


def events(content: bytes) -> dict[str, Any]:
    return {str(one["uid"]): one for one in Calendar.from_ical(content).walk("VEVENT")}


async def test_what_is_planned_is_on_the_page_and_in_every_feed(sqlite_ready):
    async with page_at(sqlite_ready) as page:
        number = page.plan(NIGHT).id
        out = page.plan(VERSION).id
        page.desk.do(maintenance.draft, page.ada, replace(NIGHT, title="Only a draft"))
        front = await page.get("/status?lang=nb")
        assert "New disks; more &lt;room&gt;" in front.text
        assert "torsdag 26. november kl. 10:00 \u2013 12:00 (2 t)" in front.text
        assert "Lønn 5.1" in front.text
        assert "Skrevet på engelsk." in front.text
        alone = await page.get(f"/status/planned/{number}")
        assert "Maintenance is planned" in alone.text
        told = (await page.get("/status.json")).json()
        (shown,) = told["scheduled_maintenances"]
        assert (shown["status"], shown["scheduled_for"]) == ("scheduled", "2026-11-26T09:00:00Z")
        assert shown["shortlink"] == f"{URL}/status/planned/{number}?lang=en"
        feed = ET.fromstring((await page.get("/status.atom")).content)  # noqa: S314 - our own
        assert {one.findtext(f"{ATOM}id") for one in feed.iter(f"{ATOM}entry")} == {
            f"tag:localhost,2026-11-23:status/maintenance/{number}",
            f"tag:localhost,2026-11-23:status/release/{out}",
        }
        for path in ("/status", "/status.json", "/status.atom", "/status.ics"):
            assert "Only a draft" not in (await page.get(path)).text
        assert (await page.get("/status/planned/3")).status_code == 404
        page.desk.clock.now = NIGHT.starts_at + timedelta(minutes=1)
        page.seconds += 61
        running = (await page.get("/status.json")).json()
        assert running["scheduled_maintenances"][0]["status"] == "in_progress"
        assert running["status"]["indicator"] == "maintenance"
        page.desk.clock.now = NIGHT.ends_at + timedelta(minutes=1)
        page.seconds += 61
        assert (await page.get("/status.json")).json()["scheduled_maintenances"] == []
        for path in ("/status?lang=nb", "/status/history?lang=nb"):
            was = (await page.get(path)).text.partition("Tidligere vedlikehold")[2]
            assert "New disks; more &lt;room&gt;" in was
            assert f"/status/planned/{number}" in was


async def test_a_calendar_moves_and_strikes_out_what_it_has(sqlite_ready):
    async with page_at(sqlite_ready) as page:
        number, out = page.plan(NIGHT).id, page.plan(VERSION).id
        answer = await page.get("/status.ics")
        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
        calendar = Calendar.from_ical(answer.content)
        assert (calendar["method"], calendar["version"]) == ("PUBLISH", "2.0")
        first = events(answer.content)
        night = first[f"maintenance-{number}@localhost"]
        assert (night["summary"], night["status"]) == (NIGHT.title, "CONFIRMED")
        assert (night.start, night.end) == (NIGHT.starts_at, NIGHT.ends_at)
        assert "Payslips do not open,\nnor do they print." in night["description"]
        version = first[f"release-{out}@localhost"]
        assert (version["summary"], version.start) == ("Payroll 5.1", date(2026, 11, 28))
        page.desk.clock.move(minutes=5)
        later = Move(
            NIGHT.starts_at + timedelta(hours=1), NIGHT.ends_at + timedelta(hours=2), "More", 0
        )
        page.lead(maintenance.propose, number, replace(later, by=page.ada.person_id))
        page.lead(maintenance.move, number)
        page.look_again()
        moved = events((await page.get("/status.ics")).content)[f"maintenance-{number}@localhost"]
        assert moved["sequence"] > night["sequence"]
        assert moved.start == datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
        page.lead(maintenance.cancel, number)
        page.lead(maintenance.cancel, out)
        page.look_again()
        struck = events((await page.get("/status.ics")).content)
        assert {str(one["status"]) for one in struck.values()} == {"CANCELLED"}
        assert struck[f"maintenance-{number}@localhost"]["sequence"] > moved["sequence"]
