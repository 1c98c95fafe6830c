"""All flows by name; each has its own file."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.flows.engine.flow import Flow
from bot.flows.people.profile import PROFILE
from bot.flows.status.baseline import BASELINE
from bot.flows.status.incident import (
    INCIDENT,
    INCIDENT_AFTERWORD,
    INCIDENT_CORRECT,
    INCIDENT_LINK,
    INCIDENT_RESOLVE,
    INCIDENT_RETRACT,
    INCIDENT_UPDATE,
)
from bot.flows.status.me_too import ME_TOO
from bot.flows.status.subscribed import HEARD_FOR, QUIET_TIMES
from bot.flows.status.upkeep import (
    MAINTENANCE,
    MAINTENANCE_EXTEND,
    MAINTENANCE_MOVE,
    RELEASE,
    RELEASE_MOVE,
    UPKEEP_CANCEL,
    UPKEEP_END,
)
from bot.flows.tickets.ask import ASK
from bot.flows.tickets.assess import ASSESS
from bot.flows.tickets.assign import ASSIGN
from bot.flows.tickets.canned import CANNED
from bot.flows.tickets.change import CHANGE
from bot.flows.tickets.close import CLOSE
from bot.flows.tickets.comment import COMMENT
from bot.flows.tickets.external import EXTERNAL
from bot.flows.tickets.note import NOTE
from bot.flows.tickets.planning import PLANNING
from bot.flows.tickets.prioritize import PRIORITIZE
from bot.flows.tickets.remark import REMARK
from bot.flows.tickets.reopen import REOPEN
from bot.flows.tickets.reply import REPLY
from bot.flows.tickets.report import REPORT
from bot.flows.tickets.solve import SOLVE
from bot.flows.tickets.take_over import TAKE_OVER
from bot.flows.tickets.together import LINK, MERGE, SPLIT
from bot.flows.tickets.watch import WATCH
from bot.flows.tickets.withdraw import WITHDRAW
from bot.flows.translations import TRANSLATIONS
from bot.flows.urgent.flag import FLAG
from bot.flows.urgent.page import PAGE

OFFERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        ASSIGN.name: frozenset({"agents"}),
        WATCH.name: frozenset({"agents"}),
        SPLIT.name: frozenset({"reporters"}),
        ASSESS.name: frozenset({"system"}),
    }
)
"""What flows offer besides what is always known, as `core.services.tickets.offered` names it."""

TRANSLATING = frozenset(one.name for one in TRANSLATIONS)
"""Flows that ask for what their subject says, in another language."""

FLOWS: Mapping[str, Flow] = MappingProxyType(
    {
        flow.name: flow
        for flow in (
            REPORT,
            PROFILE,
            QUIET_TIMES,
            HEARD_FOR,
            COMMENT,
            WITHDRAW,
            REOPEN,
            REPLY,
            NOTE,
            ASK,
            SOLVE,
            CLOSE,
            TAKE_OVER,
            ASSIGN,
            REMARK,
            CANNED,
            ASSESS,
            PRIORITIZE,
            PAGE,
            FLAG,
            EXTERNAL,
            PLANNING,
            CHANGE,
            MERGE,
            LINK,
            SPLIT,
            WATCH,
            ME_TOO,
            BASELINE,
            INCIDENT,
            INCIDENT_UPDATE,
            INCIDENT_CORRECT,
            INCIDENT_RETRACT,
            INCIDENT_LINK,
            INCIDENT_RESOLVE,
            INCIDENT_AFTERWORD,
            MAINTENANCE,
            MAINTENANCE_MOVE,
            MAINTENANCE_EXTEND,
            UPKEEP_END,
            UPKEEP_CANCEL,
            RELEASE,
            RELEASE_MOVE,
            *TRANSLATIONS,
        )
    }
)
