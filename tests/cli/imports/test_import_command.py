"""``netui import``: files in, one step of undo."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command_line import Netui

CONNECTIONS = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Silva,https://www.linkedin.com/in/ana-silva,,"Example, Labs",Founder,02 Jan 2023
Ben,Ito,https://www.linkedin.com/in/ben-ito,ben@example.org,,,15 Mar 2024
,,,,,,01 Feb 2024
"""
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Carl Otto\r\nEMAIL:carl@example.org\r\nEND:VCARD\r\n"


def files(folder: Path) -> tuple[str, str]:
    csv, vcf = folder / "Connections.csv", folder / "people\nof mine.vcf"
    csv.write_bytes(b"\xef\xbb\xbf" + CONNECTIONS.replace("\n", "\r\n").encode())
    vcf.write_bytes(CARD.encode())
    return str(csv), str(vcf)


def test_twice_the_same_file_changes_nothing(netui: Netui, tmp_path: Path) -> None:
    csv, _ = files(tmp_path)
    first = netui.json("import", csv, "--as", "linkedin")
    assert (first["added"], first["updated"], first["unchanged"], first["conversations"]) == (2, 0, 0, 0)
    assert [skip["line"] for skip in first["skipped"]] == [7]
    assert first["skipped"][0]["reason"]
    steps = len(netui.json("history"))

    second = netui.json("import", csv)
    assert (second["added"], second["updated"], second["unchanged"]) == (0, 0, 2)
    assert len(netui.json("history")) == steps


def test_those_who_are_new_wait_outside_the_queue(netui: Netui, tmp_path: Path) -> None:
    netui("import", files(tmp_path)[0])
    assert netui.json("due", "--all") == []
    assert all("tier" not in one for one in netui.json("contact", "list"))


def test_one_undo_takes_it_back(netui: Netui, tmp_path: Path) -> None:
    netui("import", files(tmp_path)[0])
    netui("undo")
    assert netui.json("contact", "list") == []


def test_a_dry_run_saves_nothing(netui: Netui, tmp_path: Path) -> None:
    done = netui("import", files(tmp_path)[0], "--dry-run")
    assert done.out.startswith("Would be: 2 new")
    assert not netui.database.exists()


def test_several_files_and_a_strange_file_name(netui: Netui, tmp_path: Path) -> None:
    csv, vcf = files(tmp_path)
    found = netui.json("import", csv, vcf)
    assert found["added"] == 3
    assert found["skipped"][0]["file"] == "Connections.csv"
    assert found["skipped"][0]["line"] == 7


def test_two_files_of_one_format_are_one_step(netui: Netui, tmp_path: Path) -> None:
    csv, _ = files(tmp_path)
    other = tmp_path / "Other.csv"
    other.write_text(CONNECTIONS.replace("ana-silva", "cora-lee").replace("Ana,Silva", "Cora,Lee"), encoding="utf-8")
    found = netui.json("import", csv, str(other))
    assert found["added"] == 3
    assert [(skip["file"], skip["line"]) for skip in found["skipped"]] == [("Connections.csv", 7), ("Other.csv", 7)]
    assert len(netui.json("history")) == 1


def test_from_standard_input(netui: Netui) -> None:
    assert netui.json("import", "-", stdin=CARD)["added"] == 1


def test_one_bad_file_and_nothing_is_imported(netui: Netui, tmp_path: Path) -> None:
    csv, _ = files(tmp_path)
    other = tmp_path / "notes.txt"
    other.write_text("just some notes", encoding="utf-8")
    assert "notes.txt" in netui.refused("import", csv, str(other))
    assert netui.json("contact", "list") == []
    netui.refused("import", str(tmp_path / "nowhere.csv"))
    netui.refused("import", csv, "--as", "fax", status=2)


def test_those_who_may_be_here_twice_are_counted(netui: Netui, tmp_path: Path) -> None:
    file = tmp_path / "people.vcf"
    file.write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana M. Silva\r\nTEL:+351 21 555 0100\r\nEND:VCARD\r\n")
    netui("contact", "add", "Ana Silva", "--phone", "215550100")
    netui("contact", "add", "Ben Ito")
    netui("contact", "add", "Ben Ito")
    assert "may be one person" not in netui("import", str(file), "--dry-run").err
    assert "1 pair may be one person: netui contact duplicates" in netui("import", str(file)).err
    assert "may be one person" not in netui("import", str(file)).err


def test_an_export_comes_back_whole(netui: Netui, tmp_path: Path) -> None:
    netui("contact", "add", "Ana Silva", "--tier", "inner", "--email", "ana@x.example", "--every", "2w")
    netui("contact", "add", "Ben Ito")
    file = tmp_path / "all.json"
    netui("export", "--as", "json", "-o", str(file))
    assert netui.json("import", str(file))["unchanged"] == 2
    before = netui.json("contact", "list")
    for one in before:
        netui("contact", "remove", one["id"], "--yes")
    assert netui.json("import", str(file))["added"] == 2
    kept = ("id", "name", "tier", "emails", "every")
    assert [{key: one.get(key) for key in kept} for one in netui.json("contact", "list")] == [
        {key: one.get(key) for key in kept} for one in before
    ]
    assert netui.json("import", str(file))["unchanged"] == 2


def test_a_mapping_is_remembered(netui: Netui, tmp_path: Path) -> None:
    table = tmp_path / "scans.csv"
    table.write_text("Wer;Post\nAna Silva;ana@example.org\n", encoding="utf-8")
    refused = netui.run("import", str(table))
    assert refused.status == 1
    assert "is a table that netui does not know" in refused.err
    done = netui("import", str(table), "--map", "Wer=name", "--map", "Post=email", "--remember", "scans")
    assert "read so from now on" in done.err
    table.write_text("Wer;Post\nBen Ito;ben@example.org\n", encoding="utf-8")
    assert netui.json("import", str(table))["added"] == 1
