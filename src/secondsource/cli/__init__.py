"""The command line: the verbs of the ledger.

Nothing goes to standard output but the answer; progress and messages go to standard error. Exit status: 0 all done, 1 some
inputs could not be read, 2 a usage error or an unusable ledger, 130 interrupted.
"""

# ruff: noqa: F401, I001  (a verb is there once its module is loaded, and stands in the help in this order)
from __future__ import annotations

import gc
import os
import sys

from secondsource import errors
from secondsource.cli.common import app, say
from secondsource.cli import adding
from secondsource.cli import looking
from secondsource.cli import judging
from secondsource.cli import writing
from secondsource.cli import serving


def main() -> None:
    """The console script. What we raise on purpose is one line on standard error and exit status 2."""
    # Loading makes a million objects of which none is garbage: to look for it every 700 takes longer than an article.
    gc.set_threshold(300_000, 20, 20)
    try:
        app()
    except errors.SecondSourceError as error:
        say(f"secondsource: {error}")
        raise SystemExit(2) from None
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    finally:
        gc.freeze()  # nor is it worth a look at all of them once more before the process ends
