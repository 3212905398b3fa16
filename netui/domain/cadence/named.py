"""A channel or a tier by a word for it: the one reader of capture, queries, forms, files and command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from netui.domain.cadence.rules import Channel, Rules, Tier
from netui.domain.text.folding import fold


def channel_named(word: str, channels: Iterable[Channel]) -> Channel | None:
    """Return the channel with that key, label or other name, with or without ``@``; None when there is none."""
    said = _plain(word, "@")
    names = ((channel, (channel.key, channel.label, *channel.aliases)) for channel in channels)
    return next((channel for channel, said_so in names if said and said in map(_plain, said_so)), None)


def channels_by_word(channels: Sequence[Channel]) -> dict[str, str]:
    """Return folded word -> key of the channel that it names, for many words: its key, else its label or other name.

    The first of several channels with one name has it.
    """
    found = {fold(channel.key): channel.key for channel in channels}
    for channel in channels:
        for word in (channel.label, *channel.aliases):
            found.setdefault(fold(word), channel.key)
    found.pop("", None)
    return found


def tier_named(word: str, tiers: Iterable[Tier]) -> Tier | None:
    """Return the tier with that key or label, with or without ``!``; None when there is none."""
    said = _plain(word, "!")
    return next((tier for tier in tiers if said and said in (_plain(tier.key), _plain(tier.label))), None)


def channel_meant(text: str, rules: Rules) -> Channel:
    """Return the channel that a text names.

    Raises:
        ValueError: the rules have no such channel; the sentence says which they have.
    """
    found = channel_named(text, rules.channels)
    if found is None:
        known = ", ".join(channel.key for channel in rules.channels)
        raise ValueError(f"the rules know no channel “{text.strip()}”; they have {known}")
    return found


def tier_meant(text: str, rules: Rules) -> Tier:
    """Return the tier that a text names: its digit, key or label, or a beginning that no other tier has.

    Raises:
        ValueError: the rules have no such tier, or the beginning is that of several; the sentence says which they have.
    """
    said = _plain(text, "!")
    if said.isascii() and said.isdecimal() and 0 < int(said[:9]) <= len(rules.tiers):
        return rules.tiers[int(said) - 1]
    found = tier_named(said, rules.tiers)
    begun = [
        tier for tier in rules.tiers if said and any(_plain(one).startswith(said) for one in (tier.key, tier.label))
    ]
    if found is None and len(begun) != 1:
        known = ", ".join(f"{place} {tier.key}" for place, tier in enumerate(rules.tiers, 1))
        several = f"“{text.strip()}” may be {' or '.join(tier.key for tier in begun)}"
        raise ValueError(several if begun else f"there is no tier “{text.strip()}”: {known}")
    return found or begun[0]


def tiers_by_digit(tiers: Sequence[Tier]) -> str:
    """Return the tiers with their digits: ``1 Inner circle · 2 Close · …``."""
    return " · ".join(f"{place} {tier.label}" for place, tier in enumerate(tiers, 1))


@lru_cache(maxsize=1_024)
def _plain(word: str, sign: str = "") -> str:
    """Return the word folded, without the sign before it; a label of several words may be written with hyphens."""
    return " ".join(fold(word.strip().removeprefix(sign)).replace("-", " ").split())
