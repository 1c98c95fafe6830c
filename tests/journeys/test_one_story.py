"""A fault that five people of three organisations report is one story, told to all alike."""

from core.config.loading import parse_team
from core.db.people import organizations
from core.services.status import page as status_page
from tests.adapters.collecting import CollectingAdapter
from tests.journeys.stage import PLATFORM, Stage
from tests.journeys.test_incidents import FILLED, chosen, newest, pressed
from tests.journeys.test_status import TEAM

ORGANISATIONS = "".join(
    f"""
[[organisations]]
id = "{one.lower()}"
name = "{one}"
"""
    for one in ("Nordvik", "Havnstad", "Skogby")
)
PEOPLE = (
    ("Kari", "web", "Nordvik", "en"),
    ("Liv", "slack", "Nordvik", "nb"),
    ("Aino", "telegram", "Havnstad", "fi"),
    ("Sanne", "telegram", "Havnstad", "en"),
    ("Bo", "slack", "Skogby", "en"),
)
OTHERS = (("Per", "telegram"), ("Nils", "web"))
TITLE = "Payslips are empty @channel <!here>"
NORWEGIAN = {
    "title": "Lønnsslippene er tomme",
    "body": "Disken har plass igjen.",
    "extent": "Alle som åpner en lønnsslipp",
    "workaround": "Vent til i morgen",
}


async def reported(stage, name, platform, organisation, language):
    """Let somebody report on their platform, by conversation, and read on in their language."""
    who = stage.person(name, platform)
    await who.command("report My payslip is empty")
    for button in ("A question about use", "Payroll", organisation):
        await who.push(button)
    await who.say("22334455, anna@havnstad.example")
    await who.push("Send report")
    await who.command(f"language {language}")
    return who


async def made_of_the_burst(ada):
    """Have a coordinator make one incident of it all, and publish that."""
    assert "5 people of 3 organisations have reported Payroll since 09:00." in ada.last.text
    form = await pressed(ada, "Make it an incident")
    told = FILLED | {"title": TITLE, "workaround": "Wait a day"}
    told["extent"] = next(one.value for one in form.inputs if one.key == "extent")
    assert told["extent"] == "5 people of 3 organisations have reported it."
    await ada.submit(form.token, **told)
    assert "MEL-1001, MEL-1002, MEL-1003, MEL-1004, MEL-1005" in newest(ada.stage).text
    await ada.push("Publish")
    await ada.stage.pass_time(seconds=2)


async def test_what_many_report_becomes_one_incident_that_everybody_follows_to_its_end(
    sqlite_ready,
):
    team = parse_team(ORGANISATIONS + TEAM, name="melding.toml")
    names = (PLATFORM, "web", "slack", "telegram")
    adapters = tuple(CollectingAdapter(platform=one) for one in names)
    stage = Stage(sqlite_ready, team=team, adapters=adapters)
    await stage.open()
    await stage.do(organizations.keep_listed)
    ada, subscriber, nils = stage.agent("Ada"), *(stage.person(*one) for one in OTHERS)
    reporters = [await reported(stage, *one) for one in PEOPLE]
    await subscriber.command("subscribe payroll")
    await stage.pass_time(seconds=2)
    await made_of_the_burst(ada)
    kari, liv, aino, *_ = reporters
    assert "hører til noe som andre også har" in liv.heard
    assert "Skrevet på engelsk." in liv.heard
    assert "muitakin" in aino.heard
    await nils.command("report My payslip is empty too")
    await nils.push("A question about use")
    await nils.push("Payroll")
    await nils.push("Me too")
    everybody = [*reporters, subscriber, nils]
    assert all(TITLE in who.heard for who in everybody)

    await aino.push("Kerro jokaisesta vaiheesta")
    posts = {who.name: len(who.posts) for who in everybody}
    for progress, body in (("identified", "A disk is full."), ("monitoring", "It has room.")):
        form = await pressed(ada, "Tell how far it is")
        await ada.submit(form.token, progress=progress, body=body, next_update="1 h")
        await stage.pass_time(seconds=2)
        assert all(body in who.heard for who in everybody)
    more = {who.name for who in everybody if len(who.posts) > posts[who.name]}
    assert more == {"Aino", "Per", "Nils"}

    form = await pressed(ada, "It is over")
    await ada.submit(form.token, body="The disk has room again.", tickets="confirm")
    form = await chosen(ada, "tr-nb")
    await ada.submit(form.token, **NORWEGIAN)
    await stage.pass_time(seconds=2)
    for who in everybody:
        end = "Disken har plass igjen." if who is liv else "The disk has room again."
        assert end in who.last.text
        assert len([one for one in who.posts if end in one.text]) == 2  # the card, and the end
    assert NORWEGIAN["title"] in liv.heard
    await kari.push("Yes, it is solved")
    assert not (await stage.ticket(1)).is_open
    assert (await stage.ticket(2)).waits_for_reporter
    assert "Their tickets: Waiting for the reporter: 4, Closed: 1" in newest(stage).text
    page = await stage.do(status_page.front)
    (over,) = page.in_language("nb").over
    assert (over.title, over.updates[-1].body) == (NORWEGIAN["title"], NORWEGIAN["body"])
    await stage.close()
