"""Hand a ticket over to the planners, saying what there is to do."""

from bot.flows.engine.flow import Field, Flow, Step
from bot.form import Kind

PLANNING = Flow(
    name="planning",
    version=1,
    title="planning",
    steps=(Step.of(Field("text", "planning-text", Kind.LONG)),),
    send="planning-send",
    aside="text",
)
