"""Declared conversations, one file a flow, and the pure engine that runs them all.

How to read it: `engine/flow.py` declares, `tickets/report.py` is the largest declaration,
`engine/engine.py` runs, `drawing.py` and `card.py` beside it draw what is asked, and `filling.py`
does the same as a form.
"""

from bot.flows.engine.card import review
from bot.flows.engine.drawing import prompt
from bot.flows.engine.engine import advance, begin, different, offer, resume
from bot.flows.engine.exchange import (
    Asking,
    Back,
    Cancel,
    Chose,
    Dropped,
    Edit,
    Filled,
    Finished,
    Outcome,
    Recognised,
    Rejected,
    Reviewing,
    Same,
    Send,
    Skip,
    Split,
    Stale,
    Taken,
    Wrote,
)
from bot.flows.engine.filling import field_errors, form, from_sheet, read_filled, read_token
from bot.flows.engine.flow import Answers, Flow
from bot.flows.engine.keeping import beside, with_files
from bot.flows.engine.knowing import known_of
from bot.flows.engine.known import Known
from bot.flows.engine.reading import TOO_MANY_FILES
from bot.flows.engine.rewording import reword, unsay
from bot.flows.engine.rows import answered, answers_of, rows_of, words_of
from bot.flows.engine.state import REVIEW, State
from bot.flows.registry import FLOWS, OFFERS, TRANSLATING
from bot.flows.tickets.assign import NEXT
from bot.flows.tickets.reported import to_report
from bot.flows.tickets.together import APART
from bot.flows.tickets.watch import ME

__all__ = [
    "APART",
    "FLOWS",
    "ME",
    "NEXT",
    "OFFERS",
    "REVIEW",
    "TOO_MANY_FILES",
    "TRANSLATING",
    "Answers",
    "Asking",
    "Back",
    "Cancel",
    "Chose",
    "Dropped",
    "Edit",
    "Filled",
    "Finished",
    "Flow",
    "Known",
    "Outcome",
    "Recognised",
    "Rejected",
    "Reviewing",
    "Same",
    "Send",
    "Skip",
    "Split",
    "Stale",
    "State",
    "Taken",
    "Wrote",
    "advance",
    "answered",
    "answers_of",
    "begin",
    "beside",
    "different",
    "field_errors",
    "form",
    "from_sheet",
    "known_of",
    "offer",
    "prompt",
    "read_filled",
    "read_token",
    "resume",
    "review",
    "reword",
    "rows_of",
    "to_report",
    "unsay",
    "with_files",
    "words_of",
]
