"""Quality and speed in one run, with the machine: what ``make bench`` prints."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores\n", flush=True)
    for title, script, *arguments in (("Quality", "score.py"), ("Speed", "speed.py")):
        print(f"== {title}\n", flush=True)
        subprocess.run([sys.executable, str(HERE / script), *arguments], check=True)
        print(flush=True)


if __name__ == "__main__":
    main()
