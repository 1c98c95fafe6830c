"""What goes straight back to an interaction: the body of its acknowledgement. Pure.

`None` means nothing; what is said otherwise is said by `Later` after the acknowledgement.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from bot.adapters.slack import draw_form, limits
from bot.adapters.slack.draw import escaped
from bot.adapters.slack.draw_text import plain, shortened
from bot.adapters.slack.profile import Json
from bot.contract import Accepted, Alert, FieldErrors, OpenForm, Reply
from bot.form import Form
from core.domain.places import Address

Body = Mapping[str, Any]


class Kind(Enum):
    """What Slack asks, as far as it changes how it is answered."""

    EVENT = auto()
    COMMAND = auto()
    SUBMISSION = auto()
    FILLING = auto()  # in a form that is still open: nobody waits for an answer
    OTHER = auto()  # buttons, shortcuts and closed forms: a bare acknowledgement


def kind_of(payload: Json) -> Kind:
    match payload.get("type"):
        case "event_callback":
            return Kind.EVENT
        case None if payload.get("command"):
            return Kind.COMMAND
        case "view_submission":
            return Kind.SUBMISSION
        case "block_actions" if (payload.get("view") or {}).get("type") == "modal":
            return Kind.FILLING
        case _:
            return Kind.OTHER


def is_of_form(payload: Json) -> bool:
    return payload.get("type") in {"view_submission", "view_closed"}


@dataclass(frozen=True, slots=True)
class Later:
    """What is left to do once Slack has its acknowledgement."""

    form: Form | None = None
    whisper: str = ""


def answer(kind: Kind, reply: Reply, payload: Json, place: Address) -> tuple[Body | None, Later]:
    """Turn a reply into the body of the acknowledgement, and what comes after it."""
    match kind, reply:
        case (_, Accepted()) | (Kind.FILLING, _):
            return None, Later()
        case Kind.SUBMISSION, OpenForm(form):
            view = draw_form.modal(form, place)
            return {"response_action": "update", "view": view}, Later()
        case Kind.SUBMISSION, FieldErrors(errors):
            return _wrong(errors, payload), Later()
        case Kind.SUBMISSION, Alert(text):
            return _instead(text, payload), Later()
        case Kind.COMMAND, Alert(text):
            return _aside(text), Later()
        case _, OpenForm(form):
            return None, Later(form=form)
        case _, Alert(text):
            return None, Later(whisper=text)
        case _, FieldErrors(errors):
            return None, Later(whisper="\n".join(errors.values()))


def away(kind: Kind, sentence: str, payload: Json) -> tuple[Body | None, Later]:
    """Say that nothing could be stored; a form stays as it was filled in."""
    match kind:
        case Kind.SUBMISSION:
            return _wrong({"": sentence}, payload), Later()
        case Kind.COMMAND:
            return _aside(sentence), Later()
        case Kind.EVENT | Kind.FILLING:
            return None, Later()
        case Kind.OTHER:
            return None, Later(whisper=sentence)


def spoken(text: str) -> dict[str, Any]:
    """Say a sentence letter by letter: `text` alone would read what people typed as markup."""
    parts = (text[at : at + limits.SECTION] for at in range(0, max(1, len(text)), limits.SECTION))
    blocks = [{"type": "section", "text": plain(part, limits.SECTION)} for part in parts]
    return {"text": escaped(shortened(text, limits.FALLBACK)), "blocks": blocks}


def _aside(text: str) -> Body:
    return {"response_type": "ephemeral", **spoken(text)}


def _wrong(found: Mapping[str, str], payload: Json) -> Body:
    placed = draw_form.errors(found, payload["view"]["blocks"])
    if placed:
        return {"response_action": "errors", "errors": placed}
    return _instead("\n".join(found.values()), payload)


def _instead(text: str, payload: Json) -> Body:
    """Show a sentence in place of the form, whose own words serve for the title and the way out."""
    view = payload["view"]
    close = view.get("close") or view["title"]
    shown = draw_form.notice(text, title=view["title"]["text"], close=close["text"])
    return {"response_action": "update", "view": shown}
