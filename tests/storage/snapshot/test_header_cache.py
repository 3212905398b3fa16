from __future__ import annotations

import json
import os
import stat
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netui.domain.headers.table import HeaderTable
from netui.domain.records.change import Change, Edit
from netui.domain.records.conversation import Conversation, ConversationHeader, Direction
from netui.storage.database import Database
from netui.storage.snapshot.headers import TOLD_FIELDS, SnapshotHeaders
from netui.storage.table import NetworkDB

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def opened(folder: Path) -> Database:
    return Database.open(folder / "network.json", clock=lambda: NOW)


def talk(number: int, channel: str = "call", *people: str, answered: bool | None = None) -> Conversation:
    on = date(2026, 1, 1 + number % 28)
    return Conversation(
        f"v{number}", on, channel, people or ("c1",), Direction.OUT, answered, NOW, summary="what was said"
    )


def headers_of(folder: Path) -> list[ConversationHeader]:
    database = opened(folder)
    headers = list(database.conversation_headers())
    database.close()
    return headers


def told_of(folder: Path, *, kept: bool) -> dict[str, list[str]]:
    """The ids of the conversations with something in a field: as they are kept, or found in the documents."""
    database = opened(folder)
    found = database.conversations_with if kept else database._rows("conversations").ids_with
    told = {field: list(found(field)) for field in (*TOLD_FIELDS, "place")}
    database._store.close()
    return told


def headers_without_cache(folder: Path) -> list[ConversationHeader]:
    """What a scan of the documents finds."""
    database = opened(folder)
    rows = database._rows("conversations")
    found = list(SnapshotHeaders(rows))
    database._store.close()
    return found


def begun(folder: Path, count: int = 5) -> None:
    database = opened(folder)
    database.commit(Change("Logged", tuple(Edit(None, talk(number)) for number in range(count))))
    database.close()
    headers_of(folder)  # reads them, and keeps what it read


def recalled(folder: Path) -> bool:
    database = opened(folder)
    found = database._header_cache.recall(database._rows("conversations"))
    database._store.close()
    return found is not None


def cache(folder: Path) -> Path:
    return folder / "network.json.d" / "heads"


def test_the_second_start_reads_the_kept_heads_and_finds_the_same(tmp_path: Path) -> None:
    begun(tmp_path)

    assert recalled(tmp_path)
    assert headers_of(tmp_path) == [talk(number).header for number in range(5)]


def test_who_helped_is_kept_and_not_searched_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = opened(tmp_path)
    talks = [replace(talk(number), got=("a hint",) if number % 2 else ()) for number in range(5)]
    database.commit(Change("Logged", tuple(Edit(None, one) for one in talks)))
    database.close()
    headers_of(tmp_path)

    monkeypatch.setattr("netui.storage.snapshot.rows._key_at", lambda *_: pytest.fail("searched for"))
    database = opened(tmp_path)
    assert list(database.conversations_with("got")) == ["v1", "v3"]
    assert list(database.conversations_with("source")) == []
    database._store.close()


def test_a_row_that_is_not_there_makes_the_cache_odd(tmp_path: Path) -> None:
    from netui.storage.snapshot.header_cache import _title

    begun(tmp_path)
    title, columns, parts = cache(tmp_path).read_bytes().split(b"\n", 2)
    found = json.loads(columns)
    found["parts"]["with source"] = 4
    content = json.dumps(found).encode() + b"\n" + parts + (5).to_bytes(4, "little")
    cache(tmp_path).write_bytes(_title(title.split()[2].decode(), content) + content)

    assert not recalled(tmp_path)


def test_ids_of_any_text_are_kept_as_they_are(tmp_path: Path) -> None:
    odd = [replace(talk(number), id=text) for number, text in enumerate(("名前", "a\nb", "🙂", 'q"\\', "v", "é"))]
    database = opened(tmp_path)
    database.commit(Change("Logged", tuple(Edit(None, one) for one in odd)))
    database.close()
    headers_of(tmp_path)

    assert recalled(tmp_path)
    assert headers_of(tmp_path) == [one.header for one in odd]


def test_the_cache_is_private(tmp_path: Path) -> None:
    begun(tmp_path)

    assert stat.S_IMODE(cache(tmp_path).stat().st_mode) == 0o600


def test_a_session_that_saves_leaves_the_heads_of_the_new_file_behind(tmp_path: Path) -> None:
    begun(tmp_path)
    database = opened(tmp_path)
    list(database.conversation_headers())
    edited = talk(2, "email", "c2", "c3")
    database.commit(Change("Edited", (Edit(talk(2), edited), Edit(talk(4), None), Edit(None, talk(9)))))
    database.close()

    assert recalled(tmp_path)
    assert headers_of(tmp_path) == [talk(0).header, talk(1).header, edited.header, talk(3).header, talk(9).header]


def test_what_is_in_the_journal_only_stands_over_what_was_kept(tmp_path: Path) -> None:
    begun(tmp_path)
    database = opened(tmp_path)
    database.commit(Change("Edited", (Edit(talk(1), talk(1, "like")), Edit(talk(3), None), Edit(None, talk(9)))))
    database._store.close()  # as if the program had been stopped

    assert recalled(tmp_path)
    assert headers_of(tmp_path) == [
        talk(0).header,
        talk(1, "like").header,
        talk(2).header,
        talk(4).header,
        talk(9).header,
    ]


def test_a_fold_that_another_program_forestalled_keeps_nothing_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(tmp_path)
    cache(tmp_path).unlink()
    database = opened(tmp_path)
    list(database.conversation_headers())
    database.commit(Change("Edited", (Edit(None, talk(9)),)))
    monkeypatch.setattr(database._store, "fold", lambda: False)
    database.close()

    assert headers_of(tmp_path) == [talk(number).header for number in (0, 1, 2, 3, 4, 9)]


def test_a_conversation_is_found_by_its_id_after_a_start_from_the_cache(tmp_path: Path) -> None:
    begun(tmp_path, 40)
    database = opened(tmp_path)
    list(database.conversation_headers())

    assert [database.conversation(f"v{number}") for number in range(40)] == [talk(number) for number in range(40)]
    assert database.conversation("v40") is None
    database.close()


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[: len(content) // 2],
        lambda content: content[:-1],
        lambda content: content.replace(b"call", b"mail"),
        lambda content: content.replace(b"heads 6", b"heads 5"),
        lambda content: b"\x00" * len(content),
        lambda content: content.splitlines(keepends=True)[0],
        lambda content: b"[" * 100_000,
    ],
)
def test_a_damaged_cache_is_ignored_and_written_anew(tmp_path: Path, damage) -> None:  # type: ignore[no-untyped-def]
    begun(tmp_path)
    before = headers_of(tmp_path)
    whole = cache(tmp_path).read_bytes()
    cache(tmp_path).write_bytes(damage(whole))

    assert not recalled(tmp_path)
    assert headers_of(tmp_path) == before
    assert cache(tmp_path).read_bytes() == whole


@pytest.mark.parametrize(
    "columns",
    [
        {},
        [],
        None,
        {"parts": {}},
        {"parts": {"id": 7}, "contacts": []},
        {"parts": {"id": -1}, "contacts": [["c1"]], "on": ["2026-01-01"]},
    ],
)
def test_a_cache_whose_columns_do_not_fit_is_ignored(tmp_path: Path, columns: object) -> None:
    from netui.storage.snapshot.header_cache import _title

    begun(tmp_path)
    source = cache(tmp_path).read_bytes().split()[2].decode()
    content = json.dumps(columns).encode() + b"\n"
    cache(tmp_path).write_bytes(_title(source, content) + content)

    assert not recalled(tmp_path)
    assert headers_of(tmp_path) == [talk(number).header for number in range(5)]


@pytest.mark.parametrize("part", ["on rows", "on starts"])
def test_a_row_without_a_day_makes_the_cache_odd(tmp_path: Path, part: str) -> None:
    from netui.storage.snapshot.header_cache import _title

    begun(tmp_path)
    title, columns, parts = cache(tmp_path).read_bytes().split(b"\n", 2)
    found = json.loads(columns)
    names = list(found["parts"])
    start = sum(found["parts"][name] for name in names[: names.index(part)])
    found["parts"][part] -= 4  # the last row, or where the rows of the last day end
    content = json.dumps(found).encode() + b"\n" + parts[:start] + parts[start + 4 :]
    cache(tmp_path).write_bytes(_title(title.split()[2].decode(), content) + content)

    assert not recalled(tmp_path)
    assert headers_of(tmp_path) == [talk(number).header for number in range(5)]


def test_the_days_are_kept_with_their_rows(tmp_path: Path) -> None:
    begun(tmp_path, 60)
    database = opened(tmp_path)
    table = database.conversation_headers()
    assert isinstance(table, HeaderTable)
    talks = [talk(number).header for number in range(60)]
    assert {on: list(headers) for on, headers in table.by_day().items()} == {
        day: [header for header in talks if header.on == day] for day in {header.on for header in talks}
    }
    assert [header.id for header in table.on_day("2026-01-03")] == ["v2", "v30", "v58"]
    assert not table.on_day("2026-02-03")
    database.close()


def test_lines_of_another_length_are_not_those_of_the_file(tmp_path: Path) -> None:
    from netui.storage.snapshot.header_cache import _title

    begun(tmp_path)
    title, columns, parts = cache(tmp_path).read_bytes().split(b"\n", 2)
    last = json.loads(columns)["parts"]["lines"]  # nothing stands behind them: the fields told are in none
    lines = parts[-last:]
    content = columns + b"\n" + parts[:-last] + lines[4:] + lines[:4]
    cache(tmp_path).write_bytes(_title(title.split()[2].decode(), content) + content)

    assert not recalled(tmp_path)


def test_the_cache_of_another_database_is_ignored(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
    begun(one, 5)
    begun(other, 6)
    cache(other).write_bytes(cache(one).read_bytes())

    assert not recalled(other)
    assert len(headers_of(other)) == 6


def test_a_cache_that_cannot_be_written_costs_nothing_but_speed(tmp_path: Path) -> None:
    begun(tmp_path)
    cache(tmp_path).unlink()
    cache(tmp_path).mkdir()

    assert len(headers_of(tmp_path)) == 5
    assert not [name for name in os.listdir(tmp_path / "network.json.d") if name.startswith("tmp-")]


def test_a_document_that_is_no_conversation_is_told_again_at_every_start(tmp_path: Path) -> None:
    begun(tmp_path)
    tinydb = NetworkDB(str(tmp_path / "network.json"), lambda: NOW)
    tinydb.table("conversations").insert({"id": "odd"})
    tinydb.close()

    for _ in range(3):
        database = opened(tmp_path)
        assert len(list(database.conversation_headers())) == 5
        assert any("passed over" in notice for notice in database.notices)
        database.close()


TEXT = st.text(max_size=6)
TALKS = st.builds(
    Conversation,
    st.integers(0, 12).map("v{}".format),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    TEXT,
    st.lists(TEXT, max_size=3).map(tuple),
    st.sampled_from(Direction),
    st.sampled_from([None, True, False]),
    st.sampled_from([None, NOW]),
    summary=TEXT,
    got=st.lists(TEXT, max_size=1).map(tuple),
    source=st.sampled_from(["", "an import"]),
)


@given(st.lists(st.lists(st.tuples(TALKS, st.booleans()), max_size=6), min_size=1, max_size=5))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_kept_never_changes_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, sessions: list[list[tuple[Conversation, bool]]]
) -> None:
    folder = tmp_path_factory.mktemp("kept")
    held: dict[str, Conversation] = {}
    for talks in sessions:
        database = opened(folder)
        assert sorted(database.conversation_headers()) == sorted(each.header for each in held.values())
        for each, goes in talks:
            before = held.get(each.id)
            after = None if goes else each
            if before != after:
                database.commit(Change("Changed", (Edit(before, after),)))
                held.pop(each.id, None)
                held.update({each.id: after} if after else {})
        if len(talks) % 2:
            database.close()
        else:
            database._store.close()  # as if the program had been stopped
        assert told_of(folder, kept=True) == told_of(folder, kept=False)
        assert headers_of(folder) == headers_without_cache(folder)
        assert told_of(folder, kept=True) == told_of(folder, kept=False)
