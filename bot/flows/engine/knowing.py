"""What is known before a conversation begins: the team's procedure, and the person's own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType

from bot.flows.engine.known import Category, Contact, Known, Named, Question, System
from bot.form import Kind
from core.config.systems import System as TeamSystem
from core.config.team import Category as TeamCategory, Question as TeamQuestion, Team
from core.config.texts import Text
from core.domain.parties import Organization, Person
from core.domain.status.status import Register
from core.domain.translations import Begun

SHORT = 40  # characters of a title on a button
_KINDS = {
    "text": Kind.TEXT,
    "choice": Kind.CHOICE,
    "files": Kind.FILES,
    "date": Kind.DATE,
    "yesno": Kind.YES_NO,
}


def known_of(
    team: Team,
    *,
    today: date,
    person: Person | None = None,
    organization: Organization | None = None,
    agents: Sequence[tuple[int, str, str]] = (),
    reporters: Sequence[tuple[int, str]] = (),
    alike: Sequence[tuple[str, str]] = (),
    system: str | None = None,
    now: datetime | None = None,
    attended: bool = True,
    texts: Mapping[str, Begun] = MappingProxyType({}),
) -> Known:
    """Gather what a flow need not ask.

    `agents` are the people a ticket may be given to: id, name, and a code for why. `reporters` are
    those who reported it: the id of the ticket that is theirs, and what they are called. `alike`
    are tickets by key and title. Where a `system` is named, what belongs to others is left out.
    `now` is the moment in the person's own time zone, and `attended` whether the desk is.
    `texts` are those to be translated.
    """
    every = Known(
        today=today,
        systems=tuple(_system(one) for one in team.systems),
        categories=tuple(_category(one) for one in team.categories),
        organisations=tuple(Named(one.id, one.name) for one in team.organisations),
        agents=tuple(Named(str(number), name, f"why-agent-{why}") for number, name, why in agents),
        reporters=tuple(Named(str(number), name) for number, name in reporters),
        alike=tuple(Named(key, f"{key} {_short(title)}") for key, title in alike),
        parts=tuple(_parts(team)),
        checks=tuple(Named(one.id, _names(one.name)) for one in team.broadcasts.checklist),
        now=now,
        hints=team.checklist.hints,
        canned=tuple(Named(one.id, _names(one.name)) for one in team.replies),
        name=person.name if person else "",
        number=str(person.id) if person else "",
        contact=Contact(person.phone, person.mobile, person.email) if person else Contact(),
        organisation=organization.slug if organization else "",
        urgent_phone=team.urgent_phone(attended=attended) or "",
        urgent_phones={
            one.id: team.urgent_phone(one.id, attended=attended) or "" for one in team.organisations
        },
        most_files=team.limits.files,
        flags=team.flags,
        asks_processes=any(one.when.processes_stop is not None for one in team.flags),
        prefix=team.desk.key_prefix,
        texts=texts,
    )
    return every if system is None else _about(every, system)


def _short(title: str) -> str:
    return title if len(title) <= SHORT else f"{title[: SHORT - 1].rstrip()}…"


def _about(known: Known, system_id: str) -> Known:
    """Offer what belongs to one system only: its categories, and its parts by their own names."""
    system = known.system(system_id)
    return replace(
        known,
        categories=tuple(
            one for one in known.categories if not one.systems or system_id in one.systems
        ),
        parts=system.components if system else (),
    )


def _names(text: Text) -> dict[str, str]:
    return {language or "en": name for language, name in text.root.items()}


def _parts(team: Team) -> Iterator[Named]:
    """Give systems and components; a component is named with the system that it is of."""
    for part_id, name in Register.of(team.systems).names.items():
        yield Named(part_id, _names(name))


def _system(system: TeamSystem) -> System:
    """Take a system over; an answer keeps an administration's place in the team's list."""
    return System(
        id=system.id,
        names=_names(system.name),
        pays=system.pays,
        components=tuple(Named(one.id, _names(one.name)) for one in system.components),
        administrations=tuple(
            Named(str(number), name) for number, name in enumerate(system.administrations, 1)
        ),
    )


def _category(category: TeamCategory) -> Category:
    return Category(
        id=category.id,
        names=_names(category.name),
        kinds=frozenset({category.kind}),
        systems=frozenset({category.system} if category.system else ()),
        component=category.component or "",
        questions=tuple(_question(one) for one in category.questions),
    )


def _question(question: TeamQuestion) -> Question:
    return Question(
        key=question.key,
        label=_names(question.label),
        kind=_KINDS[question.type],
        required=question.required,
        choices=tuple(Named(one.id, _names(one.label)) for one in question.choices),
    )
