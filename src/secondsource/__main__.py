"""``python -m secondsource``."""

from secondsource.cli import main

main()
