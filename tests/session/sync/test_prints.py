"""Fingerprints of records: the same for what says the same, another as soon as anything is said otherwise."""

from __future__ import annotations

from dataclasses import replace

from netui.domain.records.contact import Contact
from netui.domain.records.document import from_document, to_document
from netui.domain.records.follow_up import FollowUp, FollowUpKind
from netui.session.sync.cards import print_of
from netui.session.sync.prints import fingerprint


def test_what_was_just_made_has_the_print_of_what_is_read_again() -> None:
    made = Contact("c1", "Ann Lee", company="Acme", tags=("tea",))
    read = from_document("contacts", to_document(made))
    assert isinstance(read, Contact)
    prints = {print_of(one, frozenset()) for one in (made, read, replace(made, extra={}), replace(made, said={}))}
    assert len(prints) == 1
    others = (replace(made, extra={"x": 1}), replace(made, said={"vcard": {"name": "1"}}), replace(made, tags=()))
    assert len({print_of(one, frozenset()) for one in others} - prints) == 3
    paper = FollowUp("f1", "c1", FollowUpKind.PROMISE, what="send the paper")
    assert fingerprint(paper) == fingerprint(from_document("follow_ups", to_document(paper)))
