"""Small values of a contact as people write them."""

from datetime import date

import pytest

from netui.domain.dates.duration import Duration
from netui.domain.records.contact import LabelledDay, Position
from netui.domain.records.contact_fields.written import (
    label_and_value,
    labelled_day_written,
    labelled_written,
    position_shown,
    position_text,
    position_written,
    rhythm_written,
    yearly_written,
)
from netui.domain.records.values import Anniversary, Labelled

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize("text", ["2w", " 2W ", "every 2w", "Every  2w"])
def test_a_rhythm(text: str) -> None:
    assert rhythm_written(text) == Duration(2, "w")


@pytest.mark.parametrize("text", ["0d", "every", "", "fortnight", "-2w", "200y"])
def test_no_rhythm(text: str) -> None:
    with pytest.raises(ValueError, match="no rhythm: write 10d"):
        rhythm_written(text)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("17 apr 1980", 1980),
        ("1980-04-17", 1980),
        ("17.4.1980", 1980),
        ("17 apr", None),
        ("--04-17", None),
        ("April 17", None),
    ],
)
def test_a_yearly_day_with_its_year_or_without(text: str, year: int | None) -> None:
    assert yearly_written(text, TODAY) == Anniversary(4, 17, year)


def test_the_29th_of_february_needs_no_year() -> None:
    assert yearly_written("29 feb", TODAY) == Anniversary(2, 29)


@pytest.mark.parametrize("text", ["2030-04-17", "17 apr 2030"])
def test_nobody_is_born_in_a_year_to_come(text: str) -> None:
    with pytest.raises(ValueError, match="2030 is yet to come"):
        yearly_written(text, TODAY)


@pytest.mark.parametrize("text", ["", "soon", "31 apr", "2026-02-30"])
def test_no_day_of_a_year(text: str) -> None:
    with pytest.raises(ValueError, match="no day of a year"):
        yearly_written(text, TODAY)


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("work: ana@example.org", "work", "ana@example.org"),
        ("work=ana@example.org", "work", "ana@example.org"),
        ("two words=1 mar", "two words", "1 mar"),
        ("https://example.org/?q=1", "", "https://example.org/?q=1"),
        ("blog=https://example.org/?q=1", "blog", "https://example.org/?q=1"),
        ("https://example.org", "", "https://example.org"),
        ("work=", "", "work="),
        ("+351 555 0100", "", "+351 555 0100"),
    ],
)
def test_a_value_and_the_word_for_it(text: str, label: str, value: str) -> None:
    assert label_and_value(text) == (label, value)


@pytest.mark.parametrize("text", ["ana", "@example.org", "ana@", "work: ana", "ana at example.org", "a b@example.org"])
def test_what_cannot_be_an_email_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no e-mail address"):
        labelled_written(text, "emails")


@pytest.mark.parametrize("field", ["emails", "phones", "links"])
def test_what_nobody_would_see_is_no_value(field: str) -> None:
    with pytest.raises(ValueError, match="an empty value"):
        labelled_written("\u200b", field)


def test_what_another_program_left_as_an_address_may_stay() -> None:
    assert labelled_written("home: ana", "emails", (Labelled("ana"),)) == Labelled("ana", "home")
    assert labelled_written("ana", "links") == Labelled("ana")


def test_a_day_needs_a_word_for_it() -> None:
    assert labelled_day_written("work anniversary=1 mar 2020", TODAY) == LabelledDay(
        "work anniversary", Anniversary(3, 1, 2020)
    )
    with pytest.raises(ValueError, match="needs a word"):
        labelled_day_written("1 mar", TODAY)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Northwind", Position("Northwind")),
        ("Northwind | Engineer", Position("Northwind", "", "Engineer")),
        (" Northwind|Engineer | 2018..2020 ", Position("Northwind", "", "Engineer", "2018", "2020")),
        ("Northwind | | 2018-03..", Position("Northwind", since="2018-03")),
        ("| Engineer | ..2020-01-31", Position("", "", "Engineer", "", "2020-01-31")),
        ("Northwind | | 2018-03..2018", Position("Northwind", since="2018-03", until="2018")),
    ],
)
def test_a_position(text: str, position: Position) -> None:
    assert position_written(text) == position
    assert position_written(position_text(position)) == position


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no position"),
        (" | | 2018..2020", "no position"),
        ("a | b | 2018.. | d", "no position"),
        ("Northwind | x | 2018", "no time of work"),
        ("Northwind | x | ..", "no time of work"),
        ("Northwind | x | soon..2020", "no time of work"),
        ("Northwind | x | 2018-13..", "no time of work"),
        ("Northwind | x | 2020..2018", "ends before it begins"),
        ("Northwind | x | 2020-05..2020-03", "ends before it begins"),
    ],
)
def test_no_position(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        position_written(text)


def test_a_department_that_the_text_does_not_name_stays_with_its_position() -> None:
    known = Position("Northwind", "Research", "Engineer", "2018", "2020")
    assert position_written(position_text(known), (known,)) == known
    assert position_shown(known) == "Engineer, Research, Northwind, 2018-2020"
    assert position_shown(Position("A", since="2018-03")) == "A, since 2018-03"
