"""The likeliest row of a filtered list: the one whose name was typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def best_named(named: Iterable[tuple[str, str]], words: Sequence[str]) -> str | None:
    """Return the id of the first whose name begins with what was typed, else has it, else of the first; None of none.

    Args:
        named: ids with their folded names, in the order of the rows.
        words: words of a query, folded.
    """
    first = having = None
    for row_id, name in named:
        first = row_id if first is None else first
        if not words:
            break
        if not all(word in name for word in words):
            continue
        if f" {words[0]}" in f" {name}":
            return row_id
        having = row_id if having is None else having
    return first if having is None else having
