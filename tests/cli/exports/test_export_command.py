"""``netui export``: to files, folders and standard output."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
import yaml

from tests.cli.command_line import Netui


@pytest.fixture
def people(netui: Netui) -> Netui:
    netui("contact", "add", "Ana Silva", "--tier", "inner", "--email", "ana@x.example", "--phone", "+44 20 7946 0958")
    netui("contact", "add", "Ben Ito", "--tag", "choir")
    netui("contact", "add", "Cleo Old")
    netui("contact", "archive", "cleo")
    return netui


def test_archived_people_stay_but_in_a_complete_copy(people: Netui) -> None:
    assert people.json("export", "--as", "vcard")["exported"] == 2
    assert people.json("export", "--as", "vcard", "is:archived")["exported"] == 1
    whole = people("export", "--as", "json").json
    assert sorted(one["name"] for one in whole["contacts"]) == ["Ana Silva", "Ben Ito", "Cleo Old"]


def test_json_holds_every_table_in_order(people: Netui) -> None:
    people("capture", "Ana Silva, Ben Ito: coffee, compilers > send paper by fri")
    whole = people("export", "--as", "json").json
    assert list(whole)[:4] == ["netui", "version", "exported_on", "contacts"]
    assert (whole["netui"], whole["version"], whole["exported_on"]) == ("export", 1, "2026-11-20")
    assert {"conversations", "follow_ups", "introductions", "events", "links"} <= whole.keys()
    ids = {one["name"]: one["id"] for one in whole["contacts"]}
    assert list(ids.values()) == sorted(ids.values())
    assert not {"last_on", "due_on", "state", "tie"} & whole["contacts"][0].keys()
    some = people("export", "ben", "--as", "json").json
    assert [one["name"] for one in some["contacts"]] == ["Ben Ito"]
    assert some["conversations"][0]["contacts"] == [ids["Ben Ito"]]
    assert all(one["contact"] == ids["Ben Ito"] for one in some["follow_ups"])
    assert people.json("export") == whole


def test_a_file_is_private_whole_and_never_written_over(people: Netui, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    assert people("export", "-o", str(file)).out == f"Exported 2 people to {file}.\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = file.read_bytes()
    assert before.startswith(b"\xef\xbb\xbfid,name,")
    assert b"'+44 20 7946 0958" in before
    people("contact", "add", "Dora")
    assert "exists already, and was left as it is" in people.refused("export", "-o", str(file))
    assert file.read_bytes() == before
    assert people.json("export", "-o", str(file), "--replace") == {"exported": 3, "file": str(file)}
    assert b"Dora" in file.read_bytes()
    assert [one.name for one in tmp_path.glob("*part*")] == []


def test_what_cannot_be_written_leaves_nothing(people: Netui, tmp_path: Path) -> None:
    assert "cannot be written" in people.refused("export", "-o", str(tmp_path / "missing" / "x.vcf"))
    assert "exists already" in people.refused("export", "-o", "/dev/null", "--replace")
    closed = tmp_path / "a-file"
    closed.write_text("mine", encoding="utf-8")
    assert "cannot be written" in people.refused("export", "-o", f"{closed}/")
    assert closed.read_text(encoding="utf-8") == "mine"


def test_a_folder_has_a_file_each(people: Netui, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "people"
    assert people.json("export", "-o", f"{folder}/") == {"exported": 2, "folder": f"{folder}/", "files": 2}
    files = sorted(folder.iterdir())
    ids = sorted(one["id"] for one in people.json("contact", "list") if one["name"] != "Cleo Old")
    assert [file.stem for file in files] == ids
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert "exists already" in people.refused("export", "-o", str(folder))
    assert people("export", "-o", str(folder), "--replace").status == 0


def test_private_and_public_cards(people: Netui) -> None:
    people("contact", "edit", "ana", "--every", "2w", "--interest", "a, b", "--notes", "secret")
    private = people("export", "ana", "--private").out.splitlines()
    assert [line for line in private if line.startswith("X-NETUI-") and "-ID" not in line] == [
        "X-NETUI-TIER:inner",
        "X-NETUI-TIER-SINCE:2026-11-20",
        "X-NETUI-EVERY:2w",
        "X-NETUI-STATUS:active",
        *[line for line in private if line.startswith("X-NETUI-INTERESTS:")],
    ]
    assert people("export", "ana", "--public").out.splitlines() == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Ana Silva",
        "N:Silva;Ana;;;",
        "EMAIL;TYPE=INTERNET:ana@x.example",
        "TEL:+44 20 7946 0958",
        "END:VCARD",
    ]
    assert "TEL;VALUE=uri:tel:+44-20-7946-0958" in people("export", "ana", "--as", "vcard4").out.splitlines()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--as", "csv", "--private"), "--private goes with --as vcard, --as vcard4 or --as ics, not with csv"),
        (("--private", "--public"), "--private and --public cannot both be meant"),
        (("--as", "csv", "-o", "out/"), "is a folder, and csv is one file: name it, as in -o network.csv"),
        (("--as", "markdown"), "markdown is a folder of files: name it with a slash behind it, as in -o vault/"),
        (("--as", "ics", "--what", "todos"), "“todos” is nothing that --what takes; it takes todo, event"),
        (("--as", "ics", "--ahead", "soon"), "“soon” is no time: --ahead takes 30d, 6w, 3m"),
        (("--as", "xml"), "“xml” is nothing that --as takes"),
    ],
)
def test_options_that_do_not_fit(people: Netui, words: tuple[str, ...], said: str) -> None:
    done = people.run("export", *words)
    assert done.status == 2
    assert said in done.err


def test_a_format_is_known_by_the_suffix_of_its_files(people: Netui) -> None:
    assert people("export", "ana", "--as", "vcf").out == people("export", "ana", "--as", "vcard").out
    assert people("export", "ana", "--as", ".CSV").out == people("export", "ana", "--as", "csv").out


def test_raw_cells_come_with_a_warning(people: Netui) -> None:
    done = people("export", "ana", "--as", "csv", "--raw")
    assert ",+44 20 7946 0958," in done.out
    assert "a spreadsheet may run those" in done.err


def test_the_same_network_gives_the_same_bytes(people: Netui) -> None:
    for form in ("vcard", "vcard4", "csv", "json"):
        assert people("export", "--as", form).out == people("export", "--as", form).out


def test_half_a_surrogate_pair_is_no_reason_to_fail(people: Netui, tmp_path: Path) -> None:
    text = people.database.read_text(encoding="utf-8")
    people.database.write_text(text.replace("Ben Ito", "Ben \\ud800 \\u202e Ito"), encoding="utf-8")
    for form in ("vcard", "vcard4", "csv", "json"):
        file = tmp_path / f"out.{form}"
        people("export", "--as", form, "-o", str(file))
        assert "\u202e" not in file.read_text(encoding="utf-8")
    names = [one["name"] for one in json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["contacts"]]
    assert "Ben \ud800 \u202e Ito" in names


def test_a_folder_of_notes(people: Netui, tmp_path: Path) -> None:
    people("capture", "Ana Silva, Ben Ito: coffee, compilers > send paper by fri")
    vault = tmp_path / "vault"
    made = people.json("export", "--as", "markdown", "-o", f"{vault}/")
    assert (made["exported"], made["written"], made["left"]) == (2, made["files"], [])
    notes = {file.stem: file.read_text(encoding="utf-8") for file in vault.rglob("*.md")}
    assert "Cleo Old" not in notes
    for text in notes.values():
        matter = yaml.safe_load(text.split("---\n")[1])
        assert all(name.strip("[]") in notes for name in matter.get("people", ()))
    assert len({name.casefold() for name in notes}) == made["files"]
    again = people("export", "--as", "markdown", "-o", f"{vault}/").out
    assert again == f"Exported 2 people to {vault}/: {made['files']} unchanged.\n"
    (vault / "People/Ana Silva.md").write_text("mine", encoding="utf-8")
    assert (
        "Left as you wrote it:\n  People/Ana Silva.md\n" in people("export", "--as", "markdown", "-o", f"{vault}/").out
    )


@pytest.mark.parametrize("name", ["z.vcf", "z.csv", "z.json", "z.ics", "vault/"])
def test_where_nobody_matches_nothing_is_written(people: Netui, tmp_path: Path, name: str) -> None:
    words = ("export", "#zzz", "-o", f"{tmp_path}/{name}", *(("--as", "markdown") if name == "vault/" else ()))
    done = people.run(*words)
    assert (done.status, done.err) == (1, "netui: Nobody matches “#zzz”. Nothing was written.\n")
    assert not (tmp_path / name).exists()
