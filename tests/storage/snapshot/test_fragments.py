"""Whole documents from what is left of a JSON file, wherever it was cut or whatever stands in its middle."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.config.files.locations import shipped
from netui.storage.snapshot.fragments import found_in

OWN = (Path(shipped("sample_data")) / "network.json").read_bytes()
TABLES = {name: documents for name, documents in json.loads(OWN).items() if name != "_netui"}
PLAIN = json.dumps(TABLES).encode()
"""As plain TinyDB writes it: one line."""


def ends(content: bytes) -> list[tuple[str, int, int, int]]:
    """Table, number, start and end of every document."""
    text, at, found = content.decode(), 0, []
    for table, documents in TABLES.items():
        at = text.index(f'"{table}": {{', at)
        for number in documents:
            start = text.index(f'"{number}": {{', at)
            _, at = json.JSONDecoder().raw_decode(text, start + len(number) + 4)
            found.append((table, int(number), start, at))
    return found


LAYOUTS = [(OWN, ends(OWN)), (PLAIN, ends(PLAIN))]


def by_id(content: bytes) -> set[tuple[str, str]]:
    found = found_in(content).tables  # of which garbage may have made one more, out of a piece of another
    return {(table, one.get("id", "")) for table, documents in found.items() for one in documents.values()}


@pytest.mark.parametrize("content", [OWN, PLAIN], ids=["own", "plain"])
def test_a_whole_file_is_found_whole(content: bytes) -> None:
    found = found_in(content)
    documents = {table: {str(n): one for n, one in rows.items()} for table, rows in found.tables.items()}
    assert documents == {table: rows for table, rows in TABLES.items() if rows}
    assert (found.broken, found.places, found.cut) == ((), 0, False)


@settings(max_examples=60)
@given(layout=st.sampled_from(LAYOUTS), data=st.data())
def test_no_document_that_stands_whole_before_the_cut_is_lost(layout: tuple[bytes, list], data: st.DataObject) -> None:
    content, documents = layout
    cut = data.draw(st.integers(0, len(content) - 1000))
    found = found_in(content[:cut])
    assert found.cut
    assert {(table, number) for table, rows in found.tables.items() for number in rows} == {
        (table, number) for table, number, _, end in documents if end <= cut
    }
    for table, rows in found.tables.items():
        assert all(TABLES[table][str(number)] == one for number, one in rows.items())


@settings(max_examples=25)
@given(
    layout=st.sampled_from(LAYOUTS),
    garbage=st.sampled_from([b"\0", b'"', b"{", b"}", b"\\", b"\xff\xfe", b"x", b'"7": {', b"\n"]),
    times=st.sampled_from([1, 3, 500]),
    data=st.data(),
)
def test_no_document_beside_garbage_is_lost(
    layout: tuple[bytes, list], garbage: bytes, times: int, data: st.DataObject
) -> None:
    content, documents = layout
    at = data.draw(st.integers(0, len(content) - 1000))
    length = len(garbage) * times
    found = by_id(content[:at] + garbage * times + content[at + length :])
    ids = {one for _, one in found}
    for table, number, start, end in documents:
        if end <= at or start > at + length:  # a backslash right before it makes a part of a string of it
            assert TABLES[table][str(number)]["id"] in ids


def test_a_missing_brace_costs_one_document() -> None:
    found = found_in(b'{"contacts": {"1": {"id": "a", "name": "Ann", "2": {"id": "b", "name": "Ben"}}}')
    assert found.tables == {"contacts": {2: {"id": "b", "name": "Ben"}}}
    assert found.broken == (("contacts", 1),)


def test_what_looks_like_a_start_within_a_text_is_none() -> None:
    note = 'he wrote "7": {"id": "x"} and left'
    content = json.dumps({"contacts": {"1": {"id": "a", "name": "Ann", "notes": note}, "2": {"id": "b"}}}).encode()
    assert found_in(content[:-10]).tables == {"contacts": {1: {"id": "a", "name": "Ann", "notes": note}}}


def test_documents_whose_table_lost_its_name_go_where_they_fit() -> None:
    found = by_id(OWN.replace(b'"conversations": {', b"\0" * 18).replace(b'"events": {', b"\0" * 11))
    assert {(table, one["id"]) for table, rows in TABLES.items() for one in rows.values()} == found


def test_the_end_of_a_longer_file_below_a_shorter_one_adds_nothing_old() -> None:
    new = b'{"contacts": {"1": {"id": "a", "name": "Ann"}, "2": {"id": "b"}}}'
    found = found_in(new + b'"b", "name": "Ben of old"}, "3": {"id": "a", "name": "old"}}}')
    assert found.tables == {"contacts": {1: {"id": "a", "name": "Ann"}, 2: {"id": "b"}}}


def test_tables_of_other_programs_keep_their_shape() -> None:
    content = b'{"scores": {"1": {"years": {"1": {"a": 1}, "2": {"b": 2}}}, "2": {"x": NaN}, "3": {"x": 1}'
    found = found_in(content)
    assert found.tables == {"scores": {1: {"years": {"1": {"a": 1}, "2": {"b": 2}}}, 3: {"x": 1}}}
    assert found.broken == (("scores", 2),)


@pytest.mark.parametrize("piece", [b'"1": {', b'{"a": {"1": ', b"[" * 7, b'"', b"\\", b'"1": {"a": "', b" "])
def test_garbage_alone_is_nothing(piece: bytes) -> None:
    assert found_in(piece * 2000).tables == {}


def test_what_fits_nowhere_is_kept_apart() -> None:
    found = found_in(b'"1": {"x": 1}, "2": {"y":')
    assert found.tables == {"salvaged": {1: {"x": 1}}}
    assert found.broken == (("salvaged", 2),)


@pytest.mark.parametrize("table", ["scores", "events", "contacts"])
def test_garbage_between_two_does_not_move_the_second_to_another_table(table: str) -> None:
    rows = {number: {"id": number, "name": f"Name {number}"} for number in ("1", "2")}
    content = json.dumps({table: rows}).encode().replace(b', "2"', b', \0 "2"')
    assert {name: set(found) for name, found in found_in(content).tables.items()} == {table: {1, 2}}
