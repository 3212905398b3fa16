"""Who a line is about: names before the colon, and names found in free text."""

from __future__ import annotations

import re
from dataclasses import replace

from netui.domain.capture_clauses import KINDS
from netui.domain.capture_line import Reading
from netui.domain.capture_result import PartKind, Person
from netui.domain.capture_words import EVERYDAY_WORDS, NO_NAMES
from netui.domain.folding import fold, fold_with_origins
from netui.domain.names import Word, is_dense, words_of

JOINT = re.compile(r"\s*(?:[,，、،&＆]|(?<!\S)and(?!\S))\s*", re.IGNORECASE)
"""What separates people before the colon."""

_PARTICLE_WORDS = (
    "de del della der den di da do dos das du des la le el al as bin bint ibn ben van von vom zu zum zur ten ter af av"
    " y e i und of the st o d l mac"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_NAME_WORD = re.compile(
    r"[^\W\d_][^\W\d_\u0300-\u036f]*[\w'’ʼ.\-·・\u0300-\u036f\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff]*"
)
_NAME_WORDS_AT_MOST = 6
_DENSE_LETTERS_AT_MOST = 12
_WITH = re.compile(r"(?<!\w)(?:with|w/)\s+", re.IGNORECASE)
_WITH_JOINT = re.compile(r"\s*(?:[,，、،]\s*and\s+|&|(?<!\S)and(?!\S))\s*", re.IGNORECASE)
_NAME_GAP = re.compile(r"[\s.'’\-·・]*")
_AFTER_JOINT = re.compile(r"(?:(?<!\w)(?:with|w/|and|met|saw)|&)\s*$", re.IGNORECASE)
_KATAKANA = re.compile(r"[\u30a0-\u30ff]")


def looks_like_name(text: str) -> bool:
    """Whether an unknown text may be a name: a few capitalised words, or words of a script without capitals."""
    words = text.split()
    if not words or len(words) > _NAME_WORDS_AT_MOST or fold(text) in NO_NAMES or fold(text) in KINDS:
        return False
    if is_dense(text) and len(text.replace(" ", "")) > _DENSE_LETTERS_AT_MOST and "・" not in text:
        return False
    if len(words) == 1 and sum(letter.isalpha() for letter in text) < 2 and not is_dense(text):
        return False
    capitals = 0
    for word in words:
        if _NAME_WORD.fullmatch(word) is None:
            return False
        if _is_capital(word[0]):
            capitals += 1
        elif fold(word).strip(".'-") not in _PARTICLES and not re.match(r"[a-z]['’-]\w", word):
            return False
    return capitals > 0 and not fold(words[-1]).endswith(("'s",))


def _is_capital(letter: str) -> bool:
    """Whether a name may begin with this letter: a capital, or a letter of a script that has none."""
    return letter.isalpha() and not letter.islower()


def person_called(reading: Reading, start: int, end: int) -> Person | None:
    """The person that a whole stretch of text names, known or new; None when it is no name."""
    start, end = reading.strip(start, end)
    text = reading.words(start, end)
    if not text:
        return None
    names = reading.context.names
    found = names.meant(text)
    if found and _is_reserved(reading, text) and not names.full_name([word.text for word in words_of(fold(text))]):
        found = ()
    first, last = reading.origin(start), reading.origin(end)
    if found:
        return Person(text, found[0] if len(found) == 1 else "", found, start=first, end=last)
    if looks_like_name(text) and not _is_reserved(reading, text):
        return Person(text, is_new=True, start=first, end=last)
    return None


def _is_reserved(reading: Reading, text: str) -> bool:
    """Whether a single word means something else than a person: a channel, a kind of key point ..."""
    word = fold(text)
    if word in NO_NAMES or word in KINDS:
        return True
    return any(word == fold(name) for channel in reading.context.channels for name in (channel.key, *channel.aliases))


def people_in(reading: Reading, ranges: list[tuple[int, int]]) -> list[Person]:
    """Those whom these parts of free text name: everybody known, and after ``with`` also somebody new."""
    people: list[Person] = []
    for start, end in ranges:
        known = _known_in(reading, start, end)
        people += sorted([*known, *_new_after_with(reading, start, end, known)], key=lambda person: person.start)
    return people


def settle(reading: Reading, people: list[Person]) -> tuple[Person, ...]:
    """Each person once; an ambiguous one goes to the candidate who most often appears with the others, if one does."""
    named = [person.contact_id for person in people if person.contact_id]
    settled: dict[str, Person] = {}
    for person in people:
        if not person.is_settled and named:
            person = _likeliest(reading, person, named)
        key = person.contact_id or fold(person.text)
        settled.setdefault(key, person)
    return tuple(settled.values())


def _likeliest(reading: Reading, person: Person, named: list[str]) -> Person:
    together = {each: reading.context.together(each, named) for each in person.candidates if each not in named}
    ranked = sorted(together, key=lambda each: -together[each])
    if not ranked:
        return person
    best = together[ranked[0]]
    clear = best > 0 and (len(ranked) == 1 or together[ranked[1]] < best)
    return replace(person, contact_id=ranked[0] if clear else "", candidates=tuple(ranked))


def note_people(reading: Reading, people: tuple[Person, ...]) -> None:
    """Remember where each person stands in the line."""
    for person in people:
        meaning = person.contact_id or ("new" if person.is_new else "?")
        reading.note_origin(person.start, person.end, PartKind.PERSON, meaning)


def _known_in(reading: Reading, start: int, end: int) -> list[Person]:
    folded, origins = fold_with_origins(reading.mask[start:end])
    words = words_of(folded)
    people: list[Person] = []
    position = 0
    while position < len(words):
        word = words[position]
        if is_dense(word.text):
            people += _dense_in(reading, word, start, origins)
            position += 1
            continue
        count, ids = _match_at(reading, folded, words, position, start, origins)
        if count:
            people.append(
                _person(reading, ids, start + origins[word.start], start + _end(origins, words[position + count - 1]))
            )
        position += count or 1
    return people


def _end(origins: list[int], word: Word) -> int:
    """The index after the last character of the word in the text that was folded."""
    return origins[word.end - 1] + 1


def _person(reading: Reading, ids: tuple[str, ...], start: int, end: int) -> Person:
    text = reading.words(start, end)
    return Person(text, ids[0] if len(ids) == 1 else "", ids, start=reading.origin(start), end=reading.origin(end))


def _match_at(
    reading: Reading, folded: str, words: tuple[Word, ...], position: int, start: int, origins: list[int]
) -> tuple[int, tuple[str, ...]]:
    """How many words from here are a name, the longest name first, and whom it means; 0 when they are none."""
    names = reading.context.names
    first = words[position]
    longest = min(names.longest_name_from(first.text), len(words) - position)
    together = 1
    while together < longest and _NAME_GAP.fullmatch(
        folded, words[position + together - 1].end, words[position + together].start
    ):
        together += 1
    for count in range(together, 0, -1):
        parts = [word.text for word in words[position : position + count]]
        found = names.full_name(parts)
        if not found and (count == 1 or (count == 2 and len(parts[1]) == 1)):
            found = names.begins(parts)
        if found and (count > 1 or _may_stand_alone(reading, start, start + origins[first.start], first.text)):
            return count, names.in_order(found)
    return 0, ()


def _may_stand_alone(reading: Reading, clause: int, start: int, word: str) -> bool:
    """Whether one word counts as a name; an everyday word only with a capital inside a clause, or after ``with``."""
    if word not in EVERYDAY_WORDS and len(word) > 2:
        return True
    before = reading.mask[clause:start]
    if _AFTER_JOINT.search(before[-12:]):
        return True
    return bool(before.strip()) and reading.mask[start].isupper() and word not in NO_NAMES


def _dense_in(reading: Reading, word: Word, start: int, origins: list[int]) -> list[Person]:
    """Names in a run of letters without blanks: the longest at each place."""
    names = reading.context.names
    people = []
    position = 0
    while position < len(word.text):
        for length in sorted(names.dense_lengths(word.text[position]), reverse=True):
            piece = word.text[position : position + length]
            found = names.full_name([piece]) or names.begins([piece])
            if len(piece) == length and found and not _cuts_katakana(word.text, position, position + length):
                first = start + origins[word.start + position]
                last = start + origins[word.start + position + length - 1] + 1
                people.append(_person(reading, names.in_order(found), first, last))
                position += length - 1
                break
        position += 1
    return people


def _cuts_katakana(text: str, start: int, end: int) -> bool:
    """Whether a name would end within a katakana word."""
    before, after = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    return any(len(pair) == 2 and all(map(_KATAKANA.match, pair)) for pair in (before, after) if len(pair) == 2)


def _new_after_with(reading: Reading, start: int, end: int, known: list[Person]) -> list[Person]:
    people: list[Person] = []
    for match in _WITH.finditer(reading.mask, start, end):
        position: int | None = match.end()
        while position is not None and position < end:
            position = _take_one_after_with(reading, position, end, known, people)
    return people


def _take_one_after_with(
    reading: Reading, position: int, end: int, known: list[Person], people: list[Person]
) -> int | None:
    """Take the name that stands there, and return where the next one of the list begins; None when the list ends."""
    at = reading.origin(position)
    there = next((person for person in known if person.start <= at < person.end), None)
    if there is not None:
        after = position
        while after < end and reading.origin(after) < there.end:
            after += 1
    else:
        after = _end_of_proper_name(reading.mask, position, end)
        person = person_called(reading, position, after) if after > position else None
        if person is None or (len(person.text.split()) == 1 and fold(person.text) in EVERYDAY_WORDS):
            return None
        people.append(person)
    joint = _WITH_JOINT.match(reading.mask, after, end)
    return joint.end() if joint else None


def _end_of_proper_name(mask: str, position: int, end: int) -> int:
    """Where the capitalised words that begin there end."""
    after = position
    for match in re.finditer(r"\S+", mask[position:end]):
        word = match[0].rstrip(".,;:!?)，、،") if len(match[0]) > 3 else match[0].rstrip(",;:!?)，、،")
        particle = fold(word) in _PARTICLES and after > position
        if not word or not (particle or (_is_capital(word[0]) and _NAME_WORD.fullmatch(word))):
            break
        if fold(word) == "i":
            break
        if not particle:
            after = position + match.start() + len(word)
        if len(word) < len(match[0]) or match.start() > 80:
            break
    return after
