"""Which format a file is in, and how it gets from the disk to the reader."""

from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.exchange.registry import FORMATS, format_of, readable, writable
from netui.exchange.source_file import load

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*")), ids=lambda path: path.name)
def test_each_file_is_told_by_its_content(path: Path) -> None:
    content = path.read_bytes()
    if path.suffix == ".vcf":
        assert format_of(content).id == "vcard"
    elif "Connections" in path.name:
        assert format_of(content).id == "linkedin"
    else:
        with pytest.raises(RefusedError, match=path.name):
            format_of(content, path.name)


def test_a_format_by_name() -> None:
    assert format_of(b"anything", "x", "vcard").id == "vcard"
    with pytest.raises(RefusedError, match="no format “xlsx”"):
        format_of(b"", "x", "xlsx")


def test_names_are_unique_and_listed() -> None:
    assert readable() == ("linkedin", "vcard", "auto")
    assert writable() == ("vcard",)
    assert len({one.id for one in FORMATS}) == len(FORMATS)


def test_a_file_and_a_folder_are_loaded(tmp_path: Path) -> None:
    inner = tmp_path / "Basic_LinkedInDataExport"
    inner.mkdir()
    (inner / "connections.csv").write_bytes(b"x")
    (tmp_path / "Profile.csv").write_bytes(b"y")
    assert (load(tmp_path).name, load(tmp_path).content) == ("connections.csv", b"x")
    assert load(tmp_path / "Profile.csv").content == b"y"


def test_what_cannot_be_loaded_is_said_kindly(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"no such file.*Nothing was imported"):
        load(tmp_path / "missing.csv")
    with pytest.raises(RefusedError, match=r"holds no Connections\.csv"):
        load(tmp_path)
    huge = tmp_path / "huge.vcf"
    with huge.open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    with pytest.raises(RefusedError, match="larger than 64 MiB"):
        load(huge)
