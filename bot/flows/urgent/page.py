"""Call somebody by name to a ticket, saying why."""

from bot.flows.engine.flow import Field, Flow, Step
from bot.flows.texts import reason
from bot.form import Kind

PAGE = Flow(
    name="page",
    version=1,
    title="page",
    steps=(
        Step.of(Field("who", "page-who", Kind.TEXT, longest=200)),
        reason("page-reason", required=True),
    ),
    send="page-send",
)
