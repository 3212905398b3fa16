"""Folded journals are gathered into few files, and the history stays whole whatever interrupts that."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.storage.database import Database
from netui.storage.journal import gather as archive

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def session(path: Path, number: int) -> None:
    database = Database.open(path, clock=lambda: NOW)
    database.commit(Change(f"Added {number}", (Edit(None, Contact(id=f"c-{number}", name=f"P{number}")),)))
    database.close()


def numbers(path: Path) -> list[int]:
    database = Database.open(path, clock=lambda: NOW)
    assert len(list(database.records("contacts"))) == next(iter(database.entries())).number
    return [entry.number for entry in database.entries()]


def old(path: Path) -> list[str]:
    return sorted(name for name in os.listdir(f"{path}.d/old") if name.startswith("j-"))


def test_many_sessions_leave_few_files_and_the_whole_history(tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    for number in range(100):
        session(path, number)
    assert len(old(path)) <= 41
    assert numbers(path) == list(range(100, 0, -1))
    path.unlink()
    assert numbers(path) == list(range(100, 0, -1))


def cut_short(real: Callable[..., object], at: int, seen: list[int]) -> Callable[..., object]:
    def call(*args: object) -> object:
        seen[0] += 1
        if seen[0] == at:
            raise KeyboardInterrupt
        return real(*args)

    return call


def test_gathering_may_be_cut_short_at_any_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "place" / "network.json"
    for number in range(8):
        session(path, number)
    shutil.copytree(path.parent, tmp_path / "seed")
    monkeypatch.setattr(archive, "_SMALL_FILES_LEFT", 3)
    for at in range(1, 14):
        shutil.rmtree(path.parent)
        shutil.copytree(tmp_path / "seed", path.parent)
        seen = [0]
        with monkeypatch.context() as patch:
            for name in ("write", "fsync", "replace", "unlink"):
                patch.setattr(os, name, cut_short(getattr(os, name), at, seen))
            with suppress(KeyboardInterrupt):
                archive.gather(f"{path}.d/old")
        assert numbers(path) == list(range(8, 0, -1)), at
        session(path, 8)
        assert numbers(path) == list(range(9, 0, -1)), at


def test_a_gap_is_not_gathered_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "network.json"
    for number in range(8):
        session(path, number)
    os.unlink(f"{path}.d/old/{old(path)[3]}")
    monkeypatch.setattr(archive, "_SMALL_FILES_LEFT", 1)
    archive.gather(f"{path}.d/old")
    assert len(old(path)) == 2
    assert numbers(path) == [8, 7, 6, 5]
