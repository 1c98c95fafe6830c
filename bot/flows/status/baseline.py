"""Say how a system or a component is by itself, and why."""

from bot.flows.engine.flow import Answers, Field, Flow, Option, Options, Step
from bot.flows.engine.known import Known
from bot.flows.texts import reason
from bot.flows.tickets.report_fields import options
from bot.form import Kind
from core.domain.status.status import Status


def parts(_answers: Answers, known: Known) -> Options:
    """Offer every system and component."""
    return tuple(Option(one.id, names=one.names) for one in known.parts)


BASELINE = Flow(
    name="baseline",
    version=1,
    title="baseline",
    steps=(
        Step.of(Field("part", "baseline-part", Kind.CHOICE, choices=parts)),
        Step.of(
            Field(
                "status",
                "baseline-status",
                Kind.CHOICE,
                choices=options("status", *(one.value for one in Status)),
            )
        ),
        reason("baseline-reason", required=True),
    ),
    send="baseline-send",
    aside="reason",
)
