"""A report before it is sent: going back, editing any answer, adding to it, leaving it."""

from bot.flows.engine.exchange import Back, Cancel, Dropped, Edit, Reviewing, Skip, Stale
from bot.flows.tickets.reported import to_report
from tests.flows.talking import RETURNING, Talk, fault_until_extent, words


def test_back_asks_the_question_before_and_shows_what_was_answered():
    talk = Talk.start().say("fault", "payroll")
    talk.do(Back(talk.state.turn))
    assert talk.asking == "system"
    assert "[Keep it]" in words(talk.shown())
    assert talk.do(Skip(talk.state.turn)).asking == "title"


def test_every_answer_on_the_card_can_be_edited():
    talk = Talk.start().say("question", "payroll", "Where is the tax card kept?")
    for key in list(talk.answers):
        talk.do(Edit(talk.state.turn, key))
        assert talk.asking == key
        talk.do(Back(talk.state.turn))
        assert isinstance(talk.outcome, Reviewing)


def test_an_edited_kind_asks_only_for_what_is_now_missing():
    talk = Talk.start().say("question", "payroll", "Where is the tax card kept?")
    talk.do(Edit(talk.state.turn, "kind")).say("fault")
    assert talk.asking == "title"
    talk.say("Tax card cannot be found", "low", "no", "Looked for it", "A tax card")
    assert talk.asking == "files"


def test_everything_else_can_be_added_from_the_card():
    talk = fault_until_extent("low", "no", known=RETURNING).say("me", "today", "none")
    card = words(talk.shown())
    for label in ("Guide sections read", "Legal reference", "Affected users", "Which report?"):
        assert f"[{label}]" in card
    talk.do(Edit(talk.state.turn, "q_report_name")).say("R-12").send()
    told = dict(to_report(talk.answers).answers)
    assert (told["q_period"], told["q_report_name"]) == ("March", "R-12")


def test_cancel_drops_the_draft():
    talk = Talk.start().say("fault")
    assert isinstance(talk.do(Cancel(talk.state.turn)).outcome, Dropped)


def test_a_stale_button_changes_nothing():
    talk = Talk.start().say("fault")
    before = talk.state
    talk.do(Skip(before.turn - 1))
    assert isinstance(talk.outcome, Stale)
    assert talk.state == before
