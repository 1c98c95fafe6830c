"""Ask for what is by design to be otherwise (R157)."""

from bot.flows.engine.flow import Field, Flow, Step
from bot.form import Kind

THEME = Field("theme", "change-theme", Kind.TEXT, longest=100)
SUBTHEME = Field("subtheme", "change-subtheme", Kind.TEXT, required=False, aloud=False, longest=100)
WORKAROUND = Field("workaround", "change-workaround", Kind.LONG, required=False)

CHANGE = Flow(
    name="change",
    version=1,
    title="change",
    steps=(
        Step("theme", (THEME, SUBTHEME)),
        Step.of(
            Field("title", "change-title", Kind.TEXT, required=False, aloud=False, longest=200)
        ),
        Step.of(Field("description", "change-description", Kind.LONG)),
        Step.of(WORKAROUND),
    ),
    send="change-send",
    aside="description",
)
