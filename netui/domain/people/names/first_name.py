"""The word by which somebody is named in a short sentence, and in a letter to them."""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.people.names.name_parts import PARTICLES, SUFFIXES, TITLES, is_family_first, name_words
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.text.agreeing_words import is_without_blanks
from netui.domain.text.folding import fold

_SHORT_TITLES = frozenset({"m", "sr"})
"""Abbreviations of Monsieur and Señor. An address book cannot tell them from an initial or from a junior's father."""


def first_name(name: str) -> str:
    """Return the first word of a name that is no title: ``Ana`` of ``Dr. Ana Silva`` and of ``Silva, Ana``.

    It is all of a name in a script without blanks, of which nobody is addressed by one part; and the whole where
    there is nothing but titles.
    """
    parts = [part for one in name.split(",") if (part := one.strip()) and not set(name_words(part)) <= SUFFIXES]
    called = parts[_is_turned(parts)] if parts else name
    words = [word.rstrip(";") for word in called.split() if fold(word).strip(".") not in TITLES | _SHORT_TITLES]
    if not words:
        return called
    is_of_one_piece = all(is_without_blanks(word) or is_family_first(word) for word in words)
    return " ".join(words) if is_of_one_piece else words[0] or name


def _is_turned(parts: Sequence[str]) -> bool:
    """True if what stands behind the first comma is given names: no degree, pronouns, or company of a whole name."""
    if len(parts) == 1 or "/" in parts[1]:
        return False
    family = [word for word in name_words(parts[0]) if word not in PARTICLES | TITLES]
    given = [word for word in name_words(parts[1]) if word not in TITLES | _SHORT_TITLES]
    usual = [is_usual_name(word) for word in given]
    if any(map(is_usual_name, family[:1])):  # which may be a whole name: Ana Silva, Grace Capital; Ana, Acme
        return all(usual)
    is_degree = parts[1].isupper() and not parts[0].isupper() and any(len(word) > 1 for word in given)
    return any(usual[:1]) or (len(family) < 2 and not is_degree)
