"""The libraries that a start with one platform imports, and nothing of ours: a floor.

What is imported only once it is needed (Alembic, Pillow, rapidfuzz, the holidays) is not in it.
"""

COMMON = """
import aiohttp, apscheduler.schedulers.asyncio, babel.dates, babel.numbers, filetype
import fluent.runtime, httptools, itsdangerous, jinja2, markupsafe, orjson, pydantic
import pydantic_settings, dotenv, python_multipart, sqlalchemy, sse_starlette
import starlette.applications, structlog, typer, uvicorn, uvloop
import uvicorn.protocols.http.httptools_impl, sqlalchemy.dialects.sqlite
import sqlalchemy.dialects.postgresql
"""
BY_PLATFORM = {
    "telegram": COMMON + "import telegram",
    "slack": COMMON + "import slack_bolt.async_app, slack_bolt.adapter.starlette.async_handler",
}
