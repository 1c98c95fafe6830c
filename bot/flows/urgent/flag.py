"""Raise or lower what makes a ticket press, saying why; neither flag makes the other."""

from bot.flows.engine.flow import Answers, Field, Flow, Step
from bot.flows.engine.known import Known
from bot.flows.texts import reason
from bot.flows.tickets.report_fields import options
from bot.form import Kind


def _for_payment(answers: Answers, _known: Known) -> bool:
    return answers.get("what") == "payment"


FLAG = Flow(
    name="flag",
    version=1,
    title="flag",
    steps=(
        Step.of(
            Field(
                "what",
                "flag-what",
                Kind.CHOICE,
                choices=options("flag-what", "urgent", "calm", "payment", "no-payment"),
            )
        ),
        Step.of(Field("day", "flag-day", Kind.DATE, required=False, when=_for_payment)),
        reason("flag-reason", required=True),
    ),
    send="flag-send",
    aside="reason",
)
