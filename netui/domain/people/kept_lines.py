"""Lines of a card that no field holds: how much of them is kept with a contact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from netui.domain.people.names.name_parts import NameParts, is_suffix, parts_of, turned_round

_ESCAPE = re.compile(r"[\\,;]")
_LINE_END = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_NOT_IN_A_TYPE = re.compile(r'[\x00-\x1f\x7f"]')
_TOKEN = re.compile(r"[\w-]+")
MOST_LINE_CHARACTERS = 2_000
"""Most characters of a kept line; a longer one is a picture or a document, and stays where it came from."""
MOST_CHARACTERS_IN_ALL = 8_000
"""Most characters of all kept lines of one contact together."""


def with_lines(kept: Iterable[str], new: Iterable[str]) -> tuple[str, ...]:
    """The lines that are kept and those of the new ones that there is room for, each once, in order."""
    lines = list(dict.fromkeys(kept))
    said = {_parts_said(line) for line in lines} - {""}
    room = MOST_CHARACTERS_IN_ALL - sum(map(len, lines))
    for line in dict.fromkeys(new):
        if line not in lines and _parts_said(line) not in said and len(line) <= min(MOST_LINE_CHARACTERS, room):
            lines.append(line)
            room -= len(line)
    return tuple(lines)


def _parts_said(line: str) -> str:
    """The parts of the name in an ``N`` line, whatever its language; empty for any other line."""
    head, _, value = line.partition(":")
    return value.rstrip(";") if head == "N" or head.startswith("N;") else ""


def name_line(name: str) -> str:
    """The ``N`` line of a card for a name, by what its parts seem to be.

    A comma turns the order round only where ``turned_round`` says so; else what is behind it stays behind.
    """
    first, *others = [segment for part in name.split(",") if (segment := part.strip())] or [""]
    straight = [each for each in others if not is_suffix(each, after=first)]
    if not straight or turned_round(name) is not None:
        return name_parts_line(parts_of(name))
    if " " in first:  # Rui Silva, Editor
        parts = parts_of(first)
        return name_parts_line(replace(parts, suffix=", ".join(filter(None, (parts.suffix, *others)))))
    suffixes = [each for each in others if each not in straight]
    return name_parts_line(parts_of(", ".join((" ".join((first, *straight)), *suffixes))))


def name_parts_line(parts: NameParts) -> str:
    """The ``N`` line of a card for a name whose parts are known."""
    return f"N:{_escaped((parts.family, parts.given, parts.middle, parts.prefix, parts.suffix))}"


def address_line(label: str, *parts: str) -> str:
    """The ``ADR`` line of a card.

    Args:
        label: ``work``, ``home``, a word of the user's; empty when nothing is said.
        parts: post-office box, further address, street, town, region, code, country; what is left out is blank.
    """
    kind = _NOT_IN_A_TYPE.sub(" ", label).strip().upper()
    if kind and not _TOKEN.fullmatch(kind):
        kind = f'"{kind}"'
    return f"ADR{f';TYPE={kind}' if kind else ''}:{_escaped((*parts, *('',) * (7 - len(parts))))}"


def _escaped(values: Iterable[str]) -> str:
    return ";".join(value if value.isalnum() or not value else _in_line(value) for value in values)


def _in_line(value: str) -> str:
    return _LINE_END.sub(r"\\n", _ESCAPE.sub(r"\\\g<0>", value))


def news(lines: Iterable[str], name: str) -> tuple[str, ...]:
    """The lines that say more of somebody than their name does: an ``N`` line with the same parts does not."""
    said = name_line(name)
    return tuple(line for line in lines if line != said)
