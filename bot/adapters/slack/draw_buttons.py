"""Buttons and menus as Slack's interactive elements: the value is the token that comes back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.adapters.slack import limits
from bot.adapters.slack.draw_text import Json, plain, rich, section
from bot.content import Button, Menu


@dataclass(slots=True)
class Buttons:
    """Draws the buttons of one message, each under an action_id of its own."""

    drawn: int = 0

    def below(self, rows: Sequence[Sequence[Button]], menu: Menu | None) -> Iterator[Json]:
        """Draw rows of buttons, each row on a line of its own, and a menu at their end."""
        blocks = [block for row in rows for block in self.row(row)]
        if menu is not None and menu.buttons:
            folded = self._menu(menu)
            last = blocks[-1]["elements"] if blocks else []
            if blocks and len(folded) == 1 and len(last) < limits.ACTIONS:
                last += folded
            else:
                blocks.append(_actions(folded))
        yield from blocks

    def row(self, buttons: Sequence[Button]) -> Iterator[Json]:
        """Draw one row: what explains its buttons above it, as many lines as Slack needs."""
        explained = [
            _explained(button.label, button.help)
            for button in buttons
            if button.help or len(button.label) > limits.BUTTON
        ]
        if explained:
            yield rich({"type": "rich_text_list", "style": "bullet", "elements": explained})
        for start in range(0, len(buttons), limits.ACTIONS):
            part = buttons[start : start + limits.ACTIONS]
            yield _actions([self.button(button) for button in part])

    def button(self, button: Button) -> Json:
        made: Json = {
            "type": "button",
            "text": plain(button.label, limits.BUTTON),
            "action_id": self._id(button.action.token),
            "value": button.action.token,
        }
        if button.style in {"primary", "danger"}:
            made["style"] = button.style
        return made

    def _menu(self, menu: Menu) -> list[Json]:
        """Fold a few choices behind three dots, many into lists to choose from."""
        options = [_option(button) for button in menu.buttons]
        if len(options) <= limits.OVERFLOW:
            return [{"type": "overflow", "action_id": self._id("menu"), "options": options}]
        return [
            {
                "type": "static_select",
                "action_id": self._id("menu"),
                "placeholder": plain(menu.label, limits.PLACEHOLDER),
                "options": options[start : start + limits.OPTIONS],
            }
            for start in range(0, len(options), limits.OPTIONS)
        ]

    def _id(self, name: str) -> str:
        self.drawn += 1
        return f"{name[: limits.ACTION_ID - 10]}#{self.drawn}"


def _actions(inner: list[Json]) -> Json:
    return {"type": "actions", "elements": inner}


def _option(button: Button) -> Json:
    made: Json = {"text": plain(button.label, limits.OPTION), "value": button.action.token}
    if button.help or len(button.label) > limits.OPTION:
        rest = button.help or button.label[limits.OPTION - 1 :]
        made["description"] = plain(rest, limits.OPTION)
    return made


def _explained(label: str, about: str) -> Json:
    inner: list[Json] = [{"type": "text", "text": label or " ", "style": {"bold": True}}]
    if about:
        inner.append({"type": "text", "text": f" {about}"})
    return section(inner)
