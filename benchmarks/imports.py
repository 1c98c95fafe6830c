"""The libraries that a process with one platform imports, and nothing of ours: a floor."""

COMMON = """
import aiohttp, alembic.command, alembic.config, apscheduler.schedulers.asyncio, babel.dates
import babel.numbers, filetype, fluent.runtime, holidays, httptools, itsdangerous, jinja2
import markupsafe, orjson, PIL.Image, pydantic, pydantic_settings, dotenv, python_multipart
import rapidfuzz, sqlalchemy, sse_starlette, starlette.applications, structlog, typer, uvicorn
import uvicorn.protocols.http.httptools_impl, uvloop, sqlalchemy.dialects.sqlite
import sqlalchemy.dialects.postgresql
"""
BY_PLATFORM = {
    "telegram": COMMON + "import telegram",
    "slack": COMMON + "import slack_bolt.async_app, slack_bolt.adapter.starlette.async_handler",
}
