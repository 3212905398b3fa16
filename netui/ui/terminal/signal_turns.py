"""Work that signals ask for, done one after the other: the next may come in the middle of what the last one does.

It is done by the event loop, where one runs: a signal may also come while a lock is held that the work needs.
"""

from __future__ import annotations

from asyncio import get_running_loop
from collections.abc import Callable

_asked: list[tuple[Callable[[], None]]] = []
"""The work that is being done now, or is next, and behind it all that has been asked for meanwhile."""


def in_turn(work: Callable[[], None]) -> None:
    """Do some work soon, behind what was asked for before; asked for twice in a row, it is done once."""
    turn = (work,)
    if _asked[1:] and _asked[-1] == turn:
        return
    _asked.append(turn)
    if _asked[0] is not turn:  # not: whether others are there, which may have come just now
        return
    try:
        loop = get_running_loop()
    except RuntimeError:
        _do_all()
    else:
        loop.call_soon_threadsafe(_do_all)


def is_asked_for(work: Callable[[], None]) -> bool:
    """True if that work is to be done after what is being done now."""
    return (work,) in _asked[1:]


def _do_all() -> None:
    if not _asked:
        return
    try:
        _asked[0][0]()
    finally:  # what fails takes nothing else with it: the terminal may be gone
        del _asked[0]
        _do_all()
