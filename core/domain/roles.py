"""The roles that people have, in which rights are told."""

from enum import StrEnum


class Role(StrEnum):
    REPORTER = "reporter"  # of this very ticket
    WATCHER = "watcher"  # of this very ticket
    COLLEAGUE = "colleague"  # confirmed to work where the reporter of this very ticket does
    AGENT = "agent"
    PLANNER = "planner"  # an agent for assignments, and for nothing else
    ON_CALL = "on_call"
    COORDINATOR = "coordinator"
    MANAGER = "manager"
    ADMIN = "admin"


DESK = frozenset({Role.AGENT, Role.COORDINATOR, Role.MANAGER, Role.ADMIN})
TEAM = DESK | {Role.ON_CALL}
EVERYBODY_HERE = TEAM | {Role.PLANNER}
PUBLISHERS = frozenset({Role.COORDINATOR, Role.ADMIN})
"""Who speaks for the desk to everybody."""
