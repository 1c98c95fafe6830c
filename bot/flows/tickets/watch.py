"""Let somebody follow a ticket, picked from a list."""

from bot.flows.engine.flow import Answers, Field, Flow, Option, Options, Step
from bot.flows.engine.known import Known
from bot.form import Kind

ME = "0"
"""Whoever asks; nobody else has this number."""


def _followers(_answers: Answers, known: Known) -> Options:
    """Offer oneself, colleagues by their numbers, and organisations by their ids."""
    colleagues = (one for one in known.agents if one.id != known.number)
    others = (Option(one.id, names=one.names) for one in (*colleagues, *known.organisations))
    return (Option(ME, key="watch-me"), *others)


WATCH = Flow(
    name="watch",
    version=1,
    title="watch",
    steps=(Step.of(Field("who", "watch-who", Kind.CHOICE, choices=_followers)),),
    send="watch-send",
)
