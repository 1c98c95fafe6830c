"""Change how soon a ticket is dealt with, saying why (R208); the reporter reads the reason."""

from bot.flows.engine.flow import Field, Flow, Step
from bot.flows.tickets.report_fields import options
from bot.form import Kind

PRIORITIZE = Flow(
    name="prioritize",
    version=1,
    title="prioritize",
    steps=(
        Step.of(
            Field(
                "level",
                "prioritize-level",
                Kind.CHOICE,
                choices=options("report-impact", "low", "normal", "high", "critical"),
            )
        ),
        Step.of(Field("reason", "prioritize-reason", Kind.LONG, longest=2_000)),
    ),
    send="prioritize-send",
    aside="reason",
)
