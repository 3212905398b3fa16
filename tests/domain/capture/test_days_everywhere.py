"""One phrase, one day, wherever it stands: WHEN, before the colon, behind ``>`` with and without ``by``."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netui.domain.capture.model import OfferKind
from netui.domain.capture.parser import parse_capture
from netui.domain.dates.parse import DayDirection, attempts_day, parse_day
from netui.domain.dates.words import FEAST_NAMES
from tests.domain.capture.test_capture import CONTEXT

TODAY = date(2026, 11, 20)
"""A Friday."""
_CONTEXT = replace(CONTEXT, today=TODAY)

AHEAD = [
    ("mon at half past ten", "2026-11-23"),
    ("end of play friday", "2026-11-27"),
    ("fri nite", "2026-11-27"),
    ("3. Dez.", "2026-12-03"),
    ("am 12. Okt.", "2027-10-12"),
    ("le 3 févr.", "2027-02-03"),
    ("12 dic", "2026-12-12"),
    ("in 1,5 Wochen", "2026-11-30"),
    ("in 48 hours", "2026-11-22"),
    ("within 24 hours", "2026-11-21"),
    ("in 72h", "2026-11-23"),
    ("96 hours from now", "2026-11-24"),
    ("in 23 hours", "2026-11-20"),
    ("in 2 weeks on monday", "2026-12-07"),
    ("in a week on tue", "2026-12-01"),
    ("around friday", "2026-11-27"),
    ("tomorrow at quarter to nine", "2026-11-21"),
    ("weds after lunch", "2026-11-25"),
    ("monday before work", "2026-11-23"),
    ("fri 5ish", "2026-11-27"),
    ("sat around 3", "2026-11-21"),
    ("today by 5pm", "2026-11-20"),
    ("sun 3 p.m.", "2026-11-22"),
    ("tue 14:00 UTC", "2026-11-24"),
    ("tue 3pm CET", "2026-11-24"),
    ("last thing tomorrow", "2026-11-21"),
    ("monday coming", "2026-11-23"),
    ("the following monday", "2026-11-23"),
    ("nxt tue", "2026-11-24"),
    ("in two weeks' time", "2026-12-04"),
    ("in two weeks time", "2026-12-04"),
    ("3 days time", "2026-11-23"),
    ("two weeks' time", "2026-12-04"),
    ("in a month's time", "2026-12-20"),
    ("10 days out", "2026-11-30"),
    ("within 3 days", "2026-11-23"),
    ("in the next two weeks", "2026-12-04"),
    ("this time next week", "2026-11-27"),
    ("same day next month", "2026-12-20"),
    ("a month from tomorrow", "2026-12-21"),
    ("two days after christmas", "2026-12-27"),
    ("the day before christmas eve", "2026-12-23"),
    ("3 days before 12 dec", "2026-12-09"),
    ("end march", "2027-03-31"),
    ("end next month", "2026-12-31"),
    ("month end", "2026-11-30"),
    ("the first of the month", "2026-12-01"),
    ("start of the month", "2026-12-01"),
    ("middle of the month", "2026-12-15"),
    ("2nd tuesday of december", "2026-12-08"),
    ("third thursday of the month", "2026-12-17"),
    ("the week of nov 30", "2026-11-30"),
    ("christmas eve at 6", "2026-12-24"),
    ("midweek", "2026-11-25"),
    ("next month on the 5th", "2026-12-05"),
    ("dec12", "2026-12-12"),
    ("12mar27", "2027-03-12"),
    ("2w3d", "2026-12-07"),
    ("in thirty days", "2026-12-20"),
    ("in forty-five days", "2027-01-04"),
    ("a week from now", "2026-11-27"),
    ("a month today", "2026-12-20"),
    ("in roughly two weeks", "2026-12-04"),
    ("month-end", "2026-11-30"),
    ("tomorrow @ 4pm", "2026-11-21"),
    ("12/mar/27", "2027-03-12"),
    ("12-März-2027", "2027-03-12"),
    ("dec-3", "2026-12-03"),
    ("2027-mar-12", "2027-03-12"),
    ("13.4.", "2027-04-13"),
    ("uebermorgen", "2026-11-22"),
    ("naechsten Freitag", "2026-11-27"),
    ("in fuenf Tagen", "2026-11-25"),
    ("den 12. Maerz", "2027-03-12"),
    ("Monatsende", "2026-11-30"),
    ("Ende nächster Woche", "2026-11-27"),
    ("Ende des nächsten Monats", "2026-12-31"),
    ("nächstes Jahr", "2027-11-20"),
    ("après demain", "2026-11-22"),
    ("fin du mois", "2026-11-30"),
    ("mi-janvier", "2027-01-15"),
    ("la próxima semana", "2026-11-27"),
    ("finales de marzo", "2027-03-31"),
    ("12 de marzo del 2027", "2027-03-12"),
    ("mañana a las 16:00", "2026-11-21"),
    ("em 3 dias", "2026-11-23"),
    ("3d", "2026-11-23"),
    ("mon", "2026-11-23"),
    ("wed", "2026-11-25"),
    ("sun", "2026-11-22"),
]

BEHIND = [
    ("a week ago yesterday", "2026-11-12"),
    ("the night before last", "2026-11-18"),
    ("monday just gone", "2026-11-16"),
    ("3 days earlier", "2026-11-17"),
    ("yday pm", "2026-11-19"),
    ("tuesday after work", "2026-11-17"),
    ("last christmas", "2025-12-25"),
    ("18 nov 3 p.m.", "2026-11-18"),
    ("the week of nov 12", "2026-11-09"),
    ("avant hier", "2026-11-18"),
    ("antes de ayer", "2026-11-18"),
    ("último viernes", "2026-11-13"),
    ("a week last tuesday", "2026-11-10"),
    ("2026-nov-03", "2026-11-03"),
]


@pytest.mark.parametrize(("said", "day"), AHEAD)
def test_a_day_ahead_is_the_same_in_every_place(said: str, day: str) -> None:
    assert parse_day(said, TODAY).isoformat() == day
    for line in (f"Ana Silva: x > send it by {said}", f"Ana Silva: x > send it {said}"):
        promise = parse_capture(line, _CONTEXT).promises[0]
        assert (promise.what, promise.due_on.isoformat()) == ("send it", day), line


@pytest.mark.parametrize("said", ["no later than fri", "spätestens freitag", "d'ici vendredi", "para el viernes"])
def test_the_words_before_a_day_that_is_due_stand_wherever_a_day_is_asked_for(said: str) -> None:
    assert parse_day(said, TODAY) == parse_day("fri", TODAY)
    promise = parse_capture(f"Ana Silva: x > send it {said}", _CONTEXT).promises[0]
    assert (promise.what, promise.due_on) == ("send it", parse_day("fri", TODAY))


def test_before_the_weekend_is_its_last_working_day() -> None:
    for said, day in (("before the weekend", date(2026, 11, 20)), ("before next weekend", date(2026, 11, 27))):
        promise = parse_capture(f"Ana Silva: x > send it {said}", _CONTEXT).promises[0]
        assert (parse_day(said, TODAY), promise.what, promise.due_on) == (day, "send it", day)
    assert parse_day("by the weekend", TODAY) == date(2026, 11, 21)


@pytest.mark.parametrize(("said", "day"), BEHIND)
def test_a_day_gone_by_is_the_same_in_every_place(said: str, day: str) -> None:
    assert parse_day(said, TODAY, looks=DayDirection.BACK).isoformat() == day
    for line in (
        f"{said}: lunch",
        f"{said} Ana Silva: lunch",
        f"Ana Silva, {said}: lunch",
        f"Ana Silva: {said}: lunch",
    ):
        read = parse_capture(line, replace(_CONTEXT, selected="c-ana"))
        assert (read.on.isoformat(), read.summary, [one.contact_id for one in read.people]) == (day, "lunch", ["c-ana"])


@pytest.mark.parametrize(
    ("promised", "what", "day"),
    [
        ("tomorrow: send it", "send it", "2026-11-21"),
        ("tomorrow 16:00: send it", "send it", "2026-11-21"),
        ("next week: Ben: send it", "send it", "2026-11-27"),
        ("tomorrow, send it", "send it", "2026-11-21"),
        ("fri call her", "call her", "2026-11-27"),
        ("morgen anrufen", "anrufen", "2026-11-21"),
        ("send it, tomorrow", "send it", "2026-11-21"),
        ("send it - fri", "send it", "2026-11-27"),
        ("send it (fri)", "send it", "2026-11-27"),
        ("send it (by tomorrow 16:00)", "send it", "2026-11-21"),
        ("tomorrow: send it by fri", "tomorrow: send it", "2026-11-27"),
    ],
)
def test_a_day_beside_what_is_promised_is_its_day(promised: str, what: str, day: str) -> None:
    promise = parse_capture(f"Ana Silva: x > {promised}", _CONTEXT).promises[0]
    assert (promise.what, promise.due_on.isoformat()) == (what, day)


@pytest.mark.parametrize(
    "promised", ["Sun Li: send it", "3 days of leave", "the 5th element", "mon, tue and wed off", "call one day"]
)
def test_what_only_begins_or_ends_like_a_day_is_none(promised: str) -> None:
    assert parse_capture(f"Ana Silva: x > {promised}", _CONTEXT).promises[0].due_on == TODAY + timedelta(2)


def test_a_day_first_that_is_not_taken_is_told() -> None:
    read = parse_capture("Ana Silva: x > monday meeting notes to her", _CONTEXT)
    assert ["“by monday” would say when" in one.sentence for one in read.problems] == [True]


@pytest.mark.parametrize("said", ["mon tue", "tomorrow tomorrow", "next next monday", "29 feb 2027"])
def test_a_day_of_which_only_the_end_can_be_read_is_refused(said: str) -> None:
    read = parse_capture(f"Ana Silva: x > send it by {said}", _CONTEXT)
    assert [problem.blocks for problem in read.problems] == [True]


@pytest.mark.parametrize("said", ["in 36 hours", "within 30 hrs", "in 60h", "in 100 hours"])
def test_hours_that_are_no_whole_days_are_refused_ahead(said: str) -> None:
    assert attempts_day(said)
    for line in (f"Ana Silva: x > send it by {said}", f"Ana Silva: x > send it {said}", f"{said}: lunch Ana Silva"):
        assert any(problem.blocks for problem in parse_capture(line, _CONTEXT).problems), line


@pytest.mark.parametrize("said", ["36 hours ago", "30h ago", "vor 40 Stunden"])
def test_hours_that_are_no_whole_days_are_refused_behind(said: str) -> None:
    for line in (f"{said}: lunch Ana Silva", f"Ana Silva: {said}: lunch"):
        assert any(problem.blocks for problem in parse_capture(line, _CONTEXT).problems), line


def test_a_fortnight_alone_is_two_weeks_where_a_day_is_asked_for() -> None:
    assert parse_day("fortnight", TODAY) == date(2026, 12, 4)
    assert parse_capture("fortnight: lunch Ana Silva", _CONTEXT).on == date(2026, 11, 6)
    assert parse_capture("Ana Silva: x > send it by fortnight", _CONTEXT).promises[0].due_on == date(2026, 12, 4)
    for promised in ("plan the fortnight", "book a fortnight"):
        assert parse_capture(f"Ana Silva: x > {promised}", _CONTEXT).promises[0].what == promised
    assert parse_capture("Ana Silva: back for a fortnight", _CONTEXT).on == TODAY


@pytest.mark.parametrize("said", ["12-01", "31-12", "2026-12"])
def test_figures_that_look_like_a_day_at_the_end_of_a_promise_are_told(said: str) -> None:
    (problem,) = parse_capture(f"Ana Silva: x > send it {said}", _CONTEXT).problems
    assert problem.sentence.startswith(f"“{said}” is no day and stays in the promise, which is due ")
    assert not problem.blocks


@pytest.mark.parametrize("said", ["read chapter 3-4", "bring 1.5", "buy size 44-46", "see room 12-01", "order 20-30"])
def test_other_figures_at_the_end_of_a_promise_are_not(said: str) -> None:
    assert parse_capture(f"Ana Silva: x > {said}", _CONTEXT).problems == ()


@pytest.mark.parametrize("said", ["mon or tue", "mon/tue", "sat and sun", "mon - wed", "montag oder dienstag"])
def test_two_days_are_none(said: str) -> None:
    with pytest.raises(ValueError, match="names two days: write one of them"):
        parse_day(said, TODAY)


def test_what_is_meant_as_a_day_is_noticed() -> None:
    assert all(map(attempts_day, ["within the week", "oct", "the following summer", "two days before easter"]))
    assert not any(map(attempts_day, ["every day", "within reach", "two weeks of work", "the following people"]))


@pytest.mark.parametrize(
    ("said", "ahead", "back"),
    [
        ("good friday", "2027-03-26", "2026-04-03"),
        ("Easter Monday", "2027-03-29", "2026-04-06"),
        ("Karfreitag", "2027-03-26", "2026-04-03"),
        ("ash wednesday", "2027-02-10", "2026-02-18"),
        ("whit monday", "2027-05-17", "2026-05-25"),
        ("Black Friday", "2026-11-27", "2025-11-28"),
        ("cyber monday", "2026-11-30", "2025-12-01"),
    ],
)
def test_a_feast_named_after_its_day_of_the_week_is_that_feast(said: str, ahead: str, back: str) -> None:
    assert parse_day(said, TODAY).isoformat() == ahead
    assert parse_day(said, TODAY, looks=DayDirection.BACK).isoformat() == back
    assert parse_capture(f"{said} Ana Silva: lunch", _CONTEXT).on == date.fromisoformat(back)
    promise = parse_capture(f"Ana Silva: x > write by {said}", _CONTEXT).promises[0]
    assert (promise.what, promise.due_on.isoformat()) == ("write", ahead)
    after = parse_capture(f"Ana Silva: x > write after {said}", _CONTEXT)
    assert [problem.blocks for problem in after.problems] == [True], "after a feast is no one day, and is asked about"


@pytest.mark.parametrize(
    "text",
    [
        "coffee at Sunday Morning",
        "coffee at the Wednesday Market",
        "loves the album Blue Monday",
        "monday club was nice",
        "dinner with the Thursday group",
        "call, concert on the 22nd",
        "call, gig on the 25th at 8pm",
        "call, concert on the 14th",
    ],
)
def test_a_day_within_a_name_or_of_something_else_is_not_that_of_the_talk(text: str) -> None:
    assert parse_capture(f"Ana Silva: {text}", _CONTEXT).on == TODAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("coffee on Sunday Morning", "2026-11-15"),
        ("coffee at work on Wednesday", "2026-11-18"),
        ("call, met her boss on the 5th", "2026-11-05"),
        ("sent the slides on the 25th", "2026-10-25"),
    ],
)
def test_a_day_of_the_talk_is_still_taken(text: str, day: str) -> None:
    assert parse_capture(f"Ana Silva: {text}", _CONTEXT).on == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "ask what she did on friday",
        "ask how it went friday",
        "thank her for what he sent on the 25th",
        "tell her who was there on fri",
    ],
)
def test_a_day_of_what_is_asked_after_is_not_when_it_is_due(text: str) -> None:
    read = parse_capture(f"Ana Silva: x > {text}", _CONTEXT)
    assert (read.promises[0].what, read.promises[0].due_on) == (text, TODAY + timedelta(2))
    assert [("would say when" in one.sentence, one.blocks) for one in read.problems] == [(True, False)]


@pytest.mark.parametrize(
    "text",
    [
        "ask if she needs it on friday",
        "ask what she said by friday",
        "ask how it went next friday",
        "send what we met for on friday",
    ],
)
def test_a_day_on_which_to_ask_is_when_it_is_due(text: str) -> None:
    assert parse_capture(f"Ana Silva: x > {text}", _CONTEXT).promises[0].due_on.weekday() == 4


def test_a_talk_told_before_what_lies_ahead_took_place() -> None:
    read = parse_capture("call with Ana Silva, coffee with her boss on the 25th", _CONTEXT)
    assert (read.channel, read.on) == ("call", TODAY)
    assert [one.promise.due_on for one in read.offers if one.promise] == [date(2026, 11, 25)]


def test_a_promise_says_that_its_day_is_past() -> None:
    read = parse_capture("Ana Silva: x > call last friday", _CONTEXT)
    assert read.promises[0].what == "call last friday"
    assert "“last friday” is past" in read.problems[0].sentence


@pytest.mark.parametrize("which", ["next", "last", "coming", "this", "following"])
@pytest.mark.parametrize("feast", sorted(FEAST_NAMES))
def test_each_feast_is_read_behind_each_word_that_says_which(feast: str, which: str) -> None:
    read = parse_day(f"{which} {feast}", TODAY)
    assert (read < TODAY) is (which == "last")


@pytest.mark.parametrize(
    ("line", "on"),
    [
        ("met Ana Silva on Good Friday", "2026-04-03"),
        ("met Ana Silva on easter monday", "2026-04-06"),
        ("met Ana Silva last Black Friday", "2025-11-28"),
        ("coffee with Ana Silva about Black Friday", "2026-11-20"),
        ("called Ana Silva twice friday", "2026-11-13"),
        ("called Ana Silva twice this week", "2026-11-20"),
        ("at the fair with Ana Silva all monday", "2026-11-16"),
    ],
)
def test_a_feast_and_a_day_behind_a_number_of_times_are_that_day_in_a_sentence(line: str, on: str) -> None:
    assert parse_capture(line, _CONTEXT).on == date.fromisoformat(on)


@pytest.mark.parametrize(
    ("line", "on"),
    [
        ("昨日、Ana Silvaさんとランチ", "2026-11-19"),
        ("昨日は Ana Silva とランチ", "2026-11-19"),
        ("前天和 Ana Silva 吃饭", "2026-11-18"),
        ("어제 Ana Silva", "2026-11-19"),
        ("11月18日 Ana Silva", "2026-11-18"),
        ("3日前 Ana Silva", "2026-11-17"),
        ("вчера обедал с Ana Silva", "2026-11-19"),
        ("χθες Ana Silva", "2026-11-19"),
        ("أمس Ana Silva", "2026-11-19"),
        ("wczoraj Ana Silva", "2026-11-19"),
        ("明日香 met Ana Silva", "2026-11-20"),  # a given name that begins like tomorrow
        ("13月40日 Ana Silva", "2026-11-20"),
    ],
)
def test_a_sentence_that_begins_with_a_day_of_another_language_is_of_that_day(line: str, on: str) -> None:
    assert parse_capture(line, _CONTEXT).on == date.fromisoformat(on)


def test_a_day_of_another_language_within_a_sentence_is_offered() -> None:
    read = parse_capture("Ana Silva вчера", _CONTEXT)
    assert read.on == TODAY
    assert [offer.text for offer in read.offers] == ["вчера"]


@pytest.mark.parametrize("said", ["Easter", "thanksgiving", "Ostern"])
def test_a_feast_of_several_days_before_the_colon_is_asked_about_and_nobody(said: str) -> None:
    read = parse_capture(f"{said}: lunch with Ana Silva", _CONTEXT)
    assert [person.text for person in read.people] == ["Ana Silva"]
    assert "is no one day" in read.problems[0].sentence
    assert read.problems[0].blocks
    assert [person.text for person in parse_capture("Dez: lunch", _CONTEXT).people] == ["Dez"], "a name, not a month"


def test_a_number_behind_a_comma_begins_no_day() -> None:
    read = parse_capture("Ana Silva: x > send it in 2,7 weeks", _CONTEXT)
    assert "weeks" in read.promises[0].what


@pytest.mark.parametrize(
    ("line", "said", "on"),
    [
        ("先週 Ana Silvaさんとランチ", "先週", "2026-11-13"),
        ("先週、Ana Silvaさんとランチ", "先週", "2026-11-13"),
        ("先月 Ana Silvaさんとランチ", "先月", "2026-10-21"),
        ("上个月和 Ana Silva 吃饭", "上个月", "2026-10-21"),
        ("지난주 Ana Silva", "지난주", "2026-11-13"),
        ("la settimana scorsa caffè con Ana Silva", "la settimana scorsa", "2026-11-13"),
        ("vorige week lunch met Ana Silva", "vorige week", "2026-11-13"),
        ("semana passada almoço com Ana Silva", "semana passada", "2026-11-13"),
        ("la semana pasada café con Ana Silva", "la semana pasada", "2026-11-13"),
        ("letzte Woche Kaffee mit Ana Silva", "letzte Woche", "2026-11-13"),
    ],
)
def test_the_week_or_month_before_is_offered_in_whatever_language(line: str, said: str, on: str) -> None:
    taken = parse_capture(line, _CONTEXT)
    assert taken.on == date(2026, 11, 20)
    day = next(offer for offer in taken.offers if offer.kind is OfferKind.DAY)
    assert (line[day.start : day.end], day.on) == (said, date.fromisoformat(on))


@pytest.mark.parametrize(
    "said",
    ["先週", "上周", "지난주", "la semana pasada", "a semana passada", "la settimana scorsa", "letzte Woche",
     "die letzte Woche", "la semaine dernière", "vorige week", "förra veckan", "на прошлой неделе"],
)  # fmt: skip
def test_the_week_before_is_the_day_where_one_is_said(said: str) -> None:
    assert parse_capture(f"{said}: coffee with Ana Silva", _CONTEXT).on == date(2026, 11, 13)
    assert parse_capture(f"Ana Silva: {said}: coffee", _CONTEXT).on == date(2026, 11, 13)
