"""Somebody follows a ticket: picked from a list, or named."""

from bot.contract import Accepted
from core.config.team import Organisation, Team
from core.db.people import organizations
from tests.journeys.stage import Stage


async def test_who_follows_is_picked_from_a_list_of_colleagues_and_organisations(sqlite_ready):
    team = Team(organisations=(Organisation(id="lyngvik", name="Lyngvik kommune"),))
    stage = Stage(sqlite_ready, team=team)
    await stage.open()
    await stage.do(organizations.keep_listed)
    kari, jonas, ada = stage.person("Kari"), stage.agent("Jonas"), stage.agent("Ada")
    await kari.command("report How do I print a budget in colour?")
    await kari.push("A question about use")
    await kari.push("Lyngvik kommune")
    await kari.say("22334455, kari@lyngvik.example")
    await kari.push("Send report")
    await jonas.command("/claim MEL-1001")
    await ada.command("/queue")
    opened = await jonas.press("watch:1", forms=True)
    [who] = opened.form.inputs
    assert sorted(one.label for one in who.choices) == ["Ada", "I", "Lyngvik kommune"]
    adas = next(one.value for one in who.choices if one.label == "Ada")
    assert await jonas.submit(opened.form.token, who=adas) == Accepted()
    assert "Ada follows MEL-1001 from now on." in jonas.heard
    opened = await jonas.command("/watch MEL-1001 Adam", forms=True)
    assert await jonas.submit(opened.form.token, who="lyngvik") == Accepted()
    assert "Lyngvik kommune follows MEL-1001 from now on." in jonas.heard
    await jonas.command("/watch MEL-1001")
    assert "Jonas follows MEL-1001 from now on." in jonas.heard
    await stage.close()
