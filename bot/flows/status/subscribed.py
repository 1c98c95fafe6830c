"""When a place that has subscribed shall be left in peace, and for whom it hears."""

from bot.flows.engine.flow import Answer, Answers, Field, Flow, Step
from bot.flows.engine.known import Known
from bot.flows.people.organisation import organisations
from bot.form import Kind
from core.domain.subscriptions import read_times


def _times(value: Answer, _answers: Answers, _known: Known) -> str | None:
    """Tell what is wrong with two times of day."""
    return None if read_times(str(value)) else "problem-times"


QUIET_TIMES = Flow(
    name="quiet_times",
    version=1,
    title="quiet-times",
    steps=(Step.of(Field("times", "quiet-times", Kind.TEXT, check=_times, longest=20)),),
    send="quiet-times-send",
)

HEARD_FOR = Flow(
    name="heard_for",
    version=1,
    title="button-one-organization",
    steps=(Step.of(Field("organisation", "heard-for", Kind.CHOICE, choices=organisations)),),
    send="quiet-times-send",
)
