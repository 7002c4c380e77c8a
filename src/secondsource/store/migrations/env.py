"""What Alembic runs: over the connection that we hand it, inside our transaction."""

from alembic import context

from secondsource.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, transactional_ddl=False)
context.run_migrations()
