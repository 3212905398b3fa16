"""The memory of a synchronisation: whole, and item by item behind it."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from netui.domain.core.errors import SaveError
from netui.domain.sync.agreed import AgreedTexts, Item, KnownCollection, Refused, UnagreedItem
from netui.storage.sync_state import SyncState
from netui.system import disk

ANN, BEN = (Item(f'"{number}"', f"id{number}", AgreedTexts(f"card {number}", f"card {number}")) for number in (1, 2))
LEFT = {"dora.vcf": '"1"'}, {"dora.vcf": UnagreedItem('"1"', "card 3", is_cut=True)}
ANN = replace(ANN, is_cut=True)
WHOLE = {"people": KnownCollection({"ann.vcf": ANN}, {}, {"token": "t1"}, *LEFT), "tasks": KnownCollection()}


@pytest.fixture
def database(tmp_path: Path) -> str:
    return str(tmp_path / "network.json")


def noted(database: str) -> SyncState:
    state = SyncState(database, "phone")
    state.save(WHOLE)
    state.note("people", "ben.vcf", BEN, None)
    state.note("people", "ann.vcf", None, None)
    state.note("tasks", "x.ics", None, Refused("text", "too large"))
    return state


def lines(database: str) -> Path:
    return Path(f"{database}.d", "sync-phone.lines")


def test_items_are_noted_one_by_one_behind_the_whole(database: str) -> None:
    noted(database)
    found = SyncState(database, "phone").known()
    assert found["people"] == KnownCollection({"ben.vcf": BEN}, {}, {"token": "t1"}, *LEFT)
    assert found["tasks"].refused == {"x.ics": Refused("text", "too large")}
    assert lines(database).stat().st_mode & 0o777 == 0o600


def test_a_whole_takes_the_place_of_its_lines(database: str) -> None:
    kept = noted(database)
    old = lines(database).read_bytes()
    kept.save(WHOLE)
    assert not lines(database).exists()
    lines(database).write_bytes(old)  # as when the program was killed between the two
    assert SyncState(database, "phone").known() == WHOLE


@pytest.mark.parametrize("broken", [b'["', b"null\n", b"\xff\n", b'["x"]\n'])
def test_a_line_that_broke_off_ends_them(database: str, broken: bytes) -> None:
    noted(database)
    with lines(database).open("ab") as file:
        file.write(broken)
    assert SyncState(database, "phone").known()["people"].items == {"ben.vcf": BEN}


def test_what_is_forgotten_is_forgotten_whole(database: str) -> None:
    noted(database).forget()
    assert SyncState(database, "phone").known() == {}
    assert not lines(database).exists()


def test_what_is_noted_already_is_not_written_again(database: str) -> None:
    noted(database).save(WHOLE)
    path = Path(f"{database}.d", "sync-phone.json")
    before = path.stat()
    again = SyncState(database, "phone")
    again.save(again.known())
    assert path.stat() == before
    again.note("people", "ben.vcf", BEN, None)  # behind the whole that stands there
    assert SyncState(database, "phone").known()["people"].items == {"ann.vcf": ANN, "ben.vcf": BEN}
    again.save(WHOLE)
    assert not lines(database).exists()
    assert SyncState(database, "phone").known() == WHOLE


def test_what_was_forgotten_is_noted_again(database: str) -> None:
    state = noted(database)
    state.save(WHOLE)
    state.forget()
    state.save(WHOLE)
    assert SyncState(database, "phone").known() == WHOLE
    SyncState(database, "phone").forget()  # by another program
    assert state.known() == {}
    state.save(WHOLE)
    assert SyncState(database, "phone").known() == WHOLE


def test_what_broke_off_is_made_whole_before_anything_is_noted_behind_it(database: str) -> None:
    noted(database)
    with lines(database).open("ab") as file:
        file.write(b'["')
    again = SyncState(database, "phone")
    again.save(again.known())
    again.note("people", "ann.vcf", ANN, None)
    assert SyncState(database, "phone").known()["people"].items == {"ann.vcf": ANN, "ben.vcf": BEN}


@pytest.mark.parametrize(("number", "said"), [(errno.ENOSPC, "is full"), (errno.EIO, "refused to save")])
def test_a_disk_that_takes_no_more_is_named(
    database: str, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    state = noted(database)

    def refuse(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(disk, "write_all", refuse)
    for write in (lambda: state.save(WHOLE), lambda: state.note("people", "ben.vcf", BEN, None)):
        with pytest.raises(SaveError, match=said):
            write()
