"""One person on two platforms: linked by a code, and everything of theirs is in both."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.content import Verb
from bot.contract import Accepted, Alert
from bot.errors import Undeliverable
from core.domain.places import Address
from tests.journeys.speaker import Speaker
from tests.journeys.stage import OTHER, Stage
from tests.journeys.test_ticket import write


async def code_of(person: Speaker) -> str:
    given = await person.command("/connect")
    assert isinstance(given, Alert)
    found = re.search(r"/connect ([A-Z0-9]{4}-[A-Z0-9]{4}) ", given.text)
    assert found is not None, given.text
    return found[1]


async def agree(typing: Speaker, asking: Speaker) -> None:
    """Let both sides confirm, in the order in which they are asked."""
    for side in (typing, asking):
        await side.push("Connect")


async def linked(stage: Stage) -> tuple[Speaker, Speaker]:
    kari, there = stage.person("Kari"), stage.person("Kari", OTHER)
    await there.command("/start")
    code = await code_of(kari)
    assert await there.command(f"/connect {code.lower()}") == Accepted()
    await agree(there, kari)
    stage.now += timedelta(seconds=1)  # who was there last is spoken to there
    return kari, there


async def test_a_code_is_given_at_once_and_stands_nowhere(stage):
    kari = stage.person("Kari")
    code = await code_of(kari)
    assert kari.posts == []
    assert len(code) == 9


async def test_both_sides_are_told_and_reports_are_in_both(stage):
    kari = stage.person("Kari")
    await kari.report()
    _, there = await linked(stage)
    assert "Linked: this account and yours on" in kari.heard
    assert "Linked: this account and yours on" in there.heard
    await there.command("/mine")
    assert "MEL-1001" in there.heard


async def test_each_side_sees_whose_the_other_account_is_before_anything_is_linked(quick):
    kari, mallory = quick.person("Kari"), quick.person("Mallory", OTHER)
    mallory.sender = replace(mallory.sender, handle="mallory77")
    await kari.report()
    code = await code_of(mallory)
    await kari.command(f"/connect {code}")
    assert "That code was made by Mallory (@mallory77) on" in kari.last.text
    assert "If somebody has asked you to do this, press No." in kari.last.text
    assert mallory.heard == ""
    await kari.push("No")
    assert "Not connected. Nothing has changed" in kari.last.text
    await mallory.command("/mine")
    assert "MEL-1001" not in mallory.heard


async def test_a_report_begun_on_one_platform_is_finished_on_the_other(stage):
    kari = stage.person("Kari")
    await kari.command("report How do I print in colour?")
    _, there = await linked(stage)
    await there.command("/resume")
    await there.push("A question about use")
    await there.say("22334455, anna@havnstad.example")
    await there.push("Send report")
    assert "Thank you. We have your report: MEL-1001" in there.heard
    assert (await stage.ticket()).reporter_id == 1


async def test_of_two_drafts_the_newer_goes_on_and_the_older_after_it(stage):
    kari, there = stage.person("Kari"), stage.person("Kari", OTHER)
    await kari.command("report The red printer is silent")
    stage.now = stage.now.replace(minute=1)
    await there.command("report The blue printer is silent")
    code = await code_of(kari)
    await there.command(f"/connect {code}")
    await agree(there, kari)
    await there.command("/cancel")
    assert not kari.offered(Verb.ANSWER)
    await there.push("A question about use")
    await there.say("22334455, anna@havnstad.example")
    await there.push("Send report")
    assert (await stage.ticket()).title.startswith("The red printer")


async def test_buttons_of_either_platform_work_after_that(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    there = stage.person("Kari", OTHER)
    await there.report()
    await write(jonas, "Solve", resolution="Choose colour.", code="answered", confirm="yes")
    await stage.pass_time(seconds=11)
    post, button = there.find("Yes, it is solved")
    code = await code_of(kari)
    await there.command(f"/connect {code}")
    await agree(there, kari)
    await there.press(button.action.token, on=post)
    assert not (await stage.ticket()).is_open
    assert sum("Choose colour." in one.text for one in there.posts) == 1


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("/connect AAAA-AAAA", "I do not know that code."),
        ("/connect", ""),
    ],
)
async def test_what_is_no_code_gets_a_sentence(quick, line, answer):
    kari = quick.person("Kari")
    await kari.command(line)
    assert answer in kari.heard


async def test_every_other_code_gets_its_sentence(quick):
    kari, there = quick.person("Kari"), quick.person("Kari", OTHER)
    code = await code_of(kari)
    await kari.command(f"/connect {code}")
    assert "That is your own code." in kari.heard
    await quick.pass_time(minutes=11)
    await there.command(f"/connect {code}")
    assert "That code has expired." in there.heard
    code = await code_of(kari)
    await there.command(f"/connect {code}")
    await agree(there, kari)
    await quick.person("Bo", OTHER).command(f"/connect {code}")
    assert "That code has been used already." in quick.person("Bo", OTHER).heard
    for _ in range(6):
        await there.command("/connect AAAA-AAAA")
    assert there.heard.count("I do not know that code.") == 5
    assert "That was the wrong code too many times. Please try again in ten minutes." in there.heard


async def test_a_code_typed_where_others_read_is_void(quick):
    kari, there = quick.person("Kari"), quick.person("Kari", OTHER)
    await there.command("/start")
    code = await code_of(kari)
    there.room = Address(OTHER, "lunch")
    await there.command(f"/connect {code}")
    there.room = None
    assert "Other people can read this, so that code is no longer valid." in there.heard
    await there.command(f"/connect {code}")
    assert "That code has expired." in there.heard
    assert "Linked" not in there.heard


async def test_a_code_is_not_given_where_others_read(quick):
    jonas = quick.agent("Jonas")
    assert await jonas.command("/connect") == Accepted()
    assert "Please send me that in a private chat." in jonas.heard


def blocking(*refused: Address):
    def weather(to: Address, _message: object) -> None:
        if to.room in refused:
            raise Undeliverable("bot was blocked by the user", gone=True)

    return weather


async def test_an_answer_takes_the_other_platform_when_one_refuses(stage):
    kari, there = await linked(stage)
    jonas = stage.agent("Jonas")
    await kari.report()
    await write(jonas, "Reply", text="Choose colour.")
    stage.adapter.weather = blocking(kari.private)
    await stage.pass_time(seconds=11)
    assert "Choose colour." in there.heard
    assert "Choose colour." not in kari.heard
    assert "Delivered to Kari" in jonas.heard
    tries = len(stage.adapter.calls)
    await write(jonas, "Reply", text="Or black.")
    await stage.pass_time(seconds=11)
    assert "Or black." in there.heard
    private = [key for what, key in stage.adapter.calls[tries:] if key.startswith("message:")]
    assert private == []


async def test_whom_nothing_reaches_the_agents_are_told_of_with_the_reason(stage):
    kari, there = await linked(stage)
    jonas = stage.agent("Jonas")
    await kari.report()
    await write(jonas, "Reply", text="Choose colour.")
    stage.adapter.weather = blocking(kari.private)
    stage.other.weather = blocking(there.private)
    await stage.pass_time(seconds=11)
    assert "This could not be delivered to Kari." in jonas.heard
    assert (
        "Nothing arrives there any more: I was blocked, or the account was closed." in jonas.heard
    )
    stage.adapter.weather = stage.other.weather = None
    await write(jonas, "Reply", text="Or black.")
    await stage.pass_time(seconds=11)
    assert jonas.heard.count("could not be delivered to Kari") == 2
    await kari.say("I am back", to=kari.posts[-1])
    await write(jonas, "Reply", text="Or blue.")
    await stage.pass_time(seconds=11)
    assert "Or blue." in kari.heard
