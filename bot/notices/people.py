"""What people hear of their accounts, and admins of rooms that the bot lost or found."""

from collections.abc import Mapping

from bot.content import Code, Inline, Message, Paragraph, Verb, paragraph
from bot.notices.parts import button
from bot.wording import Voice
from core.domain.intents import Data, Intent
from core.services.facts import Facts

_REASONS = {
    "archived": ("archived",),
    "deleted": ("deleted", "not_found", "not found", "deactivated"),
    "scope": ("lacks a",),
    "forbidden": ("forbids",),
    "tab-off": ("messages tab",),
    "full": ("no room for files",),
    "revoked": ("token", "invalid_auth", "unauthorized"),
    "uninstalled": ("uninstalled", "account_inactive"),
    "blocked": ("blocked",),
    "unreachable": ("unreachable",),
    "removed": ("kicked", "removed", "not in", "not a member", "left", "not_in_channel"),
    "unknown": ("no address", "never started", "initiate"),
    "unplugged": ("is not connected",),
}
"""What platforms and adapters say, and by which of their words it is known, the surest first."""


_OF_THE_APP = frozenset({"full", "forbidden", "revoked", "scope", "tab-off", "uninstalled"})
_TOKENS = {"slack": "MELDING_SLACK__BOT_TOKEN"}


def why_code(why: str) -> str:
    """Tell which reason of ours a short English one is; empty where it is none that we know."""
    said = why.casefold()
    return next(
        (code for code, marks in _REASONS.items() if any(mark in said for mark in marks)), ""
    )


def reason(why: str, voice: Voice) -> str:
    """Put a platform's short English reason into words; one that we do not know stays as it is."""
    code = why_code(why)
    return voice.say(f"why-{code}") if code else voice.say("why-other", why=why)


def trouble(intent: Intent, voice: Voice) -> Message:
    """Tell an admin what became of a room: what is the matter, and what mends it in one line."""
    data = intent.data
    if data["what"] == "calendar":
        what = voice.text("trouble-calendar", file=Code(data["name"]))
        return Message((Paragraph(what, "urgent"), Paragraph(voice.text("trouble-fix"))))
    place: dict[str, Inline] = {"platform": voice.say("platform-name", platform=data["platform"])}
    if data["use"] != "platform":
        place = {"room": Code(data["room"])}
    match data["what"]:
        case "lost" | "hindered":
            return _lost(data, place, voice)
        case "withheld":
            return _withheld(place, voice)
        case "found":
            what = voice.text(f"trouble-found-{data['use']}", **place)
            return Message((Paragraph(what, "good"),))
        case _:
            setting, to = Code(_setting(data)), Code(data["to"])
            what = voice.text("trouble-moved", room=Code(data["room"]), to=to, setting=setting)
            return Message((Paragraph(what, "warning"),))


def _lost(data: Data, place: Mapping[str, Inline], voice: Voice) -> Message:
    what = voice.text(f"trouble-{data['what']}-{data['use']}", **place)
    code = why_code(data["why"])
    fix = voice.text("trouble-fix")
    if voice.has(f"trouble-fix-{code}") and (code in _OF_THE_APP or data["use"] != "platform"):
        fix = voice.text(f"trouble-fix-{code}", setting=Code(_setting(data, code)))
    return Message(
        (
            Paragraph((*what, " ", reason(data["why"], voice)), "urgent"),
            Paragraph(fix),
            paragraph(voice.say("trouble-kept"), tone="quiet"),
        ),
        tone="urgent",
    )


def _withheld(place: Mapping[str, Inline], voice: Voice) -> Message:
    return Message(
        (
            Paragraph(voice.text("trouble-withheld", **place), "urgent"),
            paragraph(voice.say("trouble-withheld-lost")),
            paragraph(voice.say("trouble-withheld-fix")),
        ),
        tone="urgent",
    )


def _setting(data: Data, code: str = "") -> str:
    """Name the setting to look at: the platform's token, or the room's."""
    if code in _OF_THE_APP:
        return _TOKENS.get(data["platform"], f"MELDING_{data['platform'].upper()}__TOKEN")
    return f"MELDING_ROOMS__{data['use'].replace('-', '_').upper()}"


def connect(intent: Intent, facts: Facts, voice: Voice) -> Message | None:
    """Ask whether another account is this person's own; then say what came of it."""
    found = facts.connecting
    if found is None:
        return None
    account = found.account
    name = account.name or account.external_id
    args = {
        "name": f"{name} (@{account.handle})" if account.handle else name,
        "platform": voice.say("platform-name", platform=account.platform),
    }
    if found.standing != "asks":
        return Message((paragraph(voice.say(f"connect-{found.standing}", **args)),))
    request = intent.data["request"]
    return Message(
        (
            paragraph(voice.say(f"connect-ask-{intent.data['side']}", **args)),
            paragraph(voice.say("connect-ask-means"), tone="warning"),
        ),
        ((button(voice, Verb.CONNECT, request, primary=True), button(voice, Verb.APART, request)),),
    )


def connected(intent: Intent, voice: Voice) -> Message:
    """Say on one platform that the account on the other is the same person's now."""
    platform = voice.say("platform-name", platform=intent.data["platform"])
    return Message((paragraph(voice.say("connected", platform=platform), tone="good"),))
