"""Who has the same: as they see it themselves, and as the team does."""

from datetime import date

from bot.content import (
    Action,
    Block,
    Bold,
    Button,
    Heading,
    Inline,
    Message,
    Paragraph,
    Quote,
    Row,
    Rows,
    Verb,
    paragraph,
)
from bot.notices.parts import attached
from bot.wording import Voice
from core.domain.incidents.joining import TYPED, Blast
from core.services.facts import Facts
from core.services.incidents.joined_shown import OneJoined

SCOPES = ("me", "several", "everybody")
EXCERPT = 400  # characters of what one of them wrote


def me_too(facts: Facts, voice: Voice) -> Message | None:
    """Tell somebody that they count along, and let them say how far it reaches with them."""
    found = facts.me_too
    if found is None:
        return None
    row = found.row
    title = found.title(voice.language)
    named = Bold(f"{found.key} {title}" if found.key else title)
    if row.undone_at is not None:
        return Message((Paragraph(voice.text("me-too-undone", title=named), "quiet"),))
    blocks: list[Block] = [Paragraph(voice.text("me-too-joined", title=named), "good")]
    told = {
        "report-scope": voice.say(f"report-scope-{row.scope}") if row.scope else "",
        "me-too-payment-on": day(row.payment_on, voice),
    }
    rows = tuple(Row(voice.say(key), (value,)) for key, value in told.items() if value)
    blocks += [Rows(rows)] if rows else []
    if not found.is_open:
        return Message(tuple(blocks))
    if not row.scope:
        blocks.append(paragraph(voice.say("me-too-more"), tone="quiet"))

    def act(label: str, wanted: str) -> Button:
        return Button(label, Action.of(Verb.ME_TOO, wanted, row.id))

    reach = tuple(
        act(("✓ " if one == row.scope else "") + voice.say(f"report-scope-{one}"), one)
        for one in SCOPES
    )
    rest = (
        act(voice.say("button-me-too-payment"), "pay"),
        Button(voice.say("button-me-too-undo"), Action.of(Verb.ME_TOO, "undo", row.id), "quiet"),
    )
    return Message(tuple(blocks), (reach, rest))


def day(told: str, voice: Voice) -> str:
    """Say a day (ISO), or nothing where there is none."""
    return voice.date(date.fromisoformat(told)) if told else ""


def reaches(blast: Blast, voice: Voice) -> str:
    """Say how many have it, and by when somebody pays."""
    said = [voice.say("blast", people=blast.people, organisations=blast.organizations)]
    if blast.payment_on:
        said.append(voice.say("blast-payment", day=day(blast.payment_on, voice)))
    return " ".join(said)


def joined(facts: Facts, voice: Voice) -> Message | None:
    """Tell the team who has the same, the last first, with what they wrote."""
    found = facts.joined
    if found is None:
        return None
    blocks: list[Block] = [
        Heading((voice.say("joined-title", title=found.title),)),
        paragraph(reaches(found.blast, voice)),
    ]
    for one in found.last:
        blocks += _one(one, voice)
    return Message(tuple(blocks))


def _one(one: OneJoined, voice: Voice) -> list[Block]:
    row = one.row
    who: tuple[Inline, ...] = (Bold(one.name), f", {one.organization}" if one.organization else "")
    told = [voice.moment(row.joined_at)]
    if row.scope:
        told.append(voice.say(f"report-scope-{row.scope}"))
    if row.payment_on:
        told.append(voice.say("blast-payment", day=day(row.payment_on, voice)))
    blocks: list[Block] = [Paragraph((*who, f" · {' · '.join(told)}"))]
    for said in row.said:
        words = "\n\n".join(str(said[key]) for key in TYPED if said.get(key))
        text = words if len(words) <= EXCERPT else f"{words[: EXCERPT - 1].rstrip()}…"
        blocks += [Quote(text, by=one.name)] if text else []
    return [*blocks, *attached(one.files)]
