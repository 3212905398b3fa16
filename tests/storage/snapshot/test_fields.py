"""Which documents have a field: found in the text of the file, without decoding any."""

from __future__ import annotations

from netui.storage.snapshot.rows import Rows

LINES = (
    '\n"1": {"id":"a","gave":["a map"]},'
    '\n"2": {"id":"b","summary":"he said \\"gave\\": often"},'
    '\n"5": {"id":"c","tags":["gave","got"],"got":[]},'
    '\n"7": {"id":"d","gave" : ["by hand"]}\n'
)


def rows() -> Rows:
    return Rows(LINES, 1, len(LINES) - 1, 8)


def test_only_documents_with_the_key_are_found() -> None:
    assert list(rows().ids_with("gave")) == ["a", "d"]
    assert list(rows().ids_with("got")) == ["c"]
    assert list(rows().ids_with("event")) == []


def test_what_has_changed_since_counts() -> None:
    table = rows()
    table.put(1, '{"id":"a"}')
    table.put(2, '{"id":"b","gave":["a chart"]}')
    table.put(7, None)
    table.put(9, '{"id":"e","gave":["a key"]}')
    assert list(table.ids_with("gave")) == ["b", "e"]


def test_a_document_is_found_by_its_id_as_by_its_number() -> None:
    table = rows()
    table.put(2, '{"id":"b","gave":["a chart"]}')
    table.put(7, None)
    for record_id in "abcde":
        number = table.find(record_id)
        assert table.document(record_id) == (None if number is None else table.get(number))
    assert table.document("b") == '{"id":"b","gave":["a chart"]}'
    assert table.document("d") is None
