"""All flows by name; each has its own file."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.flows.ask import ASK
from bot.flows.assess import ASSESS
from bot.flows.assign import ASSIGN
from bot.flows.baseline import BASELINE
from bot.flows.canned import CANNED
from bot.flows.change import CHANGE
from bot.flows.close import CLOSE
from bot.flows.comment import COMMENT
from bot.flows.external import EXTERNAL
from bot.flows.flag import FLAG
from bot.flows.flow import Flow
from bot.flows.incident import (
    INCIDENT,
    INCIDENT_AFTERWORD,
    INCIDENT_CORRECT,
    INCIDENT_LINK,
    INCIDENT_RESOLVE,
    INCIDENT_RETRACT,
    INCIDENT_TRANSLATIONS,
    INCIDENT_UPDATE,
)
from bot.flows.me_too import ME_TOO
from bot.flows.note import NOTE
from bot.flows.page import PAGE
from bot.flows.planning import PLANNING
from bot.flows.prioritize import PRIORITIZE
from bot.flows.profile import PROFILE
from bot.flows.remark import REMARK
from bot.flows.reopen import REOPEN
from bot.flows.reply import REPLY
from bot.flows.report import REPORT
from bot.flows.solve import SOLVE
from bot.flows.subscribed import QUIET_TIMES
from bot.flows.take_over import TAKE_OVER
from bot.flows.together import LINK, MERGE, SPLIT
from bot.flows.upkeep import (
    MAINTENANCE,
    MAINTENANCE_EXTEND,
    MAINTENANCE_MOVE,
    RELEASE,
    RELEASE_MOVE,
    UPKEEP_CANCEL,
    UPKEEP_END,
)
from bot.flows.watch import WATCH
from bot.flows.withdraw import WITHDRAW

OFFER_COLLEAGUES = frozenset({ASSIGN.name, WATCH.name})
"""Flows that ask for somebody of the team."""

FLOWS: Mapping[str, Flow] = MappingProxyType(
    {
        flow.name: flow
        for flow in (
            REPORT,
            PROFILE,
            QUIET_TIMES,
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
            *INCIDENT_TRANSLATIONS,
            INCIDENT_RESOLVE,
            INCIDENT_AFTERWORD,
            MAINTENANCE,
            MAINTENANCE_MOVE,
            MAINTENANCE_EXTEND,
            UPKEEP_END,
            UPKEEP_CANCEL,
            RELEASE,
            RELEASE_MOVE,
        )
    }
)
