"""What subscribers read: of a fault, of what is planned, and of a whole day."""

from dataclasses import replace

from bot.content import Block, Bold, Bullets, Heading, Inline, Message, Paragraph, Topic, paragraph
from bot.notices.incidents.incident import original, public
from bot.notices.status import me_too, said
from bot.notices.upkeep import news as upkeep_news
from bot.notices.upkeep.upkeep import called, word
from bot.wording import Voice
from core.domain.incidents.incidents import ENDS
from core.domain.intents import Intent, Notice
from core.services.broadcasts.broadcast import Announcing, Broadcasting
from core.services.broadcasts.digesting import Digest
from core.services.status.status import IncidentShown
from core.services.upkeep.upkeep import UpkeepShown


def to_subscriber(
    intent: Intent,
    found: Broadcasting | Announcing | Digest,
    voice: Voice,
    *,
    joins: bool = False,
) -> Message:
    """Word what a subscriber reads: how it stands, or what is new of it.

    `joins`: they read it alone, and may say of a fault that they have it too.
    """
    match found:
        case Broadcasting() if intent.notice is Notice.BROADCAST:
            found = replace(found, shown=found.shown.in_language(voice.language))
            return card(found, voice, joins=joins)
        case Broadcasting():
            return news(replace(found, shown=found.shown.in_language(voice.language)), voice)
        case Announcing(shown, names, told):
            if told is None:
                return upkeep_news.card(shown, names, voice)
            return upkeep_news.news(shown, told, names, voice)
        case Digest():
            return digest(found, voice)


def card(found: Broadcasting, voice: Voice, *, joins: bool = False) -> Message:
    """Say how it stands; the message is kept equal to that."""
    shown = found.shown
    topic = Topic(shown.title, open=shown.resolved_at is None)
    buttons = ((me_too(shown, voice),),) if joins and shown.resolved_at is None else ()
    return Message(public(shown, found.names, voice), buttons, topic=topic)


def news(found: Broadcasting, voice: Voice) -> Message:
    """Say what is new, by itself."""
    shown = found.shown
    told = shown.updates[-1]
    head = voice.say(f"progress-{told.progress.value}")
    blocks: list[Block] = [Paragraph((Bold(shown.title), f"\n{head}"))]
    if told.worse:
        worse = voice.say("broadcast-worse", status=said(shown.impact, voice))
        blocks.append(paragraph(worse, tone="warning"))
    blocks += [paragraph(told.body), *original(told.language, voice)]
    if shown.next_update_at is not None and told.progress not in ENDS:
        next_word = f"{voice.say('incident-next')}: {voice.moment(shown.next_update_at)}"
        blocks.append(paragraph(next_word, tone="quiet"))
    return Message(tuple(blocks))


def digest(found: Digest, voice: Voice) -> Message:
    """Say once how everything stands that was new since yesterday, or since longer ago."""
    lines: list[tuple[Inline, ...]] = []
    for shown in found.told:
        match shown:
            case IncidentShown():
                shown = shown.in_language(voice.language)  # noqa: PLW2901 - the same, as they read
                stands = voice.say(f"progress-{shown.progress.value}")
                lines.append((Bold(shown.title), f": {stands}. {shown.updates[-1].body}"))
            case UpkeepShown():
                name = called(shown, found.names, voice)
                lines.append((Bold(name), f": {word(shown, shown.entries[-1], voice)}"))
    title = voice.say("digest")
    if found.since is not None:
        title = voice.say("digest-since", day=voice.date(found.since.astimezone(voice.zone)))
    return Message((Heading((title,)), Bullets(tuple(lines))))
