"""Calendar months as a grid: which months a drawing covers, and on which day each of its cells begins."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from netui.domain.core.frozen import frozen

MONTHS_OF_YEAR = 12


@frozen
class DaySpan:
    """Some days in a row, both ends inclusive.

    Attributes:
        first: the first day.
        last: the last day; not before ``first``.
    """

    first: date
    last: date

    @property
    def middle(self) -> date:
        """The day in the middle; the earlier one of two."""
        return date.fromordinal((self.first.toordinal() + self.last.toordinal()) // 2)


def month_number(day: date) -> int:
    """Return the months from January of the year 0 to the month of a day; neighbours differ by one."""
    return day.year * MONTHS_OF_YEAR + day.month - 1


def cells_of_month(number: int, count: int) -> tuple[DaySpan, ...]:
    """Return a month cut into cells; cell ``j`` of ``count`` begins on day ``1 + n * j // count`` of the month's ``n``.

    Args:
        number: as ``month_number`` gives it; months outside the years 1..9999 have no cells.
        count: 1..28.
    """
    year, month = divmod(number, MONTHS_OF_YEAR)
    if not date.min.year <= year <= date.max.year:
        return ()
    days = monthrange(year, month + 1)[1]
    begins = [1 + days * place // count for place in range(count)]
    ends = [*(begin - 1 for begin in begins[1:]), days]
    return tuple(
        DaySpan(date(year, month + 1, begin), date(year, month + 1, end))
        for begin, end in zip(begins, ends, strict=True)
    )
