"""Every text in every language, with the same variables, and used."""

import re

import pytest
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from bot.adapters.web.pages import SCRIPT_TEXTS
from bot.flows.engine.flow import Field
from bot.flows.registry import FLOWS
from bot.flows.tickets.report_fields import ACCESS, FAULT, QUESTION, WISH
from bot.wording import LANGUAGES, open_wording
from tests.bot.wording.texts import BOT, FAMILIES, all_texts, entries, texts
from tests.flows.talking import FIRST_TIME

WORDING = open_wording()
QUOTES = {
    "en": "“”",
    "nb": "«»",
    "da": "””",
    "fi": "””",
    "nl": "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}",
    "sv": "””",
}
ALL_QUOTES = '[“”„"«»\N{LEFT SINGLE QUOTATION MARK}]'


def test_every_text_can_be_parsed():
    open_wording().check()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_text_is_in_every_language_with_the_same_variables(family, language):
    assert texts(language, family) == texts("en", family)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_the_texts_stand_in_the_same_order_everywhere(family, language):
    assert list(texts(language, family)) == list(texts("en", family))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_has_a_family_of_its_own(language):
    assert sorted(path.stem for path in (BOT / "wording" / language).glob("*.ftl")) == FAMILIES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_text_can_be_said(family, language):
    voice = WORDING.voice(language)
    for key, variables in texts(language, family).items():
        for value in (1, 2, 5, "kari", "Kari Nordmann", "closed", ""):
            said = voice.say(key, **dict.fromkeys(variables, value))
            assert said.strip() or value == "", key
            assert "{" not in said, key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_what_a_text_is_given_is_said_however_it_chooses(family, language):
    """A sentence that names its variable outside a choice says it; so do all its branches."""
    voice = WORDING.voice(language)
    for key, variables in texts(language, family).items():
        chosen = choosers(language, family, key)
        marks = {name: f"<{name}!>" for name in variables - chosen}
        said = voice.say(key, **marks, **dict.fromkeys(chosen, 2))
        assert [name for name, mark in marks.items() if mark not in said] == [], key


class _Choosers(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, fluent.VariableReference):
            self.names.add(node.selector.id.name)


def choosers(language: str, family: str, key: str) -> set[str]:
    """The variables that a text only chooses by."""
    visitor = _Choosers()
    visitor.visit(entries(language, family)[key])
    return visitor.names


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_quotation_marks_are_those_of_the_language(language):
    wrong = {}
    for family in FAMILIES:
        for key, pattern in entries(language, family).items():
            written = "".join(
                one.value for one in pattern.elements if isinstance(one, fluent.TextElement)
            )
            marks = re.findall(ALL_QUOTES, written)
            if set(marks) - set(QUOTES[language]):
                wrong[key] = marks
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_its_own_name_when_it_is_chosen(language):
    names = {"en": "English", "nb": "norsk", "da": "dansk", "fi": "suomea", "nl": "Nederlands"}
    name = (names | {"sv": "svenska"})[language]
    voice = WORDING.voice(language)
    assert name in voice.say("language-chosen")
    assert name[:4].lower() in voice.say("language-name").lower()


def declared() -> set[str]:
    """The texts that flows name."""
    keys: set[str] = set()
    for flow in FLOWS.values():
        keys |= {flow.title, f"{flow.title}.review", flow.send}
        for kind in (FAULT, QUESTION, WISH, ACCESS):
            answers = {"kind": kind}
            fields = list(flow.extras(answers, FIRST_TIME))
            for step in flow.steps:
                keys.add(step.prompt)
                fields += step.all_fields(answers, FIRST_TIME)
            for field in fields:
                keys |= _named(field)
    return keys


def _named(field: Field) -> set[str]:
    fixed = field.choices if isinstance(field.choices, tuple) else ()
    keys = {field.label, *(one.key for one in fixed)}
    return keys | {f"{key}.{attribute}" for key in keys for attribute in ("ask", "help")}


def test_every_text_is_used():
    """A text is used if a flow names it, if it stands in code or page, or if its beginning does.

    Only what the script of the web page is given begins with no more than `web-`.
    """
    sources = [*BOT.rglob("*.py"), *BOT.rglob("*.html")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    literal = set(re.findall(r"""["']([a-z][a-z0-9_.-]*)["']""", source))
    begun = set(re.findall(r"""f["']([a-z][a-z0-9-]*-)\{""", source))
    begun |= set(re.findall(r"""["']([a-z][a-z0-9-]*-)["'] *~""", source))
    begun.remove("web-")
    used = declared() | literal | {f"web-{key}" for key in SCRIPT_TEXTS}
    unused = {
        key
        for key in all_texts()
        if key not in used
        and not key.startswith(tuple(begun))
        and key.partition(".")[0] not in literal
    }
    assert unused == set()


def test_every_text_that_flows_name_is_there():
    optional = {key for key in declared() if "." in key}
    assert declared() - optional - set(all_texts()) <= {""}
