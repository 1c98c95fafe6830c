"""Give a ticket to an agent."""

from bot.flows.flow import Answers, Field, Flow, Option, Options, Step
from bot.flows.known import Known
from bot.form import Kind


def _agents(_answers: Answers, known: Known) -> Options:
    return tuple(Option(one.id, names=one.names) for one in known.agents)


ASSIGN = Flow(
    name="assign",
    version=1,
    title="assign",
    steps=(Step("agent", (Field("agent", "assign-agent", Kind.CHOICE, choices=_agents),)),),
    send="assign-send",
)
