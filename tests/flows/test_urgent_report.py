"""What a report asks and says where somebody calls it urgent."""

from dataclasses import replace
from datetime import date

import pytest

from bot.flows.engine.exchange import Back, Reviewing
from bot.flows.engine.knowing import known_of
from bot.flows.tickets.reported import to_report
from core.config.loading import parse_team
from tests.flows.talking import RETURNING, Talk, words

PROCESSES = parse_team(
    '[[flags]]\nid = "day"\nflag = "urgent"\nwhen = { processes_stop = true }', name="melding.toml"
)
KNOWN = replace(RETURNING, urgent_phone="800 12 345")
RULED = replace(KNOWN, flags=PROCESSES.flags, asks_processes=True)
NUMBER = "Please call 800 12 345 as well"


def until_impact(known=KNOWN) -> Talk:
    return Talk.start(known=known).say("fault", "Payroll", "The payroll run does not begin")


def until_review(talk: Talk) -> Talk:
    talk.say("Pressed run", "A run").send_files(11, text="It waits").say("March")
    talk.say("me", "today", "none")
    assert isinstance(talk.outcome, Reviewing)
    return talk


@pytest.mark.parametrize(("again", "priority"), [("low", "low"), ("critical", "critical")])
def test_what_only_looks_wrong_is_asked_about_once_more_with_the_definitions(again, priority):
    talk = until_impact().say("critical", "no", "no", "no")
    assert talk.asking == "impact_again"
    asked = talk.shown()
    assert "You can get in, the work goes on and no payment is affected." in words(asked)
    helps = [one.help for row in asked.buttons for one in row]
    assert helps[0] == "a question, a wish, or something that only looks wrong"
    assert "the most important work has stopped" in helps
    assert NUMBER not in words(talk.say(again).shown())
    assert NUMBER not in words(until_review(talk).shown())
    report = to_report(talk.send().answers)
    assert (report.priority, report.cannot_get_in) == (priority, False)


@pytest.mark.parametrize("answers", [("yes", "no", "no"), ("no", "yes", "no")])
def test_what_stops_work_is_believed_and_the_number_is_told_at_once(answers):
    talk = until_impact().say("critical", *answers)
    assert talk.asking == "steps"
    assert NUMBER in words(talk.shown())
    assert NUMBER not in words(talk.say("Pressed run").shown())
    talk.do(Back(talk.state.turn))
    assert NUMBER in words(until_review(talk).shown())


@pytest.mark.parametrize(("stops", "rings"), [("yes", True), ("no", False)])
def test_a_rule_of_the_team_asks_its_own_question_and_says_when_to_telephone(stops, rings):
    talk = until_impact(RULED).say("high", "yes", "no")
    assert talk.asking == "processes_stop"
    assert (NUMBER in words(talk.say(stops, "no").shown())) is rings
    assert (NUMBER in words(until_review(talk).shown())) is rings


def test_at_night_the_number_is_the_one_for_the_night():
    team = parse_team(
        '[urgent]\nphone = "111"\nphone_outside = "222"\n'
        '[[organisations]]\nid = "fjordby"\nname = "Fjordby"\nphone = "333"\n',
        name="melding.toml",
    )
    day, night = (known_of(team, today=date(2026, 11, 23), attended=one) for one in (True, False))
    assert [day.phone_of(""), day.phone_of("fjordby")] == ["111", "333"]
    assert [night.phone_of(""), night.phone_of("fjordby")] == ["222", "222"]
