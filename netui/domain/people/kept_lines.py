"""Lines of a card that no field holds: how much of them is kept with a contact."""

from __future__ import annotations

import re
from collections.abc import Iterable

from netui.domain.people.name_parts import parts_of

_ESCAPE = re.compile(r"[\\,;]")
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


def name_line(name: str) -> str:
    """The ``N`` line of a card for a name, by what its parts seem to be."""
    parts = parts_of(name)
    values = (parts.family, parts.given, parts.middle, parts.prefix, parts.suffix)
    return "N:" + ";".join([_ESCAPE.sub(r"\\\g<0>", value) for value in values])


def news(lines: Iterable[str], name: str) -> tuple[str, ...]:
    """The lines that say more of somebody than their name does: an ``N`` line with the same parts does not."""
    said = name_line(name)
    return tuple(line for line in lines if line != said)
