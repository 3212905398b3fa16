"""The database as a session uses it: what is committed is there afterwards, whatever happens in between."""

from __future__ import annotations

import json
import os
import stat
import sys
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from tinydb import TinyDB

from netui.domain.core.errors import DamagedError, RefusedError, SaveError, StaleError
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUp, FollowUpKind
from netui.storage.database import Database

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


class Clock:
    """A clock that moves on by a second each time it is read."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def opened(path: Path) -> Database:
    return Database.open(path, clock=Clock())


def crash(database: Database) -> None:
    """Let go as a killed process does: nothing is folded."""
    database._store.close()


def contact(name: str) -> Contact:
    return Contact(id=f"c-{name.lower()}", name=name)


def conversation(number: int, who: str = "c-ann") -> Conversation:
    return Conversation(
        id=f"v-{number}",
        on=date(2026, 1, 1) + timedelta(days=number),
        channel="coffee",
        contacts=(who,),
        created_at=START,
        summary=f"talk {number}",
    )


def added(*records) -> Change:
    return Change(f"Added {len(records)}", tuple(Edit(None, record) for record in records))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "network.json"


def test_opening_alone_makes_no_file(path: Path) -> None:
    database = opened(path)
    assert list(database.records("contacts")) == []
    assert list(database.conversation_headers()) == []
    assert list(database.entries()) == []
    assert database.refresh() == ()
    assert database.notices == ()
    database.close()
    assert not path.parent.exists()


def test_what_is_committed_is_there_after_a_crash_and_after_a_close(path: Path) -> None:
    ann, first = contact("Ann"), conversation(1)
    database = opened(path)
    entry, others = database.commit(added(ann, first))
    assert (entry.number, entry.label, entry.undoes, others) == (1, "Added 2", None, ())
    crash(database)
    for _ in range(2):
        database = opened(path)
        assert list(database.records("contacts")) == [ann]
        assert list(database.conversation_headers()) == [first.header]
        assert database.conversation("v-1") == first
        assert database.notices == ()
        database.close()


def test_plain_tinydb_reads_the_file_after_a_close(path: Path) -> None:
    database = opened(path)
    database.commit(added(contact("Ann"), contact("Zoë"), conversation(1)))
    database.close()
    content = path.read_bytes()
    assert content.isascii()
    with TinyDB(path, access_mode="r") as plain:
        assert {"contacts", "conversations"} <= plain.tables()
        assert [document["name"] for document in plain.table("contacts")] == ["Ann", "Zoë"]
        assert plain.table("conversations").get(doc_id=1)["summary"] == "talk 1"


def test_files_and_folders_are_private(path: Path) -> None:
    database = opened(path)
    database.commit(added(contact("Ann")))
    database.close()
    for file in (path.parent, *path.parent.rglob("*")):
        assert stat.S_IMODE(file.stat().st_mode) == (0o700 if file.is_dir() else 0o600), file


def test_changes_removals_and_order(path: Path) -> None:
    database = opened(path)
    people = [contact(name) for name in ("Ann", "Ben", "Cleo", "Dan")]
    database.commit(added(*people))
    database.close()
    database = opened(path)
    changed = Contact(id="c-ben", name="Ben", company="Acme")
    database.commit(Change("Edited", (Edit(people[1], changed), Edit(people[2], None))))
    database.commit(added(contact("Eve")))
    want = [people[0], changed, people[3], contact("Eve")]
    assert list(database.records("contacts")) == want
    database.close()
    assert list(opened(path).records("contacts")) == want


def test_heads_follow_changes_before_and_after_folding(path: Path) -> None:
    talks = [conversation(number, f"c-{number % 3}") for number in range(20)]
    database = opened(path)
    database.commit(added(*talks))
    database.fold_if_idle()
    database.close()
    database = opened(path)
    later = Conversation(
        **{name: getattr(talks[4], name) for name in talks[4].__slots__} | {"answered": False, "summary": "x"}
    )
    database.commit(Change("Changed", (Edit(talks[4], later), Edit(talks[7], None), Edit(None, conversation(30)))))
    want = [*talks[:4], later, *talks[5:7], *talks[8:], conversation(30)]
    assert list(database.conversation_headers()) == [talk.header for talk in want]
    assert [database.conversation(talk.id) for talk in want] == want
    assert database.conversation("v-7") is None
    database.close()
    database = opened(path)
    assert list(database.conversation_headers()) == [talk.header for talk in want]


@pytest.mark.parametrize("channel", ["coffee", 'a"b', "caf\u00e9", "back\\slash", "", "1"])
def test_heads_are_those_of_the_whole_records(path: Path, channel: str) -> None:
    talks = [
        Conversation(id="v-1", on=date(2026, 1, 2), channel=channel, contacts=("a", "b]", "ü")),
        Conversation(id="v-\u00fc", on=date(2026, 1, 2), channel=channel, contacts=(), answered=True, created_at=START),
        Conversation(id="v-3", on=date(2026, 1, 2), channel=channel, contacts=("a",), extra={"odd": {"id": "v-9"}}),
    ]
    database = opened(path)
    database.commit(added(*talks))
    assert list(database.conversation_headers()) == [talk.header for talk in talks]
    database.close()
    database = opened(path)
    assert list(database.conversation_headers()) == [talk.header for talk in talks]
    assert [database.conversation(talk.id) for talk in talks] == talks


def test_a_stale_change_is_refused_and_nothing_of_it_saved(path: Path) -> None:
    ann, ben = contact("Ann"), contact("Ben")
    database = opened(path)
    database.commit(added(ann))
    for edits in (
        (Edit(None, ben), Edit(Contact(id=ann.id, name="Other"), None)),
        (Edit(None, ben), Edit(None, ann)),
        (Edit(None, contact("Eve")), Edit(ben, None)),
    ):
        with pytest.raises(StaleError):
            database.commit(Change("Stale", edits))
    assert list(database.records("contacts")) == [ann]
    assert [entry.number for entry in database.entries()] == [1]


def test_two_programs_see_each_others_changes(path: Path) -> None:
    one, two = opened(path), opened(path)
    one.commit(added(contact("Ann")))
    assert two.refresh() == (added(contact("Ann")),)
    assert two.refresh() == ()
    _, others = one.commit(added(contact("Ben")))
    assert others == ()
    entry, others = two.commit(added(contact("Cleo")))
    assert entry.number == 3
    assert others == (added(contact("Ben")),)
    assert one.fold_if_idle()
    two.commit(added(contact("Dan")))
    one.close()
    assert two.refresh() == ()
    two.close()
    assert [record.name for record in opened(path).records("contacts")] == ["Ann", "Ben", "Cleo", "Dan"]
    assert [entry.number for entry in opened(path).entries()] == [4, 3, 2, 1]


def test_history_survives_restarts_and_folds(path: Path) -> None:
    for number, name in enumerate(("Ann", "Ben", "Cleo", "Dan", "Eve"), 1):
        database = opened(path)
        entry, _ = database.commit(added(contact(name)))
        assert entry.number == number
        database.close()
    database = opened(path)
    ann = contact("Ann")
    database.commit(Change("Undid: Added 1", (Edit(ann, None),), undoes=1))
    assert [(entry.number, entry.undoes) for entry in database.entries()] == [
        (6, 1),
        (5, None),
        (4, None),
        (3, None),
        (2, None),
        (1, None),
    ]
    assert all(entry.octets > 50 for entry in database.entries())
    assert database.change(1) == added(ann)
    assert database.change(6) == Change("Undid: Added 1", (Edit(ann, None),), undoes=1)
    with pytest.raises(KeyError):
        database.change(7)


def test_an_unreadable_document_is_named_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    broken = {
        "contacts": {"1": {"nom": "no id"}, "2": {"id": "c-ann", "name": "Ann"}},
        "conversations": {"7": {"id": "v"}},
    }
    path.write_text(json.dumps(broken))
    database = opened(path)
    assert list(database.records("contacts")) == [contact("Ann")]
    assert list(database.conversation_headers()) == []
    (notice,) = database.notices
    assert "contacts 1 (no readable id, name), conversations 7 (no readable channel, contacts, on)" in notice
    database.commit(added(contact("Ben")))
    database.close()
    after = json.loads(path.read_text())
    assert after["contacts"]["1"] == {"nom": "no id"}
    assert after["conversations"] == broken["conversations"]


def test_a_plain_tinydb_file_is_taken_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    with TinyDB(path) as plain:
        plain.insert({"note": "mine"})
        plain.table("contacts").insert({"name": "Ann", "id": "c-ann"})
    before = path.read_bytes()
    database = opened(path)
    assert list(database.records("contacts")) == [contact("Ann")]
    database.close()
    assert path.read_bytes() == before
    database = opened(path)
    database.commit(added(contact("Ben")))
    crash(database)
    database = opened(path)
    assert [record.name for record in database.records("contacts")] == ["Ann", "Ben"]
    database.close()
    with TinyDB(path) as plain:
        assert plain.all() == [{"note": "mine"}]
    (kept,) = (path.parent / "network.json.d" / "aside").iterdir()
    assert kept.read_bytes() == before


@pytest.mark.parametrize("content", [b"[]", b"{", b"hello", b'{"contacts": 3}', b"\x00" * 9, b"[" * 99999])
def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(DamagedError, match="Nothing was overwritten"):
        opened(path)
    assert path.read_bytes() == content
    assert os.listdir(path.parent) == ["network.json"]


def test_a_folder_in_the_place_of_the_file_is_refused(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(DamagedError, match="is a folder"):
        opened(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files in folders")
def test_a_pipe_is_no_database_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    os.mkfifo(path)
    with pytest.raises(DamagedError, match="a device or a pipe"):
        opened(path)
    assert path.is_fifo()
    assert os.listdir(tmp_path) == ["network.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files in folders")
def test_a_pipe_put_in_the_place_of_an_open_database_is_never_waited_for(path: Path) -> None:
    database = opened(path)
    database.commit(added(contact("Ann")))
    database.store.fold()
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(SaveError, match="a device or a pipe"):
        database.refresh()
    path.unlink()
    database.refresh()
    assert [one.name for one in database.records("contacts")] == ["Ann"]


def test_an_empty_file_is_an_empty_database(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    database = opened(path)
    database.commit(added(contact("Ann")))
    database.close()
    assert list(opened(path).records("contacts")) == [contact("Ann")]


def test_a_newer_schema_is_read_only(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"contacts": {"1": {"id": "c-ann", "name": "Ann"}}, "_netui": {"1": {"schema": 99}}}))
    database = opened(path)
    assert "later version" in database.read_only_because
    assert list(database.records("contacts")) == [contact("Ann")]
    with pytest.raises(RefusedError):
        database.commit(added(contact("Ben")))
    database.close()


def test_follow_ups_keep_all_their_fields(path: Path) -> None:
    follow_up = FollowUp(
        id="f-1", contact="c-ann", kind=FollowUpKind.PROMISE, what="send paper", due_on=date(2026, 4, 1)
    )
    database = opened(path)
    database.commit(added(contact("Ann"), follow_up))
    database.close()
    assert list(opened(path).records("follow_ups")) == [follow_up]


def test_of_several_that_end_together_the_last_leaves_everything_in_the_file(path: Path) -> None:
    first, second = opened(path), opened(path)
    first.commit(added(contact("Ann")))
    second.commit(added(contact("Ben")))  # which the first has not seen when it ends
    first.close()
    second.close()
    with TinyDB(path) as plain:
        assert sorted(document["name"] for document in plain.table("contacts")) == ["Ann", "Ben"]


def test_whoever_is_overtaken_does_not_turn_the_file_back(path: Path) -> None:
    first, second = opened(path), opened(path)
    first.commit(added(contact("Ann")))
    second.commit(added(contact("Ben")))
    second.close()
    first.close()
    with TinyDB(path) as plain:
        assert sorted(document["name"] for document in plain.table("contacts")) == ["Ann", "Ben"]


def test_what_another_thread_is_saving_is_saved_before_the_database_is_closed(tmp_path: Path) -> None:
    database = opened(tmp_path / "n.json")
    many = tuple(Edit(None, Contact(f"c{number}", f"Ann {number}")) for number in range(3_000))
    saving = Thread(target=database.commit, args=(Change("Imported", many),))
    saving.start()
    while not database._saving.locked() and saving.is_alive():
        time.sleep(0.0001)
    assert database.conversation("v1") is None  # it may be read meanwhile
    database.close()
    saving.join()
    assert len(TinyDB(tmp_path / "n.json").table("contacts")) == 3_000
