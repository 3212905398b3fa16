"""Every field of a contact is asked every question: stored, merged, searched, shown, written, taken along in a file?"""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest

from netui.cli.contacts.fields import CLEARABLE
from netui.domain.dates.duration import Duration
from netui.domain.people.merge import merged
from netui.domain.records.contact import (
    AskedQuestion,
    Contact,
    ContactStatus,
    Differing,
    GivenCard,
    LabelledDay,
    Met,
    Position,
)
from netui.domain.records.contact_fields.fields import CONTACT_FIELDS, LABELLED_BY_WORD, ContactField, FieldKind
from netui.domain.records.document import from_document, to_document
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.search.matcher import contact_text
from netui.exchange.common.outgoing import Audience, OutgoingPerson
from netui.exchange.csv_export.write import write as write_table
from netui.exchange.registry import CSV, VCARD
from netui.exchange.vcard.write import write
from netui.session.contacts.card import card
from netui.session.sync.cards import card_of, contact_with
from netui.ui.card.lines import Drawing, Form, card_lines
from netui.ui.contacts.fields import FIELDS
from tests.cli.command_line import Netui
from tests.session.building import session_with

NOW = datetime(2026, 6, 10, tzinfo=UTC)
OTHER_VALUES: dict[str, object] = {
    "id": "ana",
    "name": "Ana Silva",
    "tier": "close",
    "tier_since": date(2026, 1, 1),
    "met": Met(date(2025, 3, 4), "PyCon"),
    "birthday": Anniversary(4, 17, 1980),
    "dates": (LabelledDay("anniversary", Anniversary(3, 1)),),
    "notes": "Sails alone",
    "every": Duration(2, "w"),
    "next_on": date(2026, 7, 1),
    "next_set_at": NOW,
    "pinned": True,
    "status": ContactStatus.PAUSED,
    "knows": ("ben",),
    "not_same": ("cai",),
    "kept": ("X-HOBBY:sailing",),
    "positions": (Position("Acme"),),
    "questions": (AskedQuestion("What is stuck?", date(2026, 6, 1)),),
    "cards": (GivenCard("work", date(2026, 6, 1)),),
    "differs": (Differing("title", "Director", "phone", date(2026, 6, 1)),),
    "source": "vcard",
    "imported": ("row:1",),
    "said": {"vcard": {"company": "1"}},
    "sorted_at": NOW,
    "created_at": NOW,
    "updated_at": NOW,
}
"""A value of each field that is neither a text, words nor labelled: a new field of such a kind is to be added."""

NOT_MERGED_ALONE = {"id", "name", "tier_since", "next_set_at", "sorted_at", "updated_at"}
"""Fields that are the survivor's, or go with another one."""
WRITTEN_BY_NETUI = {
    *("id", "tier_since", "next_set_at", "sorted_at", "created_at", "updated_at"),
    *("source", "imported", "said", "not_same", "kept", "questions", "cards", "differs"),
}
"""Fields that nobody writes by hand."""
OTHER_OPTIONS = {"name", "pinned", "status", "next_on", "met"}
"""Fields that a command or an option of another name writes."""


NOT_ON_A_CARD = {
    *("next_on", "next_set_at", "knows", "not_same", "positions", "questions", "cards", "differs"),
    *("source", "imported", "said", "sorted_at", "created_at", "updated_at"),
}
"""Fields that a private card does not bring back: facts of one database, and what names other people."""
NOT_IN_A_TABLE = NOT_ON_A_CARD | {"tier_since", "every", "pinned", "kept"}
"""Fields that the CSV does not bring back. All of them come back in the export as JSON: ``test_round_trips``."""


def value_of(field: ContactField) -> object:
    match field.kind:
        case FieldKind.TEXT:
            return f"Some {field.name}"
        case FieldKind.WORDS:
            return (f"one of {field.name}",)
        case FieldKind.LABELLED:
            return (Labelled(f"{field.name}@example.org", "work"),)
        case _:
            return OTHER_VALUES[field.name]


def with_only(field: ContactField) -> Contact:
    return replace(Contact("ana", "Ana Silva"), **{field.name: value_of(field)})


each_field = pytest.mark.parametrize("field", CONTACT_FIELDS, ids=lambda field: field.name)
each_labelled_by_word = pytest.mark.parametrize("field", LABELLED_BY_WORD, ids=lambda field: field.name)


def test_the_table_has_every_field_of_a_contact() -> None:
    assert {one.name for one in CONTACT_FIELDS} == {one.name for one in fields(Contact)} - {"extra"}


@each_field
def test_it_is_stored_and_read_again(field: ContactField) -> None:
    contact = with_only(field)
    assert from_document("contacts", to_document(contact)) == contact


@each_field
def test_a_merge_takes_it_over(field: ContactField) -> None:
    one = merged(Contact("kept", "Ana"), replace(with_only(field), id="gone"), ("inner", "close"), lambda _id: "", NOW)
    if field.name not in NOT_MERGED_ALONE:
        kept = getattr(one, field.name)
        wanted = value_of(field)
        assert set(wanted) <= set(kept) if isinstance(wanted, tuple) else kept == wanted


@each_field
def test_a_word_of_it_is_found_where_the_table_says_so(field: ContactField) -> None:
    found = contact_text(with_only(field)) != contact_text(Contact("ana", "Ana Silva"))
    assert found == (field.searched and field.name != "name")


@each_field
def test_it_can_be_written_in_the_form_and_on_the_command_line(field: ContactField) -> None:
    in_form = {one.id.split("_")[0] if one.id.startswith("met") else one.id for one in FIELDS}
    assert (field.name in in_form) == (field.name not in WRITTEN_BY_NETUI)
    if field.name not in WRITTEN_BY_NETUI | OTHER_OPTIONS:
        assert field.name in CLEARABLE


@each_labelled_by_word
def test_a_text_with_a_label_is_on_the_card(field: ContactField) -> None:
    session = session_with(with_only(field))
    shown = card("ana", session, conversations=0)
    assert shown is not None
    lines = [
        "".join(span.text for span in line.spans) for line in card_lines(shown, 60, Drawing(session.today), Form.PAGE)
    ]
    assert any(field.short_label in line and field.name in line for line in lines)


@each_labelled_by_word
def test_a_text_with_a_label_is_in_what_the_command_line_shows(field: ContactField, netui: Netui) -> None:
    netui("contact", "add", "Ana Silva", f"--{field.option}", f"one of {field.name}")
    assert any(field.label in line and f"one of {field.name}" in line for line in netui("contact", "show", "ana").lines)


@each_field
def test_a_card_has_it_where_the_table_says_so(field: ContactField) -> None:
    plain = write([Contact("ana", "Ana Silva")])
    if field.name not in ("id", "name"):
        assert (write([with_only(field)]) != plain) == field.in_card


@each_field
def test_it_goes_out_and_comes_back(field: ContactField) -> None:
    contact = with_only(field)
    (on_card,) = VCARD.read(write([contact], audience=Audience.PRIVATE)).contacts
    (in_table,) = CSV.read(write_table([OutgoingPerson(contact)])).contacts
    for read, left_out in ((on_card.record, NOT_ON_A_CARD), (in_table.record, NOT_IN_A_TABLE)):
        assert (getattr(read, field.name) != getattr(contact, field.name)) == (field.name in left_out)


@pytest.mark.parametrize("id_line", ["X-NETUI-ID:ana\r\n", ""], ids=["as written first", "as written again"])
@each_field
def test_a_synchronised_card_brings_it(field: ContactField, id_line: str) -> None:
    here, there = Contact("ana", "Ana Silva"), with_only(field)
    card = card_of(there).replace("X-NETUI-ID:ana\r\n", id_line)
    came, wanted = getattr(contact_with(here, card), field.name), getattr(there, field.name)
    if field.name not in ("id", "name"):
        has_come = set(wanted) <= set(came) if isinstance(wanted, tuple) else came == wanted
        assert has_come == (field.name not in NOT_ON_A_CARD)
