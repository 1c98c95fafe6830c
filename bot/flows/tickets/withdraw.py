"""Take a report back; nobody has to say why."""

from bot.flows.engine.flow import Flow
from bot.flows.texts import reason

WITHDRAW = Flow(
    name="withdraw",
    version=1,
    title="withdraw",
    steps=(reason("withdraw-reason", required=False),),
    send="withdraw-send",
)
