"""What became of a ticket, in a sentence: for its reporter, and for those who follow it."""

from datetime import date

from bot.content import Bold, Inline, Message, Paragraph, Verb
from bot.notices.parts import button, named, title
from bot.notices.tickets.happenings import happening
from bot.notices.upkeep.upkeep import called
from bot.wording import Voice
from core.domain.tickets.ticket import State
from core.services.facts import Facts


def news(facts: Facts, voice: Voice) -> Message | None:
    """Tell the reporter where their ticket went."""
    about, event = facts.ticket, facts.event
    if about is None or event is None:
        return None
    if event.type == "returned" and about.ticket.state is not State.IN_PROGRESS:
        return None  # it went on since
    key = f"news-{event.type.replace('_', '-')}"
    if event.type == "returned" and facts.outside is None:
        key = "news-taken-up"
    said: dict[str, Inline] = {
        "ticket": named(about),
        "title": about.ticket.title,
        "other": Bold(facts.keys.get(event.data.get("other", 0), "")),
        "others": ", ".join(facts.keys.get(one, "") for one in event.data.get("tickets", ())),
    }
    if facts.upkeep is not None:
        said["release"] = called(facts.upkeep.shown, facts.upkeep.names, voice)
    if event.actor_id is not None:
        said["name"] = facts.people[event.actor_id].name
    if facts.outside is not None:
        said["party"] = facts.outside.party
        if facts.outside.expected_on and event.type == "external":
            key += "-until"
            said["day"] = voice.date(date.fromisoformat(facts.outside.expected_on))
    return Message((Paragraph(voice.text(key, **said)),))


def watched(facts: Facts, voice: Voice) -> Message | None:
    """Tell those who follow a ticket what was done."""
    about, event = facts.ticket, facts.event
    if about is None or event is None:
        return None
    said = (*title(about), "\n", *happening(event, facts, voice))
    return Message((Paragraph(said),), ((button(voice, Verb.OPEN, about.ticket.id),),))
