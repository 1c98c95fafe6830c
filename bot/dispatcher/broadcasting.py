"""Finished forms about how systems are become use cases."""

from bot import flows
from bot.contract import Reply
from bot.dispatcher.turn import Turn
from core.domain.status import Status
from core.services import status

FLOWS = frozenset({"baseline"})


def finish(turn: Turn, finished: flows.Finished) -> Reply:
    """Do what the form was for.

    Raises: Refused: as the use case.
    """
    said = {key: one for key, one in finished.answers.items() if isinstance(one, str)}
    status.set_baseline(
        turn.unit, turn.actor, said["part"], Status(said["status"]), reason=said["reason"]
    )
    return turn.sentence("baseline-kept")
