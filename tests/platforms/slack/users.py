"""A person as users.info shows them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tests.platforms.slack.shapes import Json, recorded
from tests.platforms.slack.world import User, World


def profile_of(world: World, user: User, *, locale: bool = True) -> Json:
    """Strangers from connected workspaces keep their locale and rights to themselves."""
    now = datetime.fromtimestamp(world.clock.now(), UTC)
    offset = now.astimezone(ZoneInfo(user.tz)).utcoffset()
    shape = recorded("user")
    first, _, last = user.name.partition(" ")
    handle = user.name.lower().replace(" ", ".")
    profile = shape["profile"] | {
        "title": "",
        "real_name": user.name,
        "real_name_normalized": user.name,
        "display_name": first.lower(),
        "display_name_normalized": first.lower(),
        "email": user.email or f"{handle}@nordvik.example",
        "first_name": first,
        "last_name": last,
        "team": user.team,
    }
    body = shape | {
        "id": user.id,
        "team_id": user.team,
        "name": handle,
        "deleted": user.deleted,
        "real_name": user.name,
        "tz": user.tz,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "profile": profile,
        "is_admin": user.admin,
        "is_restricted": user.restricted or user.ultra_restricted,
        "is_ultra_restricted": user.ultra_restricted,
        "is_bot": user.is_bot,
        "is_stranger": user.stranger,
        "locale": user.locale,
    }
    leave = set() if user.stranger else {"is_stranger"}
    if user.deleted:
        leave |= {"tz", "tz_label", "tz_offset", "is_admin", "is_restricted", "real_name"}
        leave |= {"is_ultra_restricted", "is_owner", "is_primary_owner", "locale"}
    if user.stranger:
        leave |= {"is_admin", "is_owner", "is_primary_owner", "is_restricted", "locale"}
        leave |= {"is_ultra_restricted"}
        profile.pop("email")
    if not locale:
        leave.add("locale")
    return {key: value for key, value in body.items() if key not in leave}
