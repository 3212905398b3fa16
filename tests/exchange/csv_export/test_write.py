"""A table that spreadsheets show and never run."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netui.domain.records.contact import Contact, LabelledDay, Met
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.formulas import marked_as_text, without_mark
from netui.exchange.common.outgoing import OutgoingPerson
from netui.exchange.csv_export.write import COLUMNS, write

ANA = OutgoingPerson(
    Contact(
        id="a1",
        name="Ana Silva",
        aliases=("Anita", "A. Silva"),
        emails=(Labelled("ana@x.org", "work"), Labelled("a@home.example")),
        phones=(Labelled("+44 20 7946 0958"),),
        tags=("mentor", "choir"),
        met=Met(date(2026, 5, 14), "PyCon"),
        birthday=Anniversary(4, 17),
        dates=(LabelledDay("name day", Anniversary(7, 26)),),
        notes='says "hello",\nthen goes',
    ),
    last_on=date(2026, 11, 1),
    due_on=date(2026, 12, 1),
    state="soon",
    tie=61,
)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_row_to_the_letter() -> None:
    content = write([ANA])
    assert content.startswith(
        b"\xef\xbb\xbfid,name,aliases,emails,phones,links,company,department,title,location,tags,"
    )
    assert content.splitlines()[0].endswith(b"roles,status,notes,last_on,due_on,state,tie")
    assert content.count(b"\r\n") == 2
    (row,) = rows(content)
    assert {name: value for name, value in row.items() if value} == {
        "id": "a1",
        "name": "Ana Silva",
        "aliases": "Anita ::: A. Silva",
        "emails": "work: ana@x.org ::: a@home.example",
        "phones": "'+44 20 7946 0958",
        "tags": "mentor ::: choir",
        "met_on": "2026-05-14",
        "met_where": "PyCon",
        "birthday": "'--04-17",
        "dates": "name day: --07-26",
        "status": "active",
        "notes": 'says "hello",\nthen goes',
        "last_on": "2026-11-01",
        "due_on": "2026-12-01",
        "state": "soon",
        "tie": "61",
    }


def test_nobody_is_a_header() -> None:
    assert write([]).decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize("cell", ["=1+1", "+44 20", "-1", "@sum", "\t=x", "\rx", "  =cmd|' /C calc'!A0", "\u00a0@x"])
def test_a_formula_is_text(cell: str) -> None:
    (row,) = rows(write([OutgoingPerson(Contact(id="1", name="x", notes=cell))]))
    assert row["notes"].startswith("'")
    (raw,) = rows(write([OutgoingPerson(Contact(id="1", name="x", notes=cell))], raw=True))
    assert raw["notes"] == cell


def test_what_is_obeyed_stays_at_home() -> None:
    hostile = Contact(id="1", name="Bad \ud800\x1b[2J\u202egnp.exe", company="\u2066=1")
    (row,) = rows(write([OutgoingPerson(hostile)]))
    assert row["name"] == "Bad ?[2Jgnp.exe"
    assert row["company"] == "'=1"


@given(st.text(st.sampled_from("'=+-@ \tax")))
@example("'=1")
@example("''=1")
@example("'it")
def test_a_mark_comes_off_again(cell: str) -> None:
    assert without_mark(marked_as_text(cell)) == cell
