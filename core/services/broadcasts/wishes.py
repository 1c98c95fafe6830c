"""What a place wants to hear of what it has subscribed to, and when: one wish a function."""

from core.config.settings import LANGUAGES
from core.db.broadcasts import subscriptions
from core.db.people import organizations, people
from core.db.unit import Unit
from core.domain.rights import Actor
from core.domain.speaking import MAY, Speaking, check_speaking
from core.domain.status.status import Status
from core.domain.subscriptions import Kind, Subscription, read_times
from core.errors import Refused

_NEXT = {
    Status.DEGRADED: Status.PARTIAL_OUTAGE,
    Status.PARTIAL_OUTAGE: Status.MAJOR_OUTAGE,
    Status.MAJOR_OUTAGE: Status.DEGRADED,
}


def toggle_least(unit: Unit, one: Subscription) -> None:
    """Ask for the next worse that a fault has to be."""
    subscriptions.change(unit, one.id, least=_NEXT[one.least].value)


def toggle_quiet(unit: Unit, one: Subscription) -> None:
    """Keep the quiet time, or speak in it too."""
    subscriptions.change(unit, one.id, quiet=not one.quiet)


def be_quiet(unit: Unit, one: Subscription, typed: str) -> None:
    """Keep quiet between two times of day, as somebody wrote them.

    Raises: Refused: `quiet_times`; they cannot be read.
    """
    times = read_times(typed)
    if times is None:
        raise Refused("quiet_times")
    begins, ends = (f"{at:%H:%M}" for at in times)
    subscriptions.change(unit, one.id, quiet=True, quiet_from=begins, quiet_until=ends)


def toggle_digest(unit: Unit, one: Subscription) -> None:
    """Tell once a day what was, or each word as it comes."""
    subscriptions.change(unit, one.id, digest=not one.digest)


def toggle_kind(unit: Unit, one: Subscription, kind: Kind) -> None:
    """Let a place hear of a kind, or no more.

    Raises: Refused: `last_kind`; whoever wants to hear of nothing unsubscribes.
    """
    kinds = one.kinds ^ {kind}
    if not kinds:
        raise Refused("last_kind")
    subscriptions.change(unit, one.id, kinds=subscriptions.kept_kinds(kinds))


def next_language(unit: Unit, one: Subscription) -> None:
    """Speak the next of the desk's languages in a room; in private chats people have their own."""
    spoken = ("", *(each for each in LANGUAGES if each in unit.team.desk.languages))
    place = spoken.index(one.language) if one.language in spoken else 0
    subscriptions.change(unit, one.id, language=spoken[(place + 1) % len(spoken)])


def may_name(unit: Unit, actor: Actor) -> bool:
    """Tell whether somebody chooses among all organisations, and not between their own and all."""
    return bool(unit.team.organisations) and bool(actor.roles & MAY[Speaking.DRAFT])


def hear_for(unit: Unit, actor: Actor, one: Subscription, slug: str) -> None:
    """Hear nothing that concerns other organisations alone than one that the team names.

    Raises: Refused: `not_allowed`; `organisation_gone`, where there is none.
    """
    check_speaking(actor, Speaking.DRAFT)
    if all(each.id != slug for each in unit.team.organisations):
        raise Refused("organisation_gone")
    subscriptions.change(unit, one.id, organization=slug)


def toggle_organization(unit: Unit, one: Subscription, person_id: int) -> None:
    """Hear nothing that concerns others than one's own organisation alone, or hear it too.

    Raises: Refused: `no_organisation`; nobody knows which it is.
    """
    own = organizations.by_id(unit, people.by_id(unit, person_id).organization_id)
    if not one.organization and own is None:
        raise Refused("no_organisation")
    slug = "" if one.organization or own is None else own.slug
    subscriptions.change(unit, one.id, organization=slug)
