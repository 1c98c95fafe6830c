"""What the register of systems may hold, and what the operator reads where it contradicts."""

from tests.core.config.test_team import problems_of

TWO = """
[[systems]]
id = "payroll"
name = "Payroll"
components = [{ id = "payslips", name = "Payslips"%s }]
[[systems]]
id = "archive"
name = "Archive"%s
"""


def test_an_id_names_one_system_or_component_only():
    [problem] = problems_of(TWO.replace('id = "payslips"', 'id = "archive"', 1) % ("", ""))
    assert "'archive' names another system or component; give it its own" in problem


def test_what_is_needed_is_there_and_needs_nothing_back():
    [problem] = problems_of(TWO % (', needs = ["printer"]', ""))
    assert "there is no system or component 'printer'" in problem
    both = problems_of(TWO % (', needs = ["archive"]', '\nneeds = ["payslips"]'))
    assert "'archive' needs 'payslips' in turn" in both[0]


def test_who_is_outside_the_chain_has_somebody_to_turn_to():
    [problem] = problems_of(TWO % (', chain = "outside"', ""))
    assert "say whom people turn to" in problem
