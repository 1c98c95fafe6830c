"""Words of tickets by age too, on PostgreSQL: see `core.db.tickets.ages`."""

from alembic import op

from core.errors import OneWayMigration

revision = "0035"
down_revision: str | None = "0034"


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    op.execute("DROP INDEX ix_ticket_search_words")
    op.execute(
        "CREATE INDEX ix_ticket_search_words ON ticket_search USING gin"
        " ((words || array_to_tsvector(ARRAY["
        "'_a' || CAST(ticket_id / 8192 AS text), '_b' || CAST(ticket_id / 65536 AS text)])))"
        " WITH (fastupdate = off)"  # what waits to be put in order is read by every search
    )


def downgrade() -> None:
    raise OneWayMigration
