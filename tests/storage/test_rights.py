"""Whose the files are, and who may write them."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netui.__main__ import keep_own_rights
from netui.domain.core.errors import RefusedError
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.storage.database import Database
from netui.storage.maintenance.maintenance import Maintenance

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="these are the rights of POSIX")

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def opened(path: Path) -> Database:
    return Database.open(path, clock=lambda: NOW)


def add(database: Database, name: str) -> None:
    database.commit(Change("Added", (Edit(None, Contact(id=f"c-{name}", name=name)),)))


def names(database: Database) -> list[str]:
    return [one.name for one in database.records("contacts")]  # type: ignore[union-attr]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "network.json"
    database = opened(path)
    add(database, "Ann")
    database.close()
    return path


def refuses(path: Path, words: str) -> None:
    database = opened(path)
    assert names(database) == ["Ann"]
    assert words in database.read_only_because
    with pytest.raises(RefusedError, match="Nothing can be saved"):
        add(database, "Ben")
    database.close()


def no_backup(path: Path, words: str) -> None:
    database = opened(path)
    with pytest.raises(RefusedError, match=words):
        Maintenance(database.store, lambda: NOW).backup()
    database.close()


def test_a_side_folder_that_others_may_write_is_not_used(path: Path) -> None:
    side = path.with_name("network.json.d")
    side.chmod(0o777)
    before = sorted(os.listdir(side))
    refuses(path, "others may write")
    no_backup(path, "others may write")
    assert sorted(os.listdir(side)) == before
    assert stat.S_IMODE(side.stat().st_mode) == 0o777
    side.chmod(0o700)
    database = opened(path)
    add(database, "Ben")
    database.close()


@pytest.mark.parametrize("name", ["", "old", "aside", "backups"])
def test_a_link_in_the_place_of_a_folder_is_not_followed(path: Path, tmp_path: Path, name: str) -> None:
    folder = path.with_name("network.json.d") / name
    elsewhere = tmp_path / "elsewhere"
    if folder.exists():
        folder.rename(elsewhere)
    else:
        elsewhere.mkdir(mode=0o700)
    folder.symlink_to(elsewhere)
    before = sorted(os.listdir(elsewhere))
    refuses(path, "symbolic link")
    no_backup(path, "symbolic link")
    assert sorted(os.listdir(elsewhere)) == before


@pytest.mark.parametrize("name", ["stamp", "held", "heads"])
def test_a_link_in_the_place_of_a_file_leads_nowhere(path: Path, tmp_path: Path, name: str) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    planted = path.with_name("network.json.d") / name
    planted.unlink(missing_ok=True)
    planted.symlink_to(victim)
    database = opened(path)
    add(database, "Ben")
    database.close()
    assert victim.read_text() == "precious"
    assert names(opened(path)) == ["Ann", "Ben"]


def test_a_lock_that_is_a_link_is_not_opened(path: Path, tmp_path: Path) -> None:
    lock = path.with_name("network.json.d") / "lock"
    lock.unlink()
    lock.symlink_to(tmp_path / "made")
    refuses(path, "lock")
    assert not (tmp_path / "made").exists()


def test_a_file_that_is_not_to_be_written_is_respected(path: Path) -> None:
    path.chmod(0o400)
    before = path.read_bytes()
    refuses(path, "not to be written")
    assert path.read_bytes() == before
    assert stat.S_IMODE(path.stat().st_mode) == 0o400


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_file_that_others_may_read_becomes_the_users_own_with_a_word(path: Path, mode: int) -> None:
    path.chmod(mode)
    database = opened(path)
    assert [said for said in database.notices if "Others" in said and "0600" in said]
    add(database, "Ben")
    database.close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not opened(path).notices


def test_of_a_file_that_another_program_wrote_nothing_is_said_about_its_readers(tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    path.write_text('{"contacts": {}}')
    path.chmod(0o644)
    assert not opened(path).notices


@pytest.mark.parametrize(("mask", "left"), [(0o777, 0o077), (0o377, 0o077), (0o027, 0o027), (0, 0)])
def test_the_mask_for_new_files_takes_no_right_from_their_owner(mask: int, left: int) -> None:
    before = os.umask(mask)
    try:
        keep_own_rights()
    finally:
        now = os.umask(before)
    assert now == left
