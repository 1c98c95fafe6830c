"""The command line: run it, look after it, and ask it for addresses, files and manifests.

Imports stand inside the commands, so that `--help` and a wrong setting answer at once.
"""

import gc
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from bot.finding import Finding
from core.config.settings import Settings
from core.config.team import Team
from core.errors import ConfigurationError, DatabaseUnavailable

app = typer.Typer(
    name="melding",
    help="A support bot that lives in the chat people already use.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # with it a flag shows as if it took a <bool>
)
database = typer.Typer(name="db", help="Look after the database.", no_args_is_help=True)
app.add_typer(database)
statuses = typer.Typer(name="status", help="The status page.", no_args_is_help=True)
app.add_typer(statuses)
manifests = typer.Typer(
    name="manifest", help="Print what a chat platform has to be told.", no_args_is_help=True
)
app.add_typer(manifests)


def main() -> None:
    """Run the command that was typed; what the operator can mend ends in plain lines and 1."""
    try:
        app()
    except (ConfigurationError, DatabaseUnavailable) as err:
        sys.exit(str(err))


def _tell_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            typer.echo(version("melding"))
        except PackageNotFoundError:  # `python -m bot`, and nothing installed it
            typer.echo("not installed; its folder's pyproject.toml has the version")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Run Melding, or look after it."""


@app.command()
def run(
    *,
    show: Annotated[bool, typer.Option("--open", help="Open the demo in the browser.")] = False,
) -> None:
    """Start Melding; without a chat platform, a demo in the browser."""
    gc.disable()  # `look_seldom` ends it: nothing that a start makes is garbage
    settings, team = _told()
    from bot import app as melding
    from bot.logs import set_up_logs
    from bot.opening import open_when_ready

    set_up_logs(secrets=settings.secret_values())
    if show and settings.demo and settings.web.port:
        open_when_ready(settings.public_url)
    melding.run(settings, team)


@app.command()
def doctor() -> None:
    """Check settings, team file, database, rota, files and chat platforms; say each fix."""
    from bot.doctor import examine

    findings = examine(
        check_database=_check_database, check_platforms=_check_platforms, check_rota=_check_rota
    )
    for finding in findings:
        typer.echo(finding.line)
    if not all(finding.well for finding in findings):
        raise typer.Exit(1)


@app.command()
def page(
    *,
    test: Annotated[
        bool, typer.Option("--test", help="Send a word to every address outside the chat.")
    ] = False,
) -> None:
    """Try telephone, SMS and push: one line an address, with what came of it."""
    if not test:
        typer.echo("Nothing was sent. `melding page --test` tries every address.")
        return
    settings, team = _told()
    import asyncio

    from bot.app.outside import try_all
    from bot.wording import open_wording

    tried = asyncio.run(try_all(settings, team, open_wording()))
    for finding in tried:
        typer.echo(finding.line)
    if not tried:
        typer.echo("There is no address outside the chat; see [[outside]] in melding.toml.")
    if not all(finding.well for finding in tried):
        raise typer.Exit(1)


@app.command()
def invite(
    name: Annotated[str, typer.Argument(help="Whom to invite.")],
    *,
    agent: Annotated[bool, typer.Option("--agent", help="Invite to the agents' room.")] = False,
    organisation: Annotated[
        str, typer.Option(help="The id of the organisation they work for.")
    ] = "",
) -> None:
    """Print links by which one person comes in, on the web or on Telegram: 24 hours, one use."""
    settings, team = _told()
    import asyncio

    from bot import app as melding
    from bot.app.platforms import invitation_links
    from bot.errors import TryLater

    token = melding.invite(settings, team, name=name, agent=agent, organization=organisation)
    typer.echo(f"{settings.public_url}/enter/{token}")
    try:
        for link in asyncio.run(invitation_links(settings, token)):
            typer.echo(link)
    except TryLater as away:
        typer.echo(f"Telegram cannot be asked for the bot's name now ({away}).", err=True)


@manifests.command()
def slack() -> None:
    """Print the Slack app's manifest for this configuration, as JSON to paste into Slack."""
    settings, _ = _told()
    import json

    from bot.app.slack import slack_manifest
    from bot.wording import open_wording

    told = slack_manifest(settings, open_wording())
    typer.echo(json.dumps(told, indent=2, ensure_ascii=False))


@statuses.command(name="link")
def status_link() -> None:
    """Print the address of the status page, with its secret where it is open by link only."""
    settings, team = _told()
    from bot import app as melding
    from bot.app.status import address_of
    from core.config.reading import signing_key

    secret_key = signing_key(settings, folder=melding.DATA)
    typer.echo(address_of(settings, team, secret_key=secret_key))


@statuses.command(name="export")
def status_export(
    folder: Annotated[Path, typer.Argument(help="Where to write it.")],
    *,
    watch: Annotated[
        bool, typer.Option("--watch", help="Write again on every change, until Ctrl+C.")
    ] = False,
) -> None:
    """Write the status page and its feeds as files, for a host of their own."""
    settings, team = _told()
    import asyncio
    from contextlib import suppress

    from bot.app.status import export

    def tell(count: int) -> None:
        typer.echo(f"{count} files are new or changed in {folder}.")
        if watch:
            typer.echo("It is kept equal to the status page until Ctrl+C.")

    with suppress(KeyboardInterrupt):
        try:
            asyncio.run(export(settings, team, folder, tell=tell, watch=watch))
        except OSError as err:
            raise ConfigurationError(
                f"{err.filename or folder}: it cannot be written ({err.strerror}); name a folder "
                "in which Melding may write."
            ) from err


@database.command()
def upgrade() -> None:
    """Bring the database's schema up to this version of Melding."""
    settings, _ = _told()
    from core.db import migrate

    migrate.upgrade(settings.database_url)
    typer.echo("The database is up to date.")


def _told() -> tuple[Settings, Team]:
    """Read what the operator decided; a variable that nothing reads is only warned of."""
    from core.config.loading import load_team
    from core.config.reading import read_settings, unknown_variables

    settings = read_settings()
    for line in unknown_variables():
        typer.echo(line, err=True)
    return settings, load_team(settings)


def _check_platforms(settings: Settings) -> Iterable[Finding]:
    import asyncio

    from bot.app.platforms import examine
    from core.config.loading import load_team

    try:
        team = load_team(settings)
    except ConfigurationError:  # its mistakes are told already, line by line
        team = Team()
    return asyncio.run(examine(settings, team))


def _check_rota(settings: Settings, team: Team) -> Iterable[Finding]:
    from bot.app.rota import examine_rota

    return examine_rota(settings, team)


def _check_database(url: str) -> None:
    from core.db import migrate

    migrate.check(url)
