"""What subscribers read of a fault, and of what they have subscribed to."""

from dataclasses import replace

from bot.content import (
    Action,
    Block,
    Bold,
    Bullets,
    Button,
    Heading,
    Message,
    Paragraph,
    Row,
    Rows,
    Topic,
    Verb,
    paragraph,
)
from bot.notices import upkeep_news
from bot.notices.incident import original, public
from bot.notices.status import me_too, said
from bot.wording import Voice
from core.config.texts import Text
from core.domain.incidents import Progress
from core.domain.intents import Intent, Notice
from core.domain.subscriptions import ALL, Subscription
from core.services.broadcast import Announcing, Broadcasting
from core.services.facts import Facts


def to_subscriber(
    intent: Intent, found: Broadcasting | Announcing, voice: Voice, *, joins: bool = False
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
    if shown.next_update_at is not None and told.progress is not Progress.RESOLVED:
        next_word = f"{voice.say('incident-next')}: {voice.moment(shown.next_update_at)}"
        blocks.append(paragraph(next_word, tone="quiet"))
    return Message(tuple(blocks))


def subscriptions(intent: Intent, facts: Facts, voice: Voice) -> Message | None:
    """List what a place hears of, each with what can be changed."""
    found = facts.subscriptions
    if found is None:
        return None
    heading = "subscriptions-yours" if intent.data["private"] else "subscriptions-here"
    blocks: list[Block] = [Heading((voice.say(heading),))]
    if not found.here:
        blocks.append(paragraph(voice.say("subscriptions-none")))
    rows = tuple(Row(_name(one, name, voice), (_how(one, voice),)) for one, name in found.here)
    blocks += [Rows(rows)] if rows else []
    buttons = [_changes(one, name, voice) for one, name in found.here]
    if intent.data["private"]:
        offered = [(ALL, voice.say("subscriptions-all")), *_offered(found.offered, voice)]
        taken = {one.target for one, _ in found.here}
        buttons += [
            (Button(voice.say("button-subscribe", name=name), _act("sub", target)),)
            for target, name in offered
            if target not in taken
        ]
    if found.count:
        blocks.append(paragraph(voice.say("subscriptions-count", count=found.count), tone="quiet"))
    if found.lost:
        blocks.append(paragraph(voice.say("subscriptions-lost")))
        blocks.append(Bullets(tuple((f"{one.place}: {one.ended_why}",) for one in found.lost)))
    return Message(tuple(blocks), tuple(buttons))


def _offered(offered: tuple[tuple[str, Text], ...], voice: Voice) -> list[tuple[str, str]]:
    return [(target, name.of(voice.language)) for target, name in offered]


def _name(one: Subscription, name: Text | None, voice: Voice) -> str:
    if one.target == ALL:
        return voice.say("subscriptions-all")
    return name.of(voice.language) if name is not None else one.target


def _how(one: Subscription, voice: Voice) -> str:
    least = voice.say(f"least-{one.least.value}")
    return f"{least} {voice.say('subscription-quiet')}" if one.quiet else least


def _changes(one: Subscription, name: Text | None, voice: Voice) -> tuple[Button, ...]:
    told = _name(one, name, voice)
    quiet = "button-loud" if one.quiet else "button-quiet"
    return (
        Button(voice.say("button-least"), _act("least", one.id), help=told),
        Button(voice.say(quiet), _act("quiet", one.id), help=told),
        Button(voice.say("button-unsubscribe"), _act("unsub", one.id), "danger", help=told),
    )


def _act(wanted: str, about: str | int) -> Action:
    return Action.of(Verb.STATUS, wanted, about)
