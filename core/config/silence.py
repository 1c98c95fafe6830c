"""What would let a page end in silence: ladders that lead nowhere, to nobody, or in a circle."""

from collections.abc import Iterator, Mapping

from core.config.paging import Ladder
from core.config.procedure import Location
from core.config.reading import nearest
from core.config.team import Team


def contradictions(team: Team) -> Iterator[tuple[Location, str]]:
    """Find the ladders that no urgent case may depend on, each with its place and the fix."""
    by_id = {one.id: one for one in team.ladders}
    all_comers = ""
    for n, ladder in enumerate(team.ladders):
        place: Location = ("ladders", n)
        yield from _steps(team, ladder, place)
        if ladder.then is not None and ladder.then not in by_id:
            fix = nearest(ladder.then, set(by_id))
            yield (*place, "then"), f"there is no ladder {ladder.then!r}; {fix}"
        elif circle := _circle(by_id, ladder):
            fix = f"it leads back to itself ({circle}); let the last one end, it calls the team"
            yield (*place, "then"), fix
        known = {one.id for one in team.schedules}
        if ladder.schedule is not None and ladder.schedule not in known:
            fix = nearest(ladder.schedule, known) if known else "add it to [[schedules]]"
            yield (*place, "schedule"), f"there is no schedule {ladder.schedule!r}; {fix}"
        reached = any(one.then == ladder.id for one in team.ladders)
        if all_comers and not reached:
            fix = f"no case comes to it, for {all_comers!r} above takes them all; move it up"
            yield (*place, "id"), fix
        elif not ladder.when.is_narrow and not all_comers:
            all_comers = ladder.id
    yield from _outside(team)
    systems = {one.id for one in team.systems}
    for n, run in enumerate(team.payment_runs):
        if run.system not in systems:
            fix = nearest(run.system, systems) if systems else "add it to [[systems]]"
            yield ("payment_runs", n, "system"), f"there is no system {run.system!r}; {fix}"


def _steps(team: Team, ladder: Ladder, place: Location) -> Iterator[tuple[Location, str]]:
    hours = {step.only for step in ladder.steps}
    if None not in hours and len(hours) == 1:
        when = "outside the hours" if "within" in hours else "within the hours"
        fix = f"{when} nobody is told by it; add a step without `only`"
        yield (*place, "steps"), fix
    if "next" in ladder.steps[0].tell:
        fix = 'the first person would never be called; begin with "person" or "room"'
        yield (*place, "steps", 0, "tell"), fix
    for m, step in enumerate(ladder.steps):
        at = (*place, "steps", m, "tell")
        if "manager" in step.tell and not team.roles.manager:
            yield at, "nobody is a manager; name one in [roles]"
        if "outside" in step.tell and not team.outside:
            yield at, "there is no address outside the chat; add one to [[outside]]"


def _circle(by_id: Mapping[str, Ladder], first: Ladder) -> str:
    seen = [first.id]
    told = first
    while told.then is not None and told.then in by_id:
        seen.append(told.then)
        if told.then == first.id:
            return " → ".join(seen)
        if seen.count(told.then) > 1:
            return ""  # that circle is told where it is one
        told = by_id[told.then]
    return ""


def _outside(team: Team) -> Iterator[tuple[Location, str]]:
    for n, one in enumerate(team.outside):
        if one in team.outside[:n]:
            yield ("outside", n, "address"), f"{one.address!r} stands here twice; keep one"
