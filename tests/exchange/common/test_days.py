"""Days as other programs write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.exchange.common.days import DayColumn, is_no_day, readings


@pytest.mark.parametrize(
    "text",
    [
        "2021-03-14",
        "2021-3-14",
        "2021/03/14",
        "2021.03.14",
        "2021. 3. 14.",
        "20210314",
        "2021-0314",
        "2021-03-14T10:00:00Z",
        "20210314T100000Z",
        "2021-03-14 10:00:00",
        "14.3.2021",
        "14.03.21",
        "14 Mar 2021",
        "14. März 2021",
        "14-Mar-21",
        "14 mars 2021",
        "14 de marzo de 2021",
        "14 de março de 2021",
        "14 marzo 2021",
        "14 maart 2021",
        "14 mrt. 2021",
        "14th of March, 2021",
        "March 14, 2021",
        "Mar 14 2021",
        "Sunday, March 14, 2021",
        "Sun, 14 Mar 2021",
        "2021 March 14",
        "2021-Mar-14",
        "14/03/2021",
        "03/14/2021",
        "14-03-2021",
        "3/14/21, 6:14 PM",
        "2021年3月14日",
        "2021년 3월 14일",
    ],
)
def test_one_reading(text: str) -> None:
    assert str(DayColumn([]).day(text)) == "2021-03-14"


def test_months_in_short_as_spreadsheets_write_them() -> None:
    short = {
        1: "jan. janv. jän. ene. gen.",
        2: "feb. febr. févr. fev.",
        7: "jul. juil. juill. lug.",
        8: "aug. août ago.",
        10: "oct. okt. ott. out.",
        12: "dec. déc. dez. dic.",
    }
    for month, words in short.items():
        for word in words.split():
            assert str(DayColumn([]).day(f"02 {word} 2023")) == f"2023-{month:02}-02", word


@pytest.mark.parametrize(
    "text",
    ["", "soon", "31 Feb 2021", "1980", "1980-04", "circa 1800", "2021-13-01", "12 foo 2020", "0/0/00", "--13-40"],
)
def test_no_day(text: str) -> None:
    assert readings(text) == {}


@pytest.mark.parametrize(
    "text", ["--04-17", "--0417", "--4-17", "0000-04-17", "1604-04-17", "17.04.", "17 April", "Apr 17"]
)
def test_without_a_year(text: str) -> None:
    assert str(DayColumn([]).day(text)) == "--04-17"


@pytest.mark.parametrize(
    "text",
    [
        "Monday 1 March 2021",
        "lunedì 1 marzo 2021",
        "am 1. März 2021",
        "le 1er mars 2021",
        "1 mars 2021 à 10:00",
        "1 maart 2021 om 10:00",
        "1 Mar 2021 at 10:00",
        "1 марта 2021 г.",
        "1 marca 2021",
        "2021, March 1",
        "2021, 1 March",
        "01 . 03 . 2021",
        "１．３．２０２１",
        "2021-W09-1",
        "44256",
    ],
)
def test_further_spellings_of_one_day(text: str) -> None:
    assert DayColumn([]).full_day(text, 2026) == date(2021, 3, 1)


def test_two_numbers_without_a_year_are_a_day_where_only_one_can_be_the_month() -> None:
    for text in ("25/12", "12/25", "25-12"):
        assert str(DayColumn([]).birthday(text, date(2026, 11, 20))) == "--12-25"
    undecided = DayColumn([])
    assert (undecided.birthday("3/4", date(2026, 11, 20)), undecided.undecided) == (None, ["3/4"])
    assert str(DayColumn([]).full_day("80-04-17", 2026)) == "1980-04-17"


def test_a_column_settles_what_may_be_two_days() -> None:
    undecided = DayColumn(["03/04/2021", "2021-05-06"])
    assert (undecided.day("03/04/2021"), undecided.undecided) == (None, ["03/04/2021"])
    assert str(undecided.day("04/04/2021")) == "2021-04-04"
    assert str(DayColumn(["25/04/2021"]).day("03/04/2021")) == "2021-04-03"
    assert str(DayColumn(["4/25/2021"]).day("03/04/2021")) == "2021-03-04"
    both = DayColumn(["25/04/2021", "4/25/2021"])
    assert (both.day("03/04/2021"), str(both.day("25/04/2021"))) == (None, "2021-04-25")
    assert str(DayColumn([], "dmy").day("03/04/2021")) == "2021-04-03"
    assert str(DayColumn(["03/04/2021"], usual="mdy").day("03/04/2021")) == "2021-03-04"
    assert str(DayColumn(["25/04/2021"], usual="mdy").day("03/04/2021")) == "2021-04-03"
    assert str(DayColumn([], "ymd").day("21/03/14")) == "2021-03-14"


def test_years_that_cannot_be() -> None:
    column = DayColumn([])
    assert column.full_day("01 Mar 3021", 2026) is None
    assert column.full_day("01 Mar 2026", 2026) == date(2026, 3, 1)
    assert column.full_day("--03-01", 2026) is None
    today = date(2026, 11, 20)
    assert column.birthday("2999-01-01", today) is None
    assert str(column.birthday("12.3.45", today)) == "1945-03-12"
    assert str(column.birthday("12.3.1945", today)) == "1945-03-12"
    assert column.birthday("29.2.2400", today) is None


@pytest.mark.parametrize("text", ["", "0/0/00", "00/00/0000", "0000-00-00", "1/1/4501", "1900-01-00"])
def test_what_programs_write_for_no_day(text: str) -> None:
    assert is_no_day(text)


@given(st.dates(date(1905, 1, 1), date(2026, 12, 31)))
def test_every_day_in_every_spelling(day: date) -> None:
    for spelling in ("%Y-%m-%d", "%d.%m.%Y", "%d %b %Y", "%B %d, %Y", "%Y%m%d", "%d-%B-%Y"):
        assert DayColumn([]).full_day(day.strftime(spelling), 2026) == day


@given(st.text("0123456789/.-: abcdefjmnors,'T年", max_size=20))
def test_whatever_the_text(text: str) -> None:
    DayColumn([text]).birthday(text, date(2026, 11, 20))
