"""How alike two contacts are: whether they may be one person, how likely that is, and why, in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from enum import Enum

from netui.domain.core.frozen import frozen
from netui.domain.people.identity_keys import email_key, is_of_office, page_key, phone_key
from netui.domain.people.name_parts import TITLES
from netui.domain.people.name_words import is_dense, words_of
from netui.domain.records.contact import Contact
from netui.domain.text.folding import fold

SURE, PROBABLE, WEAKEST = 80, 55, 20
"""Scores from which two are surely and probably one person; below the last the guess is not worth a look."""

_DEGREES = frozenset({"phd", "mba", "msc", "bsc", "pmp", "cpa"})
_DIGITS = re.compile(r"\d+")
SLIP_FROM_LETTERS = 6
"""In shorter names one letter makes another name."""

_KEY_POINTS = {"linkedin": 55, "page": 40, "email": 50, "phone": 35}
_KEY_WORDS = {"linkedin": "same profile", "page": "same page", "email": "same e-mail", "phone": "same phone"}
_POINTS_OF_MANY = 10
"""An office's address, or what many share, says little."""
_COMPANY_POINTS, _BIRTHDAY_POINTS, _MET_POINTS, _PLACE_POINTS = 20, 20, 10, 5
_OTHER_NAME, _OTHER_COMPANY, _OTHER_EMAIL, _OTHER_PROFILE, _OTHER_BIRTHDAY = -10, -20, -5, -40, -40


KEY_OF: Mapping[str, Callable[[str], str]] = {"emails": email_key, "phones": phone_key, "links": page_key}
"""Fields in which the same value makes two contacts alike, and by what it is the same."""


class NameLikeness(Enum):
    """How two names stand to each other: points, and words."""

    SAME = 45, "same name"
    SAME_BUT_ACCENTS = 44, "same name but for accents"
    SAME_BUT_TITLE = 43, "same name but for a title"
    SWAPPED = 40, "same name in another order"
    ALIAS = 39, "one is known by the other’s name"
    NEAR = 30, "names differ by one letter"
    LONGER = 25, "one name is part of the other"
    ONE_WORD = 24, "same name, of one word"
    SHORTER = 15, "one name is short for the other"
    FIRST_NAME = 10, "one name is part of the other"
    OTHER = 0, ""

    @property
    def points(self) -> int:
        """What it adds to the score."""
        return self.value[0]

    @property
    def words(self) -> str:
        """Why, in words; empty for other names."""
        return self.value[1]


@frozen
class Traits:
    """What of a contact is compared, made ready once.

    Attributes:
        contact: whose.
        names: the words of the name, then of each alias, folded and without titles.
        company: folded; may be empty.
        keys: of profiles, pages, addresses and numbers, each with the text it was made from.
    """

    contact: Contact
    names: tuple[tuple[str, ...], ...]
    company: str
    keys: dict[str, str]


@frozen
class Likeness:
    """How alike two contacts are.

    Attributes:
        score: 0..100; at least ``WEAKEST``.
        reasons: what speaks for it, the strongest first, then what speaks against it, which begins with ``but``.
    """

    score: int
    reasons: tuple[str, ...]

    @property
    def confidence(self) -> str:
        """``surely``, ``probably`` or ``perhaps``."""
        return "surely" if self.score >= SURE else "probably" if self.score >= PROBABLE else "perhaps"


def traits_of(contact: Contact) -> Traits:
    """What of a contact is compared."""
    keys: dict[str, str] = {}
    for field in KEY_OF:
        keys.update(keys_of(contact, field))
    names = contact.name, *contact.aliases
    return Traits(contact, tuple(map(name_words, names)), " ".join(fold(contact.company).split()), keys)


def keys_of(contact: Contact, field: str) -> dict[str, str]:
    """The keys in a field of ``KEY_OF``, each with the text it was made from; empty when nothing there has one."""
    texts = [each.value.strip() for each in getattr(contact, field)]
    if field == "emails" and "@" in contact.name:
        texts.append(contact.name.strip())  # of somebody of whom a file knew nothing else
    if not texts:
        return {}
    found = {KEY_OF[field](text): text for text in texts}
    found.pop("", None)
    return found


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without titles; a name without any letter is one word."""
    folded = fold(name)
    is_plain = folded.isascii() and folded.replace(" ", "").isalnum()
    words = tuple(folded.split() if is_plain else [word.text for word in words_of(folded)])
    if not words:
        return (folded.strip(),)
    bare = tuple([word for word in words if word not in TITLES and word not in _DEGREES])
    return bare or words


def likeness(one: Traits, other: Traits, of_many: Collection[str] = ()) -> Likeness | None:
    """How alike two contacts are, the same in either order; None when nothing worth a look makes them alike.

    Args:
        one: a contact.
        other: another; None comes out for one and the same, and for two whom the user has told apart.
        of_many: keys that many contacts have, an office's number for one.
    """
    a, b = one.contact, other.contact
    if a.id == b.id or a.id in b.not_same or b.id in a.not_same:
        return None
    named = name_likeness(one, other)
    speaks_for = [*_shared_keys(one, other, of_many)]
    if named is NameLikeness.OTHER:
        if not speaks_for:
            return None
    else:
        speaks_for.append((named.points, named.words))
        speaks_for += _backing(one, other)
    against = [*_contrary(one, other, named)]
    score = min(100, sum(points for points, _ in (*speaks_for, *against)))
    if score < WEAKEST:
        return None
    speaks_for.sort(key=lambda reason: -reason[0])
    return Likeness(score, tuple(words for _, words in (*speaks_for, *against)))


def name_likeness(one: Traits, other: Traits) -> NameLikeness:
    """How the names stand to each other; of several names the likest count."""
    first, second = one.names[0], other.names[0]
    own = _words_likeness(first, second)
    if own is NameLikeness.SAME:
        return _spelling(one.contact.name, other.contact.name, first)
    if own.points < NameLikeness.ALIAS.points and not set(one.names).isdisjoint(other.names):
        return NameLikeness.ALIAS
    return own


def _spelling(one: str, other: str, words: tuple[str, ...]) -> NameLikeness:
    """How two names are written that have the same words."""
    if len(words) == 1 and not (is_dense(words[0]) and len(words[0]) > 1):
        return NameLikeness.ONE_WORD
    if one.casefold().split() == other.casefold().split():
        return NameLikeness.SAME
    same_titles = [word.text for word in words_of(fold(one))] == [word.text for word in words_of(fold(other))]
    return NameLikeness.SAME_BUT_ACCENTS if same_titles else NameLikeness.SAME_BUT_TITLE


def _words_likeness(one: tuple[str, ...], other: tuple[str, ...]) -> NameLikeness:
    if one == other or (is_dense(one[0]) and "".join(one) == "".join(other)):
        return NameLikeness.SAME
    if len(one) == len(other) and sorted(one) == sorted(other):
        return NameLikeness.SWAPPED
    if _differ_by_a_letter(" ".join(one), " ".join(other)):
        return NameLikeness.NEAR
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) < len(long) and set(short) <= set(long):
        return NameLikeness.LONGER if len(short) > 1 else NameLikeness.FIRST_NAME
    return NameLikeness.SHORTER if _is_shortened(one, other) else NameLikeness.OTHER


def _differ_by_a_letter(one: str, other: str) -> bool:
    """Whether one slip of the finger leads from one name to the other; another number is another person."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < SLIP_FROM_LETTERS:
        return False
    at = 0
    for letter, counterpart in zip(one, other, strict=False):
        if letter != counterpart:
            break
        at += 1
    rest, others = one[at:], other[at:]
    is_slip = (
        rest[1:] == others[1:]
        or rest == others[1:]
        or rest[1:] == others
        or (rest[:2] == others[1::-1] and rest[2:] == others[2:])
    )
    return is_slip and _DIGITS.sub("", one) != _DIGITS.sub("", other)


def _is_shortened(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether names agree in the last word, and each other word begins as its counterpart."""
    if len(one) != len(other) or len(one) < 2 or one[-1] != other[-1]:
        return False
    pairs = zip(one[:-1], other[:-1], strict=True)
    return all(first.startswith(second) or second.startswith(first) for first, second in pairs)


def _shared_keys(one: Traits, other: Traits, of_many: Collection[str]) -> Iterator[tuple[int, str]]:
    """What is the same: of each kind once, the likest to be one person's own."""
    found: dict[str, tuple[int, str]] = {}
    for key in sorted(one.keys.keys() & other.keys.keys()):
        kind = key.partition(":")[0]
        points = _POINTS_OF_MANY if key in of_many or _is_shared_address(key) else _KEY_POINTS[kind]
        text = max(one.keys[key], other.keys[key], key=lambda text: (len(text), text))
        if kind not in found or points > found[kind][0]:
            found[kind] = points, f"{_KEY_WORDS[kind]} {text}"
    yield from found.values()


def _is_shared_address(key: str) -> bool:
    return key.startswith("email:") and is_of_office(key.removeprefix("email:"))


def _backing(one: Traits, other: Traits) -> Iterator[tuple[int, str]]:
    """What else agrees of two people with like names."""
    a, b = one.contact, other.contact
    if one.company and one.company == other.company:
        yield _COMPANY_POINTS, "same company"
    if a.birthday and b.birthday and (a.birthday.month, a.birthday.day) == (b.birthday.month, b.birthday.day):
        yield _BIRTHDAY_POINTS, "same birthday"
    if a.met and b.met and a.met.on and a.met.on == b.met.on:
        yield _MET_POINTS, "met on the same day"
    if a.location and fold(a.location) == fold(b.location):
        yield _PLACE_POINTS, "same place"


def _contrary(one: Traits, other: Traits, named: NameLikeness) -> Iterator[tuple[int, str]]:
    """What speaks against it, the strongest first."""
    a, b = one.contact, other.contact
    if a.birthday and b.birthday and (a.birthday.month, a.birthday.day) != (b.birthday.month, b.birthday.day):
        yield _OTHER_BIRTHDAY, "but other birthdays"
    profiles, theirs = _profiles(one), _profiles(other)
    if profiles and theirs and profiles.isdisjoint(theirs):
        yield _OTHER_PROFILE, "but other profiles"
    if _are_other_companies(one.company, other.company):
        yield _OTHER_COMPANY, "but other companies"
    if named is NameLikeness.OTHER and "@" not in a.name and "@" not in b.name:
        yield _OTHER_NAME, "but other names"
    emails, addresses = ({key for key in each.keys if key.startswith("email:")} for each in (one, other))
    if emails and addresses and emails.isdisjoint(addresses):
        yield _OTHER_EMAIL, "but no e-mail in common"


def _profiles(traits: Traits) -> set[str]:
    return {key for key in traits.keys if key.startswith("linkedin:")}


def _are_other_companies(one: str, other: str) -> bool:
    """Whether both are known and neither is the other with more words: ``Acme``, ``Acme Inc.``."""
    if not one or not other:
        return False
    words, others = ({word.text for word in words_of(each)} for each in (one, other))
    return not (words <= others or others <= words)
