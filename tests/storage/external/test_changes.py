"""The JSON file changed, broken, exchanged or removed by others, while netui runs and while it does not."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from netui.domain.core.errors import DamagedError
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.storage.database import Database
from netui.storage.doctor.salvage import salvage
from netui.storage.system import still


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def opened(path: Path) -> Database:
    return Database.open(path, clock=Clock())


def crash(database: Database) -> None:
    database._store.close()


def contact(name: str, **fields) -> Contact:
    return Contact(id=f"c-{name.lower()}", name=name, **fields)


def add(database: Database, *names: str) -> None:
    database.commit(Change("Added", tuple(Edit(None, contact(name)) for name in names)))


def edit(database: Database, name: str, **fields) -> None:
    (before,) = [one for one in database.records("contacts") if one.id == f"c-{name.lower()}"]
    after = replace(before, **fields)
    database.commit(Change("Edited", (Edit(before, after),)))


def people(database: Database) -> dict[str, Contact]:
    return {one.name: one for one in database.records("contacts")}


@pytest.fixture(autouse=True)
def _nobody_is_still_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in the file stands there for good; ``test_slow_saves`` is about the others."""
    monkeypatch.setattr(still, "STILL_S", 0.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database of three, folded twice, with a change that is not folded in."""
    path = tmp_path / "network.json"
    database = opened(path)
    add(database, "Ann", "Ben", "Cleo")
    database.close()
    database = opened(path)
    edit(database, "Cleo", company="Initech")
    database.close()
    database = opened(path)
    edit(database, "Ben", company="Acme")
    crash(database)
    return path


def aside(path: Path) -> list[str]:
    folder = path.parent / "network.json.d" / "aside"
    return sorted(os.listdir(folder)) if folder.exists() else []


BROKEN = {
    "gone": None,
    "empty": b"",
    "garbage": b"\xff\xfe garbage",
    "zeros": b"\0" * 500,
    "list": b"[1]",
    "half": "half",
    "extra": "extra",
}


@pytest.mark.parametrize("how", BROKEN)
@pytest.mark.parametrize("running", [False, True])
def test_a_broken_file_is_rebuilt_with_everything(path: Path, how: str, running: bool) -> None:
    database = opened(path) if running else None
    content = path.read_bytes()
    broken = {"half": content[: len(content) // 2], "extra": content + b"}}tail"}.get(how, BROKEN[how])
    if broken is None:
        path.unlink()
    else:
        path.write_bytes(broken)
    database = database or opened(path)
    add(database, "Dan")
    want = {"Ann": contact("Ann"), "Ben": contact("Ben", company="Acme"), "Cleo": contact("Cleo", company="Initech")}
    want["Dan"] = contact("Dan")
    assert people(database) == want
    assert any("network.json" in notice for notice in database.notices)
    database.close()
    assert people(opened(path)) == want
    assert opened(path).notices == ()
    with TinyDB(path, access_mode="r") as plain:
        assert [document["name"] for document in plain.table("contacts")] == ["Ann", "Ben", "Cleo", "Dan"]
    if broken:
        (kept,) = aside(path)
        assert kept.startswith("2026-03-01-0900")
        assert "unreadable" in kept
        assert (path.parent / "network.json.d" / "aside" / kept).read_bytes() == broken


@pytest.mark.parametrize("running", [False, True])
def test_plain_tinydb_edits_are_merged_as_one_change_that_can_be_undone(path: Path, running: bool) -> None:
    database = opened(path) if running else None
    with TinyDB(path) as plain:
        table = plain.table("contacts")
        table.insert({"id": "c-eve", "name": "Eve"})
        table.update({"company": "Globex"}, where("id") == "c-ann")
        table.remove(where("id") == "c-cleo")
    database = database or opened(path)
    news = database.refresh()
    want = {"Ann": contact("Ann", company="Globex"), "Ben": contact("Ben", company="Acme"), "Eve": contact("Eve")}
    assert people(database) == want
    if running:
        assert [change.label for change in news] == ["Merged what was changed outside netui"]
    entry = next(iter(database.entries()))
    assert entry.label == "Merged what was changed outside netui"
    merged = database.change(entry.number)
    assert len(merged.edits) == 3
    database.close()
    database = opened(path)
    assert people(database) == want
    assert database.notices == ()
    database.commit(merged.inverse("Undid", entry.number))
    assert people(database).keys() == {"Ann", "Ben", "Cleo"}
    database.close()
    assert len(aside(path)) == 1


def test_changes_on_both_sides_meet_field_by_field(path: Path) -> None:
    with TinyDB(path) as plain:  # the file does not know yet that Ben is at Acme
        table = plain.table("contacts")
        table.update({"title": "Engineer"}, where("id") == "c-ben")
        table.update({"company": "Hooli"}, where("id") == "c-ben")
    database = opened(path)
    assert people(database)["Ben"] == contact("Ben", company="Acme", title="Engineer")
    (notice,) = database.notices
    assert "Changed on both sides" in notice
    assert "Ben" in notice
    (kept,) = aside(path)
    assert kept in notice
    database.close()
    assert opened(path).notices == ()


def test_an_edit_while_running_is_noticed_before_the_next_save(path: Path) -> None:
    database = opened(path)
    document = json.loads(path.read_text())
    document["contacts"]["1"]["company"] = "Globex"
    path.write_text(json.dumps(document, indent=4))
    _, others = database.commit(Change("Added", (Edit(None, contact("Dan")),)))
    assert [change.label for change in others] == ["Merged what was changed outside netui"]
    assert people(database)["Ann"].company == "Globex"
    database.close()
    assert people(opened(path)).keys() == {"Ann", "Ben", "Cleo", "Dan"}


def test_a_file_touched_or_copied_over_itself_is_no_edit(path: Path) -> None:
    database = opened(path)
    content = path.read_bytes()
    path.write_bytes(content)
    add(database, "Dan")
    assert database.notices == ()
    database.close()
    os.utime(path)
    database = opened(path)
    assert database.notices == ()
    assert len(people(database)) == 4


@pytest.mark.parametrize("saves", [1, 2, 3])
@pytest.mark.parametrize("running", [False, True])
def test_an_older_copy_put_back_loses_nothing(path: Path, running: bool, saves: int) -> None:
    opened(path).close()
    old = path.read_bytes()
    for name in ("Dan", "Eve", "Flo")[:saves]:
        database = opened(path)
        add(database, name)
        database.close()
    database = opened(path) if running else None
    path.write_bytes(old)
    database = database or opened(path)
    database.refresh()
    want = {"Ann", "Ben", "Cleo", *("Dan", "Eve", "Flo")[:saves]}
    assert people(database).keys() == want
    (notice,) = [notice for notice in database.notices if "older copy" in notice]
    (kept,) = aside(path)
    assert kept in notice
    database.close()
    database = opened(path)
    assert people(database).keys() == want
    assert database.notices == ()
    assert (path.parent / "network.json.d" / "aside" / kept).read_bytes() == old


def test_a_branch_with_fewer_steps_than_ours_is_merged_and_no_older_copy(path: Path) -> None:
    there = other_machine(path)
    elsewhere = opened(there)
    add(elsewhere, "Dan")
    elsewhere.close()
    for name in ("Eve", "Flo", "Gus"):
        database = opened(path)
        add(database, name)
        database.close()
    shutil.copy(there, path)
    database = opened(path)
    assert people(database).keys() == {"Ann", "Ben", "Cleo", "Dan", "Eve", "Flo", "Gus"}
    assert any("1 record new" in notice for notice in database.notices)
    database.close()
    assert people(opened(path)).keys() == {"Ann", "Ben", "Cleo", "Dan", "Eve", "Flo", "Gus"}


@pytest.mark.parametrize(
    ("documents", "words"),
    [
        ({}, "3 records removed,"),
        ({"1": {"id": "c-ann", "name": "Ann", "title": "CTO"}}, "1 record changed, 2 removed,"),
        ({"1": {"id": "c-eve", "name": "Eve"}}, "1 record new, 3 removed,"),
    ],
)
def test_the_words_say_what_was_done(path: Path, documents: dict, words: str) -> None:
    opened(path).close()
    path.write_text(json.dumps({"contacts": documents}))
    (notice,) = opened(path).notices
    assert words in notice
    assert "taken over" not in notice


def test_a_flipped_bit_on_the_disk_is_mended_from_the_copies(path: Path) -> None:
    opened(path).close()
    before = os.stat(path)
    content = bytearray(path.read_bytes())
    content[content.index(b"Cleo")] ^= 1
    with open(path, "r+b") as file:
        file.write(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    database = opened(path)
    assert people(database).keys() == {"Ann", "Ben", "Cleo"}
    assert "changed on the disk" in database.notices[0]


def other_machine(path: Path) -> Path:
    """The same database on another machine, where only the JSON file is synchronised."""
    opened(path).close()
    there = path.parent / "there" / "network.json"
    there.parent.mkdir()
    shutil.copy(path, there)
    return there


@pytest.mark.parametrize("running", [False, True])
def test_a_file_that_has_grown_elsewhere_is_taken_over(path: Path, running: bool) -> None:
    there = other_machine(path)
    elsewhere = opened(there)
    add(elsewhere, "Dan")
    elsewhere.close()
    database = opened(path) if running else None
    shutil.copy(there, path)
    database = database or opened(path)
    database.refresh()
    assert people(database).keys() == {"Ann", "Ben", "Cleo", "Dan"}
    add(database, "Eve")
    database.close()
    shutil.copy(path, there)
    elsewhere = opened(there)
    add(elsewhere, "Flo")
    elsewhere.close()
    assert people(opened(there)).keys() == {"Ann", "Ben", "Cleo", "Dan", "Eve", "Flo"}


@pytest.mark.parametrize("running", [False, True])
@pytest.mark.parametrize("ahead", [1, 3])
def test_two_machines_that_have_parted_are_merged(path: Path, running: bool, ahead: int) -> None:
    there = other_machine(path)
    elsewhere = opened(there)
    for name in ("Dan", "Eve", "Flo")[:ahead]:
        add(elsewhere, name)
    edit(elsewhere, "Ann", title="Engineer")
    elsewhere.close()
    database = opened(path)
    add(database, "Gus")
    edit(database, "Ann", company="Globex")
    if not running:
        crash(database)
    shutil.copy(there, path)
    if not running:
        database = opened(path)
    database.refresh()
    want = {"Ann", "Ben", "Cleo", "Gus", *("Dan", "Eve", "Flo")[:ahead]}
    assert people(database).keys() == want
    assert people(database)["Ann"] == contact("Ann", company="Globex", title="Engineer")
    database.close()
    database = opened(path)
    assert people(database).keys() == want
    assert database.notices == ()


def test_machines_that_share_nothing_but_a_file_are_merged_both_ways(path: Path) -> None:
    there = other_machine(path)
    for place, names in ((path, ("Dan", "Eve")), (there, ("Flo", "Gus"))):
        for name in names:
            database = opened(place)
            add(database, name)
            database.close()
    shutil.copy(there, path)
    database = opened(path)
    database.close()
    shutil.copy(path, there)
    elsewhere = opened(there)
    assert people(elsewhere).keys() == {"Ann", "Ben", "Cleo", "Dan", "Eve", "Flo", "Gus"}
    assert not any("no longer known" in notice for notice in elsewhere.notices)


def test_a_database_that_was_repaired_under_a_running_program_is_taken_over(path: Path) -> None:
    database = opened(path)
    database.refresh()
    salvage(path, Clock())
    other = opened(path)
    add(other, "Dan")
    news = database.refresh()
    assert [change.label for change in news] == ["Taken over from a repaired database"]
    assert [edit.after.name for edit in news[0].edits] == ["Dan"]
    add(database, "Eve")
    assert len(other.refresh()) == 1
    database.close()
    other.close()
    assert people(opened(path)).keys() == {"Ann", "Ben", "Cleo", "Dan", "Eve"}


@pytest.mark.parametrize("running", [False, True])
def test_an_edit_of_a_state_too_old_to_be_known_overwrites_nothing(path: Path, running: bool) -> None:
    old = json.loads(path.read_text())
    for name in ("Dan", "Eve", "Flo"):
        database = opened(path)
        add(database, name)
        edit(database, "Ann", company=name)
        database.close()
    database = opened(path) if running else None
    for journal in (path.parent / "network.json.d" / "old").glob("j-*"):
        journal.unlink()
    old["contacts"]["1"]["title"] = "Engineer"
    path.write_text(json.dumps(old))
    database = database or opened(path)
    database.refresh()
    assert people(database)["Ann"] == contact("Ann", company="Flo")
    assert people(database).keys() == {"Ann", "Ben", "Cleo", "Dan", "Eve", "Flo"}
    assert any("no longer known" in notice for notice in database.notices)
    assert len(aside(path)) == 1
    database.close()
    assert people(opened(path))["Flo"] == contact("Flo")


def test_a_step_missing_from_the_journals_is_said_and_nothing_overwritten(path: Path) -> None:
    database = opened(path)
    add(database, "Dan")
    crash(database)
    side = path.parent / "network.json.d"
    journals = sorted(side.glob("j-*.log"))
    journals[-2].unlink()
    before = {file: file.read_bytes() for file in side.rglob("*") if file.is_file()}
    with pytest.raises(DamagedError, match="Nothing was overwritten"):
        opened(path)
    assert {file: file.read_bytes() for file in side.rglob("*") if file.is_file()} == before


def test_a_symbolic_link_stays_and_what_it_points_to_is_replaced(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(path)
    database = opened(link)
    add(database, "Dan")
    database.close()
    assert link.is_symlink()
    assert people(opened(path)).keys() == {"Ann", "Ben", "Cleo", "Dan"}
    assert not (tmp_path / "link.json.d").exists()
