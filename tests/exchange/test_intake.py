"""Files, folders, archives and pipes: what is in them, and what is said about the rest."""

from __future__ import annotations

import io
import os
import threading
import zipfile
from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.core.progress import finished
from netui.exchange.common.batch import Batch, Skipped
from netui.exchange.common.files.loaded import SourceFile
from netui.exchange.intake import reading
from netui.exchange.source_file import load

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
CARD = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{}\r\nEND:VCARD\r\n"


def archive(**members: str | bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in members.items():
            file.writestr(name, text)
    return content.getvalue()


def read(*sources: Path | bytes, name: str = "auto") -> Batch:
    given = [SourceFile("given", each) if isinstance(each, bytes) else each for each in sources]
    return finished(reading(given, name, patience_s=0.2))


def names(batch: Batch) -> list[str]:
    return [one.name for one in batch.contacts]


def test_a_folder_of_cards_with_a_bad_one_among_them(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    for place, person in (("a.vcf", "Ada Reed"), ("deeper/b.vcf", "Bo Lund")):
        (tmp_path / place).write_text(CARD.format(person), encoding="utf-8", newline="")
    (tmp_path / "c.vcf").write_bytes(b"\x00\x01 no card")
    (tmp_path / "d.vcf").write_bytes(b"")
    (tmp_path / "e.zip").write_bytes(archive(**{"f.vcf": CARD.format("Cy Fox")}))
    (tmp_path / "color").write_text("#ff0000", encoding="utf-8")
    (tmp_path / ".hidden.vcf").write_text(CARD.format("Nobody"), encoding="utf-8")
    (tmp_path / "link.vcf").symlink_to(tmp_path / "a.vcf")
    os.mkfifo(tmp_path / "pipe.vcf")
    batch = read(tmp_path)
    assert names(batch) == ["Ada Reed", "Bo Lund"]
    assert [one.file for one in batch.contacts] == ["a.vcf", "b.vcf"]
    assert batch.skipped == (
        Skipped(0, "a file netui does not know", "c.vcf"),
        Skipped(0, "an empty file", "d.vcf"),
        Skipped(0, "an archive within another or a folder: give it by itself", "e.zip"),
    )
    assert batch.notices == ("1 further file holds no people",)


def test_an_archive_of_cards_and_of_connections() -> None:
    content = archive(**{
        "Takeout/../Contacts/All.vcf": CARD.format("Ada Reed"),
        "Basic_Export/connections.CSV": HEADER + "Ann,Lee,,,,,\n",
        "Skills.csv": "Name\nSailing\n",
        "__MACOSX/._All.vcf": CARD.format("Nobody"),
    })  # fmt: skip
    batch = read(content)
    assert [(one.name, one.source) for one in batch.contacts] == [("Ann Lee", "linkedin"), ("Ada Reed", "vcard")]
    assert batch.notices == ("1 further file holds no people",)
    assert [(one.name, one.format, one.records) for one in batch.files] == [
        ("connections.CSV", "linkedin", 1),
        ("All.vcf", "vcard", 1),
    ]
    assert names(read(content, name="vcard")) == ["Ada Reed"]


def test_archives_that_do_not_help() -> None:
    whole = archive(**{"a.vcf": CARD.format("Ada Reed") * 50})
    for content, words in (
        (archive(**{"messages.csv": "x"}), "holds no file that netui reads"),
        (archive(**{"a.vcf": b"\0"}), "a.vcf is an empty file"),
        (archive(**{"xl/workbook.xml": "x"}), "a spreadsheet"),
        (archive(**{str(number): "x" for number in range(2001)}), "more than 2,000 files"),
        (archive(**{"a.vcf": b"\0" * 11_000_000}), "larger than"),
        (whole.replace(b"\x08\x00", b"\x63\x00"), "damaged in the archive"),
    ):
        with pytest.raises(RefusedError, match=words) as refused:
            read(content)
        assert "Nothing was imported" in refused.value.sentence


def test_a_database_of_netui_says_how_it_is_opened_and_brought_in() -> None:
    for content in (
        b'{"contacts": {"1": {"name": "Ada"}}}',
        b'\xef\xbb\xbf{\n"_default": {}, "tags": {},\n"contacts": {\n"12": {"name": "Ada"}}}',
    ):
        with pytest.raises(RefusedError, match=r"is a netui database\. Nothing was imported; netui --db") as refused:
            read(content)
        assert "export --as json -o FILE" in refused.value.sentence
    with pytest.raises(RefusedError, match="is a JSON file"):
        read(b'{"contacts": {"first": {"name": "Ada"}}}')


def test_an_archive_cut_off_anywhere_is_refused() -> None:
    whole = archive(**{"a.vcf": CARD.format("Ada Reed"), "b.vcf": CARD.format("Bo Lund")})
    for length in range(4, len(whole) - 1):
        with pytest.raises(RefusedError):
            read(whole[:length])


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text(CARD.format("Ada Reed"), encoding="utf-8"))
    writer.start()
    assert b"Ada Reed" in load(pipe).content
    writer.join()


def test_a_pipe_that_nobody_writes_to_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(RefusedError, match="nobody writes to it"):
        read(pipe)


def test_what_cannot_be_loaded_is_said_kindly(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"no such file.*Nothing was imported"):
        load(tmp_path / "missing.csv")
    with pytest.raises(RefusedError, match="is no file"):
        load(Path("/dev/null"))
    with pytest.raises(RefusedError, match="holds no file that netui reads"):
        read(tmp_path)
    huge = tmp_path / "huge.vcf"
    with huge.open("wb") as file:
        file.truncate(256 * 1024 * 1024 + 1)
    with pytest.raises(RefusedError, match="larger than 256 MiB"):
        load(huge)


def test_a_folder_of_too_much_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    for number in range(2001):
        (tmp_path / f"{number}.vcf").touch()
    with pytest.raises(RefusedError, match=r"more than 2,000 files"):
        read(tmp_path)


def test_one_bad_file_of_several_that_were_named_is_told_by_its_name(tmp_path: Path) -> None:
    good, bad = tmp_path / "a.vcf", tmp_path / "notes.txt"
    good.write_text(CARD.format("Ada Reed"), encoding="utf-8")
    bad.write_text("just some notes", encoding="utf-8")
    with pytest.raises(RefusedError, match=r"notes\.txt"):
        read(good, bad)
    assert names(read(good, good)) == ["Ada Reed", "Ada Reed"]


def test_cards_without_end_are_no_address_book() -> None:
    with pytest.raises(RefusedError, match="None of its cards has an end"):
        read(b"BEGIN:VCARD\n" * 200_000)
