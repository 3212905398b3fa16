"""Lists of names of which the user is one: ``call between Sarah, Priya and me``, ``just Jack and me``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from netui.domain.capture.prose.sentences import Prose


class NameAt(Protocol):
    """A known name in a text.

    Attributes:
        last: index after its last token.
        is_possessive: whether it owns what follows.
    """

    last: int
    is_possessive: bool


THE_USER = frozenset(("me", "i", "myself", "ich", "moi", "yo", "mich"))
"""Words for the user as one of those who were there."""


_TOKENS_AT_MOST = 16


def joins_the_user(prose: Prose, hits: Mapping[int, NameAt], position: int) -> bool:
    """True if a list of names that goes on at a token ends with the user: ``… , Priya and me``."""
    is_joined = False
    for _ in range(_TOKENS_AT_MOST):
        if position >= len(prose.keys):
            return False
        if prose.keys[position] in THE_USER:
            return is_joined
        if position in hits and not hits[position].is_possessive:
            position, is_joined = hits[position].last, False
        elif joint := prose.has(position, "joint"):
            position, is_joined = position + joint.length, True
        elif prose.keys[position] == ",":
            position, is_joined = position + 1, False
        else:
            return False
    return False


def is_beside_user(prose: Prose, hits: Mapping[int, NameAt], first: int, last: int, *, at_start: bool) -> bool:
    """True if a name is joined to the user, behind it or, at the start of a clause, before it: ``just me and Kim``."""
    is_behind = at_start and first > 1 and "joint" in prose.at(first - 1) and prose.keys[first - 2] in THE_USER
    return is_behind or joins_the_user(prose, hits, last)
