"""A word about the help that was given, beside the marks."""

from bot.flows.engine.flow import Field, Flow, Step
from bot.form import Kind

REMARK = Flow(
    name="remark",
    version=1,
    title="remark",
    steps=(Step.of(Field("text", "remark-text", Kind.LONG, longest=2_000)),),
    send="remark-send",
)
