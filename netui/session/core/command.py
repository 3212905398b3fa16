"""The base of all commands: code that passes them on need not load every kind of them."""

from __future__ import annotations


class Command:
    """The base of all commands that a session executes; ``dispatch`` leads from each to its plan."""

    __slots__ = ()
