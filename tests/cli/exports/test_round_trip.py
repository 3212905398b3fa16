"""What goes out comes back in as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import TODAY, Netui


@pytest.fixture
def full(netui: Netui) -> Netui:
    netui("contact", "add", "Ana Silva", "--tier", "inner", "--every", "2w", "--interest", "boats, old maps")
    netui("contact", "add", "Ben Ito", "--birthday", "--02-29", "--notes", "a;b,c\\d\n=1 \u202e.", "--called", "Benny")
    netui("contact", "add", "Cleo Old")
    netui("contact", "archive", "cleo")
    netui("capture", "Ana Silva, Ben Ito: coffee, compilers *moves to Lyon > send paper by fri < a book by 1 dec")
    netui("link", "add", "https://example.org/tides", "--tag", "boats")
    netui("intro", "start", "Ana Silva", "Ben Ito", "--reason", "both sail")
    netui("event", "add", "PyCon", "--on", "2026-12-01")
    netui("outcome", "add", "client: two gauges", "--from", "Ana Silva")
    return netui


def test_the_whole_network_into_an_empty_one_and_out_again_is_the_same_to_the_byte(full: Netui, tmp_path: Path) -> None:
    first, second, other = tmp_path / "a.json", tmp_path / "b.json", str(tmp_path / "empty.json")
    full("export", "--as", "json", "-o", str(first))
    full("import", str(first), "--db", other)
    full("export", "--as", "json", "-o", str(second), "--db", other)
    assert first.read_bytes() == second.read_bytes()
    tables = full.json("export")
    assert [name for name, table in tables.items() if table == []] == []
    again = full.json("import", str(first), "--db", other)
    assert (again["added"], again["updated"]) == (0, 0)
    assert full("doctor", "--db", other).status == 0


@pytest.mark.parametrize("form", ["vcard", "vcard4"])
def test_a_private_card_is_the_same_contact_again(full: Netui, tmp_path: Path, form: str) -> None:
    file, other = tmp_path / "people.vcf", str(tmp_path / "empty.json")
    full("export", "--as", form, "--private", "-o", str(file))
    full("import", str(file), "--db", other)
    kept = ("name", "tier", "tier_since", "every", "status", "interests", "birthday")
    before, after = (
        {one["name"]: {key: one.get(key) for key in kept} for one in full.json("contact", "list", *where)}
        for where in (("-is:archived",), ("--db", other))
    )
    assert after == before


def test_nothing_that_is_exported_is_a_step_to_be_undone(full: Netui, tmp_path: Path) -> None:
    before = full.json("history")
    for form in ("vcard", "csv", "json", "ics"):
        full("export", "--as", form, "-o", str(tmp_path / f"x.{form}"), "--today", TODAY)
    assert full.json("history") == before
