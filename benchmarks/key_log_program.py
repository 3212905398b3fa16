"""netui as it is, which also notes when it has dealt with each key: what ``import_keys.py`` measures.

Run with the arguments of netui; the moments, of the system's monotonic clock, go to the file named in ``KEY_LOG``.
"""

import os
import sys
import time

from textual import events

from netui.__main__ import run
from netui.ui.shell.program import Program

_log = os.open(os.environ["KEY_LOG"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
_on_event = Program.on_event


async def _noted(program: Program, event: events.Event) -> None:
    was_forwarded = isinstance(event, events.Key) and event.is_forwarded
    await _on_event(program, event)
    if isinstance(event, events.Key) and not was_forwarded:
        os.write(_log, f"{time.monotonic()}\n".encode())


Program.on_event = _noted  # type: ignore[method-assign]

if __name__ == "__main__":
    sys.exit(run())
