"""A fault as everybody reads it, and as the team sees it while it is written and told of."""

from collections.abc import Iterable, Mapping

from bot.content import (
    Action,
    Block,
    Bold,
    Bullets,
    Button,
    Heading,
    Label,
    Labels,
    Menu,
    Message,
    Paragraph,
    Row,
    Rows,
    Tone,
    Verb,
    paragraph,
)
from bot.notices.incidents.joining import day
from bot.notices.scene import Scene
from bot.notices.status import TONES, said
from bot.notices.tickets.linting import lacks
from bot.notices.upkeep.upkeep import parts_named, written_in
from bot.wording import Voice, name_of
from core.config.texts import Text
from core.domain.incidents.incidents import UNPUBLISHED, Incident, Progress, Stage, Update
from core.services.facts import Facts
from core.services.incidents.shown import IncidentDesk
from core.services.status.status import IncidentShown

_STAGES: dict[Stage, Tone] = {
    Stage.DRAFT: "quiet",
    Stage.WAITING: "warning",
    Stage.SCHEDULED: "warning",
    Stage.PUBLISHED: "plain",
    Stage.DROPPED: "quiet",
}
NEWEST = 3  # updates that stand on a card; the others are in the history


def public(shown: IncidentShown, names: Mapping[str, Text], voice: Voice) -> tuple[Block, ...]:
    """Say what is wrong with what, who is concerned, what helps meanwhile, and what comes next."""
    shown = shown.in_language(voice.language)
    over = shown.resolved_at is not None
    state: Tone = "good" if over else TONES[shown.impact]
    blocks: list[Block] = [
        Heading((shown.title,)),
        Labels(
            (
                Label(voice.say(f"progress-{shown.progress.value}"), state),
                *(() if over else (Label(said(shown.impact, voice), state),)),
            )
        ),
    ]
    told = {
        "incident-parts": parts_named(shown.parts, names, voice),
        "incident-extent": shown.extent,
        "incident-workaround": "" if over else shown.workaround or voice.say("incident-no-help"),
        "incident-next": _next(shown, voice),
    }
    rows = tuple(Row(voice.say(key), (value,)) for key, value in told.items() if value)
    newest = shown.updates[-NEWEST:]
    blocks += [Rows(rows), *(_entry(one, voice) for one in reversed(newest))]
    return (*blocks, *written((shown.language, *(one.language for one in newest)), voice))


def written(languages: Iterable[str], voice: Voice) -> tuple[Block, ...]:
    """Say which languages it was written in, of all or of some of its texts."""
    found = dict.fromkeys(one for one in languages if one)
    if len(found) == 1:
        return original(next(iter(found)), voice)
    return tuple(
        paragraph(
            voice.say("incident-original-some", language=name_of(one, voice.language)),
            tone="quiet",
        )
        for one in found
        if one != voice.language
    )


def original(language: str, voice: Voice) -> tuple[Block, ...]:
    """Say in which language somebody wrote, to who reads another one: nothing is invented."""
    return tuple(paragraph(one, tone="quiet") for one in written_in(language, voice))


def _next(shown: IncidentShown, voice: Voice) -> str:
    if shown.resolved_at is not None or shown.next_update_at is None:
        return ""
    return voice.moment(shown.next_update_at)


def _entry(update: Update, voice: Voice) -> Block:
    head = voice.say(f"progress-{update.progress.value}")
    return Paragraph((Bold(f"{head}, {voice.moment(update.at)}"), f"\n{update.body}"))


def desk(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Show the team a notice: what everybody reads of it, what it lacks, and what can be done."""
    found = facts.incident
    if found is None:
        return None
    incident, stage = found.incident, found.incident.stage
    blocks: list[Block] = [
        paragraph(voice.say("incident-for-team"), tone="quiet"),
        Labels((Label(voice.say(f"stage-{stage.value}"), _STAGES[stage]),)),
    ]
    if stage is Stage.DROPPED:
        return Message((*blocks, paragraph(incident.title)))
    if not incident.title:
        blocks += [paragraph(voice.say("incident-empty")), *_inside(found, voice)]
        return Message(tuple(blocks), _buttons(found, voice), menu=_menu(found, voice))
    blocks += public(found.shown, found.overview.names, voice)
    blocks += [*_inside(found, voice), *_unsaid(found, voice, scene)]
    return Message(tuple(blocks), _buttons(found, voice), menu=_menu(found, voice))


def _unsaid(found: IncidentDesk, voice: Voice, scene: Scene) -> tuple[Block, ...]:
    """Name what the team wants in a notice, as long as more can be said of it."""
    incident, told = found.incident, found.shown.updates
    if incident.resolved_at is not None:
        return ()
    newest = told[-1].body if told and incident.is_open else incident.body
    texts = (incident.title, newest, incident.extent, incident.workaround)
    return lacks("incident", texts, voice, scene)


def _inside(found: IncidentDesk, voice: Voice) -> list[Block]:
    """Say what only the team reads."""
    incident = found.incident
    told = {
        "incident-pattern": _pattern(found, voice),
        "incident-publish-at": voice.moment(incident.publish_at)
        if incident.publish_at and incident.published_at is None
        else "",
        "incident-organisations": ", ".join(incident.organizations),
        "incident-by": found.author,
        "incident-tickets": _tickets(found, voice),
        "incident-settle": _states(found, voice),
        "incident-reach": _reach(found, voice),
        "incident-took": voice.length(found.took) if found.took is not None else "",
    }
    rows = tuple(Row(voice.say(key), (value,)) for key, value in told.items() if value)
    blocks: list[Block] = [Rows(rows)] if rows else []
    if found.missing:
        lines = tuple((voice.say(f"gate-{one}"),) for one in found.missing)
        blocks += [paragraph(voice.say("incident-missing"), tone="warning"), Bullets(lines)]
    return blocks


def _pattern(found: IncidentDesk, voice: Voice) -> str:
    """Say whether it is general or sporadic, why, and who decided that when (R142, R143)."""
    incident = found.incident
    if not incident.pattern:
        return ""
    said = (voice.say(f"assess-pattern-{incident.pattern}"), incident.pattern_why)
    why = ": ".join(filter(None, said))
    if found.judged is None:
        return why
    name, at = found.judged
    return f"{why} ({name}, {voice.brief(at)})"


def _tickets(found: IncidentDesk, voice: Voice) -> str:
    named = ", ".join(found.tickets)
    more = found.count - len(found.tickets)
    return f"{named} {voice.say('burst-more', count=more)}" if more else named


def _states(found: IncidentDesk, voice: Voice) -> str:
    """Say how many of its tickets stand where, once everybody knows of it."""
    if found.incident.stage is not Stage.PUBLISHED:
        return ""
    counted = ((voice.say(f"state-{one.value}"), n) for one, n in found.states.items())
    return ", ".join(f"{state}: {n}" for state, n in counted)


def _reach(found: IncidentDesk, voice: Voice) -> str:
    if found.people == 0:
        return ""
    many, of = found.people, found.organizations
    said = voice.say("incident-extent-reported", people=many, organisations=of)
    pays = voice.say("blast-payment", day=day(found.payment_on, voice)) if found.payment_on else ""
    return f"{said} {pays}".strip()


def _menu(found: IncidentDesk, voice: Voice) -> Menu | None:
    """Offer what is done now and then."""
    incident = found.incident
    buttons = _put_right(incident, voice)
    if incident.resolved_at is None:
        link = Action.of(Verb.STATUS, "link", incident.id)
        buttons.insert(0, Button(voice.say("button-incident-link"), link))
    if incident.stage in UNPUBLISHED and incident.title:
        look = Action.of(Verb.STATUS, f"pv-{voice.language}", incident.id)
        buttons.append(Button(voice.say("button-incident-preview"), look))
    for one in found.languages if incident.title else ():
        label = voice.say(
            f"translation-{one.standing.value}", language=name_of(one.language, voice.language)
        )
        action = Action.of(Verb.STATUS, f"tr-{one.language}", incident.id)
        buttons.append(Button(label, action))
    return Menu(voice.say("card-more"), tuple(buttons)) if buttons else None


def _put_right(incident: Incident, voice: Voice) -> list[Button]:
    """Offer to correct and to take back what everybody has heard."""
    if incident.stage is not Stage.PUBLISHED or incident.progress is Progress.RETRACTED:
        return []
    named = {"correct": "button-incident-correct", "retract": "button-incident-retract"}
    return [
        Button(voice.say(key), Action.of(Verb.STATUS, wanted, incident.id))
        for wanted, key in named.items()
    ]


def _buttons(found: IncidentDesk, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    incident = found.incident

    def act(key: str, wanted: str, *, first: bool = False) -> Button:
        action = Action.of(Verb.STATUS, wanted, incident.id)
        return Button(voice.say(key), action, "primary" if first else "plain")

    if incident.is_open:
        update = act("button-incident-update", "update", first=True)
        acts = (update, act("button-incident-resolve", "resolve"))
        return (acts, (act("button-joined", "joined"),)) if found.people else (acts,)
    if incident.stage is Stage.PUBLISHED:
        return ((act("button-incident-afterword", "after"),),)
    edit, drop = act("button-incident-edit", "edit"), act("button-incident-drop", "drop")
    if found.missing:
        return ((edit, drop),)
    return ((act("button-incident-publish", "publish", first=True), edit, drop),)


def due(facts: Facts, voice: Voice) -> Message | None:
    """Ask for the word that was promised, for a decision, or whether an old fault lasts."""
    found = facts.incident
    if found is None:
        return None
    incident = found.incident
    if incident.stage is Stage.DRAFT:
        key = "incident-held-back"
    elif not incident.is_open:
        return None
    else:
        promised = incident.next_update_at
        late = promised is not None and promised <= found.overview.at
        key = "incident-late" if late else "incident-long"
    text = voice.text(key, title=Bold(incident.title))
    return Message((Paragraph(text, tone="warning"),), _buttons(found, voice))
