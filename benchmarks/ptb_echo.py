"""A peer for a step on Telegram: python-telegram-bot's own echo by `run_webhook`."""

import os
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from benchmarks.program import SECRET


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Say again what was said."""
    if update.effective_message is not None:
        await update.effective_message.reply_text(update.effective_message.text or "")


def run() -> None:
    """Echo until killed."""
    root = os.environ["MELDING_TELEGRAM__API_URL"]
    app: Application[Any, Any, Any, Any, Any, Any] = (
        Application.builder().token("42:benchmark").base_url(f"{root}/bot").build()
    )
    app.add_handler(MessageHandler(filters.ALL, echo))
    app.run_webhook(
        listen="127.0.0.1",
        port=int(os.environ["MELDING_WEB__PORT"]),
        url_path="telegram/webhook",
        secret_token=SECRET,
        webhook_url=os.environ["MELDING_TELEGRAM__WEBHOOK_URL"],
    )


if __name__ == "__main__":
    run()
