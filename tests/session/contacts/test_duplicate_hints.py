"""Somebody who is being written down and is in the network already."""

from __future__ import annotations

import pytest

from netui.domain.records.contact import Contact
from netui.domain.records.values import Labelled
from netui.session.contacts.duplicate_hints import AlreadyHere
from tests.session.building import session_with

ANA = Contact(
    "a",
    "Ana Silva",
    company="Contoso",
    emails=(Labelled("Ana@example.org"), Labelled("info@contoso.example")),
    phones=(Labelled("+351 21 555 0100"),),
    links=(Labelled("https://linkedin.com/in/ana"), Labelled("https://example.org/~ana")),
)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (Contact("", "ana silva"), {"name": "There is Ana Silva at Contoso already."}),
        (Contact("", "Ana M. Silva"), {}),
        (Contact("", "Ana"), {}),
        (Contact("", "Ana Sil"), {}),
        (Contact("", ""), {}),
        (Contact("a", "Ana Silva"), {}),
        (Contact("", "Bea", emails=(Labelled("ana@example.org "),)), {"emails": "Ana Silva has this e-mail already."}),
        (Contact("", "Bea", emails=(Labelled("info@contoso.example"),)), {}),
        (Contact("", "Bea", phones=(Labelled("215550100"),)), {"phones": "Ana Silva has this number already."}),
        (
            Contact("", "Bea", links=(Labelled("pt.linkedin.com/in/Ana/"),)),
            {"links": "Ana Silva has this profile already."},
        ),
        (Contact("", "Bea", links=(Labelled("example.org/~ana"),)), {"links": "Ana Silva has this page already."}),
        (Contact("", "Michael Brown"), {}),
        (Contact("", "Michael Brown", company="Fabrikam"), {}),
        (Contact("", "Nora Brown", company="Acme"), {}),
        (
            Contact("", "Michael Brown", company="ACME"),
            {"name": "Mike Brown at Acme may be the same person: one given name is short for the other."},
        ),
        (
            Contact("", "Michael Brown", company="Acme, Inc."),
            {"name": "Mike Brown at Acme may be the same person: one given name is short for the other."},
        ),
        (Contact("b", "Ana Silva", phones=ANA.phones, not_same=("a",)), {}),
    ],
)
def test_who_is_here_already_is_said(typed: Contact, said: dict[str, str]) -> None:
    assert AlreadyHere(session_with(ANA, Contact("m", "Mike Brown", company="Acme"))).remarks(typed) == said


def test_several_of_one_name() -> None:
    session = session_with(ANA, Contact("b", "Ana Silva", company="Fabrikam"))
    found = AlreadyHere(session).remarks(Contact("", "Ana Silva"))["name"]
    assert found == "There is Ana Silva at Contoso already, and 1 more of that name."


def test_a_number_that_a_crowd_shares_is_named_once() -> None:
    crowd = [Contact(f"c{each}", f"Person Number{each}", phones=ANA.phones) for each in range(300)]
    found = AlreadyHere(session_with(*crowd)).remarks(Contact("", "Bea", phones=ANA.phones))
    assert found == {"phones": "Person Number0 has this number already."}
