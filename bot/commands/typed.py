"""How a command is typed on a platform: nearly always by its own name."""

SLACK_KEEPS = frozenset(
    [
        "active",
        "archive",
        "apps",
        "away",
        "call",
        "canvas",
        "collapse",
        "dm",
        "dnd",
        "expand",
        "feed",
        "feedback",
        "giphy",
        "huddle",
        "invite",
        "invite_people",
        "join",
        "keys",
        "leave",
        "list",
        "me",
        "msg",
        "mute",
        "open",
        "part",
        "pref",
        "prefs",
        "remind",
        "remove",
        "rename",
        "search",
        "shortcuts",
        "shrug",
        "star",
        "status",
        "timezone",
        "topic",
        "who",
    ]
)
"""Words that Slack keeps for itself: https://slack.com/help/articles/201259356."""


def typed(name: str, platform: str) -> str:
    """Give the form of a command that works on a platform."""
    if platform == "slack" and name in SLACK_KEEPS:
        return f"/melding {name}"
    return f"/{name}"
