"""`/status.atom`: an entry for each incident, which grows as more is told (RFC 4287)."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from markupsafe import Markup

from bot.pages.status.reading import Reading, machine
from bot.pages.status.spots import Kind, Links, Spot
from bot.pages.status.summary import changed
from core.domain.text import undirected
from core.services.status import IncidentShown

_ATOM = "http://www.w3.org/2005/Atom"


def write(spot: Spot, reader: Reading, links: Links, *, host: str) -> bytes:
    """Write what is open and the newest of what is over; `host` is in the ids, which stay."""
    ones = sorted((*reader.overview.incidents, *reader.told.over), key=changed, reverse=True)
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": spot.language})
    _add(feed, "id", f"tag:{host},2026:status")
    _add(feed, "title", undirected(reader.desk))
    _add(feed, "subtitle", reader.voice.say("status-title"))
    _add(feed, "updated", machine(_newest(ones, reader)))
    ET.SubElement(feed, "link", {"rel": "self", "href": links.whole(spot, on=spot)})
    ET.SubElement(
        feed,
        "link",
        {
            "rel": "alternate",
            "type": "text/html",
            "href": links.whole(spot.at(Kind.FRONT), on=spot),
        },
    )
    _add(ET.SubElement(feed, "author"), "name", undirected(reader.desk))
    for one in ones:
        _entry(feed, one, reader, links.whole(spot.at(Kind.ONE, one.id), on=spot), host=host)
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _newest(ones: list[IncidentShown], reader: Reading) -> datetime:
    return changed(ones[0]) if ones else reader.told.changed_at or reader.overview.at


def host_of(public_url: str) -> str:
    """Give the name that ids are made with."""
    return urlsplit(public_url).hostname or "localhost"


def _entry(
    feed: ET.Element, one: IncidentShown, reader: Reading, address: str, *, host: str
) -> None:
    entry = ET.SubElement(feed, "entry")
    day = machine(one.published_at)[:10]
    _add(entry, "id", f"tag:{host},{day}:status/incident/{one.id}")
    progress = reader.progress(one.progress.value)
    _add(entry, "title", f"{progress}: {undirected(one.title)}")
    _add(entry, "published", machine(one.published_at))
    _add(entry, "updated", machine(changed(one)))
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address})
    for part in one.parts:
        ET.SubElement(entry, "category", {"term": part})
    _add(entry, "content", "".join(_content(one, reader))).set("type", "html")


def _content(one: IncidentShown, reader: Reading) -> Iterator[str]:
    """Give the timeline as HTML, which the feed carries as text."""
    paragraph = Markup("<p>{}</p>").format
    yield paragraph(f"{reader.voice.say('incident-parts')}: {reader.names(one)}")
    if one.extent:
        yield paragraph(f"{reader.voice.say('incident-extent')}: {undirected(one.extent)}")
    if one.workaround and one.resolved_at is None:
        yield paragraph(f"{reader.voice.say('incident-workaround')}: {undirected(one.workaround)}")
    for each in reversed(one.updates):
        head = f"{reader.progress(each.progress.value)}, {reader.moment(each.at)}"
        lines = Markup("<br>").join(undirected(each.body).split("\n"))
        yield Markup("<p><strong>{}</strong><br>{}</p>").format(head, lines)
    if original := reader.original(one.language):
        yield paragraph(original)


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    one = ET.SubElement(parent, name)
    one.text = text
    return one
