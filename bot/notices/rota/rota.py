"""Swaps, covers and absences: what is wanted, what became of it, and what may be answered."""

from bot.content import (
    Block,
    Bold,
    Bullets,
    Button,
    Message,
    Paragraph,
    Row,
    Rows,
    Text,
    Tone,
    Verb,
    paragraph,
)
from bot.notices.parts import button
from bot.notices.rota.oncall import period, when
from bot.notices.scene import Scene
from bot.wording import Voice
from core.db.rota import Change, Kind, State
from core.domain.intents import Intent
from core.services.facts import Facts
from core.services.rota.facts import RotaFacts

MOST_COVERS = 12  # lines of who steps in

_TONES: dict[State, Tone] = {
    State.AGREED: "good",
    State.REFUSED: "warning",
    State.EXPIRED: "warning",
}


def change(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Show a change to whoever wants it, whoever is asked, or to the room, as it stands now."""
    rota = facts.rota
    if rota is None or rota.change is None:
        return None
    its = rota.change
    side = _side(its, scene.reader_id)
    blocks = _told(its, its.state, side, rota, voice)
    return Message(blocks, _buttons(its, side, rota, voice))


def news(intent: Intent, facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Tell somebody what became of a change; nothing if more has become of it since."""
    rota = facts.rota
    if rota is None or rota.change is None or rota.change.state.value != intent.data["state"]:
        return None
    its = rota.change
    side = "me" if scene.reader_id == its.person_id else "you"
    reader = scene.reader_id if its.kind is Kind.AWAY else None
    return Message(_told(its, its.state, side, rota, voice, reader=reader))


def _side(its: Change, reader: int | None) -> str:
    if reader is None:
        return "room"
    return "me" if reader == its.person_id else "you"


def _told(
    its: Change,
    state: State,
    side: str,
    rota: RotaFacts,
    voice: Voice,
    *,
    reader: int | None = None,
) -> tuple[Block, ...]:
    names = {"name": Bold(rota.name(its.person_id)), "other": Bold(rota.name(its.other_id))}
    said = voice.text(f"rota-{its.kind.value}-{state.value}-{side}", **names)
    duty = rota.duty(its.schedule)
    rows: list[Row] = []
    if duty is not None and len(rota.duties) > 1:
        rows.append(Row(voice.say("rota-schedule"), (duty.title(voice.language),)))
    zones = {one.zone for one in rota.duties}
    zone = duty.zone if duty is not None else next(iter(zones)) if len(zones) == 1 else None
    rows += when(its.start, its.end, zone, voice)
    if state is State.ASKED and its.ends_at is not None:
        rows.append(Row(voice.say("rota-answer-by"), (voice.moment(its.ends_at),)))
    return (
        Paragraph(said, _TONES.get(state, "plain")),
        Rows(tuple(rows)),
        *_covers(its, rota, voice, reader),
    )


def _covers(its: Change, rota: RotaFacts, voice: Voice, reader: int | None) -> tuple[Block, ...]:
    """Tell who steps in for somebody who is away, and where nobody does."""
    if its.kind is not Kind.AWAY or its.state not in (State.DRAFTED, State.AGREED, State.WITHDRAWN):
        return ()
    shown = [one for one in rota.covers if reader is None or one.shift.who == reader]
    if not shown:
        return (paragraph(voice.say("rota-away-no-shift"), tone="quiet"),)
    if its.state is State.WITHDRAWN and reader is None:
        return ()
    lines: list[Text] = []
    for one in shown[:MOST_COVERS]:
        duty = rota.duty(one.schedule)
        name = duty.title(voice.language) + ": " if duty and len(rota.duties) > 1 else ""
        who = rota.name(one.shift.who) or voice.say("oncall-nobody")
        lines.append((f"{name}{period(one.shift.start, one.shift.end, voice)}: ", Bold(who)))
    if len(shown) > MOST_COVERS:
        lines.append((voice.say("line-more", count=len(shown) - MOST_COVERS),))
    bare = any(one.shift.who is None for one in shown)
    warned = (paragraph(voice.say("rota-away-gap"), tone="warning"),) if bare else ()
    return (paragraph(voice.say("rota-away-instead"), tone="quiet"), Bullets(tuple(lines)), *warned)


def _buttons(
    its: Change, side: str, rota: RotaFacts, voice: Voice
) -> tuple[tuple[Button, ...], ...]:
    def one(what: str, key: str, *, primary: bool = False) -> Button:
        return button(voice, Verb.ROTA, what, its.id, primary=primary, key=key)

    match its.state, side:
        case State.DRAFTED, "me":
            key = "button-rota-ask" if its.kind is Kind.SWAP else "button-rota-confirm"
            return ((one("ask", key, primary=True), one("drop", "button-rota-drop")),)
        case State.ASKED, "you":
            accept = one("yes", "button-rota-accept", primary=True)
            return ((accept, one("no", "button-rota-refuse")),)
        case State.ASKED, "me":
            return ((one("drop", "button-rota-take-back"),),)
        case State.AGREED, "me" if its.kind is Kind.AWAY and its.end > rota.now:
            return ((one("drop", "button-rota-take-back"),),)
        case _:
            return ()
