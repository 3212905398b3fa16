"""LinkedIn's Connections.csv, in every shape it comes in, and everything that is not it."""

from datetime import UTC, date, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.core.errors import RefusedError
from netui.domain.records.values import Labelled
from netui.exchange.common.batch import Batch, Skipped
from netui.exchange.common.options import ReadOptions
from netui.exchange.registry import LINKEDIN, format_of
from netui.exchange.tables.guess import UnknownTableError

FIXTURES = Path(__file__).parents[1] / "fixtures"
NOTES = 'Notes:\n"When exporting your connection data, you may notice that some, but not all, are missing."\n\n'
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def read(text: str, encoding: str = "utf-8") -> Batch:
    return LINKEDIN.read(text.encode(encoding))


def test_todays_export() -> None:
    batch = LINKEDIN.read((FIXTURES / "linkedin-Connections-2026.csv").read_bytes())
    ines, tomas = batch.contacts
    assert (ines.name, ines.line, ines.company) == ("Ines Okafor, PhD", 5, "Northwind, Inc.")
    assert ines.title == "Director of People Ops"
    assert ines.met_on == date(2026, 2, 8)
    assert ines.emails == ()
    assert ines.keys == ("linkedin:ines-okafor-3b2a91",)
    assert tomas.name == "Tomás Reyes 🚀"
    assert tomas.title == 'Engineer, "Platform"'
    assert tomas.emails == (Labelled("tomas@example.org"),)
    assert tomas.keys == ("linkedin:tomasreyes", "email:tomas@example.org")
    assert batch.skipped == (Skipped(7, "profile hidden or closed"),)


def test_export_of_2021_has_neither_notes_nor_addresses() -> None:
    (ines,) = LINKEDIN.read((FIXTURES / "linkedin-Connections-2021.csv").read_bytes()).contacts
    assert (ines.name, ines.met_on, ines.links) == ("Ines Okafor", date(2020, 3, 3), ())


def test_export_saved_again_by_a_spreadsheet() -> None:
    (ines,) = LINKEDIN.read((FIXTURES / "linkedin-Connections-excel.csv").read_bytes()).contacts
    assert (ines.name, ines.met_on) == ("Ines Okafor", date(2021, 4, 4))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_way_of_saving_it_again(encoding: str, delimiter: str, line_end: str) -> None:
    text = (NOTES.replace(",", "") + HEADER + "Zoë,Ångström,,,Café,Cook,14 Nov 2019").replace(",", delimiter)
    batch = read(text.replace("\n", line_end), encoding)
    (zoe,) = batch.contacts
    assert (zoe.name, zoe.company, zoe.met_on, zoe.line) == ("Zoë Ångström", "Café", date(2019, 11, 14), 5)
    assert batch.skipped == ()


def test_columns_are_found_by_name_not_by_position() -> None:
    text = 'connected on,"Position",Last Name,Favourite Colour,First Name\n01 Jan 2024,Baker,Vega,blue,Rosa\n'
    (rosa,) = read(text).contacts
    assert (rosa.name, rosa.title, rosa.met_on) == ("Rosa Vega", "Baker", date(2024, 1, 1))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("02 Jan 2023", date(2023, 1, 2)),
        ("2 Jan 2023", date(2023, 1, 2)),
        ("4-Apr-21", date(2021, 4, 4)),
        ("04-September-2021", date(2021, 9, 4)),
        ("2021-04-05", date(2021, 4, 5)),
        ("2021-04-05 00:00:00", date(2021, 4, 5)),
        ("29 Feb 2024", date(2024, 2, 29)),
        ("08. Feb 26", date(2026, 2, 8)),
        ("08.02.2026", date(2026, 2, 8)),
        ("2021/03/14", date(2021, 3, 14)),
        ("Mar 14, 2021", date(2021, 3, 14)),
        ("20210314", date(2021, 3, 14)),
        ("14 Sept 2021", date(2021, 9, 14)),
        ("14. März 2021", date(2021, 3, 14)),
        ("14 mars 2021", date(2021, 3, 14)),
        ("25/03/2021", date(2021, 3, 25)),
        ("1/8/18, 6:14 PM", date(2018, 1, 8)),
    ],
)
def test_days(text: str, day: date) -> None:
    (one,) = read(f'{HEADER}A,B,,,,,"{text}"\n').contacts
    assert (one.met_on, one.notes) == (day, "")


@pytest.mark.parametrize("text", ["03/04/2021", "30 Feb 2024", "12 foo 2020", "soon"])
def test_a_day_that_cannot_be_read_is_not_guessed_and_not_lost(text: str) -> None:
    (one,) = read(f"{HEADER}A,B,,,,,{text}\n").contacts
    assert (one.met_on, one.notes) == (None, f"Connected on LinkedIn: {text}")


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/Tom%C3%A1s-R",
        "http://de.linkedin.com/in/tomás-r/",
        "https://linkedin.com/in/TOMÁS-R?trk=x",
        "www.linkedin.com/in/tomás-r/en",
    ],
)
def test_one_profile_written_in_many_ways_is_one_key(url: str) -> None:
    (one,) = read(f"{HEADER}A,B,{url},,,,\n").contacts
    assert one.keys == ("linkedin:tomás-r",)


def test_rows_that_are_no_people() -> None:
    batch = read(HEADER + ",,,,,,07 Jun 2026\n,,,,Contoso,,07 Jun 2026\n\n,,,ada@example.org,,,\nA,B,,,,,,,left over\n")
    assert [one.name for one in batch.contacts] == ["ada@example.org"]
    assert batch.skipped == (
        Skipped(2, "profile hidden or closed"),
        Skipped(3, "no name"),
        Skipped(6, "more columns than the header names"),
    )


def test_a_short_row_and_a_cell_of_several_lines() -> None:
    batch = read(HEADER + 'Ann,Lee\n"Bo\nBob",Ray,,,"Two\nLines",,01 Jan 2020\nCy,Fox\n')
    assert [(one.name, one.company, one.line) for one in batch.contacts] == [
        ("Ann Lee", "", 2),
        ("Bo Bob Ray", "Two Lines", 3),
        ("Cy Fox", "", 6),
    ]


@pytest.mark.parametrize("rest", ["\nCy,Fox,,,,,\n", "\n", "", "\r\n"])
def test_a_quote_that_never_closes_loses_nobody_silently(rest: str) -> None:
    with pytest.raises(RefusedError, match=r"Line 3 .*never closed") as refused:
        read(HEADER + f'Ann,Lee,,,,,\nBob,"Ray,,,,,{rest}')
    assert "Nothing was imported" in refused.value.sentence


def test_an_export_of_nobody() -> None:
    assert read(NOTES + HEADER).contacts == ()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ((FIXTURES / "google-2024.csv").read_bytes(), "an export of Google Contacts"),
        ((FIXTURES / "apple-3.0.vcf").read_bytes(), "a vCard file"),
        (b"", "an empty file"),
        (b"\xef\xbb\xbf\r\n", "an empty file"),
        (b'{"contacts": []}', "a JSON file"),
        (b"%PDF-1.7", "a PDF document"),
        (b"<!DOCTYPE html><html>", "a web page"),
        (b"name,age\nann,3\n", "a file netui does not know"),
        (bytes(range(256)), "a file netui does not know"),
    ],
)
def test_another_file_is_named_and_the_right_one_asked_for(content: bytes, words: str) -> None:
    with pytest.raises(RefusedError) as refused:
        LINKEDIN.read(content)
    assert words in refused.value.sentence
    assert "Connections.csv" in refused.value.sentence
    assert "Nothing was imported" in refused.value.sentence


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: (HEADER + text).encode("utf-8", "replace")))
def test_whatever_the_bytes_it_reads_or_refuses(content: bytes) -> None:
    try:
        batch = LINKEDIN.read(content)
    except RefusedError:
        return
    assert all(one.name for one in batch.contacts)


def test_a_quotation_mark_that_is_never_closed_is_named_where_it_stands() -> None:
    header = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    with pytest.raises(RefusedError, match="Line 3 and what follows"):
        LINKEDIN.read(header + b'Ann,Lee,,,,,\n"Ben,Ito,,,,,\nCleo,Ray,,,,,\n')


ROW = "Ada,Reed,https://www.linkedin.com/in/ada-reed,ada@reed.example,Acme,Engineer,01 Mar 2021\n"


@pytest.mark.parametrize(
    "header",
    [
        "First\u00a0Name,Last  Name,URL,Email Address,Company,Position,Connected\u200b On\n",
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le\n",
        "Nombre,Apellidos,URL,Correo electrónico,Empresa,Cargo,Conectado el\n",
        "Nome,Sobrenome,URL,Email,Empresa,Cargo,Conectado em\n",
        "Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato il\n",
        "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op\n",
        "Imię;Nazwisko;Adres URL;Adres e-mail;Firma;Stanowisko;Data nawiązania kontaktu\n",
        "Förnamn,Efternamn,URL,E-postadress,Företag,Befattning,Kontakt sedan\n",
        "Fornavn,Efternavn,URL,E-mailadresse,Virksomhed,Stilling,Forbundet den\n",
        "Primeiro nome,Apelido,URL,Correio eletrónico,Empresa,Cargo,Ligado em\n",
        "FirstName,Surname,Profile URL,E-Mail,Organisation,Job Title,ConnectedOn\n",
    ],
)
def test_headers_of_other_languages_and_hands(header: str) -> None:
    (ada,) = read(header + (ROW.replace(",", ";") if ";" in header else ROW)).contacts
    assert (ada.name, ada.company, ada.title, ada.met_on) == ("Ada Reed", "Acme", "Engineer", date(2021, 3, 1))
    assert ada.keys[:2] == ("linkedin:ada-reed", "email:ada@reed.example")


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        ("First Name,Last Name,URL\n", "“Email Address”, “Company”, “Position”, “Connected On”"),
        ("First Name,Last Name,URL,Email Address,Company,Position\n", "this column is missing: “Connected On”"),
        ("Vorname;Nachname;Firma\n", "“URL”, “Email Address”, “Position”, “Connected On”"),
        ("Vorname,Nachname,Firma,Mail,Straße,Datum\n", "“URL”, “Position”"),
    ],
)
def test_a_file_that_is_nearly_right_names_what_it_lacks(header: str, missing: str) -> None:
    content = (header + ROW).encode()
    with pytest.raises(RefusedError, match=missing) as refused:
        LINKEDIN.read(content)
    assert "Nothing was imported" in refused.value.sentence
    # What has not LinkedIn's own words may be any table: it is said how to read that.
    is_surely = header.count(",") == 5 and header.isascii()
    with pytest.raises(RefusedError, match=missing if is_surely else "--map"):
        format_of(content, "people.csv")


@pytest.mark.parametrize("name", ["Connections.csv", "connections (1).csv"])
def test_a_table_that_is_called_so_is_told_what_it_lacks_beside_how_to_read_it(name: str) -> None:
    with pytest.raises(
        RefusedError, match=r'--map "Company=company".* too: Last Name, URL, .*, Connected On'
    ) as refused:
        format_of(b"First Name,Company\nAna,Acme\n", name)
    assert isinstance(refused.value, UnknownTableError), "the program shows its columns"


def test_days_that_may_be_two_are_told() -> None:
    batch = read(HEADER + 'Ana,Lund,,,Acme,CEO,"03/04/2021"\nBo,Ek,,,Acme,CEO,"05/04/2021"\n')
    assert batch.notices == ("2 days left in the notes: 03/04/2021 may be two days; --dates dmy or mdy says which",)


def test_a_moment_is_the_day_that_it_was_where_the_user_is() -> None:
    row = 'Ana,Lund,,,Acme,CEO,"2021-03-14T23:30:00-08:00"\n'
    for zone, day in ((UTC, 15), (timezone(-timedelta(hours=8)), 14)):
        options = ReadOptions(today=date(2026, 11, 29), zone=zone)
        (ana,) = LINKEDIN.read((HEADER + row).encode(), options).contacts
        assert ana.met_on == date(2021, 3, day)


def test_rows_quoted_as_a_whole() -> None:
    wrapped = '"First Name,Last Name,URL,Email Address,Company,Position,Connected On"\r\n'
    row = '"Ana,Lund,https://www.linkedin.com/in/ana-l,,""Acme, Inc."",CEO,02 Jan 2023"\r\n'
    for text in (wrapped + row, HEADER + row, wrapped.replace("\r", ";;;\r") + row.replace("\r", ";;;\r")):
        (ana,) = read(text).contacts
        assert (ana.name, ana.company, ana.title, ana.met_on) == ("Ana Lund", "Acme, Inc.", "CEO", date(2023, 1, 2))


@pytest.mark.parametrize("ending", [";", ";;;", "\t\t", ",,,"])
def test_separators_at_the_ends_of_lines(ending: str) -> None:
    text = (HEADER + ROW).replace("\n", f"{ending}\r\n")
    (ada,) = read(text).contacts
    assert (ada.name, ada.met_on, ada.notes) == ("Ada Reed", date(2021, 3, 1), "")


@pytest.mark.parametrize("notes", [NOTES, 'Notizen:\n"Beim Export, so ist es, fehlen manche."\nSie fehlen.\n\n'])
def test_exports_put_together(notes: str) -> None:
    old = "First Name,Last Name,Email Address,Company,Position,Connected On\nBo,Ek,bo@ek.example,Zed,CTO,03 Jan 2023\n"
    batch = read(notes + HEADER + ROW + notes + old)
    assert [(one.name, one.company) for one in batch.contacts] == [("Ada Reed", "Acme"), ("Bo Ek", "Zed")]
    assert batch.skipped == ()


def test_a_row_that_looks_like_a_note_is_accounted_for() -> None:
    batch = read(HEADER + "Acme:,,,,,,\n" + ROW + "Dr.:\nmore\n")
    assert [one.name for one in batch.contacts] == ["Ada Reed"]
    assert [(one.line, one.reason) for one in batch.skipped] == [
        (line, "a line of notes, not a person") for line in (2, 4, 5)
    ]


@pytest.mark.parametrize(
    "header",
    [
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n",
        "Nombre,Apellidos,Empresa,Cargo,URL,Correo electrónico,Conectado el\n",
    ],
)
def test_exports_in_two_languages_put_together(header: str) -> None:
    row = "Bo,Ek,Zed,CTO,,,03 Jan 2023\n" if header.startswith("Nombre") else "Bo,Ek,,,Zed,CTO,03 Jan 2023\n"
    batch = read(HEADER + ROW + "\n" + header + row)
    assert [(one.name, one.company, one.title) for one in batch.contacts[1:]] == [("Bo Ek", "Zed", "CTO")]


def test_a_separator_that_is_said() -> None:
    (ada,) = read("sep=;\n" + (HEADER + ROW).replace(",", ";")).contacts
    assert (ada.name, ada.line) == ("Ada Reed", 3)


def test_the_days_of_2018_and_years_that_cannot_be() -> None:
    text = 'First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Lund,,Acme,CEO,"1/8/18, 6:14 PM"\n'
    (ana,) = read(text).contacts
    assert (ana.met_on, ana.notes) == (date(2018, 1, 8), "")
    (late,) = LINKEDIN.read((HEADER + "P,D,,,,,01 Mar 3021\n").encode(), ReadOptions(today=date(2026, 11, 20))).contacts
    assert (late.met_on, late.notes) == (None, "Connected on LinkedIn: 01 Mar 3021")


def test_family_first_where_the_script_wants_it() -> None:
    (one,) = read(HEADER + "小明,王,,,,,\n").contacts
    assert one.name == "王 小明"


def test_what_was_guessed_is_shown() -> None:
    batch = read(HEADER + "Марфа,Плотникова,,,Завод,Инженер,\nИван,Петров,,,Школа,Учитель,\n", "cp1251")
    assert batch.notices == ("read as Windows-1251: Марфа Плотникова",)
    assert read(HEADER + ROW).notices == ()
