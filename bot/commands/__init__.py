"""What people type: every command, what it does, who is offered it."""

from bot.commands.outcome import Ask, Outcome, Tell
from bot.commands.registry import COMMANDS, Command, offered, run, suggestion, typed

__all__ = ["COMMANDS", "Ask", "Command", "Outcome", "Tell", "offered", "run", "suggestion", "typed"]
