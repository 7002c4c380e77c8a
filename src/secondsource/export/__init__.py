"""What leaves the ledger: the native JSON Lines, the brief."""
