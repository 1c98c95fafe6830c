"""Which languages we speak, and which of them is nearest to the one asked for."""

LANGUAGES = ("en", "nb", "da", "fi", "nl", "sv")

_NEAREST = {"no": "nb", "nn": "nb", "fo": "da", "kl": "da"}
"""Written languages without texts of ours, and what their readers read most easily."""


def nearest(language: str) -> str | None:
    """Find the language we have for a tag such as `nb-NO` or `sv_FI`; None if there is none."""
    base = language.replace("_", "-").partition("-")[0].strip().lower()
    base = _NEAREST.get(base, base)
    return base if base in LANGUAGES else None
