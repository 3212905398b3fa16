"""What a disk that refuses, a lock that is held, and a folder that is not ours say to the user, and what they leave."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import threading
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from netui.domain.core.errors import InUseError, RefusedError, SaveError
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.storage import store
from netui.storage.database import Database
from netui.storage.system.lock import Lock, LockTimeoutError
from netui.system import disk

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def opened(path: Path) -> Database:
    return Database.open(path, clock=lambda: NOW)


def adding(name: str) -> Change:
    return Change(f"Added {name}", (Edit(None, Contact(id=f"c-{name.lower()}", name=name)),))


def names(database: Database) -> list[str]:
    return [one.name for one in database.records("contacts")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "network.json"
    database = opened(path)
    database.commit(adding("Ann"))
    database.close()
    return path


def refuse(patch: pytest.MonkeyPatch, call: str, code: int, times: int = 1) -> None:
    """The next calls of this name fail."""
    real, left = getattr(os, call), [times]

    def failing(*args: object, **kwargs: object) -> object:
        if left[0] > 0:
            left[0] -= 1
            raise OSError(code, os.strerror(code), "somewhere")
        return real(*args, **kwargs)

    patch.setattr(os, call, failing)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "is full"),
        (errno.EDQUOT, "is full"),
        (errno.EROFS, "may not be written"),
        (errno.EACCES, "may not be written"),
        (errno.EIO, "save elsewhere"),
    ],
)
@pytest.mark.parametrize("call", ["write", "fsync"])
@pytest.mark.parametrize("started", [False, True])
def test_a_refusal_is_one_kind_sentence_and_the_next_try_saves(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str, call: str, started: bool
) -> None:
    database = opened(path)
    if started:
        database.commit(adding("Ben"))
    with monkeypatch.context() as patch:
        refuse(patch, call, code)
        with pytest.raises(SaveError) as caught:
            database.commit(adding("Cleo"))
    assert words in caught.value.sentence
    assert "Nothing was saved" in caught.value.sentence
    assert "Cleo" not in names(database)
    database.commit(adding("Cleo"))
    database.store.close()
    assert names(opened(path)) == (["Ann", "Ben", "Cleo"] if started else ["Ann", "Cleo"])


def test_a_save_that_was_refused_and_yet_reached_the_disk_is_not_saved_twice(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = opened(path)
    database.commit(adding("Ben"))
    with monkeypatch.context() as patch:
        refuse(patch, "fsync", errno.EIO)
        refuse(patch, "ftruncate", errno.EIO)
        with pytest.raises(SaveError):
            database.commit(adding("Cleo"))
    entry, others = database.commit(adding("Cleo"))
    assert (entry.label, others) == ("Added Cleo", ())
    assert names(database) == ["Ann", "Ben", "Cleo"]
    assert len(list(database.entries())) == 3


def test_a_file_that_cannot_be_brought_up_to_date_is_a_notice_and_nothing_is_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = opened(path)
    database.commit(adding("Ben"))
    with monkeypatch.context() as patch:
        refuse(patch, "replace", errno.ENOSPC, times=9)
        assert not database.fold_if_idle()
    (notice,) = database.notices
    assert "saved in the journal" in notice
    assert "is full" in notice
    assert not [name for name in os.listdir(f"{path}.d") if name.startswith("tmp-")]
    assert database.fold_if_idle()
    database.close()
    assert names(opened(path)) == ["Ann", "Ben"]


def test_where_the_first_save_is_refused_nothing_is_called_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = opened(tmp_path / "network.json")
    with monkeypatch.context() as patch:
        refuse(patch, "write", errno.ENOSPC, times=99)
        with pytest.raises(SaveError):
            database.commit(adding("Ann"))
        assert not database.fold_if_idle()
    assert database.notices == ()


def test_a_folder_that_may_not_be_written_is_read_only(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda place, mode: False)
    database = opened(path)
    assert "may not be written" in database.read_only_because
    assert names(database) == ["Ann"]
    with pytest.raises(RefusedError, match="Nothing was changed"):
        database.commit(adding("Ben"))
    assert not database.fold_if_idle()
    assert database.refresh() == ()
    database.close()


def test_a_read_only_disk_is_read_only(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def failing(name: str, flags: int, mode: int = 0o777) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), name)
        return real(name, flags, mode)

    monkeypatch.setattr(os, "open", failing)
    database = opened(path)
    assert "Read-only file system" in database.read_only_because
    assert names(database) == ["Ann"]
    database.close()


def test_a_file_that_may_not_be_read_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    real = builtins.open

    def failing(file: object, *args: object, **kwargs: object) -> object:
        if str(file) == str(path):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
        return real(file, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(builtins, "open", failing)
    with pytest.raises(RefusedError, match="may not be read"):
        opened(path)


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("whole", [False, True])
def test_a_folder_removed_while_running_loses_nothing(path: Path, folded: bool, whole: bool) -> None:
    database = opened(path)
    database.commit(adding("Ben"))
    if folded:
        database.fold_if_idle()
    shutil.rmtree(f"{path}.d")
    if whole:
        path.unlink()
    database.refresh()
    database.commit(adding("Cleo"))
    database.store.close()
    assert names(opened(path)) == ["Ann", "Ben", "Cleo"]


HOLDER = """
import sys, time
sys.path.insert(0, {root!r})
from netui.storage.system.lock import Lock
lock = Lock({lock!r}, 5)
with lock:
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(path: Path) -> object:
    root = str(Path(__file__).resolve().parents[2])
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDER.format(root=root, lock=f"{path}.d/lock")], stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "held\n"
    yield program
    program.kill()
    program.communicate()


def test_a_lock_that_is_held_is_said_and_one_of_a_dead_process_does_not_matter(
    path: Path, holder: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store.Store.__init__, "__defaults__", (0.05,))
    with pytest.raises(InUseError, match="try again"):
        opened(path)
    holder.kill()
    holder.wait(30)
    database = opened(path)
    database.commit(adding("Ben"))
    database.close()


def test_the_lock_keeps_threads_apart_and_lets_its_holder_in_again(tmp_path: Path) -> None:
    lock = Lock(str(tmp_path / "lock"), 0.05)
    seen: list[str] = []

    def other() -> None:
        try:
            with lock:
                seen.append("in")
        except LockTimeoutError:
            seen.append("kept out")

    with lock, lock:
        thread = threading.Thread(target=other)
        thread.start()
        thread.join(30)
    other()
    assert seen == ["kept out", "in"]
    lock.close()


def test_commits_go_on_while_another_thread_folds(path: Path) -> None:
    database = opened(path)
    talks = tuple(Edit(None, Conversation(f"v-{n}", date(2026, 1, 1), "call", ("c-ann",))) for n in range(3000))
    database.commit(Change("Many", talks))
    going, errors = [True], []

    def fold() -> None:
        while going[0]:
            try:
                database.fold_if_idle()
            except Exception as error:  # noqa: BLE001
                errors.append(error)

    thread = threading.Thread(target=fold)
    thread.start()
    for number in range(150):
        database.commit(adding(f"P{number}"))
        time.sleep(0.001)
    going[0] = False
    thread.join(30)
    assert errors == []
    assert database.notices == ()
    database.close()
    database = opened(path)
    assert len(names(database)) == 151
    assert len(list(database.conversation_headers())) == 3000


def test_no_fsync_reaches_the_drive_on_macos_but_the_full_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    asked: list[int] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda fd, what: asked.append(what))
    disk.write_new(str(tmp_path / "file"), (b"x",))
    assert asked == [51]
