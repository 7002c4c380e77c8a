"""The reading room: the ledger in a browser, on this machine alone."""
