"""The status page as files: whole by themselves, the newest, and nothing that was not told."""

import asyncio
import json
import posixpath
import re
from pathlib import Path
from urllib.parse import urlsplit

from bot.app.status import copying_to
from bot.wording import open_wording
from core.config.settings import Settings
from core.db.incidents import incidents as stored
from core.domain.incidents.incidents import Progress
from core.domain.translations import Slot
from core.services.incidents import correcting, translating
from core.services.upkeep import news as upkeep_news
from tests.journeys.on_page import SECRET, TEAM, TOLD, page_at
from tests.journeys.test_status_planned import NIGHT

BY_LINK = TEAM.replace('"everybody"', '"link"')


def copying(page, folder: Path):
    settings = Settings(_env_file=None, web={"public_url": "https://help.example.org"})
    store = page.desk.store
    return copying_to(folder, settings, store.team, store, open_wording())


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


async def test_every_link_of_a_copy_leads_to_another_file_of_it(sqlite_ready, tmp_path):
    folder = tmp_path / "copy"
    async with page_at(sqlite_ready, team=BY_LINK) as page:
        page.tell(page.publish(), Progress.RESOLVED, "It works again.")
        page.publish(title="It is slow")
        page.plan(NIGHT)
        await copying(page, folder).write()
        written = files(folder)
        assert {"index.html", "nb/index.html", "nb/incidents/2.html", "planned/1.html"} <= set(
            written
        )
        for name, content in written.items():
            assert b"key=" not in content, name
            assert SECRET.encode() not in content, name
            if name.endswith((".html", ".atom")):
                for link in re.findall(r'(?:href|src)="([^"#]+)"', content.decode()):
                    assert not urlsplit(link).scheme, (name, link)
                    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), link))
                    assert target in written, (name, link)
        told = json.loads(written["nb/status.json"])
        assert told["status"]["description"] == "Noe er nede."
        assert told["incidents"][0]["shortlink"] == "incidents/2.html"


async def test_only_what_reads_otherwise_is_written_again_and_what_is_gone_is_removed(
    sqlite_ready, tmp_path
):
    folder = tmp_path / "copy"
    async with page_at(sqlite_ready) as page:
        incident = page.publish()
        keeping = copying(page, folder)
        await keeping.write()
        assert await keeping.write() == 0
        (folder / "incidents" / "99.html").write_text("It was never told.")
        (folder / "nb" / "about.html").write_text("The host's own.")
        before = files(folder)
        page.desk.clock.move(minutes=5)
        page.tell(incident, Progress.RESOLVED, "It works again.")
        page.draft(TOLD)
        await keeping.write()
        after = files(folder)
        assert before.keys() - after.keys() == {"incidents/99.html"}
        changed = {name for name in after if after[name] != before.get(name)}
        assert {"index.html", "fi/status.atom", "incidents/1.html"} <= changed
        assert not any(name.startswith("static/") for name in changed)
        assert b"It works again." in after["da/incidents/1.html"]
        assert not any("/2.html" in name for name in after)
        seen = page.desk.read(stored.newest_event, incident.id)
        said = {Slot.TITLE: "Lønnsslipper åpner ikke"}
        page.desk.do(translating.translate, page.ada, seen, "nb", said)
        await keeping.write()
        assert "Lønnsslipper åpner ikke" in (folder / "nb" / "incidents" / "1.html").read_text()


async def test_the_history_of_a_copy_tells_of_maintenance_once_it_is_over(sqlite_ready, tmp_path):
    async with page_at(sqlite_ready) as page:
        page.plan(NIGHT)
        keeping = copying(page, tmp_path)
        await keeping.write()
        page.desk.clock.now = NIGHT.ends_at
        page.desk.do(upkeep_news.tell_due)
        await keeping.write()
        assert "New disks" in _text(tmp_path / "history" / "index.html")


async def test_a_copy_follows_every_change_and_waits_for_a_folder_that_cannot_be_written(
    sqlite_ready, tmp_path
):
    folder = tmp_path / "copy"
    folder.write_text("A file where a folder belongs.")
    async with page_at(sqlite_ready) as page:
        following = asyncio.create_task(copying(page, folder).run(looking=0.01))
        await asyncio.sleep(0.1)
        folder.unlink()
        for title in ("Payslips do not open", "It is slow"):
            page.publish(title=title)
            async with asyncio.timeout(10):
                while title not in _text(folder / "sv" / "index.html"):  # noqa: ASYNC110 - a file
                    await asyncio.sleep(0.02)
        seen = page.desk.read(stored.newest_event, 2)
        page.desk.do(correcting.retract, page.ada, seen, "It was a drill.")
        async with asyncio.timeout(10):
            while not _is_taken_back(folder / "sv"):  # noqa: ASYNC110 - a file
                await asyncio.sleep(0.02)
        assert not following.done()
        following.cancel()
        await asyncio.wait([following])


def _text(path: Path) -> str:
    return path.read_text() if path.exists() else ""


def _is_taken_back(folder: Path) -> bool:
    open_now = json.loads(_text(folder / "status.json"))["incidents"]
    said = [_text(folder / one) for one in ("incidents/2.html", "status.atom")]
    return len(open_now) == 1 and all("It was a drill." in one for one in said)
