"""Outlook's CSV: of the new one, the classic one, and in another language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.batch import Batch
from netui.exchange.common.options import ReadOptions
from netui.exchange.outlook.other_languages import english_names
from netui.exchange.registry import OUTLOOK, format_of
from netui.exchange.tabular.file_head import FileHead
from netui.exchange.tabular.table import keys_of

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
    assert (zoe.name, zoe.company, zoe.title, zoe.notes) == ("Frau Zoë Groß", "Acme", "Köchin", "Grüße")
    assert zoe.phones == (Labelled("+49 30 1", "work"), Labelled("+49 170 2", "mobile"))
    assert zoe.birthday == Anniversary(4, 3, 1980)
    assert batch.columns_left == ()


MEANT = {
    "work": "business phone",
    "home": "home phone",
    "fax": "business fax",
    "mobile": "mobile phone",
    "other": "other phone",
    "street": "business street",
    "city": "business city",
    "code": "business postal code",
    "country": "business country/region",
    "at home": "home city",
    "second": "e-mail 2 address",
    "kind": "e-mail type",
    "shown": "",
    "honorific": "title",
    "given": "first name",
    "family": "last name",
    "born": "birthday",
    "married": "anniversary",
    "spouse": "spouse",
    "title": "job title",
}
LANGUAGES = {
    "German": (
        "Telefon geschäftlich;Telefon privat;Fax geschäftlich;Mobiltelefon;Weiteres Telefon;Straße geschäftlich;"
        "Ort geschäftlich;Postleitzahl geschäftlich;Land/Region geschäftlich;Ort privat;E-Mail 2: Adresse;E-Mail-Typ;"
        "E-Mail: Angezeigter Name;Anrede;Vorname;Nachname;Geburtstag;Jahrestag;Partner;Position"
    ),
    "French": (
        "Téléphone (bureau);Téléphone (domicile);Télécopie (bureau);Tél. mobile;Téléphone (autre);Rue (bureau);"
        "Ville (bureau);Code postal (bureau);Pays/Région (bureau);Ville (domicile);Adresse de messagerie 2;"
        "Type de messagerie;Nom complet de l'adresse de messagerie;Titre;Prénom;Nom;Anniversaire;"
        "Anniversaire de mariage ou fête;Conjoint(e);Titre (2)"
    ),
    "Spanish": (
        "Teléfono del trabajo;Teléfono particular;Fax del trabajo;Móvil;Otro teléfono;Calle del trabajo;"
        "Ciudad de trabajo;Código postal de trabajo;País o región del trabajo;Ciudad de domicilio;"
        "Dirección de correo electrónico 2;Tipo de correo electrónico;Nombre de pantalla de correo electrónico;"
        "Tratamiento;Nombre;Apellidos;Cumpleaños;Aniversario;Cónyuge;Puesto"
    ),
    "Portuguese": (
        "Telefone Comercial;Telefone Residencial;Fax Comercial;Telefone Celular;Outro Telefone;"
        "Rua do Endereço Comercial;Cidade do Endereço Comercial;CEP do Endereço Comercial;"
        "País/Região do Endereço Comercial;Cidade do Endereço Residencial;Endereço de Email 2;Tipo de Email;"
        "Nome para Exibição do Email;Título;Nome;Sobrenome;Aniversário;Data de casamento;Cônjuge;Cargo"
    ),
    "Italian": (
        "Ufficio;Abitazione;Fax (uff.);Cellulare;Altro telefono;Via (uff.);Città (uff.);CAP (uff.);Paese (uff.);"
        "Città (ab.);Indirizzo posta elettronica 2;Tipo posta elettronica;Nome visualizzato posta elettronica;Titolo;"
        "Nome;Cognome;Compleanno;Anniversario;Coniuge;Posizione"
    ),
    "Dutch": (
        "Telefoon op werk;Telefoon thuis;Fax op werk;Mobiele telefoon;Andere telefoon;Werkadres, straat;"
        "Plaats werk;Postcode werk;Land/regio werk;Plaats thuis;E-mailadres 2;E-mail type;Weergavenaam e-mail;Titel;"
        "Voornaam;Achternaam;Verjaardag;Trouwdag;Echtgenoot;Functie"
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_are_known_by_their_words_in_six_languages(language: str) -> None:
    headers = LANGUAGES[language].split(";")
    found = {key: english for english, key in english_names(keys_of(headers)).items()}
    named = dict(zip(MEANT, (found.get(key, "") for key in keys_of(headers)), strict=True))
    assert named == MEANT


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
