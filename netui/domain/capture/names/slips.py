"""A name typed with a slip: whom it may mean, looked for only where an unknown word stands in the place of a name."""

from __future__ import annotations

from netui.domain.capture.names.perhaps_meant import spelt_without_umlauts
from netui.domain.capture.names.stop_words import EVERYDAY_WORDS, NO_NAMES
from netui.domain.capture.prose.sentences import Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.people.name_index import NameIndex
from netui.domain.people.names.name_words import WORD
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.text.edit_distance import close_words, slips_between
from netui.domain.text.folding import fold

_LETTERS_FOR_A_SLIP, _LETTERS_ALONE = 4, 5
_WORDS_AT_MOST = 4


def with_a_slip(name: str, names: NameIndex) -> str:
    """Id of the one person whose name differs from an unknown one by one slip; empty when nobody's or several's do.

    Two letters for an umlaut are one slip, wherever and however often they stand.
    In a full name one word of at least four letters may differ; a first name alone needs five, and is no given name.
    """
    typed = WORD.findall(fold(name))
    umlauts = spelt_without_umlauts(name, names) if len(typed) > 1 else ()
    if len(umlauts) == 1:
        return next(iter(umlauts))
    if len(typed) < 2:
        return _first_name_with_a_slip(typed[0], names) if typed else ""
    found = set()
    for at, word in enumerate(typed):
        others = [*typed[:at], *typed[at + 1 :]]
        if len(word) < _LETTERS_FOR_A_SLIP or not any(len(other) > 1 for other in others):
            continue
        for contact_id in names.with_words(others):
            words = names.words_of(contact_id)[0]
            alike = len(words) == len(typed) and others == [*words[:at], *words[at + 1 :]]
            if alike and dict(close_words(word, (words[at],))).get(words[at]) == 1:
                found.add(contact_id)
    return found.pop() if len(found) == 1 else ""


def _first_name_with_a_slip(typed: str, names: NameIndex) -> str:
    if len(typed) < _LETTERS_ALONE or is_usual_name(typed):
        return ""
    close = names.first_names_close_to(typed)
    found = [ids for first, ids in close.items() if slips_between(typed, first) == 1]
    return found[0][0] if len(found) == 1 and len(found[0]) == 1 else ""


def small_slip_at(prose: Prose, first: int, end: int) -> tuple[int, str]:
    """End of a name in small letters with a slip, and whose it may be; the token itself and empty for none."""
    last = first
    while last < min(end, first + _WORDS_AT_MOST) and _may_be_of_name(prose, last):
        last += 1
    for stop in range(last, first, -1):
        contact_id = with_a_slip(prose.text(first, stop), prose.context.names)
        if contact_id:
            return stop, contact_id
    return first, ""


def _may_be_of_name(prose: Prose, position: int) -> bool:
    token = prose.tokens[position]
    if token.sort is not Sort.WORD or token.is_possessive or len(token.key) < 2:
        return False
    known = prose.at(position).keys() - {"titles", "everyday", "filler"}
    words = prose.lexicon
    common = token.key in EVERYDAY_WORDS or token.key in NO_NAMES or token.key in words.words("function")
    return not known and not common and token.key not in words.words("days")
