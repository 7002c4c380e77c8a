"""Which text came from which: fingerprints, alignment, direction, families."""
