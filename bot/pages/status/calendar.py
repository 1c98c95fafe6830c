"""`/status.ics`: maintenance and releases as a calendar that others subscribe to (RFC 5545, 5546).

What was called off stays in it as cancelled, and each entry keeps its UID, so that a calendar
moves and strikes out what it has instead of keeping both.
"""

from datetime import timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event, vCalAddress, vText, vUri

from bot.pages.status.reading import Reading
from bot.pages.status.spots import Kind, Links, Spot
from core.domain.text import undirected
from core.domain.upkeep import Kind as Plan, Phase
from core.services.upkeep.upkeep import UpkeepShown

REFRESHED = timedelta(minutes=30)  # how often a calendar is asked to look again (RFC 7986, 5.7)


def write(spot: Spot, reader: Reading, links: Links, *, host: str) -> bytes:
    """Write what is planned and what was; `host` is in the ids, which stay."""
    front = links.whole(spot.at(Kind.FRONT), on=spot)
    calendar = Calendar()
    calendar.add("prodid", "-//Melding//Status//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    name = undirected(f"{reader.desk}: {reader.voice.say('status-title')}")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", REFRESHED, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "PT30M")
    for one in reader.told.planned:
        event = _event(one, reader, host=host)
        event.add("url", vUri(links.whole(spot.at(Kind.PLANNED, one.id), on=spot)))
        if urlsplit(front).scheme:
            event.add("organizer", _organizer(front, reader))
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _organizer(address: str, reader: Reading) -> vCalAddress:
    """Name the desk, as RFC 5546 wants of what is published; we know no mail address of it."""
    desk = vCalAddress(address)
    desk.params["cn"] = vText(undirected(reader.desk))
    return desk


def _event(one: UpkeepShown, reader: Reading, *, host: str) -> Event:
    event = Event()
    event.add("uid", f"{one.kind.value}-{one.id}@{host}")
    event.add("dtstamp", one.changed_at)
    event.add("created", one.published_at)
    event.add("last-modified", one.changed_at)
    event.add("sequence", max(one.revision - 1, 0))
    event.add("summary", undirected(reader.called(one)))
    event.add("description", undirected(_description(one, reader)))
    event.add("status", "CANCELLED" if one.phase is Phase.CANCELLED else "CONFIRMED")
    event.add("transp", "TRANSPARENT")  # nobody's own time is taken by it
    if one.kind is Plan.RELEASE:
        event.add("dtstart", one.day)
        event.add("dtend", one.day + timedelta(days=1))
    else:
        event.add("dtstart", one.starts_at)
        event.add("dtend", one.ended_at or one.ends_at)
    return event


def _description(one: UpkeepShown, reader: Reading) -> str:
    effect = f"{reader.voice.say('maintenance-effect')}: {one.effect}" if one.effect else ""
    lines = (reader.phase(one), reader.concerned(one), effect, one.body, one.link)
    return "\n".join(line for line in lines if line)
