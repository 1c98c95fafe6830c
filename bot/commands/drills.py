"""Practice and foresight for pages: `/oncall drill` and `/oncall whatif payroll tonight 03:00`."""

from datetime import datetime

from bot.commands.outcome import Ask, Done, Note, Outcome, Tell
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.services.urgent import drills, foreseeing


def drill(unit: Unit, ask: Ask, which: str) -> Outcome:
    """Page whoever is on call for practice, by a ladder that is named where there are several."""
    drills.begin(unit, ask.actor, which=which)
    return Note("drill-begun")


def answer(unit: Unit, ask: Ask, page_id: int) -> Outcome:
    """Answer a drill by its button."""
    drills.answer(unit, ask.actor, page_id)
    return Done()


def what_if(ask: Ask, at: datetime, *, which: str) -> Outcome:
    """Show who would be woken when, if it were urgent at a moment; by every ladder, or `which`."""
    foreseeing.may_look(ask.actor)
    return Tell(Intent(Notice.WHAT_IF, data={"at": at.isoformat(), "which": which}))
