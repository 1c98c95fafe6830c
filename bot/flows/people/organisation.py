"""Where a person works; asked once (and skipped by whoever does not find theirs)."""

from bot.flows.engine.flow import Answers, Field, Option, Options, Step
from bot.flows.engine.known import Known
from bot.form import Kind


def organisations(_answers: Answers, known: Known) -> Options:
    return tuple(Option(one.id, names=one.names) for one in known.organisations)


ORGANISATION = Step.of(
    Field(
        "organisation",
        "organisation",
        Kind.CHOICE,
        required=False,
        when=lambda _, known: bool(known.organisations),
        choices=organisations,
        default=lambda _, known: known.organisation,
    )
)
