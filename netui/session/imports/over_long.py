"""A word about texts that a file brings and nobody could type: they come in whole, and are named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from netui.domain.records.change import Edit
from netui.domain.records.contact import Contact
from netui.domain.records.contact_fields.fields import over_long_texts
from netui.session.core.labels import plural

_NAMED_AT_MOST = 3


def over_long_in(edits: Iterable[Edit]) -> Iterator[str | None]:
    """Yield for each edit None, or where in it a text is longer than one that is typed may be."""
    for edit in edits:
        found = next(over_long_texts(edit.before, edit.after), None) if edit.after is not None else None
        if found is None:
            yield None
        else:
            owner = edit.after.name if isinstance(edit.after, Contact) else f"one of the {edit.table.replace('_', ' ')}"
            yield f"{found[0].replace('_', ' ')} of {owner} ({found[1]:,} characters)"


def notice_of_lengths(places: Sequence[str]) -> tuple[str, ...]:
    """The sentence about these places; none where every text is as long as one may be."""
    if not places:
        return ()
    more = f" and {len(places) - _NAMED_AT_MOST} more" if len(places) > _NAMED_AT_MOST else ""
    named = ", ".join(places[:_NAMED_AT_MOST])
    return (f"{plural(len(places), 'text')} longer than a field takes, kept whole: {named}{more}.",)
