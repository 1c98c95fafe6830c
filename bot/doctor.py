"""`melding doctor`: one line a check, with the fix of what is wrong.

Checks that depend on one that failed are left out, since they could only repeat it.
"""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

from bot.finding import Finding
from core.clock import utc_now
from core.config.loading import load_team
from core.config.reading import ENV_FILE, read_settings, signing_key, unknown_variables
from core.config.settings import Settings
from core.config.team import Team
from core.errors import ConfigurationError, DatabaseUnavailable


def examine(
    *,
    check_database: Callable[[str], None],
    check_platforms: Callable[[Settings], Iterable[Finding]] = lambda _: (),
    check_rota: Callable[[Settings, Team], Iterable[Finding]] = lambda *_: (),
    env_file: Path = ENV_FILE,
    here: Path = Path(),
    now: Callable[[], datetime] = utc_now,
) -> tuple[Finding, ...]:
    """Check everything that Melding needs to run, without changing anything.

    `check_database` takes the address and raises DatabaseUnavailable where the database cannot
    be reached or its schema is not the one of this version. `check_platforms` asks the chat
    platforms that are configured, `check_rota` who is on call in the weeks to come.
    """
    try:
        settings = read_settings(env_file)
    except ConfigurationError as err:
        return tuple(Finding("settings", well=False, detail=line) for line in err.problems)
    team, told = _team(settings, here)
    database = tuple(_database(settings, check_database))
    looked = check_rota(settings, team) if team and all(one.well for one in database) else ()
    return (
        *_settings(settings, env_file),
        *told,
        *_address(settings, team),
        *_monitors(settings, team),
        *_payments(team, now().date()),
        *database,
        *looked,
        *_files(settings.files_folder),
        *_copy(team.status_page.export_to if team else None),
        *check_platforms(settings),
    )


def _settings(settings: Settings, env_file: Path) -> Iterator[Finding]:
    for line in unknown_variables(env_file):
        yield Finding("settings", well=False, detail=line)
    if not settings.demo and settings.secret_key is None:
        try:
            signing_key(settings, folder=Path("data"))
        except ConfigurationError as err:
            yield Finding("settings", well=False, detail=str(err))
            return
    yield Finding("settings", well=True, detail="the demo" if settings.demo else "complete")


def _team(settings: Settings, here: Path) -> tuple[Team | None, tuple[Finding, ...]]:
    try:
        team = load_team(settings, here=here)
    except ConfigurationError as err:
        return None, tuple(Finding("team", well=False, detail=line) for line in err.problems)
    detail = (
        f"{team.desk.name.of('en')}: {len(team.organisations)} organisations, "
        f"{len(team.systems)} systems, {len(team.categories)} categories"
    )
    return team, (Finding("team", well=True, detail=detail),)


def _address(settings: Settings, team: Team | None) -> Iterator[Finding]:
    """Find that no link leads here. A desk that is in its chats only does without."""
    if settings.demo or settings.web.public_url is not None:
        return
    shown = team is not None and team.status_page.open_to == "everybody"
    fix = "set MELDING_WEB__PUBLIC_URL to the https:// address at which people reach Melding."
    detail = f"invitations, and links to /status, lead to this machine only; {fix}"
    yield Finding("web address", well=not shown, detail=detail)


def _monitors(settings: Settings, team: Team | None) -> Iterator[Finding]:
    """Find rules for monitors that cannot post, and monitors whose posts mean nothing."""
    ruled = {one.name for one in team.monitors} if team else set()
    for name in sorted(ruled - settings.monitors.keys()):
        fix = f"{name} cannot post yet: set MELDING_MONITORS__{name.upper()} to its secret."
        yield Finding("monitors", well=False, detail=fix)
    for name in sorted(settings.monitors.keys() - ruled if team else ()):
        fix = f"no post of {name} means anything yet: add it to [[monitors]] of the team file."
        yield Finding("monitors", well=False, detail=fix)
    if ruled and ruled == settings.monitors.keys():
        yield Finding("monitors", well=True, detail=", ".join(sorted(ruled)))


def _payments(team: Team | None, today: date) -> Iterator[Finding]:
    """Find payment runs of which none is left, so that no case would be told its pay day."""
    for run in team.payment_runs if team else ():
        if not run.days and max(run.dates) < today:
            fix = "add the coming ones to [[payment_runs]], or days = [12, 25] of every month."
            detail = f"the last payment of {run.system} was on {max(run.dates)}; {fix}"
            yield Finding("payments", well=False, detail=detail)


def _database(settings: Settings, check: Callable[[str], None]) -> Iterator[Finding]:
    try:
        check(settings.database_url)
    except DatabaseUnavailable as err:
        yield Finding("database", well=False, detail=str(err))
        return
    yield Finding("database", well=True, detail="reachable, its schema is current")


def _files(folder: Path) -> Iterator[Finding]:
    there = _nearest_that_is_there(folder)
    fix = "let Melding's user write there, or give MELDING_FILES_URL another folder."
    if not there.is_dir():
        yield Finding("files", well=False, detail=f"{there} is not a folder; {fix}")
    elif not _takes_a_file(there):
        yield Finding("files", well=False, detail=f"{there} cannot be written; {fix}")
    else:
        detail = f"{folder} can be written" if there == folder else f"{folder} can be made"
        yield Finding("files", well=True, detail=detail)


def _copy(folder: Path | None) -> Iterator[Finding]:
    if folder is None:
        return
    there = _nearest_that_is_there(folder)
    well = there.is_dir() and _takes_a_file(there)
    fix = "let Melding's user write there, or give [status_page] export_to another folder."
    detail = f"{folder} can be written" if well else f"{there} cannot be written; {fix}"
    yield Finding("status copy", well=well, detail=detail)


def _nearest_that_is_there(folder: Path) -> Path:
    return next(path for path in (folder, *folder.parents) if os.path.lexists(path))


def _takes_a_file(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
