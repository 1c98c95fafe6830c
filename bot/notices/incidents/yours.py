"""What reporters read of the incident that their ticket belongs to."""

from bot.content import Action, Bold, Button, Inline, Message, Paragraph, Verb, paragraph
from bot.notices.incidents.incident import original, public
from bot.notices.parts import named
from bot.wording import Voice
from core.domain.incidents.incidents import ENDS, Progress
from core.services.facts import Facts


def card(facts: Facts, voice: Voice) -> Message | None:
    """Say that others have it too, and how it stands; the message is kept equal to that."""
    about, found = facts.ticket, facts.yours
    if about is None or found is None:
        return None
    says: dict[str, Inline] = {"ticket": named(about), "title": about.ticket.title}
    if not found.linked:
        return Message((Paragraph(voice.text("yours-no-more", **says)),))
    shown = found.shown
    opening = Paragraph(voice.text("yours-is-known", **says))
    blocks = (opening, *public(shown, found.overview.names, voice))
    if shown.resolved_at is not None:
        return Message(blocks)
    wanted, label = ("unfollow", "button-only-end") if found.follows else ("follow", "button-steps")
    button = Button(voice.say(label), Action.of(Verb.STATUS, wanted, shown.id))
    return Message(blocks, ((button,),))


def news(facts: Facts, voice: Voice) -> Message | None:
    """Say what is new: a step to who wants to hear each, the end to everybody."""
    about, found = facts.ticket, facts.yours
    if about is None or found is None or found.news is None:
        return None
    shown = found.shown.in_language(voice.language)
    told = next((one for one in shown.updates if one.id == found.news.id), found.news)
    over = told.progress in ENDS
    key = "yours-over" if over else "yours-goes-on"
    if told.progress is Progress.RETRACTED:
        key = "yours-retracted"
    opening = voice.text(key, ticket=named(about), title=Bold(shown.title))
    blocks = [Paragraph(opening), paragraph(told.body), *original(told.language, voice)]
    if over and about.ticket.is_open:
        blocks.append(paragraph(voice.say("yours-still-open"), tone="quiet"))
    return Message(tuple(blocks))
