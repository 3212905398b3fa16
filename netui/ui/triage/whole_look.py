"""The look at everybody that a queue from an earlier start has spared the first frame, taken between the keys."""

from __future__ import annotations

from collections.abc import Callable

from netui.session.core.session import stale_since_now
from netui.session.triage.earlier_queue import WholeLook
from netui.ui.shell.in_slices import InSlices
from netui.ui.shell.program import Program


def look_at_everybody(program: Program, then: Callable[[], None]) -> None:
    """Look at everybody unless that is done, show the queue that comes of it should it be another, and call ``then``.

    The first decision finds the work done: it looks again only at whom it is about.
    """
    session = program.services.session
    shown, is_stale = session.queue, stale_since_now(session)

    def done() -> None:
        if not is_stale() and session.queue != shown:
            program.follow(None)
        then()

    if InSlices(program, lambda _share: None, done).has(WholeLook(session)):
        then()
