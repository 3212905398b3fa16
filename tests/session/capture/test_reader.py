"""A line that was begun for the user, with the name of whoever is selected."""

from __future__ import annotations

from datetime import date

import pytest

from netui.domain.records.contact import Contact
from netui.session.capture.reader import reader_of
from tests.session.building import TODAY, session_with

CLARA = Contact("clara", "Clara Eichhorn")
ANA = Contact("ana", "Ana Silva")
GIVEN = "Clara Eichhorn: "


@pytest.mark.parametrize(
    ("typed", "people", "on"),
    [
        ("coffee, *likes tea", ["clara"], TODAY),
        ("note to self: call back", ["clara"], TODAY),
        ("at 10:30 on the phone", ["clara"], TODAY),
        ("Ana Silva: coffee", ["ana"], TODAY),
        ("Ana Silva, Clara Eichhorn: coffee", ["ana", "clara"], TODAY),
        ("yesterday Ana Silva: coffee", ["ana"], date(2026, 11, 19)),
        ("yesterday: lunch", ["clara"], date(2026, 11, 19)),
        ("yesterday: lunch with Ana Silva", ["clara"], date(2026, 11, 19)),
        ("Zoë Kraus: met at the fair", [""], TODAY),
        ("coffee with Ana Silva, trend: fewer fairs", ["clara"], TODAY),
        ("coffee > Ana: send paper", ["clara"], TODAY),
        ("> Ana: send paper", ["clara"], TODAY),
    ],
)
def test_a_whole_line_typed_behind_the_name_is_meant(typed: str, people: list[str], on: date) -> None:
    reader = reader_of(session_with(CLARA, ANA))
    capture = reader.capture_after(GIVEN, GIVEN + typed)
    assert [person.contact_id for person in capture.people] == people
    assert capture.on == on
    assert capture.is_ready
    for span in capture.spans:
        assert (GIVEN + typed)[span.start : span.end].strip()


def test_without_the_name_the_line_is_read_as_it_stands() -> None:
    reader = reader_of(session_with(CLARA, ANA))
    assert reader.capture_after(GIVEN, "Ana Silva: coffee") == reader.capture("Ana Silva: coffee")
    assert reader.capture_after("", "Ana Silva: coffee") == reader.capture("Ana Silva: coffee")
