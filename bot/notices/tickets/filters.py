"""What a filter of the queue asks for, in the reader's words."""

from collections.abc import Iterator
from datetime import date

from bot.wording import Voice
from core.config.team import Team
from core.domain.tickets.finding import OPEN, taken_back


def wanted(written: str, voice: Voice, team: Team) -> str:
    """Say a kept filter; what the team no longer has is called by its id."""
    return " · ".join(_each(written, voice, team))


def _each(written: str, voice: Voice, team: Team) -> Iterator[str]:
    sought = taken_back(written)
    if sought.state:
        key = "filter-open" if sought.state == OPEN else f"state-{sought.state}"
        yield voice.say("filter-state", state=voice.say(key))
    for key, wanted_id, names in (
        ("category", sought.category, _categories(team, voice)),
        ("system", sought.system, _systems(team, voice)),
        ("organisation", sought.organisation, {one.id: one.name for one in team.organisations}),
    ):
        if wanted_id:
            yield voice.say(f"filter-{key}", name=names.get(wanted_id, wanted_id))
    if sought.mine:
        yield voice.say("filter-mine")
    if sought.days_back is not None:
        yield voice.say("filter-days", days=sought.days_back)
    elif (day := sought.from_day(date.max)) is not None:
        yield voice.say("filter-since", day=voice.date(day))


def _categories(team: Team, voice: Voice) -> dict[str, str]:
    return {one.id: one.name.of(voice.language) for one in team.categories}


def _systems(team: Team, voice: Voice) -> dict[str, str]:
    parts = [part for system in team.systems for part in (system, *system.components)]
    return {one.id: one.name.of(voice.language) for one in parts}
