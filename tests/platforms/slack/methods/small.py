"""Methods that need few words: who am I, who is that, pins, reactions, sockets, the manifest."""

import json
from typing import Any

from tests.platforms.slack.manifest import faults
from tests.platforms.slack.messages import bot_profile
from tests.platforms.slack.methods.call import Call, Method, method
from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.users import profile_of


async def auth_test(call: Call) -> Json:
    world = call.world
    return {
        "url": f"{world.base}/",
        "team": world.team_name,
        "user": world.app.name.lower(),
        "team_id": world.team,
        "user_id": world.app.user_id,
        "bot_id": world.app.bot_id,
        "is_enterprise_install": False,
    }


async def api_test(call: Call) -> Json:
    return {"args": call.args}


async def user_info(call: Call) -> Json:
    return {"user": profile_of(call.world, call.user(), locale=call.flag("include_locale"))}


async def user_profile(call: Call) -> Json:
    return {"profile": profile_of(call.world, call.user())["profile"]}


async def team_info(call: Call) -> Json:
    world = call.world
    team = {"id": world.team, "name": world.team_name, "domain": world.team_domain}
    return {"team": team | {"url": f"{world.base}/", "email_domain": "", "icon": {}}}


async def bot_info(call: Call) -> Json:
    if call.may("bot") not in {None, call.world.app.bot_id}:
        raise Refusal("bot_not_found")
    profile = bot_profile(call.world)
    return {"bot": {key: value for key, value in profile.items() if key != "team_id"}}


def _reacted(call: Call) -> tuple[dict[str, list[str]], str]:
    channel = call.open_channel()
    name = call.need("name")
    if name.startswith(":") or not all(c.isalnum() or c in "_-+:" for c in name):
        raise Refusal("invalid_name", at_fault=True)
    return call.message(channel, "timestamp").reactions, name


async def reaction_add(call: Call) -> Json:
    reactions, name = _reacted(call)
    if call.world.app.user_id in reactions.get(name, []):
        raise Refusal("already_reacted")
    reactions.setdefault(name, []).append(call.world.app.user_id)
    return {}


async def reaction_remove(call: Call) -> Json:
    reactions, name = _reacted(call)
    if call.world.app.user_id not in reactions.get(name, []):
        raise Refusal("no_reaction")
    reactions[name].remove(call.world.app.user_id)
    return {}


async def pin_add(call: Call) -> Json:
    message = call.message(call.open_channel(), "timestamp")
    if message.pinned:
        raise Refusal("already_pinned")
    message.pinned = True
    return {}


async def pin_remove(call: Call) -> Json:
    message = call.message(call.open_channel(), "timestamp")
    if not message.pinned:
        raise Refusal("no_pin")
    message.pinned = False
    return {}


async def manifest_validate(call: Call) -> Json:
    try:
        manifest: Any = json.loads(call.need("manifest"))
    except ValueError:
        raise Refusal("invalid_manifest", at_fault=True) from None
    found = faults(manifest)
    if found:
        raise Refusal("invalid_manifest", at_fault=True, errors=found)
    return {"errors": []}


METHODS: dict[str, Method] = {
    "api.test": method(api_test, "error foo", tier=4, token="any"),
    "auth.test": method(auth_test, tier=0),
    "users.info": method(user_info, "user include_locale", scopes="users:read", tier=4, reads=True),
    "users.profile.get": method(
        user_profile, "user include_labels", scopes="users.profile:read", tier=4, reads=True
    ),
    "team.info": method(team_info, "team domain", scopes="team:read", reads=True),
    "bots.info": method(bot_info, "bot team_id", scopes="users:read", reads=True),
    "reactions.add": method(reaction_add, "channel name timestamp", scopes="reactions:write"),
    "reactions.remove": method(
        reaction_remove, "channel name timestamp", scopes="reactions:write", tier=2
    ),
    "pins.add": method(pin_add, "channel timestamp", scopes="pins:write", tier=2),
    "pins.remove": method(pin_remove, "channel timestamp", scopes="pins:write", tier=2),
    "apps.manifest.validate": method(manifest_validate, "manifest app_id", tier=2, token="any"),
}
