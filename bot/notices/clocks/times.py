"""How long things took and which promises were kept, as the team reads it."""

from datetime import timedelta

from bot.content import Block, Bold, Heading, Message, Row, Rows, paragraph
from bot.wording import Voice
from core.services.clocks.times import MOST, Spread, Times

_LEAST = timedelta(minutes=1)  # what was done at once was done within a minute


def times(found: Times, voice: Voice) -> Message:
    """Show the numbers of a period, and what is late at this moment."""
    period = voice.say("days", first=voice.date(found.first), last=voice.date(found.last))
    blocks: list[Block] = [
        Heading((voice.say("stats-times"),)),
        paragraph(voice.say("stats-closed", count=found.counted, period=period)),
    ]
    if found.counted == MOST:
        blocks.append(paragraph(voice.say("stats-newest", count=MOST), tone="quiet"))
    if found.spreads:
        rows = (
            Row(voice.say(f"measure-{name}"), (_spread(one, voice),))
            for name, one in found.spreads.items()
        )
        blocks += [Rows(tuple(rows)), paragraph(voice.say("stats-working-time"), tone="quiet")]
    if found.promises:
        kept = (
            Row(
                voice.say(f"target-{one.target.value}"),
                (voice.say("stats-kept", kept=one.kept, broken=one.broken),),
            )
            for one in found.promises
        )
        blocks += [paragraph(Bold(voice.say("stats-promises"))), Rows(tuple(kept))]
    late = voice.say("stats-late", count=found.late)
    blocks.append(paragraph(late, tone="warning" if found.late else "plain"))
    return Message(tuple(blocks))


def _spread(one: Spread, voice: Voice) -> str:
    half, most = (voice.length(max(each, _LEAST)) for each in (one.half, one.most))
    return voice.say("stats-spread", half=half, most=most)
