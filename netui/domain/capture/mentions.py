"""Who is meant by a name in a capture: somebody known, one of several, or somebody new."""

from __future__ import annotations

import re
from dataclasses import replace

from netui.domain.capture.clauses import KINDS
from netui.domain.capture.model import PartKind, Person
from netui.domain.capture.scanner import Reading
from netui.domain.capture.stop_words import NO_NAMES
from netui.domain.people.name_words import is_dense, words_of
from netui.domain.text.folding import fold

JOINT = re.compile(r"\s*(?:[,，、،&＆]|(?<!\S)and(?!\S))\s*", re.IGNORECASE)
"""What separates people before the colon."""

_PARTICLE_WORDS = (
    "de del della der den di da do dos das du des la le el al as bin bint ibn ben van von vom zu zum zur ten ter af av"
    " y e i und of the st o d l mac"
)
PARTICLES = frozenset(_PARTICLE_WORDS.split())
NAME_WORD = re.compile(
    r"[^\W\d_][^\W\d_\u0300-\u036f]*[\w'’ʼ.\-·・\u0300-\u036f\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff]*"
)
_NAME_WORDS_AT_MOST = 6
_DENSE_LETTERS_AT_MOST = 12


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
        if NAME_WORD.fullmatch(word) is None:
            return False
        if is_capital(word[0]):
            capitals += 1
        elif fold(word).strip(".'-") not in PARTICLES and not re.match(r"[a-z]['’-]\w", word):
            return False
    return capitals > 0 and not fold(words[-1]).endswith(("'s",))


def is_capital(letter: str) -> bool:
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
    if found and is_reserved(reading, text) and not names.full_name([word.text for word in words_of(fold(text))]):
        found = ()
    first, last = reading.origin(start), reading.origin(end)
    if found:
        return Person(text, found[0] if len(found) == 1 else "", found, start=first, end=last)
    if looks_like_name(text) and not any(_is_channel(reading, word) for word in text.split()):
        return Person(text, is_new=True, start=first, end=last)
    return None


def is_reserved(reading: Reading, text: str) -> bool:
    """Whether a single word means something else than a person: a channel, a kind of key point ..."""
    return fold(text) in NO_NAMES or fold(text) in KINDS or _is_channel(reading, text)


def _is_channel(reading: Reading, text: str) -> bool:
    word = fold(text)
    return any(word == fold(name) for channel in reading.context.channels for name in (channel.key, *channel.aliases))


def settle(reading: Reading, people: list[Person], *, in_text: bool) -> tuple[Person, ...]:
    """Each person once; an ambiguous one goes to the candidate who most often appears with the others, if one does.

    In free text a first name may come again: it means whoever was named with more of the name. Each is noted.
    """
    named = [person.contact_id for person in people if person.contact_id]
    known, begun = frozenset(named), _beginnings_of_new(people)
    settled: dict[str, Person] = {}
    for person in people:
        again = _named_before(person, known, begun) if in_text else ""
        if not person.is_settled and not again and named:
            person = likeliest(reading, person, named)
        if not again or person.contact_id:
            settled.setdefault(person.contact_id or fold(person.text), person)
        meaning = person.contact_id or again or ("new" if person.is_new else "?")
        reading.note_origin(person.start, person.end, PartKind.PERSON, meaning)
    return tuple(settled.values())


def _beginnings_of_new(people: list[Person]) -> frozenset[str]:
    """What the names of new people begin with, short of their last words; folded."""
    names = [fold(person.text).split() for person in people if person.is_new]
    return frozenset(" ".join(words[:count]) for words in names for count in range(1, len(words)))


def _named_before(person: Person, known: frozenset[str], begun: frozenset[str]) -> str:
    """What a first name repeats: the id, or ``new``, of somebody named with more of the name; else empty."""
    if person.is_new:
        return "new" if fold(person.text) in begun else ""
    return next((each for each in person.candidates if each in known), "") if not person.contact_id else ""


def likeliest(reading: Reading, person: Person, named: list[str]) -> Person:
    """The person, settled on the candidate who most often appears with those named, when one does."""
    together = {each: reading.context.together(each, named) for each in person.candidates if each not in named}
    ranked = sorted(together, key=lambda each: -together[each])
    if not ranked:
        return person
    clear = len(ranked) == 1 or together[ranked[1]] < together[ranked[0]]
    return replace(person, contact_id=ranked[0] if clear else "", candidates=tuple(ranked))


def complain_of(reading: Reading, person: Person) -> None:
    """Remember that it has to be said which of several people is meant."""
    some = [reading.context.names.name(each) for each in person.candidates[:5]]
    more = f" or {len(person.candidates) - 5} more" if len(person.candidates) > 5 else ""
    sentence = f"“{person.text}” may be {', '.join(some)}{more}: write more of the name"
    reading.complain_at_origin(person.start, person.end, sentence, person.candidates)
