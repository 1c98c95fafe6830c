"""What people look up at the desk of the story, and what admins hear of its rooms."""

from collections.abc import Iterator

from bot.adapters.slack.errors import TO_MEND
from core.domain.intents import Intent, Notice


def asked_for(commands: tuple[str, ...]) -> list[Intent]:
    """What people look up: with and without tickets, with and without a next page."""
    listed: list[Intent] = [
        Intent(notice, data={"tickets": tickets, "more": more})
        for notice in (Notice.MINE, Notice.QUEUE)
        for tickets, more in (([], None), ([1, 2, 3], None), ([1, 2, 3], 3))
    ]
    listed += [
        Intent(Notice.QUEUE, data={"tickets": tickets, "more": 3, "filter": filter_id})
        for tickets, filter_id in (([1, 2], 1), ([], 1), ([3], 2))
    ]
    listed += [Intent(Notice.FOUND, data={"tickets": tickets}) for tickets in ([], [1, 2])]
    listed += [
        Intent(Notice.SENTENCE, data={"key": "added-to-ticket", "args": {"ticket": "MEL-1001"}}),
        Intent(Notice.CANNOT_POST, data={"subscription": 1}),
        Intent(Notice.SUBSCRIBED, data={"subscription": 1, "place": ["web", "kari", ""]}),
        Intent(Notice.SENTENCE, data={"key": "thanks-noted", "args": {}, "start": "report"}),
        *(Intent(Notice.STATS, data={"what": what}) for what in ("survey", "replies")),
        *(
            Intent(Notice.STATS, data={"what": "times", "first": first, "last": "2026-11-30"})
            for first in ("2026-11-01", "2026-11-30")
        ),
        Intent(Notice.HELP, data={"commands": list(commands)}),
        *(Intent(Notice.HOURS, data={"calendar": name}) for name in ("", "denmark", "always")),
        Intent(Notice.TOPIC, 1, data={"card": "17", "thread": "t5"}),
        *(
            Intent(Notice.DRAFT_DROPPED, data={"draft": 99, "flow": flow})
            for flow in ("report", "solve")
        ),
        *(
            Intent(Notice.STATUS, data={"part": part, "unknown": unknown, "private": unknown})
            for part, unknown in (("", False), ("", True), ("skilling", False), ("bank", False))
        ),
        *(
            Intent(Notice.UPKEEPS, data={"kind": kind, "plans": plans})
            for kind, plans in (("maintenance", True), ("release", False))
        ),
        Intent(Notice.PREVIEW, data={"incident": 2, "language": ""}),
        *(Intent(Notice.PREVIEW, data={"upkeep": one, "language": ""}) for one in (1, 2)),
        *(Intent(Notice.JOINED, data={"joined": number}) for number in range(1, 4)),
        *(Intent(Notice.SIMILAR, 1, data={"tickets": tickets}) for tickets in ([], [2, 3])),
        Intent(Notice.WHAT_IF, data={"at": "2026-11-24T02:00:00+00:00"}),
        *(
            Intent(Notice.SUBSCRIPTIONS, data={"place": ["web", chat, ""], "private": private})
            for chat, private in (("kari", True), ("agents", False), ("nobody", True))
        ),
        Intent(Notice.CONNECTED, data={"platform": "telegram"}),
        *(
            Intent(Notice.CONNECT, data={"request": number, "side": side})
            for number in range(1, 6)
            for side in ("typist", "maker")
        ),
    ]
    return [*listed, *_troubles()]


def _troubles() -> Iterator[Intent]:
    """Rooms of each use and whole platforms: lost for every reason, found, moved."""
    for use in ("agents", "on-call", "planning", "platform"):
        told = {"use": use, "platform": "slack", "room": "slack:C0123"}
        yield Intent(Notice.TROUBLE, data={**told, "what": "found"})
        for why in ("is_archived", "kicked", "token_revoked", "app uninstalled", "deleted", "odd"):
            yield Intent(Notice.TROUBLE, data={**told, "what": "lost", "why": why})
        if use != "platform":
            yield Intent(Notice.TROUBLE, data={**told, "what": "moved", "to": "slack:C0456"})
    yield Intent(Notice.TROUBLE, data={"use": "platform", "platform": "slack", "what": "withheld"})
    broken = {"use": "platform", "platform": "", "what": "calendar", "name": "rota.ics"}
    yield Intent(Notice.TROUBLE, data=broken)
    for why in (*TO_MEND.values(), "odd"):
        told = {"use": "platform", "platform": "slack", "what": "hindered", "why": why}
        yield Intent(Notice.TROUBLE, data=told)
