"""netui's own export comes back."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import to_document, unread_fields
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.batch import Skipped
from netui.exchange.registry import JSON, detected
from netui.exchange.tabular.file_head import FileHead

ANA = Contact(
    "a1",
    "Ana Silva",
    aliases=("Anita",),
    emails=(Labelled("ana@x.example", "work"),),
    company="Tidal",
    tier="inner",
    birthday=Anniversary(4, 17),
    interests=("rowing",),
    kept=("GENDER:F",),
)


@pytest.mark.parametrize(
    "wrap", [lambda people: people, lambda people: {"netui": "export", "version": 1, "contacts": people}]
)
def test_people_come_back_whole(wrap: object) -> None:
    content = json.dumps(wrap([{**to_document(ANA), "tie": 3, "state": "due"}])).encode()  # type: ignore[operator]
    assert detected(FileHead(content)) is JSON
    (one,) = JSON.read(content).contacts
    assert (one.name, one.uid, one.aliases, one.company) == ("Ana Silva", "a1", ("Anita",), "Tidal")
    assert (one.emails, one.birthday, one.kept) == (ANA.emails, ANA.birthday, ANA.kept)
    assert one.record == ANA


def test_what_cannot_be_read_is_told_by_its_place() -> None:
    content = json.dumps([{"id": "1", "name": ""}, "x", {"name": "Bo", "emails": 3}, {"id": "4"}]).encode()
    batch = JSON.read(content)
    assert [one.name for one in batch.contacts] == ["Bo"]
    assert batch.skipped == tuple(Skipped(0, "no name", where=f"contact {number}") for number in (1, 2, 4))
    assert batch.notices == ("1 unreadable field left out",)
    assert batch.contacts[0].record is not None
    assert unread_fields(batch.contacts[0].record) == ()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"netui": "export", "version": 9, "contacts": []}', "version 9.*up to version 1"),
        (b'[{"id": "1", "name": "Ana"', "line 1, column"),
        (b'{"account": {}}', "JSON of another program"),
        (b"[" * 5000, "200 levels"),
        (b'[{"id": "1", "name": ' + b"9" * 5000 + b"}]", "cannot be read as JSON"),
    ],
)
def test_another_file_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(RefusedError, match=words) as refused:
        JSON.read(content)
    assert "Nothing was imported" in refused.value.sentence


def test_what_a_terminal_obeys_is_left_out_and_words_stay_as_they_were() -> None:
    document = {
        "netui": "export",
        "contacts": [
            {
                "id": "x1",
                "name": "Ana \x1b[31mRed\x1b[0m\nSilva",
                "company": "Ac\x07me",
                "location": "\u200fחיפה\u200e",
                "tags": ["a\x1b[31m", "b\nc", "two  blanks"],
                "emails": [{"label": "w\x9bork", "value": "a@x.org"}],
                "notes": "one\r\n\ttwo \x1b]8;;http://x\x07three\x1b]8;;\x07",
                "kept": ["X-A:\x1b[2Jfoo"],
                "more": {"of\x00": "\x1b[2Jx"},
            }
        ],
        "conversations": [
            {"id": "v1", "on": "2026-01-02", "channel": "call", "contacts": ["x1"], "summary": "a\n\x1b[1mb"}
        ],
    }
    batch = JSON.read(json.dumps(document).encode())
    (ana,) = batch.contacts
    assert (ana.name, ana.company, ana.location) == ("Ana Red Silva", "Acme", "\u200fחיפה\u200e")
    assert (ana.tags, ana.emails[0].label, ana.kept) == (("a", "b c", "two  blanks"), "work", ("X-A:foo",))
    assert ana.notes == "one\r\n\ttwo three"
    assert ana.record is not None
    assert ana.record.extra == {"more": {"of": "x"}}
    (talk,) = batch.records
    assert isinstance(talk, Conversation)
    assert talk.summary == "a\nb"


def test_numbers_that_json_cannot_say_are_nothing() -> None:
    content = b'[{"id": "1", "name": "Ann Ek", "company": NaN, "score": -Infinity, "weight": 1e999}]'
    (one,) = JSON.read(content).contacts
    assert (one.name, one.company) == ("Ann Ek", "")


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda each: st.lists(each, max_size=3)
)


@given(st.lists(st.dictionaries(st.sampled_from(list(to_document(ANA))), values), max_size=3) | values)
def test_whatever_the_document(document: object) -> None:
    with contextlib.suppress(RefusedError):
        JSON.read(json.dumps(document).encode())
