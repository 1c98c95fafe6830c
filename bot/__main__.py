"""`python -m bot` is the same program as `melding`."""

from bot.cli import main

main()
