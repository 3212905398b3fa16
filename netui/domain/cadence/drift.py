"""Drift: a silence longer than is usual between the two, regardless of the tier."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import sub

from netui.domain.cadence.rules_today import DayRules
from netui.domain.core.frozen import frozen
from netui.domain.headers.table import newest_first
from netui.domain.records.conversation import ConversationHeader

_LEAST_GAPS, _MOST_GAPS = 3, 30
_LEAST_SPAN_DAYS = 21


@frozen
class Drift:
    """A person's own rhythm, and the silence since.

    Attributes:
        rhythm_days: the median of the recent gaps between conversations, in days; more than 0.
        silence_days: days since the last conversation.
    """

    rhythm_days: float
    silence_days: int

    @property
    def begun(self) -> bool:
        """True if the silence is longer than usual; stays true however long it lasts."""
        return self.silence_days > max(2 * self.rhythm_days, self.rhythm_days + 14)

    @property
    def ended(self) -> bool:
        """True if the silence is so long that the rhythm is history: no drift any more, a chapter closed."""
        return self.silence_days > max(12 * self.rhythm_days, self.rhythm_days + 90)

    @property
    def drifting(self) -> bool:
        """True if the drift has begun and not ended, so that it is worth showing."""
        return self.begun and not self.ended


def drift_of(headers: Sequence[ConversationHeader], day: DayRules) -> Drift | None:
    """A person's rhythm and silence; None without enough history, or when a conversation is planned.

    The rhythm is the median of the gaps from the newest back until there are at least 3 of them and median x gaps
    makes at least 21 days, at most 30 gaps. Conversations of one day are one.

    Args:
        headers: conversations, oldest first.
        day: the rules of the day.
    """
    ordinals: list[int] = []  # of the days, newest first
    newer_on, weight_of = "", day.weights.get
    for on, channel in newest_first(headers):
        if on == newer_on or weight_of(channel, 1.0) <= 0:
            continue
        if not newer_on and on > day.today_text:
            return None
        newer_on = on
        ordinals.append(date.fromisoformat(on).toordinal())
        if len(ordinals) > _LEAST_GAPS:
            gaps = list(map(sub, ordinals, ordinals[1:]))
            rhythm = _median(gaps)
            if rhythm * len(gaps) >= _LEAST_SPAN_DAYS or len(gaps) == _MOST_GAPS:
                return Drift(rhythm, day.today.toordinal() - ordinals[0])
    return None


def _median(gaps: Sequence[int]) -> float:
    ordered, middle = sorted(gaps), len(gaps) // 2
    return float(ordered[middle]) if len(gaps) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
