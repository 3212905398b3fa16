"""The companies of a network, kept in step with its cards."""

from __future__ import annotations

from dataclasses import replace

from netui.domain.records.contact import Contact, ContactStatus, Position
from netui.session.commands import SaveContact
from netui.session.paths.companies import companies_of
from tests.session.building import session_with

ANA = Contact("a", "Ana Silva", company="Halyard GmbH", positions=(Position(company="Northwind"),))
BEN = Contact("b", "Ben Ito", company="Halyard GmbH")
CEM = Contact("c", "Cem Acar", company="Brightwater", status=ContactStatus.DECEASED)


def test_those_with_the_most_people_stand_first_and_only_where_somebody_is_today() -> None:
    found = companies_of(session_with(ANA, BEN, CEM, Contact("d", "Dia Rowe", company="Anchor")))
    assert found.names == ("Halyard GmbH", "Anchor")
    assert [one.id for one in found.people["northwind"]] == ["a"], "former employers are known, too"


def test_a_changed_card_is_heard_of_and_so_is_its_undo() -> None:
    session = session_with(ANA, BEN)
    assert companies_of(session).names == ("Halyard GmbH",)
    session.execute(SaveContact(BEN, replace(BEN, company="Northwind")))
    assert companies_of(session).names == ("Halyard GmbH", "Northwind")
    session.undo()
    assert companies_of(session).names == ("Halyard GmbH",)
