"""Tables of somebody's own: by a mapping, by a guess, and the one that netui writes."""

from __future__ import annotations

from datetime import date

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import ContactStatus
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.tables.mapping import TableMapping
from netui.exchange.common.options import ReadOptions
from netui.exchange.registry import CSV, format_of

TODAY = ReadOptions(today=date(2026, 11, 29))
SCANS = "Vorname;Nachname;Firma;Mail;Bemerkung;Stand\nZoë;Ek;Acme;z@x.example; y@x.example ;4b\n"


def test_an_unknown_table_is_refused_with_the_line_that_reads_it() -> None:
    with pytest.raises(RefusedError) as refused:
        format_of(SCANS.encode(), "scans.csv", path="my scans.csv")
    assert refused.value.sentence == (
        'my scans.csv is a table that netui does not know. To read it: netui import "my scans.csv" '
        '--map "Vorname=given" --map "Nachname=family" --map "Firma=company" --map "Mail=email" '
        '--map "Bemerkung=notes" …; --dry-run shows what it gives.'
    )


def test_a_mapping_reads_it_and_is_known_by_its_columns() -> None:
    mapping = TableMapping(
        {"Vorname": "given", "Nachname": "family", "Firma": "company", "Mail": "email/work", "Stand": "note/Booth"},
        match=("Vorname", "Stand"),
        constants={"tags": ("pycon-2026",), "met.where": ("PyCon",)},
    )
    saved = ReadOptions(today=TODAY.today, mappings=(mapping,))
    assert format_of(SCANS.encode(), options=saved) is CSV
    batch = CSV.read(SCANS.encode(), saved)
    (zoe,) = batch.contacts
    assert (zoe.name, zoe.company, zoe.notes) == ("Zoë Ek", "Acme", "Booth: 4b")
    assert zoe.emails == (Labelled("z@x.example", "work"),)
    assert (zoe.tags, zoe.met_where) == (("pycon-2026",), "PyCon")
    assert batch.columns_left == ("Bemerkung",)


def test_a_guess_is_enough_when_the_format_is_named() -> None:
    (zoe,) = CSV.read(SCANS.encode(), TODAY).contacts
    assert (zoe.name, zoe.emails, zoe.notes) == ("Zoë Ek", (Labelled("z@x.example"),), "y@x.example")
    with pytest.raises(RefusedError, match="no table whose columns tell who is meant"):
        CSV.read(b"Price,Weight\n1,2\n", TODAY)


def test_a_cell_with_line_breaks_stays_one_where_semicolons_or_tabs_part_the_cells() -> None:
    head = "Vorname;Nachname;Firma;Notizen\r\n"
    row = 'Zoë;Ek;"Ek; Söhne";"Zeile 1\nZeile; 2, ""so"""\r\n;;;\r\n'
    for separator in ";\t|":
        text = f"{head}{row}Ann;Lee;Acme;\r\n".replace(";", separator)
        zoe, ann = CSV.read(text.encode(), TODAY).contacts
        assert (zoe.name, zoe.company, ann.name) == ("Zoë Ek", f"Ek{separator} Söhne".replace("\t", ""), "Ann Lee")
        assert zoe.notes == f'Zeile 1\nZeile{separator} 2, "so"'


def test_a_birthday_that_is_no_day_is_kept_in_the_notes() -> None:
    text = (
        "Name;Geboortedatum;Notities\nAnn Lee;31.02.1980;kind\nBen Ito;12.4.3080;\nCy Ek;00.00.0000;\nDi Po;5.4.1980;\n"
    )
    people = CSV.read(text.encode(), TODAY).contacts
    assert [each.notes for each in people] == ["kind\nBirthday: 31.02.1980", "Birthday: 12.4.3080", "", ""]
    assert people[3].birthday == Anniversary(4, 5, 1980)


@pytest.mark.parametrize(
    "header",
    [
        *("Geburtsdatum", "Date de naissance", "Fecha de nacimiento", "Data de nascimento", "Data di nascita"),
        *("Geboortedatum", "Дата рождения"),
    ],
)
def test_a_birthday_is_known_by_its_header_in_several_languages(header: str) -> None:
    (ann,) = CSV.read(f"Name;{header}\nAnn Lee;5.4.1980\n".encode(), TODAY).contacts
    assert ann.birthday == Anniversary(4, 5, 1980)


def test_a_row_may_tell_of_a_conversation() -> None:
    mapping = TableMapping({"Who": "name", "When": "talk.on", "How": "talk.channel", "What": "talk.summary"})
    options = ReadOptions(today=TODAY.today, mapping=mapping)
    batch = CSV.read(b"Who,When,How,What\nAnn Lee,2026-11-03,call,the compiler\nBen Ito,,,\n", options)
    (talk,) = batch.conversations
    assert (talk.on, talk.channel, talk.summary) == (date(2026, 11, 3), "call", "the compiler")
    assert talk.key == batch.contacts[0].row_key
    assert talk.key.startswith("row:")


def test_a_column_that_is_not_there_is_named() -> None:
    options = ReadOptions(mapping=TableMapping({"Naem": "name"}))
    with pytest.raises(RefusedError, match=r"no column “Naem”\. It has “Name”, “Mail”"):
        CSV.read(b"Name,Mail\nAnn Lee,a@x.example\n", options)


def test_the_csv_that_netui_writes() -> None:
    text = (
        "id,name,aliases,emails,phones,links,company,department,title,location,tags,tier,met_on,met_where,birthday,"
        "dates,interests,offers,needs,roles,status,notes,last_on,due_on,state,tie\r\n"
        "x1,Ann Lee,Annie ::: A. L.,work: a@x.example ::: b@x.example,'+44 20 7946 0958,,Acme,,CTO,,"
        "mentor ::: rust,close,"
        "2026-01-02,PyCon,--04-17,anniversary: 2010-06-05,,,,,paused,'=1+1,2026-01-03,,,0.4\r\n"
    )
    assert format_of(text.encode()) is CSV
    batch = CSV.read(text.encode("utf-8-sig"), TODAY)
    (ann,) = batch.contacts
    assert ann.emails == (Labelled("a@x.example", "work"), Labelled("b@x.example"))
    assert (ann.phones, ann.notes) == ((Labelled("+44 20 7946 0958"),), "=1+1")
    assert (ann.aliases, ann.tags, ann.birthday) == (("Annie", "A. L."), ("mentor", "rust"), Anniversary(4, 17))
    assert ann.record is not None
    assert (ann.record.tier, ann.record.status, ann.uid) == ("close", ContactStatus.PAUSED, "x1")
    assert batch.columns_left == ()


def test_what_a_field_cannot_hold_stays_in_the_notes_and_is_said() -> None:
    fields = {"Who": "name", "Born": "birthday", "Met": "met.on", "Talk": "talk.on", "What": "talk.summary"}
    options = ReadOptions(today=TODAY.today, mapping=TableMapping({**fields, "Day": "date/name day"}))
    text = (
        "Who,Born,Met,Talk,What,Day\nKim Lo,1985-02-30,,,,\nPat Lo,tomorrowish,once,soon,the compiler,\nAl Lo,,,,,x\n"
        "Di Po,1980-04-05,2026-01-02,2026-01-02,lunch,\n"
    )
    batch = CSV.read(text.encode(), options)
    assert [each.notes for each in batch.contacts] == [
        "Birthday: 1985-02-30",
        "Birthday: tomorrowish\nmet.on: once\ntalk.on: soon\ntalk.summary: the compiler",
        "name day: x",
        "",
    ]
    assert batch.notices == (
        "6 values that cannot be read stand in the notes: Kim Lo, Birthday: 1985-02-30; Pat Lo, Birthday: tomorrowish; "
        "Pat Lo, met.on: once; and 3 more",
    )


def test_a_table_of_ours_that_somebody_changed_loses_no_word() -> None:
    text = (
        "id,name,met_where,met_on,birthday,dates,status,notes\nx1,Ann Lee,,never,1980-02-31,name day: foo,lost,kind\n"
    )
    batch = CSV.read(text.encode(), TODAY)
    assert batch.contacts[0].notes == "kind\nMet on: never\nBirthday: 1980-02-31\nName day: foo\nStatus: lost"
    assert batch.notices[0].startswith("4 values that cannot be read stand in the notes: Ann Lee, Met on: never; ")


def test_what_kept_a_spreadsheet_from_changing_a_cell_is_taken_off() -> None:
    text = (
        "Name,Emails,Phone Numbers,Notes,Company\n"
        'Ann Lee,a@x.example;b@x.example,\'+49 30 1,\'=1+1,"=""007 """"Ltd"""""""\n'
        "Bo Ek,,4915123456789.0,'twas,3.0\n\x1a"
    )
    ann, bo = CSV.read(text.encode(), TODAY).contacts
    assert [one.value for one in (*ann.emails, *ann.phones)] == ["a@x.example", "b@x.example", "+49 30 1"]
    assert (ann.notes, ann.company) == ("=1+1", '007 "Ltd"')
    assert ([one.value for one in bo.phones], bo.notes, bo.company) == (["4915123456789"], "'twas", "3.0")


def test_of_several_texts_each_says_which_it_is() -> None:
    text = "Full Name,Description,Notes,Twitter\nAnn Lee,met at a fair,tea,@ann\n"
    (ann,) = CSV.read(text.encode(), TODAY).contacts
    assert (ann.notes, ann.links) == ("met at a fair\nNotes: tea", (Labelled("@ann", "twitter"),))
