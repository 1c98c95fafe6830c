"""Answer the reporter."""

from bot.flows.flow import Flow
from bot.flows.texts import text_and_files

REPLY = Flow(
    name="reply",
    version=1,
    title="reply",
    steps=(text_and_files("reply-text"),),
    send="reply-send",
    aside="text",
    files="files",
)
