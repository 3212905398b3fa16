"""Address books as phones, mail programs and servers write them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import LabelledDay
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.batch import Batch, Skipped
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.registry import VCARD

FIXTURES = Path(__file__).parents[1] / "fixtures"


def card(*lines: str, version: str = "3.0", end: str = "\r\n") -> bytes:
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]).encode()


def only(batch: Batch) -> IncomingContact:
    assert batch.skipped == ()
    (contact,) = batch.contacts
    return contact


def fixture(name: str) -> IncomingContact:
    return only(VCARD.read((FIXTURES / name).read_bytes()))


def test_apple() -> None:
    ines = fixture("apple-3.0.vcf")
    assert (ines.name, ines.line) == ("Dr. Ines Lucia Okafor", 1)
    assert (ines.company, ines.department) == ("Northwind, Inc.", "People")
    assert ines.emails == (Labelled("ines@northwind.example", "work"),)
    assert ines.phones == (Labelled("+49 30 123456", "main"),)
    assert ines.links == (
        Labelled("https://ines.example", "Talks"),
        Labelled("https://www.linkedin.com/in/ines-okafor-3b2a91", "linkedin"),
    )
    assert ines.birthday == Anniversary(1, 22)
    assert ines.dates == (LabelledDay("anniversary", Anniversary(6, 5, 2010)),)
    assert ines.notes == "Met at PyCon, likes tea.\nSecond line"
    assert ines.keys == ("linkedin:ines-okafor-3b2a91", "email:ines@northwind.example", "phone:30123456")


def test_google() -> None:
    emil = fixture("google-3.0.vcf")
    assert emil.name == "Emil Brown, Jr."
    assert emil.phones == (Labelled("666 555 444", "mobile"),)
    assert emil.location == "Madrid, ES"
    assert emil.birthday == Anniversary(1, 22)
    assert emil.dates == (LabelledDay("anniversary", Anniversary(3, 10, 2014)),)
    assert emil.tags == ("Work",)


def test_outlook() -> None:
    mike = fixture("outlook-2.1.vcf")
    assert (mike.name, mike.company, mike.department) == ("Mr. Mike Angst Jr.", "TheCompany", "TheDepartment")
    assert mike.notes == "Grüße, see you\nsecond line; with, commas"
    assert mike.phones == (Labelled("(111) 555-1111", "work"),)
    assert mike.emails == (Labelled("mike@example.com"),)
    assert mike.dates == (LabelledDay("anniversary", Anniversary(8, 1, 2012)),)


def test_nextcloud() -> None:
    andrea = fixture("nextcloud-4.0.vcf")
    assert andrea.uid == "0e027bf2-8504-482b-ab31-27dcd4d35034"
    assert (andrea.company, andrea.emails, andrea.location) == ("Platypus,LLC", (), "")
    assert andrea.phones == (Labelled("+1-555-555-5555", "home"),)
    assert andrea.birthday == Anniversary(1, 1, 2000)
    assert andrea.tags == ("Friends",)


def test_android_quoted_printable_in_any_character_set() -> None:
    content = card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91u=C3=B1ez;Jos=C3=A9;;;",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jos=C3=A9 =",
        "=C3=91u=C3=B1ez",
        "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=no-such-set:caf=E9=",
        version="2.1",
    )
    jose = only(VCARD.read(content))
    assert (jose.name, jose.notes) == ("José Ñuñez", "café")


def test_file_in_utf16_and_in_windows_1252() -> None:
    for encoding in ("utf-16", "cp1252", "utf-8-sig"):
        text = card("FN:Zoë Müller").decode()
        assert only(VCARD.read(text.encode(encoding))).name == "Zoë Müller"


def test_lines_folded_in_the_middle_of_a_letter() -> None:
    octets = card("FN:Zoë Müller", "NOTE:Grüße").replace("ü".encode(), b"\xc3\r\n \xbc")
    zoe = only(VCARD.read(octets))
    assert (zoe.name, zoe.notes) == ("Zoë Müller", "Grüße")


def test_files_put_together_each_in_its_own_encoding() -> None:
    cards = [card("FN:Zoë Müller").decode().encode(encoding) for encoding in ("utf-8-sig", "cp1252", "utf-8-sig")]
    assert [one.name for one in VCARD.read(b"".join(cards)).contacts] == ["Zoë Müller"] * 3


def test_the_preferred_address_comes_first() -> None:
    one = only(
        VCARD.read(
            card(
                "FN:A", "EMAIL:c@example.org", "EMAIL;PREF=2:b@example.org", "EMAIL;PREF=1:a@example.org", version="4.0"
            )
        )
    )
    assert [email.value for email in one.emails] == ["a@example.org", "b@example.org", "c@example.org"]


def test_folds_empty_lines_and_pictures() -> None:
    content = card(
        "FN:A very",
        "  long name",
        "",
        "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQEAYABg",
        " AAD/2wBDAAEBAQEBAQEB",
        "AAECAwQFBgcICQoLDA0ODw==",
        "",
        "EMAIL:",
        "TEL;TYPE=HOME:   ",
        "EMAIL;TYPE=PREF,HOME:second@example.org",
        "EMAIL:first@example.org",
        "EMAIL:first@example.org",
    )
    one = only(VCARD.read(content))
    assert one.name == "A very long name"
    assert one.emails == (Labelled("second@example.org", "home"), Labelled("first@example.org"))
    assert one.phones == ()


def test_a_note_broken_without_indenting() -> None:
    one = only(VCARD.read(card("FN:Ann", "NOTE:first line", "second line", "TITLE:Baker")))
    assert (one.notes, one.title) == ("first line\nsecond line", "Baker")


def test_groups_and_organisations_are_not_people() -> None:
    content = (
        card("FN:Choir", "KIND:group", "MEMBER:urn:uuid:1", version="4.0")
        + card("FN:Family", "X-ADDRESSBOOKSERVER-KIND:group")
        + card("FN:Contoso", "KIND:org", version="4.0")
        + card("FN:Northwind", "N:;Northwind;;;", "X-ABShowAs:COMPANY")
        + card("FN:Harbour", "KIND:location", version="4.0")
        + card("FN:Ann Lee", "KIND:individual", version="4.0")
        + card("TEL:1")
    )
    batch = VCARD.read(content)
    assert [one.name for one in batch.contacts] == ["Ann Lee"]
    assert [one.reason for one in batch.skipped] == [
        "a group, not a person",
        "a group, not a person",
        "an organisation, not a person",
        "an organisation, not a person",
        "location, not a person",
        "no name",
    ]


@pytest.mark.parametrize("agent", ["AGENT:\r\nBEGIN:VCARD", "AGENT:BEGIN:VCARD"])
def test_a_card_within_a_card_is_passed_over(agent: str) -> None:
    content = card("FN:Boss", agent, "VERSION:2.1", "FN:Agent", "END:VCARD", "TITLE:Chief", version="2.1")
    boss = only(VCARD.read(content))
    assert (boss.name, boss.title) == ("Boss", "Chief")


def test_a_file_that_breaks_off() -> None:
    content = card("FN:Ann Lee") + b"BEGIN:VCARD\r\nFN:Bob R"
    batch = VCARD.read(content)
    assert [one.name for one in batch.contacts] == ["Ann Lee"]
    assert batch.skipped == (Skipped(5, "the card breaks off before END:VCARD"),)
    forgotten = VCARD.read(b"BEGIN:VCARD\nFN:Bob\n" + card("FN:Ann Lee"))
    assert [one.name for one in forgotten.contacts] == ["Ann Lee"]
    assert forgotten.skipped[0].line == 1


def test_the_name_when_there_is_no_full_name() -> None:
    for lines, name in (
        (("N:Okafor;Ines;Lucia;Dr.;PhD",), "Dr. Ines Lucia Okafor PhD"),
        (("N:;;;;", "NICKNAME:Bo", "ORG:Contoso"), "Bo"),
        (("ORG:Contoso;Sales",), "Contoso"),
        (("EMAIL:ann@example.org",), "ann@example.org"),
    ):
        assert only(VCARD.read(card(*lines))).name == name


def test_labels_and_handles() -> None:
    one = only(
        VCARD.read(
            card(
                "FN:Ann",
                "item1.TEL:1234567",
                "item1.X-ABLabel:Choir\\, evenings",
                "TEL;CELL:+1 555 0100",
                'TEL;TYPE="work,fax":+1 555 0101',
                "IMPP;X-SERVICE-TYPE=Telegram;TYPE=home:x-apple:ann",
            )
        )
    )
    assert one.phones == (
        Labelled("1234567", "Choir, evenings"),
        Labelled("+1 555 0100", "mobile"),
        Labelled("+1 555 0101", "work"),
    )
    assert one.links == (Labelled("ann", "telegram"),)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("BDAY:1980-04-17", Anniversary(4, 17, 1980)),
        ("BDAY:1980-04-17T00:00:00Z", Anniversary(4, 17, 1980)),
        ("BDAY:--0229", Anniversary(2, 29)),
        ("BDAY:1604-02-29", Anniversary(2, 29)),
        ("BDAY;VALUE=text:circa 1800", None),
        ("BDAY:1981-02-29", None),
        ("BDAY:", None),
    ],
)
def test_birthdays(line: str, day: Anniversary | None) -> None:
    assert only(VCARD.read(card("FN:Ann", line))).birthday == day


@pytest.mark.parametrize("content", [b"", b"First Name,Last Name,Connected On\n", b"BEGIN:VCALENDAR\n", b"\0\1\2"])
def test_another_file_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedError) as refused:
        VCARD.read(content)
    assert "Nothing was imported" in refused.value.sentence


lines = st.lists(
    st.sampled_from(
        ["BEGIN:VCARD", "END:VCARD", "FN:Ann", "AGENT:", "N;", "TEL;:1", '"', "NOTE;QUOTED-PRINTABLE:=", " x"]
    )
    | st.text(max_size=20),
    max_size=12,
)


@given(lines)
def test_whatever_the_lines_it_reads_or_refuses(given_lines: list[str]) -> None:
    content = card("FN:First") + "\n".join(given_lines).encode("utf-8", "replace")
    assert VCARD.read(content).contacts[0].name == "First"
