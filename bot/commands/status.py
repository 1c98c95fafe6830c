"""How the systems are: looked up by anybody, changed and told of by who speaks for the desk."""

from zoneinfo import ZoneInfo

from bot.commands import linking, subscribing, translating
from bot.commands.outcome import Ask, Begin, Done, Note, Outcome, Tell
from core.db.incidents import incidents as stored, links as incident_links
from core.db.unit import Unit
from core.domain.incidents.incidents import UNPUBLISHED, Incident, Stage
from core.domain.intents import Intent, Notice
from core.domain.speaking import Speaking, check_speaking
from core.domain.tickets.keys import number_in
from core.errors import NotFound, Refused
from core.services.incidents import bursts, incidents, tickets as incident_tickets
from core.services.people.people import zone_of
from core.services.status.status import register_of

TYPED = "%Y-%m-%d %H:%M"  # as `read_moment` reads it back
_TELLING = {
    "update": "incident_update",
    "resolve": "incident_resolve",
    "after": "incident_afterword",
    "correct": "incident_correct",
    "retract": "incident_retract",
}


_PUTS_RIGHT = frozenset({"incident_correct", "incident_retract"})


def status(unit: Unit, ask: Ask) -> Outcome:
    """Show all systems or the one that is named.

    `set` and a name changes how one is; `new`, or `from` and a ticket, begins a notice; `link` and
    `unlink` say which tickets one is about.
    """
    word, _, rest = ask.rest.strip().partition(" ")
    match word.lower():
        case "set":
            return _set(unit, ask, rest)
        case "new":
            return _new(unit, ask, rest)
        case "from":
            return _from(unit, ask, rest)
        case "link" | "unlink" as how:
            return linking.by_word(unit, ask, how, rest)
        case _:
            part = register_of(unit).called(ask.rest)
            return _show(ask, part.id if part else "", unknown=bool(word) and part is None)


def _show(ask: Ask, part: str, *, unknown: bool = False) -> Outcome:
    data = {"part": part, "unknown": unknown, "private": ask.private}
    return Tell(Intent(Notice.STATUS, data=data))


def press(unit: Unit, ask: Ask, args: tuple[str, ...]) -> Outcome:
    """Follow a button: what is wanted, and the part or number that it is about."""
    wanted, about = args
    match wanted:
        case "set":
            return _set(unit, ask, about)
        case "part" | "joined":
            return _show(ask, about) if wanted == "part" else _joined(ask, int(about))
        case wish if wish in subscribing.PRESSES:
            return subscribing.press(unit, ask, wish, about)
        case "burst":
            return _burst(unit, ask, int(about))
        case "notone":
            bursts.refuse(unit, ask.actor, int(about))
            return Done()
        case _:
            return _lead(unit, ask, wanted, int(about))


def _lead(unit: Unit, ask: Ask, wanted: str, number: int) -> Outcome:
    """Lead an incident further."""
    match wanted:
        case "edit":
            return _edit(unit, ask, stored.by_id(unit, number))
        case "publish":
            incidents.publish(unit, ask.actor, number)
            return Done()
        case "drop":
            incidents.drop(unit, ask.actor, number)
            return Done()
        case "link":
            return linking.choose(ask, number)
        case "follow" | "unfollow":
            wants = wanted == "follow"
            incident_tickets.follow(unit, ask.actor, number, wants=wants)
            return Note("yours-each-step" if wants else "yours-only-end")
        case to if to.startswith("pv-"):
            return translating.preview(unit, ask, "incident", number, to.removeprefix("pv-"))
        case to if to.startswith("tr-"):
            event, language = stored.newest_event(unit, number), to.removeprefix("tr-")
            return translating.begin(unit, ask, "incident", event, language)
        case telling if telling in _TELLING:
            return _tell(unit, ask, _TELLING[telling], number)
        case _:
            raise Refused("button_unknown")


def _joined(ask: Ask, number: int) -> Outcome:
    """Show the team who has the same, and what they wrote."""
    check_speaking(ask.actor, Speaking.DRAFT)
    return Tell(Intent(Notice.JOINED, data={"joined": number}))


def _needs_systems(unit: Unit) -> None:
    if not unit.team.systems:
        raise Refused("no_systems")


def _set(unit: Unit, ask: Ask, words: str) -> Outcome:
    check_speaking(ask.actor, Speaking.SET_STATUS)
    _needs_systems(unit)
    part = register_of(unit).called(words)
    return Begin("baseline", given={"part": part.id} if part else {})


def _new(unit: Unit, ask: Ask, title: str) -> Outcome:
    check_speaking(ask.actor, Speaking.DRAFT)
    _needs_systems(unit)
    return Begin("incident", given={"title": title.strip()} if title.strip() else {})


def _from(unit: Unit, ask: Ask, key: str) -> Outcome:
    check_speaking(ask.actor, Speaking.DRAFT)
    _needs_systems(unit)
    named = key.strip()
    number = number_in(named, unit.team.desk.key_prefix) if named else ask.ticket_id
    if number is None:
        raise NotFound("ticket")
    return _edit(unit, ask, incidents.draft_from(unit, ask.actor, number))


def _burst(unit: Unit, ask: Ask, number: int) -> Outcome:
    """Write the draft that a burst became; where it was linked to what is told already, rest."""
    incident = bursts.make(unit, ask.actor, number)
    if incident.stage not in UNPUBLISHED or incident.title:
        return Done()
    return _edit(unit, ask, incident)


def _edit(unit: Unit, ask: Ask, incident: Incident) -> Outcome:
    """Begin with what stands there, where a form shows it."""
    check_speaking(ask.actor, Speaking.DRAFT)
    if incident.stage not in UNPUBLISHED:
        raise Refused("published_already")
    zone = ZoneInfo(zone_of(unit, ask.person))
    moments = {"next_update": incident.next_update_at, "publish_at": incident.publish_at}
    shown = {
        "title": incident.title,
        "parts": ",".join(incident.parts),
        "level": incident.impact.value if incident.parts else "",
        "body": incident.body,
        "extent": incident.extent,
        "workaround": incident.workaround,
        "pattern": incident.pattern,
        "pattern_why": incident.pattern_why,
        "checked": ",".join(incident.checked),
        "organisations": ",".join(incident.organizations),
        **{key: at.astimezone(zone).strftime(TYPED) for key, at in moments.items() if at},
    }
    subject = str(stored.newest_event(unit, incident.id))
    shown = {key: one for key, one in shown.items() if one}
    worded = {} if incident.extent else _reported(unit, incident)
    if incident.no_workaround:
        worded["workaround"] = Note("incident-none")
    return Begin("incident", subject, shown=shown, worded=worded)


def _reported(unit: Unit, incident: Incident) -> dict[str, Note]:
    """Say how many have reported it, for who will say more precisely whom it concerns."""
    people, organizations, _ = incident_links.reach(unit, incident.id)
    if not people:
        return {}
    note = Note("incident-extent-reported", {"people": people, "organisations": organizations})
    return {"extent": note}


def _tell(unit: Unit, ask: Ask, flow: str, incident_id: int) -> Outcome:
    check_speaking(ask.actor, Speaking.PUBLISH)
    incident = stored.by_id(unit, incident_id)
    if flow == "incident_afterword":
        if incident.resolved_at is None:
            raise Refused("not_over")
    elif flow in _PUTS_RIGHT:
        if incident.stage is not Stage.PUBLISHED:
            raise Refused("not_published")
    elif not incident.is_open:
        raise Refused("incident_over")
    subject = str(stored.newest_event(unit, incident.id))
    linked = incident_links.reach(unit, incident.id)[2]
    alone = flow == "incident_resolve" and not linked
    return Begin(flow, subject, given={"tickets": "leave"} if alone else {})
