"""The commands about the user's cards: frozen values without behaviour."""

from __future__ import annotations

from collections.abc import Mapping

from netui.domain.core.frozen import frozen
from netui.session.core.command import Command


@frozen
class GiveCard(Command):
    """Note that people got a card today.

    Attributes:
        card: its key in cards.yaml.
        contact_ids: ids of the people who got it.
    """

    card: str
    contact_ids: tuple[str, ...]


@frozen
class KeepSignature(Command):
    """Note what a signature says that was made today.

    Attributes:
        card: key of its card.
        form: ``text`` or ``html``.
        prints: part of the card -> fingerprint of what it says.
    """

    card: str
    form: str
    prints: Mapping[str, str]
