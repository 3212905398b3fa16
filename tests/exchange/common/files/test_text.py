"""Encodings: what a file is in, when nothing says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.core.errors import RefusedError
from netui.exchange.common.files.text import codec_named, decode, encoding_words, one_line

TABLES = {
    "cp932": "名前,会社\n山田 太郎,株式会社山田製作所\n佐藤 花子,東京大学\n",
    "gb18030": "姓名,公司\n王小明,北京大学出版社\n李丽,上海交通大学\n",
    "big5": "姓名,公司\n王小明,臺灣大學出版中心\n陳美麗,國立臺灣師範大學\n",
    "cp949": "이름,회사\n김철수,서울대학교\n박영희,한국전자통신연구원\n",
    "cp1251": "Имя,Фамилия,Компания\nМарфа,Плотникова,Школа\nИван,Петров,Завод\n",
    "koi8-r": "Имя,Фамилия,Компания\nМарфа,Плотникова,Школа\nИван,Петров,Завод\n",
    "cp1253": "Όνομα,Επώνυμο\nΜαρία,Παπαδοπούλου\nΓιώργος,Νικολάου\n",
}


@pytest.mark.parametrize("codec", TABLES)
def test_other_scripts_are_told(codec: str) -> None:
    table = "First Name,Last Name,Company\nAna,Silva,Acme\n" + TABLES[codec]
    found = decode(table.encode(codec))
    assert (found.text, found.guessed) == (table, True)


@pytest.mark.parametrize(
    "text",
    [
        "“hi” costs 3 €",
        "First Name,Last Name\nZoë,Ångström\nJosé,Müller\n",
        "Jörg,Weiß\n",
        "Ñandú",
        "Señor Peña,Coração",
    ],
)
def test_latin_letters_are_windows_1252(text: str) -> None:
    found = decode(text.encode("cp1252"))
    assert (found.text, found.encoding, found.guessed) == (text, "Windows-1252", True)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode(codec: str) -> None:
    assert decode("Name,Zoë 山田\n".encode(codec)).text == "Name,Zoë 山田\n"


def test_two_encodings_in_one_file() -> None:
    found = decode("Zoë\n".encode() + "Müller\n".encode("cp1252"))
    assert found.text == "Zoë\nMüller\n"


def test_what_the_user_says_holds() -> None:
    octets = "Łódź".encode("cp1250")
    assert decode(octets).text != "Łódź"
    assert decode(octets, codec_named("Windows-1250")).text == "Łódź"
    assert decode(b"\x81\x9d", codec_named("latin1")).text == "\x81\x9d"
    with pytest.raises(RefusedError, match="no encoding “klingon”"):
        codec_named("klingon")
    with pytest.raises(RefusedError, match="no encoding “rot13”"):
        codec_named("rot13")


def test_words() -> None:
    assert [encoding_words(codec_named(each)) for each in ("utf8", "sjis", "cp1251", "latin2")] == [
        "UTF-8",
        "Shift JIS",
        "Windows-1251",
        "ISO 8859-2",
    ]
    assert one_line(" First\u00a0\u200bName \ufeff") == "First Name"


@given(st.binary(max_size=200))
def test_whatever_the_bytes(content: bytes) -> None:
    assert isinstance(decode(content).text, str)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("\x1b[31mRed\x1b[0m Ada", "Red Ada"),
        ("\x1b]8;;https://x.example\x07Acme\x1b]8;;\x07", "Acme"),
        ("\x1b[1;38;5;9m Ada\x1b[m\x1b[2J", "Ada"),
        ("a \x1b]without an end", "a ]without an end"),
        ("Ac\x07me\x9b \x00x", "Acme x"),
        ("Ada [31m]", "Ada [31m]"),
    ],
)
def test_colours_and_links_of_a_terminal_leave_a_name_as_a_whole(written: str, read: str) -> None:
    assert one_line(written) == read
