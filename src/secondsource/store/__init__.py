"""The ledger: tables, reading, writing, search, migrations."""
