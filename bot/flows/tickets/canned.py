"""Answer the reporter with a reply that the team has written before."""

from bot.flows.engine.flow import Answers, Field, Flow, Option, Options, Step
from bot.flows.engine.known import Known
from bot.form import Kind


def canned_replies(_answers: Answers, known: Known) -> Options:
    return tuple(Option(one.id, names=one.names) for one in known.canned)


CANNED = Flow(
    name="canned",
    version=1,
    title="canned",
    steps=(Step.of(Field("canned", "canned-which", Kind.CHOICE, choices=canned_replies)),),
    send="canned-send",
)
