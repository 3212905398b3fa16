"""A step of many operations is read as it was written, one operation after the other."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from netui.storage.journal import format as journal_format
from netui.storage.journal.format import Op, Step, read_head, read_step, step_payload

_LABEL = 'Imported ,"o":[ and ]} and "quotes"'
_OPS = (
    Op("contacts", 1, '{"id":"a","name":"]}, \\"o\\":["}', None),
    Op("contacts", 2, None, '{"id":"b","tags":["x",["y"]]}'),
    Op("plain tinydb", 3, '{"n":1.5}', '{"n":null}'),
)


def _step(ops: tuple[Op, ...]) -> Step:
    return Step(7, datetime(2026, 3, 1, tzinfo=UTC), _LABEL, ops, undoes=6, schema=2)


@pytest.mark.parametrize("ops", [_OPS, _OPS[:1], ()], ids=len)
@pytest.mark.parametrize("read_at_once", [0, 1 << 20], ids=["one by one", "at once"])
def test_a_step_is_read_as_it_was_written(
    ops: tuple[Op, ...], read_at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_format, "_READ_AT_ONCE_OCTETS", read_at_once)
    payload = b"".join(step_payload(_step(ops)))

    assert read_step(payload) == _step(ops)
    assert read_step(json.dumps(json.loads(payload)).encode()) == _step(ops)  # written by another hand, with blanks
    head = read_head(payload)
    assert (head.number, head.label, head.undoes, head.octets) == (7, _LABEL, 6, len(payload))


@pytest.mark.parametrize("cut", [1, 2, 5, 40])
def test_a_step_that_breaks_off_is_refused_however_it_is_read(cut: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_format, "_READ_AT_ONCE_OCTETS", 0)
    payload = b"".join(step_payload(_step(_OPS)))

    with pytest.raises(ValueError):
        read_step(payload[:-cut])
