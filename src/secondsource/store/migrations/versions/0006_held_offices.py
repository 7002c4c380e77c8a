"""Who holds the office by which a source is called"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("entity", sa.Column("spoken", sa.Text(), nullable=False, server_default="[]"))
