"""Synchronising where others do, too: another program with the same remote, and several remotes in one run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netui.runtime.sync import synchronising
from netui.storage.sync_state import SyncState
from tests.cli.command_line import Netui


@pytest.fixture
def begun(netui: Netui, tmp_path: Path) -> Netui:
    netui("contact", "add", "Ann Lee", "--title", "Editor")
    netui("sync", "add", str(tmp_path / "phone"), "--yes")
    return netui


@pytest.fixture
def other(begun: Netui, monkeypatch: pytest.MonkeyPatch) -> Iterator[SyncState]:
    """Another program in the middle of its run with the remote."""
    monkeypatch.setattr(synchronising, "_LOOKS_EVERY_S", 0.0)
    state = SyncState(str(begun.database), "phone")
    assert state.claim()
    yield state
    state.let_go()


def cards(folder: Path) -> str:
    return "".join(path.read_text() for path in folder.rglob("*.vcf"))


def test_one_run_at_a_time_with_a_remote_and_the_other_is_told(begun: Netui, other: SyncState, tmp_path: Path) -> None:
    begun("contact", "edit", "ann", "--title", "Author")
    for words in (("sync",), ("sync", "phone", "--json"), ("sync", "remove", "phone")):
        refused = begun.run(*words)
        assert (refused.status, refused.out) == (1, "")
        assert "Another run with phone is under way. Nothing was changed; try again when it is done." in refused.err
    assert "To phone: 1 changed" in begun("sync", "--dry-run").out
    assert "TITLE:Editor" in cards(tmp_path / "phone")
    other.let_go()
    begun("sync")
    assert "TITLE:Author" in cards(tmp_path / "phone")
    assert other.claim()  # the run has let go of it


def test_a_run_waits_for_another_that_is_soon_done(
    begun: Netui, other: SyncState, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synchronising, "sleep", lambda _seconds: other.let_go())
    assert begun("sync", "--json").json["offline"] is False


def test_another_remote_does_not_wait(begun: Netui, other: SyncState, tmp_path: Path) -> None:
    del other
    begun("sync", "add", str(tmp_path / "desk"), "--yes")
    assert "FN:Ann Lee" in cards(tmp_path / "desk")


def test_each_remote_has_its_run_whatever_becomes_of_the_others(begun: Netui, tmp_path: Path) -> None:
    for name in ("broken", "away", "last"):
        begun("sync", "add", str(tmp_path / name), "--yes")
    file = begun.config_dir / "sync.yaml"
    text = file.read_text().replace(
        f'"{tmp_path / "broken"}"', f'"{tmp_path / "broken"}"\n    run: {{before: ["false"]}}'
    )
    server = "url: http://127.0.0.1:9/\n    user: ada\n    password_command: [echo, x]"
    file.write_text(text.replace(f'folder: "{tmp_path / "away"}"', server))
    begun("contact", "edit", "ann", "--title", "Author")
    done = begun.run("sync")
    assert done.status == 1
    assert "broken: false ended with status 1" in done.err
    assert "away cannot be reached" in done.err
    assert "phone: there 1 changed." in done.out
    assert "last: there 1 changed." in done.out
    assert "TITLE:Author" in cards(tmp_path / "last")
    told = {one["remote"]: one for one in begun.run("sync", "--json").json}
    assert [*told] == ["phone", "broken", "away", "last"]
    assert told["broken"]["refused"].startswith("false ended with status 1")
    assert [name for name, one in told.items() if one["offline"]] == ["away"]
    assert "refused" not in told["last"]
