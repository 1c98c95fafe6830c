"""The parts of a report that depend on what is known: systems, categories, their questions."""

from bot.flows.engine.flow import Answer, Answers, Field, Option, Options, Rule
from bot.flows.engine.known import Category, Known, Question
from bot.form import Kind

FAULT, QUESTION, WISH, ACCESS = "fault", "question", "wish", "access"

QUESTION_PREFIX = "q_"
"""Before the key of a category's question, so that it cannot be one of ours."""


def options(prefix: str, *values: str) -> Options:
    """Make choices that are called `<prefix>-<value>`."""
    return tuple(Option(value, key=f"{prefix}-{value}") for value in values)


def of_kind(kind: str) -> Rule:
    """Apply to one kind; while none is chosen, a fault's steps are the ones to expect."""

    def rule(answers: Answers, _known: Known) -> bool:
        return answers.get("kind", FAULT) == kind

    return rule


def text_of(answers: Answers, key: str) -> str:
    value = answers.get(key, "")
    return value if isinstance(value, str) else ""


def urgent(answers: Answers, _known: Known) -> bool:
    """High and critical are asked the two questions that a contract makes urgent (R192)."""
    return answers.get("impact") in ("high", "critical")


def processes_asked(answers: Answers, known: Known) -> bool:
    """Ask whether primary processes stand still where a rule of the team wants to know (R192)."""
    return known.asks_processes and urgent(answers, known)


def only_looks_wrong(answers: Answers, _known: Known) -> bool:
    """Ask once more, kindly, where it is called critical and nothing of that was answered yes."""
    asked = ("cannot_get_in", "work_stops")
    yes = any(answers.get(key) == "yes" for key in (*asked, "processes_stop", "payment"))
    return (
        answers.get("impact") == "critical"
        and answers.get("kind") == FAULT
        and all(key in answers for key in asked)
        and not yes
    )


def payment_possible(answers: Answers, known: Known) -> bool:
    chosen = known.system(answers.get("system"))
    return bool(chosen and chosen.pays) and answers.get("kind") in (FAULT, ACCESS)


def affects_payment(answers: Answers, _known: Known) -> bool:
    return answers.get("payment") == "yes"


def system() -> Field:
    """Ask which system; one alone is known."""
    return Field(
        "system",
        "report-system",
        Kind.CHOICE,
        when=lambda _, known: bool(known.systems),
        choices=_systems,
        default=lambda answers, known: _only(_systems(answers, known)),
    )


def category(*, required: bool) -> Field:
    """Ask what it is about; for a question about use it is only offered, to stay short."""
    return Field(
        "category",
        "report-category",
        Kind.CHOICE,
        required=required,
        when=lambda answers, known: (
            bool(_categories(answers, known)) and (answers.get("kind") != QUESTION or not required)
        ),
        choices=_categories,
        default=lambda answers, known: _only(_categories(answers, known)),
    )


def component(kind: str) -> Field:
    """Ask of a fault which part of the system fails, where its category does not tell.

    Nobody has to know; what is no fault is not asked for it, but may tell it.
    """
    return Field(
        "component",
        "report-component",
        Kind.CHOICE,
        required=False,
        when=lambda answers, known: (
            answers.get("kind") == kind and bool(_components(answers, known))
        ),
        choices=_components,
        default=_told_by_category,
        aloud=kind == FAULT,
    )


def administration(*, required: bool) -> Field:
    """Ask for the administration, only where there are several (R200)."""
    return Field(
        "administration",
        "report-administration",
        Kind.CHOICE,
        required=required,
        when=lambda answers, known: (
            bool(_administrations(answers, known))
            and (answers.get("kind") != QUESTION or not required)
        ),
        choices=_administrations,
        default=lambda answers, known: _only(_administrations(answers, known)),
    )


def required_questions(answers: Answers, known: Known) -> tuple[Field, ...]:
    return tuple(_question(one) for one in _questions(answers, known) if one.required)


def optional_questions(answers: Answers, known: Known) -> tuple[Field, ...]:
    return tuple(_question(one) for one in _questions(answers, known) if not one.required)


def _question(question: Question) -> Field:
    return Field(
        f"{QUESTION_PREFIX}{question.key}",
        "",
        question.kind,
        required=question.required,
        choices=tuple(Option(choice.id, names=choice.names) for choice in question.choices),
        names=question.label,
    )


def _questions(answers: Answers, known: Known) -> tuple[Question, ...]:
    chosen = known.category(answers.get("category"))
    return chosen.questions if chosen else ()


def _systems(_answers: Answers, known: Known) -> Options:
    return tuple(Option(one.id, names=one.names) for one in known.systems)


def _fits(category: Category, answers: Answers) -> bool:
    kind, chosen = answers.get("kind"), answers.get("system")
    return (not category.kinds or kind in category.kinds) and (
        not category.systems or chosen in category.systems
    )


def _categories(answers: Answers, known: Known) -> Options:
    if "kind" not in answers:
        return ()
    fitting = (one for one in known.categories if _fits(one, answers))
    return tuple(Option(one.id, names=one.names) for one in fitting)


def _administrations(answers: Answers, known: Known) -> Options:
    chosen = known.system(answers.get("system"))
    every = chosen.administrations if chosen else ()
    return tuple(Option(one.id, names=one.names) for one in every)


def _components(answers: Answers, known: Known) -> Options:
    chosen = known.system(answers.get("system"))
    every = chosen.components if chosen else ()
    return tuple(Option(one.id, names=one.names) for one in every)


def _told_by_category(answers: Answers, known: Known) -> Answer:
    chosen = known.category(answers.get("category"))
    return chosen.component if chosen else ""


def _only(offered: Options) -> Answer:
    return offered[0].value if len(offered) == 1 else ""
