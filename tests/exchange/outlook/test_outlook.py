"""Outlook's CSV: of the new one, the classic one, and in another language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.batch import Batch
from netui.exchange.common.options import ReadOptions
from netui.exchange.registry import OUTLOOK, format_of
from netui.exchange.tabular.file_head import FileHead

FIXTURES = Path(__file__).parents[1] / "fixtures"
TODAY = ReadOptions(today=date(2026, 11, 29))


def read(text: str, encoding: str = "utf-8") -> Batch:
    return OUTLOOK.read(text.encode(encoding), TODAY)


def test_the_new_outlook() -> None:
    content = (FIXTURES / "outlook-web.csv").read_bytes()
    assert format_of(content) is OUTLOOK
    linus, larsen = OUTLOOK.read(content, TODAY).contacts
    assert (linus.name, linus.title, linus.company) == ("Linus Torvalds", "Maintainer", "Kernel, Inc")
    assert linus.phones == (Labelled("+358 9 000", "work"), Labelled("+358 40 000", "mobile"))
    assert linus.birthday == Anniversary(12, 28, 1969)
    assert linus.notes == "Likes penguins\nmet twice"
    assert (larsen.name, larsen.phones) == ("Larsen", (Labelled("+47 466 88 000", "mobile"),))


def test_the_classic_outlook() -> None:
    batch = OUTLOOK.read((FIXTURES / "outlook-desktop-cp1252.csv").read_bytes(), TODAY)
    (juergen,) = batch.contacts
    assert (juergen.name, juergen.company, juergen.title) == ("Dr. Jürgen Müller", "Müller & Söhne", "CTO")
    assert (juergen.tags, juergen.emails, juergen.birthday, juergen.dates) == (("Work", "Key"), (), None, ())
    assert juergen.notes == "line 1\nline 2"
    assert batch.notices == ("read as Windows-1252: Dr. Jürgen Müller", "1 internal Exchange address left out")


def test_the_one_that_google_writes() -> None:
    (ann,) = read(
        "First Name,Last Name,E-mail Address,Keywords,Categories,Anniversary,Spouse,Home City,Home Country\n"
        "Ann,Lee,a@x.example,sailing,myContacts;starred,6/5/2010,Bo,Porto,Portugal\n"
    ).contacts
    assert ann.tags == ("starred", "sailing")
    assert ann.notes == "Spouse: Bo"
    assert ann.location == "Porto, Portugal"
    assert ann.kept == ("N:Lee;Ann;;;", "ADR;TYPE=HOME:;;;Porto;;;Portugal")
    assert ann.dates[0].on == Anniversary(6, 5, 2010)


def test_a_classic_export_in_german() -> None:
    header = (
        "Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;Position;Straße geschäftlich;Ort geschäftlich;"
        "Telefon geschäftlich;Mobiltelefon;Geburtstag;Jahrestag;Kategorien;E-Mail-Adresse;E-Mail-Typ;Notizen;Webseite;"
        "Büro;Sprache"
    )
    row = "Frau;Zoë;;Groß;;Acme;;Köchin;;;+49 30 1;+49 170 2;03.04.1980;0.0.00;Freunde;zoe@x.example;SMTP;Grüße;;;"
    batch = read(f"{header}\n{row}\n", "cp1252")
    (zoe,) = batch.contacts
    assert (zoe.name, zoe.company, zoe.title, zoe.notes) == ("Zoë Groß", "Acme", "Köchin", "Grüße")
    assert zoe.phones == (Labelled("+49 30 1", "work"), Labelled("+49 170 2", "mobile"))
    assert zoe.birthday == Anniversary(4, 3, 1980)
    assert "Anrede" in batch.columns_left


def test_days_that_are_none_are_kept_in_the_notes() -> None:
    header = "First Name,Last Name,E-mail Address,Birthday,Anniversary,Notes"
    text = f"{header}\nAnn,Lee,a@x.example,2/30/1980,13/13/2010,kind\n"
    (ann,) = OUTLOOK.read(text.encode(), ReadOptions(today=date(2026, 11, 20))).contacts
    assert (ann.birthday, ann.dates) == (None, ())
    assert ann.notes == "kind\nBirthday: 2/30/1980\nAnniversary: 13/13/2010"


def test_the_user_may_call_a_table_with_few_columns_outlooks() -> None:
    content = b"Vorname;Nachname;E-Mail-Adresse;Mobiltelefon\nZoe;Gross;zoe@x.example;+49 170 2\n"
    assert not OUTLOOK.detect(FileHead(content, "people.csv"), ReadOptions())
    (zoe,) = OUTLOOK.read(content).contacts
    assert (zoe.name, zoe.emails[0].value, zoe.phones[0].label) == ("Zoe Gross", "zoe@x.example", "mobile")


@pytest.mark.parametrize(
    ("content", "lacking"),
    [
        (b"Vorname;Nachname;Firma\nZoe;Gross;Acme\n", "for an e-mail address."),
        (b"Firma,E-Mail\nAcme,zoe@x.example\n", "for a first or last name."),
        (b"Name,Telefon\nZoe,1\n", "for a first or last name or an e-mail address."),
        (b"dear diary\n", "This is a file netui does not know."),
    ],
)
def test_what_a_table_lacks_to_be_outlooks_is_named(content: bytes, lacking: str) -> None:
    with pytest.raises(RefusedError) as problem:
        OUTLOOK.read(content)
    assert lacking in problem.value.sentence
