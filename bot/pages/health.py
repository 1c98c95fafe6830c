"""`/healthz`: the process lives, and every urgent ticket is being called for.

`/readyz`: the database answers and what is owed goes out.
"""

import asyncio
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from core.db.outbox import outbox
from core.db.unit import Store, Unit
from core.errors import DatabaseUnavailable
from core.services.urgent import audit

PATIENCE = 2.0  # seconds for the database to answer
LATE = timedelta(minutes=5)  # a message that has been due for longer says that delivery stands


def routes(store: Store) -> list[Route]:
    """Give both pages; neither tells more than a monitor needs."""

    async def alive(_request: Request) -> JSONResponse:
        try:
            async with asyncio.timeout(PATIENCE):
                problem = await asyncio.wrap_future(store.read(audit.problem))
        except (DatabaseUnavailable, TimeoutError):
            problem = ""  # the process lives all the same; /readyz tells of the database
        status = problem or "ok"
        return JSONResponse({"status": status}, status_code=503 if problem else 200)

    async def ready(_request: Request) -> JSONResponse:
        try:
            async with asyncio.timeout(PATIENCE):
                now, due, count = await asyncio.wrap_future(store.read(_waiting))
        except (DatabaseUnavailable, TimeoutError):
            return JSONResponse({"status": "the database does not answer"}, status_code=503)
        late = due is not None and now - due > LATE
        status = "messages are late" if late else "ok"
        return JSONResponse({"status": status, "waiting": count}, status_code=503 if late else 200)

    return [Route("/healthz", alive), Route("/readyz", ready)]


def _waiting(unit: Unit) -> tuple[datetime, datetime | None, int]:
    return unit.now, outbox.next_due(unit), outbox.waiting(unit)
