"""Before a report goes, its reporter reads what else would help; nothing is held up by it."""

from dataclasses import replace

import pytest

from bot.flows.engine.exchange import Reviewing
from bot.flows.engine.known import Known
from core.config.replies import Element
from core.config.texts import Text
from tests.flows.talking import RETURNING, Talk, words

WHEN = Element(id="when", name=Text({"en": "since when"}), words=("since", "yester*"), has="date")
HINTED = replace(RETURNING, hints=(WHEN,))
HINT = "It may also help to say: since when."


def reviewed(since: str, impact: tuple[str, ...] = ("normal", "no"), known: Known = HINTED) -> str:
    talk = Talk.start(known=replace(known, categories=())).say("fault", "Payroll")
    talk.say("Payslips show the wrong tax", *impact, "Opened one", "The right tax")
    talk.send_files(11, text="It shows 52 percent")
    talk.say("only me", since, "nothing that I know of")
    assert isinstance(talk.outcome, Reviewing)
    return words(talk.shown())


def test_what_was_not_found_in_a_report_is_named_on_its_card():
    assert HINT in reviewed("a while ago")
    assert HINT not in reviewed("a while ago", known=RETURNING)


@pytest.mark.parametrize("since", ["since the upgrade", "Yesterday", "21.11., in the morning"])
def test_nothing_is_named_that_was_said_by_a_word_or_in_digits(since):
    assert "It may also help" not in reviewed(since)


def test_nobody_is_held_up_by_hints_when_it_is_urgent():
    assert "It may also help" not in reviewed("a while ago", ("critical", "yes", "no", "no"))
