"""What does not come from the platform, the workspace or the room it should changes nothing."""

import copy
import json
from contextlib import asynccontextmanager

import httpx
import pytest
from aiohttp import web

from tests.journeys.on_slack import on_slack
from tests.journeys.on_telegram import SECRET, on_telegram
from tests.journeys.program import running

JSON = "application/json"
KEPT = "I have kept what you wrote"
MINUTES = 6 * 60  # seconds; Slack's signatures are good for five minutes


@pytest.fixture
async def slack(program):
    async with on_slack(program, by_socket=False) as desk:
        program.variables["MELDING_ROOMS__AGENTS"] = desk.room
        async with running(program):
            yield desk


@pytest.fixture
async def telegram(program):
    async with on_telegram(program, by_polling=False) as desk:
        program.variables["MELDING_ROOMS__AGENTS"] = desk.room
        async with running(program):
            yield desk


async def a_body(desk, number: int, **changed: object) -> bytes:
    """Give an event as Slack would send it: Kari says something in the direct message."""
    if not desk.slack.deliveries.sent:
        desk.kari.says(None, "How do I print a budget in colour?")
        await desk.sees(desk.kari, "What is it about?")
    event = copy.deepcopy(desk.slack.deliveries.sent[0])
    event["event_id"] = f"EvFORGED{number}"
    ts = f"{int(desk.slack.clock.now())}.90000{number}"  # none that the fake gives
    event["event"] |= {"text": f"FORGED {number}", "ts": ts, "blocks": []}
    return json.dumps(event | changed).encode()


async def test_what_slack_did_not_sign_just_now_is_refused(slack):
    posting = slack.slack.posting
    before = await a_body(slack, 0)
    calls = len(slack.slack.calls)
    old = str(int(slack.slack.clock.now()) - MINUTES)
    ahead = str(int(slack.slack.clock.now()) + MINUTES)
    for headers in (
        posting.headers(before, JSON, secret="f" * 32),
        posting.headers(before, JSON, timestamp=old),
        posting.headers(before, JSON, timestamp=ahead),
        posting.headers(b"{}", JSON),
        {"Content-Type": JSON},
    ):
        answer = await posting.raw(before, headers)
        assert answer.status == 401, answer
    assert len(slack.slack.calls) == calls


async def test_what_was_signed_and_is_sent_again_is_taken_once(slack):
    body = await a_body(slack, 1)
    headers = slack.slack.posting.headers(body, JSON)
    for _ in range(3):
        assert (await slack.slack.posting.raw(body, headers)).status == 200
    await slack.sees(slack.kari, KEPT)
    slack.kari.says(None, "A question about use")
    await slack.sees(slack.kari, "How can we reach you?")
    said = [str(one.versions) for one in slack.slack.from_bot(slack.kari.dm)]
    assert sum(KEPT in one for one in said) == 1


async def test_another_workspace_and_foreign_file_links_are_passed_over(slack, program):
    async with stranger() as (address, asked):
        link = f"{address}/files-pri/T1-F1/secret.png"
        await a_body(slack, 0)
        calls = len(slack.slack.calls)
        elsewhere = {
            "team_id": "T0OTHER",
            "authorizations": [{"team_id": "T0OTHER", "user_id": "U0OTHER", "is_bot": True}],
        }
        body = await a_body(slack, 2, **elsewhere)
        posting = slack.slack.posting
        assert (await posting.raw(body, posting.headers(body, JSON))).status == 200
        event = json.loads(await a_body(slack, 3))
        event["event"]["files"] = [
            {"id": "F0FOREIGN", "name": "x.png", "url_private": link, "url_private_download": link}
        ]
        body = json.dumps(event).encode()
        assert (await posting.raw(body, posting.headers(body, JSON))).status == 200
        await slack.sees(slack.kari, "We could not fetch x.png.")
        await slack.sees(slack.kari, KEPT)
        asked_of_slack = {method for method, _ in slack.slack.calls[calls:]}
        assert asked == []
    said = [str(one.versions) for one in slack.slack.from_bot(slack.kari.dm)]
    assert sum(KEPT in one for one in said) == 1  # of the last event, and not of the first
    assert asked_of_slack <= {"chat.postMessage", "chat.update", "files.info", "users.info"}
    assert "FORGED" not in program.log


async def test_an_update_without_the_secret_is_refused(telegram, program):
    await telegram.asks("How do I print a budget in colour?")
    update = copy.deepcopy(telegram.telegram.world.updates.made[0])
    update["update_id"] += 500
    update["message"] |= {"text": "FORGED", "message_id": 9_999}
    before = len(telegram.telegram.requests)
    async with httpx.AsyncClient() as client:
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": f"{SECRET}x"}):
            answer = await client.post(
                f"{program.url}/telegram/webhook", json=update, headers=headers
            )
            assert answer.status_code == 403
    assert "FORGED" not in "\n".join(one.text for one in telegram.kari.inbox)
    said = [one.method for one in telegram.telegram.requests[before:]]
    assert "sendMessage" not in said
    assert SECRET not in program.log


async def test_in_an_unknown_group_nobody_is_an_agent(telegram):
    await telegram.asks("How do I print a budget in colour?")
    card = await telegram.sees(telegram.agents, "MEL-1001", "Claim")
    eve = telegram.telegram.add_user("Eve", started=True)
    elsewhere = telegram.telegram.add_group("Elsewhere", [eve], supergroup=True, bot_admin=True)
    eve.says("Good morning, all of you.", chat=elsewhere)
    eve.says("/ticket MEL-1001", chat=elsewhere)
    eve.says("/queue", chat=elsewhere)
    greeting = eve.says("/help")
    await telegram.sees(eve, "/report")
    eve.presses_data(greeting, "claim:1")
    eve.presses_data(greeting, "undo:1")
    eve.says("/ticket MEL-1001")
    eve.says("/ticket MEL-4711")
    await telegram.telegram.until(
        lambda: sum("find" in one.text for one in eve.inbox) >= 2 or len(eve.inbox) > 6, seconds=15
    )
    said = "\n".join(one.text for one in [*eve.inbox, *elsewhere.said()])
    assert "budget" not in said
    assert "Kari" not in said
    assert "nobody yet" in card.text


@asynccontextmanager
async def stranger():
    """A host that is nobody's, and what it was asked."""
    asked: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(str(request.headers))
        return web.Response(text="x")

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    try:
        yield f"http://{host}:{port}", asked
    finally:
        await runner.cleanup()
