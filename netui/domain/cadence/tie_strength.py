"""Strength of a tie: a number from what happened, for lists and for finding the warmest way to somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.touchpoints import touches
from netui.domain.core.frozen import frozen
from netui.domain.records.conversation import ConversationHeader, Direction

NO_TIE = "none"
"""The word for a tie to somebody who has never spoken to the user."""

RECENCY_POINTS, FREQUENCY_POINTS, DEPTH_POINTS, RECIPROCITY_POINTS = 40.0, 30.0, 20.0, 10.0

HALF_LIFE_DAYS = 180
"""Days of silence after which half of the points for recency are gone."""

FREQUENT_TOUCHES_A_YEAR = 12.0
"""Full touches in the last 365 days that earn all points for frequency: one a month."""

FAMILIAR_TOUCHES = 2.0
"""Full touches that let half of the points for recency count; twice as many let three quarters: to have met somebody
once, be it today, makes a weak tie."""

DEEP_TOUCHES = 10.0
"""Full touches that earn half of the points for depth; twice as many earn three quarters."""


DORMANT_FROM_DAYS = 365
"""Days of silence from which a tie is dormant, however strong it was."""


@frozen
class Tie:
    """The parts of a tie's strength.

    Attributes:
        silence_days: days since the last touch, 0 or more; None while they have never spoken to the user.
        recency: 0..40, halves with each half year of silence; as far as the two are familiar by now.
        frequency: 0..30, weighted touches of the last 365 days, full at one a month.
        depth: 0..20, weighted touches of all time.
        reciprocity: 0..10, how far both sides speak: touches of both, or of each in turn, as a share of all.
    """

    silence_days: int | None = None
    recency: float = 0.0
    frequency: float = 0.0
    depth: float = 0.0
    reciprocity: float = 0.0

    @property
    def strength(self) -> int:
        """The sum, 0..100; 0 while they have never spoken to the user."""
        return round(self.recency + self.frequency + self.depth + self.reciprocity)

    @property
    def word(self) -> str:
        """``none`` before they ever spoke, ``dormant`` after a year of silence, else how strong it is.

        ``strong`` from 70, ``moderate`` from 40, ``weak`` below.
        """
        if self.silence_days is None:
            return NO_TIE
        if self.silence_days >= DORMANT_FROM_DAYS:
            return "dormant"
        strength = self.strength
        return "strong" if strength >= 70 else "moderate" if strength >= 40 else "weak"


def tie_of(headers: Sequence[ConversationHeader], day: DayRules) -> Tie:
    """Return the tie to one person, from the conversations that have happened; a planned one does not count yet.

    With ``s`` days of silence, ``y`` and ``a`` the weights of all touches of the last year and of all time, and ``m``
    the share of touches in which both speak, each term of 0..1 stands for its part of 100 points::

        40 * 0.5 ** (s / 180) * (1 - 0.5 ** (a / 2)) + 30 * min(1, y / 12) + 20 * (1 - 0.5 ** (a / 10)) + 10 * m

    Somebody who has never spoken to the user has no tie, however often the user wrote. Time, intensity, confiding and
    reciprocal services are the signs of M. Granovetter, The strength of weak ties (1973).

    Args:
        headers: conversations with the person, oldest first.
        day: the rules of the day.
    """
    return tie_on(headers, day.today, day)


def tie_on(headers: Sequence[ConversationHeader], on: date, day: DayRules) -> Tie:
    """Return the tie as it was on a day, from what had happened by then.

    Args:
        headers: conversations with the person, oldest first.
        on: the day it is seen from, inclusive.
        day: the rules, for what a touch weighs.
    """
    on_text = on.isoformat()
    happened = [header for header in touches(headers, day) if header.on <= on_text]
    if all(header.direction == Direction.OUT for header in happened):
        return Tie()
    silence_days = (on - date.fromisoformat(happened[0].on)).days
    year_ago = date.fromordinal(max(1, on.toordinal() - 365)).isoformat()
    weight_of_year = sum(day.weight(header.channel) for header in happened if header.on > year_ago)
    weight_of_all = sum(day.weight(header.channel) for header in happened)
    sent = sum(header.direction == Direction.OUT for header in happened)
    received = sum(header.direction == Direction.IN for header in happened)
    mutual = len(happened) - sent - received + 2 * min(sent, received)
    return Tie(
        silence_days,
        RECENCY_POINTS * 0.5 ** (silence_days / HALF_LIFE_DAYS) * (1 - 0.5 ** (weight_of_all / FAMILIAR_TOUCHES)),
        FREQUENCY_POINTS * min(1.0, weight_of_year / FREQUENT_TOUCHES_A_YEAR),
        DEPTH_POINTS * (1 - 0.5 ** (weight_of_all / DEEP_TOUCHES)),
        RECIPROCITY_POINTS * mutual / len(happened),
    )
