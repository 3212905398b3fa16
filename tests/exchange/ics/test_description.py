"""What a conversation says, through the description of a calendar and back."""

from __future__ import annotations

from datetime import date

import pytest

from netui.domain.records.conversation import LEARNED_KINDS, Conversation, KeyPoint
from netui.exchange.ics.description import description_of, told_by_netui

POINTS = (
    *(KeyPoint("start small: now, and here", kind) for kind in LEARNED_KINDS),
    *(
        KeyPoint(f"{word}: the river")
        for word in ("Place", "Gave", "Insight", "insight", "Place\\", "Told\\\\", "Else")
    ),
    KeyPoint("Place: the river", "trend"),
    KeyPoint("back\\: slash, too"),
)
THINGS = ("salt, pepper", "a book", "x\\", "y\\, z", "a\\\\, b\\\\", "end,", ", begin", "1,5")


def talk(*points: KeyPoint, things: tuple[str, ...] = ()) -> Conversation:
    return Conversation(
        "t", date(2026, 11, 1), "call", ("a",), key_points=points, gave=things, got=things, told=things, place="Lisbon"
    )


def test_points_keep_their_kind_and_are_no_place_and_no_list() -> None:
    told = told_by_netui(description_of(talk(*POINTS)))
    assert (told.key_points, told.gave, told.place) == (POINTS, (), "Lisbon")


@pytest.mark.parametrize("things", [THINGS, THINGS[::-1], *((thing,) for thing in THINGS)])
def test_a_thing_with_a_comma_is_one_thing(things: tuple[str, ...]) -> None:
    told = told_by_netui(description_of(talk(things=things)))
    assert (told.gave, told.got, told.asked, told.told) == (things, things, (), things)


def test_a_description_says_it_plainly() -> None:
    one = talk(KeyPoint("start small", "advice"), KeyPoint("Place: the river"), things=("salt, pepper", "a book"))
    assert description_of(one).splitlines()[:3] == [
        "Advice: start small",
        "Place\\: the river",
        "Gave: salt\\, pepper, a book",
    ]
