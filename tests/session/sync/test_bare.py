"""People of whom only a card is known, and those of whom there is more."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from netui.domain.records.contact import Contact, Differing
from netui.domain.records.document import Record
from netui.domain.records.event import Event, ToMeet
from netui.session.sync.bare import Bare
from tests.ui.invented import desk_with, person, promise, talk

ANN = person(1, "Ann Lee")


@pytest.mark.parametrize(
    ("contact", "others", "is_bare"),
    [
        (ANN, [], True),
        (person(1, "Ann Lee", notes="likes tea"), [], False),
        (person(1, "Ann Lee", differs=(Differing("title", "Boss", "phone"),)), [], False),
        (ANN, [talk(1, 3, "p1")], False),
        (ANN, [promise(1, "p1", "send it", 3)], False),
        (ANN, [person(2, "Ben Ito", knows=("p1",))], False),
        (ANN, [Event("e1", "PyCon", meet=(ToMeet("p1"),))], False),
        (ANN, [Event("e1", "PyCon", looked_at=("p1",))], False),
        (ANN, [Event("e1", "PyCon", meet=(ToMeet(name="Ann Lee"),))], True),
    ],
)
def test_nobody_goes_of_whom_more_than_a_card_is_known(
    contact: Contact, others: Sequence[Record], *, is_bare: bool
) -> None:
    network = desk_with([contact, *others]).session.network
    assert Bare(network).has_only_a_card(contact) is is_bare
