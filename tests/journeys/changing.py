"""What tests of edits and deletions do beside what a speaker can."""

from sqlalchemy import update

from bot.contract import Deleted
from core.db import tables
from core.domain.places import MessageRef
from core.services.broadcasts import retold


def deleted(speaker, message):
    return Deleted(MessageRef(speaker.place, message))


def fetched(unit) -> None:
    """Let the file be there, as the worker that fetches does."""
    unit.connection.execute(update(tables.files).values(sha256="0" * 64, media_type="image/png"))
    retold.file_settled(unit, 1)
