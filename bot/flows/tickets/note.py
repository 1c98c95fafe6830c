"""Write something for agents only."""

from bot.flows.engine.flow import Flow
from bot.flows.texts import text_and_files

NOTE = Flow(
    name="note",
    version=1,
    title="note",
    steps=(text_and_files("note-text"),),
    send="note-send",
    aside="text",
    files="files",
)
