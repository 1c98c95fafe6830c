"""A file by itself, for platforms where it is a message of its own, or why it was not kept."""

from bot.content import Message, paragraph
from bot.notices.parts import attached
from bot.notices.scene import Scene
from bot.wording import Voice
from core.services.facts import Facts


def file(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Send a file, or tell whoever brought it what to do instead."""
    one = facts.file
    if one is None or not (one.is_kept or one.problem):
        return None
    if facts.message is not None and facts.message.retracted_at is not None:
        return Message((paragraph(voice.say("message-retracted")),))
    if one.is_kept:
        return Message(attached((one,)))
    key = f"web-file-{one.problem.replace('_', '-')}"
    said = voice.say(key, name=one.name, megabytes=scene.team.limits.file_megabytes)
    return Message((paragraph(said, tone="warning"),))
