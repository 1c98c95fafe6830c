from datetime import date, timedelta
from pathlib import Path

import pytest

from core.config.hours import Window
from core.config.loading import example_team, load_team, parse_team
from core.config.reading import read_settings
from core.config.settings import LANGUAGES, Settings
from core.config.team import Team
from core.config.texts import Text
from core.errors import ConfigurationError

EXAMPLE = Path(__file__).parents[3] / "melding.example.toml"


def problems_of(text):
    with pytest.raises(ConfigurationError) as caught:
        parse_team(text, name="melding.toml")
    return caught.value.problems


def line_with(part):
    return next(n for n, line in enumerate(EXAMPLE.read_text().splitlines(), 1) if part in line)


def test_the_example_is_the_support_desk_that_it_promises():
    team = example_team()
    assert parse_team(EXAMPLE.read_text(), name="x") == team
    assert EXAMPLE.is_symlink()  # to the one that the demo shows: of two, one would fall behind
    assert [system.pays for system in team.systems] == [True, False]
    assert len(team.systems[1].administrations) > 1
    assert len({organisation.country for organisation in team.organisations}) == 4
    assert team.hours.promised.on(0) == (Window(510, 690), Window(720, 930))
    assert team.hours.promised.on(6) == ()
    assert [policy.id for policy in team.policies] == ["urgent", "standard"]
    assert not team.policies[-1].when.is_narrow
    assert team.roles.manager


def test_every_question_of_the_example_is_worded_in_every_language():
    asked = [question for category in example_team().categories for question in category.questions]
    texts = [question.label for question in asked]
    texts += [choice.label for question in asked for choice in question.choices]
    texts += [category.name for category in example_team().categories]
    texts += [calendar.name or Text("") for calendar in example_team().calendars]
    texts += [policy.name or Text("") for policy in example_team().policies]
    texts += [schedule.name or Text("") for schedule in example_team().schedules]
    texts += [text for one in example_team().replies for text in (one.name, one.text)]
    texts += [one.name for one in example_team().checklist.elements]
    texts += [one.name for one in example_team().broadcasts.checklist]
    texts += [one.name for one in example_team().broadcasts.named.values()]
    components = [one for system in example_team().systems for one in system.components]
    texts += [text for one in components for text in (one.name, one.contact) if text]
    assert asked
    for text in texts:
        assert set(text.root) == set(LANGUAGES)


def test_a_text_is_read_in_the_readers_language_else_in_english_else_in_any():
    assert Text("Lønn").of("fi") == "Lønn"
    both = Text({"en": "Payroll", "nb": "Lønn"})
    assert (both.of("nb"), both.of("fi")) == ("Lønn", "Payroll")
    assert Text({"nb": "Lønn"}).of("fi") == "Lønn"


def test_without_a_file_anybody_may_report(tmp_path, monkeypatch):
    monkeypatch.setenv("MELDING_WEB__DEMO", "false")
    team = load_team(read_settings(tmp_path / ".env"), here=tmp_path)
    assert team == Team()
    assert team.organisations == ()
    assert team.desk.undo_seconds == 10
    assert team.urgent.page_every_minutes == 5
    assert (team.limits.file_megabytes, team.limits.files) == (20, 10)


def test_the_demo_shows_the_example_until_there_is_a_file(tmp_path):
    settings = Settings()
    assert load_team(settings, here=tmp_path) == example_team()
    (tmp_path / "melding.toml").write_text('[team]\nname = "Ours"\n')
    assert load_team(settings, here=tmp_path).desk.name.of("en") == "Ours"


def test_the_urgent_number_is_the_organisations_own_before_the_desks():
    team = example_team()
    assert team.urgent_phone("havnsund") == "+45 00 00 01 02"
    assert team.urgent_phone("unknown") == team.urgent.phone
    assert parse_team('[team]\nphone = "110"', name="x").urgent_phone() == "110"
    assert Team().urgent_phone() is None


@pytest.mark.parametrize(
    ("right", "wrong", "key", "fix"),
    [
        ("pays = true", 'pays = "so"', "systems.pays", "write true or false"),
        ("pays = true", "pay = true", "systems.pay", "did you mean pays?"),
        ("[urgent]", "[urgnt]", "urgnt", "did you mean urgent?"),
        ('type = "yesno"', 'type = "yes"', "categories.questions.type", "'yesno'"),
        (
            'type = "choice"',
            'type = "text"',
            "categories.questions",
            "choices belong to a question of type",
        ),
        ('"08:30-11:30"', '"8-12"', "hours.promised.monday", 'such as "08:30-15:30"'),
        ('"08:30-11:30"', '"08:30-12:30"', "hours.promised.monday", "overlap"),
        ('"08:30-11:30"', '"11:30-08:30"', "hours.promised.monday", "open before it closes"),
        ('sv = "På båda"', 'se = "På båda"', "categories.questions.choices.label", "no language"),
        ('id = "phone"', 'id = "browser"', "categories.questions.choices.id", "used 2 times"),
        ('id = "protokoll"', 'id = "Protokoll 2"', "systems.id", "small letters"),
        ('system = "skilling"', 'system = "skiling"', "categories.system", "did you mean skilling"),
        ('holidays = "NO"', 'holidays = "UK"', "hours.holidays", "two letters of a country"),
        ('timezone = "Europe/Helsinki"', 'timezone = "Turku"', "organisations.timezone", "Oslo"),
        ('agent = ["web:9001"', 'agent = ["ingrid"', "roles.agent", "write platform:id"),
        ('key_prefix = "MEL"', 'key_prefix = "mel"', "team.key_prefix", "capital letters"),
        ('phone = "+47 00 00 01 99"', 'phone = "ring"', "urgent.phone", "a telephone number"),
        ("undo_seconds = 10", 'undo_seconds = "ten"', "team.undo_seconds", "a whole number"),
        ("files = 10", "files = 0", "limits.files", "a number from 1 up"),
        ('closures = ["12-24"', 'closures = ["yule"', "hours.closures", "without quotes"),
        ('closures = ["12-24"', 'closures = ["02-30"', "hours.closures", "without quotes"),
        ('closures = ["12-24"', 'closures = ["12-31"', "hours.closures", "12-31 is named twice"),
        ('until = "12:00"', 'until = "noon"', "hours.half_days.until", "a time of day"),
        ('until = "12:00"', 'until = "24:00"', "hours.half_days", "say until when"),
        ('"public", "optional"', '"moon"', "calendars.holiday_categories", "no holidays 'moon'"),
        ('calendar = "denmark"', 'calendar = "danmark"', "organisations.calendar", "denmark?"),
        ('calendar = "always"', 'calendar = "allways"', "policies.calendar", "always?"),
        ("urgent = true }", "urgnt = true }", "policies.when.urgnt", "did you mean urgent?"),
        (
            "urgent = true }",
            'system = "skiling" }',
            "policies.when.system",
            "there is no system 'skiling'; did you mean skilling?",
        ),
        ('"15m"', '"a while"', "policies.assessment", 'such as "4h"'),
        ('"15m"', "{}", "policies.assessment", "write a time for all"),
        ('"15m"', '"9999h"', "policies.assessment", 'such as "4h"'),
        ('["pending_customer"]', '["asleep"]', "policies.pauses", "'pending_external'"),
        ('id = "standard"', 'id = "urgent"', "policies.id", "used 2 times"),
        ("second_pair = false", "second_pear = false", "broadcasts.second_pear", "second_pair?"),
        (
            '["calculation", "bank"]',
            '["calculation", "banks"]',
            "broadcasts.payday.components",
            "did you mean bank?",
        ),
        ("[broadcasts.payday]", "[broadcasts.Pay-Day]", "broadcasts.Pay-Day", "small letters"),
        ("undo_seconds = 10", "undo_seconds = 9.5", "team.undo_seconds", "a whole number"),
        ('needs = ["protokoll"]', 'needs = ["protocol"]', "systems.components.needs", "protokoll?"),
        ('tell = "handler"', 'tell = "boss"', "warnings.tell", "'handler', 'room' or 'manager'"),
        ("contacts = []", 'contacts = ["slack:@kari"]', "organisations.contacts", "slack:C0123"),
        ("contacts = []", 'contacts = ["telegram:@kari"]', "organisations.contacts", "telegram:42"),
    ],
)
def test_a_mistake_is_told_with_its_line_its_key_and_the_fix(right, wrong, key, fix):
    text = EXAMPLE.read_text()
    (problem,) = problems_of(text.replace(right, wrong, 1))
    place, fix_told = problem.split(f": {key}: ")
    if key != "categories.questions":  # told where the question begins
        assert place == f"melding.toml:{line_with(right)}"
    assert fix in fix_told


EVERY_DAY = ", ".join(
    f'"{day:%m-%d}"' for day in (date(2028, 1, 1) + timedelta(n) for n in range(366))
)

ALL_BUT_ONE = EVERY_DAY.replace('"05-17", ', "")  # which is Norway's national day
EVERY_WEEKDAY = "[hours.promised]\n" + "\n".join(
    f'{day} = ["08:00-16:00"]'
    for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
)


def test_a_single_day_that_no_holiday_takes_is_enough_to_be_open():
    text = f"[hours]\nclosures = [{ALL_BUT_ONE}]\n{EVERY_WEEKDAY}"
    assert len(parse_team(text, name="x").hours.closures) == 365


@pytest.mark.parametrize(
    ("text", "key", "fix"),
    [
        ("[hours.promised]", "hours.promised", "it never opens"),
        ("[hours.attended]", "hours.attended", "it never opens"),
        (f"[hours]\nclosures = [{EVERY_DAY}]", "hours.promised", "leave no open minute"),
        (
            f'[hours]\nholidays = "NO"\nclosures = [{ALL_BUT_ONE}]\n{EVERY_WEEKDAY}',
            "hours.promised",
            "closures and holidays leave no open minute",
        ),
        ('[[calendars]]\nid = "x"\n[calendars.promised]', "calendars.promised", "never opens"),
        ('[hours]\nholiday_categories = ["public"]', "hours.holiday_categories", "a country"),
        ('[hours]\nopen_days = [{ date = "12-24", open = [] }]', "hours.open_days.open", "1"),
        ('[[policies]]\nid = "a"\n[[policies]]\nid = "b"', "policies.id", "'a' above takes"),
    ],
)
def test_a_calendar_by_which_nothing_could_be_promised_is_refused(text, key, fix):
    assert any(f": {key}: " in one and fix in one for one in problems_of(text))


def test_a_calendar_may_open_on_single_days_only():
    team = parse_team(
        '[hours.promised]\n[hours]\nopen_days = [{ date = "05-04", open = ["10:00-12:00"] }]',
        name="x",
    )
    assert team.hours.open_days[0].open == (Window(600, 720),)


def test_a_missing_key_is_told_at_the_table_that_lacks_it():
    text = EXAMPLE.read_text().replace('name = "Havnsund Kommune"\n', "", 1)
    (problem,) = problems_of(text)
    line = line_with('id = "havnsund"') - 1
    assert problem == f"melding.toml:{line}: organisations.name: it is missing; add it."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[team]\nname = Ours\n", 2),
        ("[team\n", 1),
        ('[team]\nname = """Ours', 2),
        ("a = 1\na = 2", 2),
    ],
)
def test_what_is_not_toml_is_told_with_its_line(text, line):
    (problem,) = problems_of(text)
    assert problem.startswith(f"melding.toml:{line}: this is not TOML")
    assert "melding.example.toml" in problem


def test_two_mistakes_are_told_at_once():
    assert len(problems_of('[team]\nname = ""\n[urgent]\npage_every_minutes = 0\n')) == 2


def test_a_file_that_is_missing_or_not_text_is_told_by_its_name(tmp_path):
    for content, fix in ((None, "MELDING_TEAM_FILE"), (b"\xff\xfe", "UTF-8")):
        path = tmp_path / "team.toml"
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(ConfigurationError, match=fix) as caught:
            load_team(Settings(team_file=path))
        assert caught.value.problems[0].startswith(f"{path}: ")


def test_a_table_is_known_by_the_name_in_the_example_only():
    [problem] = problems_of('[desk]\nkey_prefix = "A"\n')
    assert problem.startswith("melding.toml:1: desk: there is no such key")
    [problem] = problems_of('[team]\nkey_prefx = "A"\n')
    assert "key_prefix" in problem


@pytest.mark.parametrize(
    ("told", "fix"),
    [
        ("[[reminders.information]]\nafter = 0", "write a number from 1 up"),
        (
            "[[reminders.information]]\nafter = 9\n[[reminders.information]]\nafter = 9",
            "each step comes later than the one before",
        ),
        ("[[reminders.confirmation]]\nafter = 9\nclose = true", "nobody is told before it closes"),
        (
            "[reminders]\ninformation = [{ after = 1, close = true }, { after = 2 }]",
            "nothing comes after closing",
        ),
        ('[reminders]\ndays = "some"', "write one of 'calendar' or 'working'"),
        ("[reminders.draft]\nremind = 7\ndrop = 7", "drop a draft later than you remind of it"),
        (
            '[[reminders.information]]\nafter = 1\ntext = "Dear { reportr }"',
            "there is no { reportr } to fill in; known are { ticket }",
        ),
    ],
)
def test_reminders_that_cannot_be_meant_are_refused(told, fix):
    [problem] = problems_of(told)
    assert fix in problem


@pytest.mark.parametrize(
    ("told", "fix"),
    [
        (
            '[[replies]]\nid = "a"\nname = "A"\ntext = "{ password }"',
            "there is no { password } to fill in; known are { ticket }",
        ),
        (
            'replies = [{id = "a", name = "A", text = "B"}, {id = "a", name = "C", text = "D"}]',
            "'a' is used 2 times",
        ),
        ('[[checklist.elements]]\nid = "a"\nname = "A"', "say how it is known"),
        ('[checklist]\napplies_to = ["note"]', "write one of 'reply', 'ask', 'solution', "),
    ],
)
def test_replies_and_checklists_that_cannot_be_meant_are_refused(told, fix):
    [problem] = problems_of(told)
    assert fix in problem
