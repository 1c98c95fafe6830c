"""Close with a resolution, or wait for the reporter's word that it works."""

from dataclasses import replace

from bot.flows.engine.flow import Answers, Field, Flow, Step
from bot.flows.engine.known import Known
from bot.flows.tickets.change import SUBTHEME, THEME, WORKAROUND
from bot.flows.tickets.report_fields import options
from bot.form import Kind

CODES = ("answered", "fixed", "workaround", "by_design", "not_found")
CAUSES = ("use", "software", "setup", "data", "operations", "other_system", "law", "unknown")
"""Where it came from: own knowledge apart from what others cause (R28, R156)."""


def _by_design(answers: Answers, _known: Known) -> bool:
    return answers.get("code") == "by_design"


def _wished(answers: Answers, known: Known) -> bool:
    return _by_design(answers, known) and answers.get("change") == "yes"


def _if_wished(field: Field) -> Field:
    return replace(field, when=_wished)


SOLVE = Flow(
    name="solve",
    version=2,
    title="solve",
    steps=(
        Step.of(Field("resolution", "solve-resolution", Kind.LONG)),
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
            "change",
            (
                Field(
                    "approver",
                    "solve-approver",
                    Kind.TEXT,
                    required=False,
                    when=_by_design,
                    longest=200,
                ),
                Field("change", "solve-change", Kind.YES_NO, when=_by_design),
                _if_wished(THEME),
                _if_wished(SUBTHEME),
                _if_wished(WORKAROUND),
            ),
        ),
        Step.of(Field("confirm", "solve-confirm", Kind.YES_NO, suggest=lambda _, __: "no")),
    ),
    send="solve-send",
    aside="resolution",
)
