"""How people come in by chat: greeted, invited, and told what they can type where they are."""

from dataclasses import replace

import pytest

from bot.commands.registry import COMMANDS
from bot.commands.typed import SLACK_KEEPS, typed
from bot.content import Verb
from core.config.loading import example_team
from core.db.people import organizations, people
from core.services.people import entry
from tests.bot.notices.leaves import leaves
from tests.journeys.stage import Stage


@pytest.fixture
async def invited(ready_url):
    """A stage with organisations, and an invitation to one of them."""
    stage = Stage(ready_url, team=example_team())
    await stage.open()
    await stage.do(organizations.keep_listed)
    yield stage
    await stage.close()


async def test_a_greeting_says_what_can_be_done_and_offers_it(quick):
    kari = quick.person("Kari")
    await kari.command("/start")
    assert "/mine shows your reports, /help all that I can do." in kari.last.text
    await kari.push("Report something")
    assert kari.offered(Verb.ANSWER)


async def test_an_invitation_names_the_organisation_and_confirms_it(invited):
    token = await invited.do(
        lambda unit: entry.invite(unit, name="Kari", agent=False, organization="lyngvik")
    )
    kari = invited.person("Kari")
    kari.sender = replace(kari.sender, language="en")
    await kari.command(f"/join {token}")
    number = await kari.id()
    person = await invited.do(lambda unit: people.by_id(unit, number))
    organization = await invited.do(lambda unit: organizations.by_id(unit, person.organization_id))
    assert person.organization_confirmed
    assert f"I now know that you work for {organization.name}." in kari.heard
    await kari.command(f"/join {token}")
    assert "That invitation has been used already." in kari.heard


async def test_what_opens_nothing_says_why(invited):
    token = await invited.do(lambda unit: entry.invite(unit, name="Kari", agent=False))
    kari, jonas = invited.person("Kari"), invited.agent("Jonas")
    await jonas.command(f"/join {token}")
    assert "Please send me that in a private chat." in jonas.heard
    await kari.command("/join")
    assert "I do not know that invitation." in kari.heard
    await kari.command(f"/join {token}")
    assert "Welcome! Write to me whenever something is wrong." in kari.heard
    late = await invited.do(lambda unit: entry.invite(unit, name="Kari", agent=False))
    await invited.pass_time(hours=25)
    await kari.command(f"/join {late}")
    assert "That invitation has expired" in kari.heard


def test_on_slack_a_word_of_its_own_is_typed_behind_ours():
    assert typed("join", "slack") == "/melding join"
    assert typed("join", "telegram") == "/join"
    assert {name for name in COMMANDS if name in SLACK_KEEPS} == {"join", "status"}


async def test_help_shows_the_form_that_works_where_it_is_asked(quick):
    kari = quick.person("Kari")
    await kari.command("/help")
    shown = {leaf for leaf in leaves(kari.last.message) if leaf.startswith("/")}
    assert {"/report", "/connect", "/help"} <= shown
    assert not {"/join", "/start"} & shown


async def test_help_in_the_teams_room_says_nothing_of_reports_and_a_lone_command_names_itself(
    quick,
):
    jonas = quick.agent("Jonas")
    await jonas.command("/help")
    assert "just write what is wrong" not in jonas.last.text
    assert jonas.last.message.buttons == ()
    kari = quick.person("Kari")
    await kari.command("/withdraw")
    assert "such as /withdraw MEL-1042" in kari.last.text
