"""Maintenance is planned, published, moved and ended on a card; anybody reads of it meanwhile."""

from bot.contract import FieldErrors
from core.config.loading import parse_team
from tests.journeys.stage import AGENTS, Stage
from tests.journeys.test_incidents import opened, pressed, staged
from tests.journeys.test_status import TEAM

DASH = "\N{EN DASH}"
FILLED = {
    "title": "New disks",
    "parts": "payslips",
    "day": "2030-01-03",
    "starts": "22:00",
    "ends": "02:00",
    "effect": "Payslips do not open.",
}


def card(stage):
    return next(one for one in reversed(stage.room(AGENTS)) if one.key.startswith("upkeep:"))


async def test_it_goes_from_a_draft_over_new_times_to_an_early_end(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada, kari = stage.agent("Ada"), stage.person("Kari")
    form = await opened(ada, "/maintenance new New disks")
    await ada.submit(form.token, **FILLED)
    assert f"Thursday 3 January at 22:00 {DASH} Friday 4 January at 02:00 (4 h)" in card(stage).text
    await kari.command("/maintenance")
    assert "Nothing is planned." in kari.last.text
    await ada.push("Publish")
    await kari.command("/status")
    assert "New disks\nPayroll · Payslips\nPlanned: Thursday 3 January at 22:00" in kari.last.text

    form = await pressed(ada, "Change the times")
    shown = {one.key: one.value for one in form.inputs}
    assert (shown["day"], shown["starts"]) == ("2030-01-03", "22:00")
    told = {"day": "2030-01-03", "starts": "21", "ends": "3 h", "body": "The disks come early."}
    await ada.submit(form.token, **told)
    assert "New times, not told yet:\nThursday 3 January at 21:00" in card(stage).text
    await kari.command("/maintenance")
    assert "at 22:00" in kari.last.text
    await ada.push("Tell the new times")
    await kari.command("/maintenance")
    assert f"Thursday 3 January at 21:00 {DASH} Friday 4 January at 00:00" in kari.last.text
    assert "Earlier plan: Thursday 3 January at 22:00" in card(stage).text

    await stage.pass_time(hours=36, minutes=30)
    await kari.command("/status payslips")
    assert "Under maintenance" in kari.last.text
    form = await pressed(ada, "It is over")
    await ada.submit(form.token, body="It went well.")
    await kari.command("/status payslips")
    assert "Works" in kari.last.text
    assert card(stage).buttons == []
    await stage.close()


async def test_it_is_told_in_another_language_by_whom_publishes_it(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada, liv = stage.agent("Ada"), stage.person("Liv")
    await liv.command("/language nb")
    await liv.command("/subscribe lønn")
    form = await opened(ada, "/maintenance new")
    await ada.submit(form.token, **FILLED)
    menu = {one.label: one.action.token for one in card(stage).message.menu.buttons}
    await ada.press(menu["Preview"], on=card(stage))
    assert "This is how everybody will read it" in ada.last.text
    await ada.push("Norwegian Bokmål")
    assert "Gjelder: Lønn · Lønnsslipper" in ada.last.text
    await ada.push("Publish")
    await stage.pass_time(seconds=1)
    told = liv.last
    assert "New disks" in told.text
    assert "Skrevet på engelsk." in told.text
    (menu,) = [one for one in card(stage).message.menu.buttons if "Norwegian" in one.label]
    assert menu.label == "To be translated: Norwegian Bokmål"
    form = (await ada.press(menu.action.token, on=card(stage), forms=True)).form
    shown = {one.key: one.value for one in form.inputs}
    assert (shown["title"], shown["effect"]) == (FILLED["title"], FILLED["effect"])
    await ada.submit(form.token, title="Nye disker", effect="Lønnsslippene åpner seg ikke.")
    await stage.pass_time(seconds=1)
    assert told.text.startswith("Nye disker")
    assert "Imens: Lønnsslippene åpner seg ikke." in told.text
    assert "Skrevet på engelsk." not in told.text
    assert len([one for one in liv.posts if "Nye disker" in one.text]) == 1  # nothing new is said
    await liv.command("/maintenance")
    assert "Nye disker" in liv.last.text
    assert "Skrevet på" not in liv.last.text
    ada.language = "fi"
    await ada.command("/maintenance")
    assert "Alkuperäinen kieli" not in ada.last.text  # the room reads English
    assert any("Translated: Norwegian" in one.label for one in card(stage).message.menu.buttons)
    await stage.close()


async def test_times_that_make_no_sense_are_told_beside_what_was_typed(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada = stage.agent("Ada")
    form = await opened(ada, "/maintenance new")
    for wrong, field, helps in (
        ({"starts": "soon"}, "starts", "Write it as 22:00"),
        ({"ends": "2030-01-03 21:00"}, "ends", "It has to end after it begins."),
        ({"ends": "later"}, "ends", "I cannot read that as an end."),
        ({"day": "2030-01-01"}, "day", "That day has passed."),
        ({"day": "2031-03-01"}, "day", "more than a year ahead"),
    ):
        reply = await ada.submit(form.token, **FILLED | wrong)
        assert isinstance(reply, FieldErrors)
        assert helps in reply.errors[field]
    assert [one for one in stage.room(AGENTS) if one.key.startswith("upkeep:")] == []
    await stage.close()


async def test_what_overlaps_asks_once_more_and_a_stale_button_is_told(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada = stage.agent("Ada")
    seen = []
    for title in ("New disks", "New cables"):
        form = await opened(ada, "/maintenance new")
        await ada.submit(form.token, **FILLED | {"title": title})
        seen.append([ada.find(label)[1].action.token for label in ("Publish", "Put away")])
    (publish_first, drop_first), (publish_second, _) = seen
    await ada.press(publish_first)
    await ada.press(publish_second)
    assert "the same part has other maintenance: New disks. The card" in ada.last.text
    await ada.push("Publish all the same")
    assert not [one for one in stage.room(AGENTS) if "Put away" in one.text]
    await ada.press(drop_first)
    assert "Somebody else changed this" in ada.last.text
    await stage.close()


async def test_a_draft_is_put_away_and_what_has_begun_is_told_of_as_such(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada, kari = stage.agent("Ada"), stage.person("Kari")
    await kari.command("/subscribe payslips")
    form = await opened(ada, "/maintenance new")
    await ada.submit(form.token, **FILLED)
    await ada.push("Put away")
    assert (card(stage).text.splitlines()[1:], card(stage).buttons) == (["New disks"], [])
    form = await opened(ada, "/maintenance new")
    now = {"day": "2030-01-02", "starts": "08:00", "ends": "5 h", "title": "New cables"}
    await ada.submit(form.token, **FILLED | now)
    await ada.push("Publish")
    await stage.pass_time(seconds=1)
    assert "New cables" in kari.last.text
    await kari.command("/status payslips")
    assert (
        "New cables\nPayroll · Payslips\nUnder way: Wednesday 2 January at 08:00" in kari.last.text
    )
    await stage.close()


async def test_a_release_is_told_of_and_names_the_version_on_its_day(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada, kari = stage.agent("Ada"), stage.person("Kari")
    form = await opened(ada, "/releases new 5.1")
    told = {"parts": "payroll", "release": "5.1", "day": "2030-01-04", "body": "Faster."}
    reply = await ada.submit(form.token, **told, link="somewhere")
    assert isinstance(reply, FieldErrors)
    await ada.submit(form.token, **told, link="https://example.org/5.1")
    await ada.push("Publish")
    await kari.command("/releases")
    assert "Payroll 5.1\nPlanned: 4 January 2030\nFaster." in kari.last.text
    await stage.pass_time(days=2)
    await kari.command("/releases")
    assert "Out: 4 January 2030" in kari.last.text
    await kari.command("/status payroll")
    assert "5.1" in kari.last.text
    await stage.close()


async def test_an_hour_that_comes_twice_and_a_far_year_are_told_on_the_card(sqlite_ready):
    team = parse_team(TEAM + '[hours]\ntimezone = "Europe/Oslo"', name="melding.toml")
    stage = Stage(sqlite_ready, team=team)
    await stage.open()
    ada = stage.agent("Ada")
    form = await opened(ada, "/maintenance new")
    night = {"day": "2030-10-27", "starts": "02:30", "ends": "3 h"}
    await ada.submit(form.token, **FILLED | night)
    assert "02:30 comes twice that night" in card(stage).text
    assert "Sunday 27 October at 02:30" in card(stage).text
    assert "04:30 (3 h)" in card(stage).text
    assert "Is the year right?" in card(stage).text
    await stage.close()


async def test_subscribers_hear_of_it_from_its_announcement_to_its_end(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada, kari, liv = stage.agent("Ada"), stage.person("Kari"), stage.person("Liv")
    await kari.command("/subscribe payslips")
    await liv.command("/language nb")
    await liv.command("/subscribe arkiv")
    await liv.command("/subscribe lønn")
    form = await opened(ada, "/maintenance new")
    await ada.submit(form.token, **FILLED)
    await ada.push("Publish")
    await stage.pass_time(seconds=1)
    card_of_liv, card_of_kari = liv.last, kari.last
    assert "Gjelder: Lønn · Lønnsslipper" in card_of_liv.text
    assert "Når: torsdag 3. januar" in card_of_liv.text
    assert "Skrevet på engelsk." in card_of_liv.text

    form = await pressed(ada, "Change the times")
    told = {"day": "2030-01-03", "starts": "23:00", "ends": "2 h", "body": "The disks are late."}
    await ada.submit(form.token, **told)
    await stage.pass_time(seconds=1)
    assert kari.last is card_of_kari  # nobody has confirmed it
    await ada.push("Tell the new times")
    await stage.pass_time(seconds=1)
    assert "Vedlikeholdet har fått nye tider" in liv.last.text
    assert "Tidligere plan: torsdag 3. januar kl. 22:00" in liv.last.text
    assert "23:00" in card_of_kari.text

    await stage.pass_time(hours=37, minutes=1)
    await stage.pass_time(seconds=1)
    assert "Maintenance begins soon\nConcerns: Payroll · Payslips\nWhen: Thursday" in kari.last.text
    await stage.pass_time(hours=1)
    await stage.pass_time(seconds=1)
    assert "Maintenance has begun" in kari.last.text
    assert "Payslips do not open." in kari.last.text
    await stage.pass_time(days=7)
    await stage.pass_time(seconds=1)
    assert "Vedlikeholdet er over" in liv.last.text
    words = [post.text for post in kari.posts]
    assert sum("Maintenance is over" in one for one in words) == 1
    await stage.close()
