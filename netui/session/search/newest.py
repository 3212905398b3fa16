"""All conversations by day, the latest first: only the days that are asked for are looked at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from netui.domain.headers.table import oldest_first
from netui.domain.records.conversation import ConversationHeader


class NewestByDay:
    """Ids of conversations, those of a day put in order when they are first asked for. Never changes."""

    def __init__(self, days: Mapping[str, Sequence[ConversationHeader]]) -> None:
        """Take the headers of each day, ISO text; in any order."""
        self._headers = days
        self._days = sorted(days)
        self._ids: dict[str, Sequence[str]] = {}

    def within(self, first: str = "", end: str | None = None) -> Iterator[str]:
        """Yield ids of those of the day ``first`` and later, before the day ``end``; the latest first."""
        for day in reversed(self._between(first, end)):
            yield from self._on(day)

    def count(self, first: str = "", end: str | None = None) -> int:
        """Number of those within the same days, without a look at one."""
        return sum([len(self._headers[day]) for day in self._between(first, end)])

    def _between(self, first: str, end: str | None) -> Sequence[str]:
        last = len(self._days) if end is None else bisect_left(self._days, end)
        return self._days[bisect_left(self._days, first) : last]

    def _on(self, day: str) -> Sequence[str]:
        ids = self._ids.get(day)
        if ids is None:
            latest_first = sorted(self._headers[day], key=oldest_first, reverse=True)
            ids = self._ids[day] = [header.id for header in latest_first]
        return ids
