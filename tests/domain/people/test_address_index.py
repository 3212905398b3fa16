"""People are meant by their addresses, in any spelling."""

from __future__ import annotations

import pytest

from netui.domain.people.indexes import address_index
from netui.domain.people.indexes.address_index import AddressIndex
from netui.domain.people.name_index import NameIndex
from netui.domain.records.contact import Contact
from netui.domain.records.values import Labelled

HELEN = Contact(
    "h",
    "Helen Marks",
    emails=(Labelled("helen@apex.example"),),
    phones=(Labelled("212-555-0100"),),
    links=(Labelled("https://www.linkedin.com/in/helenmarks", "linkedin"), Labelled("https://social.example/@hm")),
)
LEA = Contact("l", "Lea Marks", phones=(Labelled("+49 30 1234567"),), emails=(Labelled("office@apex.example"),))
KIM = Contact("k", "Kim Ray", phones=(Labelled("+351 30 1234567"),), emails=(Labelled("office@apex.example"),))


def names() -> NameIndex:
    people = (HELEN, LEA, KIM)
    return NameIndex(((each.id, each.name, ()) for each in people), AddressIndex(lambda: people))


@pytest.mark.parametrize(
    "text",
    [
        "helen@apex.example",
        " Helen@Apex.example",
        "mailto:helen@apex.example",
        "<helen@apex.example>",
        '"Marks, H." <Helen@apex.example>;',
        "mailto:helen%40apex.example?subject=hi%20there",
        "sms:+12125550100?body=hi",
        "callto://+12125550100",
        "+1 212 555 0100",
        "(212) 555-0100",
        "2125550100",
        "212/5550100",
        "212 / 555 01 00",
        "+1 212/555-0100",
        "212–555–0100",
        "tel:+1-212-555-0100",
        "1 212 555 0100 ext. 7",
        "https://uk.linkedin.com/in/HelenMarks/?trk=x",
        "linkedin.com/in/helenmarks",
        "helenmarks",
        "@helenmarks",
        "@hm",
        "hm@social.example",
        "@HM@social.example",
        "https://Social.example/@Hm/",
    ],
)
def test_one_address_means_its_owner(text: str) -> None:
    assert names().resolve(text).contact_id == "h"


def test_what_several_have_is_ambiguous_and_a_country_that_is_named_counts() -> None:
    assert set(names().resolve("office@apex.example").candidates) == {"k", "l"}
    assert set(names().resolve("030 1234567").candidates) == {"k", "l"}
    assert names().resolve("+49 30 1234567").contact_id == "l"
    assert names().resolve("00351 30 1234567").contact_id == "k"
    for nobodys in (
        "other@apex.example",
        "555-0100",
        "linkedin.com/in/nobody",
        "https://social.example/",
        "@",
        "+34 30 1234567",
    ):
        assert names().resolve(nobodys).candidates == ()


def test_a_name_goes_before_a_handle() -> None:
    people = (Contact("a", "Marks"), HELEN, Contact("b", "Bo", links=(Labelled("https://social.example/marks"),)))
    index = NameIndex(((each.id, each.name, ()) for each in people), AddressIndex(lambda: people))
    assert index.resolve("marks").contact_id == "a"


def test_addresses_are_laid_out_in_steps_which_end_when_they_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address_index, "_PEOPLE_A_STEP", 1)
    people = [HELEN, LEA]
    index = AddressIndex(lambda: people)
    steps = index.lay_out()
    assert next(steps) == 0.5
    people[0] = KIM
    index.forget()
    assert list(steps) == []
    assert not index.is_laid_out
    list(index.lay_out())
    assert index.is_laid_out
    assert index.owners("office@apex.example") == ("k", "l")
