"""Actions on the user's own cards."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import SELECTED, Place

_HERE, _CODE = frozenset({Place.CARDS}), frozenset({Place.CODE})
_HAND_OUT = "netui.ui.cards.hand_out"

CARDS = (
    Action(
        "cards",
        ("b",),
        "my cards",
        "Your own cards: a code for phones, a signature",
        Group.PRACTICE,
        SELECTED,
        "netui.ui.cards.screen:open_cards",
        words="business card qr code signature vcard",
    ),
    Action(
        "show_code",
        ("enter",),
        "code",
        "The code alone, for a phone",
        Group.LOOK,
        _HERE,
        f"{_HAND_OUT}:show_code",
        bar=5,
    ),
    Action(
        "give_card", ("d",), "given", "Who you came from got this card", Group.WRITE, _HERE, f"{_HAND_OUT}:give", bar=6
    ),
    Action("copy_card", ("y",), "copy", "Copy the card as vCard", Group.WRITE, _HERE, f"{_HAND_OUT}:copy_card", bar=7),
    Action("write_card", ("X",), "file", "Write the card to a file", Group.WRITE, _HERE, f"{_HAND_OUT}:write", bar=8),
    Action(
        "sign", ("s",), "signature", "Copy the signature of the card", Group.WRITE, _HERE, f"{_HAND_OUT}:sign", bar=9
    ),
    Action("edit_cards", ("e",), "edit", "Edit cards.yaml", Group.WRITE, _HERE, ".edit", bar=10),
    Action("leave_cards", ("escape", "b"), "back", "Back to where you came from", Group.LOOK, _HERE, ".leave", bar=35),
    Action(
        "leave_code",
        ("escape", "enter", "q", "ctrl+c"),
        "back",
        "Back to your cards",
        Group.LOOK,
        _CODE,
        ".leave",
        bar=35,
    ),
)
"""All actions of this room, in the order in which help shows them."""
