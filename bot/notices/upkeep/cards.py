"""Maintenance and releases as everybody reads them, and as the team sees and leads them."""

from collections.abc import Iterator
from datetime import datetime

from bot.content import (
    Action,
    Block,
    Bold,
    Button,
    Heading,
    Label,
    Labels,
    Link,
    Menu,
    Message,
    Paragraph,
    Row,
    Rows,
    Tone,
    Verb,
    paragraph,
)
from bot.notices.incidents.incident import written
from bot.notices.scene import Scene
from bot.notices.tickets.linting import lacks
from bot.notices.upkeep.upkeep import (
    Names,
    before,
    brief,
    called,
    parts_named,
    phase,
    span,
    when,
    word,
)
from bot.wording import Voice, name_of
from core.domain.intents import Intent
from core.domain.moments import comes_twice
from core.domain.upkeep import FAR, Entry, Kind, Phase
from core.services.facts import Facts
from core.services.upkeep.facts import UpkeepDesk, UpkeepsShown
from core.services.upkeep.upkeep import UpkeepShown

_TONES: dict[Phase, Tone] = {
    Phase.PLANNED: "quiet",
    Phase.ANNOUNCED: "plain",
    Phase.RUNNING: "warning",
    Phase.ENDED: "good",
    Phase.CANCELLED: "quiet",
}
NEWEST = 3  # entries that stand on a card, of those that say more than the times do


def public(shown: UpkeepShown, names: Names, voice: Voice) -> tuple[Block, ...]:
    """Say what is done to what, when, and what people cannot do meanwhile; or what is new."""
    shown = shown.in_language(voice.language)
    blocks: list[Block] = [
        Heading((called(shown, names, voice),)),
        Labels((Label(phase(shown, voice), _TONES[shown.phase]),)),
    ]
    told = {
        "maintenance-parts": ""
        if shown.kind is Kind.RELEASE
        else parts_named(shown.parts, names, voice),
        "upkeep-when": when(shown, voice),
        "maintenance-effect": "" if shown.phase is Phase.CANCELLED else shown.effect,
    }
    blocks.append(Rows(tuple(Row(voice.say(key), (one,)) for key, one in told.items() if one)))
    blocks += what_is_new(shown)
    telling = [one for one in shown.entries if one.body or one.old_starts_at]
    newest = telling[-NEWEST:]
    blocks += [_entry(shown, one, voice) for one in reversed(newest)]
    languages = (shown.language, *(one.language for one in newest if one.body))
    return (*blocks, *written(languages, voice))


def what_is_new(shown: UpkeepShown) -> Iterator[Block]:
    """Say what else was written of it, and where more is to be read."""
    if shown.body:
        yield paragraph(shown.body)
    if shown.link:
        yield Paragraph((Link(shown.link, shown.link),))


def _entry(shown: UpkeepShown, entry: Entry, voice: Voice) -> Block:
    head = f"{word(shown, entry, voice)}, {voice.moment(entry.at)}"
    lines = [f"\n{one}" for one in (before(shown, entry, voice), entry.body) if one]
    return Paragraph((Bold(head), *lines))


def desk(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Show the team what everybody reads, what is odd about it, and what can be done."""
    found = facts.upkeep
    if found is None:
        return None
    inside = paragraph(voice.say("incident-for-team"), tone="quiet")
    if found.upkeep.published_at is None and found.shown.phase is Phase.CANCELLED:
        dropped = Labels((Label(voice.say("stage-dropped"), "quiet"),))
        return Message((inside, dropped, paragraph(called(found.shown, found.names, voice))))
    blocks: list[Block] = [
        inside,
        *public(found.shown, found.names, voice),
        *_odd(found, voice),
        *_unsaid(found, voice, scene),
        Rows(tuple(_inside(found, voice))),
    ]
    return Message(tuple(blocks), _buttons(found, voice), menu=_menu(found, voice))


def _unsaid(found: UpkeepDesk, voice: Voice, scene: Scene) -> tuple[Block, ...]:
    """Name what the team wants in such a notice, until everybody has it."""
    upkeep = found.upkeep
    if found.shown.phase is Phase.PLANNED:
        texts = (upkeep.title, upkeep.effect, upkeep.body)
        return lacks(upkeep.kind.value, texts, voice, scene)
    return ()


def _menu(found: UpkeepDesk, voice: Voice) -> Menu | None:
    """Offer a look before it is told, and other languages, with how far it is told in each."""
    look = Action.of(Verb.UPKEEP, f"pv-{voice.language}", found.event)
    preview = Button(voice.say("button-incident-preview"), look)
    buttons = [preview] if found.upkeep.published_at is None else []
    buttons += [
        Button(
            voice.say(
                f"translation-{one.standing.value}", language=name_of(one.language, voice.language)
            ),
            Action.of(Verb.UPKEEP, f"tr-{one.language}", found.event),
        )
        for one in found.languages
    ]
    return Menu(voice.say("card-more"), tuple(buttons)) if buttons else None


def ending(intent: Intent, facts: Facts, voice: Voice) -> Message | None:
    """Ask the team whether the end holds; not where it has changed since, or is over."""
    found = facts.upkeep
    if found is None or found.shown.phase is not Phase.RUNNING:
        return None
    ends = found.upkeep.ends_at
    if ends != datetime.fromisoformat(intent.data["ends"]):
        return None
    text = voice.text("upkeep-ending", title=Bold(found.shown.title), time=voice.time(ends))
    return Message((Paragraph(text, "warning"),), _buttons(found, voice))


def _inside(found: UpkeepDesk, voice: Voice) -> Iterator[Row]:
    if found.tickets:
        yield Row(voice.say("release-tickets"), (", ".join(found.tickets),))
    yield Row(voice.say("incident-by"), (found.author,))


def _odd(found: UpkeepDesk, voice: Voice) -> Iterator[Block]:
    """Say what the team had better look at before everybody hears of it."""
    upkeep, move = found.upkeep, found.upkeep.move
    now = found.shown.changed_at
    if found.shown.phase in (Phase.ENDED, Phase.CANCELLED):
        return
    starts, ends = (move or upkeep).starts_at, (move or upkeep).ends_at
    if move is not None:
        new = voice.date(starts.astimezone(voice.zone))
        if upkeep.kind is Kind.MAINTENANCE:
            new = span(starts, ends, voice, written=now)
        told = (Bold(voice.say("upkeep-new-times")), f"\n{new}\n{move.why}")
        yield Paragraph(told, "warning")
    if upkeep.kind is Kind.MAINTENANCE:
        for moment in (starts, ends):
            local = moment.astimezone(voice.zone)
            if comes_twice(local):
                which = "second" if local.fold else "first"
                twice = voice.say(f"upkeep-twice-{which}", time=voice.time(local))
                yield paragraph(twice, tone="warning")
    if upkeep.published_at is None or move is not None:
        if starts > now + FAR:
            yield paragraph(voice.say("upkeep-far"), tone="warning")
        for other in found.overlaps:
            at = span(other.starts_at, other.ends_at, voice, written=now)
            text = voice.text("upkeep-overlap", title=Bold(other.title), when=at)
            yield Paragraph(text, "warning")


def _buttons(found: UpkeepDesk, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    def act(key: str, wanted: str, *, first: bool = False) -> Button:
        action = Action.of(Verb.UPKEEP, wanted, found.event)
        return Button(voice.say(key), action, "primary" if first else "plain")

    clash = bool(found.overlaps)
    now = found.shown.phase
    match now:
        case Phase.PLANNED:
            key, wanted = (
                ("button-upkeep-anyway", "anyway")
                if clash
                else ("button-incident-publish", "publish")
            )
            go = act(key, wanted, first=True)
            return ((go, act("button-incident-edit", "edit"), act("button-incident-drop", "drop")),)
        case Phase.ANNOUNCED | Phase.RUNNING if found.upkeep.move is not None:
            key, wanted = (
                ("button-upkeep-force", "force") if clash else ("button-upkeep-confirm", "confirm")
            )
            return ((act(key, wanted, first=True), act("button-upkeep-discard", "discard")),)
        case Phase.ANNOUNCED:
            day = found.upkeep.kind is Kind.RELEASE
            move = act("button-release-move" if day else "button-upkeep-move", "move")
            return ((move, act("button-upkeep-cancel", "cancel")),)
        case Phase.RUNNING:
            return (
                (act("button-upkeep-end", "end", first=True), act("button-upkeep-extend", "move")),
            )
        case Phase.ENDED | Phase.CANCELLED:
            return ()


def listed(intent: Intent, facts: Facts, voice: Voice) -> Message | None:
    """List maintenance or releases: what runs, what comes, and what was."""
    found = facts.upkeeps
    if found is None:
        return None
    of = found.kind.value
    blocks: list[Block] = [Heading((voice.say(f"upkeep-list-{of}"),))]
    if not (found.now or found.ahead):
        blocks.append(paragraph(voice.say(f"upkeep-none-{of}")))
    blocks += [brief(one, found.names, voice) for one in (*found.now, *found.ahead)]
    blocks += _past(found, voice)
    if intent.data["plans"]:
        blocks.append(paragraph(voice.say(f"upkeep-plan-{of}"), tone="quiet"))
    return Message(tuple(blocks))


def _past(found: UpkeepsShown, voice: Voice) -> Iterator[Block]:
    if found.past:
        yield Heading((voice.say(f"upkeep-past-{found.kind.value}"),))
    for one in found.past:
        yield brief(one, found.names, voice)
