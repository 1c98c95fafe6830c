"""A conversation as a test speaks it: say something, see what comes."""

from dataclasses import dataclass, field
from datetime import date
from typing import Self

from bot.content import Bullets, Heading, Mention, Message, Paragraph, Quote, Rows
from bot.flows.engine.card import review
from bot.flows.engine.drawing import prompt
from bot.flows.engine.engine import advance, begin
from bot.flows.engine.exchange import (
    Asking,
    Chose,
    Finished,
    Outcome,
    Rejected,
    Reviewing,
    Send,
    Taken,
    Wrote,
)
from bot.flows.engine.flow import Answer
from bot.flows.engine.known import Category, Contact, Known, Named, Question, System
from bot.flows.engine.settle import progress, settle
from bot.flows.engine.state import State
from bot.flows.registry import FLOWS
from bot.wording import Wording, open_wording
from core.domain.translations import Begun, Slot

WORDING: Wording = open_wording()
TODAY = date(2026, 11, 23)

FIRST_TIME = Known(
    today=TODAY,
    systems=(
        System("payroll", {"en": "Payroll", "nb": "Lønn"}, pays=True),
        System(
            "finance", "Finance", administrations=(Named("north", "North"), Named("s", "South"))
        ),
    ),
    organisations=(Named("fjordby", "Fjordby"), Named("havnstad", "Havnstad")),
    agents=(Named("7", "Ane", "why-agent-system"), Named("8", "Bo", "why-agent-turn")),
    urgent_phone="800 12 345",
    urgent_phones={"havnstad": "800 54 321"},
    most_files=3,
    texts={slot.value: Begun("As it was told before", translated=True) for slot in Slot},
)

RETURNING = Known(
    today=TODAY,
    systems=FIRST_TIME.systems,
    categories=(
        Category(
            "payslips",
            "Payslips",
            kinds=frozenset({"fault", "access", "question"}),
            systems=frozenset({"payroll"}),
            questions=(
                Question("period", "Which period?", required=True),
                Question("report_name", "Which report?"),
            ),
        ),
        Category("wishes", "Ideas", kinds=frozenset({"wish"})),
    ),
    organisations=FIRST_TIME.organisations,
    agents=FIRST_TIME.agents,
    name="Kari Nes",
    contact=Contact("22334455", "99887766", "kari@fjordby.example"),
    organisation="fjordby",
    most_files=3,
)


@dataclass
class Talk:
    """One conversation. Prompts that were shown, by the key of what was asked."""

    flow: str
    known: Known
    outcome: Outcome
    asked: list[str] = field(default_factory=list)

    @classmethod
    def start(cls, flow: str = "report", known: Known = RETURNING, **given: Answer) -> Self:
        talk = cls(flow, known, begin(FLOWS[flow], known, given=given))
        talk._note()
        return talk

    def say(self, *texts: str) -> Self:
        for text in texts:
            self.do(Wrote(text))
        return self

    def send_files(self, *files: int, text: str = "") -> Self:
        return self.do(Wrote(text, files))

    def choose(self, value: str) -> Self:
        return self.do(Chose(self.state.turn, value))

    def send(self) -> Self:
        return self.do(Send(self.state.turn))

    def do(self, taken: Taken) -> Self:
        self.outcome = advance(FLOWS[self.flow], self.known, self.state, taken, wording=WORDING)
        self._note()
        return self

    def _note(self) -> None:
        if isinstance(self.outcome, Asking):
            self.asked.append(self.state.asking)

    @property
    def state(self) -> State:
        return self.outcome.state

    @property
    def asking(self) -> str:
        assert isinstance(self.outcome, Asking | Rejected), self.outcome
        return self.state.asking

    @property
    def problems(self) -> dict[str, str]:
        assert isinstance(self.outcome, Rejected), self.outcome
        return dict(self.outcome.problems)

    @property
    def answers(self) -> dict[str, Answer]:
        if isinstance(self.outcome, Finished):
            return dict(self.outcome.answers)
        return dict(settle(FLOWS[self.flow], self.known, self.state.answers).answers)

    @property
    def progress(self) -> tuple[int, int]:
        return progress(settle(FLOWS[self.flow], self.known, self.state.answers), self.state)

    @property
    def steps(self) -> list[str]:
        """The prompts asked, a step counted once."""
        settled = settle(FLOWS[self.flow], self.known, self.state.answers)
        found = [settled.step_of(key) for key in self.asked]
        return list(dict.fromkeys(step[0].key for step in found if step))

    def shown(self, language: str = "en") -> Message:
        voice = WORDING.voice(language)
        if isinstance(self.outcome, Reviewing):
            return review(self.state, self.known, voice)
        problems = self.outcome.problems if isinstance(self.outcome, Rejected) else {}
        return prompt(self.state, self.known, voice, problems=problems)


def words(message: Message) -> str:
    """What a reader sees of a message, buttons last."""
    lines: list[str] = []
    for block in message.blocks:
        match block:
            case Heading(text) | Paragraph(text):
                lines.append(_flat(text))
            case Bullets(items):
                lines += [_flat(item) for item in items]
            case Quote(text):
                lines.append(text)
            case Rows(rows):
                lines += [f"{row.label}: {_flat(row.value)}" for row in rows]
            case _:
                pass
    lines += [f"[{button.label}]" for row in message.buttons for button in row]
    lines += [f"[{button.label}]" for button in (message.menu.buttons if message.menu else ())]
    return "\n".join(lines)


def _flat(text) -> str:
    return "".join(
        leaf if isinstance(leaf, str) else leaf.name if isinstance(leaf, Mention) else leaf.text
        for leaf in text
    )


def fault_until_impact(known=FIRST_TIME) -> Talk:
    """Report a fault, up to the question how bad it is."""
    talk = Talk.start(known=known).say("fault", "Payroll")
    if known is RETURNING:
        assert talk.asking == "title"
    return talk.say("Payslip for March shows the wrong tax")


def fault_until_extent(*impact: str, known=FIRST_TIME) -> Talk:
    """Report a fault with these answers about its impact, up to the question whom it concerns."""
    talk = fault_until_impact(known).say(*impact, "Opened March", "The right tax")
    talk.send_files(11, text="It shows 52 percent")
    return talk.say("March") if known is RETURNING else talk
