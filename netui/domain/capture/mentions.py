"""The person meant by a name in a capture: somebody known, one of several, or somebody new."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from netui.domain.cadence.rules import Channel
from netui.domain.capture.clauses import KINDS
from netui.domain.capture.model import PartKind, Person
from netui.domain.capture.names.perhaps_meant import perhaps_meant
from netui.domain.capture.names.place_names import COUNTRIES_AND_CITIES
from netui.domain.capture.names.slips import with_a_slip
from netui.domain.capture.names.stop_words import NO_NAMES, says_where_or_what
from netui.domain.capture.scanner import LineScan
from netui.domain.people.names.name_parts import PARTICLES as NAME_PARTICLES
from netui.domain.people.names.name_parts import generation_of, name_words, says_no_name, title_length
from netui.domain.people.names.name_words import core_of, has_in_order, is_dense, words_of
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.people.told_apart import counted_names
from netui.domain.text.folding import fold, is_small

JOINT = re.compile(r"\s*(?:[,，、،&＆]|(?<!\S)(?:and|\+)(?!\S))\s*", re.IGNORECASE)
"""Pattern of the joint between people before the colon."""

_PARTICLE_WORDS = (
    "de del della der den di da do dos das du des la le el al as bin bint ibn ben van von vom zu zum zur ten ter af av"
    " y e i und of the st o d l mac an wa ni nic"
)
PARTICLES = frozenset(_PARTICLE_WORDS.split()) | NAME_PARTICLES
NAME_WORD = re.compile(
    r"[^\W\d_][^\W\d_\u0300-\u036f]*[\w'’ʼ.\-·・\u0300-\u036f\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff]*"
)
_NAME_WORDS_AT_MOST = 8
_SMALL_BEGINNING = re.compile(r"(?:[a-z]{1,2}['’-]|['’][a-z]\b|(?:al|el|as|ad|ar|an|at|ul|abd)-)\w*", re.IGNORECASE)
"""Beginnings of a word of a name in small letters: ``d'Arcy``, ``al-Farsi``, ``'t``."""
_ARTICLE = re.compile(r"(?:[dlo]['’]|(?:al|el|as|ad|ar|an|at|ul)-)(?=[^\W\d_])")
"""A small article that a name begins with, before the letter that has to be a capital: ``al-Rashid``, ``d'Arcy``."""

_MIDDLE_FIGURE = re.compile(r"\d{1,2}\.?")
_DENSE_LETTERS_AT_MOST = 12


@lru_cache(maxsize=1_024)
def looks_like_name(text: str) -> bool:
    """True if an unknown text may be a name: a few capitalised words, or words of a script without capitals."""
    words = text.split()
    if not words or len(words) > _NAME_WORDS_AT_MOST or fold(text) in NO_NAMES or fold(text) in KINDS:
        return False
    if says_no_name(text):
        return False
    if is_dense(text) and len(text.replace(" ", "")) > _DENSE_LETTERS_AT_MOST and "・" not in text:
        return False
    if len(words) == 1 and sum(letter.isalpha() for letter in text) < 2 and not is_dense(text):
        return False
    capitals = 0
    words = words[title_length(words) :]
    for number, word in enumerate(words):
        if 0 < number < len(words) - 1 and _MIDDLE_FIGURE.fullmatch(word):
            continue  # Jennifer 8. Lee
        if NAME_WORD.fullmatch(word) is None and not _SMALL_BEGINNING.fullmatch(word):
            return False
        article = _ARTICLE.match(word)
        if is_capital(word[article.end() if article else 0]):
            capitals += 1
        elif fold(word).strip(".'’-") not in PARTICLES and not _SMALL_BEGINNING.match(word):
            return False
    return capitals > 0 and not fold(words[-1]).endswith(("'s",))


def is_capital(letter: str) -> bool:
    """True if a name may begin with this letter: a capital, or a letter of a script that has none."""
    return letter.isalpha() and not is_small(letter)


def person_called(reading: LineScan, start: int, end: int) -> Person | None:
    """The person that a whole stretch of text names, known or new; None when it is no name."""
    start, end = reading.strip(start, end)
    text = reading.words(start, end)
    if not text:
        return None
    names = reading.context.names
    bare, _, suffix = text.partition(", ")
    text = f"{bare} {suffix}" if suffix else text
    found = names.meant(text)
    if suffix and not found and not generation_of(name_words(text)) and (found := names.meant(bare)):
        text = bare  # a degree that nobody can list
    if found and is_reserved(reading, text) and not names.full_name([word.text for word in words_of(fold(text))]):
        found = ()
    first, last = reading.origin(start), reading.origin(end)
    if found:
        asks = _is_another_full_name(reading, text)
        settled = found[0] if len(found) == 1 and not asks else ""
        return Person(text, settled, found, start=first, end=last, says_new=asks)
    if perhaps := perhaps_meant(text, names) if is_capital(text[0]) or generation_of(name_words(text)) else ():
        return Person(text, "", perhaps, start=first, end=last, says_new=True)
    if reads_as_new(reading, text) or _is_adorned(reading, text):
        return Person(text, is_new=True, start=first, end=last)
    return None


_ADORNMENT = re.compile(r"\[[^\[\]\s]*\]|[^\w\s'’()\[\]]+")


def _is_adorned(reading: LineScan, text: str) -> bool:
    """True if a full name has signs or words in brackets before or behind it: ``[VIP] Ann Lee``, ``🙂 Ann Lee``.

    Titles of notes have them, too (``📌 Key points``): only a usual given name and another word are somebody.
    """
    words = text.split()
    bare = [word for word in words if not _ADORNMENT.fullmatch(word)]
    if len(bare) < 2 or len(bare) == len(words) or not is_usual_name(bare[0]) or not is_capital(bare[0][0]):
        return False
    return not reading.context.names.meant(" ".join(bare)) and reads_as_new(reading, " ".join(bare))


def _is_another_full_name(reading: LineScan, text: str) -> bool:
    """True if a capitalised full name only has the words of a known one, in another order: it may be somebody new.

    An address is no name, however it is spelt: it has one owner.
    """
    words = [word.text for word in words_of(fold(text))]
    if len(words) < 2 or not all(is_capital(word[0]) for word in text.split()):
        return False
    names, core = reading.context.names, core_of(words)
    if names.addresses.owners(text):
        return False
    if len(core) < 2 or names.full_name(words) or names.full_name(core) or names.begins(core):
        return False
    return not any(has_in_order(words, core) for each in names.meant(text) for words in names.words_of(each))


_BRACKETS = re.compile(r"(.+?)\s*\(([^()]{1,120})\)")
_FROM = re.compile(r"(\S+(?:\s+\S+){0,2})\s+(?:from|bei|von|chez)\s+([A-ZÀ-Þ0-9][^(),:]{0,80})")
"""Pattern of ``Tom from Acme``, read as if in brackets; the word behind has a capital, as companies and places."""
_TITLES = frozenset(
    ("ceo", "cto", "cfo", "coo", "vp", "director", "manager", "founder", "partner", "engineer", "designer", "professor",
     "head",
     "president", "editor", "owner", "developer", "researcher", "lead", "analyst", "recruiter", "lawyer", "doctor")
)  # fmt: skip
_NEW = "new"


def named_with_brackets(reading: LineScan, start: int, end: int) -> tuple[Person | None, dict[str, str]]:
    """The person a stretch names, and the fields that brackets behind the name say: ``Tom Baker (Acme, CTO)``.

    Brackets tell people of one name apart (``Ben (Halyard)``); ``Priya (new)`` is somebody new for certain.
    """
    start, end = reading.strip(start, end)
    match = _BRACKETS.fullmatch(reading.mask, start, end) or _from_somewhere(reading, start, end)
    if match is None or reading.context.names.full_name([word.text for word in words_of(fold(match[0]))]):
        return person_called(reading, start, end), {}
    parts = [part.strip() for part in reading.text[match.start(2) : match.end(2)].split(",")]
    is_new = fold(parts[0]) == _NEW
    parts = parts[1:] if is_new else parts
    person = person_called(reading, *match.span(1))
    text = reading.words(*match.span(1))
    if is_new or person is None:
        if not is_new and not looks_like_name(text):
            return None, {}
        first, last = reading.origin(start), reading.origin(end)
        person = Person(text, is_new=True, start=first, end=last, says_new=is_new)
    if person.is_new:
        if match.re is _FROM and fold(parts[0]) in COUNTRIES_AND_CITIES:
            return person, {"location": parts[0]}
        return person, _fields_in_brackets(parts)
    return _told_apart(reading, person, fold(parts[0]) if parts else ""), {}


def _from_somewhere(reading: LineScan, start: int, end: int) -> re.Match[str] | None:
    """The name and where it is from; None for a name with ``von`` in it, and for one that somebody has."""
    match = _FROM.fullmatch(reading.mask, start, end)
    if match is None or reading.context.names.meant(reading.words(start, end)):
        return None
    named = reading.words(*match.span(1))
    known = reading.context.names.meant(named)
    is_von = " von " in reading.mask[start:end] and not known
    return match if not is_von and (known or is_usual_name(fold(named).split()[0])) else None


def is_title(text: str) -> bool:
    """True if brackets with this alone say what somebody does rather than where."""
    return any(word in _TITLES for word in fold(text).split())


def _fields_in_brackets(parts: list[str]) -> dict[str, str]:
    if len(parts) == 1 and is_title(parts[0]):
        return {"title": parts[0]}
    if len(parts) == 2 and is_title(parts[0]) and not is_title(parts[1]):
        parts = [parts[1], parts[0]]  # “(Staff engineer, Tidal)”
    said = {"company": parts[0] if parts else "", "title": ", ".join(parts[1:])}
    return {name: value for name, value in said.items() if value}


def _told_apart(reading: LineScan, person: Person, said: str) -> Person:
    """The person, settled on the one candidate whose company, title or place is said."""
    fits = []
    for each in person.candidates:
        profile = reading.context.profile(each)
        known = [fold(value) for value in (profile.company, profile.title, profile.location) if value]
        if said and any(said in value or value in said for value in known):
            fits.append(each)
    if len(fits) == 1:
        return replace(person, contact_id=fits[0])
    only = reading.context.profile(person.candidates[0]).company if len(person.candidates) == 1 else ""
    if only and not fits and len(person.text.split()) == 1:
        # Somebody else of that first name, perhaps: “Priya (Google)”, where the one Priya is elsewhere.
        return replace(person, contact_id="", says_new=True)
    return person


_INNER_CAPITAL = re.compile(r"([^\W\d_]*[a-zß-ÿ])[A-ZÀ-Þ]\w*")
_BEGIN_NAMES = frozenset(
    ("mc", "mac", "de", "des", "di", "da", "du", "le", "la", "van", "von", "jo", "mary", "anna", "ann", "lee", "st",
     "fitz", "o", "al", "el", "ja", "ke", "ta", "sha")
)  # fmt: skip
"""Beginnings before a capital within a name: ``McKay``, ``DeShawn``; ``PyCon`` and ``GitHub`` are nobody."""


def reads_as_new(reading: LineScan, text: str) -> bool:
    """True if a name that nobody has is read as somebody new before a colon."""
    channels = _channel_words(reading.context.channels)
    if not looks_like_name(text) or says_where_or_what(text) or not channels.isdisjoint(map(fold, text.split())):
        return False
    inner = _INNER_CAPITAL.fullmatch(text)
    return inner is None or fold(inner[1]) in _BEGIN_NAMES or is_usual_name(fold(text))


def is_reserved(reading: LineScan, text: str) -> bool:
    """True if a single word means something else than a person: a channel, a kind of key point ..."""
    folded = fold(text)
    return folded in NO_NAMES or folded in KINDS or folded in _channel_words(reading.context.channels)


@lru_cache(maxsize=4)
def _channel_words(channels: tuple[Channel, ...]) -> frozenset[str]:
    """The folded keys and aliases of channels."""
    return frozenset([fold(name) for channel in channels for name in (channel.key, *channel.aliases)])


def settle(reading: LineScan, people: list[Person], *, in_text: bool) -> tuple[Person, ...]:
    """Each person once; an ambiguous one goes to the candidate who most often appears with the others, if one does.

    In free text a first name may come again: it means the person who was named with more of the name. Each is noted.
    """
    named = [person.contact_id for person in people if person.contact_id]
    known, begun = frozenset(named), _beginnings_of_new(people)
    settled: dict[str, Person] = {}
    for person in people:
        again = _named_before(person, known, begun) if in_text else ""
        if not person.is_settled and not again and named and not person.says_new:
            person = likeliest(reading, person, named)
        if not again or person.contact_id:
            settled.setdefault(person.contact_id or fold(person.text), person)
        meaning = person.contact_id or again or ("new" if person.is_new else "?")
        reading.note_origin(person.start, person.end, PartKind.PERSON, meaning)
    return tuple(settled.values())


def _beginnings_of_new(people: list[Person]) -> frozenset[str]:
    """The beginnings of new people's names, all but their last words; folded."""
    names = [fold(person.text).split() for person in people if person.is_new]
    return frozenset(" ".join(words[:count]) for words in names for count in range(1, len(words)))


def _named_before(person: Person, known: frozenset[str], begun: frozenset[str]) -> str:
    """The person whom a first name repeats: the id, or ``new``, of somebody named in full before; else empty."""
    if person.is_new:
        return "new" if fold(person.text) in begun else ""
    return next((each for each in person.candidates if each in known), "") if not person.contact_id else ""


def likeliest(reading: LineScan, person: Person, named: list[str]) -> Person:
    """The person, settled on the candidate who most often appears with those named, when one does."""
    together = {each: reading.context.together(each, named) for each in person.candidates if each not in named}
    ranked = sorted(together, key=lambda each: -together[each])
    if not ranked:
        return person
    clear = len(ranked) == 1 or together[ranked[1]] < together[ranked[0]]
    return replace(person, contact_id=ranked[0] if clear else "", candidates=tuple(ranked))


def remark_on_slip(reading: LineScan, person: Person) -> None:
    """Say so when somebody new has nearly the name of somebody known: one contact too many is found late."""
    names = reading.context.names
    if not person.is_new or person.says_new or not (known := with_a_slip(person.text, names)):
        return
    sentence = f"“{person.text}” is somebody new: {names.name(known)} is known, and one slip away"
    reading.remark_at_origin(person.start, person.end, sentence)


def complain_of(reading: LineScan, person: Person) -> None:
    """Remember that it has to be said which of several people is meant."""
    some = counted_names(reading.context.names.name(each) for each in person.candidates[:5])
    more = f" or {len(person.candidates) - 5} more" if len(person.candidates) > 5 else ""
    how = f"write that name, or “{person.text} (new)”" if person.says_new else "write more of the name"
    sentence = f"“{person.text}” may be {', '.join(some)}{more}: {how}"
    reading.complain_at_origin(person.start, person.end, sentence, person.candidates)
