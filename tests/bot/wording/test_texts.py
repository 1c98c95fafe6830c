"""Every text in every language, with the same variables, and used."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot
from bot.flows.flow import Field, Option
from bot.flows.registry import FLOWS
from bot.flows.report_fields import ACCESS, FAULT, QUESTION, WISH
from bot.wording import LANGUAGES, open_wording
from tests.flows.talking import FIRST_TIME

BOT = Path(bot.__file__).parent
WORDING = open_wording()
FAMILIES = sorted(path.stem for path in (BOT / "wording" / "en").glob("*.ftl"))


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def texts(language: str, family: str) -> dict[str, frozenset[str]]:
    """The variables of each text, by key, attributes as key.attribute."""
    path = BOT / "wording" / language / f"{family}.ftl"
    found: dict[str, frozenset[str]] = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message):
            parts = {entry.id.name: entry.value}
            parts |= {f"{entry.id.name}.{one.id.name}": one.value for one in entry.attributes}
            for key, pattern in parts.items():
                if pattern is not None:
                    visitor = Variables()
                    visitor.visit(pattern)
                    found[key] = frozenset(visitor.names)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_text_is_in_every_language_with_the_same_variables(family, language):
    assert texts(language, family) == texts("en", family)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_has_a_family_of_its_own(language):
    assert sorted(path.stem for path in (BOT / "wording" / language).glob("*.ftl")) == FAMILIES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_text_can_be_said(family, language):
    voice = WORDING.voice(language)
    for key, variables in texts(language, family).items():
        for number in (1, 2, 5):
            said = voice.say(key, **dict.fromkeys(variables, number))
            assert said.strip(), key


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
    keys = {field.label, *(one.key for one in fixed if isinstance(one, Option))}
    return keys | {f"{key}.{attribute}" for key in keys for attribute in ("ask", "help")}


def test_every_text_is_used():
    """A text is used if a flow names it, if it stands in code or page, or if its beginning does."""
    sources = [*BOT.rglob("*.py"), *BOT.rglob("*.html")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    literal = set(re.findall(r"""["']([a-z][a-z0-9_.-]*)["']""", source))
    begun = tuple(re.findall(r"""f["']([a-z][a-z0-9-]*-)\{""", source))
    used = declared() | literal
    unused = {
        key
        for family in FAMILIES
        for key in texts("en", family)
        if key not in used and not key.startswith(begun) and key.partition(".")[0] not in literal
    }
    assert unused == set()


def test_every_text_that_flows_name_is_there():
    there = {key for family in FAMILIES for key in texts("en", family)}
    optional = {key for key in declared() if "." in key}
    assert declared() - optional - there <= {""}
