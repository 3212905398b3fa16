"""One quiet line before asking somebody: whether the user has been of use to them lately."""

from __future__ import annotations

from datetime import date

from netui.domain.dates.duration import moved
from netui.domain.dates.parse import short_day
from netui.domain.giving.ledger import Ledger, LedgerEntry

YEAR_DAYS = 365
"""Days in which asks and gives are counted against each other."""

SINCE_DAYS = 2 * YEAR_DAYS
"""Days in which asks are counted where nothing was given."""

BRING_FIRST = " Something to bring first: "
"""Begin of the sentence that names the keys of the shelf and of the introductions."""

MOST_ASKS = 3
"""Number of asks since the last give that is a reason to bring something first, however much was given before."""


def caution(name: str, ledger: Ledger, today: date) -> str | None:
    """Return why to bring something before asking; None when nothing speaks against an ask.

    Args:
        name: how the person is addressed: user text.
        ledger: theirs.
        today: the day of the ask.
    """
    year_ago = moved(today, -YEAR_DAYS)
    asked = [each for each in ledger.asked if each.on > year_ago]
    gave = [each for each in ledger.gave if each.on > year_ago]
    last = ledger.gave[0] if ledger.gave else None
    since = _asked_since(ledger, last, today)
    if since >= MOST_ASKS and last is not None:
        return f"You asked {name} {_times(since)} since you last gave something, {short_day(last.on, today)}."
    if len(asked) <= len(gave) and since < MOST_ASKS:
        return None
    if not gave:
        times, time = (len(asked), "last year") if asked else (since, "last two years")
        return f"You asked {name} {_times(times)} in the {time} and gave nothing in that time."
    return (
        f"You asked {name} {_times(len(asked))} in the last year and gave {_times(len(gave))},"
        f" {'on' if len(gave) == 1 else 'last on'} {short_day(gave[0].on, today)}.{BRING_FIRST}l i"
    )


def _asked_since(ledger: Ledger, last: LedgerEntry | None, today: date) -> int:
    after = last.on if last is not None else moved(today, -SINCE_DAYS)
    return sum(each.on > after for each in ledger.asked)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
