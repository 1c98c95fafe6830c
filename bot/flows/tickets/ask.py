"""Ask the reporter for what is missing; it must be named (the clocks stop meanwhile)."""

from bot.flows.engine.flow import Answers, Field, Flow, Option, Step
from bot.flows.engine.known import Known
from bot.form import Kind

ITEMS = ("steps", "expected", "error", "screenshot", "when", "who", "example", "phone")
"""What is asked for most; each is called `ask-item-<item>`."""


def _without_items(answers: Answers, _known: Known) -> bool:
    return not answers.get("items")


ASK = Flow(
    name="ask",
    version=1,
    title="ask",
    steps=(
        Step.of(
            Field(
                "items",
                "ask-items",
                Kind.CHOICE,
                required=False,
                choices=tuple(Option(item, key=f"ask-item-{item}") for item in ITEMS),
                multiple=True,
                instead="text",
            )
        ),
        Step.of(Field("text", "ask-text", Kind.LONG, required=_without_items)),
    ),
    send="ask-send",
)
