"""The description of a conversation in a calendar: what was said, given and got, line by line, there and back."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.domain.records.conversation import Conversation, KeyPoint
from netui.exchange.common.text import one_line

_LISTS = {"Gave": "gave", "Got": "got", "Asked": "asked", "Told": "told"}
_PLACE = "Place"
_BETWEEN = ", "
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
    lines = [point.text for point in one.key_points]
    for word, things in zip(_LISTS, (one.gave, one.got, one.asked, one.told), strict=True):
        if things:
            lines.append(f"{word}: {_BETWEEN.join(things)}")
    return "\n".join((*lines, f"{_PLACE}: {one.place}") if one.place else lines)


def told_by_netui(description: str) -> Told:
    """The contents of a description that netui wrote; whatever was added to it elsewhere is a point."""
    points: list[KeyPoint] = []
    lists: dict[str, tuple[str, ...]] = {}
    place = ""
    for line in filter(None, map(one_line, description.splitlines())):
        word, colon, rest = line.partition(": ")
        if colon and word in _LISTS and _LISTS[word] not in lists:
            lists[_LISTS[word]] = tuple(filter(None, map(str.strip, rest.split(_BETWEEN))))
        elif colon and word == _PLACE and not place:
            place = rest
        else:
            points.append(KeyPoint(line[:_POINT_CHARACTERS]))
    return Told(tuple(points), **lists, place=place)


def told_elsewhere(description: str) -> Told:
    """The contents of another program's description: one point."""
    text = description.strip()[:_POINT_CHARACTERS]
    return Told((KeyPoint(text),) if text else ())
