"""Close a ticket without a resolution, saying why."""

from bot.flows.engine.flow import Field, Flow, Step
from bot.flows.texts import reason
from bot.flows.tickets.report_fields import options
from bot.form import Kind

HOW = ("answered", "verified", "no_response")
"""Why an agent may close without a solution (R220, R222); the other reasons come about."""

CLOSE = Flow(
    name="close",
    version=1,
    title="close",
    steps=(
        reason("close-reason", required=True),
        Step.of(
            Field(
                "how",
                "close-how",
                Kind.CHOICE,
                required=False,
                aloud=False,
                choices=options("close-how", *HOW),
            )
        ),
    ),
    send="close-send",
    aside="reason",
)
