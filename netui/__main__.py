"""The program as it is started: ``netui``, or ``python -m netui``."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say; without a command, open the full-screen program. Return the exit status."""
    from netui.cli.main import main as command_line

    return command_line(arguments)


def run() -> None:
    """Start the program and end the process."""
    # A run is short, and what it loads stays until its end: collection would only look at it again and again.
    gc.disable()
    status = main(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            # Whoever read it is gone, and what was to be said has been tried.
            continue
    # Everything is written and closed: taking the interpreter apart would take longer than most commands.
    os._exit(status)


if __name__ == "__main__":
    run()
