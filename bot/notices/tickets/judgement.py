"""What the desk made of a ticket, and what stands around it, as rows."""

from collections.abc import Iterator

from bot.content import Row
from bot.wording import Voice
from core.services.tickets.facts import TicketFacts


def judged(about: TicketFacts, voice: Voice) -> Iterator[Row]:
    """Say what it is by contract, where it comes from, and how it ended."""
    ticket = about.ticket
    for label, key in (
        ("assess-contract", f"assess-contract-{ticket.contract_kind}"),
        ("assess-origin", f"assess-origin-{ticket.origin}"),
        ("assess-pattern", f"assess-pattern-{ticket.pattern}"),
        ("solve-code", f"solve-code-{ticket.resolution_code}"),
        ("solve-cause", f"solve-cause-{ticket.cause_code}"),
        ("close-how", f"close-how-{ticket.close_reason}"),
    ):
        if voice.has(key):  # nothing was said of it where there is none
            yield Row(voice.say(label), (voice.say(key),))


def around(about: TicketFacts, voice: Voice) -> Iterator[Row]:
    """Say what belongs to it: merged and linked tickets, changes asked for, who follows it."""
    near = about.around
    if near is None:
        return
    if near.merged:
        yield Row(voice.say("around-merged"), (", ".join(near.merged),))
    yield from related(about, voice)
    for one in near.changes:
        named = " · ".join(filter(None, (one.theme, one.subtheme, one.title)))
        yield Row(voice.say("around-change"), (named,))
    if near.followers:
        yield Row(voice.say("around-followers"), (", ".join(near.followers),))


def related(about: TicketFacts, voice: Voice, *, own: bool = False) -> Iterator[Row]:
    """Say which tickets it is linked with, and how; of the reporter's `own` alone if so wished."""
    links = about.around.links if about.around else ()
    for one in links:
        if own and not one.own:
            continue
        way = "to" if one.forth else "from"
        yield Row(voice.say(f"linked-{way}-{one.kind.value}"), (one.key,))
