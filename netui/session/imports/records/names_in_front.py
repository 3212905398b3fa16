"""Summaries of calendars as netui writes them, ``Ana Silva: send the paper``, without the names in front."""

from __future__ import annotations

from collections.abc import Iterable

from netui.domain.records.contact import Contact
from netui.domain.records.follow_up import Owner
from netui.domain.text.display import without_controls
from netui.exchange.common.files.text import one_line


def without_name(summary: str, person: Contact, owner: Owner) -> tuple[str, Owner]:
    """The promise in a summary, and whose it is; a summary that lost the name keeps the owner."""
    name = _written(person)
    for beginning, says in ((f"{name} owes:", Owner.THEM), (f"{name}:", Owner.ME)):
        if summary.startswith(beginning):
            return summary.removeprefix(beginning).strip(), says
    return summary, owner


def without_names(summary: str, people: Iterable[Contact]) -> str | None:
    """The subject of a conversation; None for a summary that does not begin with these names."""
    beginning = f"{', '.join(map(_written, people))}:"
    return summary.removeprefix(beginning).strip() if summary.startswith(beginning) else None


def _written(person: Contact) -> str:
    """The name as a calendar holds it."""
    return one_line(without_controls(person.name))
