"""Cards that say things in their own ways: encodings, folding, invented lines. Nothing that they say is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.records.contact import Contact, ContactStatus, LabelledDay
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.batch import Batch
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.common.options import ReadOptions
from netui.exchange.registry import VCARD
from netui.exchange.vcard.octets import raw_lines
from netui.exchange.vcard.read import looks_like_it
from netui.exchange.vcard.syntax import content_line, escape, fold, parsed
from netui.exchange.vcard.write import write


def read(*lines: bytes | str, version: str = "3.0") -> Batch:
    octets = [line if isinstance(line, bytes) else line.encode() for line in lines]
    return VCARD.read(
        b"\r\n".join([b"BEGIN:VCARD", f"VERSION:{version}".encode(), *octets, b"END:VCARD", b""]),
        ReadOptions(today=date(2026, 11, 20)),
    )


def only(*lines: bytes | str, version: str = "3.0") -> IncomingContact:
    batch = read(*lines, version=version)
    assert batch.skipped == ()
    (contact,) = batch.contacts
    return contact


# Encodings


@pytest.mark.parametrize(
    ("charset", "codec", "name"),
    [
        ("windows-1251", "cp1251", "Марфа Плотникова"),
        ("KOI8-R", "koi8-r", "Марфа Плотникова"),
        ("SHIFT_JIS", "cp932", "髙橋 花子"),
        ("GB2312", "gb18030", "王小明"),
        ("EUC-KR", "cp949", "김철수"),
        ("ISO-8859-1", "cp1252", "Zoë “Zo” Ek"),
        ("ISO-8859-2", "iso8859-2", "Łukasz Żak"),
        ("ISO-2022-JP", "iso2022_jp", "山田花子"),
        ("x-sjis", "cp932", "髙橋 花子"),
        ("X-GBK", "gb18030", "王小明"),
    ],
)
def test_the_encoding_that_a_property_says(charset: str, codec: str, name: str) -> None:
    raw = f"FN;CHARSET={charset}:".encode() + name.encode(codec)
    assert only(raw, "TEL:1", version="2.1").name == name
    quoted = "".join(f"={octet:02X}" for octet in name.encode(codec))
    assert only(f"FN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:{quoted}", version="2.1").name == name


def test_an_encoding_that_nothing_says_is_guessed_and_shown() -> None:
    batch = read("FN:Марфа Плотникова".encode("cp1251"), "NOTE:Познакомились на конференции".encode("cp1251"))
    assert batch.contacts[0].name == "Марфа Плотникова"
    assert batch.notices == ("read as Windows-1251: Марфа Плотникова",)
    assert batch.files[0].encoding == "Windows-1251"
    latin = read("FN:Zoë Müller".encode("cp1252"))
    assert (latin.contacts[0].name, latin.notices) == ("Zoë Müller", ("read as Windows-1252: Zoë Müller",))
    assert read("FN:Zoë Müller").notices == ()


def test_each_guessed_encoding_is_shown_with_somebody_who_was_read_so() -> None:
    names = [("Grüße Weiß", "utf-8"), ("Zoë Müller", "cp1252"), ("Познакомились Марфа Плотникова", "cp1251")]
    cards = (b"BEGIN:VCARD\r\nFN:" + name.encode(codec) + b"\r\nEND:VCARD\r\n" for name, codec in names)
    batch = VCARD.read(b"".join(cards), ReadOptions())
    assert [one.name for one in batch.contacts] == [name for name, _ in names]
    assert batch.notices == ("read as Windows-1252: Zoë Müller", f"read as Windows-1251: {names[2][0]}")


def test_each_card_is_decoded_by_itself() -> None:
    cards = [
        "FN:Noémie Étoile".encode(),
        "FN:Марфа Плотникова, Нижний Новгород".encode("cp1251"),
        "FN:Zoë Ek".encode("cp1252"),
    ]
    content = b"".join(b"BEGIN:VCARD\r\nVERSION:3.0\r\n" + card + b"\r\nEND:VCARD\r\n" for card in cards)
    assert [one.name for one in VCARD.read(content).contacts] == [
        "Noémie Étoile",
        "Марфа Плотникова, Нижний Новгород",
        "Zoë Ek",
    ]


def test_text_in_base64() -> None:
    mueller = only(
        "N;CHARSET=UTF-8;ENCODING=BASE64:TcO8bGxlcjtKw7ZyZzs7Ow==",
        "FN;CHARSET=UTF-8;ENCODING=BASE64:SsO2cmcgTcO8bGxlcg==",
        "NOTE;ENCODING=b:SGVs",
        " bG8",
        version="2.1",
    )
    assert (mueller.name, mueller.notes) == ("Jörg Müller", "Hello")


# Folding


def test_blanks_around_soft_breaks() -> None:
    head = "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
    assert only(f"{head}=D0=9C=D0=B0 =D0= ", " =9F=D0=BB=D0=BE", version="2.1").name == "Ма Пло"
    assert only(f"{head}=D0=9C=D0=B0=", "\t=D0=BB=D0=BE", version="2.1").name == "Мало"
    # Where lines are not indented, a blank at the head of one is a blank of the text.
    note = only("FN:Ann", "NOTE;ENCODING=QUOTED-PRINTABLE:I assume=", " it works=0D=0A=", "second line", version="2.1")
    assert note.notes == "I assume it works\nsecond line"
    # A soft break before a blank line says nothing of its own; what comes behind is text, with its letters read.
    quoted = "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:first ="
    assert only("FN:Ann", quoted, " ", "second =C3=9C=0D=0Athird", version="2.1").notes == "first \nsecond Ü\nthird"


def test_a_letter_cut_by_folding() -> None:
    assert only(b"FN:No\xc3\xa9mie \xc3\r\n \x89toile").name == "Noémie Étoile"


def test_a_note_that_broke_keeps_all_of_its_lines() -> None:
    one = only("FN:Ann", "NOTE:first", "second", "", "third: http://a.example", "https://b.example", "TITLE:Baker")
    assert one.notes == "first\nsecond\n\nthird: http://a.example\nhttps://b.example"
    assert one.title == "Baker"


def test_a_line_without_end_is_passed_over() -> None:
    content = b"BEGIN:VCARD\r\nFN:Ann\r\nNOTE:" + b"a" * (10 * 1024 * 1024) + b"\r\nTITLE:Baker\r\nEND:VCARD\r\n"
    (ann,) = VCARD.read(content).contacts
    assert (ann.notes, ann.title) == ("", "Baker")


# Names


@pytest.mark.parametrize(
    ("lines", "name", "aliases"),
    [
        (["FN:Mom", "N:Gonzalez;Teresa;;;"], "Mom", ("Teresa Gonzalez",)),
        (["N:山田;太郎;;;"], "山田 太郎", ()),
        (["FN:太郎 山田", "N:山田;太郎;;;"], "山田 太郎", ()),
        (["FN:山田太郎", "N:山田;太郎;;;"], "山田太郎", ()),
        (
            ["FN;LANGUAGE=en:Taro Yamada", "FN;LANGUAGE=ja:山田太郎", "N;LANGUAGE=ja:山田;太郎"],
            "Taro Yamada",
            ("山田太郎",),
        ),
        (["FN:Mike Angst", "N:Angst;Mike;;Mr.;Jr."], "Mike Angst", ()),
        (["FN:ana@x.example", "N:Silva;Ana;;;", "EMAIL:ana@x.example"], "Ana Silva", ()),
        (["N:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D."], "Dr. John Philip Paul Stevenson Jr. M.D.", ()),
        (
            ["FN:山田花子", "X-PHONETIC-LAST-NAME:やまだ", "X-PHONETIC-FIRST-NAME:はなこ", "X-MAIDENNAME:佐藤"],
            "山田花子",
            ("佐藤", "やまだ はなこ"),
        ),
        (["FN:山田花子", "SOUND;X-IRMC-N:ヤマダ;ハナコ;;;"], "山田花子", ("ヤマダ ハナコ",)),
    ],
)
def test_names(lines: list[str], name: str, aliases: tuple[str, ...]) -> None:
    found = only(*lines)
    assert (found.name, found.aliases) == (name, aliases)


# Days


@pytest.mark.parametrize(
    "text",
    ["1980-04-17", "19800417", "1980-4-17", "1980/04/17", "17.04.1980", "17 Apr 1980", "April 17, 1980", "17/04/1980"],
)
def test_birthdays_in_any_spelling_with_one_reading(text: str) -> None:
    one = only("FN:A", f"BDAY:{text}")
    assert (str(one.birthday), one.notes) == ("1980-04-17", "")


@pytest.mark.parametrize("text", ["1980", "1980-04", "circa 1800", "03/04/1990", "31 Feb 1990", "2999-01-01"])
def test_a_birthday_that_is_no_day_stays_readable(text: str) -> None:
    one = only("FN:A", "NOTE:likes tea", f"BDAY;VALUE=text:{text}")
    assert (one.birthday, one.notes) == (None, f"likes tea\nBirthday: {text}")


def test_a_birthday_that_is_no_day_is_said() -> None:
    batch = read("FN:Kim Lo", "BDAY:1985-02-30")
    assert batch.notices == ("1 value that cannot be read stands in the notes: Kim Lo, Birthday: 1985-02-30",)


def test_one_card_settles_the_order_of_days_for_all() -> None:
    cards = [
        f"BEGIN:VCARD\r\nFN:{name}\r\nBDAY:{day}\r\nEND:VCARD\r\n"
        for name, day in (("A", "03/04/1990"), ("B", "25/04/1990"))
    ]
    batch = VCARD.read("".join(cards).encode())
    assert [str(one.birthday) for one in batch.contacts] == ["1990-04-03", "1990-04-25"]
    undecided = VCARD.read(cards[0].encode())
    assert undecided.notices == ("1 day left in the notes: 03/04/1990 may be two days; --dates dmy or mdy says which",)
    said = VCARD.read(cards[0].encode(), ReadOptions(dates="mdy"))
    assert str(said.contacts[0].birthday) == "1990-03-04"


def test_days_with_labels_of_their_own() -> None:
    one = only(
        "FN:A",
        "item1.X-ABDATE;type=pref:2014-03-10",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "item2.X-ABDATE:--02-11",
        "item2.X-ABLabel:Name day",
        "item3.X-ABDATE:some day",
        "item3.X-ABLabel:First talk",
        "DEATHDATE:2020-01-02",
    )
    assert set(one.dates) == {
        LabelledDay("anniversary", Anniversary(3, 10, 2014)),
        LabelledDay("Name day", Anniversary(2, 11)),
        LabelledDay("died", Anniversary(1, 2, 2020)),
    }
    assert one.notes == "First talk: some day"


# Lines that programs invented


def test_androids_own_lines() -> None:
    item = "X-ANDROID-CUSTOM:vnd.android.cursor.item"
    mia = only(
        "N:Oz;Mia;;;",
        "FN:Mia Oz",
        f"{item}/nickname;Mimi;1;;;;;;;;;;;;;",
        f"{item}/contact_event;2010-06-05;1;;;;;;;;;;;;;",
        f"{item}/contact_event;--04-17;3;;;;;;;;;;;;;",
        f"{item}/contact_event;2011-07-01;0;Moved in;;;;;;;;;;;;",
        f"{item}/relation;Sam Oz;14;;;;;;;;;;;;;",
        f"{item}/contact_misc;blue;0;;;;;;;;;;;;;",
        version="2.1",
    )
    assert (mia.aliases, str(mia.birthday)) == (("Mimi",), "--04-17")
    assert {(one.label, str(one.on)) for one in mia.dates} == {
        ("anniversary", "2010-06-05"),
        ("moved in", "2011-07-01"),
    }
    assert mia.notes == "Spouse: Sam Oz"
    assert [line for line in mia.kept if "contact_misc" in line]


@pytest.mark.parametrize(
    ("line", "link"),
    [
        ("X-SKYPE-USERNAME:mia.oz", Labelled("mia.oz", "skype")),
        ("X-SKYPE;TYPE=HOME:mia.oz", Labelled("mia.oz", "skype")),
        ("X-JABBER:mia@jab.example", Labelled("mia@jab.example", "jabber")),
        ("X-TWITTER:miaoz", Labelled("miaoz", "twitter")),
        ("X-AIM:miaoz", Labelled("miaoz", "aim")),
        ("IMPP;TYPE=home:xmpp:mia@jab.example", Labelled("mia@jab.example", "jabber")),
        ("IMPP;X-SERVICE-TYPE=Skype;type=pref:skype:mia.oz?chat", Labelled("mia.oz", "skype")),
        ("IMPP;X-SERVICE-TYPE=Telegram:x-apple:mia", Labelled("mia", "telegram")),
        (
            "X-SOCIALPROFILE;type=twitter:https://twitter.example/mia",
            Labelled("https://twitter.example/mia", "twitter"),
        ),
        ("X-SOCIALPROFILE;type=mastodon;x-user=mia:x-apple:mia", Labelled("mia", "mastodon")),
    ],
)
def test_names_in_messengers(line: str, link: Labelled) -> None:
    assert only("FN:Mia", line).links == (link,)


def test_an_extension_is_spelt_out() -> None:
    assert only("FN:A", "TEL;VALUE=uri:tel:+1-555-0100;ext=102").phones == (Labelled("+1-555-0100 ext. 102"),)


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("tel:+1%20555%20010%204477", "+1 555 010 4477"),
        ("tel:%2B44-20-7946-0958;ext=1%32", "+44-20-7946-0958 ext. 12"),
        ("tel:%28555%29%200100", "(555) 0100"),
        ("tel:555-010-4477;phone-context=+1", "+1 555-010-4477"),
        ("tel:863-1234;phone-context=%2B1-914;ext=7", "+1-914 863-1234 ext. 7"),
        ("tel:030-1234567;phone-context=+49", "+49 30-1234567"),
        ("tel:06-1234567;phone-context=+39", "+39 06-1234567"),
        ("tel:0707123456;phone-context=+225", "+225 0707123456"),
        ("tel:0197123456;phone-context=+229", "+229 0197123456"),
        ("tel:863-1234;phone-context=+1-914-555", "863-1234"),
        ("tel:7042;phone-context=example.com", "7042"),
        ("tel:+49-30-1234567;phone-context=+1", "+49-30-1234567"),
        ("tel:%00%1b%5b2J1%07", "1"),
    ],
)
def test_an_address_of_a_number_is_decoded_and_completed(address: str, number: str) -> None:
    assert [one.value for one in only("FN:A", f"TEL;VALUE=uri:{address}").phones] == [number]


def test_a_number_of_signs_for_a_terminal_alone_is_none() -> None:
    assert only("FN:A", "TEL;VALUE=uri:tel:%00%1b%5b2J").phones == ()


def test_an_address_of_a_mailbox_is_decoded() -> None:
    assert only("FN:A", "EMAIL;VALUE=uri:mailto:a%2Bb@example.org?subject=Hi").emails == (Labelled("a+b@example.org"),)


def test_what_has_no_field_is_kept_and_written_back() -> None:
    lines = [
        "FN:Two Jobs",
        "ORG:Alpha;Research;Optics",
        "ORG:Beta",
        "TITLE:Engineer",
        "TITLE:Lecturer",
        "ROLE:Treasurer",
        "ADR;TYPE=WORK:;;Rua A 1;Porto;;4000;Portugal",
        "ADR;TYPE=HOME:;;;Lisbon;;;Portugal",
        "GENDER:F",
        "item1.X-ABRELATEDNAMES:Sam Jobs",
        "item1.X-ABLABEL:_$!<Spouse>!$_",
        "RELATED;TYPE=friend:urn:uuid:1234",
        "X-CUSTOM-FIELD;X-A=b:keep me\\, and me",
        "PRODID:-//x//y",
        "PHOTO;ENCODING=b:/9j/4AAQ",
    ]
    batch = read(*lines)
    (one,) = batch.contacts
    assert (one.company, one.department, one.title, one.location) == (
        "Alpha",
        "Research",
        "Engineer",
        "Porto, Portugal",
    )
    assert one.notes == "Spouse: Sam Jobs"
    assert one.kept == (
        "ORG:Alpha;Research;Optics",
        "ORG:Beta",
        "TITLE:Lecturer",
        "ROLE:Treasurer",
        "ADR;TYPE=WORK:;;Rua A 1;Porto;;4000;Portugal",
        "ADR;TYPE=HOME:;;;Lisbon;;;Portugal",
        "GENDER:F",
        "X-ABRELATEDNAMES;X-ABLABEL=spouse:Sam Jobs",
        "RELATED;TYPE=friend:urn:uuid:1234",
        "X-CUSTOM-FIELD;X-A=b:keep me\\, and me",
    )
    assert batch.notices == ("1 picture left out",)
    contact = Contact(
        "1", one.name, company=one.company, department=one.department, title=one.title, location=one.location,
        notes=one.notes, kept=one.kept,
    )  # fmt: skip
    written = write([contact])
    for line in ("ORG:Alpha;Research;Optics", "ORG:Beta", "TITLE:Lecturer", "item1.X-ABRELATEDNAMES:Sam Jobs"):
        assert f"\r\n{line}\r\n".encode() in written
    (again,) = VCARD.read(written).contacts
    assert set(one.kept) <= set(again.kept)
    assert (again.company, again.department, again.title, again.location) == (
        one.company, one.department, one.title, one.location,
    )  # fmt: skip
    assert again.notes == one.notes


def test_what_is_too_long_to_be_kept_is_said() -> None:
    batch = read("FN:A", "X-LONG:" + "a" * 3000, "X-SHORT:b")
    assert batch.contacts[0].kept == ("X-SHORT:b",)
    assert batch.notices == ("1 line that is too long left out",)


def test_kept_names_are_written_while_they_are_of_the_person() -> None:
    def line(**fields: object) -> str:
        text = write([Contact("1", **fields)]).decode()  # type: ignore[arg-type]
        return next(each for each in text.split("\r\n") if each.startswith("N:"))

    kept = ("N:Okafor;Ines;Lucia;Dr.;",)
    assert line(name="Dr. Ines Lucia Okafor", kept=kept) == "N:Okafor;Ines;Lucia;Dr.;"
    assert line(name="Ines Okafor", kept=kept) == "N:Okafor;Ines;Lucia;Dr.;"
    assert line(name="Ines Okafor-Kim", kept=kept) == "N:Okafor-Kim;Ines;;;"
    assert line(name="Mom", aliases=("Teresa Gonzalez",), kept=("N:Gonzalez;Teresa;;;",)) == "N:Gonzalez;Teresa;;;"
    assert line(name="Ludwig van der Berg") == "N:van der Berg;Ludwig;;;"
    assert line(name="Silva, Ana") == "N:Silva;Ana;;;"


# Recognition


@pytest.mark.parametrize(
    ("content", "is_one"),
    [
        (b"Exported by My Phone\n\nBEGIN:VCARD\nFN:Ann Ek\nEND:VCARD\n", True),
        (b"BEGIN:VADDRESSBOOK\r\nBEGIN:VCARD\r\nFN:Ann Ek\r\nEND:VCARD\r\nEND:VADDRESSBOOK\r\n", True),
        (b"\r\n\r\n  begin:vcard\r\nfn:Ann Ek\r\nend:vcard\r\n", True),
        ("BEGIN:VCARD\r\nFN:Ann Ek\r\nEND:VCARD\r\n".encode("utf-16"), True),
        (b"From ann@x.example Mon\nSubject: x\n\nBEGIN:VCARD\nFN:Ann Ek\nEND:VCARD\n", False),
        (b"how to write BEGIN:VCARD\n", False),
    ],
)
def test_a_file_of_cards_is_told_by_its_content(content: bytes, is_one: bool) -> None:
    assert looks_like_it(content) is is_one
    if is_one:
        assert [one.name for one in VCARD.read(content).contacts] == ["Ann Ek"]


# Properties


texts = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cf"]), max_size=120)
parameter_names = st.sampled_from(["TYPE", "X-A", "LANGUAGE"])


@given(
    st.sampled_from(["NOTE", "X-FOO", "FN"]), texts, st.dictionaries(parameter_names, texts.map(str.strip), max_size=2)
)
def test_a_line_that_is_written_reads_back(name: str, text: str, parameters: dict[str, str]) -> None:
    parameters = {key: value for key, value in parameters.items() if value.replace('"', "'") == value and value}
    line = content_line(name, escape(text), {key: (value,) for key, value in parameters.items()})
    (raw,) = raw_lines(fold(line))
    found = parsed(line)
    assert found is not None
    assert (found.name, found.text) == (name, text.strip())
    assert {key: "".join(values) for key, values in found.parameters.items()} == parameters
    assert (raw.name, raw.octets.decode(), raw.parameters) == (name, found.value, found.parameters)


@given(st.binary(max_size=200))
def test_whatever_the_octets_the_next_card_is_read(octets: bytes) -> None:
    card = b"BEGIN:VCARD\r\nFN:First\r\nEND:VCARD\r\n"
    assert VCARD.read(card + octets + b"\r\n" + card).contacts[0].name == "First"


@pytest.mark.parametrize(
    ("line", "name", "parts"),
    [
        ("FN:Silva, Rui", "Rui Silva", "N:Silva;Rui;;;"),
        ("FN:Garcia Lopez\\, Ana", "Ana Garcia Lopez", "N:Garcia Lopez;Ana;;;"),
    ],
)
def test_a_full_name_in_the_order_of_a_list_is_turned_where_no_parts_are_told(line: str, name: str, parts: str) -> None:
    (one,) = read(f"BEGIN:VCARD\nVERSION:3.0\n{line}\nEND:VCARD\n".encode()).contacts
    assert (one.name, one.kept) == (name, (parts,))


def test_numbers_beyond_all_numbers_say_nothing() -> None:
    digits = "9" * 5000
    relation = f"X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Bo;{digits};;;;;;;;;;;;;"
    one = only("FN:Mia Oz", f"EMAIL;PREF={digits}:a@x.example", "EMAIL;PREF=1:b@x.example", relation)
    assert [each.value for each in one.emails] == ["b@x.example", "a@x.example"]
    assert one.notes == "Related: Bo"


def test_the_first_year_of_all_is_none() -> None:
    birthday = only("FN:Mia Oz", "BDAY:0001-04-17").birthday
    assert birthday is not None
    assert (birthday.year, birthday.month, birthday.day) == (None, 4, 17)


def test_a_label_of_ones_own_is_read_as_android_writes_it() -> None:
    one = only(
        "FN:A",
        "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=C3=89cole):1",
        "EMAIL;X-CUSTOM(Club):a@x.example",
    )
    assert (one.phones, one.emails) == ((Labelled("1", "École"),), (Labelled("a@x.example", "Club"),))


def test_a_name_in_a_messenger_has_no_scheme_whichever_line_it_stands_on() -> None:
    one = only("FN:A", "X-SIP:sip:a@x.example", "IMPP:sip:b@x.example", "X-WHATSAPP:https://wa.me/1")
    assert [link.value for link in one.links] == ["b@x.example", "a@x.example", "https://wa.me/1"]


def test_who_died_is_marked_so_where_they_are_new() -> None:
    one = only("FN:A", "DEATHDATE:20200101", "CATEGORIES:starred,myContacts")
    assert (one.status, one.dates[0].label, one.tags) == (ContactStatus.DECEASED, "died", ("starred",))


def test_what_is_kept_beside_a_field_is_never_preferred_to_it() -> None:
    one = only("FN:Ann Lee", "ORG;PREF=1:Alpha", "ORG;PREF=2:Beta", "TITLE:Cook", "TITLE;TYPE=work:Baker")
    assert one.kept == ("ORG:Beta", "TITLE;TYPE=work:Baker")
    older = ("ORG;PREF=2:Beta", "TITLE;TYPE=pref,work:Baker")
    for kept in (one.kept, older):
        contact = Contact("1", one.name, company=one.company, title=one.title, kept=kept)
        (again,) = VCARD.read(write([contact])).contacts
        assert (again.company, again.title, again.kept[1:]) == ("Alpha", "Cook", one.kept)
