"""Work in slices between the keys: it is of no use when what it looks at becomes another meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from netui.session.core.session import Session


def stale_since_now(session: Session) -> Callable[[], bool]:
    """A question to be asked between two slices: whether the network, the day or the rules are others than now."""
    network, version, day = session.network, session.network.version, session.day
    return lambda: network.version != version or session.day is not day
