"""Is it this? What is known already, shown to whoever is about to report it."""

from bot.content import Action, Block, Bold, Button, Message, Paragraph, Quote, Verb, paragraph
from bot.flows.engine.known import Known
from bot.flows.engine.state import State
from bot.wording import Voice, name_of
from core.domain.incidents.joining import Offer

SHORT = 40  # characters of a title on a button


def is_it_this(state: State, known: Known, voice: Voice) -> Message:
    """Show what is offered, each with its button, and the way on beside them."""
    offers = known.offers
    blocks: list[Block] = [paragraph(Bold(voice.say("known-question")))]
    for one in offers:
        blocks += _one(one, voice)
    blocks.append(paragraph(voice.say("known-help"), tone="quiet"))
    rows = [(_button(one, state, voice, alone=len(offers) == 1),) for one in offers]
    none = Button(voice.say("known-different"), Action.of(Verb.SAME, state.turn, ""))
    leave = Button(voice.say("flow-cancel"), Action.of(Verb.CANCEL, state.turn), "quiet")
    return Message(tuple(blocks), (*rows, (none, leave)))


def _one(one: Offer, voice: Voice) -> list[Block]:
    """Say what it is and how far it has come; of a ticket no more than its title."""
    name = f"{one.key} {one.title}" if one.key else one.title
    about = voice.say(f"known-{one.what}", moment=voice.moment(one.at))
    blocks: list[Block] = [Paragraph((Bold(name), f"\n{about}"), "warning")]
    if one.body:
        blocks.append(Quote(one.body))
    if one.workaround:
        blocks.append(Quote(one.workaround, by=voice.say("incident-workaround")))
    if one.language and one.language != voice.language:
        written = voice.say("incident-original", language=name_of(one.language, voice.language))
        blocks.append(paragraph(written, tone="quiet"))
    return blocks


def _button(one: Offer, state: State, voice: Voice, *, alone: bool) -> Button:
    label = voice.say("button-me-too")
    if one.what == "own":
        label = voice.say("known-add", ticket=one.key)
    elif not alone:
        title = one.title if len(one.title) <= SHORT else f"{one.title[: SHORT - 1].rstrip()}…"
        label = voice.say("button-me-too-this", title=title)
    return Button(label, Action.of(Verb.SAME, state.turn, one.code), "primary")
