from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.dates.parse import DayDirection, ago, attempts_day, parse_day, short_day, spoken_day

TODAY = date(2026, 11, 18)
"""A Wednesday."""

SAME_BOTH_WAYS = [
    ("2026-03-12", "2026-03-12"),
    ("2026/3/12", "2026-03-12"),
    ("today", "2026-11-18"),
    ("  ToDay ", "2026-11-18"),
    ("tomorrow", "2026-11-19"),
    ("yesterday", "2026-11-17"),
    ("yesterday evening", "2026-11-17"),
    ("last night", "2026-11-17"),
    ("this morning", "2026-11-18"),
    ("the day before yesterday", "2026-11-16"),
    ("day after tomorrow", "2026-11-20"),
    ("in 3 days", "2026-11-21"),
    ("in 2w", "2026-12-02"),
    ("in a week", "2026-11-25"),
    ("2 days ago", "2026-11-16"),
    ("a fortnight ago", "2026-11-04"),
    ("two months ago", "2026-09-18"),
    ("3 weeks from now", "2026-12-09"),
    ("+3d", "2026-11-21"),
    ("-3d", "2026-11-15"),
    ("next tue", "2026-11-24"),
    ("next friday", "2026-11-27"),
    ("last friday", "2026-11-13"),
    ("last wed", "2026-11-11"),
    ("last weekend", "2026-11-14"),
    ("next weekend", "2026-11-28"),
    ("this fri", "2026-11-20"),
    ("next week", "2026-11-25"),
    ("last month", "2026-10-18"),
    ("next year", "2027-11-18"),
    ("end of month", "2026-11-30"),
    ("end of the month", "2026-11-30"),
    ("end of next month", "2026-12-31"),
    ("end of year", "2026-12-31"),
    ("eom", "2026-11-30"),
    ("eow", "2026-11-20"),
    ("end of week", "2026-11-20"),
    ("eoq", "2026-12-31"),
    ("march 12 2027", "2027-03-12"),
    ("March 12, 2027", "2027-03-12"),
    ("12 mar 2027", "2027-03-12"),
    ("12-Mar-2027", "2027-03-12"),
    ("12th of march 2025", "2025-03-12"),
    ("5.12.2026", "2026-12-05"),
    ("25/12/2026", "2026-12-25"),
    ("12/25/2026", "2026-12-25"),
    ("昨日", "2026-11-17"),
    ("mañana", "2026-11-19"),
    ("вчера", "2026-11-17"),
]


@pytest.mark.parametrize(("text", "day"), SAME_BOTH_WAYS)
def test_a_text_with_a_direction_of_its_own(text: str, day: str) -> None:
    assert [parse_day(text, TODAY, looks=looks).isoformat() for looks in DayDirection] == [day, day]


@pytest.mark.parametrize(
    ("text", "back", "forward"),
    [
        ("tue", "2026-11-17", "2026-11-24"),
        ("Wednesday", "2026-11-11", "2026-11-25"),
        ("on thu", "2026-11-12", "2026-11-19"),
        ("tuesday morning", "2026-11-17", "2026-11-24"),
        ("this mon", "2026-11-16", "2026-11-23"),
        ("3d", "2026-11-15", "2026-11-21"),
        ("2w", "2026-11-04", "2026-12-02"),
        ("1m", "2026-10-18", "2026-12-18"),
        ("1y", "2025-11-18", "2027-11-18"),
        ("12 mar", "2026-03-12", "2027-03-12"),
        ("mar 12", "2026-03-12", "2027-03-12"),
        ("18 nov", "2026-11-18", "2026-11-18"),
        ("5.12.", "2025-12-05", "2026-12-05"),
        ("29 feb", "2024-02-29", "2028-02-29"),
        ("the 5th", "2026-11-05", "2026-12-05"),
        ("31st", "2026-10-31", "2026-12-31"),
        ("18th", "2026-11-18", "2026-11-18"),
        ("weekend", "2026-11-14", "2026-11-21"),
    ],
)
def test_a_text_without_direction_looks_where_it_is_told(text: str, back: str, forward: str) -> None:
    assert parse_day(text, TODAY, looks=DayDirection.BACK).isoformat() == back
    assert parse_day(text, TODAY, looks=DayDirection.FORWARD).isoformat() == forward


AS_PEOPLE_MEAN_THEM = [
    ("12 mar 27", "2027-03-12"), ("12 Mar 25", "2025-03-12"), ("12.3.27", "2027-03-12"),
    ("fri next week", "2026-11-27"),
    ("tues next week", "2026-11-24"), ("next week friday", "2026-11-27"), ("friday of next week", "2026-11-27"),
    ("a week on friday", "2026-11-27"), ("friday week", "2026-11-27"), ("a week from friday", "2026-11-27"),
    ("the friday after next", "2026-11-27"), ("a fortnight on friday", "2026-12-04"), ("a week today", "2026-11-25"),
    ("two weeks from tomorrow", "2026-12-03"), ("week after next", "2026-12-02"), ("two fridays ago", "2026-11-06"),
    ("in two fridays", "2026-11-27"), ("the friday before last", "2026-11-06"), ("a week ago friday", "2026-11-06"),
    ("this past friday", "2026-11-13"), ("in a couple of weeks", "2026-12-02"), ("a couple of days ago", "2026-11-16"),
    ("1 week and 3 days ago", "2026-11-08"), ("a year and a half ago", "2025-05-18"),
    ("two and a half weeks ago", "2026-11-01"),
    ("half a year ago", "2026-05-18"),
    ("in 3 working days", "2026-11-23"), ("end of next week", "2026-11-27"), ("beginning of next month", "2026-12-01"),
    ("5th of next month", "2026-12-05"), ("Fri 4 Dec", "2026-12-04"), ("friday, 4 december 2026", "2026-12-04"),
    ("Mon 16 Nov", "2026-11-16"), ("mon 16 november", "2026-11-16"), ("eod", "2026-11-18"), ("4 d over", "2026-11-14"),
    ("vorgestern", "2026-11-16"), ("avant-hier", "2026-11-16"), ("前天", "2026-11-16"), ("übermorgen", "2026-11-20"),
    ("gestern abend", "2026-11-17"), ("heute morgen", "2026-11-18"), ("demain matin", "2026-11-19"),
    ("ayer por la tarde", "2026-11-17"), ("vor 3 Tagen", "2026-11-15"), ("il y a 2 jours", "2026-11-16"),
    ("hace dos semanas", "2026-11-04"), ("in zwei Wochen", "2026-12-02"), ("nächsten Montag", "2026-11-23"),
    ("lundi prochain", "2026-11-23"), ("3 de mayo de 2027", "2027-05-03"),
    ("the coming monday", "2026-11-23"), ("coming friday", "2026-11-20"), ("kommenden Freitag", "2026-11-20"),
    ("the coming week", "2026-11-25"), ("early next week", "2026-11-23"), ("late next week", "2026-11-27"),
    ("early next month", "2026-12-01"), ("late next month", "2026-12-31"), ("after the weekend", "2026-11-23"),
    ("sometime next week", "2026-11-25"), ("friday evening next week", "2026-11-27"),
    ("tuesday morning last week", "2026-11-10"), ("next fri 3pm sharp", "2026-11-27"),
    ("3 hrs ago", "2026-11-18"), ("in 20 mins", "2026-11-18"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), AS_PEOPLE_MEAN_THEM)
def test_phrases_are_read_as_people_mean_them(text: str, day: str) -> None:
    assert [parse_day(text, TODAY, looks=looks).isoformat() for looks in DayDirection] == [day, day]


@pytest.mark.parametrize(
    "time",
    ["16:00", "at 16:00", "at 3pm", "4 pm", "at 9", "14h30", "um 14 Uhr", "noon", "at noon", "in the morning",
     "evening",
     "first thing", "eod", "2-3pm", "14:00-15:00", "at the latest"],
)  # fmt: skip
def test_a_time_of_day_behind_a_day_changes_nothing(time: str) -> None:
    for text in ("yesterday", "monday", "2026-11-16", "12 mar", "last fri", "3 days ago", "Mon 16 Nov"):
        for looks in DayDirection:
            assert parse_day(f"{text} {time}", TODAY, looks=looks) == parse_day(text, TODAY, looks=looks)


@pytest.mark.parametrize(
    ("text", "back", "forward"),
    [("end of march", "2026-03-31", "2027-03-31"), ("27/11", "2025-11-27", "2026-11-27"),
     ("18/11", "2026-11-18", "2026-11-18"),
     ("13/4", "2026-04-13", "2027-04-13"), ("first monday of december", "2025-12-01", "2026-12-07")],
)  # fmt: skip
def test_the_year_of_a_phrase_is_on_the_side_it_looks_to(text: str, back: str, forward: str) -> None:
    assert parse_day(text, TODAY, looks=DayDirection.BACK).isoformat() == back
    assert parse_day(text, TODAY, looks=DayDirection.FORWARD).isoformat() == forward


def test_by_stands_before_a_day_that_lies_ahead_alone() -> None:
    assert parse_day("by friday", TODAY) == date(2026, 11, 20)
    with pytest.raises(ValueError, match="is no day"):
        parse_day("by friday", TODAY, looks=DayDirection.BACK)


def test_months_end_where_the_calendar_ends_them() -> None:
    assert parse_day("1m", date(2027, 1, 31)) == date(2027, 2, 28)
    assert parse_day("1y", date(2028, 2, 29)) == date(2029, 2, 28)
    assert parse_day("eow", date(2026, 11, 21)) == date(2026, 11, 27)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "2026-02-30", "03/04/2026", "3/4/26", "12/5", "27/11/26", "18/18", "31 feb", "sun 24 nov",
        "12 mar 63",
        "a few days ago", "in march", "monday 10", "in 2-3 days", "yesterday 25:99", "a week or two",
        "32nd", "0th", "32 mar", "2026-13-01", "10",
        "may", "someday", "by", "next", "in", "in fri", "0 mar", "3x", "a m", "next d", "march", "2026", "9999999 days",
        "in 9999 years", "۲۰۲۶", "x" * 500,
    ],
)  # fmt: skip
@pytest.mark.parametrize("looks", list(DayDirection))
def test_what_cannot_be_read_is_refused_with_a_sentence(text: str, looks: DayDirection) -> None:
    with pytest.raises(ValueError) as error:
        parse_day(text, TODAY, looks=looks)
    assert len(str(error.value)) > 10


def test_why_a_day_is_refused() -> None:
    with pytest.raises(ValueError, match="Feb 2026 has 28 days"):
        parse_day("2026-02-30", TODAY)
    with pytest.raises(ValueError, match="two ways"):
        parse_day("03/04/2026", TODAY)
    with pytest.raises(ValueError, match="write 27 nov 2026 or 2026-11-27"):
        parse_day("27/11/26", TODAY)
    with pytest.raises(ValueError, match="24 Nov 2025 is a Mon"):
        parse_day("sun 24 nov", TODAY, looks=DayDirection.BACK)


def test_an_unreadable_day_is_told_from_other_words() -> None:
    assert all(
        map(
            attempts_day,
            [
                "2026-02-30",
                "03/04/2026",
                "a few days ago",
                "in march",
                "31 feb",
                "feb 31",
                "in 9999 years",
                "on 2026-02-30",
            ],
        )
    )
    assert not any(map(attempts_day, ["Knuth", "the sea", "", "may", "two friends", "Mark Rothko"]))


@given(st.text(max_size=40), st.dates())
def test_any_text_is_a_day_or_a_value_error(text: str, today: date) -> None:
    for looks in DayDirection:
        try:
            assert isinstance(parse_day(text, today, looks=looks), date)
        except ValueError:
            continue


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(-200, 200))
def test_what_is_spoken_can_be_read_back(today: date, days: int) -> None:
    day = today + timedelta(days)
    assert parse_day(short_day(day), today) == day
    for looks in DayDirection:
        assert parse_day(spoken_day(day, today), today, looks=looks) == day


def test_days_are_spoken_as_people_say_them() -> None:
    assert [spoken_day(TODAY + timedelta(days), TODAY) for days in (-1, 0, 1)] == ["yesterday", "today", "tomorrow"]
    assert spoken_day(date(2026, 11, 20), TODAY) == "Fri 20 Nov"
    assert spoken_day(date(2027, 3, 12), TODAY) == "12 Mar 2027"
    assert spoken_day(date(2027, 1, 2), date(2026, 12, 30)) == "Sat 2 Jan 2027"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-18", "today"),
        ("2026-11-17", "yesterday"),
        ("2026-11-19", "tomorrow"),
        ("2026-10-15", "34 days ago"),
        ("2026-09-19", "60 days ago"),
        ("2026-09-18", "2 months ago"),
        ("2026-08-18", "3 months ago"),
        ("2024-11-18", "2 years ago"),
        ("2026-11-21", "in 3 days"),
    ],
)
def test_how_far_off_a_day_is(day: str, said: str) -> None:
    assert ago(date.fromisoformat(day), TODAY) == said


def test_the_end_of_the_week_is_still_this_one_on_its_friday() -> None:
    friday = date(2026, 11, 20)
    assert parse_day("eow", friday) == friday
    assert parse_day("eow", date(2026, 11, 19)) == friday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mid march", "2027-03-15"),
        ("mitte märz", "2027-03-15"),
        ("middle of next week", "2026-11-25"),
        ("ende märz", "2027-03-31"),
        ("fin mars", "2027-03-31"),
        ("end of q1", "2027-03-31"),
        ("last friday of the month", "2026-11-27"),
        ("first monday of next month", "2026-12-07"),
        ("christmas", "2026-12-25"),
        ("new year's eve", "2026-12-31"),
        ("tomorow", "2026-11-21"),
        ("wendesday", "2026-11-25"),
        ("in about two weeks", "2026-12-04"),
        ("in 1.5 weeks", "2026-11-30"),
        ("20261201", "2026-12-01"),
    ],
)
def test_further_ways_of_saying_a_day_ahead(text: str, day: str) -> None:
    assert parse_day(text, date(2026, 11, 20), looks=DayDirection.FORWARD) == date.fromisoformat(day)


@pytest.mark.parametrize("text", ["early january", "the 45th", "20261301", "monday 31st", "tue 9 dec"])
def test_what_is_meant_as_a_day_and_is_none_is_known_for_it(text: str) -> None:
    with pytest.raises(ValueError, match="no day"):
        parse_day(text, date(2026, 11, 20), looks=DayDirection.FORWARD)
    assert attempts_day(text)


def test_what_is_close_to_a_day_and_is_a_name_is_none() -> None:
    for name in ("Sundar", "Mondal", "Frida", "Augusta", "Summer", "Noel"):
        assert not attempts_day(name)
    with pytest.raises(ValueError, match="no day"):
        parse_day("Sundar", date(2026, 11, 20))


@pytest.mark.parametrize(
    ("said", "looks", "day"),
    [
        ("december the first", DayDirection.FORWARD, date(2026, 12, 1)),
        ("the twenty first of december at noon", DayDirection.FORWARD, date(2026, 12, 21)),
        ("march the thirty-first", DayDirection.BACK, date(2026, 3, 31)),
        ("friday the thirteenth", DayDirection.BACK, date(2026, 11, 13)),
        ("friday 13", DayDirection.BACK, date(2026, 11, 13)),
        ("fri 4", DayDirection.FORWARD, date(2026, 12, 4)),
        ("heute in einer woche", DayDirection.FORWARD, date(2026, 12, 6)),
        ("heute vor einer Woche", DayDirection.BACK, date(2026, 11, 22)),
        ("morgen in zwei wochen", DayDirection.FORWARD, date(2026, 12, 14)),
        ("tomorrow week", DayDirection.FORWARD, date(2026, 12, 7)),
        ("freitag in zwei wochen", DayDirection.FORWARD, date(2026, 12, 18)),
        ("freitag vor zwei wochen", DayDirection.BACK, date(2026, 11, 20)),
        ("12/12", DayDirection.FORWARD, date(2026, 12, 12)),
        ("13.12", DayDirection.FORWARD, date(2026, 12, 13)),
        ("11月13日", DayDirection.BACK, date(2026, 11, 13)),
        ("2026年11月13日", DayDirection.BACK, date(2026, 11, 13)),
        ("an hour ago", DayDirection.BACK, date(2026, 11, 29)),
        ("vor einer Stunde", DayDirection.BACK, date(2026, 11, 29)),
        ("in 2 hours", DayDirection.FORWARD, date(2026, 11, 29)),
        ("a week ago today", DayDirection.BACK, date(2026, 11, 22)),
        ("vorletzten Freitag", DayDirection.BACK, date(2026, 11, 20)),
        ("dentro de dos días", DayDirection.FORWARD, date(2026, 12, 1)),
        ("в прошлую пятницу", DayDirection.BACK, date(2026, 11, 27)),
        ("через неделю", DayDirection.FORWARD, date(2026, 12, 6)),
    ],
)
def test_ordinals_in_words_and_days_from_which_it_counts(said: str, looks: DayDirection, day: date) -> None:
    assert parse_day(said, date(2026, 11, 29), looks=looks) == day


@pytest.mark.parametrize(
    "said", ["friday 5", "12.5", "february the thirtieth", "friday the fifth", "heute in 9999 jahren"]
)
def test_a_day_that_does_not_agree_with_itself_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match=r"no day|beyond"):
        parse_day(said, date(2026, 11, 29))


def test_a_year_of_two_figures_is_near() -> None:
    today = date(2026, 11, 18)
    assert parse_day("12 mar 41", today) == date(2041, 3, 12)
    with pytest.raises(ValueError, match="four figures"):
        parse_day("12 mar 42", today)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("end of next week", "2026-11-27"),
        ("fri next week", "2026-11-27"),
        ("end of last week", "2026-11-13"),
        ("last weekend", "2026-11-14"),
        ("next weekend", "2026-11-28"),
        ("eow", "2026-11-27"),
    ],
)
def test_at_the_weekend_the_next_week_is_still_the_one_that_begins_on_monday(text: str, day: str) -> None:
    for today in (date(2026, 11, 21), date(2026, 11, 22)):
        assert parse_day(text, today).isoformat() == day


@pytest.mark.parametrize("text", ["one day", "some day", "un jour", "un día"])
def test_some_day_is_not_tomorrow(text: str) -> None:
    for looks in DayDirection:
        with pytest.raises(ValueError, match="is no day"):
            parse_day(text, TODAY, looks=looks)
