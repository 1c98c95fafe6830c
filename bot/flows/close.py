"""Close a ticket without a resolution, saying why."""

from bot.flows.flow import Flow
from bot.flows.texts import reason

CLOSE = Flow(
    name="close",
    version=1,
    title="close",
    steps=(reason("close-reason", required=True),),
    send="close-send",
)
