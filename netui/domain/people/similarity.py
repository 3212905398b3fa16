"""Similarity of two contacts: the likelihood that they are one person, and the reasons in words.

The weights stand with the rule in ``same_person``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from netui.domain.core.frozen import frozen
from netui.domain.people.identity_keys import is_of_office
from netui.domain.people.names.compared_name import NameLikeness, differ_by_a_letter, name_likeness
from netui.domain.people.names.name_words import words_of
from netui.domain.people.phone_numbers import phone_number
from netui.domain.people.same_person import (
    KEY_POINTS,
    KEY_WORDS,
    POINTS_OF_MANY,
    Contradiction,
    Traits,
    contradictions,
    have_one_birthday,
)
from netui.domain.text.folding import fold

SURE_FROM_POINTS, PROBABLE_FROM_POINTS, LEAST_POINTS = 80, 55, 20
"""Scores from which two are surely and probably one person; below the last the guess is not worth a look."""

_COMPANY_POINTS, _BIRTHDAY_POINTS, _MET_POINTS, _PLACE_POINTS = 20, 20, 10, 5
_OTHER_COMPANY_POINTS, _OTHER_EMAIL_POINTS = -20, -5
_NEAR_PROFILE_POINTS = -5
"""Weight of two profiles that are one letter apart (``lisapark``, ``lisampark``): hardly two people chose them."""


@frozen
class Likeness:
    """The similarity of two contacts.

    Attributes:
        score: 0..100; at least ``LEAST_POINTS``.
        reasons: what speaks for it, the strongest first, then what speaks against it, which begins with ``but``.
    """

    score: int
    reasons: tuple[str, ...]

    @property
    def confidence(self) -> str:
        """``surely``, ``probably`` or ``perhaps``."""
        return (
            "surely"
            if self.score >= SURE_FROM_POINTS
            else "probably"
            if self.score >= PROBABLE_FROM_POINTS
            else "perhaps"
        )


def likeness(one: Traits, other: Traits, of_many: Collection[str] = ()) -> Likeness | None:
    """The similarity of two contacts, symmetric; None when nothing worth a look makes them alike.

    Args:
        one: a contact.
        other: another; None comes out for one and the same, and for two whom the user has told apart.
        of_many: keys that many contacts have, an office's number for one.
    """
    a, b = one.contact, other.contact
    if a.id == b.id or a.id in b.not_same or b.id in a.not_same:
        return None
    named = _name_likeness(one, other)
    speaks_for = [*_shared_keys(one, other, of_many)]
    if named is NameLikeness.OTHER:
        if not speaks_for:
            return None
    else:
        speaks_for.append((named.points, named.words))
        speaks_for += _backing(one, other)
    forbidden = contradictions(one, other)
    against = [*_contrary(one, other, named, forbidden)]
    score = min(100, sum(points for points, _ in (*speaks_for, *against)))
    if forbidden:
        score = min(score, PROBABLE_FROM_POINTS - 1)
    if score < LEAST_POINTS:
        return None
    speaks_for.sort(key=lambda reason: -reason[0])
    return Likeness(score, tuple(words for _, words in (*speaks_for, *against)))


def _name_likeness(one: Traits, other: Traits) -> NameLikeness:
    """The likeness of the names; of several names the most similar count."""
    own = name_likeness(one.name, other.name)
    if own is NameLikeness.SAME:
        return _spelling(one.contact.name, other.contact.name, is_full=len(one.name.words) > 1 or one.name.is_full)
    if own.points < NameLikeness.ALIAS.points and not set(_words(one)).isdisjoint(_words(other)):
        return NameLikeness.ALIAS
    return own


def _words(traits: Traits) -> Iterator[tuple[str, ...]]:
    return (name.words for name in traits.names)


def _spelling(one: str, other: str, *, is_full: bool) -> NameLikeness:
    """The likeness in spelling of two names with the same words."""
    if not is_full:
        return NameLikeness.ONE_WORD
    if one.casefold().split() == other.casefold().split():
        return NameLikeness.SAME
    written, otherwise = ([word.text for word in words_of(fold(name))] for name in (one, other))
    if written == otherwise:
        return NameLikeness.SAME_BUT_ACCENTS
    return NameLikeness.SWAPPED if sorted(written) == sorted(otherwise) else NameLikeness.SAME_BUT_TITLE


def _shared_keys(one: Traits, other: Traits, of_many: Collection[str]) -> Iterator[tuple[int, str]]:
    """The shared addresses: one of each kind, the one likeliest to be personal."""
    found: dict[str, tuple[int, str]] = {}
    shared = ((kind, key) for kind in KEY_WORDS for key in sorted(one.keys_of(kind) & other.keys_of(kind)))
    for kind, key in shared:
        texts = one.kinds[kind][key], other.kinds[kind][key]
        if kind == "phone" and not _agree(*texts):
            continue
        points = POINTS_OF_MANY if key in of_many or _is_shared_address(key) else KEY_POINTS[kind]
        text = max(texts, key=lambda text: (len(text), text))
        if kind not in found or points > found[kind][0]:
            found[kind] = points, f"{KEY_WORDS[kind]} {text}"
    yield from found.values()
    if one.ids & other.ids:
        yield KEY_POINTS["uid"], "same id on the card"


def _agree(one: str, other: str) -> bool:
    """True if two numbers with the same national part are not of two countries."""
    a, b = phone_number(one), phone_number(other)
    return a is not None and b is not None and a.agrees_with(b)


def _is_shared_address(key: str) -> bool:
    return key.startswith("email:") and is_of_office(key.removeprefix("email:"))


def _backing(one: Traits, other: Traits) -> Iterator[tuple[int, str]]:
    """Further agreements of two people with similar names."""
    a, b = one.contact, other.contact
    if one.company and one.company == other.company:
        yield _COMPANY_POINTS, "same company"
    if have_one_birthday(one, other):
        yield _BIRTHDAY_POINTS, "same birthday"
    if a.met and b.met and a.met.on and a.met.on == b.met.on:
        yield _MET_POINTS, "met on the same day"
    if a.location and fold(a.location) == fold(b.location):
        yield _PLACE_POINTS, "same place"


def _contrary(
    one: Traits, other: Traits, named: NameLikeness, forbidden: Collection[Contradiction]
) -> Iterator[tuple[int, str]]:
    """The reasons against it, the strongest first."""
    for kind in (Contradiction.BIRTHDAY, Contradiction.GENERATION, Contradiction.PROFILE):
        if kind in forbidden:
            points, words = kind.value
            is_slip = kind is Contradiction.PROFILE and _profiles_are_near(one, other)
            yield _NEAR_PROFILE_POINTS if is_slip else points, words
    if _are_other_companies(one.company, other.company):
        yield _OTHER_COMPANY_POINTS, "but other companies"
    if named is NameLikeness.OTHER and not one.name.is_address and not other.name.is_address:
        points, words = Contradiction.GIVEN_NAME.value
        yield points, words if one.name.words[-1] == other.name.words[-1] else "but other names"
    emails, addresses = one.keys_of("email"), other.keys_of("email")
    if emails and addresses and emails.isdisjoint(addresses):
        yield _OTHER_EMAIL_POINTS, "but no e-mail in common"


def _profiles_are_near(one: Traits, other: Traits) -> bool:
    return any(
        differ_by_a_letter(own, theirs) for own in one.keys_of("linkedin") for theirs in other.keys_of("linkedin")
    )


def _are_other_companies(one: str, other: str) -> bool:
    """True if both are known and neither is the other with more words: ``Acme``, ``Acme Inc.``."""
    if not one or not other:
        return False
    words, others = ({word.text for word in words_of(each)} for each in (one, other))
    return not (words <= others or others <= words)
