from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import accumulate
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.headers.columns import HeaderColumns, Joined, Recurring, grouped
from netui.domain.headers.table import HeaderTable, newest_first, oldest_first
from netui.domain.records.conversation import Conversation, ConversationHeader, Direction
from netui.session.core.conversation_index import ConversationIndex

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC).isoformat()
PEOPLE = ("ann", "ben", "zoë")

HEADERS = st.builds(
    ConversationHeader,
    st.integers(0, 9).map("v{}".format),
    st.dates(date(2026, 1, 1), date(2026, 1, 4)).map(date.isoformat),
    st.sampled_from(["call", "email"]),
    st.lists(st.sampled_from(PEOPLE), max_size=3).map(tuple),
    st.sampled_from([each.value for each in Direction]),
    st.sampled_from([None, True, False]),
    st.sampled_from(["", NOW]),
)


def in_columns(table: HeaderTable) -> HeaderTable:
    """The same table, with its heads in columns."""
    ids, on, channel, contacts, direction, answered, created_at = (
        [header[place] for header in table] for place in range(len(ConversationHeader._fields))
    )

    def recurring(values: list[Any]) -> Recurring[Any]:
        return Recurring(values, range(len(values)))

    def joined(values: list[str]) -> Joined:
        return Joined("".join(values), list(accumulate(map(len, values), initial=0)))

    days = sorted(set(on))
    columns = HeaderColumns(
        joined(ids),
        grouped(days, [days.index(day) for day in on]),
        recurring(channel),
        recurring(contacts),
        recurring(direction),
        recurring(answered),
        joined(created_at),
    )
    return HeaderTable(columns, table.people, table.starts, table.places)


def whole(header: ConversationHeader, gave: tuple[str, ...] = ()) -> Conversation:
    """A conversation that has this header."""
    return Conversation(
        header.id,
        date.fromisoformat(header.on),
        header.channel,
        header.contacts,
        Direction(header.direction),
        header.answered,
        datetime.fromisoformat(header.created_at) if header.created_at else None,
        gave=gave,
    )


def check(index: ConversationIndex, wanted: Iterable[ConversationHeader]) -> None:
    """The index says what a plain look through the heads says."""
    headers = {header.id: header for header in wanted}
    assert len(index) == len(headers)
    assert sorted(index.all(), key=oldest_first) == sorted(headers.values(), key=oldest_first)
    for number in range(10):
        assert index.header(f"v{number}") == headers.get(f"v{number}")
        assert (f"v{number}" in index) == (f"v{number}" in headers)
    for person in PEOPLE:
        found = [
            header for header in sorted(headers.values(), key=oldest_first) for one in header.contacts if one == person
        ]
        seen = index.headers_with(person)
        assert list(seen) == found
        assert list(reversed(seen)) == found[::-1]
        assert list(newest_first(seen)) == [header[1:3] for header in found[::-1]]
        assert list(seen[-2:]) == found[-2:]
        assert bool(seen) == bool(found)
    assert {header.channel for header in headers.values()} <= set(index.channels())
    days = index.by_day()
    assert all(sorted(index.on_day(on)) == sorted(there) for on, there in days.items())
    assert not index.on_day("1999-01-01")
    written = sorted(header for header in headers.values() if header.created_at == NOW)
    assert sorted(index.written_on(NOW[:10])) == written
    assert not index.written_on("1999-01-01")
    assert {on: sorted(day) for on, day in days.items()} == {
        header.on: sorted(one for one in headers.values() if one.on == header.on) for header in headers.values()
    }


@given(st.lists(HEADERS, max_size=10), st.booleans(), st.lists(st.tuples(HEADERS, st.booleans()), max_size=8))
def test_what_the_index_finds_is_what_a_look_through_all_heads_finds(
    kept: list[ConversationHeader], columns: bool, changes: list[tuple[ConversationHeader, bool]]
) -> None:
    table = HeaderTable.of(kept)
    index = ConversationIndex(in_columns(table) if columns else iter(kept), lambda _: None, lambda _: ())
    plain: dict[str, ConversationHeader] = {}
    for header in kept:
        plain.setdefault(header.id, header)
    check(index, plain.values())
    for header, goes in changes:
        index.remove(header.id)
        plain.pop(header.id, None)
        if not goes:
            index.add(whole(header))
            plain[header.id] = header
        check(index, plain.values())


@given(st.lists(HEADERS, max_size=10, unique_by=lambda header: header.id), st.integers(1, 12))
@settings(max_examples=50)
def test_the_last_are_those_that_were_taken_in_last(headers: list[ConversationHeader], count: int) -> None:
    middle = len(headers) // 2
    index = ConversationIndex(headers[:middle], lambda _: None, lambda _: ())
    for header in headers[middle:]:
        index.add(whole(header))
    gone = headers[:2]
    for header in gone:
        index.remove(header.id)

    assert index.last(count) == [header for header in headers if header not in gone][-count:]


def test_conversations_with_something_in_a_field_are_found_once_and_followed() -> None:
    headers = [ConversationHeader(f"v{number}", "2026-03-01", "call", (), "both", None, "") for number in range(4)]
    asked: list[str] = []

    def find(field: str) -> list[str]:
        asked.append(field)
        return ["v0", "v1", "gone"]

    index = ConversationIndex(headers[:2], lambda _: None, find)
    assert set(index.with_field("gave")) == {"v0", "v1"}

    index.add(whole(headers[2], ("a map",)))
    index.add(whole(headers[3]))
    index.remove("v0")
    assert set(index.with_field("gave")) == {"v1", "v2"}
    assert asked == ["gave"]

    steps = index.find_with("got")
    next(steps)
    index.add(whole(headers[0]))  # something changes: whoever takes the steps leaves off, and nothing is kept
    assert asked == ["gave", "got"]
    assert len([*index.find_with("got")]) == 3
    assert set(index.with_field("got")) == {"v0", "v1"} & {header.id for header in index.all()}
    assert [*index.find_with("got")] == []
    assert asked == ["gave", "got", "got"]


def test_days_and_channels_come_from_the_columns_without_a_head() -> None:
    talks = [
        ConversationHeader(f"v{at}", f"2026-01-0{at}", "call" if at % 2 else "email", ("ann",), "both", None, NOW)
        for at in range(1, 4)
    ]
    columns = in_columns(HeaderTable.of(talks))

    found = list(newest_first(columns.headers_with("ann")))

    assert found == [("2026-01-03", "call"), ("2026-01-02", "email"), ("2026-01-01", "call")]
    assert isinstance(columns.headers, HeaderColumns)
    assert not any(columns.headers._made)
    assert list(newest_first(talks)) == found
