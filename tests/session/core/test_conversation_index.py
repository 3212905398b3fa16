from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import accumulate
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.headers.columns import HeadColumns, Joined, Recurring
from netui.domain.headers.table import HeadTable, oldest_first
from netui.domain.records.conversation import ConversationHead, Direction
from netui.session.core.conversation_index import ConversationIndex

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC).isoformat()
PEOPLE = ("ann", "ben", "zoë")

HEADS = st.builds(
    ConversationHead,
    st.integers(0, 9).map("v{}".format),
    st.dates(date(2026, 1, 1), date(2026, 1, 4)).map(date.isoformat),
    st.sampled_from(["call", "email"]),
    st.lists(st.sampled_from(PEOPLE), max_size=3).map(tuple),
    st.sampled_from([each.value for each in Direction]),
    st.sampled_from([None, True, False]),
    st.sampled_from(["", NOW]),
)


def in_columns(table: HeadTable) -> HeadTable:
    """The same table, with its heads in columns."""
    ids, on, channel, contacts, direction, answered, created_at = (
        [head[place] for head in table] for place in range(len(ConversationHead._fields))
    )

    def recurring(values: list[Any]) -> Recurring[Any]:
        return Recurring(values, range(len(values)))

    def joined(values: list[str]) -> Joined:
        return Joined("".join(values), list(accumulate(map(len, values), initial=0)))

    columns = HeadColumns(
        joined(ids),
        recurring(on),
        recurring(channel),
        recurring(contacts),
        recurring(direction),
        recurring(answered),
        joined(created_at),
    )
    return HeadTable(columns, table.people, table.starts, table.places)


def check(index: ConversationIndex, wanted: Iterable[ConversationHead]) -> None:
    """The index says what a plain look through the heads says."""
    heads = {head.id: head for head in wanted}
    assert len(index) == len(heads)
    assert sorted(index.all(), key=oldest_first) == sorted(heads.values(), key=oldest_first)
    for number in range(10):
        assert index.head(f"v{number}") == heads.get(f"v{number}")
        assert (f"v{number}" in index) == (f"v{number}" in heads)
    for person in PEOPLE:
        found = [head for head in sorted(heads.values(), key=oldest_first) for one in head.contacts if one == person]
        seen = index.heads_with(person)
        assert list(seen) == found
        assert list(reversed(seen)) == found[::-1]
        assert list(seen[-2:]) == found[-2:]
        assert bool(seen) == bool(found)
    days = index.by_day()
    assert {on: sorted(day) for on, day in days.items()} == {
        head.on: sorted(one for one in heads.values() if one.on == head.on) for head in heads.values()
    }


@given(st.lists(HEADS, max_size=10), st.booleans(), st.lists(st.tuples(HEADS, st.booleans()), max_size=8))
@settings(max_examples=150)
def test_what_the_index_finds_is_what_a_look_through_all_heads_finds(
    kept: list[ConversationHead], columns: bool, changes: list[tuple[ConversationHead, bool]]
) -> None:
    table = HeadTable.of(kept)
    index = ConversationIndex(in_columns(table) if columns else iter(kept), lambda _: None)
    plain: dict[str, ConversationHead] = {}
    for head in kept:
        plain.setdefault(head.id, head)
    check(index, plain.values())
    for head, goes in changes:
        index.remove(head.id)
        plain.pop(head.id, None)
        if not goes:
            index.add(head)
            plain[head.id] = head
        check(index, plain.values())


@given(st.lists(HEADS, max_size=10, unique_by=lambda head: head.id), st.integers(1, 12))
@settings(max_examples=50)
def test_the_last_are_those_that_were_taken_in_last(heads: list[ConversationHead], count: int) -> None:
    middle = len(heads) // 2
    index = ConversationIndex(heads[:middle], lambda _: None)
    for head in heads[middle:]:
        index.add(head)
    gone = heads[:2]
    for head in gone:
        index.remove(head.id)

    assert index.last(count) == [head for head in heads if head not in gone][-count:]
