"""How rooms and people are named in settings and in the team file: `platform:id`."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_FORMS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "slack": (r"[A-Za-z0-9]+", "the id that Slack shows under About, such as slack:C0123"),
        "telegram": (r"-?\d+", "the number, such as telegram:42, or telegram:-100123 for a group"),
    }
)  # a #channel or an @name would pass in silence and reach nobody


def valid_address(value: str) -> str:
    """Return `value` if it has the form `platform:id`, with an id as the platform writes them.

    Raises: ValueError: it has not.
    """
    if not re.fullmatch(r"[a-z]+:[^\s,]+", value):
        raise ValueError(
            f"{value!r} is not an address; write platform:id, such as slack:U0123 or web:agents"
        )
    platform, _, name = value.partition(":")
    form, fix = _FORMS.get(platform, (".*", ""))
    if not re.fullmatch(form, name):
        raise ValueError(f"{value!r} is not an address; write {fix}")
    return value
