"""People as Slack describes them, and what the adapter knows when it reads an event."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.adapters.slack.places import PLATFORM
from bot.contract import Sender

Json = Mapping[str, Any]
NOBODY = Sender(PLATFORM, "", "")
SLACKBOT = "USLACKBOT"


@dataclass(frozen=True, slots=True)
class Profile:
    """A person as users.info tells. `stamp` changes with what is told.

    `colleague` is somebody of our Enterprise organisation, in whichever of its workspaces.
    """

    name: str
    language: str = ""
    outsider: bool = False
    colleague: bool = False
    bot: bool = False
    deleted: bool = False
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known without asking Slack; `bot` and `team` are empty until auth.test answered.

    `org` is the Enterprise organisation of the workspace, if it is in one; `url` is where the
    workspace is read in a browser. `rooms` are the team's, `directs` the direct messages with the
    bot by person.
    """

    now: datetime
    bot: str = ""
    team: str = ""
    org: str = ""
    url: str = ""
    rooms: frozenset[str] = frozenset()
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    directs: Mapping[str, str] = field(default_factory=dict)

    def private(self, user: str) -> str:
        """Name the chat of this person and the bot: its own id once known, else the person's."""
        return self.directs.get(user, user)

    def sender(self, user: str, *, team: str = "", handle: str = "", direct: str = "") -> Sender:
        """Describe who did something, as far as the event and the profile tell.

        `team` is the workspace that the person belongs to, where the event says so.
        """
        profile = self.profiles.get(user)
        abroad = bool(team and self.team and team not in {self.team, self.org})
        stranger = abroad and not (profile and profile.colleague)
        return Sender(
            platform=PLATFORM,
            id=user,
            name=profile.name if profile and profile.name else handle,
            language=profile.language if profile else "",
            private=direct or self.private(user),
            outsider=True if stranger else profile.outsider if profile else None,
        )

    def name_of(self, user: str) -> str:
        profile = self.profiles.get(user)
        return profile.name if profile and profile.name else user


def read_profile(user: Json, *, team: str, org: str = "", before: Profile | None = None) -> Profile:
    """Read Slack's user object; events leave the locale out, which then stays as it was.

    docs.slack.dev/reference/objects/user-object
    """
    told = user.get("profile") or {}
    name = told.get("real_name") or user.get("real_name") or told.get("display_name") or ""
    locale = str(user.get("locale") or "")
    language = locale.partition("-")[0].lower() or (before.language if before else "")
    theirs = user.get("team_id") or ""
    colleague = bool(org) and (user.get("enterprise_user") or {}).get("enterprise_id") == org
    outsider = bool(
        user.get("is_restricted")
        or user.get("is_ultra_restricted")
        or user.get("is_stranger")
        or (team and theirs and theirs not in {team, org} and not colleague)
    )
    deleted = bool(user.get("deleted"))
    name = str(name or user.get("name") or "")
    return Profile(
        name=name,
        language=language,
        outsider=outsider,
        colleague=colleague,
        bot=bool(user.get("is_bot")) or user.get("id") == SLACKBOT,
        deleted=deleted,
        stamp=f"{user.get('updated', '')}:{name}:{language}:{outsider:d}",
    )
