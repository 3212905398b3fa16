"""Serving the program carried out."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from threading import Thread

from netui.domain.core.errors import RefusedError
from netui.runtime.context import AppContext

_HIGHEST_PORT = 65_535
_LOOPBACK = ("127.0.0.1", "localhost")


def serve(options: argparse.Namespace, work: AppContext) -> int:
    """Serve the program until ctrl+c."""
    if options.host not in _LOOPBACK:
        raise RefusedError(
            "Only this computer",
            f"netui is served on 127.0.0.1 alone, and not on {options.host}. From another computer: "
            "ssh -L PORT:127.0.0.1:PORT host, and the address that netui prints.",
        )
    if options.port > _HIGHEST_PORT:
        raise RefusedError("No such port", f"A port is a number up to {_HIGHEST_PORT}; {options.port} is none.")
    try:
        # An extra of the package, which most never need.
        from netui.browser.server import serve_until_stopped
    except ImportError:
        raise RefusedError(
            "Not installed", "The browser needs one more package: pip install 'netui[serve]'. Nothing was started."
        ) from None
    opens = partial(_open, work) if options.open else _leave_to_the_user
    return serve_until_stopped(_command(work), options.port, opens=opens, say=work.output.say)


def _open(work: AppContext, address: str) -> None:
    """Open the address in the user's browser, and say so where that fails, now or in a moment."""
    from netui.runtime.desktop import open_address

    def watch() -> None:
        if why := started.failure():
            work.output.say(f"{started.name} {why}. Open the address yourself.")

    try:
        started = open_address(address, work.environment)
    except RefusedError as error:
        work.output.say(f"{error.sentence} Open the address yourself.")
    else:
        Thread(target=watch, name="netui-browser", daemon=True).start()


def _leave_to_the_user(_address: str) -> None:
    return


def _command(work: AppContext) -> list[str]:
    """The command line of the program on the same files, for a process with any working folder."""
    if work.demo:
        return [sys.executable, "-m", "netui", "--demo"]
    locations = work.locations
    day = ["--today", work.today.isoformat()] if work.is_day_frozen else []
    files = ["--db", str(locations.database.absolute()), "--config-dir", str(locations.config_dir.absolute())]
    return [sys.executable, "-m", "netui", *files, *day]
