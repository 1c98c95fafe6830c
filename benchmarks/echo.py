"""The floor under a step on Telegram: an echo that stores nothing, on Melding's server and wire."""

import asyncio
import os
from collections.abc import Mapping
from typing import Any

from starlette.applications import Starlette
from telegram import Bot, Update

from benchmarks.program import SECRET
from bot.adapters.telegram.transport import Transport
from bot.adapters.telegram.webhook import route
from bot.app.serving import listen, new_loop, server_for


async def run() -> None:
    """Echo until killed."""
    transport = Transport()
    await transport.initialize()
    root = os.environ["MELDING_TELEGRAM__API_URL"]
    bot = Bot("42:benchmark", base_url=f"{root}/bot", request=transport)
    sending: set[asyncio.Task[Any]] = set()

    async def take(raw: Mapping[str, Any]) -> Mapping[str, Any]:
        update = Update.de_json(dict(raw), bot)
        if update.effective_chat is not None and update.effective_message is not None:
            text = update.effective_message.text or ""
            task = asyncio.create_task(bot.send_message(update.effective_chat.id, text))
            sending.add(task)
            task.add_done_callback(sending.discard)
        return {}

    await bot.set_webhook(os.environ["MELDING_TELEGRAM__WEBHOOK_URL"])
    port = int(os.environ["MELDING_WEB__PORT"])
    with listen("127.0.0.1", port) as door:
        app = Starlette(routes=[route(SECRET, take)])
        await server_for(app, host="127.0.0.1", port=port).serve(sockets=[door])


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(run())
