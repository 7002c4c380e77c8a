"""Where work runs: a process pool here; the seam is three verbs."""
