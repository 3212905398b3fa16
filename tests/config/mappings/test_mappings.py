"""Mappings of tables in the configuration folder: read with the place of every mistake, and written."""

from __future__ import annotations

from pathlib import Path

import pytest

from netui.config.mappings.file import mapping_text, read_mapping
from netui.config.mappings.loading import load_mapping, load_mappings
from netui.config.mappings.saving import save_mapping
from netui.domain.core.errors import RefusedError
from netui.domain.tables.mapping import TableMapping

SCANS = """version: 1
name: Badge scans
match: [Vorname, Nachname, Firma, Mail]
separator: ";"
encoding: cp1252
dates: dmy
fields: {Vorname: given, Nachname: family, Firma: company, Mail: email/work, Bemerkung: notes, Stand: note/Stand}
constants: {tags: [pycon-2026], met.where: PyCon}
"""


def test_a_mapping_is_read() -> None:
    mapping, problems = read_mapping(SCANS, "scans.yaml")
    assert problems == ()
    assert mapping is not None
    assert mapping.match == ("Vorname", "Nachname", "Firma", "Mail")
    assert (mapping.separator, mapping.encoding, mapping.dates) == (";", "cp1252", "dmy")
    assert mapping.fields["Mail"] == "email/work"
    assert mapping.constants == {"tags": ("pycon-2026",), "met.where": ("PyCon",)}


def test_what_is_written_is_read_again() -> None:
    mapping = TableMapping({'a "b": c': "name", "#": "note/x: y"}, "N", ("#",), "|", "", "mdy", {"tags": ("a, b",)})
    assert read_mapping(mapping_text(mapping), "x.yaml") == (mapping, ())


def test_mistakes_have_a_place_and_a_mend() -> None:
    mapping, problems = read_mapping("fields:\n  Mail: emial\nconstants: {birthday: x}\ndates: xyz\n", "x.yaml")
    assert mapping is None
    assert [(one.line, one.column) for one in problems] == [(2, 9), (3, 13), (4, 8)]
    assert "did you mean `email`" in problems[0].message


def test_one_bad_file_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SCANS, encoding="utf-8")
    (tmp_path / "b.yaml").write_text("fields: 1\n", encoding="utf-8")
    found, problems = load_mappings(tmp_path)
    assert [one.name for one in found] == ["Badge scans"]
    assert len(problems) == 1
    assert load_mappings(tmp_path / "none") == ((), ())
    with pytest.raises(RefusedError, match=r"b\.yaml:1:9"):
        load_mapping(tmp_path / "b.yaml")


@pytest.mark.parametrize(
    ("name", "file_name"),
    [
        ("badge-scans", "badge-scans"),
        ("Badge scans", "Badge-scans"),
        ("PyCon 2026: “Gäste” #1", "PyCon-2026-Gäste-1"),
        ("../../x", "x"),
        ("my_scans", "my_scans"),
        ("y" * 80, "y" * 40),
    ],
)
def test_a_mapping_is_saved_under_any_name(tmp_path: Path, name: str, file_name: str) -> None:
    path = save_mapping(tmp_path, name, TableMapping({"Mail": "email"}))
    assert path == tmp_path / f"{file_name}.yaml"
    ((found,), problems) = load_mappings(tmp_path)
    assert (found.name, found.match, problems) == (name, ("Mail",), ())
    for none in (" -_?", "y" * 81):
        with pytest.raises(RefusedError, match="letters or digits"):
            save_mapping(tmp_path, none, TableMapping({"Mail": "email"}))


def test_a_mapping_never_takes_the_file_of_another(tmp_path: Path) -> None:
    long = "Teilnehmerliste der Jahrestagung Informatik"
    names = (f"{long} 2025", f"{long} 2026", "badge scans", "badge-scans")
    for column in ("Mail", "E-Mail"):  # the second time over the first
        for name in names:
            save_mapping(tmp_path, name, TableMapping({column: "email"}))
    found, _ = load_mappings(tmp_path)
    assert sorted(one.name for one in found) == sorted(names)
    assert {tuple(one.fields) for one in found} == {("E-Mail",)}
    damaged = tmp_path / "mine.yaml"
    damaged.write_text("fields: [")
    assert save_mapping(tmp_path, "mine", TableMapping({"Mail": "email"})).name == "mine-2.yaml"
    assert damaged.read_text() == "fields: ["
