"""The ledger's history of shapes: one revision for each, and the way from any to the newest.

A maintainer who has changed a record draws a new revision with ``python -m secondsource.store.migrations "what changed"``, reads
it, and commits it. A test holds the revisions against the tables.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from secondsource.errors import UnusableLedger

if TYPE_CHECKING:
    from alembic.config import Config

HERE = Path(__file__).parent
NEWEST = "0006"


def upgrade(engine: sa.Engine) -> None:
    """Bring the ledger behind ``engine`` to the newest shape. Raises UnusableLedger where it is none of ours, or newer than we."""
    with engine.connect() as connection:
        names = set(sa.inspect(connection).get_table_names())
        version = connection.scalar(sa.text("SELECT version_num FROM alembic_version")) if "alembic_version" in names else None
    if version == NEWEST:
        return
    if version is None and names:
        raise UnusableLedger(f"{engine.url.database}: a database, but no ledger of ours")
    if version is not None and version > NEWEST:
        raise UnusableLedger(
            f"{engine.url.database}: written by a newer version of secondsource (shape {version}; we know {NEWEST})"
        )
    from alembic import command

    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        command.upgrade(configuration(connection), "head")


def configuration(connection: sa.Connection | None = None) -> Config:
    """Alembic's configuration over an open connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
