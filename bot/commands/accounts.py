"""How people come in: greeted, invited, or known from another platform already."""

from bot.commands.outcome import Ask, Done, Note, Outcome, Resume, Secret, Tell
from bot.commands.typed import typed
from core.db.intake import drafts
from core.db.people import organizations
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.errors import Refused
from core.services.people import connect as linking, entry


def start(unit: Unit, ask: Ask) -> Outcome:
    """Greet, and say what can be done here; to whom a question could not be put yet, put it now.

    Telegram lets no bot write to people before they have pressed Start.
    """
    if ask.private and drafts.of(unit, ask.person.id) is not None:
        return Resume()
    return Tell(hello(ask.place.platform))


def hello(platform: str) -> Intent:
    """Greet, and ask what is wrong."""
    args = {"mine": typed("mine", platform), "help": typed("help", platform)}
    return Intent(Notice.SENTENCE, data={"key": "start-hello", "args": args, "start": "report"})


def connect(unit: Unit, ask: Ask) -> Outcome:
    """Give a code, or take the one that was given on another platform and ask both sides."""
    if not ask.rest:
        code = linking.give_code(unit, ask.person.id)
        minutes = int(linking.GOOD_FOR.total_seconds() // 60)
        return Secret("connect-code", {"code": code, "minutes": minutes})
    if not ask.private:
        linking.spoil(unit, ask.rest)
        return Note("connect-seen")
    problem = linking.redeem(unit, ask.person, ask.rest, here=ask.place.room)
    return Done() if problem is None else Note(f"connect-{problem.value}")


def answer(unit: Unit, ask: Ask, request_id: int, *, agrees: bool) -> Outcome:
    """Take the answer to whether another account is their own."""
    problem = linking.answer(unit, ask.person, request_id, agrees=agrees)
    return Done() if problem is None else Note(f"connect-{problem.value}")


def join(unit: Unit, ask: Ask) -> Outcome:
    """Accept an invitation, which is a secret: what it opens is the first one's who types it."""
    if not ask.private:
        raise Refused("write_privately")
    outcome = entry.accept(unit, ask.person, ask.rest)
    if isinstance(outcome, entry.NoEntry):
        return Note(f"join-{outcome.value}")
    organization = organizations.by_id(unit, outcome.organization_id)
    if organization is None:
        return Note("join-welcome")
    return Note("join-organisation", {"organisation": organization.name})
