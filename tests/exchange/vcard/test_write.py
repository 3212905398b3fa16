"""What is written as vCard reads back the same, and is well-formed for stricter readers than ours."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.dates.duration import Duration
from netui.domain.people.phone_numbers import phone_number
from netui.domain.records.contact import Contact, ContactStatus, LabelledDay, Met
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.outgoing import Audience
from netui.exchange.registry import VCARD
from netui.exchange.vcard.write import FOUR, write

words = (
    st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cf", "Zs", "Zl", "Zp"]), min_size=1, max_size=12)
    | st.sampled_from(
        ["a,b", "a;b", "\\", "\\n", "a:b", '"', "Ян", "李小龍", "🧑‍🚀", "x" * 90, "é" * 60, "王" * 40, "[/b]"]
    )
).map(str.strip)
texts = st.lists(words.filter(bool), min_size=1, max_size=4).map(" ".join)
some = st.just("") | texts
labels = st.sampled_from(["", "home", "work", "mobile", "fax", "Talks, mostly", "Wörk;shop"])
days = st.dates(date(1890, 1, 1), date(2030, 1, 1))
anniversaries = st.builds(
    lambda day, year: Anniversary(day.month, day.day, day.year if year else None), days, st.booleans()
)


def labelled(
    values: st.SearchStrategy[str], allowed: st.SearchStrategy[str]
) -> st.SearchStrategy[tuple[Labelled, ...]]:
    return st.lists(st.builds(Labelled, values, allowed), max_size=3, unique_by=lambda one: one.value).map(tuple)


contacts = st.builds(
    Contact,
    id=st.just("06abcdefg1234567"),
    name=texts,
    aliases=st.lists(texts, max_size=2, unique=True).map(tuple),
    emails=labelled(st.sampled_from(["ann@example.org", "b.c@example.com", "İ@example.net"]), labels),
    phones=labelled(st.sampled_from(["+1 555 0100", "(111) 555-1111", "020 7946 0958 ext. 3", "1,2;3"]), labels),
    links=labelled(st.sampled_from(["https://example.org/a,b;c?d=e\\f", "https://www.linkedin.com/in/ann"]), labels),
    company=some,
    department=some,
    title=some,
    location=some,
    tags=st.lists(texts, max_size=3, unique=True).map(tuple),
    birthday=st.none() | anniversaries,
    dates=st.lists(
        st.builds(LabelledDay, st.sampled_from(["name day", "wedding, ours"]), anniversaries), max_size=2, unique=True
    ).map(tuple),
    notes=st.lists(some, max_size=3).map("\n".join).map(str.strip),
)


@given(st.lists(contacts, max_size=3))
def test_reads_back_the_same(people: list[Contact]) -> None:
    content = write(people)
    batch = VCARD.read(content) if people else None
    read = batch.contacts if batch else ()
    assert len(read) == len(people)
    for found, person in zip(read, people, strict=True):
        assert found.uid == person.id
        for field in ("name", "emails", "phones", "links", "company", "department", "title", "location"):
            assert getattr(found, field) == getattr(person, field), field
        assert (found.tags, found.birthday, found.dates) == (person.tags, person.birthday, person.dates)
        assert found.notes == person.notes
        assert found.aliases == tuple(alias for alias in person.aliases if alias != person.name)


@given(st.lists(contacts, min_size=1, max_size=2))
def test_lines_are_short_and_whole(people: list[Contact]) -> None:
    content = write(people)
    assert content.endswith(b"END:VCARD\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")


def test_one_card_to_the_letter() -> None:
    ines = Contact(
        id="06abcdefg1234567",
        name="Ines Lucia Okafor",
        emails=(Labelled("ines@example.org", "work"), Labelled("io@example.com", "choir")),
        phones=(Labelled("+1 555 0100", "mobile"),),
        company="Northwind, Inc.",
        department="People",
        title="Director",
        birthday=Anniversary(1, 22),
        notes="likes tea;\nnot coffee",
        tags=("mentor", "choir"),
        imported=("row:1", "uid:abc-123"),
    )
    assert write([ines]).decode().split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "UID:abc-123",
        "FN:Ines Lucia Okafor",
        "N:Okafor;Ines Lucia;;;",
        "ORG:Northwind\\, Inc.;People",
        "TITLE:Director",
        "EMAIL;TYPE=INTERNET,WORK,PREF:ines@example.org",
        "item1.EMAIL;TYPE=INTERNET:io@example.com",
        "item1.X-ABLabel:choir",
        "TEL;TYPE=CELL:+1 555 0100",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-01-22",
        "NOTE:likes tea\\;\\nnot coffee",
        "CATEGORIES:mentor,choir",
        "END:VCARD",
        "",
    ]


def test_text_that_utf8_cannot_write_and_control_characters() -> None:
    hostile = Contact(id="1", name="Bad \ud800 \x1b]0;x\x07 name", notes="a\r\nb\rc")
    (found,) = VCARD.read(write([hostile])).contacts
    assert found.name == "Bad ? ]0;x name"  # a card may hold no control characters
    assert found.notes == "a\nb\nc"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ines Lucia Okafor, PhD", "Okafor;Ines Lucia;;;PhD"),
        ("Madonna", ";Madonna;;;"),
        ("田辺美雪", ";田辺美雪;;;"),
        ("Okafor; Ines", "Ines;Okafor\\;;;;"),
        ('O, Brien "Pat" Smith', 'Smith;O Brien "Pat";;;'),
        ("Silva, Ana", "Silva;Ana;;;"),
        ("Rui Silva, Editor", "Silva;Rui;;;Editor"),
        ("Mike Angst, Jr.", "Angst;Mike;;;Jr."),
    ],
)
def test_the_parts_of_a_name(name: str, parts: str) -> None:
    assert f"\r\nN:{parts}\r\n" in write([Contact(id="1", name=name)]).decode()


def test_version_four_to_the_letter() -> None:
    ana = Contact(
        id="06abcdefg1234567",
        name="Ana van der Silva",
        emails=(Labelled("ana@example.org", "work"), Labelled("as@example.com", "choir")),
        phones=(
            Labelled("+44 20 7946 0958", "mobile"),
            Labelled("+44 (20) 7946-0959 ext. 3", "car"),
            Labelled("020 7946 0958", "home"),
        ),
        location="Porto, Portugal",
        birthday=Anniversary(4, 17),
        dates=(LabelledDay("anniversary", Anniversary(6, 5, 2010)), LabelledDay("name day", Anniversary(7, 26))),
        kept=("GENDER:F",),
        updated_at=datetime(2026, 11, 22, 11, 0, tzinfo=timezone(timedelta(hours=1))),
    )
    assert write([ana], FOUR).decode().split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:individual",
        "UID:06abcdefg1234567",
        "FN:Ana van der Silva",
        "N:van der Silva;Ana;;;",
        "EMAIL;TYPE=work;PREF=1:ana@example.org",
        "item1.EMAIL:as@example.com",
        "item1.X-ABLabel:choir",
        "TEL;VALUE=uri;TYPE=cell:tel:+44-20-7946-0958",
        "item2.TEL;VALUE=uri:tel:+44-20-7946-0959;ext=3",
        "item2.X-ABLabel:car",
        "TEL;TYPE=home:020 7946 0958",
        "ADR:;;;Porto;;;Portugal",
        "BDAY:--0417",
        "ANNIVERSARY:20100605",
        "item3.X-ABDATE:--0726",
        "item3.X-ABLabel:name day",
        "GENDER:F",
        "REV:20261122T100000Z",
        "END:VCARD",
        "",
    ]


@given(contacts)
def test_version_four_reads_back_the_same(person: Contact) -> None:
    (found,) = VCARD.read(write([person], FOUR)).contacts
    for field in ("name", "emails", "links", "company", "department", "title", "location", "tags", "birthday", "dates"):
        assert getattr(found, field) == getattr(person, field), field
    assert [phone_number(one.value) for one in found.phones] == [phone_number(one.value) for one in person.phones]
    assert found.notes == person.notes


@given(contacts)
def test_what_is_handed_on_says_nothing_of_what_was_noted(person: Contact) -> None:
    lines = b"".join(write([person], audience=Audience.PUBLIC).split(b"\r\n ")).decode().split("\r\n")
    names = {line.partition(":")[0].partition(";")[0].rpartition(".")[2] for line in lines if line}
    assert names <= {"BEGIN", "VERSION", "FN", "N", "ORG", "TITLE", "EMAIL", "TEL", "URL", "X-ABLabel", "END"}


def test_the_outlook_card_goes_out_as_it_came_in() -> None:
    """Worked example: parts of the name and notes come back, the picture does not."""
    fixture = Path(__file__).parents[1] / "fixtures" / "outlook-2.1.vcf"
    (mike,) = VCARD.read(fixture.read_bytes()).contacts
    out = write([Contact(id="1", name=mike.name, notes=mike.notes, kept=mike.kept)]).decode()
    lines = out.replace("\r\n ", "").split("\r\n")
    assert "N:Angst;Mike;;Mr.;Jr." in lines
    assert "NOTE:Grüße\\, see you\\nsecond line\\; with\\, commas" in lines
    assert "PHOTO" not in out


def test_a_private_card_read_back_is_the_same_contact() -> None:
    ann = Contact(
        id="1ng5cqkz4k26ms3y",
        name="Ann Lee",
        tier="close",
        tier_since=date(2026, 2, 1),
        every=Duration(3, "w"),
        status=ContactStatus.PAUSED,
        pinned=True,
        met=Met(date(2025, 3, 4), "PyCon; Lisbon, hall 2"),
        interests=("old maps", "tea, green"),
        roles=("mentor",),
        notes="Sails",
        called="Annie; my friend",
    )
    (read,) = VCARD.read(write([ann], audience=Audience.PRIVATE)).contacts
    assert not [line for line in read.kept if "NETUI" in line]
    assert read.record == ann


def test_own_lines_that_cannot_be_read_are_as_if_they_were_not_there() -> None:
    card = write([Contact(id="1ng5cqkz4k26ms3y", name="Ann Lee")], audience=Audience.PRIVATE).decode()
    broken = card.replace("STATUS:active", "STATUS:asleep\r\nX-NETUI-EVERY:often\r\nX-NETUI-MET:soon;Rome")
    (read,) = VCARD.read(broken.encode()).contacts
    assert read.record is not None
    assert (read.record.status, read.record.every, read.record.extra) == (ContactStatus.ACTIVE, None, {})


def test_the_parts_a_card_came_with_outlive_a_comma_in_its_name() -> None:
    card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:O\\, Brien "Pat" Smith\r\nN:Smith;Pat;;;\r\nEND:VCARD\r\n'
    (read,) = VCARD.read(card.encode()).contacts
    written = write([Contact(id="1", name=read.name, kept=read.kept)]).decode()
    assert '\r\nFN:O\\, Brien "Pat" Smith\r\nN:Smith;Pat;;;\r\n' in written
