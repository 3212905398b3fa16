"""Known names in free text: the longest at each place, and never a part of somebody else's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netui.domain.capture.names.dense_names import dense_names
from netui.domain.capture.names.everyday_names import does_something, may_stand_alone, opens_list
from netui.domain.capture.names.small_surnames import has_small_surname
from netui.domain.capture.names.stop_words import EVERYDAY_WORDS, NO_NAMES
from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Sort, Token
from netui.domain.people.name_index import named, of_generation
from netui.domain.people.names.name_parts import TITLES, generation_of
from netui.domain.people.names.name_words import WORD, is_dense, names_nobody_alone

_ID_LETTERS_AT_LEAST = 8
"""An id in free text means its contact; a shorter one may be a word."""
_WORDS_AT_MOST = 8


@dataclass(slots=True)
class NameHit:
    """A known name in a text.

    Attributes:
        first: index of its first token.
        last: index after its last.
        ids: whom it may mean, the most recently talked to first.
        is_whole: whether it is a whole name or an alias rather than a first name.
        is_possessive: whether it owns what follows: ``Ben's``.
        from_dense: start and end in the text, for a name within a run of letters without blanks; else None.
    """

    first: int
    last: int
    ids: tuple[str, ...]
    is_whole: bool
    is_possessive: bool
    from_dense: tuple[int, int] | None = None


def known_names(prose: Prose) -> list[NameHit]:
    """The known names of a text, in order."""
    hits: list[NameHit] = []
    sentence, opened = -1, False
    for clause in prose.clauses:
        opened = opened and clause.sentence == sentence
        sentence, goes_on = clause.sentence, opened and clause.begun_by in (",", ":")
        opened = opened or opens_list(prose, clause)
        position = clause.first
        while position < clause.last:
            token = prose.tokens[position]
            found: list[NameHit] = []
            if token.sort is Sort.WORD and is_dense(token.key):
                found = _in_two_parts(prose, position, clause.last) or _dense_names(prose, position)
            if not found and token.sort in (Sort.WORD, Sort.NUMBER):
                hit = _name_at(prose, position, clause, goes_on=goes_on)
                found = [hit] if hit else []
            hits += found
            position = max(found[-1].last, position + 1) if found else _after_stranger(prose, position, clause.last)
    return hits


def _in_two_parts(prose: Prose, position: int, end: int) -> list[NameHit]:
    """A name of a script without blanks, written with one between family and given name: ``山田 太郎``."""
    if position + 1 >= end or not is_dense(prose.keys[position + 1]):
        return []
    found = prose.context.names.full_name(prose.keys[position : position + 2])
    return [NameHit(position, position + 2, tuple(found), True, False)] if found else []


def _name_at(prose: Prose, position: int, clause: Clause, *, goes_on: bool) -> NameHit | None:
    names = prose.context.names
    token = prose.tokens[position]
    if len(token.key) >= _ID_LETTERS_AT_LEAST and token.raw in names:
        return NameHit(position, position + 1, (token.raw,), True, False)
    parts = [_words_of(token)]
    longest = min(names.longest_name_from(parts[0][0]), _WORDS_AT_MOST) if parts[0] else 0
    if not longest:
        return None
    longest = max(longest, 2)  # an alias goes with a family name: Sam Osei
    reach = position + 1
    while (
        reach < clause.last and sum(map(len, parts)) < longest and prose.tokens[reach - 1].base == prose.keys[reach - 1]
    ):
        if prose.tokens[reach].sort not in (Sort.WORD, Sort.NUMBER):
            break
        parts.append(_words_of(prose.tokens[reach]))
        reach += 1
    for count in range(len(parts), 0, -1):
        words = [word for part in parts[:count] for word in part]
        if _is_of_another_generation(prose, position + count, words):
            return None
        hit = _hit(prose, position, position + count, words, clause, goes_on=goes_on)
        if hit is not None:
            return hit
    return None


def _words_of(token: Token) -> list[str]:
    """The words of which a token consists as part of a name: two of ``mary-jo``."""
    return [token.base] if token.base.isalnum() else WORD.findall(token.base)


def _is_of_another_generation(prose: Prose, behind: int, words: Sequence[str]) -> bool:
    """True if a full name is not theirs for what stands behind it: ``Ana Silva Jr.`` where Ana Silva has no suffix."""
    behind += behind < len(prose.keys) and prose.keys[behind] == ","
    said = generation_of(["", prose.keys[behind]]) if behind < len(prose.keys) else ""
    names = prose.context.names
    found = names.full_name(words) if said else ()
    return bool(found) and not of_generation(names, found, said)


def _hit(prose: Prose, first: int, last: int, words: Sequence[str], clause: Clause, *, goes_on: bool) -> NameHit | None:
    names = prose.context.names
    possessive = prose.tokens[last - 1].is_possessive
    if len(words) > 1:
        found, whole = named(names, tuple(words))
        if (
            found
            and not whole
            and len(words[-1]) == 1
            and words[-1] in ("i", "a")
            and prose.tokens[last - 1].raw.islower()
        ):
            return None  # “saw sarah a lot”: no initial
        if found and whole and does_something(prose, first, last, clause):
            return None
        return NameHit(first, last, found, whole, possessive) if found else None
    word = words[0]
    found, whole = _named_alone(prose, word)
    if names_nobody_alone(word) or word in NO_NAMES or (word.isdigit() and not whole):
        return None
    if not found or _is_kin_of_another(prose, first):
        return None
    if not may_stand_alone(prose, first, last, word, clause, goes_on=goes_on):
        return None
    if _has_other_surname(prose, last, clause.last) and not (
        possessive or (whole and word in prose.lexicon.words("kin"))
    ):
        return None
    if not possessive and last < clause.last and has_small_surname(prose, first):
        return None
    return NameHit(first, last, found, whole, possessive)


def _named_alone(prose: Prose, word: str) -> tuple[tuple[str, ...], bool]:
    """Ids of those whom one word names, and whether it is all that they are called.

    Where it is a second name of one and the first name of another, it may mean either.
    """
    names = prose.context.names
    found, whole = named(names, (word,))
    if not whole or word in prose.lexicon.words("kin") or any((word,) == names.words_of(each)[0] for each in found):
        return found, whole
    others = [each for each in names.begins((word,)) if names.words_of(each)[0][:1] == (word,)]
    return (found, True) if found and set(others) <= set(found) else (names.in_order([*found, *others]), False)


def _is_kin_of_another(prose: Prose, position: int) -> bool:
    """True if ``mum`` is somebody else's: ``his mum``, ``Kim's mum``."""
    before = prose.tokens[position - 1] if position else None
    if prose.keys[position] not in prose.lexicon.words("kin") or before is None:
        return before is not None and before.key == "another"
    return before.key in ("his", "her", "their", "the", "a", "your") or before.is_possessive


def _has_other_surname(prose: Prose, position: int, end: int) -> bool:
    """True if an unknown capitalised word follows: ``Ben Stone`` is not Ben Ito; nor ``Sarah (not Chen)``."""
    if (
        position + 1 < len(prose.tokens)
        and prose.keys[position] == "("
        and prose.keys[position + 1] in ("not", "nicht")
    ):
        return True
    if position >= end or not prose.is_capital(position):
        return False
    key = prose.keys[position]
    if prose.is_german_thing(position):
        return False
    return (
        key not in NO_NAMES
        and key not in ("i", "i'm", "i'll", "i'd", "i've")
        and not names_nobody_alone(key)
        and not is_dense(key)
    )


def _dense_names(prose: Prose, position: int) -> list[NameHit]:
    """Names in a run of letters without blanks: the longest at each place."""
    token = prose.tokens[position]
    return [
        NameHit(position, position + 1, ids, True, False, (start, end))
        for start, end, ids in dense_names(token.raw, token.start, prose.context.names)
    ]


def _after_stranger(prose: Prose, position: int, end: int) -> int:
    """The token to go on from behind a word that is no known name; an unknown full name is passed over as a whole.

    So a part of a longer name names nobody else: behind ``Ana`` of an unknown ``Ana Maria``, Maria is no Maria Silva.
    """
    after = position + 1
    if not prose.is_capital(position):
        return after
    word = _words_of(prose.tokens[position])
    begins = bool(word) and prose.context.names.longest_name_from(word[0]) > 0
    title = prose.keys[position] in TITLES and prose.tokens[position].raw.endswith(".")
    if not begins or title or prose.keys[position] in NO_NAMES or prose.keys[position] in EVERYDAY_WORDS:
        return after
    while (
        after < end
        and prose.is_capital(after)
        and prose.keys[after] not in NO_NAMES
        and not is_dense(prose.keys[after])
    ):
        after += 1
    return after
