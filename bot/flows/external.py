"""Hand a ticket to somebody outside: to whom, what they call it, until when."""

from bot.flows.flow import Field, Flow, Step
from bot.form import Kind

EXTERNAL = Flow(
    name="external",
    version=1,
    title="external",
    steps=(
        Step("party", (Field("party", "external-party", Kind.TEXT, longest=200),)),
        Step(
            "reference",
            (Field("reference", "external-reference", Kind.TEXT, required=False, longest=200),),
        ),
        Step("expected", (Field("expected", "external-expected", Kind.DATE, required=False),)),
    ),
    send="external-send",
)
