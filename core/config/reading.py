"""Read the settings, and say what is wrong with them in the operator's words."""

import os
import re
import secrets
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from dotenv import dotenv_values
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from pydantic_settings import SettingsError

from core.config.settings import PREFIX, Settings
from core.errors import ConfigurationError

ENV_FILE = Path(".env")
FOR_TESTS = f"{PREFIX}TEST_"  # read by the test-suite only
NAMED_BY_THE_TEAM = (f"{PREFIX}OUTSIDE__", f"{PREFIX}MONITORS__")
NOT_SHOWN = frozenset(
    {"database_url", "secret_key", "status_key", "outside", "monitors", "heartbeat_url"}
)  # may hold a secret

_FIXES = {
    "int_parsing": "write a whole number",
    "bool_parsing": "write true or false",
    "literal_error": "write one of {expected}",
    "greater_than_equal": "write a number from {ge} up",
    "less_than_equal": "write a number up to {le}",
}


def read_settings(env_file: Path = ENV_FILE) -> Settings:
    """Read environment and `env_file`; the environment wins.

    Raises: ConfigurationError: one line a wrong variable, with its fix, or one for the file.
    """
    try:
        return Settings(_env_file=env_file)
    except ValidationError as err:
        found = err.errors(include_url=False)
        own = [error for error in found if error["type"] != "default_factory_not_called"]
        raise ConfigurationError(*map(_problem, own)) from None
    except SettingsError as err:  # MELDING_WEB=…, which pydantic would take for JSON
        raise ConfigurationError(*_not_split(err), *unknown_variables(env_file)) from None
    except OSError as err:
        raise ConfigurationError(
            f"{env_file}: it cannot be read ({err.strerror}); let Melding's user read it."
        ) from err
    except UnicodeDecodeError as err:
        raise ConfigurationError(f"{env_file}: it is not UTF-8; save it as UTF-8.") from err


def known_variables() -> dict[str, FieldInfo]:
    """Return every variable that Melding reads, with its default and description."""
    return dict(_variables(Settings, PREFIX))


def unknown_variables(env_file: Path = ENV_FILE) -> tuple[str, ...]:
    """Return one line for each `MELDING_` variable that nothing reads, with the nearest name."""
    known = known_variables()
    given = {name.upper() for name in (*os.environ, *dotenv_values(env_file))}
    return tuple(
        _unknown(name)
        for name in sorted(given)
        if name.startswith(PREFIX)
        and not name.startswith((FOR_TESTS, *NAMED_BY_THE_TEAM))
        and name not in known
    )


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the advice `did you mean …?`, or the list of known names where none is near."""
    names = list(known)
    close = get_close_matches(name, names, n=1)
    return f"did you mean {close[0]}?" if close else f"known are {', '.join(sorted(names))}."


def signing_key(settings: Settings, *, folder: Path) -> str:
    """Return the key that signs sessions; the demo makes one and keeps it in `folder`.

    Raises: ConfigurationError: there is none, and this is not a demo, or it cannot be kept.
    """
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value()
    if not settings.demo:
        raise ConfigurationError(
            f"{PREFIX}SECRET_KEY is not set; give it any text of 32 characters or more, such as "
            'the output of: python3 -c "import secrets; print(secrets.token_hex(32))"'
        )
    try:
        return _kept_key(folder)
    except OSError as err:
        raise ConfigurationError(
            f"The demo cannot keep its key in {folder} ({err.strerror}); start Melding where its "
            f"user may write, or set {PREFIX}SECRET_KEY to any text of 32 characters or more."
        ) from err


def _kept_key(folder: Path) -> str:
    path = folder / "demo-secret-key"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_hex(32))
    except FileExistsError:
        pass
    return path.read_text()


def _variables(model: type[BaseModel], prefix: str) -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _variables(kind, f"{prefix}{name.upper()}__")
        else:
            yield f"{prefix}{name.upper()}", field


def _problem(error: ErrorDetails) -> str:
    path = [part for part in error["loc"] if isinstance(part, str)]
    name = PREFIX + "__".join(path).upper()
    field = known_variables().get(name)
    fix = error["msg"].removeprefix("Value error, ")
    if field is None and error["type"] == "value_error":  # what a group lacks
        return f"{name}: {fix}."
    if field is None:  # a whole group, such as MELDING_WEB=8080
        return _unknown(name)
    if error["type"] in _FIXES:
        fix = _FIXES[error["type"]].format(**error.get("ctx", {}))
    given = "" if path[0] in NOT_SHOWN else f" is {error['input']!r}"
    return f"{name}{given}: {fix}. ({field.description})"


def _not_split(error: SettingsError) -> Iterator[str]:
    """Say of a group that takes any names, such as MELDING_OUTSIDE=…, how its names are given."""
    field = re.search(r'field "(\w+)"', str(error))
    name = f"{PREFIX}{field[1].upper()}" if field else ""
    if name in (known := known_variables()):
        yield f"{name}: write one variable a name, {name}__NAME=… ({known[name].description})"


def _unknown(name: str) -> str:
    return f"{name} is not a setting of Melding; {nearest(name, known_variables())}"
