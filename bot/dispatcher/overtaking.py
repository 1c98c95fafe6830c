"""What is edited or taken back before it came: an event that was refused comes again later."""

from dataclasses import replace

from bot.contract import Deleted, Edited, Inbound, Said
from core.db.intake import overtaken
from core.db.unit import Unit


def remember(unit: Unit, inbound: Inbound) -> None:
    """Note a change of what has not come yet; what has come is followed where it went."""
    if not inbound.follows:
        return
    key = f"{inbound.sender.platform}:{inbound.follows}"
    match inbound.act:
        case Edited(text=text):
            overtaken.remember(unit, key, text, at=inbound.at)
        case Deleted():
            overtaken.remember(unit, key, None, at=inbound.at)
        case _:
            return


def caught_up(unit: Unit, inbound: Inbound, *, key: str) -> Inbound | None:
    """Give what was said as it reads by now; None where it was taken back."""
    if not isinstance(inbound.act, Said):
        return inbound
    changed = overtaken.take(unit, key)
    if changed is None:
        return inbound
    if changed.body is None:
        return None
    return replace(inbound, act=replace(inbound.act, text=changed.body))
