"""The rules that are one length of time each: the field of the rules, and its section and key in the file.

Reading, keeping and showing the rules all go through this table, so that such a rule is a line here and a field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

LENGTHS: Mapping[str, tuple[str, str]] = {
    "thank_within": ("first_meeting", "thank_within"),
    "birthday_lead": ("birthdays", "lead"),
    "introduction_check": ("introductions", "check_after"),
    "introduction_ask_again": ("introductions", "ask_again"),
    "event_lead": ("events", "lead"),
}
"""Field of :class:`netui.domain.cadence.rules.Rules` -> section and key of the file."""

NEVER = "never"
"""The word in place of a length of time where nothing of the kind is to come up at all: the field is None then."""

LENGTHS_OR_NEVER: Mapping[str, tuple[str, str]] = {"help_thank_within": ("help", "thank_within")}
"""Likewise, field -> section and key, of each length of time in whose place :data:`NEVER` may stand."""


def length_sections(table: Mapping[str, tuple[str, str]]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield each section that holds nothing but lengths of time, with its keys: key -> field of the rules.

    Args:
        table: one of the two above, or both.
    """
    sections: dict[str, dict[str, str]] = {}
    for name, (section, key) in table.items():
        sections.setdefault(section, {})[key] = name
    yield from sections.items()
