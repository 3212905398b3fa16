"""Names found in the free text of a capture: everybody known, and after ``with`` somebody new as well."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netui.domain.capture.mentions import NAME_WORD, PARTICLES, is_capital, is_reserved, person_called
from netui.domain.capture.model import Person
from netui.domain.capture.scanner import Reading
from netui.domain.capture.stop_words import EVERYDAY_WORDS, FIRST_NAMES, NO_NAMES
from netui.domain.people.name_words import Word, is_dense, words_of
from netui.domain.text.folding import fold, fold_with_origins

_WITH = re.compile(r"(?<!\w)(?:with|w/|met)\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:&|(?<!\S)and(?!\S))\s*", re.IGNORECASE)
_AFTER_JOINT = re.compile(r"(?:(?<!\w)(?:with|w/|and|met|saw)|&)\s*$", re.IGNORECASE)
_NAME_GAP = re.compile(r"[\s.'’\-·・]*")
_SURNAME = re.compile(r"\s+(\S+)")
_MAIL_ADDRESS = re.compile(r"(?<!\S)[^\s@]+@[^\s@]+(?=\s|$)")
_KATAKANA = re.compile(r"[\u30a0-\u30ff]")
_NAME_LETTERS_AT_MOST = 80
_ID_LETTERS_AT_LEAST = 8
"""An id in free text means its contact; a shorter one may be a word."""


def people_in(reading: Reading, clauses: list[tuple[int, int]], *, generous: bool = False) -> list[Person]:
    """Those whom these clauses name, in order; a person may come more than once.

    A first name that is an everyday word, too, counts at the beginning of a clause only when ``generous``.
    """
    known = [_known_in(reading, start, end, generous) for start, end in clauses]
    new: list[Person] = []
    for number, (start, end) in enumerate(clauses):
        for match in _WITH.finditer(reading.mask, start, end):
            found, stop, _ = _names_from(reading, match.end(), end, known[number])
            new += found
            if stop == end:
                new += _rest_of_list(reading, clauses[number + 1 :], known[number + 1 :])
    return sorted([*new, *(person for people in known for person in people)], key=lambda person: person.start)


def _names_from(reading: Reading, start: int, end: int, known: list[Person]) -> tuple[list[Person], int, bool]:
    """The new names in a list such as ``Zoe Park and Ben Ito``, where it ends, and whether ``and`` stands in it."""
    new: list[Person] = []
    position = after = start
    joined = False
    while position < end:
        stop = _end_of_known(reading, position, end, known)
        if stop is None:
            stop = _end_of_proper_name(reading.mask, position, end)
            person = person_called(reading, position, stop) if stop > position else None
            if person is None or (len(person.text.split()) == 1 and fold(person.text) in EVERYDAY_WORDS):
                break
            new.append(person)
        after = stop
        joint = _AND.match(reading.mask, after, end)
        if joint is None:
            break
        joined = True
        position = joint.end()
    return new, after, joined


def _rest_of_list(reading: Reading, clauses: list[tuple[int, int]], known: list[list[Person]]) -> list[Person]:
    """The new names of a list that goes on over commas: every clause is a name, and the last one holds ``and``."""
    new: list[Person] = []
    for (start, end), people in zip(clauses, known, strict=True):
        leading = _AND.match(reading.mask, start, end)
        found, stop, joined = _names_from(reading, leading.end() if leading else start, end, people)
        if stop == start or (stop < end and not (joined or leading)):
            return []
        new += found
        if joined or leading:
            return new
    return []


def _end_of_known(reading: Reading, position: int, end: int, known: list[Person]) -> int | None:
    """Where the known name that stands at the position ends; None when none stands there."""
    at = reading.origin(position)
    there = next((person for person in known if person.start <= at < person.end), None)
    if there is None:
        return None
    while position < end and reading.origin(position) < there.end:
        position += 1
    return position


def _end_of_proper_name(mask: str, start: int, end: int) -> int:
    """Where the capitalised words that begin there end; ``start`` when the first is none."""
    after = start
    for match in re.finditer(r"\S+", mask[start : min(end, start + _NAME_LETTERS_AT_MOST)]):
        word = match[0].rstrip(",;:!?)，、،." if len(match[0]) > 3 else ",;:!?)，、،")
        particle = fold(word) in PARTICLES and after > start
        capital = bool(word) and is_capital(word[0]) and word != "I" and NAME_WORD.fullmatch(word)
        if not (particle or capital):
            break
        if capital:
            after = start + match.start() + len(word)
        if len(word) < len(match[0]):
            break
    return after


def _known_in(reading: Reading, start: int, end: int, generous: bool) -> list[Person]:
    clause = _MAIL_ADDRESS.sub(lambda match: "@" * len(match[0]), reading.mask[start:end])
    folded, origins = fold_with_origins(clause)
    words = words_of(folded)
    people: list[Person] = []
    position = 0
    while position < len(words):
        word = words[position]
        if is_dense(word.text):
            people += _dense_in(reading, word, start, origins)
            position += 1
            continue
        count, ids = _match_at(reading, folded, words, position, start, end, origins, generous)
        if count:
            last = words[position + count - 1]
            people.append(_person(reading, ids, start + origins[word.start], start + origins[last.end - 1] + 1))
        position += count or 1
    return people


def _person(reading: Reading, ids: tuple[str, ...], start: int, end: int) -> Person:
    text = reading.words(start, end)
    return Person(text, ids[0] if len(ids) == 1 else "", ids, start=reading.origin(start), end=reading.origin(end))


def _match_at(
    reading: Reading,
    folded: str,
    words: tuple[Word, ...],
    position: int,
    start: int,
    end: int,
    origins: Sequence[int],
    generous: bool,
) -> tuple[int, tuple[str, ...]]:
    """How many words from here are a name, the longest name first, and whom it means; 0 when they are none."""
    names = reading.context.names
    first = words[position]
    if len(first.text) >= _ID_LETTERS_AT_LEAST and first.text in names:
        return 1, (first.text,)
    longest = min(names.longest_name_from(first.text), len(words) - position)
    reach = 1
    while reach < longest and _NAME_GAP.fullmatch(
        folded, words[position + reach - 1].end, words[position + reach].start
    ):
        reach += 1
    for count in range(reach, 1, -1):
        parts = [word.text for word in words[position : position + count]]
        found = names.full_name(parts) or (names.begins(parts) if count == 2 and len(parts[1]) == 1 else ())
        if found:
            return count, names.in_order(found)
    begin, stop = start + origins[first.start], start + origins[first.end - 1] + 1
    if (
        not longest
        or not _may_stand_alone(reading, start, begin, first.text, generous)
        or _has_surname(reading.mask, stop, end)
    ):
        return 0, ()
    found = names.full_name([first.text]) or (() if is_reserved(reading, first.text) else names.begins([first.text]))
    return (1, names.in_order(found)) if found else (0, ())


def _has_surname(mask: str, start: int, end: int) -> bool:
    """Whether a capitalised word follows, so that ``Ben Stone`` does not mean Ben Ito."""
    match = _SURNAME.match(mask, start, end)
    word = match[1].rstrip(",;:!?)，、،.") if match else ""
    return bool(word) and word[0].isupper() and NAME_WORD.fullmatch(word) is not None and fold(word) not in NO_NAMES


def _may_stand_alone(reading: Reading, clause: int, start: int, word: str, generous: bool) -> bool:
    """Whether one word counts as a name; an everyday word only with a capital inside a clause, or after ``with``."""
    if word not in EVERYDAY_WORDS and len(word) > 2:
        return True
    before = reading.mask[clause:start]
    if _AFTER_JOINT.search(before[-12:]):
        return True
    inside = bool(before.strip()) or (generous and word in FIRST_NAMES)
    return inside and reading.mask[start].isupper() and word not in NO_NAMES


def _dense_in(reading: Reading, word: Word, start: int, origins: Sequence[int]) -> list[Person]:
    """Names in a run of letters without blanks: the longest at each place."""
    names = reading.context.names
    people = []
    position = 0
    while position < len(word.text):
        step = 1
        for length in sorted(names.dense_lengths(word.text[position]), reverse=True):
            piece = word.text[position : position + length]
            found = names.full_name([piece]) or names.begins([piece])
            if len(piece) == length and found and not _cuts_katakana(word.text, position, position + length):
                first = start + origins[word.start + position]
                last = start + origins[word.start + position + length - 1] + 1
                people.append(_person(reading, names.in_order(found), first, last))
                step = length
                break
        position += step
    return people


def _cuts_katakana(text: str, start: int, end: int) -> bool:
    """Whether a name would begin or end within a katakana word."""
    edges = (text[max(0, start - 1) : start + 1], text[end - 1 : end + 1])
    return any(len(edge) == 2 and all(map(_KATAKANA.match, edge)) for edge in edges)
