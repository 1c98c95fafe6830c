"""What everybody will read, before anybody does: on each platform that hears of it."""

from collections.abc import Iterable, Iterator, Mapping

from bot.content import Action, Block, Bold, Button, Message, Paragraph, Quote, Verb, paragraph
from bot.notices.incidents.incident import public
from bot.notices.scene import Scene
from bot.notices.upkeep import cards
from bot.wording import Voice, name_of
from core.services.facts import Facts
from core.services.translations import Told


def preview(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Show what everybody would read, as this platform draws it, and what people see on others."""
    found, planned = facts.incident, facts.upkeep
    if planned is not None:
        told = cards.public(planned.shown, planned.names, voice)
        languages = _ways(planned.languages, planned.upkeep.language, Verb.UPKEEP, planned.event)
    elif found is not None and found.incident.title:
        told = public(found.shown, found.overview.names, voice)
        incident = found.incident
        languages = _ways(found.languages, incident.language, Verb.STATUS, incident.id)
    else:
        return None
    blocks = [
        paragraph(voice.say("preview-opening"), tone="quiet"),
        *told,
        *_elsewhere(Message(told), facts, voice, scene),
    ]
    buttons = tuple(
        Button(name_of(one, voice.language), action)
        for one, action in languages.items()
        if one and one != voice.language
    )
    return Message(tuple(blocks), (buttons,) if buttons else ())


def _ways(others: Iterable[Told], own: str, verb: Verb, about: int) -> Mapping[str, Action]:
    """Give what shows it in each language."""
    every = (*(one.language for one in others), own)
    return {one: Action.of(verb, f"pv-{one}", about) for one in every}


def _elsewhere(told: Message, facts: Facts, voice: Voice, scene: Scene) -> Iterator[Block]:
    """Say who hears of it where, and what they see there; here they see what stands above."""
    heard = [one for one in facts.heard if one in scene.previews]
    if not heard:
        yield paragraph(voice.say("preview-nobody"), tone="quiet")
    for platform in heard:
        name = voice.say("preview-platform", platform=platform)
        places = voice.say("preview-places", count=facts.heard[platform])
        pages = scene.previews[platform](told)
        lines = [f": {places}"]
        if len(pages) > 1:
            lines.append(voice.say("preview-parted", count=len(pages)))
        yield Paragraph((Bold(name), " ".join(lines)))
        if platform != scene.platform:
            yield from map(Quote, pages)
