"""What goes out, read by the programs it is for: khard, todoman, khal, vobject, icalendar."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command_line import Netui

WANTED = "it reads what netui writes: install the development dependencies"
for program in ("khard", "todoman", "khal", "vobject", "icalendar"):
    pytest.importorskip(program, reason=WANTED)

TRICKY = ["Carl, Comma; Jr.", "Zoë Ångström", "山田 太郎", "=cmd|x!A0", "Bo \\n Back", "L" * 90, "BEGIN:VCARD"]


@pytest.fixture
def people(netui: Netui) -> Netui:
    for name in TRICKY:
        netui("contact", "add", name, "--email", "a@x.example", "--birthday", "1980-04-17", "--notes", "a;b,c\\d\nnext")
    netui("contact", "add", "Ana Silva", "--tier", "inner")
    netui("capture", "Ana Silva: coffee > send the paper by 27 nov")
    return netui


def said(module: str, *words: str) -> str:
    """What a program prints; it must succeed."""
    run = f"import sys; sys.argv[0] = {words[0]!r}; from {module} import *; {words[1]}()"
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", run, *words[2:]], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("form", ["vcard", "vcard4"])
def test_vobject_reads_every_card(people: Netui, form: str) -> None:
    import vobject

    cards = list(vobject.readComponents(people("export", "--as", form).out))
    assert sorted(card.fn.value for card in cards) == sorted([*TRICKY, "Ana Silva"])
    assert {card.note.value for card in cards if hasattr(card, "note")} == {"a;b,c\\d\nnext"}


def test_khard_lists_everybody(people: Netui, tmp_path: Path) -> None:
    people("export", "-o", f"{tmp_path}/people/")
    config = tmp_path / "khard.conf"
    config.write_text(f"[addressbooks]\n[[netui]]\npath = {tmp_path}/people\n", encoding="utf-8")
    rows = [
        line.split("\t")
        for line in said("khard.khard", "khard", "main", "-c", str(config), "list", "--parsable").splitlines()
    ]
    everybody = people.json("contact", "list")
    assert sorted(row[0] for row in rows) == sorted(one["id"] for one in everybody)
    assert {row[1] for row in rows} >= {"Ana Silva", "Zoë Ångström"}
    birthdays = said("khard.khard", "khard", "main", "-c", str(config), "birthdays", "--parsable").splitlines()
    assert len(birthdays) == len(TRICKY)


def test_todoman_lists_the_promise(people: Netui, tmp_path: Path) -> None:
    people("export", "--as", "ics", "-o", f"{tmp_path}/tasks/")
    config = tmp_path / "todo.py"
    config.write_text(
        f'path = "{tmp_path}/tasks"\ndate_format = "%Y-%m-%d"\ntime_format = "%H:%M"\n'
        f'cache_path = "{tmp_path}/todo.sqlite"\n',
        encoding="utf-8",
    )
    listed = said("todoman.cli", "todo", "cli", "--config", str(config), "--porcelain", "list")
    assert '"summary": "Ana Silva: send the paper"' in listed
    assert '"priority": 1' in listed


def test_khal_shows_the_day_with_its_bell(people: Netui, tmp_path: Path) -> None:
    people("export", "--as", "ics", "--what", "event", "-o", f"{tmp_path}/cal/")
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[netui]]\npath = {tmp_path}/cal\n[sqlite]\npath = {tmp_path}/khal.db\n[locale]\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\nlocal_timezone = UTC\ndefault_timezone = UTC\n",
        encoding="utf-8",
    )
    listed = said("khal.cli", "khal", "main_khal", "-c", str(config), "list", "2026-11-20", "20d")
    assert "Ana Silva: send the paper ⏰" in listed


def test_icalendar_reads_every_entry(people: Netui) -> None:
    import icalendar

    made = people.json("export", "--as", "ics", "--what", "todo,event,journal,birthday")
    calendar = icalendar.Calendar.from_ical(made["text"])
    entries = [one for one in calendar.subcomponents if one.name != "VTIMEZONE"]
    assert len(entries) == made["exported"]
    assert [one.errors for one in entries] == [[] for _ in entries]
    summaries = {str(one["SUMMARY"]) for one in entries}
    assert {f"{name}: birthday (1980)" for name in TRICKY} <= summaries
