"""What people wrote in other languages of what everybody is told: a table for each kind of it."""

from sqlalchemy import Column, ForeignKey, Table, Text

from core.db.tables.columns import metadata, moment_column, person_column, text_column


def texts_table(name: str, about: str, target: str) -> Table:
    """Make the table; its column `about` points at `target`."""
    return Table(
        name,
        metadata,
        Column(about, ForeignKey(target), primary_key=True),
        Column("language", Text, primary_key=True),
        Column("slot", Text, primary_key=True),
        Column("mark", Text, primary_key=True),  # of the text that was translated
        text_column("body"),
        person_column("written_by", nullable=False),
        moment_column("at", nullable=False),
    )
