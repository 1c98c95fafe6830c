"""What everybody is told, in another language: one text after the other, none of them needed."""

from bot.flows.engine.flow import Field, Flow, Step
from bot.flows.status.incident import LONGEST_TEXT as LONGEST_OF_INCIDENT
from bot.flows.status.upkeep import LONGEST_TEXT as LONGEST_OF_UPKEEP
from bot.form import Kind
from core.config.settings import LANGUAGES


def _step(key: str, label: str, longest: int, kind: Kind = Kind.LONG) -> Step:
    """Ask for a text, where it is written in another language than this one."""
    return Step.of(
        Field(
            key,
            label,
            kind,
            required=False,
            when=lambda _, known: key in known.texts,
            longest=longest,
        )
    )


_TITLE = _step("title", "translation-title", 120, Kind.TEXT)
_EFFECT = _step("effect", "translation-effect", 1_000)
_UPKEEP = _step("body", "translation-upkeep", LONGEST_OF_UPKEEP)
_NEWS = _step("news", "translation-body", 1_000)
_STEPS = {
    "incident": (
        _TITLE,
        _step("body", "translation-body", LONGEST_OF_INCIDENT),
        _step("extent", "translation-extent", 1_000),
        _step("workaround", "translation-workaround", 1_000),
    ),
    "maintenance": (_TITLE, _EFFECT, _UPKEEP, _NEWS),
    "release": (_UPKEEP, _NEWS),
}
TRANSLATIONS = tuple(
    Flow(
        name=f"{what}_in_{language}",
        version=2,
        title="incident-translation",
        steps=steps,
        send="incident-translation-send",
        aside="body",
    )
    for what, steps in _STEPS.items()
    for language in LANGUAGES
)
"""One a kind and language: a form carries the number of an entry, and its name."""
