"""``netui backup`` and ``netui doctor``."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.storage.database import Database
from tests.cli.command_line import Netui


def names(netui: Netui) -> list[str]:
    return [one["name"] for one in netui.json("contact", "list")]


def test_going_back_to_a_backup_and_forth_again(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva")
    made = netui.json("backup")
    assert made["why"] == "asked for"
    netui("contact", "add", "Ben Ito")

    listed = netui.json("backup", "list")
    number = next(one["number"] for one in listed if one["path"] == made["path"])
    assert "--yes" in netui.refused("backup", "restore", str(number))
    assert names(netui) == ["Ana Silva", "Ben Ito"]
    assert netui.json("backup", "restore", str(number), "--yes")["records"] == 1
    assert names(netui) == ["Ana Silva"]
    netui("undo")
    assert names(netui) == ["Ana Silva", "Ben Ito"]
    assert "asked for" in netui("backup", "list").out


def test_nothing_to_back_up_yet(netui: Netui) -> None:
    netui.refused("backup")
    netui.refused("backup", "restore", "7")
    assert "netui backup" in netui("backup", "list").out


def test_an_import_is_preceded_by_a_backup(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva")
    netui("import", "-", stdin="BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Carl Otto\r\nEND:VCARD\r\n")
    assert "before import" in {one["why"] for one in netui.json("backup", "list")}


def test_a_healthy_database(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee > send paper by fri")
    assert netui.json("doctor") == {"healthy": True, "documents": 3, "findings": [], "done": []}
    assert netui("doctor").out == "All is well: 3 documents checked.\n"


def test_a_loose_end_is_found_and_mended(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee > send paper by fri")
    written = json.loads(netui.database.read_text(encoding="utf-8"))
    follow_up = next(iter(written["follow_ups"].values()))
    follow_up["conversation"] = "nowhere"
    netui.database.write_text(json.dumps(written), encoding="utf-8")

    done = netui.run("doctor", "--json")
    assert done.status == 1
    assert done.json["healthy"] is False
    assert "follow_ups" in {finding["table"] for finding in done.json["findings"]}
    assert "netui doctor --repair" in netui.run("doctor").out
    assert netui.json("doctor", "--repair")["done"]
    assert netui.json("doctor")["healthy"] is True


def test_a_damaged_journal_is_refused_and_then_salvaged(netui: Netui) -> None:
    now = datetime(2026, 11, 20, 9, tzinfo=UTC)
    database = Database.open(netui.database, clock=lambda: now)
    for name in ("Ana Silva", "Ben Ito", "Carl Otto"):
        database.commit(Change(f"Added {name}", (Edit(None, Contact(id=name[:3].lower(), name=name)),)))
    journal = next(netui.database.with_name("network.json.d").glob("j-*.log"))
    journal.write_bytes(journal.read_bytes().replace(b"Ben Ito", b"Bem Ito", 1))
    damaged = journal.read_bytes()

    netui.refused("contact", "list", status=3)
    netui.refused("doctor", status=3)
    assert journal.read_bytes() == damaged
    assert netui.json("doctor", "--repair")["done"]
    assert {"Ana Silva", "Carl Otto"} <= set(names(netui))


def test_a_cut_file_without_copies_gives_what_stands_whole_in_it(netui: Netui) -> None:
    for name in ("Ana Silva", "Ben Ito", "Carl Otto"):
        netui("contact", "add", name)
    alone = netui.database.with_name("alone.json")
    content = netui.database.read_bytes()
    alone.write_bytes(content[: content.index(b"Carl")])
    assert "netui doctor --repair" in netui.refused("--db", str(alone), "doctor", status=3)
    done = netui("--db", str(alone), "doctor", "--repair").out
    assert "2 contacts" in done
    assert "contacts 3" in done
    assert [one["name"] for one in netui.json("--db", str(alone), "contact", "list")] == ["Ana Silva", "Ben Ito"]


def test_a_loose_end_is_left_after_a_salvage_for_what_may_still_be_found(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee > send paper by fri")
    content = netui.database.read_bytes()
    alone = netui.database.with_name("alone.json")
    at = content.index(b'"coffee') if b'"coffee' in content else content.index(b'"channel"')
    alone.write_bytes(content[:at] + b"\0" + content[at + 1 :])
    before = json.loads(content)["follow_ups"]
    netui.run("--db", str(alone), "doctor", "--repair")
    assert json.loads(alone.read_bytes())["follow_ups"] == before
