from dataclasses import replace

import pytest

from bot.flows.engine.exchange import Finished, Reviewing, Skip, Split
from bot.flows.engine.known import Named
from bot.flows.tickets.reported import to_report
from tests.flows.talking import (
    FIRST_TIME,
    RETURNING,
    Talk,
    fault_until_extent,
    fault_until_impact,
    words,
)


def test_a_fault_asks_the_nine_prompts_of_the_procedure():
    talk = fault_until_extent("normal", "no", known=RETURNING)
    talk.say("only me", "yesterday", "nothing that i know of")
    assert isinstance(talk.outcome, Reviewing)
    assert [step for step in talk.steps if step != "category-questions"] == [
        "kind",
        "system",
        "title",
        "impact",
        "steps",
        "expected",
        "happened",
        "extent",
        "changes",
    ]


def test_the_first_report_asks_for_organisation_and_contact_in_one_prompt_each():
    talk = fault_until_extent("low", "no").say("everybody since Monday", "upgrade")
    assert talk.asking == "organisation"
    assert "Telephone, mobile and e-mail, all in one" in words(talk.say("havnstad").shown())
    talk.say("12345678, anna@havnstad.example")
    assert isinstance(talk.outcome, Reviewing)
    assert (talk.answers["phone"], talk.answers["email"]) == ("12345678", "anna@havnstad.example")
    assert (talk.answers["scope"], talk.answers["since"]) == ("everybody", "since Monday")


def test_a_returning_person_is_not_asked_for_organisation_or_contact():
    talk = fault_until_extent("low", "no", known=RETURNING).say("me", "today", "none")
    assert isinstance(talk.outcome, Reviewing)
    assert talk.answers["organisation"] == "fjordby"
    assert "kari@fjordby.example" in words(talk.shown())


@pytest.mark.parametrize("known", [FIRST_TIME, RETURNING])
def test_a_question_about_use_takes_at_most_five_prompts(known):
    talk = Talk.start(known=known).say("question", "finance", "How do I print a budget in colour?")
    if known is FIRST_TIME:
        talk.say("fjordby", "12345678 anna@havnstad.example")
    assert isinstance(talk.outcome, Reviewing)
    assert len(talk.asked) <= 5
    assert talk.answers["title"] == "How do I print a budget in colour?"
    assert talk.answers["impact"] == "low"


def test_a_wish_asks_what_and_what_for():
    talk = Talk.start().say("wish", "payroll", "Show the tax card on the payslip")
    assert talk.asking == "expected"
    assert isinstance(talk.say("Fewer phone calls").outcome, Reviewing)
    assert talk.answers["impact"] == "low"


def test_access_asks_for_impact_but_not_for_steps_or_screenshots():
    talk = Talk.start(known=FIRST_TIME).say("access", "finance", "north")
    talk.say("I need the cash book for our office")
    assert talk.asking == "impact"
    assert not {"steps", "expected", "files"} & set(talk.asked)


def test_the_administration_is_asked_only_where_there_are_several():
    talk = Talk.start(known=FIRST_TIME).say("fault", "finance")
    assert talk.asking == "administration"
    assert Talk.start(known=FIRST_TIME).say("fault", "payroll").asking == "title"


def test_the_part_that_fails_is_asked_once_where_there_are_some_and_nobody_has_to_know():
    parts = (Named("tax", "Tax"), Named("bank", {"en": "Bank"}))
    payroll, finance = FIRST_TIME.systems
    known = replace(RETURNING, systems=(replace(payroll, components=parts), finance))
    talk = Talk.start(known=known).say("fault", "payroll")
    assert talk.asking == "component"
    shown = words(talk.shown())
    assert all(one in shown for one in ("Which part of it?", "[Tax]", "[Bank]", "[Skip]"))
    assert talk.do(Skip(talk.state.turn)).asking == "title"
    assert "component" not in talk.answers
    assert Talk.start(known=known).say("fault", "payroll", "Bank").answers["component"] == "bank"
    assert Talk.start(known=known).say("question", "payroll").asking == "happened"
    assert Talk.start(known=known).say("fault", "finance").asking == "administration"


def test_a_category_that_is_always_about_one_part_tells_it_and_nobody_is_asked():
    payroll, finance = FIRST_TIME.systems
    payslips, wishes = RETURNING.categories
    known = replace(
        RETURNING,
        systems=(
            replace(payroll, components=(Named("tax", "Tax"), Named("bank", "Bank"))),
            finance,
        ),
        categories=(replace(payslips, component="tax"), wishes),
    )
    access, talk = (Talk.start(known=known).say(one, "payroll") for one in ("access", "fault"))
    assert (access.answers["component"], talk.answers["component"]) == ("tax", "tax")
    assert "component" not in (*access.asked, *talk.asked)
    assert to_report({**talk.answers, "impact": "low"}).component == "tax"
    assert "component" not in Talk.start(known=known).say("wish", "payroll").answers


@pytest.mark.parametrize("impact", ["high", "critical"])
def test_high_and_critical_ask_the_two_questions_that_make_a_case_urgent(impact):
    talk = fault_until_impact().say(impact)
    assert talk.asking == "cannot_get_in"
    assert talk.say("no").asking == "work_stops"


@pytest.mark.parametrize("impact", ["low", "normal"])
def test_low_and_normal_do_not_ask_whether_it_is_urgent(impact):
    assert fault_until_impact().say(impact).asking == "payment"


def test_a_system_that_pays_asks_for_the_payment_its_day_and_what_happens_to_it():
    talk = fault_until_impact().say("normal", "yes")
    assert talk.asking == "payment_on"
    assert talk.say("24. desember").asking == "payment_effect"
    talk.say("missing")
    assert talk.answers["payment_on"] == "2026-12-24"


def test_a_system_that_does_not_pay_asks_nothing_about_payments():
    talk = Talk.start(known=FIRST_TIME).say("fault", "finance", "north", "Budget page stays empty")
    assert talk.say("normal").asking == "steps"


def test_one_message_with_text_and_screenshots_answers_the_whole_step():
    talk = fault_until_impact().say("low", "no", "Opened it", "Right tax")
    talk.send_files(1, 2, text="52 percent")
    assert talk.answers["happened"] == "52 percent"
    assert talk.answers["files"] == (1, 2)
    assert talk.asking == "scope"


def test_a_fault_needs_a_screenshot_or_the_reason_why_not():
    talk = fault_until_impact().say("low", "no", "Opened it", "Right tax", "52 percent")
    assert talk.asking == "files"
    assert talk.say("The screen is gone before I can").asking == "scope"
    assert talk.answers["no_screenshot_reason"] == "The screen is gone before I can"


def test_screenshots_sent_too_early_are_not_asked_for_again():
    talk = Talk.start(known=FIRST_TIME).send_files(5)
    assert talk.asking == "kind"
    talk.say("fault", "payroll", "Payslip shows wrong tax", "low", "no")
    assert talk.say("Opened it", "Right", "Wrong").asking == "scope"


def test_too_many_files_keep_the_first_and_say_so():
    talk = Talk.start().send_files(1, 2, 3, 4)
    assert talk.problems == {"files": "problem-files-many"}
    assert talk.state.answers["files"] == (1, 2, 3)


def test_what_was_said_first_is_the_description_and_suggests_the_title():
    talk = Talk.start(happened="Hi, the payslip for March shows the wrong tax").say(
        "fault", "payroll"
    )
    assert talk.asking == "title"
    assert "[Use this]" in words(talk.shown())
    talk.choose("_use").say("low", "no", "Opened it", "Right tax")
    assert talk.answers["title"].startswith("The payslip for March")
    assert talk.asking == "files"


@pytest.mark.parametrize(
    ("title", "problem"),
    [
        ("error", "problem-title-says-nothing"),
        ("abc", "problem-title-too-short"),
        ("Payslip " * 20, "problem-too-long"),
    ],
)
def test_a_title_that_tells_nothing_is_sent_back_with_help(title, problem):
    talk = Talk.start(known=FIRST_TIME).say("fault", "payroll", title)
    assert talk.problems == {"title": problem}
    assert talk.asking == "title"


@pytest.mark.parametrize("typed", ["2", "Et ønske", "WISH", "  en fråga om användning. ", "toive"])
def test_a_choice_can_be_typed_in_any_language_or_as_its_number(typed):
    talk = Talk.start().say(typed)
    assert talk.answers["kind"] in ("question", "wish")


def test_a_text_where_a_choice_is_asked_gets_the_choices_again_and_is_kept():
    talk = Talk.start().say("the tax is wrong again")
    assert talk.problems == {"kind": "problem-choose"}
    assert "[A wish]" in words(talk.shown())
    talk.say("question", "payroll")
    assert "the tax is wrong again" in words(talk.shown())
    assert talk.choose("_aside").answers["happened"] == "the tax is wrong again"


def test_what_is_kept_aside_goes_before_a_description_that_is_typed():
    talk = Talk.start().say("it is urgent!", "question", "payroll", "Where is the tax card?")
    assert talk.answers["happened"] == "it is urgent!\n\nWhere is the tax card?"


def test_what_is_kept_aside_goes_along_unless_it_is_left_out():
    talk = Talk.start().say("question", "payroll", "Where is the tax card?", "and the holiday pay?")
    assert "and the holiday pay?" in words(talk.shown())
    assert talk.send().answers["happened"] == "Where is the tax card?\n\nand the holiday pay?"
    talk = Talk.start().say("question", "payroll", "Where is the tax card?", "and the holiday pay?")
    talk.choose("_leave")
    assert talk.send().answers["happened"] == "Where is the tax card?"


def test_changes_can_be_told_in_own_words():
    talk = fault_until_extent("low", "no", known=RETURNING)
    talk.say("me", "today", "We moved to a new server")
    assert isinstance(talk.outcome, Reviewing)
    assert talk.answers["changes_told"] == "We moved to a new server"


def test_several_cases_in_one_text_are_offered_to_be_split():
    text = "1. The payslip shows the wrong tax\n2. The printer does not work at all"
    talk = Talk.start(happened=text)
    assert talk.state.split == "offered"
    assert "different cases" in words(talk.shown())
    talk.do(Split(talk.state.turn, apart=True)).say("question", "payroll").send()
    assert isinstance(talk.outcome, Finished)
    assert "payslip" in str(talk.answers["happened"])
    assert len(talk.outcome.rest) == 1
    assert "printer" in talk.outcome.rest[0]


def test_several_cases_stay_together_if_the_person_says_so():
    text = "1. The payslip shows the wrong tax\n2. The printer does not work at all"
    talk = Talk.start(happened=text).say("nei").say("question", "payroll").send()
    assert talk.answers["happened"] == text
    assert isinstance(talk.outcome, Finished)
    assert talk.outcome.rest == ()


def test_an_urgent_case_shows_the_number_to_call():
    talk = fault_until_extent("critical", "yes", "no", "no").say("everybody", "today", "none")
    talk.say("fjordby", "12345678 anna@havnstad.example")
    assert "800 12 345" in words(talk.shown())


def test_the_number_to_call_is_that_of_the_organisation_just_told():
    talk = fault_until_extent("critical", "yes", "no", "no").say("everybody", "today", "none")
    talk.say("havnstad", "12345678 anna@havnstad.example")
    assert "800 54 321" in words(talk.shown())
    assert "800 12 345" not in words(talk.shown())


def test_a_finished_report_is_typed():
    impact = ("critical", "yes", "no", "yes", "2026-12-01", "late")
    talk = fault_until_extent(*impact, known=RETURNING).say("several of us", "today", "setup")
    report = to_report(talk.send().answers, source="web")
    assert (report.kind, report.priority, report.scope) == ("fault", "critical", "several")
    assert (report.cannot_get_in, report.work_stops, report.payment) == (True, False, True)
    assert (report.payment_on, report.payment_effect) == ("2026-12-01", "late")
    assert report.file_ids == (11,)
    told = dict(report.answers)
    assert told["happened"] == "It shows 52 percent"
    assert told["recent_changes"] == "setup"
    assert not {"phone", "mobile", "email", "organisation"} & told.keys()


def test_progress_counts_prompts():
    talk = Talk.start(known=RETURNING)
    assert talk.progress == (1, 9)
    assert talk.say("question").progress[1] < 9
