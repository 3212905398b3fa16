"""``netui import``: files in, one step of undo."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

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
    would_be = netui("import", str(file), "--dry-run").err
    assert "1 pair may be one person: netui contact duplicates" in would_be
    assert "once they are in" in would_be
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
    assert "has no column “Wen”. It has “Wer”, “Post”" in netui.run("import", str(table), "--map", "Wen=name").err
    assert "Did you mean Wer=email?" in netui.run("import", str(table), "--map", "Wer=emial/work").err
    done = netui("import", str(table), "--map", "Wer=name", "--map", "Post=email", "--remember", "scans")
    assert "read so from now on" in done.err
    table.write_text("Wer;Post\nBen Ito;ben@example.org\n", encoding="utf-8")
    assert netui.json("import", str(table))["added"] == 1


CARDS_OF_A_COUPLE = "".join(
    f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:home@bergs.example\nEND:VCARD\n" for name in ("Tom Berg", "Ulla Berg")
)


def test_a_dry_run_says_the_same_as_the_run(netui: Netui, tmp_path: Path) -> None:
    file = tmp_path / "couple.vcf"
    file.write_text(CARDS_OF_A_COUPLE, encoding="utf-8")
    tried = netui.json("import", str(file), "--dry-run")
    assert tried["pairs"] == 1
    assert netui.json("contact", "list") == []
    assert netui.json("import", str(file)) == tried


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_rows_for_one_person_the_fuller_name_stays(netui: Netui, tmp_path: Path, order: int) -> None:
    names = ["J. Kovac", "Jana Kovac"][::order]
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nEMAIL:jk@x.example\nEND:VCARD\n"
    (tmp_path / "two.vcf").write_text("".join(map(card.format, names)), encoding="utf-8")
    assert len(netui.json("import", str(tmp_path / "two.vcf"))["united"]) == 1
    shown = netui.json("contact", "show", "kovac")
    assert (shown["name"], shown["aliases"]) == ("Jana Kovac", ["J. Kovac"])


@pytest.mark.parametrize(
    ("table", "name", "phone"),
    [
        ("Prénom,Nom,Société,Téléphone mobile\nLuc,Petit,Acme,061\n", "Luc Petit", "061"),
        ("Имя;Фамилия;Компания\nИван;Петров;Завод\n", "Иван Петров", ""),
        ("Vorname;Nachname;Telefon (mobil)\nUwe;Krug;0171\n", "Uwe Krug", "0171"),
        ("Nome,Cognome,Telefono cellulare\nUgo,Neri,333\n", "Ugo Neri", "333"),
        ("Voornaam,Achternaam,Mobiele telefoon\nJip,de Wit,06\n", "Jip de Wit", "06"),
        ("Nom,Société\nLuc Petit,Acme\n", "Luc Petit", ""),
    ],
)
def test_halves_of_a_name_and_telephones_are_known_in_other_languages(
    netui: Netui, tmp_path: Path, table: str, name: str, phone: str
) -> None:
    (tmp_path / "people.csv").write_text(table, encoding="utf-8")
    assert netui.json("import", str(tmp_path / "people.csv"), "--as", "csv")["added"] == 1
    (found,) = netui.json("contact", "list")
    assert found["name"] == name
    assert [one["value"] for one in found.get("phones", [])] == ([phone] if phone else [])


def test_those_without_a_tier_and_promises_are_counted_truly(netui: Netui, tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("id,name,met_where,tier\nx1,Ann Lee,,close\nx2,Ben Ito,,inner\nx3,Cy Ek,,\n")
    assert "1 of the new ones has no tier yet" in netui("import", str(table)).out
    table.write_text("id,name,met_where,tier\nx4,Di Po,,close\n")
    assert "no tier" not in netui("import", str(table)).out
    for rows, who in (("y1,Jo Fox,,\n", "The new person has"), ("y2,Mo Ek,,\ny3,Su Lo,,\n", "The new ones have")):
        table.write_text(f"id,name,met_where,tier\n{rows}")
        assert f"{who} no tier yet" in netui("import", str(table)).out
    shared = {"contact": "x5", "created_at": "2026-11-01T09:00:00+00:00"}
    follow_ups = [
        {"id": "p1", "kind": "promise", "what": "send it", "due_on": "2026-12-01", **shared},
        {"id": "b1", "kind": "birthday", "due_on": "2026-12-02", **shared},
    ]
    people = [{"id": "x5", "name": "Eve Fox", "tier": "close", "created_at": "2026-11-01T09:00:00+00:00"}]
    own = tmp_path / "own.json"
    own.write_text(json.dumps({"netui": "export", "version": 1, "contacts": people, "follow_ups": follow_ups}))
    done = netui("import", str(own)).out
    assert "1 promise, 1 follow-up, 0 skipped." in done
    assert "no tier" not in done


def test_a_new_job_is_a_reason_to_write_until_they_were_talked_to(netui: Netui, tmp_path: Path) -> None:
    csv = tmp_path / "Connections.csv"
    ana = 'Ana,Silva,https://www.linkedin.com/in/ana-silva,,"Example, Labs",Founder,02 Jan 2023'
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    csv.write_text(head + ana)
    netui("import", str(csv))
    assert netui.json("prep", "ana")["news"] is None
    assert "‹what there is to congratulate on›" in netui("draft", "ana", "--template", "congratulate").out
    csv.write_text(head + ana.replace('"Example, Labs",Founder', "NewCo,Director"))
    told = netui("import", str(csv)).out
    assert "netui draft 'Ana Silva' --template congratulate" in told
    assert netui.json("prep", "ana")["news"] == "is now Director at NewCo, before: Founder at Example, Labs"
    assert "is now Director at NewCo" in netui("prep", "ana").out
    wishes = "ll the best for your new job as Director at NewCo!"
    for template in ("congratulate", "check-in", "reconnect"):
        assert wishes in netui("draft", "ana", "--template", template).out, template
    promise = netui.json("capture", "Ana Silva: @note heard of it > congratulate: Director, NewCo by today")[
        "follow_up"
    ]
    sent = netui.json("draft", "ana", "--sent")
    assert (sent["template"], "new job: Director, NewCo" in sent["body"]) == ("congratulate", True)
    assert promise["id"] not in [one["id"] for one in netui.json("due", "--promises")], "the letter keeps it"
    assert netui.json("prep", "ana")["news"] is None
    assert wishes not in netui("draft", "ana", "--template", "check-in").out
