"""What a place hears of, and all that can be changed of it."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.content import Action, Block, Bullets, Button, Heading, Message, Row, Rows, Verb, paragraph
from bot.wording import Voice, name_of
from core.config.texts import Text
from core.domain.intents import Intent
from core.domain.subscriptions import ALL, EVERY_KIND, Kind, Subscription
from core.services.broadcasts.subscriptions import SubscriptionsShown
from core.services.facts import Facts

MOST_OFFERED = 20  # with a button each; the others by their names
_KINDS: Mapping[Kind, tuple[str, str]] = MappingProxyType(
    {
        Kind.INCIDENT: ("button-not-incident", "button-hear-incident"),
        Kind.MAINTENANCE: ("button-not-maintenance", "button-hear-maintenance"),
        Kind.RELEASE: ("button-not-release", "button-hear-release"),
    }
)


def subscriptions(intent: Intent, facts: Facts, voice: Voice) -> Message | None:
    """List what a place hears of, or show one of it with all that can be changed."""
    found = facts.subscriptions
    if found is None:
        return None
    wanted, private = intent.data.get("one"), bool(intent.data["private"])
    here = [(one, _name(one, name, voice)) for one, name in found.here]
    shown = [each for each in here if each[0].id == wanted] or here
    heading = "subscriptions-yours" if private else "subscriptions-here"
    blocks: list[Block] = [Heading((voice.say(heading),))]
    if not shown:
        blocks.append(paragraph(voice.say("subscriptions-none")))
    rows = tuple(Row(name, (_how(one, found, voice),)) for one, name in shown)
    blocks += [Rows(rows)] if rows else []
    if len(shown) == 1:
        buttons = _changes(shown[0][0], _whose(shown[0][0], found, intent), voice, private=private)
    else:
        buttons = [_open(one, name, voice) for one, name in shown]
    if shown is here:
        offered = _offered(found, voice) if private else []
        buttons += offered[:MOST_OFFERED]
        more = paragraph(voice.say("subscriptions-more"), tone="quiet")
        blocks += [more] if len(offered) > MOST_OFFERED else []
        blocks += _of_the_team(found, voice)
    return Message(tuple(blocks), tuple(buttons))


def begun(intent: Intent, facts: Facts, voice: Voice) -> Message | None:
    """Say in a room what is told there from now on; None where that has ended already."""
    here = facts.subscriptions.here if facts.subscriptions is not None else ()
    number = intent.data["subscription"]
    names = [_name(one, name, voice) for one, name in here if one.id == number]
    return Message((paragraph(voice.say("subscribed-room", name=names[0])),)) if names else None


def _of_the_team(found: SubscriptionsShown, voice: Voice) -> list[Block]:
    """Say in the team's room how many there are, and which were lost."""
    blocks: list[Block] = []
    if found.count:
        blocks.append(paragraph(voice.say("subscriptions-count", count=found.count), tone="quiet"))
    if found.lost:
        blocks.append(paragraph(voice.say("subscriptions-lost")))
        blocks.append(Bullets(tuple((f"{one.place}: {one.ended_why}",) for one in found.lost)))
    return blocks


def _offered(found: SubscriptionsShown, voice: Voice) -> list[tuple[Button, ...]]:
    taken = {one.target for one, _ in found.here}
    offered = [(ALL, voice.say("subscriptions-all"))]
    offered += [(target, name.of(voice.language)) for target, name in found.offered]
    return [
        (Button(voice.say("button-subscribe", name=name), _act("sub", target)),)
        for target, name in offered
        if target not in taken
    ]


def _name(one: Subscription, name: Text | None, voice: Voice) -> str:
    if one.target == ALL:
        return voice.say("subscriptions-all")
    return name.of(voice.language) if name is not None else one.target


def _how(one: Subscription, found: SubscriptionsShown, voice: Voice) -> str:
    """Say in one line what of it is told, to whom, when and how."""
    said = [voice.say(f"least-{one.least.value}")] if Kind.INCIDENT in one.kinds else []
    if one.kinds != EVERY_KIND:
        told = ", ".join(voice.say(f"kind-{kind}") for kind in Kind if kind in one.kinds)
        said.append(voice.say("subscription-kinds", kinds=told))
    if one.organization:
        name = found.organizations.get(one.organization, one.organization)
        said.append(voice.say("subscription-organization", organization=name))
    if one.quiet:
        times = {"begins": voice.clock(one.quiet_from), "ends": voice.clock(one.quiet_until)}
        said.append(voice.say("subscription-quiet", **times))
    if one.digest:
        said.append(voice.say("subscription-digest"))
    if one.language and one.person_id is None:
        language = name_of(one.language, voice.language)
        said.append(voice.say("subscription-language", language=language))
    return " ".join(said)


def _open(one: Subscription, name: str, voice: Voice) -> tuple[Button, ...]:
    return (
        Button(voice.say("button-subscription", name=name), _act("one", one.id)),
        Button(voice.say("button-unsubscribe"), _act("unsub", one.id), "danger", help=name),
    )


def _whose(one: Subscription, found: SubscriptionsShown, intent: Intent) -> tuple[str, ...]:
    """Name the button that narrows it to an organisation; none where the team lists none."""
    if one.organization:
        return ("button-every-organization",)
    if not found.organizations:
        return ()
    own = intent.data["private"] and not intent.data.get("picks")
    return ("button-own-organization" if own else "button-one-organization",)


def _changes(
    one: Subscription, whose: tuple[str, ...], voice: Voice, *, private: bool
) -> list[tuple[Button, ...]]:
    def change(key: str, wanted: str) -> Button:
        return Button(voice.say(key), _act(wanted, one.id))

    kinds = tuple(change(_KINDS[kind][kind not in one.kinds], kind.value) for kind in Kind)
    return [
        (
            change("button-least", "least"),
            change("button-loud" if one.quiet else "button-quiet", "quiet"),
            change("button-quiet-times", "times"),
        ),
        kinds,
        (
            change("button-each-word" if one.digest else "button-digest", "digest"),
            *(change(key, "own") for key in whose),
            *(() if private else (change("button-language", "tongue"),)),
        ),
        (Button(voice.say("button-unsubscribe"), _act("unsub", one.id), "danger"),),
    ]


def _act(wanted: str, about: str | int) -> Action:
    return Action.of(Verb.STATUS, wanted, about)
