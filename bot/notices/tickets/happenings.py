"""What was done, in a line: under the card, in the history, and to those who follow a ticket."""

from bot.content import Bold, Inline, Text
from bot.wording import Voice
from core.db.tickets.history import Event
from core.services.facts import Facts


def happening(event: Event, facts: Facts, voice: Voice, *, bold: bool = True) -> Text:
    """Say who did what; a sentence takes of the names and numbers what it needs."""
    actor = facts.people.get(event.actor_id or 0)
    name = actor.name if actor else voice.say("somebody-system")
    other = facts.people.get(event.data.get("to") or event.data.get("previous") or 0)
    said: dict[str, Inline] = {
        "name": Bold(name) if bold else name,
        "other": other.name if other else voice.say("somebody"),
        "ticket": facts.keys.get(event.data.get("other", 0), ""),
        "tickets": ", ".join(facts.keys.get(one, "") for one in event.data.get("tickets", ())),
        "flag": event.data.get("flag", ""),
        "party": facts.outside.party if facts.outside else "",
    }
    for counted, name_of in (("people", "people"), ("organizations", "organisations")):
        if counted in event.data:
            said[name_of] = str(event.data[counted])
    if "now" in event.data:
        said["priority"] = voice.say(f"priority-{event.data['now']}")
    if "platform" in event.data:
        said["platform"] = voice.say("page-place", platform=event.data["platform"])
        said["other"] = other.name if other else voice.say("paged-room")
    if event.type == "paged":
        return _paged(event, other.name if other else "", voice)
    key = f"happened-{event.type.replace('_', '-')}"
    if event.type == "opened" and "other" in event.data:
        key = "opened-from"  # another ticket; its reporter did not ask for it
    line = voice.text(key, **said)
    why = event.data.get("why", "")
    return (*line, f" ({voice.say(f'why-agent-{why}')})") if why else line


def _paged(event: Event, called: str, voice: Voice) -> Text:
    """Say who was called, and why everybody was."""
    number, because = event.data.get("round", 1), event.data.get("because", "")
    line = voice.text("happened-paged")
    if called:
        line = voice.text("paged-named", round=number, other=called)
    return (*line, f" ({voice.say('page-because', because=because)})") if because else line
