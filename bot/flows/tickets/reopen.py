"""Open a closed ticket again, saying what is still wrong."""

from bot.flows.engine.flow import Flow
from bot.flows.texts import reason

REOPEN = Flow(
    name="reopen",
    version=1,
    title="reopen",
    steps=(reason("reopen-reason", required=True),),
    send="reopen-send",
)
