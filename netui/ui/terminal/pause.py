"""A pause between keys that come without end, in which signals are heard."""

from __future__ import annotations

from asyncio import sleep
from time import monotonic

_DEAF_AT_MOST_S = 0.02


async def paused_since(before_s: float) -> float:
    """Let everything else have a turn, if the last time was long ago; return the time of the last one.

    Args:
        before_s: the time of the one before, by the monotonic clock.
    """
    if monotonic() - before_s <= _DEAF_AT_MOST_S:
        return before_s
    await sleep(0)
    return monotonic()
