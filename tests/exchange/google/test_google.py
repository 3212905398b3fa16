"""Google's CSV, as written since 2024 and before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import LabelledDay
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.batch import Batch
from netui.exchange.common.options import ReadOptions
from netui.exchange.registry import GOOGLE, format_of
from netui.exchange.tabular.file_head import FileHead

FIXTURES = Path(__file__).parents[1] / "fixtures"
TODAY = ReadOptions(today=date(2026, 11, 29))


def read(text: str, options: ReadOptions = TODAY) -> Batch:
    return GOOGLE.read(text.encode(), options)


def test_the_form_of_2024() -> None:
    content = (FIXTURES / "google-2024.csv").read_bytes()
    assert format_of(content) is GOOGLE
    grace, only, taro = GOOGLE.read(content, TODAY).contacts
    assert (grace.name, grace.aliases) == ("Grace Brewster Hopper", ("Amazing Grace",))
    assert (grace.company, grace.title, grace.location) == ("US Navy", "Rear Admiral", "Arlington")
    assert grace.birthday == Anniversary(12, 9, 1906)
    assert grace.tags == ("Navy",)
    assert grace.emails == (Labelled("grace@navy.example", "work"), Labelled("grace@example.com", "other"))
    assert grace.phones == (Labelled("+1 555 0199", "mobile"),)
    assert grace.dates == (LabelledDay("anniversary", Anniversary(6, 5, 2010)),)
    assert grace.kept == ("N:Hopper;Grace;Brewster;;", "ADR;TYPE=WORK:;;1 Main St;Arlington;VA;22201;")
    assert (only.name, only.line, only.tags) == ("only@mail.example", 4, ())
    assert (taro.name, taro.aliases) == ("山田 太郎", ("やまだ たろう",))
    assert [one.value for one in taro.phones] == ["090-1234-5678", "090-8765-4321"]


def test_the_form_before() -> None:
    ada, bob = GOOGLE.read((FIXTURES / "google-2013.csv").read_bytes(), TODAY).contacts
    assert ada.emails == (Labelled("ada@example.org", "work"), Labelled("ada@home.example", "work"))
    assert (ada.company, ada.title, ada.tags) == ("Analytical Engines", "Countess", ("Work",))
    assert ada.notes == 'met at PyCon, likes "engines"'
    assert (bob.name, bob.birthday) == ("Bob", Anniversary(3, 4))


def test_the_preferred_one_comes_first_and_columns_stand_in_any_order() -> None:
    (ann,) = read(
        "E-mail 2 - Value,E-mail 2 - Label,E-mail 1 - Value,E-mail 1 - Label,Last Name,First Name\n"
        "a@x.example,* Home,b@x.example,Work,Lee,Ann\n"
    ).contacts
    assert ann.emails == (Labelled("a@x.example", "home"), Labelled("b@x.example", "work"))
    assert ann.name == "Ann Lee"


def test_what_else_is_known_goes_to_the_notes() -> None:
    (ann,) = read(
        "Name,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title,Organization 2 - Name,"
        "Organization 2 - Title,"
        "Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value,Hobby,IM 1 - Service,"
        "IM 1 - Value,Gender\n"
        'Ann Lee,,Acme,CTO,Beta,Advisor,spouse,Anna Prado,Desk,4b,"sailing, chess",Skype,ann.lee,f\n'
    ).contacts
    assert ann.notes == "Also: Advisor, Beta\nSpouse: Anna Prado\nDesk: 4b"
    assert ann.interests == ("sailing", "chess")
    assert ann.links == (Labelled("ann.lee", "skype"),)


def test_columns_that_are_left_and_rows_without_a_name_are_named() -> None:
    batch = read("Name,Gender,Photo,E-mail 1 - Value\nAnn Lee,f,,a@x.example\n,m,,\n")
    assert batch.columns_left == ("Gender",)
    assert [(one.line, one.reason) for one in batch.skipped] == [(3, "no name")]


def test_days_with_two_readings_are_not_guessed() -> None:
    text = "Name,E-mail 1 - Value,Birthday\nAnn Lee,,03/04/1990\nBen Ito,,05/06/1991\n"
    batch = read(text)
    assert [one.birthday for one in batch.contacts] == [None, None]
    assert batch.notices == ("2 birthdays left out: 03/04/1990 may be March or April; --dates dmy or mdy.",)
    said = read(text, ReadOptions(dates="dmy", today=date(2026, 11, 29)))
    assert said.contacts[0].birthday == Anniversary(4, 3, 1990)


def test_a_birthday_that_is_none_is_kept_in_the_notes() -> None:
    text = "First Name,Last Name,Notes,Birthday,E-mail 1 - Value\nAnn,Lee,kind,1980-02-30,a@x.example\n"
    (ann,) = GOOGLE.read(text.encode(), ReadOptions(today=date(2026, 11, 20))).contacts
    assert (ann.birthday, ann.notes) == (None, "kind\nBirthday: 1980-02-30")


def test_the_user_may_call_a_table_googles_of_which_few_columns_are_left() -> None:
    content = b"First Name,Phone 1 - Value\nAna,+351 1\n"
    assert not GOOGLE.detect(FileHead(content, "people.csv"), ReadOptions())
    (ana,) = GOOGLE.read(content).contacts
    assert (ana.name, ana.phones[0].value) == ("Ana", "+351 1")
    with pytest.raises(RefusedError, match="a table in which no column is called as Google calls it"):
        GOOGLE.read(b"Name,Phone\nAna,1\n")


def test_a_column_with_a_number_beyond_all_numbers() -> None:
    header = f"First Name,E-mail 1 - Value,Phone {'9' * 5000} - Value\n"
    (ana,) = GOOGLE.read((header + "Ana,a@x.example,1\n").encode()).contacts
    assert (ana.name, ana.emails[0].value, ana.phones) == ("Ana", "a@x.example", ())
