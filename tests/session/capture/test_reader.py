"""A line that is written while somebody is selected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from netui.domain.capture.model import OfferKind
from netui.domain.capture.parser import take_everything
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.values import Labelled
from netui.session.capture.reader import reader_of
from tests.session.building import TODAY, session_with

CLARA = Contact("clara", "Clara Eichhorn")
ANA = Contact("ana", "Ana Silva")


@pytest.mark.parametrize(
    ("typed", "people", "on"),
    [
        ("coffee, *likes tea", ["clara"], TODAY),
        ("at 10:30 on the phone", ["clara"], TODAY),
        ("yesterday: lunch", ["clara"], date(2026, 11, 19)),
        ("Ana Silva: coffee", ["ana"], TODAY),
        ("Ana Silva, Clara Eichhorn: coffee", ["ana", "clara"], TODAY),
        ("yesterday Ana Silva: coffee", ["ana"], date(2026, 11, 19)),
        ("yesterday: lunch with Ana Silva", ["ana"], date(2026, 11, 19)),
        ("coffee with Ana Silva, trend: fewer fairs", ["ana"], TODAY),
        ("Zoë Kraus: met at the fair", [""], TODAY),
    ],
)
def test_whoever_is_selected_gives_way_to_whom_the_line_names(typed: str, people: list[str], on: date) -> None:
    capture = reader_of(session_with(CLARA, ANA)).capture(typed, selected="clara")
    assert [person.contact_id for person in capture.people] == people
    assert capture.is_selected == (people == ["clara"])
    assert capture.on == on
    assert capture.is_ready


@pytest.mark.parametrize(
    "said", ["Ana.Silva@Example.org", "ANA.SILVA@EXAMPLE.ORG", "ana.silva@example.org", "212-555-0100"]
)
def test_an_address_before_the_colon_is_its_owner_in_any_spelling(said: str) -> None:
    ana = replace(ANA, emails=(Labelled("ana.silva@example.org"),), phones=(Labelled("212 555 0100"),))
    capture = reader_of(session_with(CLARA, ana)).capture(f"{said}: coffee")
    assert [person.contact_id for person in capture.people] == ["ana"]
    assert capture.is_ready


def test_nobody_is_selected_by_an_id_that_is_gone() -> None:
    capture = reader_of(session_with(CLARA)).capture("tea", selected="gone")
    assert not capture.people
    assert not capture.is_ready


def test_a_person_is_named_by_what_means_nobody_else() -> None:
    reader = reader_of(session_with(CLARA, ANA, Contact("other", "Ana  Silva"), Contact("sign", "#tag: x")))
    assert reader.named("clara") == "Clara Eichhorn"
    assert reader.named("ana") == "ana"
    assert reader.named("sign") == "sign"


def test_parts_of_a_note_are_counted_from_its_beginning() -> None:
    text = "lunch #sailing > send the paper by fryday"
    note = reader_of(session_with(CLARA)).note(text, "clara")
    assert "#sailing" in [text[span.start : span.end] for span in note.spans if span.start >= 0]
    assert [text[problem.start : problem.end] for problem in note.problems] == ["fryday"]


def test_where_somebody_was_met_before_is_offered_as_the_place_again() -> None:
    met = Conversation("talk", date(2026, 10, 1), "meeting", ("ana",), place="the Harbour Café")
    session = session_with(CLARA, ANA, met)
    reader = reader_of(session)
    (offer,) = reader.capture("coffee with Ana Silva in the Harbour Café").offers
    assert (offer.kind, offer.place) == (OfferKind.PLACE, "the Harbour Café")
    assert reader.capture("coffee with Ana Silva in the Harbour Café", takes=take_everything).place == offer.place
    assert not reader.capture("coffee with Clara Eichhorn in the Harbour Café").offers
    assert not reader.capture("coffee with Ana Silva in the Harbour Café ^Rome").offers
    assert not reader.capture("coffee with Ana Silva in the rain").offers
