"""Many reports of one part at once, and the question to the team whether it is one fault."""

from datetime import datetime, timedelta

from bot.content import Action, Block, Bold, Bullets, Button, Message, Paragraph, Verb, paragraph
from bot.wording import Voice
from core.domain.incidents.bursts import Verdict
from core.domain.incidents.incidents import Stage
from core.services.facts import Facts
from core.services.incidents.bursts import BurstShown, Report

LONG_AGO = timedelta(hours=12)  # from then on a time needs its day


def card(facts: Facts, voice: Voice) -> Message | None:
    """Say how many report what, and what somebody said of it."""
    found = facts.burst
    if found is None or found.name is None:
        return None
    burst = found.burst
    told = voice.text(
        "burst-found",
        people=burst.people,
        organisations=burst.organizations,
        system=Bold(_system(found, voice)),
        time=_time(burst.since, found, voice),
    )
    open_still = burst.verdict is Verdict.OPEN and burst.ended_at is None
    blocks: list[Block] = [Paragraph(told, "warning" if open_still else "plain")]
    lines = [(_line(one),) for one in found.reports]
    if burst.tickets > len(lines):
        lines.append((voice.say("burst-more", count=burst.tickets - len(lines)),))
    blocks += [Bullets(tuple(lines)), *_standing(found, voice)]
    return Message(tuple(blocks), _buttons(found, voice), tone="plain" if open_still else "quiet")


def _system(found: BurstShown, voice: Voice) -> str:
    return found.name.of(voice.language) if found.name is not None else found.burst.part


def _time(at: datetime, found: BurstShown, voice: Voice) -> str:
    if found.at - at < LONG_AGO:
        return voice.say("burst-time", time=voice.time(at))
    return voice.brief(at)


def _line(report: Report) -> str:
    return ", ".join(filter(None, (report.key, report.title, report.organization)))


def _standing(found: BurstShown, voice: Voice) -> list[Block]:
    """Say what somebody has made of it, and whether it has calmed down."""
    burst, incident = found.burst, found.incident
    told: list[Block] = []
    name, system = found.decided_by, _system(found, voice)
    if burst.verdict is Verdict.REFUSED and burst.silent_until is not None:
        until = voice.moment(burst.silent_until)
        told.append(paragraph(voice.say("burst-refused", name=name, system=system, until=until)))
    elif burst.verdict is Verdict.MADE and incident is not None:
        told.append(paragraph(voice.say("burst-made", name=name)))
    elif incident is not None:
        told.append(paragraph(voice.say("burst-known")))
    if incident is not None and incident.title and burst.verdict is not Verdict.REFUSED:
        told.append(Paragraph((Bold(incident.title),)))
    if burst.ended_at is not None and burst.verdict is Verdict.OPEN:
        calm = voice.say("burst-calm", time=_time(burst.last_at, found, voice))
        told.append(paragraph(calm, tone="quiet"))
    return told


def _buttons(found: BurstShown, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    burst, incident = found.burst, found.incident
    make = Action.of(Verb.STATUS, "burst", burst.id)
    linked = incident is not None and incident.stage is not Stage.DROPPED
    if linked and incident is not None:
        over = incident.resolved_at is not None
        label = voice.say("button-burst-link", count=found.free)
        buttons = [Button(label, make, "primary")] if found.free and not over else []
    else:
        buttons = [Button(voice.say("button-burst-make"), make, "primary")]
    if burst.verdict is Verdict.OPEN and burst.ended_at is None:
        refuse = Action.of(Verb.STATUS, "notone", burst.id)
        buttons.append(Button(voice.say("button-burst-refuse"), refuse))
    return (tuple(buttons),) if buttons else ()
