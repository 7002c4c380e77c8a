"""The articles that print a notice"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    noted = sa.text("notices <> '[]'")
    op.create_index("ix_article_noted", "article", ["id"], sqlite_where=noted, postgresql_where=noted)
