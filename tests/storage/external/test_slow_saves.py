"""A file that is no database as it stands: half written, or with a slip in it."""

from __future__ import annotations

import json
import os
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from netui.domain.core.errors import DamagedError
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.storage.database import Database
from netui.storage.system import still

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def opened(path: Path) -> Database:
    return Database.open(path, clock=lambda: NOW)


def add(database: Database, *names: str) -> None:
    database.commit(Change("Added", tuple(Edit(None, Contact(id=f"c-{name}", name=name)) for name in names)))


def people(database: Database) -> dict[str, str]:
    return {one.name: one.company for one in database.records("contacts")}  # type: ignore[union-attr]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "network.json"
    for names in (("Ann", "Ben", "Cleo"), ("Dan",)):
        database = opened(path)
        add(database, *names)
        database.close()
    return path


def edited(path: Path) -> bytes:
    document = json.loads(path.read_text())
    document["contacts"]["1"]["company"] = "Globex"
    return json.dumps(document, indent=1).encode()


def test_a_save_in_two_steps_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(still, "STILL_S", 30.0)
    database = opened(path)
    content = edited(path)
    path.write_bytes(content[:100])
    for _ in range(3):
        database.refresh()
        add_name = f"P{_}"
        add(database, add_name)  # what is saved meanwhile goes into the journal
        database.fold_if_idle()
    assert path.read_bytes() == content[:100]
    assert database.notices == ()
    path.write_bytes(content)
    database.refresh()
    assert people(database) == {"Ann": "Globex", "Ben": "", "Cleo": "", "Dan": "", "P0": "", "P1": "", "P2": ""}
    database.close()
    assert people(opened(path))["Ann"] == "Globex"


def test_a_save_that_is_finished_after_that_is_merged_all_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(still, "STILL_S", 0.0)
    database = opened(path)
    content = edited(path)
    with open(path, "r+b") as writer:
        writer.truncate(0)
        writer.write(content[:100])
        writer.flush()
        database.refresh()  # takes the half for all there is, and writes its own
        assert "unreadable" in " ".join(database.notices)
        writer.write(content[100:])
        writer.flush()
        os.fsync(writer.fileno())
    database.refresh()
    assert people(database)["Ann"] == "Globex"
    assert people(database).keys() == {"Ann", "Ben", "Cleo", "Dan"}
    database.close()


@pytest.mark.parametrize("first", [0, 1, 100])
def test_a_save_that_is_finished_after_a_command_is_merged_by_the_next(
    path: Path, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    monkeypatch.setattr(still, "STILL_S", 0.0)
    content = edited(path)
    with open(path, "r+b") as writer:
        writer.truncate(0)
        writer.write(content[:first])
        writer.flush()
        database = opened(path)
        add(database, "Eve")
        database.close()
        writer.write(content[first:])
    assert people(opened(path)) == {"Ann": "Globex", "Ben": "", "Cleo": "", "Dan": "", "Eve": ""}


@pytest.mark.parametrize("first", [0, 100])
def test_opening_waits_for_whoever_is_writing(path: Path, first: int) -> None:
    content = edited(path)
    path.write_bytes(content[:first])
    finishing = threading.Timer(0.2, lambda: path.write_bytes(content))
    finishing.start()
    begun = time.monotonic()
    assert people(opened(path))["Ann"] == "Globex"
    assert time.monotonic() - begun < 5
    finishing.join()


def with_slip(path: Path, how: str) -> bytes:
    document = json.loads(edited(path))
    contacts = document["contacts"]
    text = json.dumps(document, indent=1)
    first = '"company": "Globex"'
    return {
        "comment": text.replace(first, first + " // who?"),
        "block comment": text.replace(first, "/* who? */" + first),
        "trailing comma": text.replace(first, first + ","),
        "trailing comma after the last": text.replace("\n }", ",\n }", 1),
        "tab": text.replace(first, first + ', "notes": "red\thair"'),
        "line break": text.replace(first, first + ', "notes": "red\r\nhair, // no comment"'),
        "nan": text.replace(first, first + ', "score": NaN'),
        "huge": text.replace(first, first + ', "score": 1e999'),
        "digits": text.replace(first, first + ', "score": ' + "9" * 5000),
        "odd key": text.replace('"1": {', '"abc": {', 1),
        "number twice": json.dumps({**document, "contacts": {**contacts, "01": contacts["1"]}}).replace(
            '"1"', '"001"', 1
        ),
        "no document": json.dumps({**document, "contacts": {**contacts, "2": ["Ben"]}}),
        "list for a table": json.dumps({**document, "events": [1]}),
        "utf-16": text,
    }[how].encode("utf-16" if how == "utf-16" else "utf-8")


SLIPS = (
    *("comment", "block comment", "trailing comma", "trailing comma after the last", "tab", "line break"),
    *("nan", "huge", "digits", "odd key", "number twice", "no document", "list for a table", "utf-16"),
)


@pytest.mark.parametrize("running", [False, True])
@pytest.mark.parametrize("how", SLIPS)
def test_one_slip_loses_no_other_edit(path: Path, how: str, running: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(still, "STILL_S", 0.0)
    database = opened(path) if running else None
    path.write_bytes(with_slip(path, how))
    database = database or opened(path)
    database.refresh()
    assert people(database) == {"Ann": "Globex", "Ben": "", "Cleo": "", "Dan": ""}
    said = " ".join(database.notices)
    (kept,) = (path.parent / "network.json.d" / "aside").iterdir()
    assert str(kept) in said
    if how == "no document":
        assert "contacts 2" in said
    database.close()
    database = opened(path)
    assert people(database)["Ann"] == "Globex"
    assert database.notices == ()


@pytest.mark.parametrize("slip", [b"True", b"'Hooli'", b'"Caf\xe9"', b'"Hooli"\n<<<<<<< HEAD', b'"Hooli'])
def test_what_cannot_be_read_is_not_said_to_hold_nothing_new(
    path: Path, slip: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still, "STILL_S", 0.0)
    opened(path).close()
    content = path.read_bytes()
    first = content.index(b'"name"')
    path.write_bytes(content[:first] + b'"company": ' + slip + b", " + content[first:])
    database = opened(path)
    assert people(database).keys() == {"Ann", "Ben", "Cleo", "Dan"}
    said = " ".join(database.notices)
    assert "there was nothing new in what could be read of it" in said
    assert "left here as they were: contacts 1." in said


UNSAYABLE = ("NaN", "-Infinity", "1e400", "9" * 5000)
"""Values that programs write, and that JSON cannot say."""


@pytest.mark.parametrize("running", [False, True])
@pytest.mark.parametrize("value", UNSAYABLE, ids=lambda value: value[:9])
def test_what_json_cannot_say_is_nobodys_name(
    path: Path, value: str, running: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still, "STILL_S", 0.0)
    database = opened(path) if running else None
    text = edited(path).decode().replace('"name": "Ben"', f'"name": {value}, "tags": ["x", {value}], "title": "CTO"')
    path.write_text(text.replace('"id": "c-Cleo"', f'"id": {value}'))
    database = database or opened(path)
    database.refresh()
    assert people(database) == {"Ann": "Globex", "Ben": "", "Cleo": "", "Dan": ""}
    (ben,) = (one for one in database.records("contacts") if isinstance(one, Contact) and one.name == "Ben")
    assert (ben.id, ben.tags, ben.title) == ("c-Ben", (), "CTO")
    said = " ".join(database.notices)
    assert f"contacts 2 (name: {value[:20]}" in said
    assert f"contacts 2 (tags: {value[:20]}" in said
    assert f"contacts 3 (id: {value[:20]}" in said
    assert "passed over" not in said


@pytest.mark.parametrize("value", UNSAYABLE, ids=lambda value: value[:9])
def test_what_json_cannot_say_in_a_new_file_is_named_and_no_value(tmp_path: Path, value: str) -> None:
    path = tmp_path / "network.json"
    ben = f'{{"id": "c-Ben", "name": "Ben", "title": {value}, "private": {value}, "questions": [{value}]}}'
    path.write_text(f'{{"contacts": {{"1": {{"id": "c-Ann", "name": {value}}}, "2": {ben}, "3": {value}}}}}')
    database = opened(path)
    (found,) = database.records("contacts")
    assert isinstance(found, Contact)
    assert (found.name, found.title, found.questions) == ("Ben", "", ())
    said = " ".join(database.notices)
    assert "contacts 1 (no readable name: " in said
    assert "contacts 2, Ben (title: " in said
    add(database, "Eve")
    database.close()
    assert json.loads(path.read_text())["contacts"]["1"]["name"] == {"not_json": [value]}


def test_a_removal_beside_a_slip_is_taken_over_and_one_in_a_torn_file_is_not(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still, "STILL_S", 0.0)
    document = json.loads(edited(path))
    del document["contacts"]["4"]
    path.write_text(json.dumps(document).replace("Globex", 'Globex", "x": NaN, "y": "', 1))
    database = opened(path)
    assert people(database).keys() == {"Ann", "Ben", "Cleo"}
    database.close()
    content = edited(path).replace(b"Globex", b"Hooli")
    path.write_bytes(content[: content.index(b"c-Cleo")])
    database = opened(path)
    assert people(database) == {"Ann": "Hooli", "Ben": "", "Cleo": ""}
    assert any("Nothing counts as removed" in notice for notice in database.notices)


def test_half_of_an_older_copy_is_nobodys_edit(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(still, "STILL_S", 0.0)
    old = path.read_bytes()
    database = opened(path)
    ann = next(iter(database.records("contacts")))
    database.commit(Change("Edited", (Edit(ann, Contact(id="c-Ann", name="Ann", company="Acme")),)))
    database.close()
    path.write_bytes(old[: old.index(b"c-Dan")])
    database = opened(path)
    assert people(database) == {"Ann": "Acme", "Ben": "", "Cleo": "", "Dan": ""}


@pytest.mark.parametrize("how", SLIPS)
def test_a_file_of_another_program_with_a_slip_opens(tmp_path: Path, path: Path, how: str) -> None:
    alone = tmp_path / "alone.json"
    document = json.loads(path.read_text())
    del document["_netui"]
    plain = tmp_path / "plain.json"
    plain.write_text(json.dumps(document))
    alone.write_bytes(with_slip(plain, how))
    database = opened(alone)
    assert set(people(database)) == {"Ann", "Cleo", "Dan"} | (set() if how == "no document" else {"Ben"})
    assert "alone.json" in " ".join(database.notices)
    add(database, "Eve")
    database.close()
    after = json.loads(alone.read_text())
    assert len(after["contacts"]) >= 4
    if how == "no document":
        assert after["set_aside"]["1"]["value"] == ["Ben"]


def test_what_is_not_one_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    path.write_text("[1, 2]")
    with pytest.raises(DamagedError):
        opened(path)
    assert path.read_text() == "[1, 2]"


def test_only_the_newest_few_are_kept_aside(path: Path) -> None:
    for turn in range(12):
        document = json.loads(path.read_text())
        document["contacts"]["1"]["company"] = f"Acme {turn}"
        path.write_text(json.dumps(document))
        database = Database.open(path, clock=lambda turn=turn: NOW + timedelta(seconds=turn))
        database.close()
    kept = list((path.parent / "network.json.d" / "aside").iterdir())
    assert len(kept) == 5
    assert any("Acme 11" in one.read_text() for one in kept)
