"""Family names in small letters: whoever is called ``kenji sato`` is no other Kenji."""

from __future__ import annotations

from netui.domain.capture.prose.sentences import Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.people.names.usual_surnames import is_usual_surname


def has_small_surname(prose: Prose, first: int) -> bool:
    """True if a usual family name in small letters follows a token, which is no first name of somebody known."""
    if first + 1 >= len(prose.tokens) or prose.tokens[first].base != prose.keys[first]:
        return False
    behind = prose.tokens[first + 1]
    if behind.sort is not Sort.WORD or not behind.raw.islower() or not is_usual_surname(behind.base):
        return False
    if "verbs" in prose.at(first + 1):
        return False  # “mit Kim gegessen”, which ends as Danish names do
    return not prose.context.names.begins((behind.base,))


def is_small_full_name(prose: Prose, first: int) -> bool:
    """True if a given name in small letters, be it that of somebody known, and a usual family name begin at a token."""
    token = prose.tokens[first]
    if token.sort is not Sort.WORD or not token.raw.islower() or not has_small_surname(prose, first):
        return False
    return prose.context.names.longest_name_from(token.base) > 0 or is_usual_name(token.base)
