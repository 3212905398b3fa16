"""Exports that are older than what came in before: what they say is no news."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from datetime import date

from netui.domain.records.contact import Contact
from netui.exchange.common.incoming import IncomingContact

_ITEMS_A_STEP = 1_000
_SOURCE = "linkedin"
"""The one format that tells of each person the day on which they were added, which never changes."""
_LEAST_SHARE = 0.5
"""Share of those added up to its newest day that a list holds at least: with fewer it was cut, and has no age."""


def older_exports(
    here: Iterable[Contact], incoming: Sequence[IncomingContact]
) -> Generator[float, None, Mapping[str, tuple[date, date]]]:
    """Find name of a file -> day of its newest connection, and that of the newest one here, which is later.

    A list of connections grows at one end: one that ends before the newest person who came in by such a list was
    exported before. LinkedIn writes no other date into it, and the file's own is that of the download at best.
    """
    added: list[date] = []
    for number, one in enumerate(here):
        if number % _ITEMS_A_STEP == 0:
            yield 0.0
        if one.source == _SOURCE and one.met is not None and one.met.on is not None:
            added.append(one.met.on)
    days: dict[str, list[date]] = {}
    for number, row in enumerate(incoming if added else ()):
        if number % _ITEMS_A_STEP == 0:
            yield 0.0
        if row.source == _SOURCE and row.met_on is not None:
            days.setdefault(row.file, []).append(row.met_on)
    newest_here, found = max(added, default=date.min), dict[str, tuple[date, date]]()
    for file, of_file in days.items():
        newest = max(of_file)
        if newest < newest_here and len(of_file) >= _LEAST_SHARE * sum(day <= newest for day in added):
            found[file] = newest, newest_here
    return found


def notices_of_age(found: Mapping[str, tuple[date, date]]) -> Iterable[str]:
    """Yield a sentence about each older export."""
    for file, (newest, newest_here) in found.items():
        yield (
            f"{file or 'The list'} is older than what came in before (its newest connection {newest}, here "
            f"{newest_here}): names and jobs stay as they are"
        )
