"""Actions on a person besides verdicts."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PEOPLE, SELECTED, SOMEBODY, Place

_EDITING = "netui.ui.contacts.editing"

CONTACTS = (
    Action(
        "edit",
        ("e",),
        "edit",
        "Edit the contact, or the conversation",
        Group.WRITE,
        SOMEBODY | {Place.OPENED},
        f"{_EDITING}:edit",
        bar=23,
        words="change birthday phone e-mail mail address company title notes tags rename anniversary "
        "email website family interests city location update label spouse wife husband partner children kids",
    ),
    Action(
        "edit_person",
        ("E",),
        "person",
        "Edit who took part first",
        Group.WRITE,
        frozenset({Place.CONVERSATIONS}),
        f"{_EDITING}:edit_person",
        words="change birthday phone e-mail mail address company",
    ),
    Action(
        "remove",
        ("D", "delete"),
        "remove",
        "Remove the person; asks once, undo brings back",
        Group.WRITE,
        PEOPLE | {Place.CARD},
        "netui.ui.contacts.flows:remove",
        words="delete erase forget contact trash bin",
    ),
    Action(
        "copy",
        ("y",),
        "copy",
        "Copy: address, phone, link, name, the whole card",
        Group.WRITE,
        SELECTED | {Place.OPENED},
        "netui.ui.contacts.copying:copy_selected",
    ),
)
"""All actions of this room, in the order in which help shows them."""
