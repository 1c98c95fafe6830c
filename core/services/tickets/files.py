"""Files as records: who brought them, and who may see them."""

from collections.abc import Iterable, Sequence

from core.db.incidents import joined
from core.db.intake import fetching
from core.db.people import people
from core.db.tickets import messages, tickets
from core.db.unit import Unit
from core.domain.rights import check
from core.domain.roles import TEAM
from core.domain.tickets.message import StoredFile
from core.domain.tickets.ticket import Act
from core.errors import NotFound, Refused
from core.files.names import NAMELESS, clean_name
from core.files.outcome import Accepted
from core.services import announce
from core.services.broadcasts import retold
from core.services.people.people import actor_anywhere
from core.services.tickets.concerned import reads


def keep(unit: Unit, *, person_id: int, accepted: Accepted) -> StoredFile:
    """Note a file that lies in the store now."""
    return messages.add_file(
        unit,
        owner_id=person_id,
        sha256=accepted.sha256,
        name=accepted.name,
        media_type=accepted.media_type,
        size=accepted.size,
        width=accepted.width or 0,
        height=accepted.height or 0,
    )


def expect(unit: Unit, *, person_id: int, platform: str, remote: str, name: str, size: int) -> int:
    """Note a file that a platform only named; it is fetched once this unit is committed."""
    return fetching.expect(
        unit,
        owner_id=person_id,
        platform=platform,
        remote=remote,
        name=clean_name(name) or NAMELESS,
        size=max(size, 0),
    )


def fetched(unit: Unit, wanted: fetching.Wanted, accepted: Accepted) -> None:
    """Note that a file is here now, and let whoever was shown its name see it."""
    if fetching.settle(
        unit,
        wanted.id,
        sha256=accepted.sha256,
        name=accepted.name,
        media_type=accepted.media_type,
        size=accepted.size,
        width=accepted.width or 0,
        height=accepted.height or 0,
    ):
        retold.file_settled(unit, wanted.id)


def not_kept(unit: Unit, file_id: int, problem: str) -> None:
    """Give a file up, and tell its owner what to do instead."""
    if fetching.settle(unit, file_id, problem=problem):
        retold.file_settled(unit, file_id)
        announce.file_not_kept(unit, file_id, messages.file_by_id(unit, file_id).owner_id)


def own(unit: Unit, person_id: int, ids: Iterable[int]) -> tuple[int, ...]:
    """Keep only the files that this person brought: nobody attaches what is somebody else's."""
    wanted = list(ids)
    found = messages.files_by_ids(unit, wanted)
    return tuple(one for one in wanted if one in found and found[one].owner_id == person_id)


def visible(unit: Unit, file_id: int, viewers: Sequence[int]) -> StoredFile | None:
    """Give a file if one of these people brought it or may see what it is attached to.

    A reporter sees what came with the report and with messages to or from them, not with notes.
    """
    stored = messages.files_by_ids(unit, [file_id]).get(file_id)
    if stored is None or not stored.is_kept:
        return None
    if stored.owner_id in viewers or any(_sees(unit, one, file_id) for one in viewers):
        return stored
    return None


def _sees(unit: Unit, person_id: int, file_id: int) -> bool:
    actor = actor_anywhere(unit, people.by_id(unit, person_id))
    if actor.roles & TEAM and joined.is_kept(unit, file_id):
        return True
    for ticket_id, message_id in messages.attached_to(unit, file_id):
        message = messages.by_id(unit, message_id) if message_id is not None else None
        if message is not None:
            if message.retracted_at is None and reads(unit, person_id, message):
                return True
            if not actor.works_here:
                continue
        try:
            check(actor, Act.VIEW, tickets.by_id(unit, ticket_id))
        except (NotFound, Refused):
            continue
        return True
    return False
