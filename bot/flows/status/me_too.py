"""By when somebody pays who has the same as an incident tells of."""

from bot.flows.engine.flow import Field, Flow, Step
from bot.form import Kind

ME_TOO = Flow(
    name="me_too",
    version=1,
    title="me-too-payment",
    steps=(Step.of(Field("payment_on", "me-too-payment-on", Kind.DATE)),),
)
