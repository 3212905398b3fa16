"""The base of all commands: code that passes them on need not load every kind of them."""

from __future__ import annotations


class Command:
    """Anything a session executes; the kinds stand in ``commands``, what each does in ``plan``."""

    __slots__ = ()
