"""A folder of notes is brought up to date, and what the user wrote in it stays."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.exchange.common.outgoing import OutgoingFile
from netui.exchange.vault.folder import MANIFEST, bring_up_to_date

ANA, BEN = OutgoingFile("People/Ana.md", b"# Ana\n"), OutgoingFile("People/Ben.md", b"# Ben\n")


def test_first_again_and_with_news(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    assert bring_up_to_date(folder, [ANA, BEN]).written == 2
    assert stat.S_IMODE((folder / "People").stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "People/Ana.md").stat().st_mode) == 0o600
    again = bring_up_to_date(folder, [ANA, BEN])
    assert (again.written, again.unchanged, again.removed, again.left) == (0, 2, 0, ())
    renamed = bring_up_to_date(folder, [OutgoingFile("People/Ana S.md", b"# Ana S\n"), BEN])
    assert (renamed.written, renamed.unchanged, renamed.removed) == (1, 1, 1)
    assert sorted(one.name for one in (folder / "People").iterdir()) == ["Ana S.md", "Ben.md"]


def test_what_the_user_wrote_stays(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, [ANA, BEN])
    (tmp_path / "People/Ana.md").write_text("mine", encoding="utf-8")
    (tmp_path / "People/Own.md").write_text("own", encoding="utf-8")
    (tmp_path / "People/New.md").write_text("foreign", encoding="utf-8")
    news = [OutgoingFile("People/Ana.md", b"# news\n"), OutgoingFile("People/New.md", b"# New\n")]
    for _ in range(2):
        done = bring_up_to_date(tmp_path, news)
        assert set(done.left) == {"People/Ana.md", "People/New.md"}
    assert (tmp_path / "People/Ana.md").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "People/Own.md").read_text(encoding="utf-8") == "own"
    assert (tmp_path / "People/New.md").read_text(encoding="utf-8") == "foreign"
    assert not (tmp_path / "People/Ben.md").exists()


def test_an_edited_note_of_somebody_who_is_gone_stays(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, [ANA])
    (tmp_path / "People/Ana.md").write_text("mine", encoding="utf-8")
    done = bring_up_to_date(tmp_path, [])
    assert (done.removed, done.left) == (0, ("People/Ana.md",))


def test_a_year_that_is_empty_goes(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, [OutgoingFile("Conversations/2026/x.md", b"x")])
    bring_up_to_date(tmp_path, [])
    assert not (tmp_path / "Conversations/2026").exists()


def test_a_note_that_was_deleted_comes_back(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, [ANA])
    (tmp_path / "People/Ana.md").unlink()
    assert bring_up_to_date(tmp_path, [ANA]).written == 1


def test_never_through_a_link(tmp_path: Path) -> None:
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "vault"
    elsewhere.mkdir()
    folder.mkdir()
    (folder / "People").symlink_to(elsewhere)
    with pytest.raises(RefusedError, match="link to another place"):
        bring_up_to_date(folder, [ANA])
    assert list(elsewhere.iterdir()) == []
    (folder / "People").unlink()
    (folder / "People").mkdir()
    (folder / "People/Ana.md").symlink_to(elsewhere / "target.md")
    assert bring_up_to_date(folder, [ANA]).left == ("People/Ana.md",)
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("name", ["../out.md", "/etc/x.md", "People/../../out.md", "out.txt"])
def test_a_manifest_that_points_elsewhere_removes_nothing_there(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    (tmp_path / "out.md").write_bytes(b"x")
    (folder / "out.txt").write_bytes(b"x")
    known = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    (folder / MANIFEST).write_text(json.dumps({"files": {name: known}}), encoding="utf-8")
    bring_up_to_date(folder, [])
    assert (tmp_path / "out.md").exists()
    assert (folder / "out.txt").exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": 3}', '{"files": {"People/Ana.md": 3}}', "\xff"])
def test_a_manifest_that_is_none_costs_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text, encoding="latin-1")
    (tmp_path / "People").mkdir()
    (tmp_path / "People/Ana.md").write_text("mine", encoding="utf-8")
    assert bring_up_to_date(tmp_path, [ANA]).left == ("People/Ana.md",)
