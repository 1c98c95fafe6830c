"""Where everything is put together and run."""

from bot.app.running import invite, run

__all__ = ["invite", "run"]
