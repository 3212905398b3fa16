"""Lines of a card that no field holds: how much of them is kept with a contact."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST_LINE = 2_000
"""Characters; what is longer is a picture or a document, and stays where it came from."""
LONGEST_IN_ALL = 8_000
"""Characters of all lines of one contact together."""


def with_lines(kept: Iterable[str], new: Iterable[str]) -> tuple[str, ...]:
    """The lines that are kept and those of the new ones that there is room for, each once, in order."""
    lines = list(dict.fromkeys(kept))
    room = LONGEST_IN_ALL - sum(map(len, lines))
    for line in dict.fromkeys(new):
        if line not in lines and len(line) <= min(LONGEST_LINE, room):
            lines.append(line)
            room -= len(line)
    return tuple(lines)
