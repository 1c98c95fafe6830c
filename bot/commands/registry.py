"""All commands by name: the same words on every platform."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.commands import (
    accounts,
    afterwards,
    canned,
    leading,
    oncall,
    paging,
    person,
    reading,
    status,
    subscribing,
    tickets,
    upkeep,
)
from bot.commands.outcome import Ask, Outcome, Tell
from bot.commands.typed import typed
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.text import nearest
from core.domain.tickets.ticket import Act
from core.errors import Refused

_KEY = re.compile(r"[a-z]+-\d+\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Command:
    """`about_ticket`: it takes a key, or the ticket whose thread it is typed in.

    `beneath`: its words may name tickets, and else mean the one whose thread it is typed in.
    `offered` says to whom help and completion show it; what is allowed is decided in the core.
    `finds` its ticket itself where none is named, and tells who may not.
    """

    name: str
    run: Callable[[Unit, Ask], Outcome]
    about_ticket: bool = False
    beneath: bool = False
    offered: frozenset[str] = frozenset({"reporter", "agents", "on_call"})
    finds: bool = False


_EVERYBODY = frozenset({"reporter", "agents", "on_call"})
_REPORTER = frozenset({"reporter"})
_TEAM = frozenset({"agents", "on_call"})
_AGENTS = frozenset({"agents"})
_NOBODY: frozenset[str] = frozenset()  # a link types it


def _help(_unit: Unit, ask: Ask) -> Outcome:
    who = "agents" if ask.actor.works_here and not ask.private else "reporter"
    names = [one.name for one in offered(who)]
    forms = {name: typed(name, ask.place.platform) for name in names}
    return Tell(Intent(Notice.HELP, data={"commands": names, "typed": forms}))


COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        command.name: command
        for command in (
            Command("report", person.report, offered=_REPORTER),
            Command("mine", reading.mine, offered=_REPORTER),
            Command("comment", tickets.comment, about_ticket=True, offered=_REPORTER),
            Command("withdraw", tickets.withdraw, about_ticket=True, offered=_REPORTER),
            Command("reopen", tickets.reopen, about_ticket=True, offered=_EVERYBODY),
            Command("resume", person.resume, offered=_REPORTER),
            Command("cancel", person.cancel, offered=_REPORTER),
            Command("queue", reading.queue, offered=_TEAM),
            Command("ticket", tickets.show, about_ticket=True, offered=_EVERYBODY),
            Command("why", tickets.why, about_ticket=True, offered=_EVERYBODY),
            Command("find", reading.find, offered=_EVERYBODY),
            Command("similar", reading.similar, about_ticket=True, offered=_AGENTS),
            Command("stats", afterwards.stats, offered=_TEAM),
            Command("claim", tickets.take, about_ticket=True, offered=_AGENTS),
            Command("release", tickets.give_back, about_ticket=True, offered=_AGENTS),
            Command("assign", tickets.assign, about_ticket=True, offered=_AGENTS),
            Command("reply", tickets.reply, about_ticket=True, offered=_AGENTS),
            Command("canned", canned.choose, about_ticket=True, offered=_AGENTS),
            Command("note", tickets.note, about_ticket=True, offered=_TEAM),
            Command("ask", tickets.ask_back, about_ticket=True, offered=_AGENTS),
            Command("solve", tickets.solve, about_ticket=True, offered=_AGENTS),
            Command("close", tickets.close_it, about_ticket=True, offered=_AGENTS),
            Command("category", leading.assess, about_ticket=True, offered=_AGENTS),
            Command("priority", leading.prioritize, about_ticket=True, offered=_AGENTS),
            Command("external", leading.hand_out, about_ticket=True, offered=_AGENTS),
            Command("return", leading.come_back, about_ticket=True, offered=_AGENTS),
            Command("planning", leading.plan, about_ticket=True, offered=_AGENTS),
            Command("change", leading.change, about_ticket=True, offered=_AGENTS),
            Command("merge", leading.merge_into, about_ticket=True, offered=_AGENTS),
            Command("unmerge", leading.unmerge, about_ticket=True, offered=_AGENTS),
            Command("split", leading.split, about_ticket=True, offered=_AGENTS),
            Command("link", leading.link, about_ticket=True, offered=_AGENTS),
            Command("watch", leading.watch, about_ticket=True, offered=_TEAM),
            Command("unwatch", leading.unwatch, about_ticket=True, offered=_EVERYBODY),
            Command("ack", paging.acknowledge, about_ticket=True, offered=_TEAM, finds=True),
            Command("urgent", leading.flag, about_ticket=True, offered=_TEAM),
            Command("payment", leading.payment, about_ticket=True, offered=_TEAM),
            Command("page", paging.call, about_ticket=True, offered=_TEAM),
            Command("oncall", oncall.oncall, offered=_TEAM),
            Command("hours", reading.hours, offered=_EVERYBODY),
            Command("status", status.status, beneath=True, offered=_EVERYBODY),
            Command("maintenance", upkeep.maintenance, offered=_EVERYBODY),
            Command("releases", upkeep.releases, offered=_EVERYBODY),
            Command("subscribe", subscribing.subscribe, offered=_EVERYBODY),
            Command("unsubscribe", subscribing.unsubscribe, offered=_EVERYBODY),
            Command("subscriptions", subscribing.listed, offered=_EVERYBODY),
            Command("profile", person.profile, offered=_REPORTER),
            Command("language", person.language, offered=_EVERYBODY),
            Command("connect", accounts.connect, offered=_REPORTER),
            Command("join", accounts.join, offered=_NOBODY),
            Command("start", accounts.start, offered=_NOBODY),
            Command("help", _help, offered=_EVERYBODY),
        )
    }
)


BY_ACT: Mapping[Act, str] = MappingProxyType(
    {
        Act.CLAIM: "claim",
        Act.RELEASE: "release",
        Act.ASSIGN: "assign",
        Act.ASSESS: "category",
        Act.PRIORITIZE: "priority",
        Act.REPLY: "reply",
        Act.NOTE: "note",
        Act.ASK: "ask",
        Act.HAND_OUT: "external",
        Act.RETURN: "return",
        Act.PLAN: "planning",
        Act.CHANGE: "change",
        Act.SOLVE: "solve",
        Act.CLOSE: "close",
        Act.COMMENT: "comment",
        Act.REOPEN: "reopen",
        Act.WITHDRAW: "withdraw",
        Act.MERGE: "merge",
        Act.UNMERGE: "unmerge",
        Act.SPLIT: "split",
        Act.LINK: "link",
        Act.PAGE: "page",
        Act.RAISE: "urgent",
    }
)
"""The command that does an act; what is possible at any time, or by a button only, is not here."""


def offered(who: str) -> tuple[Command, ...]:
    """List the commands shown to a reporter, in the agents' room or on call."""
    return tuple(command for command in COMMANDS.values() if who in command.offered)


def run(unit: Unit, name: str, ask: Ask) -> Outcome:
    """Run a command.

    Raises: Refused: `unknown_command`, with the nearest one where there is one.
    """
    command = COMMANDS.get(name.lower())
    if command is None:
        meant = suggestion(name)
        raise (
            Refused("unknown_command_meant", command=meant) if meant else Refused("unknown_command")
        )
    if command.about_ticket and ask.ticket_id is None and not _may_use(command, ask):
        raise Refused("not_allowed", act=command.name)  # rather than ask them which ticket
    try:
        return command.run(unit, ask)
    except Refused as refused:
        if refused.reason != "which_ticket":
            raise
        as_typed = typed(command.name, ask.place.platform)
        raise Refused("which_ticket", command=as_typed) from refused


def at_start(text: str) -> tuple[str, str] | None:
    """Read a known command at the beginning of a text, with or without its slash.

    Without one, a word about a ticket stands alone or before a key: “reply to her tomorrow” is a
    note.
    """
    first, *others = text.strip().lstrip(":, ").split(maxsplit=1) or [""]
    rest = "".join(others)
    name = first.removeprefix("/").lower()
    known = COMMANDS.get(name)
    if known is None:
        return None
    plain = not first.startswith("/") and known.about_ticket
    return None if plain and rest and not _KEY.match(rest) else (name, rest)


def _may_use(command: Command, ask: Ask) -> bool:
    may_be_anybodys = command.finds or "reporter" in command.offered
    return may_be_anybodys or ask.actor.works_here or ask.actor.stale


def suggestion(name: str) -> str | None:
    """Give the command that was probably meant."""
    return nearest(name, COMMANDS)
