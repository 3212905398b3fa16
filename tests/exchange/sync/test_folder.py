"""A folder of cards as the other side."""

from __future__ import annotations

from pathlib import Path

import pytest

from netui.exchange.sync.folder import LARGEST_BYTES, FolderRemote
from netui.exchange.sync.remote import OutOfDateError


def test_what_is_put_is_there_under_its_tag(tmp_path: Path) -> None:
    folder = FolderRemote(str(tmp_path / "new" / "people"))
    assert folder.list() == {}
    tag = folder.put("a.vcf", "one", None)
    assert folder.list() == {"a.vcf": tag}
    assert folder.get(["a.vcf", "gone.vcf"]) == {"a.vcf": ("one", tag)}
    assert folder.put("a.vcf", "two", tag) != tag
    assert [path.name for path in (tmp_path / "new" / "people").iterdir()] == ["a.vcf"]


def test_nothing_is_written_over_what_changed_meanwhile(tmp_path: Path) -> None:
    folder = FolderRemote(str(tmp_path))
    tag = folder.put("a.vcf", "one", None)
    (tmp_path / "a.vcf").write_text("by another program")
    with pytest.raises(OutOfDateError):
        folder.put("a.vcf", "two", tag)
    with pytest.raises(OutOfDateError):
        folder.put("a.vcf", "two", None)
    with pytest.raises(OutOfDateError):
        folder.delete("a.vcf", tag)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["by another program"]


def test_a_link_and_a_file_that_is_too_large_are_there_and_are_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("secret")
    folder = tmp_path / "people"
    folder.mkdir()
    (folder / "link.vcf").symlink_to(outside)
    with (folder / "large.vcf").open("wb") as large:
        large.truncate(LARGEST_BYTES + 1)
    remote = FolderRemote(str(folder))
    assert set(remote.list()) == {"large.vcf", "link.vcf"}
    assert {text for text, _ in remote.get(["large.vcf", "link.vcf"]).values()} == {""}
    for name in ("large.vcf", "link.vcf"):
        with pytest.raises(OutOfDateError):
            remote.put(name, "one", "tag of before")


def test_hidden_files_folders_and_other_files_are_no_items(tmp_path: Path) -> None:
    folder = tmp_path / "people"
    folder.mkdir()
    (folder / ".netui-1-a.vcf.tmp").write_text("unfinished")
    (folder / "folder.vcf").mkdir()
    (folder / "notes.txt").write_text("x")
    assert FolderRemote(str(folder)).list() == {}


def test_a_folder_that_is_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OSError, match="Not a directory"):
        FolderRemote(str(tmp_path / "file")).list()
