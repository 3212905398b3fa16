"""The cards that a command means."""

from __future__ import annotations

from netui.config.cards.found import CardsRead
from netui.config.cards.loading import load_cards
from netui.config.yaml.value_messages import did_you_mean
from netui.domain.cards.card import BusinessCard, default_card
from netui.domain.core.errors import RefusedError
from netui.runtime.context import AppContext

NAME_IN_TEMPLATE = "Your Name"
"""The name on the card of ``default_cards.yaml``."""


def cards_of(work: AppContext) -> CardsRead:
    """The cards of the user's file; the first mistake in it is told."""
    found = load_cards(work.locations.cards_file)
    if found.problems:
        more = f" (and {len(found.problems) - 1} more)" if len(found.problems) > 1 else ""
        work.tell(f"{found.problems[0]}{more}. The other cards hold. All mistakes: netui card check")
    return found


def card_named(name: str, found: CardsRead) -> BusinessCard:
    """The card of that name; without one the default.

    Raises:
        RefusedError: there is none.
    """
    if name:
        card = next((one for one in found.cards if one.key == name), None)
        if card is None:
            known = [one.key for one in found.cards]
            others = did_you_mean(name, known) or ". Make one: netui card new"
            if others.endswith("?"):
                others += f" There are: {', '.join(known)}"
            raise RefusedError("No such card", f"“{name}” is no card of yours{others}")
        return card
    chosen = default_card(found.cards)
    if chosen is None:
        raise RefusedError("No card", "You have no card yet. Make one: netui card new")
    return chosen


def tell_of_template(card: BusinessCard, work: AppContext) -> None:
    """Say on standard error that a card still has the name of the template: whoever gets it could not reach anybody."""
    if card.name == NAME_IN_TEMPLATE:
        where = work.locations.cards_file
        work.tell(f"The card {card.key} still says “{NAME_IN_TEMPLATE}”: put your own name and address into {where}.")
