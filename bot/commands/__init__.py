"""What people type: every command, what it does, who is offered it."""

from bot.commands.outcome import Ask, Outcome, Tell
from bot.commands.registry import COMMANDS, Command, at_start, offered, run, suggestion

__all__ = [
    "COMMANDS",
    "Ask",
    "Command",
    "Outcome",
    "Tell",
    "at_start",
    "offered",
    "run",
    "suggestion",
]
