"""The program as it is started: ``netui``, or ``python -m netui``; and what the full-screen program is given."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from netui.cli.main import main as command_line
from netui.cli.workplace import Workplace
from netui.domain.problem import RefusedError


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say; without a command, open the full-screen program. Return the exit status."""
    return command_line(arguments, _full_screen)


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


def _full_screen(work: Workplace) -> int:
    """Open the full-screen program on a terminal.

    Raises:
        RefusedError: there is no terminal to show it on.
    """
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if os.environ.get("TERM") == "dumb" or not all(stream is not None and stream.isatty() for stream in streams):
        raise RefusedError(
            "No terminal",
            "The full-screen program needs a terminal that can move its cursor, and here is none. These work anywhere: "
            "netui due, netui capture, netui --help.",
        )
    # Read by Textual when it is loaded: how long it waits after escape, and how often it may paint.
    os.environ.setdefault("ESCDELAY", "25")
    os.environ.setdefault("TEXTUAL_FPS", "240")
    # Textual is loaded here, when it is certain that it is needed: it takes longer than most commands.
    from netui.cli.watching import IdleFolding
    from netui.desk import lay
    from netui.ui.app import NetuiApp

    work.told = []
    session = work.session
    folding = IdleFolding(work.database.fold_if_idle, lambda: session.network.version)
    app = NetuiApp(lay(work, folding, no_color=bool(os.environ.get("NO_COLOR"))))
    gc.collect()
    gc.freeze()
    try:
        status = app.run()
    finally:
        folding.finish()
        work.told = None
    if app.failure is not None:
        raise app.failure
    return status or 0


if __name__ == "__main__":
    run()
