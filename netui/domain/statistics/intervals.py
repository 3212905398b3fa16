"""Intervals of shares, for honest words about small counts.

E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927); R. G. Newcombe, Interval
estimation for the difference between independent proportions (1998), method 10.
"""

from __future__ import annotations

from math import sqrt

LIKELY_Z = 1.96
"""Standard deviations to each side for the interval of one share: 95 % of such intervals hold it."""

DIFFERENT_Z = 2.576
"""Standard deviations for the difference of two shares: 99 %, since several rows are looked at."""


def wilson(k: int, n: int, z: float = LIKELY_Z) -> tuple[float, float]:
    """Return the bounds between which a share is likely to lie; 0 <= low <= k / n <= high <= 1.

    Args:
        k: number of successes, 0..n.
        n: number of cases, 1 or more.
        z: how sure the interval is.
    """
    p, zz = k / n, z * z
    middle, half = p + zz / (2 * n), z * sqrt(p * (1 - p) / n + zz / (4 * n * n))
    low, high = (middle - half) / (1 + zz / n), (middle + half) / (1 + zz / n)
    # The formula meets 0 and 1 exactly there; binary numbers may miss them by a hair.
    return (0.0 if k == 0 else min(p, max(0.0, low))), (1.0 if k == n else max(p, min(1.0, high)))


def newcombe(k: int, n: int, other_k: int, other_n: int, z: float = DIFFERENT_Z) -> tuple[float, float]:
    """Return the bounds between which the difference of two shares is likely to lie, from -1 to 1.

    Args:
        k: number of successes of the one, 0..n.
        n: number of its cases, 1 or more.
        other_k: likewise of the other, whose share is taken from the first.
        other_n: likewise.
        z: how sure the interval is.
    """
    p, other_p = k / n, other_k / other_n
    (low, high), (other_low, other_high) = wilson(k, n, z), wilson(other_k, other_n, z)
    difference = p - other_p
    return (
        difference - sqrt((p - low) ** 2 + (other_high - other_p) ** 2),
        difference + sqrt((high - p) ** 2 + (other_p - other_low) ** 2),
    )
