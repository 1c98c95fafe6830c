"""Who hears of which systems, how far each notice has come, and where it stands."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0021"
down_revision: str | None = "0020"


def upgrade() -> None:
    _subscriptions()
    _fanouts()
    for name, columns, where in (
        ("ix_subscriptions_spread", ["platform", "id"], "ended_at IS NULL"),
        ("ix_subscriptions_catch_up", ["catch_up_at"], "catch_up_at IS NOT NULL"),
    ):
        _partial(name, "subscriptions", columns, where)
    _partial("ix_fanouts_open", "fanouts", ["id"], "done_at IS NULL")
    waiting = "done_at IS NULL AND nature = 'broadcast'"
    _partial("ix_outbox_broadcast", "outbox", ["platform"], waiting)


def downgrade() -> None:
    raise OneWayMigration


def _partial(name: str, table: str, columns: list[str], where: str) -> None:
    told = sa.text(where)
    op.create_index(name, table, columns, sqlite_where=told, postgresql_where=told)


def _text(name: str, *, default: bool = True) -> sa.Column[str]:
    if not default:
        return sa.Column(name, sa.Text(), nullable=False)
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _subscriptions() -> None:
    op.create_table(
        "subscriptions",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("platform", default=False),
        _text("workspace"),
        _text("chat", default=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        _text("target", default=False),
        _text("least", default=False),
        _text("language"),
        sa.Column("quiet", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("catch_up_at", UtcDateTime(), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        _text("ended_why"),
        *(
            sa.ForeignKeyConstraint([one], ["people.id"], name=f"fk_subscriptions_{one}_people")
            for one in ("person_id", "made_by")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_subscriptions"),
        sa.UniqueConstraint(
            "platform",
            "workspace",
            "chat",
            "target",
            name="uq_subscriptions_platform_workspace_chat_target",
        ),
    )


def _fanouts() -> None:
    op.create_table(
        "fanouts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("incident_id", sa.Integer(), nullable=False),
        sa.Column("update_id", sa.Integer(), nullable=False),
        _text("platform", default=False),
        sa.Column("reached", sa.Integer(), server_default="0", nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incidents.id"], name="fk_fanouts_incident_id_incidents"
        ),
        sa.ForeignKeyConstraint(
            ["update_id"], ["incident_updates.id"], name="fk_fanouts_update_id_incident_updates"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_fanouts"),
        sa.UniqueConstraint("update_id", "platform", name="uq_fanouts_update_id_platform"),
    )
    op.create_table(
        "broadcast_posts",
        _text("key", default=False),
        sa.Column("incident_id", sa.Integer(), nullable=False),
        _text("thread"),
        sa.Column("update_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incidents.id"], name="fk_broadcast_posts_incident_id_incidents"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_broadcast_posts"),
    )
    op.create_index("ix_broadcast_posts_incident_id", "broadcast_posts", ["incident_id"])
