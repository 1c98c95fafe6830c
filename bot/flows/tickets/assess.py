"""Say what the desk makes of a report; the reporter's own words for it stay."""

from bot.flows.engine.flow import Answers, Field, Flow, Option, Options, Step
from bot.flows.engine.known import Known
from bot.flows.tickets.report_fields import options
from bot.form import Kind
from core.domain.tickets.judging import CONTRACT_KINDS, NO_COMPONENT, ORIGINS, PATTERNS


def _categories(_answers: Answers, known: Known) -> Options:
    return tuple(Option(one.id, names=one.names) for one in known.categories)


def _components(_answers: Answers, known: Known) -> Options:
    """Offer the parts of the ticket's system, and that it is none of them."""
    parts = tuple(Option(one.id, names=one.names) for one in known.parts)
    return (*parts, Option(NO_COMPONENT, key="assess-component-none")) if parts else ()


def _code(key: str, label: str, *values: str) -> Field:
    return Field(key, label, Kind.CHOICE, required=False, choices=options(label, *values))


ASSESS = Flow(
    name="assess",
    version=1,
    title="assess",
    steps=(
        Step.of(
            Field(
                "category",
                "assess-category",
                Kind.CHOICE,
                required=False,
                when=lambda _, known: bool(known.categories),
                choices=_categories,
            )
        ),
        Step.of(
            Field(
                "component",
                "assess-component",
                Kind.CHOICE,
                required=False,
                when=lambda answers, known: bool(_components(answers, known)),
                choices=_components,
            )
        ),
        Step("contract", (_code("contract_kind", "assess-contract", *CONTRACT_KINDS),)),
        Step.of(_code("origin", "assess-origin", *ORIGINS)),
        Step.of(_code("pattern", "assess-pattern", *PATTERNS)),
    ),
    send="assess-send",
)
