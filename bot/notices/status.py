"""How the systems are, as anybody may read it."""

from dataclasses import replace

from bot.content import (
    Action,
    Block,
    Bold,
    Bullets,
    Button,
    Heading,
    Label,
    Labels,
    Link,
    Message,
    Paragraph,
    Row,
    Rows,
    Text,
    Tone,
    Verb,
    paragraph,
)
from bot.notices.scene import Scene
from bot.notices.upkeep.upkeep import brief, written_in
from bot.wording import Voice
from core.db.status.parts import Change
from core.domain.intents import Intent
from core.domain.status.status import Part, Status
from core.services.facts import Facts
from core.services.status.status import IncidentShown, Overview, PartShown, StatusShown

TONES: dict[Status, Tone] = {
    Status.OPERATIONAL: "good",
    Status.MAINTENANCE: "quiet",
    Status.DEGRADED: "warning",
    Status.PARTIAL_OUTAGE: "warning",
    Status.MAJOR_OUTAGE: "urgent",
}
MOST_FAULTS = 5  # that can be joined here
SHORT = 40  # characters of a title on a button
MOST_BUTTONS = 10  # systems to look into; the others by their names


def said(status: Status, voice: Voice) -> str:
    return voice.say(f"status-{status.value}")


def status(intent: Intent, facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Show everything, or one part closely."""
    shown = facts.status
    if shown is None:
        return None
    if shown.about is not None:
        return _with_page(_closely(shown.about, shown, voice), voice, scene)
    message = _everything(shown, voice, unknown=bool(intent.data["unknown"]))
    message = _with_page(message, voice, scene)
    if not intent.data.get("private"):
        return message
    return replace(message, buttons=(*_joins(shown.all, voice), *message.buttons))


def _with_page(message: Message, voice: Voice, scene: Scene) -> Message:
    """Lead on to the page, where what was is found too."""
    if not scene.status_page:
        return message
    page = Paragraph((Link(voice.say("status-page-link"), scene.status_page),), "quiet")
    return replace(message, blocks=(*message.blocks, page))


def _joins(everything: Overview, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    """Let whoever reads it alone say of what is wrong that they have it too."""
    faults = everything.incidents[:MOST_FAULTS]
    return tuple((me_too(one, voice, alone=len(faults) == 1),) for one in faults)


def me_too(shown: IncidentShown, voice: Voice, *, alone: bool = True) -> Button:
    """Make the button; it names the fault where there are several."""
    label = voice.say("button-me-too")
    if not alone:
        title = shown.in_language(voice.language).title
        short = title if len(title) <= SHORT else f"{title[: SHORT - 1].rstrip()}…"
        label = voice.say("button-me-too-this", title=short)
    return Button(label, Action.of(Verb.ME_TOO, "join", shown.id))


def _everything(shown: StatusShown, voice: Voice, *, unknown: bool) -> Message:
    everything = shown.all
    if not everything.systems:
        return Message((paragraph(voice.say("status-none-known")),))
    blocks: list[Block] = [Heading((voice.say("status-title"),))]
    if unknown:
        blocks.insert(0, paragraph(voice.say("status-unknown"), tone="warning"))
    blocks.append(paragraph(voice.say(f"indicator-{everything.indicator.value}")))
    blocks.append(Rows(tuple(_row(one, voice) for one in everything.systems)))
    blocks += [_open(one, voice) for one in everything.incidents]
    blocks += _maintenance(shown, voice)
    looked_into = everything.systems[:MOST_BUTTONS]
    buttons = tuple((_look(one.part, voice),) for one in looked_into if _tells_more(one))
    return Message(tuple(blocks), buttons)


def _maintenance(shown: StatusShown, voice: Voice) -> list[Block]:
    return [brief(one, shown.all.names, voice) for one in shown.maintenance]


def _open(shown: IncidentShown, voice: Voice) -> Block:
    """Say a fault that is not over in a few lines: what it is, the newest word, and the next."""
    shown = shown.in_language(voice.language)
    lines = [f"\n{one.body}" for one in shown.updates[-1:]]
    if shown.next_update_at is not None:
        lines.append(f"\n{voice.say('incident-next')}: {voice.moment(shown.next_update_at)}")
    lines += [f"\n{one}" for one in written_in(shown.language, voice)]
    return Paragraph((Bold(shown.title), *lines), TONES[shown.impact])


def _tells_more(one: PartShown) -> bool:
    part = one.part
    return bool(one.components or part.owner or part.version or part.contact or part.needs)


def _look(part: Part, voice: Voice) -> Button:
    return Button(part.name.of(voice.language), Action.of(Verb.STATUS, "part", part.id))


def _row(one: PartShown, voice: Voice) -> Row:
    """Say how a system is, and name the components that are not as it is."""
    told = said(one.standing.status, voice)
    unwell = [
        f"{each.part.name.of(voice.language)}: {said(each.standing.status, voice)}"
        for each in one.components
        if each.standing.status is not Status.OPERATIONAL
    ]
    return Row(one.part.name.of(voice.language), ("\n".join((told, *unwell)),))


def _closely(one: PartShown, shown: StatusShown, voice: Voice) -> Message:
    names = shown.all.names
    name = names[one.part.id].of(voice.language)
    now = one.standing.status
    blocks: list[Block] = [Heading((name,)), Labels((Label(said(now, voice), TONES[now]),))]
    if rows := tuple(_kept(one, shown.all, voice)):
        blocks.append(Rows(rows))
    if one.components:
        lines = (
            (f"{each.part.name.of(voice.language)}: {said(each.standing.status, voice)}",)
            for each in one.components
        )
        blocks += [Paragraph((Bold(voice.say("status-components")),)), Bullets(tuple(lines))]
    blocks += _maintenance(shown, voice)
    if shown.changes:
        changes = tuple(_change(change, voice) for change in shown.changes)
        blocks += [Paragraph((Bold(voice.say("status-changes")),)), Bullets(changes)]
    return Message(tuple(blocks))


def _kept(one: PartShown, everything: Overview, voice: Voice) -> list[Row]:
    part = one.part
    needed, names = (everything.of(each) for each in part.needs), everything.names
    told = {
        "status-owner": part.owner,
        "status-version": " ".join(filter(None, (part.version, part.environment))),
        "status-contact": part.contact.of(voice.language) if part.contact else "",
        "status-needs": ", ".join(
            f"{names[each.part.id].of(voice.language)} ({said(each.standing.status, voice)})"
            for each in needed
            if each is not None
        ),
    }
    return [Row(voice.say(key), (value,)) for key, value in told.items() if value]


def _change(change: Change, voice: Voice) -> Text:
    line = voice.say(
        "status-changed",
        moment=voice.moment(change.at),
        old=said(change.old, voice),
        new=said(change.new, voice),
    )
    return (line,)
