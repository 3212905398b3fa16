"""The line above the full card: whose it is, and where in the list it stands that it was opened from."""

from __future__ import annotations

from typing import Protocol

from netui.ui.actions.key_names import key_of
from netui.ui.shell.program import Program
from netui.ui.text.clauses import BETWEEN
from netui.ui.text.title_rule import RuleTitle


class Opener(Protocol):
    """The list that a card was opened from."""

    name: str

    @property
    def where(self) -> str:
        """The position of the cursor and the count; may be empty."""


def card_title(program: Program, contact_id: str, opener: Opener) -> RuleTitle:
    """Return what the line says; without a contact it names the list."""
    services = program.services
    contact = services.session.network.contact(contact_id)
    keys = " ".join(key_of(program.keys, action) for action in ("list.down", "list.up"))
    right = BETWEEN.join(filter(None, (opener.where, f"{keys} next")))
    return RuleTitle(contact.name if contact is not None else opener.name, right=right)
