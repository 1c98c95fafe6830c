"""Take a ticket from a colleague, saying why."""

from bot.flows.engine.flow import Flow
from bot.flows.texts import reason

TAKE_OVER = Flow(
    name="take_over",
    version=1,
    title="take-over",
    steps=(reason("take-over-reason", required=True),),
    send="take-over-send",
)
