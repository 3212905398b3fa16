"""One bad record never takes the program down: any wrong value in any field. Long form: ``fuzz_fields.py``."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.cli.main import main
from netui.domain.headers.table import HeaderTable
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import TABLES, UnreadableDocumentError, from_document
from netui.storage.database import Database
from netui.storage.doctor.examine import examine, repair
from netui.storage.maintenance.maintenance import Maintenance
from netui.storage.snapshot.format import rows_of
from netui.storage.snapshot.headers import SnapshotHeaders
from netui.storage.snapshot.rows import Rows
from tests.storage.fuzz_fields import GOOD, WRONG, base, fuzz, wrong_documents

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TODAY = NOW.date()


def opened(path: Path) -> Database:
    return Database.open(path, clock=lambda: NOW)


def conversations(*documents: dict) -> Rows:
    return rows_of("conversations", {str(number): document for number, document in enumerate(documents, 1)})


def whole(rows: Rows) -> tuple[list, list[int]]:
    """Heads and unreadable numbers as the full reader sees them."""
    headers, unreadable = [], []
    for number, document in rows.decoded().items():
        try:
            record = from_document("conversations", document)
        except UnreadableDocumentError:
            unreadable.append(number)
        else:
            assert isinstance(record, Conversation)
            headers.append(record.header)
    return headers, unreadable


def agree(rows: Rows) -> None:
    headers = SnapshotHeaders(rows)
    assert list(headers) == whole(rows)[0]
    assert sorted(headers.unreadable) == whole(rows)[1]


def test_both_readers_of_conversations_agree_on_every_wrong_value() -> None:
    wrong = [document for table, _, document in wrong_documents() if table == "conversations"]
    agree(conversations(*wrong))
    for document in wrong:  # each alone, too: what one holds must not hide what another lacks
        agree(conversations(document))
        changed = conversations(GOOD["conversations"])
        changed.put(1, next(iter(conversations(document)))[1])
        agree(changed)


FIELDS = st.fixed_dictionaries(
    {},
    optional={
        name: st.one_of(st.just(GOOD["conversations"][name]), st.sampled_from([*WRONG, None]))
        for name in ("id", "on", "channel", "contacts", "direction", "answered", "created_at", "summary", "private")
    },
)


@given(st.lists(st.tuples(FIELDS, st.randoms(use_true_random=False)), min_size=1, max_size=4))
def test_both_readers_of_conversations_agree_in_any_order_of_the_fields(documents: list) -> None:
    shuffled = []
    for document, dice in documents:
        fields = list(document.items())
        dice.shuffle(fields)
        shuffled.append(dict(fields))
    agree(conversations(*shuffled))


def test_every_wrong_document_beside_the_good_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each seventh, so each field, in one database: every command answers, and no document is another afterwards."""
    tables = base()
    for number, (table, field, document) in islice(enumerate(wrong_documents(), 10), 0, None, 7):
        tables[table][str(number)] = document if field == "id" else {**document, "id": f"w{number}"}
    path = tmp_path / "n.json"
    path.write_text(json.dumps(tables))
    monkeypatch.setenv("NETUI_DB", str(path))
    monkeypatch.setenv("NETUI_CONFIG_DIR", str(tmp_path / "cfg"))
    monkeypatch.setenv("NETUI_TODAY", "2026-11-20")
    for words in (
        ("due", "--all"),
        ("contact", "list"),
        ("conversation", "list"),
        ("search", "ana"),
        ("export", "--as", "json"),
        ("rules", "explain", "c2"),
        ("capture", "Ben Ito: coffee"),
    ):
        status = main(words)
        said = capsys.readouterr()
        assert status == 0, (words, said.err[:300])
        assert "passed over" in said.err
        assert len(said.err) < 2000
    after = json.loads(path.read_text())
    for table, documents in tables.items():
        for number, document in documents.items():
            kept = {name: value for name, value in after[table][number].items() if name != "id"}
            assert kept == {name: value for name, value in document.items() if name != "id"}, (table, number)


def test_due_never_says_that_there_is_nothing_to_do_because_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "n.json"
    path.write_text(json.dumps({"contacts": {"1": {"id": "c1", "name": ["Ana"], "tier": "close"}}}))
    monkeypatch.setenv("NETUI_DB", str(path))
    monkeypatch.setenv("NETUI_CONFIG_DIR", str(tmp_path / "cfg"))
    assert main(["due"]) == 0
    said = capsys.readouterr()
    assert "passed over" in said.out
    assert "Nothing to do" not in said.out
    assert "Nobody is here" not in said.out
    assert "name: ['Ana']" in said.err


@pytest.mark.parametrize(
    ("table", "document"),
    [
        ("conversations", GOOD["conversations"] | {"on": "2026-02-30"}),
        ("conversations", GOOD["conversations"] | {"contacts": [{"id": "c2"}], "event": ""}),
        ("contacts", {"id": "c9", "name": 5, "tier": "close"}),
        ("contacts", {"id": ["x"], "name": "Eve"}),
        ("contacts", {"id": "c9", "name": "Eve", "birthday": "31 February", "tier": "close", "status": "active"}),
        ("contacts", {"id": "c9", "name": "Eve", "knows": ["gone"], "tier": "close", "status": "active"}),
        ("links", {"id": "l9", "url": "https://example.com", "shared": [{"contact": "gone", "on": "2026-10-02"}]}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_repair_sets_aside_what_cannot_be_read_and_undo_brings_it_back(
    tmp_path: Path, table: str, document: dict
) -> None:
    path = tmp_path / "n.json"
    tables = base()
    tables["events"]["1"] = {"id": "e1", "name": "Fair"}
    tables["contacts"]["3"] = {"id": "c1", "name": "Ana"}
    tables[table]["9"] = document
    path.write_text(json.dumps(tables))
    database = opened(path)
    before = {name: rows.decoded() for name, rows in database.store.state.tables.items()}
    assert any(finding.table == table and finding.number == 9 for finding in examine(database.store, TODAY).findings)
    report = repair(database.store, Maintenance(database.store, lambda: NOW), TODAY, lambda: NOW)
    assert report.findings == ()
    assert not list(filter(lambda notice: "passed over" in notice, database.notices))
    database.close()
    kept = json.dumps(json.loads(path.read_text())["set_aside"])
    for value in document.values():
        if value not in ("c9", "l9", "Eve", "close", "active", "https://example.com"):
            assert json.dumps(value) in kept
    database = opened(path)
    assert examine(database.store, TODAY).findings == ()
    entry = next(iter(database.entries()))
    database.commit(database.change(entry.number).inverse("Undone", entry.number))
    left = {name: rows.decoded() for name, rows in database.store.state.tables.items() if rows}
    assert left == {name: documents for name, documents in before.items() if documents}


def test_what_is_no_document_is_named_and_set_aside_beside_what_was_before(tmp_path: Path) -> None:
    path = tmp_path / "n.json"
    ann = {"id": "c1", "name": "Ann"}
    strange = {"1": ann, "2": "a text", "3": None, "x": [4]}
    path.write_text(json.dumps({"contacts": strange, "links": 5, "set_aside": {"7": {"old": "kept"}}}))
    database = opened(path)
    assert [(one.table, one.number, one.sentence.split(".")[0]) for one in examine(database.store, TODAY).findings] == [
        ("contacts", 2, "It is no record: “a text”"),
        ("contacts", 3, "It is no record: None"),
        ("contacts", 0, "“x” is no record: [4]"),
        ("links", 0, "It is no table: 5"),
    ]
    report = repair(database.store, Maintenance(database.store, lambda: NOW), TODAY, lambda: NOW)
    assert report.findings == ()
    assert (
        "Set document 2 of contacts aside (it is no document): it stands whole in the table set_aside." in report.done
    )
    database.close()
    found = json.loads(path.read_text())
    assert found["contacts"] == {"1": ann}
    assert [one.get("value", one) for one in found["set_aside"].values()] == [{"old": "kept"}, "a text", None, [4], 5]
    assert examine(opened(path).store, TODAY).findings == ()


def test_somebody_without_a_name_is_pointed_out(tmp_path: Path) -> None:
    path = tmp_path / "n.json"
    path.write_text(json.dumps({"contacts": {"1": {"id": "c1", "name": " "}}}))
    (finding,) = examine(opened(path).store, TODAY).findings
    assert "netui contact edit c1 --name NAME" in finding.sentence
    assert not finding.mendable


def test_what_another_program_writes_meanwhile_is_named_too(tmp_path: Path) -> None:
    path = tmp_path / "n.json"
    database = opened(path)
    database.commit(Change("Added", (Edit(None, Contact(id="c1", name="Ana")),)))
    database.close()
    database = opened(path)
    assert not [notice for notice in database.notices if "passed over" in notice]
    document = json.loads(path.read_text())
    document["conversations"]["7"] = GOOD["conversations"] | {"id": "v7", "on": "31.12."}
    path.write_text(json.dumps(document))
    database.refresh()
    assert any("31.12." in notice for notice in database.notices)


def test_the_short_form_of_the_fuzz() -> None:
    found = fuzz(every=500, seed=date(2026, 11, 20).toordinal())
    assert found["wrong"] == 0, found["which"]


def test_every_field_of_every_table_is_tried() -> None:
    in_file = {"sources": "from"}  # a word of Python, so the attribute has another name
    fields_of = {
        table: {in_file.get(one.name, one.name) for one in fields(record)} - {"extra"}
        for table, record in TABLES.items()
    }
    left = {table: names - GOOD[table].keys() for table, names in fields_of.items()}
    assert {table: names for table, names in left.items() if names} in ({}, {"meta": left["meta"]})


TWINS = {
    "contacts": {
        "1": {"id": "c1", "name": "Ana", "tier": "close"},
        "2": {"id": "c1", "name": "Ben", "tier": "inner"},
        "3": {"id": "", "name": "Cleo"},
    },
    "follow_ups": {
        "1": {"id": "f1", "contact": "gone", "kind": "promise", "what": "send", "due_on": "2026-11-01"},
        "2": {"id": "f2", "contact": "gone", "kind": "promise", "what": "old", "status": "done"},
        "3": {"id": "f1", "contact": "c1", "kind": "promise", "what": "call", "due_on": "2026-11-01"},
    },
}


def test_the_second_of_one_id_and_a_promise_to_nobody_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "n.json"
    path.write_text(json.dumps(TWINS))
    monkeypatch.setenv("NETUI_DB", str(path))
    monkeypatch.setenv("NETUI_CONFIG_DIR", str(tmp_path / "cfg"))
    monkeypatch.setenv("NETUI_TODAY", "2026-11-20")
    assert main(["due", "--all"]) == 0
    said = capsys.readouterr()
    assert "Ana" in said.out
    assert "Ben" not in said.out
    assert (
        "because another has the same id: contacts 2, “Ben” (its id c1 is that of contacts 1), follow_ups 3" in said.err
    )
    assert "1 record is never due, because it names somebody who is not among the contacts" in said.err
    assert "follow_ups 1, “send” (contact: gone)" in said.err
    assert main(["contact", "edit", "ana", "--title", "CTO"]) == 0  # the first is the one that is changed
    found = json.loads(path.read_text())["contacts"]
    assert (found["1"]["title"], found["2"]) == ("CTO", TWINS["contacts"]["2"])


def test_an_id_of_its_own_is_taken_back_and_given_again(tmp_path: Path) -> None:
    path = tmp_path / "n.json"
    path.write_text(json.dumps(TWINS))
    database = opened(path)
    list(database.records("contacts"))
    assert "contacts 2, “Ben”" in database.passed_over
    repair(database.store, Maintenance(database.store, lambda: NOW), TODAY, lambda: NOW)
    assert database.passed_over == ""
    states = []
    for word in ("Undone", "Again", "Undone"):
        entry = next(iter(database.entries()))
        change = database.change(entry.number).inverse(word, entry.number)
        assert all(edit.id != "c1" for edit in change.edits)  # who has the id is not touched
        states.append(database.store.state.tables["contacts"].decoded())
        database.commit(change)
    states.append(database.store.state.tables["contacts"].decoded())
    assert states[1] == states[3]
    assert states[0] == states[2]
    assert [one["id"] for one in states[1].values()][:2] == ["c1", "c1"]
    assert states[0][2]["id"] != "c1"


def written_beside(path: Path, table: str, *documents: dict) -> None:
    """Another program adds documents behind those that are there."""
    tables = json.loads(path.read_text())
    number = max(map(int, tables.setdefault(table, {})), default=0)
    tables[table] |= {str(number + place): document for place, document in enumerate(documents, 1)}
    path.write_text(json.dumps(tables))


def test_the_second_of_one_id_does_not_take_the_place_of_the_first_while_netui_is_open(tmp_path: Path) -> None:
    path = tmp_path / "n.json"
    database = opened(path)
    ana = Contact(id="c1", name="Ana")
    talk = Conversation(id="v1", on=TODAY, channel="call", contacts=("c1",))
    database.commit(Change("Added", (Edit(None, ana), Edit(None, talk))))
    database.fold_if_idle()
    written_beside(path, "contacts", {"id": "c1", "name": "Ben"}, {"id": "c2", "name": "Cleo"})
    written_beside(path, "conversations", GOOD["conversations"] | {"summary": "of somebody else"})
    (change,) = database.refresh()
    assert [edit.after and edit.after.id for edit in change.edits] == ["c2"]
    said = " ".join(database.notices)
    assert "contacts 2, “Ben” (its id c1 is that of contacts 1), conversations 2" in said
    kept = database.conversation("v1")
    assert kept is not None
    assert kept.summary == ""
    assert '"call"' in database.conversation_as_kept("v1")

    # The first is the one that is changed, also when both have been; what the second was stays as it is.
    for title in ("CTO", "CEO"):
        database.commit(Change("Changed", (Edit(ana, ana := replace(ana, title=title)),)))
    tables = json.loads(path.read_text()) if database.fold_if_idle() else {}
    assert [one.get("title", one["name"]) for one in tables["contacts"].values()] == ["CEO", "Ben", "Cleo"]
    tables["contacts"]["2"]["name"] = "Benno"
    path.write_text(json.dumps(tables))
    assert [edit for one in database.refresh() for edit in one.edits] == []
    assert "“Benno”" in " ".join(database.notices)
    assert "“Ben”" not in " ".join(database.notices)
    del tables["contacts"]["2"]
    path.write_text(json.dumps(tables))
    assert [edit for one in database.refresh() for edit in one.edits] == []
    database.close()
    assert [one.name for one in opened(path).records("contacts")] == ["Ana", "Cleo"]


@pytest.mark.parametrize("is_kept", [False, True])
def test_conversations_of_one_id_or_with_a_stranger_are_named(tmp_path: Path, *, is_kept: bool) -> None:
    path = tmp_path / "n.json"
    talk = GOOD["conversations"] | {"event": ""}
    with_stranger = talk | {"id": "v2", "contacts": ["c1", "gone"]}
    documents = {"1": talk, "2": with_stranger, "3": talk | {"id": "v3", "contacts": ["odd"]}}
    contacts = {"1": {"id": "c1", "name": "Ana"}, "2": {"id": "odd", "name": 5}}
    twins = {} if is_kept else {"7": talk | {"channel": "coffee"}, "8": talk}
    path.write_text(json.dumps({"contacts": contacts, "conversations": documents | twins}))
    if is_kept:
        with closing(opened(path)) as database:
            list(database.conversation_headers())
            database.commit(Change("Added", (Edit(None, Contact(id="c7", name="Ben")),)))
    database = opened(path)
    headers = database.conversation_headers()
    assert isinstance(headers, HeaderTable) == is_kept
    assert [one.id for one in headers][:3] == ["v1", "v2", "v3"]
    list(database.records("contacts"))
    said = " ".join(database.notices)
    assert "1 record names somebody who is not among the contacts: conversations 2, call of 2026-10-02" in said
    assert "(contacts: gone)" in said
    assert ("conversations 7, “v1” (its id v1 is that of conversations 1). It stays" in said) is not is_kept


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"id":"c1","name":"Ben","name":"Ana"}', "(contacts 1: 'name' stands there twice, the last counts)"),
        ('{"id":"c1","name":"Ana","met":{},"met":{}}', "(contacts 1: 'met' stands there twice)"),
        ('{"id":"c1","name":"Ana","emails":[{"label":"","label":"x"}]}', "(contacts 1 emails 1: 'label' stands"),
        ('{"id":"c1","name":"Ana"},"1":{"id":"c2","name":"Ben"}', "(contacts: '1' stands there twice)"),
        ('{"id":"c1","name":"Ana"}},"contacts":{"1":{"id":"c2","name":"Ben"}', "('contacts' stands there twice)"),
        ('{"id":"c1","name":"Ana","a":{"x":1,"x":2},"a":3}', "(contacts 1: 'a' stands there twice, the last counts)"),
    ],
)
def test_a_name_that_stands_twice_is_said_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "n.json"
    path.write_text(f'{{"contacts": {{"1": {text}}}}}')
    database = opened(path)
    assert next(iter(database.records("contacts"))).id == "c1"
    assert "Ana" in str(list(database.records("contacts")))
    assert said in " ".join(database.notices)
