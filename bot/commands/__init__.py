"""What people type: every command, what it does, who is offered it."""

from bot.commands.outcome import Ask, Outcome, Tell
from bot.commands.registry import BY_ACT, COMMANDS, Command, at_start, offered, run, suggestion
from bot.commands.typed import typed

__all__ = [
    "BY_ACT",
    "COMMANDS",
    "Ask",
    "Command",
    "Outcome",
    "Tell",
    "at_start",
    "offered",
    "run",
    "suggestion",
    "typed",
]
