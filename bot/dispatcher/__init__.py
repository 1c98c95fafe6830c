"""From an event to its commit: a lane for each person, one unit for each event."""

from bot.dispatcher.receiving import Dispatcher

__all__ = ["Dispatcher"]
