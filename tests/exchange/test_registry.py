"""Which format a file is in, and how it gets from the disk to the reader."""

from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import CAPTURED, Contact
from netui.exchange.registry import FORMATS, format_of, readable, suffixes, title_of

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*")), ids=lambda path: path.name)
def test_each_file_is_told_by_its_content(path: Path) -> None:
    wanted = {
        ".vcf": "vcard",
        ".ics": "ics",
    }.get(path.suffix) or path.name.partition("-")[0]
    assert format_of(path.read_bytes(), path.name).id == wanted


def test_a_format_by_name() -> None:
    assert format_of(b"anything", "x", "vcard").id == "vcard"
    with pytest.raises(RefusedError, match="no format “xlsx”"):
        format_of(b"", "x", "xlsx")


def test_names_are_unique_and_listed() -> None:
    assert readable() == (
        *("linkedin", "google", "outlook", "vcard", "ics", "mail", "monica", "csv", "json"),
        "auto",
    )
    assert len({one.id for one in FORMATS}) == len(FORMATS)


def test_people_of_every_format_count_as_imported() -> None:
    assert all(Contact(id="ann", name="Ann", source=one.id).is_imported for one in FORMATS)
    assert not any(Contact(id="ann", name="Ann", source=source).is_imported for source in ("", CAPTURED))
    assert [title_of(one.id) for one in FORMATS] == [one.title for one in FORMATS]
    assert title_of("later") == "later", "a format of a newer netui"


def test_each_format_says_how_its_files_are_called() -> None:
    for one in FORMATS:
        assert one.suffixes
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in one.suffixes)
        assert set(one.suffixes) <= set(suffixes())
