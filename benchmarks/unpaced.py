"""Melding as `melding run` starts it, without the platforms' limits: else these are measured."""

from bot.adapters.telegram.adapter import TelegramAdapter
from bot.cli import main

TelegramAdapter.limits = ()

if __name__ == "__main__":
    main()
