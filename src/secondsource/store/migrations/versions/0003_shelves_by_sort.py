"""Lists filtered by kind of claim, of name, or by how surely a statement is said"""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_index("ix_shelf_kind_sort", "shelf", ["kind", "sort", "day", "articles", "id"], unique=False)
