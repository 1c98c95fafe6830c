"""What monitors have told."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0026"
down_revision: str | None = "0025"


def upgrade() -> None:
    op.create_table(
        "monitors",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_monitors_person_id_people"),
        sa.PrimaryKeyConstraint("name", name="pk_monitors"),
    )
    op.create_table(
        "alerts",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(one, sa.Text(), nullable=False) for one in ("monitor", "fingerprint")),
        *(sa.Column(one, sa.Text(), nullable=False) for one in ("part", "status", "act")),
        sa.Column("summary", sa.Text(), server_default="", nullable=False),
        *(_moment(name, nullable=False) for name in ("began_at", "heard_at")),
        *(_moment(name) for name in ("calm_at", "ended_at")),
        sa.Column("incident_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incidents.id"], name="fk_alerts_incident_id_incidents"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_alerts"),
        sa.UniqueConstraint("monitor", "fingerprint", name="uq_alerts_monitor_fingerprint"),
    )
    lasting = sa.text("ended_at IS NULL")
    op.create_index(
        "ix_alerts_lasting", "alerts", ["part"], sqlite_where=lasting, postgresql_where=lasting
    )


def downgrade() -> None:
    raise OneWayMigration


def _moment(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime(), nullable=nullable)
