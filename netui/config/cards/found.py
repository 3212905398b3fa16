"""The content of a file of cards."""

from __future__ import annotations

from netui.domain.cards.card import BusinessCard
from netui.domain.core.errors import Problem
from netui.domain.core.frozen import frozen


@frozen
class CardsRead:
    """The content of a file of cards.

    Attributes:
        cards: those without a mistake, in the order of the file.
        problems: what is wrong, in the order of the file.
        warnings: what is worth knowing, and keeps no card from being used.
    """

    cards: tuple[BusinessCard, ...]
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
