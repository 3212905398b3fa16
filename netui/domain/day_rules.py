"""The rules as they stand on one day, made ready for looking at thousands of people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from netui.domain.contact import Contact
from netui.domain.duration import Duration
from netui.domain.rules import Rules, Tier

CLOSENESS = 5.0
"""Points of the closest tier; the others step down evenly towards 0."""

_LONGEST_QUIET_DAYS = 400
"""Rules that leave no day open within so many days are taken to have none quiet."""


@dataclass(frozen=True, slots=True)
class TierOnDay:
    """A tier with what its place and its cadence mean on one day.

    Attributes:
        tier: as the rules have it.
        closeness: points in the score, over 0 and up to ``CLOSENESS``; the closest tier has most.
        settled_after: ISO day; somebody whose last full touch is later falls due beyond the horizon. Empty when the
            tier has no cadence.
        far: whether it takes part in the rotation of weak ties: it has no cadence, or the longest.
    """

    tier: Tier
    closeness: float
    settled_after: str
    far: bool


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often somebody deserves a touch, and which rule says so.

    Attributes:
        every: the cadence; None: never falls due by itself.
        rule: ``own``, ``tag`` or ``tier``.
        word: the tag, or the key of the tier; empty for their own.
    """

    every: Duration | None
    rule: str
    word: str


@dataclass(frozen=True, slots=True)
class DayRules:
    """Rules and a day; made once by ``DayRules.of`` and handed to every function of the cadence.

    Attributes:
        rules: as read from the file.
        today: the day that counts as today.
        today_text: the same, ISO.
        horizon_on: the last day that is coming up, inclusive.
        weights: channel key -> how much of a cadence one touch is worth, 0..1. A channel that the rules do not know
            (any more) counts in full: the conversation was had.
        tiers: tier key -> what it means on this day.
        tag_every: tag, case folded -> its cadence.
    """

    rules: Rules
    today: date
    today_text: str
    horizon_on: date
    weights: Mapping[str, float]
    tiers: Mapping[str, TierOnDay]
    tag_every: Mapping[str, Duration]

    @classmethod
    def of(cls, rules: Rules, today: date) -> DayRules:
        """Make the rules ready for one day."""
        horizon_on = rules.queue.horizon.after(today)
        return cls(
            rules=rules,
            today=today,
            today_text=today.isoformat(),
            horizon_on=horizon_on,
            weights={channel.key: channel.weight for channel in rules.channels},
            tiers=_tiers_on(rules, horizon_on),
            tag_every={tag.casefold(): every for tag, every in rules.tag_every.items()},
        )

    def weight(self, channel: str) -> float:
        """How much of a cadence one touch through the channel is worth; 0 is no touch."""
        return self.weights.get(channel, 1.0)

    def tier_of(self, contact: Contact) -> Tier | None:
        """The contact's tier; None while unsorted, and when the rules do not know it (any more)."""
        found = self.tiers.get(contact.tier)
        return found.tier if found else None

    def rhythm(self, contact: Contact) -> Rhythm | None:
        """The rule that governs somebody: their own, else the shortest of their tags, else their tier's.

        None without a tier: whoever is not sorted has no cadence, whatever the tags say.
        """
        found = self.tiers.get(contact.tier)
        if found is None:
            return None
        if contact.every is not None:
            return Rhythm(contact.every, "own", "")
        if contact.tags and self.tag_every:
            ruled = [tag for tag in contact.tags if tag.casefold() in self.tag_every]
            if ruled:
                shortest = min(ruled, key=lambda tag: self.tag_every[tag.casefold()].nominal_days)
                return Rhythm(self.tag_every[shortest.casefold()], "tag", shortest)
        return Rhythm(found.tier.every, "tier", found.tier.key)

    def open_day(self, day: date) -> date:
        """The first day from ``day`` on, inclusive, that is not quiet."""
        for ahead in range(min(_LONGEST_QUIET_DAYS, (date.max - day).days)):
            candidate = day + timedelta(days=ahead)
            if not self.rules.is_quiet(candidate):
                return candidate
        return day

    def open_day_before(self, day: date) -> date:
        """The last day up to ``day``, inclusive, that is not quiet."""
        for back in range(min(_LONGEST_QUIET_DAYS, (day - date.min).days)):
            candidate = day - timedelta(days=back)
            if not self.rules.is_quiet(candidate):
                return candidate
        return day


def _tiers_on(rules: Rules, horizon_on: date) -> dict[str, TierOnDay]:
    with_cadence = [tier for tier in rules.tiers if tier.every is not None]
    farthest = with_cadence[-1] if len(with_cadence) > 1 else None
    return {
        tier.key: TierOnDay(
            tier,
            round(CLOSENESS * (len(rules.tiers) - place) / len(rules.tiers), 2),
            latest_start(tier.every, horizon_on).isoformat() if tier.every else "",
            tier.every is None or tier is farthest,
        )
        for place, tier in enumerate(rules.tiers)
    }


def latest_start(every: Duration, end: date) -> date:
    """The latest day from which ``every`` leads to ``end`` or before."""
    ordinal = max(1, end.toordinal() - every.nominal_days - 4)
    while ordinal < end.toordinal() and every.after(date.fromordinal(ordinal + 1)) <= end:
        ordinal += 1
    return date.fromordinal(ordinal)
