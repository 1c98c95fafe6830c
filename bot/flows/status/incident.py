"""What is said of a fault to everybody: before it is published, while it lasts, when it is over."""

from datetime import timedelta

from bot.flows.engine.flow import Answer, Answers, Field, Flow, Option, Options, Step
from bot.flows.engine.known import Known
from bot.flows.people.organisation import organisations
from bot.flows.status.baseline import parts
from bot.flows.tickets.report_fields import options
from bot.form import Kind
from core.domain.incidents.incidents import LEVELS, UNSETTLED
from core.domain.moments import read_moment
from core.domain.tickets.judging import PATTERNS

FAR = timedelta(days=180)  # a day that has passed, without a year, is read as that of the next one
LONGEST_TEXT = 2_500  # characters; a whole notice has to fit one message on every platform


def _ahead(value: Answer, _answers: Answers, known: Known) -> str | None:
    """Tell what is wrong with a moment to come."""
    if known.now is None:
        return None
    moment = read_moment(str(value), known.now)
    if moment is None:
        return "problem-moment"
    if moment <= known.now:
        return "problem-moment-past"
    return "problem-moment-far" if moment > known.now + FAR else None


def _checks(_answers: Answers, known: Known) -> Options:
    return tuple(Option(one.id, names=one.names) for one in known.checks)


def _moment(key: str, label: str, *, required: bool) -> Field:
    return Field(key, label, Kind.TEXT, required=required, check=_ahead, longest=40)


def _level(*, required: bool) -> Field:
    levels = options("status", *(one.value for one in LEVELS))
    return Field("level", "incident-level", Kind.CHOICE, required=required, choices=levels)


_EXTENT = Field("extent", "incident-extent", Kind.LONG, required=False, longest=1_000)
_TEXT = Field("body", "incident-body", Kind.LONG, longest=LONGEST_TEXT)
_NEXT = _moment("next_update", "incident-next-update", required=True)

_WORKAROUND = Field("workaround", "incident-workaround", Kind.LONG, required=False, longest=1_000)
_ORGANISATIONS = Field(
    "organisations",
    "incident-organisations",
    Kind.CHOICE,
    required=False,
    aloud=False,
    multiple=True,
    when=lambda _, known: bool(known.organisations),
    choices=organisations,
)

INCIDENT = Flow(
    name="incident",
    version=1,
    title="incident",
    steps=(
        Step.of(Field("title", "incident-title", Kind.TEXT, longest=120)),
        Step.of(Field("parts", "incident-parts", Kind.CHOICE, choices=parts, multiple=True)),
        Step.of(_level(required=True)),
        Step.of(_TEXT),
        Step.of(_EXTENT),
        Step.of(_ORGANISATIONS),
        Step.of(_WORKAROUND),
        Step.of(_moment("next_update", "incident-next-update", required=False)),
        Step.of(
            Field(
                "pattern",
                "incident-pattern",
                Kind.CHOICE,
                required=False,
                choices=options("assess-pattern", *PATTERNS),
            )
        ),
        Step.of(
            Field(
                "pattern_why",
                "incident-pattern-why",
                Kind.TEXT,
                required=False,
                longest=300,
            )
        ),
        Step.of(
            Field(
                "checked",
                "incident-checked",
                Kind.CHOICE,
                required=False,
                when=lambda _, known: bool(known.checks),
                choices=_checks,
                multiple=True,
            )
        ),
        Step.of(
            Field(
                "publish_at",
                "incident-publish-at",
                Kind.TEXT,
                required=False,
                aloud=False,
                check=_ahead,
                longest=40,
            )
        ),
    ),
    send="incident-send",
    aside="body",
)

INCIDENT_UPDATE = Flow(
    name="incident_update",
    version=1,
    title="incident-update",
    steps=(
        Step.of(
            Field(
                "progress",
                "incident-progress",
                Kind.CHOICE,
                choices=options("progress", *(one.value for one in UNSETTLED)),
            )
        ),
        Step.of(_TEXT),
        Step.of(_NEXT),
        Step.of(_level(required=False)),
        Step.of(_WORKAROUND),
    ),
    send="incident-publish",
    aside="body",
)

INCIDENT_RESOLVE = Flow(
    name="incident_resolve",
    version=1,
    title="incident-resolve",
    steps=(
        Step.of(_TEXT),
        Step.of(
            Field(
                "tickets",
                "incident-settle",
                Kind.CHOICE,
                required=False,
                choices=options("incident-settle", "close", "confirm", "ask", "leave"),
            )
        ),
    ),
    send="incident-publish",
)

INCIDENT_CORRECT = Flow(
    name="incident_correct",
    version=1,
    title="incident-correct",
    steps=(
        Step.of(_TEXT),
        Step.of(Field("title", "incident-title", Kind.TEXT, required=False, longest=120)),
        Step.of(_EXTENT),
        Step.of(_level(required=False)),
        Step.of(_WORKAROUND),
    ),
    send="incident-publish",
    aside="body",
)

INCIDENT_RETRACT = Flow(
    name="incident_retract",
    version=1,
    title="incident-retract",
    steps=(Step.of(_TEXT),),
    send="incident-publish",
)

INCIDENT_LINK = Flow(
    name="incident_link",
    version=1,
    title="incident-link",
    steps=(Step.of(Field("tickets", "incident-link-tickets", Kind.TEXT, longest=900)),),
    send="incident-link-send",
)

INCIDENT_AFTERWORD = Flow(
    name="incident_afterword",
    version=1,
    title="incident-afterword",
    steps=(Step.of(_TEXT),),
    send="incident-publish",
)
