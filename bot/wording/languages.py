"""Which languages we speak, and which of them is nearest to the one asked for."""

from babel import Locale

LANGUAGES = ("en", "nb", "da", "fi", "nl", "sv")

_NEAREST = {"no": "nb", "nn": "nb", "fo": "da", "kl": "da"}
"""Written languages without texts of ours, and what their readers read most easily."""

_BRACKETS = str.maketrans("", "", "()")


def nearest(language: str) -> str | None:
    """Find the language we have for a tag such as `nb-NO` or `sv_FI`; None if there is none."""
    base = language.replace("_", "-").partition("-")[0].strip().lower()
    base = _NEAREST.get(base, base)
    return base if base in LANGUAGES else None


def named(name: str) -> str | None:
    """Find the language we have by its tag, or by what one of our languages calls it."""
    wanted = name.translate(_BRACKETS).strip().casefold()
    for code in (*LANGUAGES, *_NEAREST):
        called = {Locale.parse(code).get_language_name(other) or code for other in LANGUAGES}
        if wanted in {one.casefold() for one in called}:
            return nearest(code)
    return nearest(wanted)


def name_of(code: str, language: str) -> str:
    """Give what readers of one language call another within a sentence."""
    return Locale.parse(code).get_language_name(language) or code


def own_names() -> tuple[str, ...]:
    """Give what each language calls itself within a sentence, in our order."""
    return tuple(Locale.parse(code).get_language_name(code) or code for code in LANGUAGES)
