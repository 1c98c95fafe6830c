"""Add something to one's own report."""

from bot.flows.engine.flow import Flow
from bot.flows.texts import text_and_files

COMMENT = Flow(
    name="comment",
    version=1,
    title="comment",
    steps=(text_and_files("comment-text"),),
    send="comment-send",
    aside="text",
    files="files",
)
