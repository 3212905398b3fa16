r"""The description of a conversation in a calendar: what was said, given and got, line by line, there and back.

A point of a kind is written with it (``Insight: …``). A backslash stands before the colon of a point that only begins
like another line (``Place\: the river``), and before a comma within a thing (``Gave: salt\, pepper, a book``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from netui.domain.core.frozen import frozen
from netui.domain.records.conversation import LEARNED_KINDS, Conversation, KeyPoint
from netui.exchange.common.files.text import one_line

_LISTS = {"Gave": "gave", "Got": "got", "Asked": "asked", "Told": "told"}
_PLACE = "Place"
_KINDS = {kind.capitalize(): kind for kind in LEARNED_KINDS}
_LIKE_A_LABEL = re.compile(rf"({'|'.join((*_LISTS, _PLACE, *_KINDS))})(\\*): ")
"""The beginning of a line of a label, with the backslashes that say that it is none."""
_BETWEEN = ", "
_COMMA_OR_END = re.compile(r"(\\*)(, |$)")
_POINT_CHARACTERS = 1_000


@frozen
class Told:
    """The contents of a description, in the fields of a conversation."""

    key_points: tuple[KeyPoint, ...] = ()
    gave: tuple[str, ...] = ()
    got: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    place: str = ""


def description_of(one: Conversation) -> str:
    """The description, without remarks about one person alone."""
    lines = [_line_of(point) for point in one.key_points]
    for word, things in zip(_LISTS, (one.gave, one.got, one.asked, one.told), strict=True):
        if things:
            lines.append(f"{word}: {_BETWEEN.join(map(_escaped, things))}")
    return "\n".join((*lines, f"{_PLACE}: {one.place}") if one.place else lines)


def told_by_netui(description: str) -> Told:
    """The contents of a description that netui wrote; lines added to it elsewhere are points."""
    points: list[KeyPoint] = []
    lists: dict[str, tuple[str, ...]] = {}
    place = ""
    for line in filter(None, map(one_line, description.splitlines())):
        word, colon, rest = line.partition(": ")
        if colon and word in _LISTS and _LISTS[word] not in lists:
            lists[_LISTS[word]] = tuple(filter(None, map(str.strip, _things_of(rest))))
        elif colon and word == _PLACE and not place:
            place = rest
        elif colon and word in _KINDS:
            points.append(KeyPoint(rest[:_POINT_CHARACTERS], _KINDS[word]))
        else:
            points.append(KeyPoint(_plain(line)[:_POINT_CHARACTERS]))
    return Told(tuple(points), **lists, place=place)


def told_elsewhere(description: str) -> Told:
    """The contents of another program's description: one point."""
    text = description.strip()[:_POINT_CHARACTERS]
    return Told((KeyPoint(text),) if text else ())


def _line_of(point: KeyPoint) -> str:
    if point.kind in LEARNED_KINDS:
        return f"{point.kind.capitalize()}: {point.text}"
    like = _LIKE_A_LABEL.match(point.text)
    return f"{like[1]}{like[2]}\\: {point.text[like.end() :]}" if like else point.text


def _plain(line: str) -> str:
    """The text of a point without the backslash that said that it begins with no label."""
    like = _LIKE_A_LABEL.match(line)
    return f"{like[1]}{like[2][1:]}: {line[like.end() :]}" if like else line


def _escaped(thing: str) -> str:
    """A thing whose own commas do not end it: backslashes before them, and at its end, are doubled."""
    return _COMMA_OR_END.sub(lambda found: found[1] * 2 + ("\\" if found[2] else "") + found[2], thing)


def _things_of(text: str) -> Iterator[str]:
    """Yield the things of a list; a comma behind an odd number of backslashes belongs to the thing."""
    thing, begins = "", 0
    for found in _COMMA_OR_END.finditer(text):
        half, is_odd = divmod(len(found[1]), 2)
        thing += text[begins : found.start()] + "\\" * half
        begins = found.end()
        if is_odd and found[2]:
            thing += found[2]
        else:
            yield thing + "\\" * is_odd
            thing = ""
