"""What a secret has to be like before it is used."""

import re

from pydantic import SecretStr

SHORTEST = 32  # characters
SHORTEST_OF_MONITORS = 16  # characters; somebody types it into another program


def long_enough(value: SecretStr) -> SecretStr:
    """Return a key that nobody guesses.

    Raises: ValueError: it is too short.
    """
    if len(value.get_secret_value()) < SHORTEST:
        raise ValueError(f"write any text of {SHORTEST} characters or more")
    return value


def of_a_link(value: SecretStr) -> SecretStr:
    """Return a secret that an address can carry as it is.

    Raises: ValueError: it cannot, or is too short.
    """
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,64}", value.get_secret_value()):
        raise ValueError("write 16 to 64 letters, digits, _ and -")
    return value


def of_monitors(value: dict[str, SecretStr]) -> dict[str, SecretStr]:
    """Return the secrets of monitors by their names.

    Raises: ValueError: a name is none, or its secret is too short.
    """
    for name, secret in value.items():
        if not re.fullmatch(r"[a-z][a-z0-9_]{0,31}", name):
            raise ValueError(f"{name!r} is no name: write letters, digits and _, a letter first")
        if len(secret.get_secret_value()) < SHORTEST_OF_MONITORS:
            raise ValueError(
                f"{name!r} has too short a secret; write {SHORTEST_OF_MONITORS} characters or more"
            )
    return value
