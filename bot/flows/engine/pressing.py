"""What presses: a report that the team's rules call urgent tells whom to telephone, at once."""

from bot.content import Paragraph, paragraph
from bot.flows.engine.flow import Field
from bot.flows.engine.known import Known
from bot.flows.engine.settle import Settled
from bot.flows.engine.state import State
from bot.wording import Voice
from core.domain.clocks.targets import Traits
from core.domain.urgent.urgency import URGENT, Answered, reason

REPORTING = "report"
_ASKED = "impact"  # the step whose answers make a case urgent


def to_call(settled: Settled, known: Known, voice: Voice) -> list[Paragraph]:
    """Say the telephone number while it can still help (R17, R192)."""
    phone = known.phone_of(settled.answers.get("organisation"))
    if not presses(settled, known) or not phone:
        return []
    return [paragraph(voice.say("report-urgent", phone=phone), tone="urgent")]


def presses(settled: Settled, known: Known) -> bool:
    """Tell whether the rules of the team will call it urgent."""

    def said(key: str) -> str:
        return str(settled.answers.get(key, ""))

    answered = Answered(
        *(said(key) == "yes" for key in ("cannot_get_in", "work_stops", "processes_stop"))
    )
    case = Traits(
        priority=said("impact_again") or said("impact"),
        kind=said("kind"),
        organisation=said("organisation") or known.organisation,
        system=said("system"),
        category=said("category"),
        urgent=False,
        payment=said("payment") == "yes",
    )
    return bool(reason(known.flags, URGENT, case, answered))


def just_told(
    state: State, settled: Settled, field: Field, known: Known, voice: Voice
) -> list[Paragraph]:
    """Say the number above the first question after those that made it urgent (R189)."""
    if state.flow != REPORTING or state.editing or not state.trail:
        return []
    before, here = settled.step_of(state.trail[-1]), settled.step_of(field.key)
    if not before or before[0].key != _ASKED or (here and here[0].key == _ASKED):
        return []
    return to_call(settled, known, voice)
