"""Close with a resolution, or wait for the reporter's word that it works."""

from bot.flows.flow import Field, Flow, Step
from bot.flows.report_fields import options
from bot.form import Kind

CODES = ("answered", "fixed", "workaround", "by_design", "not_found", "handed_over")
CAUSES = ("use", "software", "setup", "data", "operations", "other_system", "law", "unknown")
"""Where it came from: own knowledge apart from what others cause (R28, R156)."""

SOLVE = Flow(
    name="solve",
    version=1,
    title="solve",
    steps=(
        Step("resolution", (Field("resolution", "solve-resolution", Kind.LONG),)),
        Step(
            "codes",
            (
                Field("code", "solve-code", Kind.CHOICE, choices=options("solve-code", *CODES)),
                Field(
                    "cause",
                    "solve-cause",
                    Kind.CHOICE,
                    required=False,
                    choices=options("solve-cause", *CAUSES),
                ),
            ),
        ),
        Step(
            "confirm", (Field("confirm", "solve-confirm", Kind.YES_NO, suggest=lambda _, __: "no"),)
        ),
    ),
    send="solve-send",
    aside="resolution",
)
