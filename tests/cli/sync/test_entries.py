"""Promises as tasks and conversations as a journal: with a folder that another program writes, and with two devices."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from netui.session.core.conversation_index import ConversationIndex
from tests.cli.command_line import Netui


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vdir"


@pytest.fixture
def devices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[str], Netui]:
    """A device of the user's by its name; each call goes there."""
    return lambda name: Netui(tmp_path / name, monkeypatch, capsys)


def begun(netui: Netui, folder: Path, *words: str) -> Netui:
    netui("contact", "add", "Ann Lee", "--company", "Acme")
    netui("capture", "Ann Lee: call about tea > send the paper by fri")
    netui("sync", "add", str(folder), "--name", "phone", "--yes", *words)
    return netui


def counts(netui: Netui, *words: str) -> tuple[list[int], list[int]]:
    done = netui("sync", *words, "--json").json
    return list(done["pulled"].values()), list(done["pushed"].values())


def task(folder: Path) -> Path:
    return next((folder / "tasks").glob("*.ics"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def promises(netui: Netui) -> list[dict[str, Any]]:
    whole = netui("export", "--as", "json").json
    return [one for one in whole["follow_ups"] if one["kind"] == "promise"]


def test_a_promise_is_a_task_there_and_nothing_computed_is(netui: Netui, folder: Path) -> None:
    refused = netui.run("contact", "add", "Ben Ito", "--tier", "inner")
    assert refused.status == 0
    begun(netui, folder)
    assert [path.suffix for path in (folder / "tasks").iterdir()] == [".ics"]
    text = task(folder).read_text()
    assert all(line in text for line in ("SUMMARY:Ann Lee: send the paper", "DUE;VALUE=DATE:20261127", "BEGIN:VALARM"))
    assert "DESCRIPTION:You promised" not in text
    assert not (folder / "journal").exists()
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])


def test_the_plan_of_the_first_run_says_how_many_of_what(netui: Netui, folder: Path) -> None:
    netui("contact", "add", "Ann Lee")
    netui("capture", "Ann Lee: call > send the paper by fri")
    plan = netui.run("sync", "add", str(folder), "--name", "phone").err
    assert "To phone: 2 new: 1 person, 1 follow-up" in plan


def test_a_task_ticked_off_moved_or_reworded_there_is_so_here(netui: Netui, folder: Path) -> None:
    begun(netui, folder)
    edit(task(folder), "SUMMARY:Ann Lee: send the paper", "SUMMARY:send both papers")
    edit(task(folder), "DUE;VALUE=DATE:20261127", "DUE;TZID=Europe/Oslo:20261202T090000")
    edit(task(folder), "END:VTODO", "LOCATION:at home\r\nEND:VTODO")
    assert counts(netui) == ([0, 1, 0], [0, 0, 0])
    (one,) = promises(netui)
    assert (one["what"], one["due_on"], one["status"]) == ("send both papers", "2026-12-02", "open")
    edit(task(folder), "STATUS:NEEDS-ACTION", "STATUS:COMPLETED\r\nCOMPLETED:20261119T080000Z")
    assert counts(netui) == ([0, 1, 0], [0, 0, 0])
    (one,) = promises(netui)
    assert (one["status"], one["done_on"]) == ("done", "2026-11-19")
    assert "LOCATION:at home" in task(folder).read_text()
    netui("undo")
    assert promises(netui)[0]["status"] == "open"


def test_what_is_done_here_is_ticked_off_there_and_alarms_stay(netui: Netui, folder: Path) -> None:
    begun(netui, folder)
    edit(task(folder), "TRIGGER;RELATED=END:PT9H", "TRIGGER;RELATED=END:PT7H")
    netui("sync")
    edit(task(folder), "PRIORITY:1", "PRIORITY:3")
    netui("done", promises(netui)[0]["id"])
    assert counts(netui) == ([0, 0, 0], [0, 1, 0])
    text = task(folder).read_text()
    assert all(line in text for line in ("STATUS:COMPLETED", "PERCENT-COMPLETE:100", "PRIORITY:3", "END:PT7H"))
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])


def test_a_task_struck_off_there_is_dropped_and_nothing_is_lost(netui: Netui, folder: Path) -> None:
    begun(netui, folder)
    task(folder).unlink()
    assert netui.run("sync").status == 1
    assert counts(netui, "--yes") == ([0, 0, 1], [0, 0, 0])
    assert [(one["what"], one["status"]) for one in promises(netui)] == [("send the paper", "dropped")]
    assert counts(netui, "--yes") == ([0, 0, 0], [0, 0, 0])


def test_new_tasks_that_name_somebody_come_in_and_others_stay_as_they_are(netui: Netui, folder: Path) -> None:
    begun(netui, folder)
    for name, summary in (("mine", "Ann Lee: bring the book"), ("other", "buy bread")):
        lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VTODO", f"UID:{name}", f"SUMMARY:{summary}")
        text = "\r\n".join((*lines, "DUE;VALUE=DATE:20261201", "END:VTODO", "END:VCALENDAR", ""))
        (folder / "tasks" / f"{name}.ics").write_bytes(text.encode())
    before = (folder / "tasks" / "other.ics").read_bytes()
    done = netui("sync", "--json").json
    assert (done["pulled"]["added"], done["not_taken"]) == (1, 1)
    assert sorted(one["what"] for one in promises(netui)) == ["bring the book", "send the paper"]
    assert (folder / "tasks" / "other.ics").read_bytes() == before
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])


@pytest.mark.parametrize(("form", "kind"), [("journal", "VJOURNAL"), ("event", "VEVENT")])
def test_two_devices_share_people_promises_and_conversations(
    devices: Callable[[str], Netui], folder: Path, form: str, kind: str
) -> None:
    one = begun(devices("one"), folder, "--conversations", form)
    (entry,) = (folder / "journal").glob("*.ics")
    text = entry.read_text()
    assert all(line in text for line in (f"BEGIN:{kind}", "CLASS:PRIVATE", "SUMMARY:Ann Lee: call about tea"))
    assert ("TRANSP:TRANSPARENT" in text) is (kind == "VEVENT")
    two = devices("two")
    added = two("sync", "add", str(folder), "--name", "desk", "--yes", "--conversations", form, "--json").json
    assert added["pulled"]["added"] == 3
    here, there = (netui("export", "--as", "json").json for netui in (two, devices("one")))
    for table in ("contacts", "follow_ups", "conversations"):
        assert [record["id"] for record in here[table]] == [record["id"] for record in there[table]]
    assert [record["channel"] for record in here["conversations"]] == ["call"]
    devices("two")("done", here["follow_ups"][0]["id"])
    assert counts(devices("two"))[1] == [0, 1, 0]
    assert counts(devices("one"))[0] == [0, 1, 0]
    assert promises(one)[0]["status"] == "done"
    for name in ("one", "two"):
        assert counts(devices(name)) == ([0, 0, 0], [0, 0, 0])


def test_a_copy_that_a_program_left_beside_an_item_is_not_taken_for_a_second_one(
    devices: Callable[[str], Netui], folder: Path
) -> None:
    begun(devices("one"), folder, "--conversations", "journal")
    for collection in ("people", "tasks", "journal"):
        (item,) = (folder / collection).iterdir()
        shutil.copy(item, item.with_name(f"{item.stem}.sync-conflict{item.suffix}"))
    two = devices("two")
    added = two("sync", "add", str(folder), "--yes", "--conversations", "journal", "--json").json
    assert (added["pulled"]["added"], len(added["quarantined"])) == (3, 3)
    assert all(one["reason"].endswith("is there twice") for one in added["quarantined"])
    assert two.run("doctor").status == 0
    assert counts(two) == ([0, 0, 0], [0, 0, 0])


def test_an_entry_that_became_a_series_there_and_went_here_is_left_alone(netui: Netui, folder: Path) -> None:
    begun(netui, folder, "--conversations", "journal")
    for path, kind in ((next((folder / "journal").iterdir()), "VJOURNAL"), (task(folder), "VTODO")):
        edit(path, f"END:{kind}", f"END:{kind}\r\nBEGIN:{kind}\r\nUID:x\r\nEND:{kind}")
    netui("undo")
    told = netui("sync").out
    assert told.count("it holds 2 entries") == 2


def test_a_leap_day_is_a_day_as_any(netui: Netui, folder: Path) -> None:
    begun(netui, folder)
    (folder / "tasks" / "x.ics").write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:x\r\nSUMMARY:Ann Lee: bring the book\r\n"
        "END:VTODO\r\nEND:VCALENDAR\r\n"
    )
    netui.later("2028-02-29")
    assert counts(netui)[0] == [1, 0, 0]


def test_a_conversation_is_as_it_was_written_down_whatever_a_journal_says(netui: Netui, folder: Path) -> None:
    begun(netui, folder, "--conversations", "journal")
    (entry,) = (folder / "journal").glob("*.ics")
    edit(entry, "call about tea", "call about coffee")
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])
    entry.unlink()
    assert counts(netui, "--yes") == ([0, 0, 0], [0, 0, 0])
    assert netui("export", "--as", "json").json["conversations"][0]["summary"] == "call about tea"


def test_a_run_without_change_reads_no_conversation_and_writes_nothing(
    netui: Netui, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(netui, folder, "--conversations", "journal")
    netui("contact", "add", "Ben Ito")
    netui("capture", "Ben Ito: mail about cake")
    assert counts(netui)[1] == [2, 0, 0]
    read: list[str] = []
    whole = ConversationIndex.whole
    monkeypatch.setattr(ConversationIndex, "whole", lambda index, one: read.append(one) or whole(index, one))
    state = Path(f"{netui.database}.d", "sync-phone.json")
    before = state.stat()
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])
    assert (read, state.stat()) == ([], before)
    cake, _ = (one["id"] for one in netui.json("conversation", "list"))
    read.clear()
    netui("conversation", "edit", cake, "--summary", "mail about bread")
    read.clear()
    assert counts(netui)[1] == [0, 1, 0]
    netui("contact", "edit", "Ann Lee", "--name", "Anna Lee")  # whose card, task and entry say the name
    assert (counts(netui)[1], len(set(read))) == ([0, 3, 0], 2)
    entries = sorted(path.read_bytes().decode() for path in (folder / "journal").glob("*.ics"))
    said = sorted(line for text in entries for line in text.splitlines() if line.startswith("SUMMARY"))
    assert said == ["SUMMARY:Anna Lee: call about tea", "SUMMARY:Ben Ito: mail about bread"]
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])
