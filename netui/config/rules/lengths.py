"""The rules that are one length of time each: the field of the rules, and its section and key in the file.

Reading, keeping and showing the rules all go through this table, so that such a rule is a line here and a field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

LENGTHS: Mapping[str, tuple[str, str]] = {
    "thank_within": ("first_meeting", "thank_within"),
    "help_thank_within": ("help", "thank_within"),
    "birthday_lead": ("birthdays", "lead"),
    "introduction_check": ("introductions", "check_after"),
    "introduction_ask_again": ("introductions", "ask_again"),
    "event_lead": ("events", "lead"),
}
"""Field of :class:`netui.domain.cadence.rules.Rules` -> section and key of the file."""


def length_sections() -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield each section that holds nothing but lengths of time, with its keys: key -> field of the rules."""
    sections: dict[str, dict[str, str]] = {}
    for name, (section, key) in LENGTHS.items():
        sections.setdefault(section, {})[key] = name
    yield from sections.items()
