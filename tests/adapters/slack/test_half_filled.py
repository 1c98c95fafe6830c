"""What stood in a form is known when it is closed, though Slack tells it only before."""

from typing import Any

from bot.adapters.slack.half_filled import MOST_OPEN, HalfFilled
from bot.adapters.slack.read_acts import filled


def told(kind: str, typed: str = "", *, view: str = "V1", step: str = "[]") -> dict[str, Any]:
    element = {"type": "plain_text_input", "value": typed}
    values = {"what": {"what": element}} if typed else []  # Slack writes an empty state so as well
    shown = {"id": view, "type": "modal", "private_metadata": step, "state": {"values": values}}
    return {"type": kind, "view": shown}


def read(body: Any) -> dict[str, str]:
    return filled(body["view"]["state"]["values"] or {})[0]


def test_the_newest_words_come_back_with_the_end_of_a_form_and_only_once():
    forms = HalfFilled()
    for typed in ("It h", "It hu"):
        forms.see(told("block_actions", typed))
    assert read(forms.see(told("view_closed"))) == {"what": "It hu"}
    assert read(forms.see(told("view_closed"))) == {}


def test_what_slack_tells_itself_counts_and_another_form_is_another():
    forms = HalfFilled()
    forms.see(told("view_submission", "It h"))
    assert read(forms.see(told("view_closed", view="V2"))) == {}
    assert read(forms.see(told("view_closed", step="[1]"))) == {}
    assert read(forms.see(told("view_closed", "It hums"))) == {"what": "It hums"}


def test_only_so_many_forms_are_remembered():
    forms = HalfFilled()
    for number in range(MOST_OPEN + 1):
        forms.see(told("block_actions", "It hu", view=f"V{number}"))
    assert read(forms.see(told("view_closed", view="V0"))) == {}
    assert read(forms.see(told("view_closed", view="V1"))) == {"what": "It hu"}
