"""The rows below a line: whoever is mentioned is seen wherever there is room."""

from __future__ import annotations

import pytest

from netui.domain.records.contact import Contact
from netui.session.capture.reader import reader_of
from netui.ui.chips.drawing import looks_in
from netui.ui.chips.foot import foot_of
from netui.ui.chips.offers import Offers, OffersRead
from tests.session.building import session_with


@pytest.mark.parametrize(
    ("line", "cells", "row", "seen"),
    [
        ("met kim, drew's idea, send her the deck by fri", 38, 2, "ctrl+t takes it   · drew is mentioned"),
        ("met kim, drew's idea, send her the deck by fri", 80, 0, "· Drew Callahan is mentioned"),
        ("called Kim about Drew", 38, 1, "Drew Callahan is mentioned"),
        ("called Kim about Drew", 80, 0, "· Drew Callahan is mentioned"),
    ],
)
def test_whoever_is_mentioned_is_seen_where_there_is_room(line: str, cells: int, row: int, seen: str) -> None:
    session = session_with(Contact("kim", "Kim Sorensen"), Contact("drew", "Drew Callahan"))
    reading, offers = OffersRead(frozenset()), Offers()
    capture = reader_of(session).capture(line, takes=reading.takes)
    offers.look(reading.offers, (len(line), len(line)))
    foot = foot_of(capture, offers.seen, session, cells, looks_in(False))
    rows = [one.plain for one in (foot.stands, foot.offered, foot.keys)]
    assert rows[row].endswith(seen)
    assert sum("mentioned" in one for one in rows) == 1


def test_a_first_name_that_hundreds_have_is_asked_about_without_looking_at_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Neither the reading of a letter nor the row below it takes longer for everybody of that name."""
    session = session_with(*(Contact(f"ana{number}", f"Ana Silva {number}") for number in range(500)))
    line = "lunch with Ana"
    reader_of(session).learn(None)
    looked_at: list[str] = []
    contact = session.network.contact

    def looking(contact_id: str) -> Contact | None:
        looked_at.append(contact_id)
        return contact(contact_id)

    monkeypatch.setattr(session.network, "contact", looking)
    capture = reader_of(session).capture(line)
    assert len(capture.problems[0].candidates) == 500
    foot = foot_of(capture, Offers().seen, session, 76, looks_in(False))
    assert foot.offered.plain.startswith("? Ana: Ana Silva 0 · Ana Silva 1")
    assert len(looked_at) < 76
