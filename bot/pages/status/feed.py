"""`/status.atom`: an entry for each incident, maintenance and release, which grows (RFC 4287)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from markupsafe import Markup

from bot.pages.status.reading import Reading, machine
from bot.pages.status.spots import Kind, Links, Spot
from bot.pages.status.summary import changed
from core.domain.text import undirected
from core.services.status.status import IncidentShown
from core.services.upkeep.upkeep import UpkeepShown

_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class _News:
    """An entry: an incident, maintenance or a release, by what it is told apart."""

    id: str
    title: str
    published: datetime
    updated: datetime
    address: str
    parts: tuple[str, ...]
    content: str


def write(spot: Spot, reader: Reading, links: Links, *, host: str) -> bytes:
    """Write what is open, planned or over, changed last first; `host` is in ids, which stay."""
    news = sorted(_news(spot, reader, links), key=lambda one: one.updated, reverse=True)
    newest = news[0].updated if news else reader.told.changed_at or reader.overview.at
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": spot.language})
    _add(feed, "id", f"tag:{host},2026:status")
    _add(feed, "title", undirected(reader.desk))
    _add(feed, "subtitle", reader.voice.say("status-title"))
    _add(feed, "updated", machine(newest))
    ET.SubElement(feed, "link", {"rel": "self", "href": links.whole(spot, on=spot)})
    front = links.whole(spot.at(Kind.FRONT), on=spot)
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": front})
    _add(ET.SubElement(feed, "author"), "name", undirected(reader.desk))
    for one in news:
        _entry(feed, one, host=host)
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _news(spot: Spot, reader: Reading, links: Links) -> Iterator[_News]:
    for one in (*reader.overview.incidents, *reader.told.over):
        yield _News(
            id=f"incident/{one.id}",
            title=f"{reader.progress(one.progress.value)}: {one.title}",
            published=one.published_at,
            updated=changed(one),
            address=links.whole(spot.at(Kind.ONE, one.id), on=spot),
            parts=tuple(one.parts),
            content="".join(_of_incident(one, reader)),
        )
    for plan in reader.told.planned:
        yield _News(
            id=f"{plan.kind.value}/{plan.id}",
            title=f"{reader.phase(plan)}: {reader.called(plan)}",
            published=plan.published_at,
            updated=plan.changed_at,
            address=links.whole(spot.at(Kind.PLANNED, plan.id), on=spot),
            parts=plan.parts,
            content="".join(_of_plan(plan, reader)),
        )


def host_of(public_url: str) -> str:
    """Give the name that ids are made with."""
    return urlsplit(public_url).hostname or "localhost"


def _entry(feed: ET.Element, one: _News, *, host: str) -> None:
    entry = ET.SubElement(feed, "entry")
    _add(entry, "id", f"tag:{host},{machine(one.published)[:10]}:status/{one.id}")
    _add(entry, "title", undirected(one.title))
    _add(entry, "published", machine(one.published))
    _add(entry, "updated", machine(one.updated))
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": one.address})
    for part in one.parts:
        ET.SubElement(entry, "category", {"term": part})
    _add(entry, "content", one.content).set("type", "html")


def _of_incident(one: IncidentShown, reader: Reading) -> Iterator[str]:
    """Give the timeline as HTML, which the feed carries as text."""
    yield _row("incident-parts", reader.names(one), reader)
    yield _row("incident-extent", one.extent, reader)
    if one.resolved_at is None:
        yield _row("incident-workaround", one.workaround, reader)
    for each in reversed(one.updates):
        yield _told(reader.progress(each.progress.value), each.at, each.body, reader)
        if each.language != one.language:
            yield _paragraph(reader.original(each.language))
    yield _paragraph(reader.original(one.language))


def _of_plan(one: UpkeepShown, reader: Reading) -> Iterator[str]:
    yield _row("upkeep-when", reader.when(one), reader)
    yield _row("incident-parts", reader.concerned(one), reader)
    yield _row("maintenance-effect", one.effect, reader)
    yield _paragraph(one.body)
    for each in reversed(one.entries):
        yield _told(reader.word(one, each), each.at, each.body, reader)
    yield _paragraph(reader.original(one.language))


def _row(key: str, value: str, reader: Reading) -> str:
    return _paragraph(f"{reader.voice.say(key)}: {value}" if value else "")


def _told(head: str, at: datetime, body: str, reader: Reading) -> str:
    said = Markup("<p><strong>{}</strong>").format(f"{head}, {reader.moment(at)}")
    return said + Markup("<br>{}</p>").format(_lines(body)) if body else said + Markup("</p>")


def _paragraph(text: str) -> str:
    return Markup("<p>{}</p>").format(_lines(text)) if text else ""


def _lines(text: str) -> Markup:
    return Markup("<br>").join(undirected(text).split("\n"))


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    one = ET.SubElement(parent, name)
    one.text = text
    return one
