"""One person on several platforms: a code given on one and typed on the other makes them one.

Both sides are asked first, each by the name of the other account: whoever was talked into typing
a code sees whose it is, and so does whoever let somebody see theirs.
"""

import secrets
from datetime import timedelta
from enum import StrEnum

from core.db.intake import drafts, half_filled
from core.db.intake.drafts import Draft
from core.db.outbox import outbox, readdress
from core.db.people import connecting, merging, people as stored
from core.db.unit import Unit
from core.domain.intents import Intent, Nature, Notice
from core.domain.parties import Person
from core.domain.places import Address
from core.errors import Refused
from core.services import announce
from core.services.people import people

GOOD_FOR = timedelta(minutes=10)
MOST_TRIES = 5  # wrong codes in PAUSE
PAUSE = timedelta(minutes=10)
LETTERS = (
    "ACDEFGHJKMNPQRTVWXY34679"  # none that is read as another: no 0 and O, 1, I and L, 5 and S
)
GROUP = 4  # characters; a code has two groups


class NotConnected(StrEnum):
    """Why a code links nothing."""

    PAUSED = "paused"
    UNKNOWN = "unknown"
    OWN = "own"
    LATE = "late"
    USED = "used"
    OTHER_WAY = "other-way"


def give_code(unit: Unit, person_id: int) -> str:
    """Give a person a new code, a secret; one they were given before is good no longer."""
    code = "".join(secrets.choice(LETTERS) for _ in range(2 * GROUP))
    connecting.keep(unit, person_id, code, ends_at=unit.now + GOOD_FOR)
    return f"{code[:GROUP]}-{code[GROUP:]}"


def spoil(unit: Unit, typed: str) -> None:
    """Let a code that others have seen be good no longer."""
    connecting.spoil(unit, _read(typed))


def redeem(unit: Unit, person: Person, typed: str, *, here: Address) -> NotConnected | None:
    """Ask the person who typed a code whether they mean its maker; or say why it is not good.

    A wrong code is counted, so this must not be undone by whoever asked. `here` is the private
    chat that the code was typed in.
    """
    before = connecting.wrong_tries(unit, person.id, within=PAUSE)
    if before >= MOST_TRIES:
        return NotConnected.PAUSED
    code = _read(typed)
    found = connecting.find(unit, code)
    if found is not None and found.person_id == person.id and found.used_at is None:
        return NotConnected.OWN
    if found is not None and _would_give_rights(unit, person.id, found.person_id):
        return NotConnected.OTHER_WAY
    problem = None
    if found is None:
        problem = NotConnected.UNKNOWN
    elif found.used_at is not None:
        problem = NotConnected.USED
    elif found.ends_at <= unit.now:
        problem = NotConnected.LATE
    elif not connecting.use(unit, code):
        problem = NotConnected.USED
    if found is None or problem is not None:
        connecting.tried(unit, person.id, before=before)
        return problem
    _ask(unit, maker=found.person_id, typist=person.id, here=here)
    return None


def _ask(unit: Unit, *, maker: int, typist: int, here: Address) -> None:
    known = stored.identities_of(unit, typist)
    mine = next((one for one in known if one.platform == here.platform), known[0])
    theirs = stored.identities_of(unit, maker)[0]
    asked = connecting.ask(
        unit,
        maker_id=maker,
        typist_id=typist,
        maker_account=theirs.id,
        typist_account=mine.id,
        ends_at=unit.now + GOOD_FOR,
    )
    _put(unit, asked, "typist", typist, here)


def _put(unit: Unit, request_id: int, side: str, person_id: int, place: Address | None) -> None:
    outbox.owe(
        unit,
        Intent(Notice.CONNECT, data={"request": request_id, "side": side}),
        key=_key(request_id, side),
        nature=Nature.CARD,
        person_id=person_id,
        place=place,
    )


def _key(request_id: int, side: str) -> str:
    return f"connect:{request_id}:{side}"


def answer(unit: Unit, person: Person, request_id: int, *, agrees: bool) -> NotConnected | None:
    """Take what one side says: first whoever typed the code, then whoever made it.

    Nothing is linked before both have agreed; either may say no until then.

    Raises: Refused: `button_unknown` to anybody else, `answered_already`.
    """
    asked = connecting.request(unit, request_id)
    if asked is None:
        raise Refused("button_unknown")
    typist, maker = (stored.by_id(unit, one).id for one in (asked.typist_id, asked.maker_id))
    if person.id not in {typist, maker} or (person.id == maker and asked.agreed_at is None):
        raise Refused("button_unknown")
    mine = agrees and person.id == typist != maker
    if asked.outcome or (mine and asked.agreed_at is not None):
        raise Refused("answered_already")
    problem, changes = _what_follows(unit, asked, typist, maker, agrees=agrees)
    if changes and not connecting.change(unit, asked, **changes):
        raise Refused("answered_already")
    for side in ("typist", "maker"):
        outbox.bring_up_to_date(unit, _key(asked.id, side))
    accounts = (asked.typist_account, asked.maker_account)
    here, there = (stored.identity_by_id(unit, one).private for one in accounts)
    if "agreed_at" in changes:
        _put(unit, asked.id, "maker", maker, there)
    elif changes.get("outcome") == "linked" and typist != maker:
        if not stored.lock(unit, typist):
            raise Refused("changed_meanwhile")
        kept = _become_one(unit, stored.by_id(unit, typist), stored.by_id(unit, maker))
        _tell(unit, kept, here, there)
    return problem


def _what_follows(
    unit: Unit, asked: connecting.Request, typist: int, maker: int, *, agrees: bool
) -> tuple[NotConnected | None, dict[str, object]]:
    if asked.ends_at <= unit.now:
        return NotConnected.LATE, {}
    if not agrees:
        return None, {"outcome": "refused"}
    if typist == maker:  # by another code, meanwhile
        return None, {"outcome": "linked"}
    if _would_give_rights(unit, typist, maker):
        return NotConnected.OTHER_WAY, {"outcome": "refused"}
    if asked.agreed_at is None:
        return None, {"agreed_at": unit.now}
    return None, {"outcome": "linked"}


def _would_give_rights(unit: Unit, typing: int, asking: int) -> bool:
    """Tell whether whoever asked for a code would get rights from whoever was made to type it.

    Rights go only from the account that was shown the code: nobody is talked into typing one.
    """
    theirs = people.actor_anywhere(unit, stored.by_id(unit, asking))
    mine = people.actor_anywhere(unit, stored.by_id(unit, typing))
    return bool(mine.roles - theirs.roles) or (mine.stale and not (theirs.roles or theirs.stale))


def _read(typed: str) -> str:
    return "".join(one for one in typed.upper() if one.isalnum())


def _become_one(unit: Unit, one: Person, other: Person) -> int:
    """Keep whoever has reported something, else who was known first."""
    older, newer = sorted((one, other), key=lambda person: person.id)
    kept, gone = older, newer
    if merging.has_tickets(unit, newer.id) and not merging.has_tickets(unit, older.id):
        kept, gone = newer, older
    connecting.forget(unit, {kept.id, gone.id})
    stored.change(unit, kept.id, **_completed(unit, kept, gone))
    merging.merge(unit, gone.id, kept.id)
    _drafts(unit, gone.id, kept.id)
    half_filled.hand_over(unit, gone.id, kept.id)
    readdress.hand_over(unit, gone.id, kept.id)
    announce.renamed(unit, kept.id)
    return kept.id


def _completed(unit: Unit, kept: Person, gone: Person) -> dict[str, object]:
    """Fill what one of them has not told from what the other has."""
    unnamed = {one.external_id for one in stored.identities_of(unit, kept.id) if not one.name}
    told: dict[str, object] = {
        "name": gone.name if kept.name in unnamed else kept.name,
        "email": kept.email or gone.email,
        "phone": kept.phone or gone.phone,
        "mobile": kept.mobile or gone.mobile,
        "language": kept.language or gone.language,
    }
    if kept.organization_id is None:
        told["organization_id"] = gone.organization_id
        told["organization_confirmed"] = gone.organization_confirmed
    elif kept.organization_id == gone.organization_id and gone.organization_confirmed:
        told["organization_confirmed"] = True
    return told


def _drafts(unit: Unit, gone: int, kept: int) -> None:
    """Go on with the newer draft; the other is set aside until that one has ended."""
    found = [one for one in (drafts.to_change(unit, id_) for id_ in (kept, gone)) if one]
    if not found:
        return
    newer, *others = sorted(found, key=lambda draft: (draft.changed_at, draft.id), reverse=True)
    state = newer.state
    if others:
        drafts.drop(unit, others[0].person_id)
        state = _set_aside(newer, others[0])
    drafts.hand_over(unit, newer, kept, state)
    for one in found:
        outbox.bring_up_to_date(unit, f"prompt:{one.id}:{one.state['prompt']}")


def _set_aside(newer: Draft, older: Draft) -> dict[str, object]:
    """Let the older draft wait behind all that the newer one has set aside itself.

    The newer one gets a turn that no button of either carries yet.
    """

    def behind(state: dict[str, object]) -> dict[str, object]:
        aside = state.get("aside")
        return {**state, "aside": behind(aside) if isinstance(aside, dict) else older.state}

    turn = max(newer.state["at"]["turn"], older.state["at"]["turn"]) + 1
    return behind({**newer.state, "at": {**newer.state["at"], "turn": turn}})


def _tell(unit: Unit, kept: int, here: Address | None, there: Address | None) -> None:
    for place, other in {here: there, there: here}.items():
        if place is None:
            continue
        outbox.owe(
            unit,
            Intent(Notice.CONNECTED, data={"platform": other.platform if other else ""}),
            key=f"connected:{kept}:{unit.now.isoformat()}@{place}",
            person_id=kept,
            place=place,
        )
