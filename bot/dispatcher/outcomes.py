"""What came of a command is carried out: shown, begun, or said."""

from bot.commands.outcome import Abandon, Begin, Done, Look, Note, Outcome, Resume, Secret, Tell
from bot.contract import Accepted, Alert, Reply
from bot.dispatcher import talking
from bot.dispatcher.turn import Turn
from core.errors import Refused


def carry_out(turn: Turn, outcome: Outcome) -> Reply:
    """Turn an outcome into the reply to the event, and messages."""
    match outcome:
        case Look(find, then):
            return carry_out(turn, then(turn.looked_up(find)))
        case Begin():
            return talking.begin(turn, outcome)
        case Tell(intent):
            turn.tell(intent)
            return Accepted()
        case Note(key, args):
            return turn.sentence(key, **args)
        case Secret(key, args):
            if not (turn.inbound.private or turn.manners.answers_aside):
                raise Refused("write_privately")
            return Alert(turn.voice.say(key, **args))
        case Resume():
            return talking.show_again(turn)
        case Abandon():
            return talking.abandon(turn)
        case Done(ticket_id):
            return Accepted() if ticket_id is None else turn.done(ticket_id)
