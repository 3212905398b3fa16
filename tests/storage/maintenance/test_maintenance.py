"""Backups, copies elsewhere and from elsewhere, newer schemas, the doctor, and salvage."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from tinydb import TinyDB

from netui.domain.core.errors import DamagedError, RefusedError, SaveError
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import TABLES, from_document, to_document
from netui.domain.records.event import Event
from netui.domain.records.follow_up import About, AboutKind, FollowUp, FollowUpKind, FollowUpStatus
from netui.domain.records.introduction import Introduction
from netui.storage.database import Database
from netui.storage.doctor.examine import examine, repair
from netui.storage.doctor.salvage import salvage
from netui.storage.external import conflict_copies
from netui.storage.journal.format import Op
from netui.storage.maintenance import backups
from netui.storage.maintenance.backups import Backup
from netui.storage.maintenance.maintenance import Maintenance
from netui.storage.maintenance.migrations import migrated, to_1
from netui.storage.snapshot.format import SCHEMA, is_whole

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
TODAY = date(2026, 3, 1)


class Clock:
    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def opened(path: Path, now: datetime = START) -> Database:
    return Database.open(path, clock=Clock(now))


def maintenance(database: Database) -> Maintenance:
    return Maintenance(database.store, database.store._clock)


def contact(name: str, **fields) -> Contact:
    return Contact(id=f"c-{name.lower()}", name=name, **fields)


def add(database: Database, *names: str) -> None:
    database.commit(Change("Added", tuple(Edit(None, contact(name)) for name in names)))


def names(database: Database) -> list[str]:
    return [one.name for one in database.records("contacts")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "network.json"
    database = opened(path)
    add(database, "Ann", "Ben")
    database.close()
    return path


def test_a_backup_opens_with_plain_tinydb_and_is_restored_as_one_change(path: Path) -> None:
    database = opened(path)
    made = maintenance(database).backup()
    assert (made.number, made.why) == (1, "asked for")
    with TinyDB(made.path, access_mode="r") as plain:
        assert len(plain.table("contacts")) == 2
    add(database, "Cleo")
    database.commit(Change("Removed Ann", (Edit(contact("Ann"), None),)))
    entry, change = maintenance(database).restore(1)
    assert "Restored the backup of 2026-03-01" in entry.label
    assert names(database) == ["Ann", "Ben"]
    database.commit(change.inverse("Undid", entry.number))
    assert sorted(names(database)) == ["Ben", "Cleo"]
    assert [backup.why for backup in maintenance(database).backups()] == ["before restore", "asked for"]
    database.close()
    assert sorted(names(opened(path))) == ["Ben", "Cleo"]


def test_restoring_what_is_not_there_or_not_different_is_refused(path: Path) -> None:
    database = opened(path)
    with pytest.raises(RefusedError, match="there is none yet"):
        maintenance(database).restore(1)
    maintenance(database).backup()
    with pytest.raises(RefusedError, match="there are 1"):
        maintenance(database).restore(2)
    with pytest.raises(RefusedError, match="nothing was changed"):
        maintenance(database).restore(1)
    with pytest.raises(RefusedError, match="no database yet"):
        maintenance(opened(path.parent / "other.json")).backup()


def test_a_damaged_backup_is_never_restored(path: Path) -> None:
    database = opened(path)
    made = maintenance(database).backup()
    add(database, "Cleo")
    content = Path(made.path).read_bytes()
    for damaged in (content.replace(b"Ann", b"Onn"), content[:50], b""):
        Path(made.path).write_bytes(damaged)
        with pytest.raises(DamagedError, match="Nothing was changed"):
            maintenance(database).restore(1)
    assert names(database) == ["Ann", "Ben", "Cleo"]


def test_each_day_leaves_a_backup_of_the_state_before_its_first_change(path: Path) -> None:
    for day in range(3):
        for turn in range(2):
            database = opened(path, START + timedelta(days=day, hours=turn))
            add(database, f"P{day}{turn}")
            database.close()
    found = maintenance(opened(path)).backups()
    assert [(backup.why, backup.at.date().day) for backup in found] == [("daily", 3), ("daily", 2), ("daily", 1)]
    database = opened(path, START + timedelta(days=3))
    maintenance(database).restore(2)
    assert names(database) == ["Ann", "Ben", "P00", "P01"]


def test_backups_of_the_first_versions_are_listed_among_the_new(path: Path) -> None:
    database = opened(path)
    made = maintenance(database).backup("before import")
    assert Path(made.path).name == "2026-03-01-090002-before-import.json"
    older = Path(made.path).with_name("2026-02-28 090000 before restore.json")
    shutil.copy(made.path, older)
    assert [one.why for one in maintenance(database).backups()] == ["before import", "before restore"]
    database.commit(Change("Removed Ann", (Edit(contact("Ann"), None),)))
    maintenance(database).restore(2)
    assert names(database) == ["Ann", "Ben"]


def test_rotation_keeps_a_week_of_days_a_month_of_weeks_and_ten_others() -> None:
    def of(count: int, why: str, apart: timedelta) -> list[Backup]:
        return [Backup(n + 1, datetime(2026, 6, 30) - n * apart, why, 1, f"{why}{n}") for n in range(count)]

    daily = of(90, "daily", timedelta(days=1))
    others = of(14, "before import", timedelta(hours=1))
    dropped = {backup.path for backup in backups.superfluous(daily + others, datetime(2026, 6, 30, tzinfo=UTC))}
    kept = [backup for backup in daily if backup.path not in dropped]
    assert kept[:7] == daily[:7]
    assert len(kept) == 11
    assert len({backup.at.isocalendar()[1] for backup in kept[7:]}) == 4
    assert {backup.path for backup in others[10:]} <= dropped
    assert not {backup.path for backup in others[:10]} & dropped
    assert backups.superfluous((), START) == ()


def test_what_was_made_while_the_clock_was_ahead_goes_first(path: Path) -> None:
    database = opened(path)
    for day in range(11):
        ahead = Maintenance(database.store, lambda day=day: START + timedelta(days=400 + day))
        assert ahead.backup().number == 1
    made = maintenance(database).backup("before import")
    assert os.path.exists(made.path)
    assert maintenance(database).chosen(1) == made
    assert maintenance(database).chosen(2).at.year == 2027
    kept = maintenance(database).backups()
    assert len(kept) == 10
    assert made.path in {backup.path for backup in kept}
    for _ in range(12):
        made = maintenance(database).backup("before import")
    assert {backup.at.year for backup in maintenance(database).backups()} == {2026}


def test_two_backups_within_one_second_are_two(path: Path) -> None:
    database = opened(path)
    care = Maintenance(database.store, lambda: START)
    first = care.backup()
    add(database, "Cleo")
    second = care.backup()
    assert first.path != second.path
    assert [(backup.why, "Cleo" in Path(backup.path).read_text()) for backup in care.backups()] == [
        ("asked for", True),
        ("asked for", False),
    ]
    assert care.backups()[0].path == second.path


def test_the_copy_made_last_within_a_second_is_the_newest(path: Path) -> None:
    with closing(opened(path)) as database:
        add(database, "Cleo")
    database = opened(path, START + timedelta(days=1))
    add(database, "Dora")
    asked = Maintenance(database.store, lambda: START + timedelta(days=1)).backup()
    daily = asked.path.replace("asked-for", "daily")
    shutil.copy(asked.path, daily)
    os.utime(daily, ns=(0, os.stat(asked.path).st_mtime_ns - 1))
    assert [one.why for one in maintenance(database).backups()][:2] == ["asked for", "daily"]


@pytest.mark.parametrize(
    "name",
    ["9999-99-99-999999-daily", "2026-02-30-120000-asked-for", "2026-01-01-246060-asked-for", "0000-01-01-000000-x"],
)
def test_a_file_named_after_no_day_is_no_backup_and_stays(path: Path, name: str) -> None:
    database = opened(path)
    made = maintenance(database).backup()
    other = Path(made.path).with_name(f"{name}.json")
    other.write_text("{}")
    assert maintenance(database).backups() == (made,)
    assert maintenance(database).backup("before import").number == 1
    assert examine(database.store, TODAY).findings == ()
    assert other.exists()


def test_what_is_no_file_is_no_backup_whatever_its_name(path: Path) -> None:
    database = opened(path)
    made = maintenance(database).backup()
    place = Path(made.path).parent
    (place / "2026-01-01-120000-asked-for.json").mkdir()
    os.symlink("/dev/zero", place / "2026-01-02-120000-asked-for.json")
    os.symlink("nowhere", place / "2026-01-03-120000-asked-for.json")
    if hasattr(os, "mkfifo"):
        os.mkfifo(place / "2026-01-04-120000-asked-for.json")
    assert maintenance(database).backups() == (made,)
    assert examine(database.store, TODAY).findings == ()


def test_something_else_in_the_place_of_the_backups_is_named(path: Path) -> None:
    database = opened(path)
    add(database, "Cleo")
    backups_place = Path(database.store.folder.backups)
    backups_place.parent.mkdir(exist_ok=True)
    backups_place.write_text("")
    assert maintenance(database).backups() == ()
    with pytest.raises(SaveError, match=r"backups is no folder"):
        maintenance(database).backup()
    (finding,) = examine(database.store, TODAY).findings
    assert f"{backups_place} is no folder" in finding.sentence


def test_a_backup_is_no_second_name_of_a_file_that_others_may_have_open(path: Path) -> None:
    handle = open(path, "r+b")  # noqa: SIM115  kept open, as a script does
    for day in range(3):
        database = opened(path, START + timedelta(days=day))
        add(database, f"P{day}")
        database.close()
    with handle:
        handle.write(b"#")
    database = opened(path, START + timedelta(days=3))
    found = maintenance(database).backups()
    assert len(found) == 3
    for backup in found:
        assert os.stat(backup.path).st_nlink == 1
        backups.content(backup)


def test_a_copy_elsewhere_holds_what_could_not_be_saved_here(path: Path, tmp_path: Path) -> None:
    database = opened(path)
    unsaved = Change("Added Cleo", (Edit(None, contact("Cleo")),))
    target = tmp_path / "stick" / "copy.json"
    maintenance(database).save_copy(target, (unsaved,))
    assert names(database) == ["Ann", "Ben"]
    assert names(opened(target)) == ["Ann", "Ben", "Cleo"]
    with pytest.raises(RefusedError, match="was not touched"):
        maintenance(database).save_copy(target)
    shutil.copy(target, path)
    assert "Cleo" in names(opened(path))


@pytest.mark.parametrize(
    "name",
    [
        "network.sync-conflict-20260301-090000-AB.json",
        "network (conflicted copy 2026-03-01).json",
        "network (Ann's Conflict).json",
        "network.Conflict.json",
        "network_conflict-20260301-090000.json",
        "network (SFConflict ann@tidal.example 2026-03-01-09-00-00).json",
        "network_ANN-PC_Mar-01-0900-2026_Conflict.json",
        "network [conflicted].json",
        "network.json.conflict1",
        "network.sync-conflict-20260301-090000-AB.JSON",
    ],
)
def test_a_conflict_copy_is_noticed_and_merged_on_request(path: Path, name: str) -> None:
    there = path.parent / "there" / "network.json"
    there.parent.mkdir()
    shutil.copy(path, there)
    elsewhere = opened(there)
    add(elsewhere, "Dan")
    elsewhere.close()
    shutil.copy(there, path.parent / name)
    database = opened(path)
    add(database, "Cleo")
    (notice,) = database.notices
    assert name in notice
    report = repair(database.store, maintenance(database), TODAY, Clock())
    assert any(name in done for done in report.done)
    assert names(database) == ["Ann", "Ben", "Cleo", "Dan"]
    assert not (path.parent / name).exists()
    assert any(name in kept for kept in os.listdir(path.parent / "network.json.d" / "aside"))
    assert not [notice for notice in database.notices if "lies beside" in notice]
    assert next(iter(database.entries())).label == f"Merged {name}"


OTHER_NAMES = [
    "network (In Konflikt stehende Kopie von ana 2026-11-28).json",
    "network (Copie en conflit de ana 2026-11-28).json",
    "network-LAPTOP.json",
    "network (1).json",
    "network 2.json",
    "Copy of network.json",
    "network-LAPTOP-2.json",
    "Kopie von network.json",
    "network \u2013 Kopie.json",
    "Kopie.json",
    "Konflikt 30.11.2026.json",
    "network (copy).json",
    "network (2)(1).json",
    "network（1）.JSON",
    "NETWORK.JSON" if os.path.exists("/proc") else "network 4.json",
    "Network.json" if os.path.exists("/proc") else "network 3.json",
]


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_a_copy_under_any_name_is_known_by_what_is_in_it(path: Path, name: str) -> None:
    there = copy_from(path, "there")
    elsewhere = opened(there)
    add(elsewhere, "Cleo")
    elsewhere.close()
    database = opened(path)
    add(database, "Dan")
    database.close()
    shutil.copy(there, path.with_name(name))
    database = opened(path)
    assert any(name in notice for notice in database.notices)
    assert any(name in done for done in repair(database.store, maintenance(database), TODAY, Clock()).done)
    assert names(database) == ["Ann", "Ben", "Dan", "Cleo"]


@pytest.mark.parametrize(("steps", "layout"), [(0, {}), (1, {}), (1, {"indent": 2})])
def test_a_copy_that_a_script_has_written_to_is_merged_though_netui_has_not_saved_there(
    path: Path, steps: int, layout: dict[str, int]
) -> None:
    database = opened(path)
    add(database, "Cleo")
    database.close()
    copy = path.with_name("network 2.json")
    shutil.copy(path, copy)
    with TinyDB(copy, **layout) as elsewhere:
        elsewhere.table("contacts").update({"company": "Tidal"}, doc_ids=[1])
    database = opened(path)
    for step in range(steps):
        add(database, f"Dan{step}")
    assert maintenance(database).conflict_copies() == (copy,)
    repair(database.store, maintenance(database), TODAY, Clock())
    assert "Tidal" in {one.company for one in database.records("contacts") if isinstance(one, Contact)}
    assert len(names(database)) == 3 + steps
    assert not maintenance(database).conflict_copies()


def test_what_only_lies_beside_is_no_copy_of_ours(path: Path) -> None:
    opened(path).close()
    shutil.copy(path, path.with_name("network-kept.json"))  # nothing new in it, now or later
    path.with_name("network-plain.json").write_text('{"contacts": {"1": {"name": "Zoe"}}}')
    path.with_name("network-link.json").symlink_to(path)
    os.mkfifo(path.with_name("network.sync-conflict-1.json"))
    database = opened(path.with_name("network-work.json"))
    add(database, "Uma")
    database.close()
    database = opened(path)
    add(database, "Dan")
    database.close()
    database = opened(path)
    assert database.notices == ()
    assert maintenance(database).conflict_copies() == ()
    assert repair(database.store, maintenance(database), TODAY, Clock()).done == ()


@pytest.mark.parametrize(
    "name",
    ["network.json.orig", "network.json~", "network.json.bak", "#network.json#", "network.json (1)", "network.txt"],
)
def test_what_an_editor_has_put_aside_is_no_copy_though_a_script_has_written_to_it(path: Path, name: str) -> None:
    shutil.copy(path, path.with_name(name))
    with TinyDB(path.with_name(name)) as before:
        before.table("contacts").update({"company": "Of yesterday"}, doc_ids=[1])
    database = opened(path)
    assert database.notices == ()
    assert maintenance(database).conflict_copies() == ()


def copy_from(path: Path, place: str) -> Path:
    """The JSON file alone on another machine."""
    there = path.parent / place / "network.json"
    there.parent.mkdir()
    shutil.copy(path, there)
    return there


def test_the_same_person_changed_on_both_sides_keeps_what_both_have_added(path: Path) -> None:
    there = copy_from(path, "there")
    elsewhere, database = opened(there), opened(path)
    changes = {
        "tags": (("rust",), ("choir",)),
        "company": ("Alpha", "Beta"),
        "title": ("CTO", ""),
        "location": ("", "Lisbon"),
    }
    for side, where in enumerate((database, elsewhere)):
        fields = {name: values[side] for name, values in changes.items() if values[side]}
        where.commit(Change("Edited Ann", (Edit(contact("Ann"), contact("Ann", **fields)),)))
    elsewhere.close()
    shutil.copy(there, path.with_name("network.sync-conflict-1.json"))
    (said,) = [one for one in repair(database.store, maintenance(database), TODAY, Clock()).done if "conflict" in one]
    assert "Ann (company: “Alpha” here, “Beta” there)" in said
    (ann,) = [one for one in database.records("contacts") if one.id == "c-ann"]
    assert ann == contact("Ann", tags=("rust", "choir"), company="Alpha", title="CTO", location="Lisbon")


def test_a_copy_of_another_database_takes_nothing_away(path: Path) -> None:
    other = path.parent / "other" / "network.json"
    other.parent.mkdir()
    database = opened(other)
    add(database, "Uma", "Ann")
    database.close()
    shutil.copy(other, path.with_name("network (conflicted copy).json"))
    database = opened(path)
    (said,) = [one for one in repair(database.store, maintenance(database), TODAY, Clock()).done if "conflict" in one]
    assert "another database: 1 record new" in said
    assert names(database) == ["Ann", "Ben", "Uma"]


@pytest.mark.parametrize("name", ["network (Copie en conflit de ana).json", "network-LAPTOP.json", "network 2.json"])
def test_what_another_device_began_is_noticed_beside_it(path: Path, name: str) -> None:
    other = path.parent / "other" / "network.json"
    other.parent.mkdir()
    with closing(opened(other)) as elsewhere:
        add(elsewhere, "Uma")
    shutil.copy(other, path.with_name(name))
    for _ in range(2):
        database = opened(path)
        assert maintenance(database).conflict_copies() == (path.with_name(name),)
        assert name in database.notices[0]
        database.close()
        # A script on that device may have written to it since.
        path.with_name(name).write_text(json.dumps(json.loads(other.read_text())))


def test_a_strangers_database_is_no_copy_where_its_name_begins_otherwise(path: Path) -> None:
    opened(path).close()
    for name in ("anna.json", "Kopie von network.json"):
        other = path.parent / "other" / "network.json"
        other.parent.mkdir()
        database = opened(other)
        add(database, "Uma")
        database.close()
        other.rename(path.with_name(name))
        shutil.rmtree(other.parent)
    for number in range(3):
        path.with_name(f"0{number}.json").write_text('{"contacts": {"1": {"name": "Zoe"}}}')
    path.with_name("link to it.json").symlink_to(path)
    database = opened(path)
    assert database.notices == ()
    assert maintenance(database).conflict_copies() == ()


def test_a_strangers_database_is_a_copy_once_somebody_of_it_is_among_ours(path: Path) -> None:
    other = path.parent / "other" / "network.json"
    other.parent.mkdir()
    uma = Contact(id="0123456789abcdef", name="Uma")
    database = opened(other)
    database.commit(Change("Added Uma", (Edit(None, uma),)))
    database.close()
    other.rename(path.with_name("my network.json"))
    for _ in range(2):  # the second answer is a kept one
        with closing(opened(path)) as database:
            assert maintenance(database).conflict_copies() == ()
    with closing(opened(path)) as database:
        database.commit(Change("Imported Uma", (Edit(None, uma),)))
    for _ in range(2):
        with closing(opened(path)) as database:
            assert maintenance(database).conflict_copies() == (path.with_name("my network.json"),)


def test_another_database_in_the_place_of_ours_takes_nothing_away(path: Path) -> None:
    other = path.parent / "other" / "network.json"
    other.parent.mkdir()
    for name in ("Uma", "Vic", "Wim"):
        database = opened(other)
        add(database, name)
        database.close()
    running = opened(path)
    shutil.copy(other, path)
    running.refresh()
    assert names(running) == ["Ann", "Ben", "Uma", "Vic", "Wim"]
    running.close()
    assert names(opened(path)) == ["Ann", "Ben", "Uma", "Vic", "Wim"]


def test_what_is_lost_in_a_salvage_comes_back_from_another_copy(path: Path) -> None:
    older = copy_from(path, "older")
    content = path.read_bytes()
    alone = path.parent / "alone" / "network.json"
    alone.parent.mkdir()
    alone.write_bytes(content[: content.index(b"Ben")])
    salvage(alone, Clock())
    shutil.copy(older, alone.with_name("network-conflict.json"))
    database = opened(alone)
    add(database, "Cleo")
    repair(database.store, maintenance(database), TODAY, Clock())
    assert sorted(names(database)) == ["Ann", "Ben", "Cleo"]


def test_a_conflict_copy_that_is_no_database_stays_and_is_named(path: Path) -> None:
    copy = path.parent / "network.sync-conflict-1.json"
    copy.write_text("{")
    database = opened(path)
    report = repair(database.store, maintenance(database), TODAY, Clock())
    assert any("cannot be read" in done for done in report.done)
    assert copy.exists()


# Schemas.


def test_schema_1_gives_ids_to_records_that_lack_nothing_else() -> None:
    old = {
        "contacts": {1: {"name": "Ann"}, 2: {"id": "c-ben", "name": "Ben"}, 3: {"nick": "no name"}},
        "notes": {1: {"text": "not ours"}},
    }
    new = to_1(old, START)
    assert new["contacts"][1] == {"name": "Ann", "id": new["contacts"][1]["id"]}
    assert len(new["contacts"][1]["id"]) == 16
    assert new["contacts"][2] is old["contacts"][2]
    assert new["contacts"][3] == {"nick": "no name"}
    assert new["notes"] == old["notes"]
    assert migrated(new, 1, START) is new


def test_a_plain_file_without_ids_is_brought_up_in_one_change_after_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    with TinyDB(path) as plain:
        plain.table("contacts").insert_multiple([{"name": "Ann"}, {"name": "Ben"}])
    before = path.read_bytes()
    database = opened(path)
    people = list(database.records("contacts"))
    assert [one.name for one in people] == ["Ann", "Ben"]
    assert [entry.label for entry in database.entries()] == [f"Brought up to schema {SCHEMA}"]
    (made,) = maintenance(database).backups()
    assert made.why == f"before schema {SCHEMA}"
    assert Path(made.path).read_bytes() == before
    database.close()
    assert list(opened(path).records("contacts")) == people
    assert len(list(opened(path).entries())) == 1


@pytest.mark.parametrize("slip", ['"x": NaN, ', '"x": 1,, ', ""])
def test_the_copy_before_that_of_a_file_with_a_slip_is_sound(tmp_path: Path, slip: str) -> None:
    path = tmp_path / "network.json"
    path.write_text(
        f'{{"contacts": {{"1": {{{slip}"name": "Ann"}}, "x": {{"name": "Ben"}},}}}}'.replace(",,", "/* */,")
    )
    database = opened(path)
    assert [one.name for one in database.records("contacts")] == ["Ann", "Ben"]
    assert examine(database.store, TODAY).findings == ()
    maintenance(database).restore(1)
    assert [one["name"] for one in database.store.state.tables["contacts"].decoded().values()] == ["Ann", "Ben"]


def test_a_database_of_an_older_schema_whose_file_has_gone_is_rebuilt_and_brought_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "network.json"
    kept = '{"id":"f1","contact":"","kind":"review","conversation":"e1","owner":"me","status":"open"}'
    event = '{"id":"e1","name":"PyCon","starts_on":"2026-01-02","status":"planned"}'
    with monkeypatch.context() as earlier:  # a netui that knew schema 1 alone
        earlier.setattr("netui.storage.database.SCHEMA", 1)
        early = opened(path)
        early.store.commit("Logged", lambda: [Op("follow_ups", 1, kept, None), Op("events", 1, event, None)], schema=1)
        early.close()
    path.unlink()
    database = opened(path)
    (found,) = database.records("follow_ups")
    assert found.about == About(AboutKind.EVENT, "e1")
    assert [entry.label for entry in database.entries()] == [f"Brought up to schema {SCHEMA}", "Logged"]


# The doctor.


def sick(path: Path) -> Database:
    """A database with one of every ailment."""
    database = opened(path)
    database.close()
    with TinyDB(path) as plain:
        contacts = plain.table("contacts")
        contacts.insert({"id": "c-ann", "name": "Ann"})  # says the same as the first
        contacts.insert({"id": "c-ben", "name": "Benjamin"})  # another with the same id
        contacts.insert({"name": "no id"})
        contacts.insert({"id": "c-odd", "name": "Odd", "birthday": "31 February", "knows": ["c-ann", "c-gone"]})
        talks = plain.table("conversations")
        talks.insert({"id": "v-1", "on": "2027-01-01", "channel": "call", "contacts": ["c-ann", "c-gone"]})
        plain.table("follow_ups").insert(
            {"id": "f-1", "contact": "c-gone", "kind": "promise", "what": "x", "conversation": "v-9"}
        )
    return opened(path)


def test_a_healthy_database_has_no_findings(path: Path) -> None:
    database = opened(path)
    for day in range(3):
        database.commit(
            Change("Logged", (Edit(None, Conversation(f"v-{day}", TODAY - timedelta(day), "call", ("c-ann",))),))
        )
    database.commit(Change("x", (Edit(None, FollowUp("f-1", "c-ann", FollowUpKind.PROMISE, conversation="v-1")),)))
    told: list[tuple[int, int]] = []
    report = examine(database.store, TODAY, lambda done, total: told.append((done, total)))
    assert report.findings == ()
    assert report.documents == 6
    assert told[-1] == (6, 6)
    database.close()
    assert examine(opened(path).store, TODAY).findings == ()


def test_the_doctor_finds_each_ailment(path: Path) -> None:
    found = [finding.sentence for finding in examine(sick(path).store, TODAY).findings]
    for part in (
        "id c-ann is also that of document 1",
        "id c-ben is also that of document 2",
        "It is no record",
        "birthday could not be read",
        "knows names c-gone",
        "contacts names c-gone",
        "still to come",
        "contact names c-gone",
        "conversation names v-9",
    ):
        assert [sentence for sentence in found if part in sentence], part


def test_repair_mends_without_loss_and_can_be_undone(path: Path) -> None:
    database = sick(path)
    before = {name: rows.decoded() for name, rows in database.store.state.tables.items()}
    report = repair(database.store, maintenance(database), TODAY, Clock())
    assert not [finding for finding in report.findings if finding.mendable]
    assert any("Removed document 3" in done for done in report.done)
    assert any("an id of its own" in done for done in report.done)
    people = names(database)
    assert people.count("Ann") == 1
    assert {"Ben", "Benjamin", "Odd"} <= set(people)
    assert "before repair" in [backup.why for backup in maintenance(database).backups()]
    entry = next(iter(database.entries()))
    for op in next(iter(database.store.state.history())).ops:
        database.store.state.tables[op.table].put(op.number, op.before)
    assert entry.label == "Mended by netui doctor"
    after = {name: rows.decoded() for name, rows in database.store.state.tables.items() if rows or name in before}
    assert after == before


def test_what_was_decided_about_an_event_or_an_introduction_leads_somewhere(path: Path) -> None:
    database = opened(path)
    kept = (
        Event("e1", "Fair"),
        Introduction("i1", "c-ann", "c-ben"),
        FollowUp("f1", "", FollowUpKind.REVIEW, status=FollowUpStatus.DONE, about=About(AboutKind.EVENT, "e1")),
        FollowUp(
            "f2",
            "c-ann",
            FollowUpKind.INTRODUCTION,
            status=FollowUpStatus.DROPPED,
            about=About(AboutKind.INTRODUCTION, "i1"),
        ),
    )
    database.commit(Change("Settled", tuple(Edit(None, one) for one in kept)))
    assert examine(database.store, TODAY).findings == ()
    database.close()


def test_a_second_repair_has_nothing_to_do(path: Path) -> None:
    database = sick(path)
    repair(database.store, maintenance(database), TODAY, Clock())
    assert repair(database.store, maintenance(database), TODAY, Clock()).done == ()


# Salvage.


def damage_journal(path: Path) -> None:
    database = opened(path)
    for name in ("Cleo", "Dan", "Eve"):
        add(database, name)
    database._store.close()
    journal = max((path.parent / "network.json.d").glob("j-*.log"))
    content = journal.read_bytes()
    journal.write_bytes(content.replace(b"Dan", b"Dxn"))


def test_salvage_brings_back_all_but_the_damaged_line(path: Path) -> None:
    damage_journal(path)
    with pytest.raises(DamagedError, match="doctor --repair"):
        opened(path)
    done = salvage(path, Clock())
    assert any("could not be read: 1" in sentence for sentence in done)
    database = opened(path)
    assert names(database) == ["Ann", "Ben", "Cleo", "Eve"]
    add(database, "Flo")
    database.close()
    assert names(opened(path)) == ["Ann", "Ben", "Cleo", "Eve", "Flo"]
    assert opened(path).notices == ()


def test_salvage_may_be_cut_short_at_any_call(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damage_journal(path)
    seed = path.parent.parent / "seed"
    shutil.copytree(path.parent, seed)

    def broken(real: Callable[..., object], at: int, seen: list[int]) -> Callable[..., object]:
        def call(*args: object) -> object:
            seen[0] += 1
            if seen[0] == at:
                raise KeyboardInterrupt
            return real(*args)

        return call

    for at in range(1, 8):
        shutil.rmtree(path.parent)
        shutil.copytree(seed, path.parent)
        with monkeypatch.context() as patch, suppress(KeyboardInterrupt):
            seen = [0]
            for name in ("replace", "rename", "link"):
                patch.setattr(os, name, broken(getattr(os, name), at, seen))
            salvage(path, Clock())
        salvage(path, Clock())
        assert names(opened(path)) == ["Ann", "Ben", "Cleo", "Eve"]


@pytest.mark.parametrize("plain", [True, False])
def test_salvage_takes_every_whole_document_of_a_file_that_stands_alone(path: Path, plain: bool) -> None:
    alone = path.parent / "alone" / "network.json"
    alone.parent.mkdir()
    content = path.read_bytes()
    if plain:
        content = json.dumps({"contacts": json.loads(content)["contacts"]}).encode()
    left = content[: content.index(b"Ben")]
    alone.write_bytes(left)
    with pytest.raises(DamagedError, match="doctor --repair"):
        opened(alone)
    done = salvage(alone, Clock())
    assert "with 1 contact." in done[0]
    assert any("contacts 2" in sentence for sentence in done)
    assert any("next" in sentence and "network-conflict.json" in sentence for sentence in done)
    kept = next(alone.with_name("network.json.d").glob("aside/*/network.json"))
    assert kept.read_bytes() == left
    database = opened(alone)
    assert names(database) == ["Ann"]
    add(database, "Cleo")
    database.close()
    assert names(opened(alone)) == ["Ann", "Cleo"]


def test_salvage_takes_what_a_cut_file_lacks_from_a_backup(path: Path) -> None:
    database = opened(path)
    maintenance(database).backup()
    add(database, "Cleo")
    database.close()
    side = path.with_name("network.json.d")
    shutil.rmtree(side / "old")
    for journal in side.glob("j-*.log"):
        journal.unlink()
    content = path.read_bytes()
    path.write_bytes(content.replace(b'"Ann"', b"\0Ann\0"))
    done = salvage(path, Clock())
    assert any("the backup of" in sentence for sentence in done)
    assert names(opened(path)) == ["Ann", "Ben", "Cleo"]


def test_a_second_salvage_takes_the_place_of_nothing_that_is_kept(path: Path) -> None:
    alone = path.parent / "alone" / "network.json"
    alone.parent.mkdir()
    for _ in range(2):
        alone.write_bytes(path.read_bytes()[:-40])
        shutil.rmtree(alone.with_name("network.json.d") / "old", ignore_errors=True)
        salvage(alone, lambda: START)
    assert len(list(alone.with_name("network.json.d").glob("aside/*/network.json"))) == 2


def test_nothing_to_salvage_is_said(tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    path.write_text("{")
    with pytest.raises(DamagedError, match="readable record"):
        salvage(path, Clock())
    assert path.read_text() == "{"


def test_a_file_that_another_program_has_made_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    with TinyDB(path) as plain:
        plain.table("contacts").insert({"id": "c-ann", "name": "Ann"})
    assert examine(opened(path).store, TODAY).findings == ()


def test_a_later_version_s_file_is_left_alone_also_when_it_was_edited(path: Path) -> None:
    document = json.loads(path.read_text())
    document["_netui"]["1"]["schema"] = 99
    path.write_text(json.dumps(document))
    with pytest.raises(RefusedError, match="later version of netui"):
        opened(path)
    assert json.loads(path.read_text()) == document


def test_another_program_finds_every_table_also_while_it_is_empty(path: Path) -> None:
    document = json.loads(path.read_text())
    assert list(document) == [*TABLES, "_netui"]
    assert document["events"] == {}
    with TinyDB(path) as plain:
        assert plain.tables() >= set(TABLES)
        assert len(plain.table("contacts")) == len(document["contacts"])
        assert len(plain.table("meta")) == 0


def test_the_numbers_of_a_table_that_was_emptied_are_not_used_again(tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    for name in ("Ann", "Ben"):
        database = opened(path)
        only = next(iter(database.records("contacts")), None)
        if only is not None:
            database.commit(Change("Removed Ann", (Edit(only, None),)))
            database.close()
            database = opened(path)
        database.commit(Change("Added", (Edit(None, Contact(id=f"c-{name}", name=name)),)))
        database.close()
    with TinyDB(path) as plain:
        assert [document.doc_id for document in plain.table("contacts")] == [2]


def test_schema_2_says_under_about_which_event_or_introduction_a_follow_up_is_about() -> None:
    old = {
        "follow_ups": {
            1: {"id": "f1", "contact": "", "kind": "review", "conversation": "e1", "status": "done"},
            2: {"id": "f2", "contact": "ann", "kind": "introduction", "conversation": "i1"},
            3: {"id": "f3", "contact": "ann", "kind": "thank-you", "conversation": "t1"},
            4: {"id": "f4", "contact": "ann", "kind": ["no"], "conversation": "t1"},
            5: {"id": "f5", "contact": "ann", "kind": "review", "conversation": 7},
        },
    }
    new = migrated(old, 1, START)["follow_ups"]
    assert new[1]["about"] == {"kind": "event", "id": "e1"}
    assert new[2]["about"] == {"kind": "introduction", "id": "i1"}
    assert "conversation" not in new[1]
    assert "conversation" not in new[2]
    assert [new[number] for number in (3, 4, 5)] == [old["follow_ups"][number] for number in (3, 4, 5)]
    assert migrated({"follow_ups": new}, 1, START)["follow_ups"] == new
    for number in (1, 2, 3):
        assert from_document("follow_ups", old["follow_ups"][number]) == from_document("follow_ups", new[number])


def test_a_file_of_schema_1_is_brought_up_and_its_follow_ups_mean_the_same(tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    old = {"id": "f1", "contact": "", "kind": "review", "conversation": "e1", "owner": "me", "status": "open"}
    documents = {
        "events": {"1": {"id": "e1", "name": "PyCon", "starts_on": "2026-01-02", "status": "planned"}},
        "follow_ups": {"1": old},
    }
    path.write_text(json.dumps(documents), encoding="utf-8")
    database = opened(path)
    (kept,) = database.records("follow_ups")
    assert kept.about == About(AboutKind.EVENT, "e1")
    assert kept.conversation == ""
    assert to_document(kept)["about"] == {"kind": "event", "id": "e1"}


def test_what_lies_beside_is_read_once_and_again_when_it_is_another(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = opened(path)
    add(database, "Dan")
    database.close()
    kept = path.with_name("network-kept.json")
    shutil.copy(path, kept)
    plain = path.with_name("network-plain.json")
    plain.write_text('{"contacts": {"1": {"name": "Zoe"}}}')
    read: list[str] = []
    monkeypatch.setattr(conflict_copies, "is_whole", lambda content: bool(read.append("") or is_whole(content)))
    for _ in range(2):
        opened(path).close()
        assert len(read) == 2
    path.with_name("network.json.d").joinpath("copies").write_text('{"network-kept.json": [1]}')
    with TinyDB(kept) as elsewhere:
        elsewhere.table("contacts").update({"company": "Tidal"}, doc_ids=[1])
    for _ in range(2):
        database = opened(path)
        assert any(kept.name in notice for notice in database.notices)
        database.close()
    assert len(read) == 4


def test_the_copy_before_a_repair_is_sound_where_a_file_without_its_history_was_edited(path: Path) -> None:
    shutil.rmtree(path.parent / "network.json.d")  # the file alone was taken along
    content = json.loads(path.read_text())
    content["contacts"]["1"]["birthday"] = 17
    path.write_text(json.dumps(content, indent=2))
    database = opened(path)
    report = repair(database.store, maintenance(database), TODAY, Clock())
    assert report.findings == ()
    assert any("birthday" in done for done in report.done)
    (backup,) = [one for one in maintenance(database).backups() if one.why == "before repair"]
    tables = backups.content(backup).tables
    assert tables["contacts"].decoded()[1]["birthday"] == 17, "as it was"
    maintenance(database).restore(backup.number)
    assert names(database) == ["Ann", "Ben"]
