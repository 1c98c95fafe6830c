"""What a conversation asks is a message of its own; its buttons go when it is answered."""

from bot import flows
from bot.dispatcher.turn import Turn
from core.db.intake.drafts import Draft
from core.db.outbox import outbox
from core.domain.intents import Intent, Nature, Notice


def settle(turn: Turn, draft: Draft) -> None:
    """Take the buttons off the question that was open."""
    outbox.bring_up_to_date(turn.unit, _key(draft.id, draft.state["prompt"]))


def _key(draft_id: int, cause: str) -> str:
    return f"prompt:{draft_id}:{cause}"


def owe(
    turn: Turn,
    knows: flows.Known,
    draft_id: int,
    outcome: flows.Asking | flows.Rejected | flows.Reviewing,
) -> None:
    """Owe what the flow asks for now, as a message that is kept equal to it."""
    problems = dict(outcome.problems) if isinstance(outcome, flows.Rejected) else {}
    outbox.owe(
        turn.unit,
        Intent(
            Notice.PROMPT,
            data={
                "draft": draft_id,
                "prompt": turn.cause,
                "asked": outcome.state.asking,
                "words": flows.words_of(outcome.state, knows),
                "problems": problems,
                **turn.asked_in,
            },
        ),
        key=_key(draft_id, turn.cause),
        nature=Nature.CARD,
        person_id=turn.person.id,
        place=turn.inbound.place if turn.inbound.private else None,
    )
