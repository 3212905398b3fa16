"""Names that stand twice in one object of a JSON file: JSON would take the last unheard, and a person would be gone."""

from __future__ import annotations

from collections import Counter
from typing import Any

_PLACES_SAID, _NAME_CHARACTERS = 3, 40


class NamesTwice:
    """The objects of one file in which a name stands twice."""

    def __init__(self) -> None:
        self._found: list[tuple[dict[str, Any], str]] = []

    def look_at(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """Return the object of these pairs, as JSON has it, and note what stands there twice."""
        one = dict(pairs)
        if len(one) != len(pairs):
            counts = Counter(name for name, _ in pairs)
            self._found += [(one, name) for name in one if counts[name] > 1]
        return one

    def said_of(self, file: object) -> str:
        """Return what stands where, and what counts; empty when nothing stands twice.

        ``contacts 3: 'name' stands there twice, the last counts``. Of two objects both are kept (``loose``).
        """
        if not self._found:
            return ""
        place_of = _places(file)
        # What stood within the first of two is in what was read no more.
        known = [(place_of[id(one)], one, name) for one, name in self._found if id(one) in place_of]
        said = [
            f"{place}{': ' if place else ''}{name[:_NAME_CHARACTERS]!r} stands there twice"
            f"{'' if isinstance(one[name], dict) else ', the last counts'}"
            for place, one, name in known
        ]
        more = f" and {len(said) - _PLACES_SAID} more" if len(said) > _PLACES_SAID else ""
        return "; ".join(said[:_PLACES_SAID]) + more


def _places(file: object) -> dict[int, str]:
    """Identity of each object in a file -> where it lies: ``contacts 3``; the first is the file itself."""
    places: dict[int, str] = {}
    within = [("", file)]
    while within:
        place, one = within.pop()
        places[id(one)] = place
        parts = one.items() if isinstance(one, dict) else enumerate(one, 1) if isinstance(one, list) else ()
        within += [
            (f"{place} {str(name)[:_NAME_CHARACTERS]}".strip(), part)
            for name, part in parts
            if isinstance(part, (dict, list))
        ]
    return places
