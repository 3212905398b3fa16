"""``netui export --as ics``: tasks, days, a journal and birthdays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.command_line import Netui


@pytest.fixture
def people(netui: Netui) -> Netui:
    netui("contact", "add", "Ana Silva", "--tier", "inner", "--email", "ana@x.example", "--birthday", "--02-29")
    netui("contact", "add", "Ben Ito", "--birthday", "1980-04-17", "--date", "name day: 26 jul")
    netui("capture", "Ana Silva: coffee, compilers; moves to Lyon *likes tea > send the paper by 27 nov")
    return netui


def components(text: str, name: str) -> list[list[str]]:
    """The lines of each component of that name, unfolded."""
    lines = text.replace("\r\n ", "").replace("\n ", "").splitlines()
    found: list[list[str]] = []
    for line in lines:
        if line == f"BEGIN:{name}":
            found.append([])
        if found and (not found[-1] or found[-1][-1] != f"END:{name}"):
            found[-1].append(line)
    return found


def promise_in(text: str, name: str) -> list[str]:
    return next(one for one in components(text, name) if "CATEGORIES:netui,promise" in one)


def test_a_promise_is_a_task(people: Netui) -> None:
    (kept,) = [one for one in people.json("due", "--all") if one["kind"] == "promise"]
    task = promise_in(people("export", "--as", "ics").out, "VTODO")
    stamps = [line.partition(":")[2] for line in task if line.startswith(("DTSTAMP", "LAST-MODIFIED"))]
    assert len(set(stamps)) == 1
    assert [line for line in task if not line.startswith(("DTSTAMP", "LAST-MODIFIED", "DESCRIPTION:You"))] == [
        "BEGIN:VTODO",
        f"UID:{kept['id']}@netui",
        "SEQUENCE:0",
        "SUMMARY:Ana Silva: send the paper",
        "DUE;VALUE=DATE:20261127",
        "STATUS:NEEDS-ACTION",
        "PRIORITY:1",
        "CATEGORIES:netui,promise",
        f"X-NETUI-ID:{kept['id']}",
        f"X-NETUI-CONTACT:{kept['contact_id']}",
        "X-NETUI-KIND:promise",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Ana Silva: send the paper",
        "TRIGGER;RELATED=END:PT9H",
        "END:VALARM",
        "END:VTODO",
    ]


def test_moved_then_done(people: Netui) -> None:
    (kept,) = [one for one in people.json("due", "--all") if one["kind"] == "promise"]
    people("snooze", kept["id"], "1 dec")
    task = promise_in(people("export", "--as", "ics").out, "VTODO")
    assert "SEQUENCE:1" in task
    people("done", kept["id"])
    task = promise_in(people("export", "--as", "ics").out, "VTODO")
    assert {"STATUS:COMPLETED", "COMPLETED:20261120T000000Z", "PERCENT-COMPLETE:100"} <= set(task)
    assert "BEGIN:VALARM" not in task
    day = promise_in(people("export", "--as", "ics", "--what", "event").out, "VEVENT")
    assert "STATUS:CANCELLED" in day
    later = people("export", "--as", "ics", "--today", "2026-12-25").out
    assert "promise" not in later


def test_their_promise(people: Netui) -> None:
    people("capture", "Ben Ito: call < introduction to Cleo by 1 dec")
    summaries = re.findall("SUMMARY:(Ben.*)", people("export", "--as", "ics", "ben").out)
    assert "Ben Ito owes: introduction to Cleo" in [line.strip() for line in summaries]


def test_as_days(people: Netui) -> None:
    text = people("export", "--as", "ics", "--what", "event").out
    day = promise_in(text, "VEVENT")
    assert {"TRANSP:TRANSPARENT", "TRIGGER:PT9H", "PRIORITY:1"} <= set(day)
    begins = next(line for line in day if line.startswith("DTSTART"))
    assert re.fullmatch("DTSTART;VALUE=DATE:202611\\d\\d", begins)
    assert "VTODO" not in text


def test_a_task_and_its_day_are_two_entries(people: Netui) -> None:
    ids = re.findall("UID:(.*)", people("export", "--as", "ics", "--what", "todo,event,birthday,journal").out)
    assert len(ids) == len(set(ids)) > 4


def test_conversations(people: Netui) -> None:
    (entry,) = components(people("export", "--as", "ics", "--what", "journal").out, "VJOURNAL")
    assert {"CLASS:PRIVATE", "STATUS:FINAL", "DTSTART;VALUE=DATE:20261120", "X-NETUI-KIND:conversation"} <= set(entry)
    assert any(line.startswith("SUMMARY:Ana Silva: ") for line in entry)
    assert people.json("export", "--as", "ics", "--what", "journal", "--since", "2026-11-21")["exported"] == 0


def test_days_that_come_back(people: Netui) -> None:
    days = components(people("export", "--as", "ics", "--what", "birthday").out, "VEVENT")
    told = {
        next(line for line in one if line.startswith("SUMMARY")): next(line for line in one if "DTSTART" in line)
        for one in days
    }
    assert told == {
        "SUMMARY:Ana Silva: birthday": "DTSTART;VALUE=DATE:19720229",
        "SUMMARY:Ben Ito: birthday (1980)": "DTSTART;VALUE=DATE:19800417",
        "SUMMARY:Ben Ito: name day": "DTSTART;VALUE=DATE:19720726",
    }
    assert all({"RRULE:FREQ=YEARLY", "TRANSP:TRANSPARENT"} <= set(one) for one in days)


def test_nobody_is_invited_unasked(people: Netui) -> None:
    assert "ATTENDEE" not in people("export", "--as", "ics").out
    assert "ATTENDEE;CN=Ana Silva:mailto:ana@x.example" in promise_in(
        people("export", "--as", "ics", "--private").out, "VTODO"
    )


def test_how_far_ahead(people: Netui) -> None:
    near = people.json("export", "--as", "ics", "--ahead", "1d")["exported"]
    assert near < people.json("export", "--as", "ics", "--ahead", "6m")["exported"]


def test_a_file_for_each_entry(people: Netui, tmp_path: Path) -> None:
    made = people.json("export", "--as", "ics", "-o", f"{tmp_path}/tasks/")
    files = list((tmp_path / "tasks").iterdir())
    assert made["exported"] == made["files"] == len(files) > 0
    for file in files:
        text = file.read_bytes().decode()
        assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
        assert f"UID:{file.stem}@netui\r\n" in text


def test_text_that_would_be_a_calendar_of_its_own_is_text(netui: Netui) -> None:
    netui("contact", "add", "Eve\nBEGIN:VEVENT", "--tier", "inner", "--notes", "x\r\nEND:VCALENDAR")
    netui("capture", "Eve BEGIN:VEVENT: coffee > do a; b, c by 27 nov")
    text = netui("export", "--as", "ics", "--what", "todo,journal").out
    assert text.count("END:VCALENDAR") == 1
    assert "BEGIN:VEVENT" not in text.splitlines()


def test_who_was_snoozed_is_due_on_that_day(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva", "--tier", "inner")
    netui("capture", "Ana Silva: coffee on 2026-02-10")
    (item,) = [one for one in netui.json("due", "--all") if one["kind"] == "cadence"]
    netui("snooze", item["id"], "1 dec")
    (task,) = [one for one in components(netui("export", "--as", "ics").out, "VTODO") if "X-NETUI-KIND:cadence" in one]
    assert "DUE;VALUE=DATE:20261201" in task
