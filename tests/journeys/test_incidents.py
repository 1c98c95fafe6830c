"""A fault is told to everybody by who speaks for the desk, and followed to its end."""

from bot.adapters.telegram.seen import seen as on_telegram
from bot.adapters.web.seen import seen as on_the_web
from bot.content import Action, Quote, Verb
from bot.contract import FieldErrors, OpenForm
from bot.delivery.preparing import Preparing
from core.config.loading import parse_team
from core.db.people import people
from core.domain.rights import Actor
from core.domain.tickets.report import NewReport
from core.services.tickets import report
from tests.journeys.stage import AGENTS, WORDING, Stage
from tests.journeys.test_status import TEAM

FILLED = {
    "title": "Payslips are empty",
    "parts": "payslips",
    "level": "partial_outage",
    "body": "We are looking into it.",
    "pattern": "general",
    "pattern_why": "Several customers see it",
    "extent": "Everybody who opens a payslip",
    "workaround": "Ingen",
    "next_update": "2 h",
}


async def staged(url):
    stage = Stage(url, team=parse_team(TEAM, name="melding.toml"))
    await stage.open()
    return stage


def newest(stage):
    posts = [one for one in stage.room(AGENTS) if one.key.startswith("incident:")]
    return posts[-1]


async def opened(speaker, command):
    reply = await speaker.command(command, forms=True)
    assert isinstance(reply, OpenForm)
    return reply.form


async def pressed(speaker, label):
    reply = await speaker.push(label, forms=True)
    assert isinstance(reply, OpenForm)
    return reply.form


async def chosen(speaker, wanted):
    """Take an entry of the menu on the newest card; give the form that it opens, if any."""
    token = Action.of(Verb.STATUS, wanted, 1).token
    reply = await speaker.press(token, on=newest(speaker.stage), forms=True)
    return reply.form if isinstance(reply, OpenForm) else None


async def test_a_ticket_becomes_a_notice_that_anybody_reads_until_it_is_over(sqlite_ready):
    stage = await staged(sqlite_ready)
    kari, ada = stage.person("Kari"), stage.agent("Ada")
    await kari.command("report My payslip is empty, my number is 4711")
    await kari.push("A question about use")
    await kari.push("Payroll")
    await kari.say("22334455, anna@havnstad.example")
    await kari.push("Send report")
    form = await opened(ada, "/status from MEL-1001")
    await ada.submit(form.token, **FILLED | {"extent": ""})
    assert "Say who is concerned" in newest(stage).text
    assert "MEL-1001" in newest(stage).text
    assert "4711" not in newest(stage).text
    form = await pressed(ada, "Edit")
    shown = {one.key: one.value for one in form.inputs}
    assert (shown["title"], shown["parts"]) == ("Payslips are empty", "payslips")
    await ada.submit(form.token, **FILLED)
    form = await pressed(ada, "Edit")
    await ada.submit(form.token, **{one.key: one.value for one in form.inputs if one.value})
    await kari.command("/status")
    assert "Payslips are empty" not in kari.last.text

    await ada.push("Publish")
    await kari.command("/status")
    assert "Payslips are empty\nWe are looking into it." in kari.last.text
    assert "Payslips: Partly down" in kari.last.text
    assert "We know of nothing that helps yet." in newest(stage).text
    form = await pressed(ada, "Tell how far it is")
    told = {"progress": "identified", "body": "A disk is full.", "next_update": "1 h"}
    await ada.submit(form.token, **told)
    await stage.pass_time(seconds=2)
    assert "MEL-1001, “My payslip is empty, my number is 4711”" in kari.heard
    assert "belongs to something that others have too:" in kari.heard
    form = await pressed(ada, "It is over")
    await ada.submit(form.token, body="The disk has room again.", tickets="confirm")
    assert "Over, " in newest(stage).text
    await stage.pass_time(seconds=2)
    assert "The disk has room again." in kari.last.text
    await kari.push("Yes, it is solved")
    await kari.command("/status")
    assert "Everything works." in kari.last.text
    await stage.close()


async def test_what_was_typed_stays_in_the_form_when_a_field_makes_no_sense(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada = stage.agent("Ada")
    form = await opened(ada, "/status new Payslips are empty")
    for key, typed, helps in (
        ("next_update", "soon", "I cannot read that as a time"),
        ("next_update", "2030-01-02 08:00", "passed"),
        ("next_update", "31.12. 08:00", "half a year ahead"),  # two days ago, not in a year
        ("title", "\u200b \u2060", "I need an answer"),
    ):
        reply = await ada.submit(form.token, **FILLED | {key: typed})
        assert isinstance(reply, FieldErrors)
        assert helps in reply.errors[key]
    assert [one for one in stage.room(AGENTS) if one.key.startswith("incident:")] == []
    await stage.close()


async def test_who_may_not_publish_reads_so_and_a_late_word_is_asked_for(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada, bo = stage.agent("Ada"), stage.agent("Bo")
    form = await opened(bo, "/status new")
    await bo.submit(form.token, **FILLED)
    await bo.push("Publish")
    assert "Only a coordinator can do that." in bo.last.text
    await ada.push("Publish")
    await stage.pass_time(hours=2)
    assert "You have promised a word on Payslips are empty by now." in ada.last.text
    await stage.close()


async def test_many_reports_of_one_system_are_asked_about_and_become_one_incident(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada = stage.agent("Ada")
    told = NewReport(kind="fault", title="My payslip is empty", system="payroll", answers=())

    def reported(unit):
        for n in range(7):
            who = Actor(people.add(unit, name=f"Person {n}").id)
            report.open_ticket(unit, who, told)

    await stage.do(reported)
    await stage.pass_time(seconds=2)
    assert "7 people have reported Payroll since 09:00." in ada.last.text
    assert "MEL-1007, My payslip is empty" in ada.last.text
    assert "and one more" in ada.last.text
    form = await pressed(ada, "Make it an incident")
    shown = {one.key: one.value for one in form.inputs}
    assert (shown["title"], shown["extent"]) == ("", "7 people have reported it.")
    await ada.submit(form.token, **FILLED | {"title": "All payslips are empty"})
    assert "MEL-1001, MEL-1002" in newest(stage).text
    asked = next(one for one in stage.room(AGENTS) if one.key.startswith("burst:"))
    await stage.pass_time(seconds=2)
    assert "Ada made an incident of it." in asked.text
    await stage.close()


async def test_a_draft_is_looked_at_and_told_in_another_language_before_it_goes_out(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada, liv = stage.agent("Ada"), stage.person("Liv")
    await liv.command("/language nb")
    form = await opened(ada, "/status new")
    await ada.submit(form.token, **FILLED | {"title": "Payslips are <!here> @channel empty"})
    form = await chosen(ada, "tr-nb")
    assert {one.key: one.value for one in form.inputs}["body"] == "We are looking into it."
    said = {"title": "Lønnsslippene er tomme", "body": "Vi ser på det."}
    await ada.submit(form.token, **said, extent="Everybody who opens a payslip", workaround="")
    await chosen(ada, "pv-en")
    assert "This is how everybody will read it" in ada.last.text
    assert "Payslips are <!here> @channel empty" in ada.last.text
    await ada.push("Norwegian Bokmål")
    assert "Lønnsslippene er tomme" in ada.last.text
    await ada.push("Publish")
    await liv.command("/subscribe payslips")
    assert "Vi ser på det." in liv.heard
    assert "Noe av dette er skrevet på engelsk." in liv.heard
    asked = stage.person("Ada")
    await asked.command("/help")
    await ada.press(Action.of(Verb.STATUS, "tr-nb", 1).token, on=newest(stage))  # without a form
    assert "Translated so far:" in asked.last.text
    assert "Lønnsslippene er tomme" in asked.last.text
    await asked.push("Remove it")
    await asked.push("Skip")
    assert "This is the original:" in asked.last.text
    assert "Everybody who opens a payslip" in asked.last.text
    await asked.push("Skip")
    await stage.pass_time(seconds=2)
    assert "Payslips are <!here> @channel empty" in liv.heard
    assert "Vi ser på det." in liv.heard
    await stage.close()


async def test_a_draft_is_previewed_on_each_platform_that_will_hear_it(sqlite_ready):
    previews = {"chat": on_the_web, "other": on_telegram}
    preparing = Preparing(WORDING, "en", previews=previews)
    team = parse_team(TEAM, name="melding.toml")
    stage = Stage(sqlite_ready, team=team, preparing=preparing)
    await stage.open()
    ada, kari = stage.agent("Ada"), stage.person("Kari", platform="other")
    form = await opened(ada, "/status new")
    await ada.submit(form.token, **FILLED | {"body": "🧾" * 1_990, "extent": "Each " * 199})
    await chosen(ada, "pv-en")
    assert "Nobody has subscribed to this yet." in ada.last.text
    await kari.command("/subscribe payslips")
    await ada.command("/subscribe all")
    await kari.command("/subscribe all")  # the same place
    await chosen(ada, "pv-en")
    assert "Web: one place has subscribed." in ada.last.text
    assert "Web: one place has subscribed. There it becomes 2 messages." in ada.last.text
    assert sum(isinstance(one, Quote) for one in ada.last.message.blocks) == 2
    await stage.close()


async def test_whose_only_seat_is_in_the_teams_room_chooses_there_what_they_write_in(sqlite_ready):
    stage = await staged(sqlite_ready)
    ada, kari = stage.agent("Ada"), stage.person("Kari")
    ada.language = "en"
    await ada.command("/language nl")
    form = await opened(ada, "/status new")
    assert "Betreft" in [one.label for one in form.inputs]
    await ada.submit(form.token, **FILLED | {"title": "Loonstroken zijn leeg"})
    await ada.push("Publiceren")
    await kari.command("/subscribe payroll")
    assert "Loonstroken zijn leeg" in kari.heard
    assert "Written in Dutch." in kari.heard
    await stage.close()


async def test_a_ticket_is_linked_and_taken_out_again_from_its_own_thread(sqlite_ready):
    stage = await staged(sqlite_ready)
    kari, ada = stage.person("Kari"), stage.agent("Ada")
    await kari.command("report My payslip is empty")
    await kari.push("A question about use")
    await kari.push("Payroll")
    await kari.say("22334455, anna@havnstad.example")
    await kari.push("Send report")
    await ada.command("/status link", under=stage.card())
    assert "There is no incident just now" in ada.heard
    form = await opened(ada, "/status new")
    await ada.submit(form.token, **FILLED)
    await ada.command("/status link", under=stage.card())
    assert "Incident: Payslips are empty, Draft" in stage.card().text
    assert "MEL-1001" in newest(stage).text
    await ada.command("/status unlink MEL-1001")
    assert "Incident:" not in stage.card().text
    assert "MEL-1001" not in newest(stage).text
    form = await chosen(ada, "link")
    await ada.submit(form.token, tickets="1001, mel-1001")
    assert "MEL-1001" in newest(stage).text
    await stage.close()
