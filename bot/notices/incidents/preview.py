"""An incident as everybody will read it, before anybody does: on each platform that hears of it."""

from collections.abc import Iterator

from bot.content import Action, Block, Bold, Button, Message, Paragraph, Quote, Verb, paragraph
from bot.notices.incidents.incident import public
from bot.notices.scene import Scene
from bot.wording import Voice, name_of
from core.services.facts import Facts


def preview(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Show what everybody would read, as this platform draws it, and what people see on others."""
    found = facts.incident
    if found is None or not found.incident.title:
        return None
    told = public(found.shown, found.overview.names, voice)
    blocks = [
        paragraph(voice.say("preview-opening"), tone="quiet"),
        *told,
        *_elsewhere(Message(told), facts, voice, scene),
    ]
    others = [one.language for one in found.languages] + [found.incident.language]
    buttons = tuple(
        Button(name_of(one, voice.language), Action.of(Verb.STATUS, f"pv-{one}", found.incident.id))
        for one in others
        if one and one != voice.language
    )
    return Message(tuple(blocks), (buttons,) if buttons else ())


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
