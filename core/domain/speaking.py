"""Who may speak for the desk to everybody: the rights that no ticket's life holds."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from core.domain.rights import Actor
from core.domain.roles import PUBLISHERS, TEAM, Role
from core.errors import Refused


class Speaking(StrEnum):
    """What somebody may want to say of systems."""

    SET_STATUS = "set_status"  # of a system, by itself
    DRAFT = "draft"  # write a notice that nobody outside sees
    PUBLISH = "publish"  # let everybody hear of it, and go on to tell


MAY: Mapping[Speaking, frozenset[Role]] = MappingProxyType(
    {
        Speaking.SET_STATUS: PUBLISHERS,
        Speaking.DRAFT: TEAM,
        Speaking.PUBLISH: PUBLISHERS,
    }
)


def check_speaking(actor: Actor, act: Speaking) -> None:
    """Let the act pass or refuse it.

    Raises: Refused: `not_allowed`, or `go_to_room` when only the room could vouch for them.
    """
    if actor.roles & MAY[act]:
        return
    raise Refused("go_to_room") if actor.stale else Refused("not_allowed", act=act.value)
