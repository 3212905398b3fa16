"""What I say of a field, as the place of synchronising and the command line show it."""

import pytest

from netui.domain.records.contact import Contact
from netui.domain.records.values import Anniversary, Labelled
from netui.session.sync.cards import said_of

ANA = Contact(
    "p1", "Ana", aliases=("Ann", "Anny"), birthday=Anniversary(4, 17), emails=(Labelled("ana@acme.example", "work"),)
)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("name", "Ana"),
        ("aliases", "Ann, Anny"),
        ("birthday", "--04-17"),
        ("emails", "ana@acme.example"),
        ("tags", ""),
        ("company", ""),
        ("x-unknown", ""),
    ],
)
def test_my_value_is_one_text(field: str, said: str) -> None:
    assert said_of(ANA, field) == said
