"""What the report flow's answers are called, and how they become the core's `NewReport`.

kind                 fault, question, wish, access
system, category, component, administration    ids from the team's file
title                one line
steps, expected      for a fault; `expected` of a wish is what it would help with
happened             the description: what happened, the question, the wish, the need
error_text, files, no_screenshot_reason
impact               low, normal, high, critical
cannot_get_in, work_stops, processes_stop, payment  yes or no
impact_again         what counts instead of an impact that nothing else bears out
payment_on           ISO date
payment_effect       wrong, late, missing
scope                me, several, everybody
since                in own words
recent_changes       upgrade, migration, setup, none
changes_told         the same in own words
consequence, reproducible (always, sometimes, once), affected_users, guide_sections,
legal_reference      what the review card offers to add
q_<key>              the category's own questions
organisation, phone, mobile, email  the person's own; for their profile, not for the ticket
"""

from bot.flows.engine.flow import Answers
from bot.flows.tickets.report_fields import text_of
from core.domain.tickets.report import NewReport
from core.domain.tickets.ticket import Priority

PERSONAL = ("organisation", "phone", "mobile", "email")


def to_report(answers: Answers, *, source: str = "") -> NewReport:
    """Read what `Finished` of the report flow holds; `source` is the platform's name."""

    def text(key: str) -> str:
        return text_of(answers, key)

    def yes(key: str) -> bool:
        return text(key) == "yes"

    return NewReport(
        kind=text("kind"),
        title=text("title"),
        answers=tuple((key, value) for key, value in answers.items() if key not in PERSONAL),
        system=text("system"),
        category=text("category"),
        component=text("component"),
        administration=text("administration"),
        priority=Priority(text("impact_again") or text("impact")),
        cannot_get_in=yes("cannot_get_in"),
        work_stops=yes("work_stops"),
        processes_stop=yes("processes_stop"),
        payment=yes("payment"),
        payment_on=text("payment_on"),
        payment_effect=text("payment_effect"),
        scope=text("scope"),
        file_ids=_all_files(answers),
        source=source,
    )


def _all_files(answers: Answers) -> tuple[int, ...]:
    """Return every file once, those of a category's own questions too."""
    every = [one for value in answers.values() if isinstance(value, tuple) for one in value]
    return tuple(dict.fromkeys(every))
