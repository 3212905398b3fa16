"""The line above the full card: whose it is, and where in the list it stands that it was opened from."""

from __future__ import annotations

from typing import Protocol

from textual.content import Content

from netui.ui.shell.program import Program
from netui.ui.text.clauses import BETWEEN
from netui.ui.text.title_rule import title_rule


class Opener(Protocol):
    """The list that a card was opened from."""

    name: str

    @property
    def where(self) -> str:
        """The position of the cursor and the count; may be empty."""


def card_title(program: Program, contact_id: str, opener: Opener) -> Content:
    """Return the line; without a contact it names the list."""
    services = program.services
    contact = services.session.network.contact(contact_id)
    keys = " ".join(program.keys[action][0] for action in ("list.down", "list.up"))
    right = BETWEEN.join(filter(None, (opener.where, f"{keys} next")))
    return title_rule(
        contact.name if contact is not None else opener.name, program.size.width, right=right, signs=services.signs
    )
