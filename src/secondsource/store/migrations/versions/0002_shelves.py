"""Which clusters hold a record, and what lists are ordered by"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

LISTS = (
    ("family", "members"),
    ("entity", "members"),
    ("statement", "attributions"),
    ("occasion", "statements"),
    ("claim", "support"),
    ("claim", "oppose"),
)
EACH = {
    "sqlite": "SELECT DISTINCT json_each.value, t.id FROM {0} t, json_each(t.{1})",
    "postgresql": "SELECT DISTINCT m, t.id FROM {0} t, json_array_elements_text(t.{1}::json) m",
}


def upgrade() -> None:
    op.create_table(
        "member",
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("cluster", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("member", "cluster", name=op.f("pk_member")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "shelf",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("latest", sa.Text(), nullable=True),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("texts", sa.Integer(), nullable=False),
        sa.Column("low", sa.Integer(), nullable=False),
        sa.Column("high", sa.Integer(), nullable=False),
        sa.Column("against", sa.Integer(), nullable=False),
        sa.Column("said", sa.Integer(), nullable=False),
        sa.Column("one_origin", sa.Boolean(), nullable=False),
        sa.Column("changed", sa.Boolean(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shelf")),
    )
    for name in ("articles", "latest", "day", "name", "said", "against"):
        op.create_index(f"ix_shelf_kind_{name}", "shelf", ["kind", name, "id"], unique=False)
    for name in ("one_origin", "changed"):
        only = sa.text(f"{name} = 1"), sa.text(name)
        op.create_index(f"ix_shelf_{name}", "shelf", ["articles"], unique=False, sqlite_where=only[0], postgresql_where=only[1])
    for name in ("source", "target"):
        op.create_index(f"ix_relation_{name}", "relation", [name], unique=False)

    # What joins what is known; the shelves are filled when the links are next made, which is due.
    bind = op.get_bind()
    for table, field in LISTS:
        found = EACH[bind.dialect.name].format(table, field)
        ending = " ON CONFLICT DO NOTHING" if bind.dialect.name == "postgresql" else ""
        verb = "INSERT INTO" if ending else "INSERT OR IGNORE INTO"
        op.execute(f"{verb} member (member, cluster) {found}{ending}")
    op.execute("UPDATE state SET value = 'no' WHERE key = 'linked'")
