"""The report: ask for exactly what this case needs.

After R2, R14-R16, R66, R160, R164, R169-R173, R188, R192 and R195-R204.

What the answers are called is in `reported.py`. Until the kind is known the steps of a fault are
counted, the longest way.
"""

from dataclasses import replace

from bot.flows.engine.flow import Answer, Answers, Field, Flow, Rule, Step
from bot.flows.engine.known import Known
from bot.flows.people.contact import CONTACT
from bot.flows.people.organisation import ORGANISATION
from bot.flows.tickets.report_fields import (
    ACCESS,
    FAULT,
    QUESTION,
    WISH,
    administration,
    affects_payment,
    category,
    component,
    of_kind,
    only_looks_wrong,
    optional_questions,
    options,
    payment_possible,
    processes_asked,
    required_questions,
    system,
    text_of,
    urgent,
)
from bot.form import Kind
from core.domain.text import LONGEST_TITLE
from core.domain.tickets.cases import several_cases
from core.domain.tickets.titles import suggest_title, title_problem


def _title_problem(value: Answer, _answers: Answers, _known: Known) -> str | None:
    problem = title_problem(str(value))
    return f"problem-title-{problem.replace('_', '-')}" if problem else None


def _title(answers: Answers, _known: Known) -> Answer:
    return suggest_title(text_of(answers, "happened"))


def _impact(answers: Answers, _known: Known) -> Answer:
    """Call a question or a wish low: it is so by definition."""
    return "low" if answers.get("kind") in (QUESTION, WISH) else ""


def _screenshot_needed(answers: Answers, _known: Known) -> bool:
    return not answers.get("no_screenshot_reason")


def _files(*, needed: bool) -> Field:
    return Field(
        "files",
        "report-files",
        Kind.FILES,
        required=_screenshot_needed if needed else False,
        aloud=needed,
        instead="no_screenshot_reason" if needed else "",
    )


_DESCRIPTION = Field("happened", "report-happened", Kind.LONG)

_TITLE = Field(
    "title", "report-title", Kind.TEXT, suggest=_title, check=_title_problem, longest=LONGEST_TITLE
)

_FAULT_TITLE = Step("title", (_TITLE,), when=of_kind(FAULT))

_FAULT_STEPS: tuple[Step, ...] = (
    Step("steps", (Field("steps", "report-steps", Kind.LONG),), when=of_kind(FAULT)),
    Step("expected", (Field("expected", "report-expected", Kind.LONG),), when=of_kind(FAULT)),
    Step(
        "happened",
        (
            _DESCRIPTION,
            Field("error_text", "report-error", Kind.LONG, required=False, aloud=False),
            _files(needed=True),
            Field(
                "no_screenshot_reason",
                "report-no-screenshot",
                Kind.TEXT,
                required=False,
                when=lambda answers, _: not answers.get("files"),
                aloud=False,
                longest=1_000,
            ),
        ),
        when=of_kind(FAULT),
    ),
)


def _short_way(kind: str, *more: Field) -> tuple[Step, ...]:
    """Ask for a kind that is told in one text; its title follows from the text if it can."""
    when: Rule = of_kind(kind)
    told = replace(_DESCRIPTION, label=f"report-{kind}")
    title = replace(_TITLE, default=_title)
    return (
        Step(f"told-{kind}", (told, *more, _files(needed=False)), when=when),
        Step(f"title-{kind}", (title,), when=when),
    )


_IMPACT = Step(
    "impact",
    (
        Field(
            "impact",
            "report-impact",
            Kind.CHOICE,
            choices=options("report-impact", "low", "normal", "high", "critical"),
            default=_impact,
        ),
        Field("cannot_get_in", "report-cannot-get-in", Kind.YES_NO, when=urgent),
        Field("work_stops", "report-work-stops", Kind.YES_NO, when=urgent),
        Field("processes_stop", "report-processes-stop", Kind.YES_NO, when=processes_asked),
        Field("payment", "report-payment", Kind.YES_NO, when=payment_possible),
        Field("payment_on", "report-payment-on", Kind.DATE, required=False, when=affects_payment),
        Field(
            "payment_effect",
            "report-payment-effect",
            Kind.CHOICE,
            when=affects_payment,
            choices=options("report-payment-effect", "wrong", "late", "missing"),
        ),
        Field(
            "impact_again",
            "report-impact-again",
            Kind.CHOICE,
            when=only_looks_wrong,
            choices=options("report-impact", "low", "normal", "high", "critical"),
        ),
    ),
)

_EXTENT = Step(
    "extent",
    (
        Field(
            "scope",
            "report-scope",
            Kind.CHOICE,
            choices=options("report-scope", "me", "several", "everybody"),
        ),
        Field("since", "report-since", Kind.TEXT, required=False, longest=500),
    ),
    when=of_kind(FAULT),
)

_CHANGES = Step(
    "changes",
    (
        Field(
            "recent_changes",
            "report-changes",
            Kind.CHOICE,
            required=lambda answers, _: not answers.get("changes_told"),
            choices=options("report-changes", "upgrade", "migration", "setup", "none"),
            instead="changes_told",
        ),
        Field("changes_told", "report-changes-told", Kind.LONG, required=False, aloud=False),
    ),
    when=of_kind(FAULT),
)


_MORE = (
    Field(
        "reproducible",
        "report-reproducible",
        Kind.CHOICE,
        required=False,
        choices=options("report-reproducible", "always", "sometimes", "once"),
        when=of_kind(FAULT),
    ),
    Field("consequence", "report-consequence", Kind.LONG, required=False),
    Field("affected_users", "report-affected", Kind.LONG, required=False),
    Field("guide_sections", "report-guide", Kind.LONG, required=False),
    Field("legal_reference", "report-legal", Kind.LONG, required=False),
)
_MORE_OF_A_QUESTION = (
    category(required=False),
    administration(required=False),
    component(QUESTION),
)


def _more(answers: Answers, known: Known) -> tuple[Field, ...]:
    """Return what the review card offers to add."""
    first = _MORE_OF_A_QUESTION if answers.get("kind") == QUESTION else ()
    return (*first, *_MORE, *optional_questions(answers, known))


REPORT = Flow(
    name="report",
    version=1,
    title="report",
    steps=(
        Step.of(
            Field(
                "kind",
                "report-kind",
                Kind.CHOICE,
                choices=options("report-kind", FAULT, QUESTION, WISH, ACCESS),
            )
        ),
        Step(
            "system",
            (
                system(),
                category(required=True),
                component(FAULT),
                component(ACCESS),
                administration(required=True),
            ),
        ),
        _FAULT_TITLE,
        *_short_way(QUESTION),
        *_short_way(WISH, Field("expected", "report-benefit", Kind.LONG, required=False)),
        *_short_way(ACCESS),
        _IMPACT,
        *_FAULT_STEPS,
        Step("category-questions", required_questions),
        _EXTENT,
        _CHANGES,
        ORGANISATION,
        CONTACT,
    ),
    send="report-send",
    more=_more,
    review=True,
    by_step=True,
    sheet={
        "kind": True,
        "system": True,
        "happened": True,
        "title": False,
        "steps": False,
        "expected": False,
        "files": False,
        "impact": False,
    },
    aside="happened",
    files="files",
    several=several_cases,
)
