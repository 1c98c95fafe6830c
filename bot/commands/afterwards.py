"""What is asked and read after the end: the survey, and the team's numbers."""

from bot.commands.outcome import Ask, Begin, Note, Outcome, Tell
from bot.commands.tickets import ticket_of
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.rights import check
from core.domain.ticket import Act
from core.services import survey

STATS = ("survey", "replies")


def remark(unit: Unit, ask: Ask) -> Outcome:
    """Ask for a word beside the marks."""
    survey.may_remark(unit, ask.actor, ticket_of(ask))
    return Begin("remark", str(ticket_of(ask)))


def stats(_unit: Unit, ask: Ask) -> Outcome:
    """Show the team its numbers: those of the survey, or of the canned replies."""
    check(ask.actor, Act.COUNT)
    wanted = ask.rest.strip().casefold()
    if wanted not in STATS:
        return Note("stats-which")
    return Tell(Intent(Notice.STATS, data={"what": wanted}))
