"""A text derived from all records, kept beside the database: it counts for exactly the file that it was made of."""

from __future__ import annotations

import stat
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from zlib import crc32

import pytest

from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.storage.database import Database
from netui.storage.derived import DerivedText

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
TEXT = '{"derived":1}'


def opened(folder: Path) -> Database:
    return Database.open(folder / "network.json", clock=lambda: NOW)


def end(database: Database, text: str) -> None:
    """Close it, and keep what was derived."""
    database.close()
    DerivedText(database.store).keep(text)


def add(database: Database, name: str) -> None:
    database.commit(Change(f"Added {name}", (Edit(None, Contact(f"c-{name}", name)),)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With a database of a person and a conversation, and what was derived of them."""
    database = opened(tmp_path)
    add(database, "Ann")
    talk = Conversation("t1", date(2026, 2, 1), "call", ("c-Ann",))
    database.commit(Change("Logged", (Edit(None, talk),)))
    end(database, TEXT)
    return tmp_path


def kept(folder: Path) -> Path:
    return folder / "network.json.d" / "queue"


def recalled(folder: Path) -> str:
    database = opened(folder)
    found = DerivedText(database.store).recall()
    database._store.close()
    return found


def test_what_was_derived_is_there_at_the_next_starts(folder: Path) -> None:
    assert recalled(folder) == TEXT
    opened(folder).close()
    assert recalled(folder) == TEXT
    assert stat.S_IMODE(kept(folder).stat().st_mode) == 0o600


def test_after_a_save_it_is_of_other_records(folder: Path) -> None:
    database = opened(folder)
    add(database, "Ben")
    assert DerivedText(database.store).recall() == ""
    database._store.close()  # as a killed process does: the step is in the journal only
    assert recalled(folder) == ""
    opened(folder).close()  # folds it in, and derives nothing
    assert recalled(folder) == ""
    database = opened(folder)
    add(database, "Cem")
    end(database, "derived anew")
    assert recalled(folder) == "derived anew"


def test_who_was_removed_stands_in_nothing_derived(folder: Path) -> None:
    database = opened(folder)
    database.commit(Change("Removed Ann", (Edit(Contact("c-Ann", "Ann"), None),)))
    assert kept(folder).exists()
    database.close()
    assert not kept(folder).exists()


def test_what_is_taken_back_makes_other_records_too(folder: Path) -> None:
    database = opened(folder)
    added = Contact("c-Ben", "Ben")
    database.commit(Change("Added Ben", (Edit(None, added),)))
    database.commit(Change("Removed Ben", (Edit(added, None),)))
    database.close()
    assert recalled(folder) == "", "the same people, but another file"


@pytest.mark.parametrize("folds", [True, False], ids=["folded", "in the journal"])
@pytest.mark.parametrize("looks", [True, False], ids=["the store knows", "nobody knows"])
def test_of_a_file_with_more_records_than_the_session_knew_nothing_is_kept(
    folder: Path, *, folds: bool, looks: bool
) -> None:
    mine, other = opened(folder), opened(folder)
    add(other, "Ben")
    if folds:
        other.close()
    else:
        other._store.close()
    if looks:
        mine._store.refresh()
    end(mine, "of two records")
    assert recalled(folder) == ""


def test_a_file_that_another_program_wrote_has_nothing_derived(folder: Path) -> None:
    path = folder / "network.json"
    path.write_bytes(path.read_bytes().replace(b'"Ann"', b'"Eve"'))
    assert recalled(folder) == ""


def test_another_database_in_its_place_has_nothing_derived(folder: Path) -> None:
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    database = opened(elsewhere)
    add(database, "Zoe")
    database.close()
    (folder / "network.json").write_bytes((elsewhere / "network.json").read_bytes())
    assert recalled(folder) == ""


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:-1],
        lambda content: content + b" ",
        lambda content: content.replace(b"derived", b"deride "),
        lambda content: content.replace(b"queue 1", b"queue 2"),
        lambda content: b"",
        lambda content: content.split(b"\n")[0],
        lambda content: content[::-1],
        lambda content: b"%b %08x\n\xff" % (content.split(b"\n")[0][:-9], crc32(b"\xff")),
    ],
)
def test_anything_odd_about_it_makes_it_count_for_nothing(folder: Path, spoil: Callable[[bytes], bytes]) -> None:
    kept(folder).write_bytes(spoil(kept(folder).read_bytes()))
    assert recalled(folder) == ""


def test_a_link_or_a_folder_in_its_place_leads_nowhere(folder: Path) -> None:
    victim = folder / "victim"
    kept(folder).rename(victim)
    content = victim.read_bytes()
    kept(folder).symlink_to(victim)
    assert recalled(folder) == ""
    end(opened(folder), "derived anew")
    assert victim.read_bytes() == content
    assert recalled(folder) == "derived anew"
    kept(folder).unlink()
    kept(folder).mkdir()
    end(opened(folder), "derived anew")
    assert recalled(folder) == ""
    assert list(folder.joinpath("network.json.d").glob("tmp-*")) == []


def test_where_nothing_may_be_saved_nothing_is_kept(folder: Path) -> None:
    path = folder / "network.json"
    path.chmod(0o400)
    end(opened(folder), "derived anew")
    assert recalled(folder) == TEXT


def test_a_new_database_has_nothing_derived_and_leaves_nothing_behind(tmp_path: Path) -> None:
    database = opened(tmp_path)
    assert DerivedText(database.store).recall() == ""
    end(database, TEXT)
    assert list(tmp_path.iterdir()) == []
