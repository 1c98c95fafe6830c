"""Give a ticket to an agent."""

from bot.flows.engine.flow import Answers, Field, Flow, Option, Options, Step
from bot.flows.engine.known import Known
from bot.form import Kind

NEXT = "next"
"""Whoever is next in turn, by skill and shift."""


def _agents(_answers: Answers, known: Known) -> Options:
    others = (Option(one.id, names=one.names, about=one.about) for one in known.agents)
    return (Option(NEXT, key="assign-next"), *others) if known.agents else ()


ASSIGN = Flow(
    name="assign",
    version=1,
    title="assign",
    steps=(Step.of(Field("agent", "assign-agent", Kind.CHOICE, choices=_agents)),),
    send="assign-send",
)
