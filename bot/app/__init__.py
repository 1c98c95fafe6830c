"""Where everything is put together and run."""

from bot.app.running import DATA, invite, run

__all__ = ["DATA", "invite", "run"]
