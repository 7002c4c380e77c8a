"""Draw the next revision: what differs between the newest revision and the tables as they are now."""

import sys
import tempfile
from pathlib import Path

import sqlalchemy as sa
from alembic import command

from secondsource.store.migrations import HERE, configuration

engine = sa.create_engine(f"sqlite:///{Path(tempfile.mkdtemp()) / 'shape.db'}")
with engine.begin() as connection:
    command.upgrade(configuration(connection), "head")
with engine.connect() as connection:
    number = len(list((HERE / "versions").glob("[0-9]*.py"))) + 1
    command.revision(configuration(connection), " ".join(sys.argv[1:]), autogenerate=True, rev_id=f"{number:04}")
