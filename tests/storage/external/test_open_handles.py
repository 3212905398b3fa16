"""Writes of a program that has the file open since before netui last replaced it: edits like any other."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tinydb import TinyDB

from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.storage.database import Database
from netui.storage.doctor.examine import examine
from netui.storage.maintenance import backups

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def opened(path: Path, days: int = 0) -> Database:
    return Database.open(path, clock=lambda: NOW + timedelta(days=days))


def save(path: Path, *names: str, days: int = 0) -> None:
    database = opened(path, days)
    database.commit(Change("Added", tuple(Edit(None, Contact(id=f"c-{name}", name=name)) for name in names)))
    database.close()


def people(database: Database) -> dict[str, str]:
    return {one.name: one.company for one in database.records("contacts")}  # type: ignore[union-attr]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "network.json"
    save(path, "Ann", "Ben")
    return path


@pytest.mark.parametrize("had_the_name", [False, True])
def test_a_script_that_writes_again_writes_from_what_it_wrote_before(path: Path, had_the_name: bool) -> None:
    """Its second value of a field is taken like the first, and what we have changed meanwhile stays."""
    script = TinyDB(path)
    for turn, company in enumerate(("Globex", "Initech", "Hooli")):
        if turn or not had_the_name:
            save(path, f"Cleo{turn}")
        script.table("contacts").update({"company": company}, doc_ids=[1])
        database = opened(path)
        assert people(database)["Ann"] == company
        ben = next(one for one in database.records("contacts") if isinstance(one, Contact) and one.name == "Ben")
        database.commit(Change("Moved Ben", (Edit(ben, replace(ben, company=f"Acme {turn}")),)))
        database.close()
        database = opened(path)
        assert people(database)["Ben"] == f"Acme {turn}"
        assert len(people(database)) == 3 + turn - had_the_name
        assert not [one for one in database.notices if "both sides" in one]
        database.close()
    script.close()


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("running", [False, True])
def test_a_script_that_keeps_tinydb_open_loses_nothing(path: Path, first: bool, running: bool) -> None:
    if not first:
        save(path, "Zoe")
    script = TinyDB(path)
    assert len(script.table("contacts")) >= 2
    save(path, "Cleo", days=1)
    running_database = opened(path, 1) if running else None
    script.table("contacts").update({"company": "Globex"}, doc_ids=[1])
    database = running_database or opened(path, 1)
    database.refresh()
    assert people(database)["Ann"] == "Globex"
    assert "Cleo" in people(database)
    (notice,) = [one for one in database.notices if "had been open in another program" in one]
    assert "1 record changed" in notice
    database.refresh()
    assert len([one for one in database.notices if "had been open" in one]) == 1
    database.close()
    database = opened(path, 2)
    assert database.notices == ()
    assert people(database)["Ann"] == "Globex"
    assert not [finding for finding in examine(database.store, NOW.date()).findings if "damaged" in finding.sentence]
    for backup in backups.listed(database.store.folder, NOW):
        backups.content(backup)
    script.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who has a file open")
def test_it_is_noticed_as_long_as_the_script_runs(path: Path) -> None:
    with TinyDB(path) as script:
        for turn in range(8):
            save(path, f"P{turn}", days=turn)
        script.table("contacts").insert({"id": "c-eve", "name": "Eve"})
        database = opened(path)
        assert {"Eve", "P0", "P7", "Ann"} <= people(database).keys()
        database.close()
        script.table("contacts").insert({"id": "c-fay", "name": "Fay"})
        database = opened(path)
        assert {"Eve", "Fay"} <= people(database).keys()
        database.close()
    for turn in range(8, 12):
        save(path, f"P{turn}")
    assert len(list((path.parent / "network.json.d" / "old").glob("base-*"))) == 3


def test_what_both_sides_have_changed_meanwhile_is_named(path: Path) -> None:
    with TinyDB(path) as script:
        database = opened(path)
        ann = next(iter(database.records("contacts")))
        database.commit(Change("Edited", (Edit(ann, Contact(id="c-Ann", name="Ann", company="Acme")),)))
        database.close()
        script.table("contacts").update({"company": "Hooli"}, doc_ids=[1])
        database = opened(path)
        assert people(database)["Ann"] == "Acme"
        assert any("Changed on both sides" in notice and "Hooli" in notice for notice in database.notices)


def test_a_hard_link_is_warned_about(path: Path) -> None:
    assert not [notice for notice in opened(path).notices if "hard link" in notice]
    os.link(path, path.with_name("other.json"))
    database = opened(path)
    assert any("hard link" in notice for notice in database.notices)
    assert any("hard link" in finding.sentence for finding in examine(database.store, NOW.date()).findings)
    database.close()
