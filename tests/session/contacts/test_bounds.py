"""So much text a field of a contact takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import Contact, Met
from netui.domain.records.contact_fields.fields import MOST_IN_A_LINE, MOST_IN_A_TEXT
from netui.domain.records.values import Labelled
from netui.session.commands import SaveContact
from tests.session.building import session_with

LONG = "x" * (MOST_IN_A_LINE + 1)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", LONG),
        ("company", LONG),
        ("tags", ("short", LONG)),
        ("links", (Labelled(f"https://example.org/{LONG}"),)),
        ("met", Met(where=LONG)),
        ("notes", "x" * (MOST_IN_A_TEXT + 1)),
    ],
)
def test_more_than_a_field_takes_is_refused_with_its_name(field: str, value: object) -> None:
    session = session_with()
    with pytest.raises(RefusedError, match=f"“{field}”.*Nothing was saved"):
        session.execute(SaveContact(None, replace(Contact(id="", name="Ann"), **{field: value})))
    assert not list(session.network.contacts())


def test_what_was_as_long_before_hinders_no_other_change() -> None:
    before = Contact(id="ann", name="Ann", company=LONG)
    session = session_with(before)
    session.execute(SaveContact(before, replace(before, title="Head")))
    (ann,) = session.network.contacts()
    assert (ann.title, ann.company) == ("Head", LONG)


def test_as_much_as_a_field_takes_is_taken() -> None:
    session = session_with()
    session.execute(SaveContact(None, Contact(id="", name="Ann", company=LONG[1:], notes="y" * MOST_IN_A_TEXT)))
    (ann,) = session.network.contacts()
    assert ann.company == LONG[1:]
