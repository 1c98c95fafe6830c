"""The texts as they lie in their files, and the code that says them, for tests to compare."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast as fluent
from fluent.syntax.visitor import Visitor

import bot
import core

BOT = Path(bot.__file__).parent
CORE = Path(core.__file__).parent
FAMILIES = sorted(path.stem for path in (BOT / "wording" / "en").glob("*.ftl"))


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


@cache
def entries(language: str, family: str) -> Mapping[str, fluent.Pattern]:
    """The patterns of a file, by key, attributes as key.attribute."""
    path = BOT / "wording" / language / f"{family}.ftl"
    found: dict[str, fluent.Pattern] = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, fluent.Message):
            parts = {entry.id.name: entry.value}
            parts |= {f"{entry.id.name}.{one.id.name}": one.value for one in entry.attributes}
            found |= {key: pattern for key, pattern in parts.items() if pattern is not None}
    return found


def variables(pattern: fluent.Pattern) -> frozenset[str]:
    visitor = _Variables()
    visitor.visit(pattern)
    return frozenset(visitor.names)


@cache
def texts(language: str, family: str) -> Mapping[str, frozenset[str]]:
    """The variables of each text of a file."""
    return {key: variables(pattern) for key, pattern in entries(language, family).items()}


@cache
def all_texts(language: str = "en") -> Mapping[str, frozenset[str]]:
    """The variables of each text of a language."""
    return {key: names for one in FAMILIES for key, names in texts(language, one).items()}


def calls(*folders: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call in the code of these folders, with the last word of what is called."""
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    match node.func:
                        case ast.Attribute(attr=name) | ast.Name(id=name):
                            yield name, node
                        case _:
                            continue


def constants(node: ast.expr | None) -> frozenset[str]:
    """The strings that an expression may be, as far as they are written there."""
    match node:
        case ast.Constant(value=str(value)):
            return frozenset({value})
        case ast.IfExp(body=one, orelse=other):
            return constants(one) | constants(other)
        case _:
            return frozenset()


def keywords(call: ast.Call) -> dict[str | None, ast.expr]:
    return {one.arg: one.value for one in call.keywords}
