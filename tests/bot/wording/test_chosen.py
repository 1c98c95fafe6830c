"""Texts that are chosen while running: every value there can be has its text, and no other."""

import ast
import re

import pytest

from bot.adapters.web.pages import SCRIPT_TEXTS
from bot.commands import COMMANDS
from bot.content import Verb
from bot.wording import LANGUAGES, open_wording
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import Priority, State
from tests.bot.notices.rostered import HEARD
from tests.bot.wording.texts import BOT, CORE, all_texts, calls, constants, keywords

TEXTS = all_texts()
TO_REPORTER = frozenset({Kind.REPLY, Kind.ASK, Kind.SOLUTION})
SAYING = frozenset({"say", "text", "sentence", "message", "Note"})
FOR_NOBODY = frozenset({"post", "demo"})
"""What code may fail to find that no person asked for."""

LONGEST_BUTTON = 26  # characters; Telegram shows about as many in half a phone's width


def told(prefix: str) -> set[str]:
    """What stands behind a prefix in the keys."""
    return {key.removeprefix(prefix) for key in TEXTS if key.startswith(prefix)}


def dashed(values: object) -> set[str]:
    return {str(value).replace("_", "-") for value in values}


def test_every_state_is_named():
    assert told("state-") == {*State, "pending_confirmation", "pending_another"}


def test_every_priority_is_named():
    assert told("priority-") == {*Priority}


def test_every_change_of_the_rota_can_be_told_to_whom_it_concerns():
    said = {f"{kind}-{state}-{side}" for (kind, state), sides in HEARD.items() for side in sides}
    assert said <= told("rota-")
    assert {key for key in told("rota-") if key.split("-")[-1] in {"me", "you", "room"}} == said


def test_every_command_is_explained():
    assert told("command-") == {*COMMANDS}


def test_every_event_can_be_told():
    """Those that the core's services write into the history, and what is sent to a reporter."""
    written: set[str] = {kind.value for kind in TO_REPORTER}
    for name, call in calls(CORE / "services"):
        written |= constants(keywords(call).get("kind"))
        if name == "add" and len(call.args) > 2:
            written |= constants(call.args[2])
    assert told("happened-") == dashed(written)


def test_every_message_to_a_reporter_is_named_in_the_room():
    assert set(TO_REPORTER) <= told("outgoing-")


def test_every_end_of_a_ticket_can_be_told_to_its_reporter():
    assert {"confirmed", "withdrawn", "reopened"} <= told("ended-")


def test_every_way_that_a_text_goes_can_be_told():
    verbs = (Verb.REOPEN, Verb.THANKS, Verb.CONFIRM, Verb.NOT_SOLVED)
    assert {"added", "new", *(verb.name.lower() for verb in verbs)} <= told("where-")


def test_every_refusal_has_its_sentence_and_what_the_sentence_needs():
    given: dict[str, set[str]] = {}
    for name, call in calls(CORE, BOT):
        if name == "Refused":
            for reason in constants(call.args[0]):
                names = {str(one) for one in keywords(call)}
                key = f"refused-{reason.replace('_', '-')}"
                given[key] = given.get(key, names) & names
    assert told("refused-") == {key.removeprefix("refused-") for key in given}
    assert {key: TEXTS[key] - names for key, names in given.items() if TEXTS[key] - names} == {}


def test_everything_that_a_person_may_not_find_has_its_sentence():
    missed = {
        what
        for name, call in calls(CORE, BOT)
        if name == "NotFound"
        for what in constants(call.args[0])
    }
    assert told("not-found-") == missed - FOR_NOBODY


def test_every_button_has_its_words_and_every_word_its_button():
    pressed: set[str] = set()
    named: set[str] = set()
    for path in sorted(BOT.rglob("*.py")):
        named |= set(re.findall(r'"button-([a-z-]+)"', path.read_text(encoding="utf-8")))
    for name, call in calls(BOT / "notices"):
        if name == "button" and len(call.args) > 1 and "key" not in keywords(call):
            verb = call.args[1]
            if isinstance(verb, ast.Attribute):
                pressed |= dashed({verb.attr.lower()})
    assert pressed | named <= told("button-")
    assert told("button-") <= named | dashed(verb.name.lower() for verb in Verb)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_is_short(language):
    voice = open_wording().voice(language)
    long = {
        key: said
        for key, names in TEXTS.items()
        if key.startswith("button-") and key in all_texts(language) and not names
        if key != "button-stale" and len(said := voice.say(key)) > LONGEST_BUTTON
    }
    assert long == {}


def test_every_sentence_is_said_with_what_it_needs():
    """A call that names its text gives all the variables of it."""
    wrong = {}
    for name, call in calls(BOT):
        if name not in SAYING or not call.args or None in keywords(call) or _declares(call):
            continue
        given = {str(one) for one in keywords(call)}
        if name == "Note":
            given = _note_gives(call)
        for key in constants(call.args[0]):
            if key not in TEXTS or TEXTS[key] - given:
                wrong[key] = sorted(TEXTS.get(key, {"no such text"}) - given)
    assert wrong == {}


def _declares(call: ast.Call) -> bool:
    """Whether a flow declares a text field here."""
    return isinstance(call.func, ast.Name) and call.func.id == "text"


def _note_gives(call: ast.Call) -> set[str]:
    given: set[str] = set()
    for argument in call.args[1:]:
        if isinstance(argument, ast.Dict):
            for key in argument.keys:
                given |= constants(key)
    return given


def test_the_page_script_is_given_what_it_says_and_nothing_else():
    scripts = sorted((BOT / "adapters" / "web" / "static").glob("*.js"))
    source = "\n".join(path.read_text(encoding="utf-8") for path in scripts)
    said = set(re.findall(r'\.say\("([a-z-]+)"', source))
    assert said <= set(SCRIPT_TEXTS)
    assert {key for key in SCRIPT_TEXTS if f'"{key}"' not in source} == set()
    assert {key for key in SCRIPT_TEXTS if f"web-{key}" not in TEXTS} == set()
