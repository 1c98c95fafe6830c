"""What is about to be told to many is shown as each platform shows it, to the letter."""

from collections.abc import Callable

import pytest

from bot.adapters.slack.seen import seen as on_slack
from bot.adapters.telegram.seen import seen as on_telegram
from bot.adapters.web.seen import seen as on_the_web
from bot.content import Bold, Heading, Label, Labels, Message, Paragraph, Row, Rows, paragraph

Seen = Callable[[Message], tuple[str, ...]]
TITLE = "Payslips <b>are</b> &amp; *empty* <!here> @channel"
SHORT = Message(
    (
        Heading((TITLE,)),
        Labels((Label("We are looking into it"), Label("Partly down"))),
        Rows((Row("Concerns", ("Payroll · Tax",)), Row("Until then", ("a < b\nc",)))),
        Paragraph((Bold("At ten"), "\nA disk is full.")),
    )
)
READ = (
    f"{TITLE}\n\nWe are looking into it · Partly down\n\n"
    "Concerns: Payroll · Tax\nUntil then: a < b\nc\n\nAt ten\nA disk is full."
)


@pytest.mark.parametrize("seen", [on_slack, on_telegram, on_the_web])
def test_what_people_see_is_what_was_written_without_a_mark_of_ours(seen: Seen) -> None:
    (page,) = seen(SHORT)
    assert page.split() == READ.split()
    assert page.count("\n") >= READ.replace("\n\n", "\n").count("\n")


def test_where_a_platform_parts_a_message_each_part_is_seen_and_no_word_is_lost() -> None:
    long = Message((*SHORT.blocks, paragraph("🧾 " * 2_000), paragraph("the end")))
    words = [one for page in on_telegram(long) for one in page.split()]
    assert len(on_telegram(long)) == 2
    assert all(len(one.encode("utf-16-le")) <= 2 * 4096 for one in on_telegram(long))
    assert words == on_the_web(long)[0].split()
