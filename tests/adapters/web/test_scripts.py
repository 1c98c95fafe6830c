"""The page's scripts build on each other in one direction."""

import re
from graphlib import TopologicalSorter
from pathlib import Path

from bot.adapters import web

_SCRIPTS = Path(web.__file__).parent / "static"
_FROM = re.compile(r'from "\./(\w+)\.js"')


def test_no_two_scripts_need_each_other():
    needs = {one.stem: set(_FROM.findall(one.read_text())) for one in _SCRIPTS.glob("*.js")}
    order = list(TopologicalSorter(needs).static_order())
    assert set(order) == set(needs)
    assert order[-1] == "page"
