"""How the systems are: asked by anybody, told in their language, changed by a coordinator."""

import pytest

from bot.content import Link
from bot.delivery.preparing import PageAddress, Preparing
from core.config.loading import parse_team
from tests.journeys.stage import AGENTS, WORDING, Stage

TEAM = """
[[systems]]
id = "payroll"
name = { en = "Payroll", nb = "Lønn" }
owner = "The payroll team"
[[systems.components]]
id = "payslips"
name = { en = "Payslips", nb = "Lønnsslipper" }
needs = ["archive"]
[[systems]]
id = "archive"
name = "Archive"

[roles]
coordinator = ["chat:ada"]
"""


async def staged(url):
    stage = Stage(url, team=parse_team(TEAM, name="melding.toml"))
    await stage.open()
    return stage


async def test_anybody_asks_and_a_coordinator_says_how_a_system_is(sqlite_ready):
    stage = await staged(sqlite_ready)
    kari, ada = stage.person("Kari"), stage.person("Ada")
    await kari.command("/status")
    assert "Everything works." in kari.last.text
    await ada.command("/status set payslips")
    await ada.push("Partly down")
    await ada.say("The printing line has stopped")
    assert "Saved. Everybody who looks sees it now." in ada.last.text

    await kari.command("/status")
    assert "Something is down." in kari.last.text
    assert "Payslips: Partly down" in kari.last.text
    await kari.push("Payroll")
    assert "The payroll team" in kari.last.text
    assert "Works → Partly down" in kari.last.text
    assert "printing line" not in kari.last.text
    await stage.close()


async def test_it_is_told_in_the_readers_language_and_by_name_in_any(sqlite_ready):
    stage = await staged(sqlite_ready)
    liv = stage.person("Liv")
    liv.language = "nb"
    await liv.command("/language nb")
    await liv.command("/status payslips")
    assert "Lønn · Lønnsslipper" in liv.last.text  # whose payslips, says the heading
    assert "Archive (Virker)" in liv.last.text
    await liv.command("/status printer")
    assert "Jeg kjenner ikke noe system med det navnet." in liv.last.text
    await stage.close()


async def test_who_does_not_speak_for_the_desk_is_told_so_before_they_type(sqlite_ready):
    stage = await staged(sqlite_ready)
    kari = stage.person("Kari")
    await kari.command("/status set payroll")
    assert "Only a coordinator can do that." in kari.last.text
    await stage.close()


@pytest.mark.parametrize("secret", [False, True])
async def test_the_answer_leads_to_the_page_and_to_a_secret_one_only_in_the_teams_room(
    sqlite_ready, secret
):
    page = PageAddress("https://help.example.org/status", secret=secret)
    preparing = Preparing(WORDING, "en", page)
    stage = Stage(sqlite_ready, team=parse_team(TEAM, name="melding.toml"), preparing=preparing)
    await stage.open()
    kari, ada = stage.person("Kari"), stage.agent("Ada")
    for wanted in ("/status", "/status payslips"):
        await kari.command(wanted)
        await ada.command(wanted)
        assert Link("Everything on one page", page.url) in leaves(stage.room(AGENTS)[-1])
        assert (page.url in repr(kari.last.message)) is not secret
    await stage.close()


def leaves(post):
    return [one for block in post.message.blocks for one in getattr(block, "text", ())]
