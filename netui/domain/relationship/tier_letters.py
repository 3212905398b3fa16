"""One letter for each tier, so that a row needs no word for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netui.domain.cadence.rules import Tier

NO_TIER = "·"
"""The sign of people without a tier, and of a tier that the rules do not know."""


def tier_letters(tiers: Iterable[Tier]) -> Mapping[str, str]:
    """Return key of a tier -> its sign: the first letter of its label that no closer tier has, as a capital.

    A label of which every letter is taken, or that has none, gives the digit of the tier's key: its place, from 1;
    ``+`` from the tenth on.

    Args:
        tiers: closest first.
    """
    letters: dict[str, str] = {}
    for place, tier in enumerate(tiers, 1):
        taken = letters.values()
        # A capital of two letters (ß) or of none of its own (中) is no sign of one cell.
        capitals = (letter.upper() for letter in tier.label if letter.isalpha() and letter.upper() != letter.lower())
        free = (letter for letter in capitals if len(letter) == 1 and letter not in taken)
        letters[tier.key] = next(free, str(place) if place <= 9 else "+")
    return letters


def tier_sign(key: str, tiers: Sequence[Tier]) -> tuple[str, int]:
    """Return the sign of a tier and its place from the closest, from 1; ``NO_TIER`` and 0 for a key that is none."""
    place = next((place for place, tier in enumerate(tiers, 1) if tier.key == key), 0)
    return tier_letters(tiers).get(key, NO_TIER), place
