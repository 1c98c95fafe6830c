"""The status page and its feeds: for whom, in which language, what they tell and what never."""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta
from xml.etree import ElementTree as ET

import httpx

from bot.app.status import address_of
from bot.delivery.preparing import Preparing
from bot.wording import open_wording
from core.config.loading import parse_team
from core.config.settings import Settings
from core.db.incidents import incidents
from core.domain.incidents.incidents import Progress
from core.domain.intents import Notice
from core.services.incidents import correcting, telling, tickets as incident_tickets
from tests.journeys.on_page import SECRET, TEAM, TOLD, URL, page_at
from tests.journeys.test_status_planned import NIGHT

PATHS = ("/status", "/status.json", "/status.atom", "/status/history", "/status/incidents/1")
BY_LINK = TEAM.replace('"everybody"', '"link"')
NASTY = "<b>&*_`]<!channel> @everyone\u202e\u0007"


async def test_everybody_reads_it_in_the_language_of_their_browser_or_the_one_they_choose(
    sqlite_ready,
):
    async with page_at(sqlite_ready) as page:
        page.publish()
        english = await page.get("/status")
        assert "Something is down." in english.text
        norwegian = await page.get("/status", accept_language="de, nn;q=0.9, sv;q=0.8")
        assert '<html lang="nb">' in norwegian.text
        assert "Lønnsslipper" in norwegian.text
        assert "Skrevet på engelsk" in norwegian.text
        chosen = await page.get("/status?lang=fi", accept_language="nb")
        assert '<html lang="fi">' in chosen.text
        for language in ("en", "nb", "da", "fi", "nl", "sv"):
            assert f'<a href="/status?lang={language}" lang="{language}"' in chosen.text
        assert "<script" not in chosen.text


async def test_the_summary_has_the_shape_that_readers_of_statuspage_know(sqlite_ready):
    async with page_at(sqlite_ready) as page:
        incident = page.publish()
        page.desk.clock.move(minutes=10)
        page.tell(incident, Progress.IDENTIFIED, "A certificate ran out.")
        told = (await page.get("/status.json")).json()
        for name in ("summary", "status", "components", "incidents/unresolved"):
            assert (await page.get(f"/api/v2/{name}.json")).json() == told
        assert told["page"]["name"] == "Fjord Support"
        assert told["status"] == {"indicator": "major", "description": "Something is down."}
        by_id = {one["id"]: one for one in told["components"]}
        assert by_id["payroll"]["components"] == ["payslips"]
        assert by_id["payslips"]["group_id"] == "payroll"
        assert by_id["payslips"]["status"] == "partial_outage"
        assert by_id["archive"]["status"] == "operational"
        (shown,) = told["incidents"]
        assert (shown["status"], shown["impact"]) == ("identified", "major")
        assert shown["shortlink"] == f"{URL}/status/incidents/{incident.id}?lang=en"
        assert [one["status"] for one in shown["incident_updates"]] == [
            "identified",
            "investigating",
        ]
        assert [one["id"] for one in shown["components"]] == ["payslips"]
        page.tell(incident, Progress.RESOLVED, "It works again.")
        page.look_again()
        assert (await page.get("/status.json")).json()["incidents"] == []


async def test_the_feed_keeps_its_ids_and_tells_when_each_incident_changed(sqlite_ready):
    atom = "{http://www.w3.org/2005/Atom}"
    async with page_at(sqlite_ready) as page:
        incident = page.publish()
        before = ET.fromstring((await page.get("/status.atom")).content)  # noqa: S314 - our own
        page.desk.clock.move(minutes=10)
        page.tell(incident, Progress.RESOLVED, "It works again.")
        page.look_again()
        feed = ET.fromstring((await page.get("/status.atom?lang=nb")).content)  # noqa: S314
        assert feed.findtext(f"{atom}id") == "tag:localhost,2026:status"
        entry, earlier = feed.find(f"{atom}entry"), before.find(f"{atom}entry")
        wanted = f"tag:localhost,2026-11-23:status/incident/{incident.id}"
        assert entry.findtext(f"{atom}id") == earlier.findtext(f"{atom}id") == wanted
        assert entry.findtext(f"{atom}published") == "2026-11-23T09:00:00Z"
        assert entry.findtext(f"{atom}updated") == "2026-11-23T09:10:00Z"
        assert entry.findtext(f"{atom}title") == "Over: Payslips do not open"
        assert feed.findtext(f"{atom}updated") == "2026-11-23T09:10:00Z"
        assert feed.find(f"{atom}author/{atom}name").text == "Fjord brukerstøtte"
        assert feed.find(f"{atom}link[@rel='self']").get("href") == f"{URL}/status.atom?lang=nb"


async def test_what_is_over_has_its_day_its_leaves_and_a_page_of_its_own(sqlite_ready):
    async with page_at(sqlite_ready) as page:
        for number in (1, 2):
            incident = page.publish(title=f"Fault {number}")
            page.desk.clock.move(hours=1)
            page.tell(incident, Progress.RESOLVED, "It works again.")
            page.desk.clock.move(hours=23)
        days = r"<h[23]>(2.*)</h|>(Fault \d)<"
        both = [
            ("24 November 2026", ""),
            ("", "Fault 2"),
            ("23 November 2026", ""),
            ("", "Fault 1"),
        ]
        for path in ("/status", "/status/history"):
            assert re.findall(days, (await page.get(path)).text) == both
        last = await page.get("/status/history?before=2")
        assert re.findall(days, last.text) == both[2:]
        alone = await page.get("/status/incidents/1")
        assert "It works again." in alone.text
        assert "23 November 2026 at 11:00</time> (1 h)" in alone.text
        for path in (
            "/status/history?before=7",
            "/status/incidents/0",
            "/status/incidents/" + "9" * 30,
        ):
            assert (await page.get(path)).status_code == 404, path


async def test_nothing_internal_and_nothing_unpublished_is_on_any_page_or_feed(sqlite_ready):
    async with page_at(sqlite_ready) as page:
        page.publish()
        before = (await page.get("/status.json")).content
        page.desk.clock.move(minutes=5)
        page.draft(TOLD)
        page.look_again()
        assert (await page.get("/status.json")).content == before
        for path in PATHS:
            told = (await page.get(path)).text
            assert "three municipalities" not in told, path
            assert "Sigrun Inside" not in told, path
            assert "Ada" not in told, path
        assert (await page.get("/status/incidents/2")).status_code == 404
        assert (await page.get("/status")).text.count("/status/incidents/") == 1


async def test_markup_mentions_and_marks_that_turn_lines_around_stay_text(sqlite_ready):
    async with page_at(sqlite_ready) as page:
        page.publish(title=NASTY, body=NASTY, extent=NASTY, workaround=NASTY)
        page.plan(replace(NIGHT, title=NASTY, effect=NASTY, body=NASTY))
        for path in (*PATHS, "/status/planned/1", "/status.ics"):
            told = await page.get(path)
            assert told.status_code == 200, path
            assert "\u202e" not in told.text, path
            assert "\u0007" not in told.text, path
            if path != "/status.ics":  # a calendar knows no markup
                assert "<b>" not in told.text, path
                assert "<!channel" not in told.text, path
        assert "&lt;b&gt;&amp;*_`]&lt;!channel&gt; @everyone" in (await page.get("/status")).text
        told = (await page.get("/status.json")).json()
        assert told["incidents"][0]["name"] == "<b>&*_`]<!channel> @everyone"


async def test_a_page_open_by_link_is_not_there_without_it_and_its_links_carry_it(sqlite_ready):
    async with page_at(sqlite_ready, team=BY_LINK) as page:
        page.publish()
        settings = Settings(_env_file=None, web={"public_url": URL, "demo": False})
        team = parse_team(BY_LINK, name="team")
        address = address_of(settings, team, secret_key=SECRET)
        for path in PATHS:
            assert (await page.get(path)).status_code == 404, path
            assert (await page.get(f"{path}?key=guessed")).status_code == 404, path
        told = await page.get(address)
        assert "noindex" in told.text
        links = [
            one.replace("&amp;", "&") for one in re.findall(r'href="(/status[^"]*)"', told.text)
        ]
        assert len(links) > 8
        for link in links:
            assert (await page.get(link)).status_code == 200, link
        assert SECRET[:32] not in address


async def test_nobody_opens_a_page_that_is_off_and_a_strange_host_gets_none(sqlite_ready):
    async with page_at(sqlite_ready, team=TEAM.replace('"everybody"', '"nobody"')) as page:
        for path in PATHS:
            assert (await page.get(path)).status_code == 404, path
    async with page_at(sqlite_ready) as page:
        assert (await page.get("/status", host="elsewhere.example.org")).status_code == 421


async def test_who_has_it_already_is_told_so_until_something_changes(sqlite_ready):
    async with page_at(sqlite_ready) as page:
        page.desk.clock.now -= timedelta(days=1)
        incident = page.publish()
        first = await page.get("/status.atom")
        tag, moment = first.headers["etag"], first.headers["last-modified"]
        again = await page.get("/status.atom", if_none_match=f'"x", W/{tag}')
        assert (again.status_code, again.content) == (304, b"")
        assert (await page.get("/status.atom", if_modified_since=moment)).status_code == 304
        assert (await page.get("/status.atom", if_modified_since="never")).status_code == 200
        page.desk.clock.move(minutes=1)
        page.tell(incident, Progress.MONITORING, "Mended.")
        page.look_again()
        assert (await page.get("/status.atom", if_none_match=tag)).status_code == 200
        assert (await page.get("/status.atom", if_modified_since=moment)).status_code == 200


async def test_who_asks_a_thousand_times_costs_one_look_and_outlives_the_database(sqlite_ready):
    async with page_at(sqlite_ready) as page:
        page.publish()
        reads = page.desk.store.reads
        before = len(reads)
        answers: list[httpx.Response] = []
        for _ in range(5):
            answers += await asyncio.gather(*(page.get("/status") for _ in range(100)))
        assert {one.status_code for one in answers} == {200}
        assert len({one.headers["etag"] for one in answers}) == 1
        assert len(reads) - before == 2  # whether it changed, and what it tells
        page.desk.store.database.close()
        page.look_again()
        assert "Something is down." in (await page.get("/status")).text
        away = await page.get("/status?lang=sv")
        assert (away.status_code, away.headers["retry-after"]) == (503, "5")
        assert "Sidan kan inte visas just nu" in away.text


async def test_what_was_taken_back_reads_so_and_not_as_if_it_were_over(sqlite_ready):
    async with page_at(sqlite_ready) as page:
        incident, liv = page.publish(), page.desk.reporter("Liv")
        ticket = page.desk.report(by=liv)
        page.desk.do(incident_tickets.link, page.ada, incident.id, [ticket.id])
        page.desk.do(telling.tell)
        seen = page.desk.read(incidents.newest_event, incident.id)
        page.desk.do(correcting.retract, page.ada, seen, "It was a drill.")
        for path in ("/status", "/status/incidents/1"):
            told = (await page.get(path)).text
            assert "Taken back" in told
            assert "Over</span>" not in told
        page.desk.do(telling.tell)
        (row,) = page.desk.owed(Notice.YOURS_NEWS)
        prepared = page.desk.read(Preparing(open_wording(), "en").prepare, row)
        assert "was told by mistake" in str(prepared)
