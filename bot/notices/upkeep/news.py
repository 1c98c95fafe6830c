"""What subscribers read of maintenance and of releases: how it stands, and what is new of it."""

from bot.content import Block, Bold, Message, Paragraph, Row, Rows, Topic, paragraph
from bot.notices.incidents.incident import written
from bot.notices.upkeep.cards import public, what_is_new
from bot.notices.upkeep.upkeep import Names, before, called, parts_named, when, word
from bot.wording import Voice
from core.domain.upkeep import Entry, Kind, Phase, Word
from core.services.upkeep.upkeep import UpkeepShown

_OVER = frozenset({Word.ENDED, Word.CANCELLED})


def card(shown: UpkeepShown, names: Names, voice: Voice) -> Message:
    """Say how it stands; the message is kept equal to that."""
    is_open = shown.phase not in (Phase.ENDED, Phase.CANCELLED)
    topic = Topic(called(shown, names, voice), open=is_open)
    return Message(public(shown, names, voice), topic=topic)


def news(shown: UpkeepShown, told: Entry, names: Names, voice: Voice) -> Message:
    """Say what is new, by itself."""
    told = shown.said(told, voice.language)
    shown = shown.in_language(voice.language)
    head = (Bold(called(shown, names, voice)), f"\n{word(shown, told, voice)}")
    blocks: list[Block] = [Paragraph(head)]
    if told.word not in _OVER:
        rows = {
            "maintenance-parts": _concerns(shown, names, voice),
            "upkeep-when": when(shown, voice),
            "maintenance-effect": shown.effect,
        }
        blocks.append(Rows(tuple(Row(voice.say(key), (one,)) for key, one in rows.items() if one)))
    elif shown.kind is Kind.RELEASE and told.word is Word.ENDED:
        blocks += what_is_new(shown)
    lines = (before(shown, told, voice), told.body)
    blocks += [paragraph(one) for one in lines if one]
    languages = (shown.language, told.language if told.body else "")
    return Message((*blocks, *written(languages, voice)))


def _concerns(shown: UpkeepShown, names: Names, voice: Voice) -> str:
    return "" if shown.kind is Kind.RELEASE else parts_named(shown.parts, names, voice)
