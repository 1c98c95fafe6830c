"""Hand a ticket to somebody outside: to whom, what they call it, until when."""

from bot.flows.engine.flow import Answer, Answers, Field, Flow, Step
from bot.flows.engine.known import Known
from bot.form import Kind


def _still_to_come(value: Answer, _answers: Answers, known: Known) -> str | None:
    return "problem-past" if str(value) < known.today.isoformat() else None


EXTERNAL = Flow(
    name="external",
    version=1,
    title="external",
    steps=(
        Step.of(Field("party", "external-party", Kind.TEXT, longest=200)),
        Step.of(Field("reference", "external-reference", Kind.TEXT, required=False, longest=200)),
        Step.of(
            Field("expected", "external-expected", Kind.DATE, required=False, check=_still_to_come)
        ),
    ),
    send="external-send",
)
