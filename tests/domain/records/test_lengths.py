from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from netui.domain.records.contact import Contact
from netui.domain.records.contact_fields.fields import over_long_texts
from netui.domain.records.conversation import Conversation, KeyPoint
from netui.domain.records.document import Record
from netui.domain.records.event import Event, ToMeet
from netui.domain.records.link import Link
from netui.domain.records.network_fact import RULES_TEXT, Setting
from netui.domain.text.edit import TextEdit

LINE, TEXT = "x" * 10_000, "x" * 200_000
ANA = Contact("c1", "Ana")
TALK = Conversation("t1", date(2026, 11, 18), "call", ("c1",))
LINK = Link("l1", "https://example.org")
EVENT = Event("e1", "Conference", date(2026, 11, 18))


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (replace(ANA, title=LINE + "x"), "title"),
        (replace(ANA, tags=("a", LINE + "x")), "tags"),
        (replace(ANA, notes=TEXT + "x"), "notes"),
        (replace(TALK, summary=LINE + "x"), "summary"),
        (replace(TALK, key_points=(KeyPoint(LINE + "x"),)), "key_points"),
        (replace(TALK, private={"c1": LINE + "x"}), "private"),
        (replace(LINK, note=TEXT + "x"), "note"),
        (replace(EVENT, meet=(ToMeet(opener=LINE + "x"),)), "meet"),
    ],
)
def test_a_text_has_the_bound_of_its_kind_of_field_in_every_table(record: Record, field: str) -> None:
    assert [name for name, _, _ in over_long_texts(None, record)] == [field]
    assert not list(over_long_texts(record, record))


def test_what_is_as_long_as_it_may_be_or_was_brought_is_left_alone() -> None:
    for record in (replace(ANA, title=LINE, notes=TEXT), replace(TALK, summary=LINE), replace(LINK, note=TEXT)):
        assert not list(over_long_texts(None, record))
    assert not list(over_long_texts(None, replace(ANA, said={"notes": TEXT * 2})))
    assert not list(over_long_texts(None, Setting(RULES_TEXT, edit=TextEdit.between("", LINE * 2))))
