"""netui, ended by SIGKILL at a moment of its run of synchronisation: the system tidies nothing up.

    python -m tests.cli.sync.killed N WORDS…

A moment is before and after each request to a server, and before and after each time that what was agreed is noted.
Status 0 when the run was over before its N-th moment.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from netui.__main__ import main
from netui.exchange.dav.connection import Connection
from netui.storage.sync_state import SyncState


def ends_at(moment: int) -> None:
    """Let this process be killed at its so-and-so-manieth moment."""
    left = [moment]

    def passed() -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(act: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*words: Any, **more: Any) -> Any:
            passed()
            done = act(*words, **more)
            passed()
            return done

        return watched

    for owner, name in ((Connection, "_ask"), (SyncState, "save"), (SyncState, "note")):
        setattr(owner, name, around(getattr(owner, name)))


if __name__ == "__main__":
    ends_at(int(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
