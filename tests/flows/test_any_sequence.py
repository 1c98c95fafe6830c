"""Whatever people do, in any order: nothing is lost, nothing known is asked, it ends."""

import json

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.flows.engine.choosing import ASIDE, LEAVE_OUT, SUGGESTED
from bot.flows.engine.engine import advance, begin, resume
from bot.flows.engine.exchange import (
    Asking,
    Back,
    Chose,
    Dropped,
    Edit,
    Filled,
    Finished,
    Rejected,
    Reviewing,
    Send,
    Skip,
    Split,
    Stale,
    Taken,
    Wrote,
)
from bot.flows.engine.flow import Field, Options
from bot.flows.engine.reading import choices_of
from bot.flows.engine.settle import missing, progress, settle
from bot.flows.engine.state import State
from bot.flows.registry import FLOWS
from bot.form import Kind
from tests.flows.talking import FIRST_TIME, RETURNING, WORDING, Talk

REPORT = FLOWS["report"]
MOST_TURNS = 60  # a fault on its longest way takes about thirty

TEXTS = st.sampled_from(
    [
        "The payslip for March shows the wrong tax",
        "1. The payslip shows the wrong tax\n2. The printer does not work at all",
        "fault",
        "wish",
        "yes",
        "nei",
        "2",
        "everybody since Monday",
        "24.12.2026",
        "12345678, anna@example.org",
        "error",
        "skip",
        "send report",
        "\x00",
        "",
        "<b>&*_`]",
        "שלום 👩‍👩‍👧",
    ]
)
KEYS = st.sampled_from(["kind", "system", "title", "happened", "files", "impact", "email", "since"])


def by_the_book(known, state: State) -> Taken:
    """What a person who wants to be done does next."""
    settled = settle(REPORT, known, state.answers)
    field = settled.field(state.asking)
    if state.split == "offered":
        return Split(state.turn, apart=False)
    if field is None:
        return Send(state.turn)
    if field.key in settled.answers:
        return Skip(state.turn)
    return _answer(field, state, choices_of(field, settled.answers, known))


def _answer(field: Field, state: State, offered: Options) -> Taken:
    match field.kind:
        case Kind.CHOICE | Kind.YES_NO:
            return Chose(state.turn, offered[0].value)
        case Kind.FILES:
            return Wrote("", (99,))
        case Kind.DATE:
            return Wrote("24.12.2026")
        case _ if field.key in ("phone", "email"):
            return Wrote("12345678 anna@example.org")
        case _:
            return Wrote("The payslip for March shows the wrong tax")


class AnySequence(RuleBasedStateMachine):
    known = FIRST_TIME

    def __init__(self) -> None:
        super().__init__()
        self.outcome = begin(REPORT, self.known)
        self.changed = False

    @property
    def state(self) -> State:
        return self.outcome.state

    @property
    def over(self) -> bool:
        return isinstance(self.outcome, Finished | Dropped)

    def do(self, taken: Taken) -> None:
        before = self.state
        self.changed = self.changed or isinstance(taken, Filled | Edit)
        outcome = advance(REPORT, self.known, before, taken, wording=WORDING)
        self.outcome = outcome
        if isinstance(outcome, Stale):
            assert outcome.state == before
            return
        assert outcome.state.turn >= before.turn
        if outcome.state != before:
            assert outcome.state.turn > before.turn
        self._keeps(before, outcome.state, taken)
        self._goes_on(before, outcome.state, taken)
        self._asks_for_nothing_known(before, taken)

    def _asks_for_nothing_known(self, before: State, taken: Taken) -> None:
        if isinstance(self.outcome, Asking) and not isinstance(taken, Back | Edit):
            settled = settle(REPORT, self.known, self.state.answers)
            known = self.state.asking in settled.answers
            told = bool(self.known.organisation) and not self.changed
            if told and self.state.asking != before.asking:
                assert self.state.asking not in ("organisation", "phone", "email")
            assert not known or self.state.asking == before.asking

    def _keeps(self, before: State, after: State, taken: Taken) -> None:
        """An answer stays, or gives way to another one to the same question."""
        gone = {key for key, value in before.answers.items() if value and not after.answers[key]}
        if not (isinstance(taken, Chose) and taken.value == "") and not isinstance(taken, Filled):
            assert not gone
        if isinstance(taken, Back | Skip | Edit) or (isinstance(taken, Send) and not self.over):
            assert after.answers == before.answers
        if isinstance(taken, Wrote):
            assert (
                set(taken.files[:3]) <= set(after.answers.get("files", ()))
                or len(after.answers.get("files", ())) == self.known.most_files
            )
        if before.aside and not (isinstance(taken, Chose) and taken.value == LEAVE_OUT):
            kept = f"{after.aside}\n{after.answers.get('happened', '')}"
            replaced = isinstance(taken, Split) or "happened" in getattr(taken, "values", {})
            assert replaced or all(line in kept for line in before.aside.split("\n"))

    def _goes_on(self, before: State, after: State, taken: Taken) -> None:
        """Progress goes back only by Back, by Edit, or by changing an answer given before."""
        settled = settle(REPORT, self.known, before.answers)
        first = missing(settled, self.known, before.skipped)
        in_order = first is not None and first.key == before.asking and not before.editing
        if not isinstance(taken, Wrote | Chose | Skip) or not in_order:
            return
        if isinstance(taken, Chose) and not taken.value:
            return
        if before.asking and after.asking and before.split == after.split:
            was, _ = progress(settled, before)
            now, _ = progress(settle(REPORT, self.known, after.answers), after)
            assert now >= was

    @precondition(lambda self: not self.over)
    @rule(text=TEXTS, files=st.lists(st.integers(1, 4), max_size=2, unique=True))
    def write(self, text: str, files: list[int]) -> None:
        self.do(Wrote(text, tuple(files)))

    @precondition(lambda self: not self.over)
    @rule()
    def answer(self) -> None:
        self.do(by_the_book(self.known, self.state))

    @precondition(lambda self: not self.over)
    @rule(value=st.sampled_from(["", "high", "question", "yes", "x", ASIDE, LEAVE_OUT, SUGGESTED]))
    def press(self, value: str) -> None:
        self.do(Chose(self.state.turn, value))

    @precondition(lambda self: not self.over)
    @rule(move=st.sampled_from([Back, Skip, Send]), late=st.integers(0, 1))
    def move(self, move: type[Back | Skip | Send], late: int) -> None:
        self.do(move(self.state.turn - late))

    @precondition(lambda self: not self.over)
    @rule(key=KEYS)
    def edit(self, key: str) -> None:
        self.do(Edit(self.state.turn, key))

    @precondition(lambda self: not self.over)
    @rule(apart=st.booleans())
    def split(self, *, apart: bool) -> None:
        self.do(Split(self.state.turn, apart=apart))

    @precondition(lambda self: not self.over)
    @rule(key=KEYS, text=TEXTS)
    def fill(self, key: str, text: str) -> None:
        self.do(Filled(self.state.turn, {key: text} if key != "files" else {}))

    @precondition(lambda self: self.over)
    @rule()
    def begin_again(self) -> None:
        old = self.state.turn
        self.outcome = begin(REPORT, self.known, after=old)
        self.do(Skip(old))
        assert isinstance(self.outcome, Stale)

    @invariant()
    def stands_in_json(self) -> None:
        stored = json.loads(json.dumps(self.state.to_json()))
        assert State.from_json(stored) == self.state

    @invariant()
    def is_reviewed_only_when_nothing_is_missing(self) -> None:
        if isinstance(self.outcome, Reviewing):
            settled = settle(REPORT, self.known, self.state.answers)
            assert missing(settled, self.known, self.state.skipped) is None

    @invariant()
    def can_be_drawn_and_resumed(self) -> None:
        if not self.over:
            assert Talk("report", self.known, self.outcome).shown("fi").blocks
            again = resume(REPORT, self.known, self.state)
            assert again.state.answers == self.state.answers

    def teardown(self) -> None:
        outcome = self.outcome
        for _ in range(MOST_TURNS):
            if isinstance(outcome, Finished):
                break
            taken = by_the_book(self.known, outcome.state)
            outcome = advance(REPORT, self.known, outcome.state, taken, wording=WORDING)
            assert not isinstance(outcome, Rejected | Stale), (taken, outcome)
        assert isinstance(outcome, Finished)


class KnownPerson(AnySequence):
    known = RETURNING


LIMITS = settings(max_examples=40, stateful_step_count=25, deadline=None)

TestAnySequence = AnySequence.TestCase
TestAnySequence.settings = LIMITS
TestKnownPerson = KnownPerson.TestCase
TestKnownPerson.settings = LIMITS
