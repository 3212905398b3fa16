"""The word by which somebody is named in a short sentence, and in a letter to them."""

from __future__ import annotations

from netui.domain.people.name_parts import SUFFIXES, TITLES, is_family_first, name_words
from netui.domain.text.agreeing_words import is_without_blanks
from netui.domain.text.folding import fold

_SHORT_TITLES = frozenset({"m", "sr"})
"""Monsieur and Señor cut short. An address book cannot tell them from an initial or from a junior's father."""


def first_name(name: str) -> str:
    """Return the first word of a name that is no title: ``Ana`` of ``Dr. Ana Silva`` and of ``Silva, Ana``.

    It is all of a name in a script without blanks, of which nobody is addressed by one part; and the whole where
    there is nothing but titles.
    """
    parts = [part for one in name.split(",") if (part := one.strip()) and not set(name_words(part)) <= SUFFIXES]
    called = parts[-1] if parts else name
    words = [word.rstrip(";") for word in called.split() if fold(word).strip(".") not in TITLES | _SHORT_TITLES]
    if not words:
        return called
    is_of_one_piece = all(is_without_blanks(word) or is_family_first(word) for word in words)
    return " ".join(words) if is_of_one_piece else words[0] or name
