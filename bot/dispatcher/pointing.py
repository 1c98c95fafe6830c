"""What people do with messages and forms that are there already: pick, edit, put away."""

from bot.contract import Accepted, Deleted, Edited, Picked, PutAway, Reply, Visited
from bot.dispatcher.turn import Turn


def point(_turn: Turn, _act: PutAway | Picked | Edited | Deleted | Visited) -> Reply:
    return Accepted()
