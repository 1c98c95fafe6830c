"""What is wrong between Melding and Slack, each with the fix in one line; changes nothing."""

import hashlib
import hmac
import json
import secrets
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

from bot.adapters.slack.api import Answer, Api
from bot.adapters.slack.manifest import SCOPES
from bot.adapters.slack.route import PATH
from bot.errors import TryLater, Undeliverable
from bot.finding import Finding
from core.domain.places import Address

SKEW = 120.0  # seconds; Slack's signatures are refused at 300
HELLO = 5.0  # seconds to wait for Slack's first word
OK = 200
_INSTALL = "install the app again with the output of `melding manifest slack`"


async def examine(
    *,
    bot_token: str,
    api_url: str,
    app_token: str,
    signing_secret: str,
    rooms: Sequence[Address],
    public_url: str,
    now: Callable[[], datetime],
) -> tuple[Finding, ...]:
    """Check everything that Slack can be asked; what depends on a failed check is left out."""
    api = Api(bot_token, api_url)
    try:
        way_in = (app_token, signing_secret, public_url)
        return await _examined(api, rooms, way_in=way_in, now=now())
    finally:
        await api.close()


async def _examined(
    api: Api, rooms: Sequence[Address], *, way_in: tuple[str, str, str], now: datetime
) -> tuple[Finding, ...]:
    try:
        who = await api.ask("auth.test")
    except (TryLater, Undeliverable) as refused:
        fix = "look at MELDING_SLACK__BOT_TOKEN (xoxb-…) and whether the app is still installed."
        if isinstance(refused.__cause__, (aiohttp.ClientError, OSError)):  # nobody has answered
            fix = f"let this machine reach {api.url}, or correct MELDING_SLACK__API_URL."
        return (Finding("slack token", well=False, detail=f"{refused}; {fix}"),)
    found = [_who(who.body), *_scopes(who.headers), _clock(who, now)]
    for room in rooms:
        found += [one async for one in _room(api, room)]
    app_token, signing_secret, public_url = way_in
    if app_token:
        found.append(await _socket(api, app_token))
    else:
        found.append(await _http(api, signing_secret, public_url, now))
    return tuple(found)


def _who(who: Mapping[str, Any]) -> Finding:
    detail = f"@{who.get('user')} ({who.get('user_id')}) in {who.get('team')}"
    if not who.get("bot_id"):  # auth.test names one for a bot's token alone
        fix = "put the Bot User OAuth Token (xoxb-…) into MELDING_SLACK__BOT_TOKEN."
        return Finding("slack token", well=False, detail=f"{detail} is a person; {fix}")
    return Finding("slack token", well=True, detail=detail)


def _scopes(headers: Mapping[str, str]) -> list[Finding]:
    """Compare what was granted with the manifest: the part of its drift that Slack tells."""
    told = next((value for key, value in headers.items() if key.lower() == "x-oauth-scopes"), None)
    if told is None:
        return []
    granted = {scope.strip() for scope in told.split(",")}
    missing = sorted(SCOPES.keys() - granted)
    if not missing:
        return [Finding("slack scopes", well=True, detail="all that are needed")]
    return [
        Finding("slack scopes", well=False, detail=f"{one} is missing ({SCOPES[one]}); {_INSTALL}.")
        for one in missing
    ]


def _clock(who: Answer, now: datetime) -> Finding:
    try:
        theirs = parsedate_to_datetime(who.headers.get("Date", ""))
        apart = (now - theirs).total_seconds()
    except (ValueError, TypeError):
        return Finding("slack clock", well=True, detail="Slack did not tell the time")
    if abs(apart) <= SKEW:
        return Finding("slack clock", well=True, detail="agrees with Slack's")
    detail = f"this machine is {abs(apart):.0f} seconds {'ahead of' if apart > 0 else 'behind'} "
    fix = "Slack; switch on time synchronisation (NTP), or signatures will be refused."
    return Finding("slack clock", well=False, detail=detail + fix)


async def _room(api: Api, room: Address) -> AsyncIterator[Finding]:
    check = f"slack room {room.chat}"
    try:
        info = (await api.read("conversations.info", channel=room.chat))["channel"]
    except (TryLater, Undeliverable) as refused:
        fix = "invite the bot there with /invite, or correct MELDING_ROOMS__…"
        yield Finding(check, well=False, detail=f"{refused}; {fix}.")
        return
    problems = list(_problems(info))
    for problem in problems:
        yield Finding(check, well=False, detail=f"#{info.get('name')} {problem}")
    if not problems:
        yield Finding(
            check, well=True, detail=f"#{info.get('name')}, private, and the bot is in it"
        )


def _problems(info: Mapping[str, Any]) -> list[str]:
    found = []
    if info.get("is_archived"):
        found.append("is archived; unarchive it or name another in MELDING_ROOMS__…")
    elif not info.get("is_member"):
        found.append("does not have the bot in it; write /invite @Melding there.")
    if not info.get("is_private"):
        found.append("is public, so anybody may join and act as an agent; make it private.")
    if info.get("is_ext_shared"):
        found.append("is shared with another organisation; use a channel that is yours alone.")
    return found


async def _socket(api: Api, app_token: str) -> Finding:
    """Open a connection and wait for Slack's hello, which interactions come by as well."""
    check = "slack socket"
    try:
        opened = await api.call("apps.connections.open", token=app_token)
        async with api.session.ws_connect(opened["url"]) as wire:
            hello = await wire.receive_json(timeout=HELLO)
    except (TryLater, Undeliverable) as refused:
        fix = (
            "make an app-level token (xapp-…) with connections:write for MELDING_SLACK__APP_TOKEN, "
            "and switch Socket Mode on."
        )
        return Finding(check, well=False, detail=f"{refused}; {fix}")
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError, TypeError) as err:
        fix = "let this machine open wss:// connections to Slack."
        return Finding(check, well=False, detail=f"no connection: {type(err).__name__}; {fix}")
    if hello.get("type") != "hello":
        fix = "switch Socket Mode on in the app's settings."
        return Finding(check, well=False, detail=f"Slack said {hello.get('type')}; {fix}")
    many = hello.get("num_connections", 1)
    return Finding(check, well=True, detail=f"events and interactions arrive ({many} connected)")


async def _http(api: Api, secret: str, public_url: str, now: datetime) -> Finding:
    """Post to ourselves what Slack posts when an address is entered."""
    check = "slack address"
    if not secret:
        fix = "set MELDING_SLACK__APP_TOKEN (Socket Mode) or MELDING_SLACK__SIGNING_SECRET (HTTP)."
        return Finding(check, well=False, detail=f"nothing can arrive; {fix}")
    url = public_url.rstrip("/") + PATH
    challenge = secrets.token_urlsafe(16)
    body = json.dumps({"type": "url_verification", "challenge": challenge}).encode()
    try:
        async with api.session.post(
            url, data=body, headers=_signed(secret, body, now), allow_redirects=False
        ) as answer:
            well = answer.status == OK and challenge in await answer.text()
            problem = f"answered {answer.status}"
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as err:
        well, problem = False, f"did not answer: {type(err).__name__}"
    if well:
        return Finding(check, well=True, detail=f"{url} answers")
    fix = "start Melding, let the proxy pass it on, and set MELDING_WEB__PUBLIC_URL."
    return Finding(check, well=False, detail=f"{url} {problem}; {fix}")


def _signed(secret: str, body: bytes, now: datetime) -> dict[str, str]:
    """Sign as docs.slack.dev/authentication/verifying-requests-from-slack says."""
    stamp = str(int(now.timestamp()))
    base = b"v0:" + stamp.encode() + b":" + body
    made = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": f"v0={made}",
    }
