"""The one rule by which two records are one person, for imports, pastes, the form, and the list of duplicates.

Two people who become one are worse than one who is here twice: uniting mixes their words for good, and without a word;
a pair that only looks alike is one key to decide. So what agrees never suffices by itself, it must not be contradicted.

**What forbids it.** Given names that do not agree; birthdays that differ (in day and month, or in the year where both
have one); another generation (Jr., Sr., II, III); two ``/in/`` profiles, two members' ids, or two old ``/pub/``
addresses of which none is the same; two ids of cards of which none is the same, where nothing but the name agrees. One
generation against none (the father of John Smith Jr. is John Smith), and a name in another order, forbid it when
numbers or ids differ, too.

**What makes two records one**, in this order (``Agreement``), if nothing forbids it:

1. the same id of a card, and a word in common that is no particle (given names may differ when an e-mail, a number
   or the birthday is the same);
2. the same profile: only birthday and generation forbid that;
3. the same e-mail address that is no office's;
4. the same full name, and the same company, day of having met, or number;
5. the same full name, if at most one of the two has a company, a profile, a number, an address.

**What a pair weighs** that is for the user to decide, in points of 100:

| agrees | points | speaks against it | points |
|---|---|---|---|
| profile | 55 | birthday | -40 |
| e-mail | 50 | generation | -30 |
| page | 40 | profile; one letter apart | -40; -5 |
| number | 35 | company | -20 |
| id of a card | 30 | given name, or whole name | -10 |
| name | 10 to 45 (``NameLikeness``) | no e-mail in common | -5 |
| company, birthday, with a like name | 20 | | |
| day met, place, with a like name | 10, 5 | | |

A value of an office, or one that many people share, is worth 10. From 80 points on a pair is surely one person, from 55
probably, below 20 it is not worth a look; one that something forbids is never more than perhaps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, KeysView, Mapping
from enum import Enum, IntEnum
from functools import partial
from types import MappingProxyType

from netui.domain.core.frozen import frozen
from netui.domain.people.identity_keys import (
    CARD_KEYS,
    MEMBER,
    OLD_PROFILE,
    email_key,
    is_of_office,
    page_key,
    phone_key,
    uid_key,
)
from netui.domain.people.names.compared_name import ComparedName, compared_name
from netui.domain.records.contact import Contact
from netui.domain.records.identity import is_id
from netui.domain.text.company_names import company_key

KEY_OF: Mapping[str, Callable[[str], str]] = {"emails": email_key, "phones": phone_key, "links": page_key}
"""Fields in which the same value makes two contacts alike, and by what it is the same."""
KEY_POINTS = {"linkedin": 55, "page": 40, "email": 50, "phone": 35, "uid": 30}
KEY_WORDS = {"linkedin": "same profile", "page": "same page", "email": "same e-mail", "phone": "same phone"}
POINTS_OF_MANY = 10
"""Points of an address of an office, or of a value that many share: it says little."""


_NONE: Mapping[str, str] = MappingProxyType({})


class Contradiction(Enum):
    """A reason against merging two records, with its weight and its sentence."""

    BIRTHDAY = -40, "but other birthdays"
    GENERATION = -30, "but another generation"
    PROFILE = -40, "but other profiles"
    GIVEN_NAME = -10, "but other given names"


class Agreement(IntEnum):
    """A reason for taking two records as one person, the surest first."""

    UID, PROFILE, EMAIL, NAME_BACKED, NAME_ALONE = range(1, 6)


@frozen
class Traits:
    """The compared traits of a contact, prepared once.

    Attributes:
        contact: whose.
        names: the name, then each alias, as they are compared.
        company: as it is compared, without case and legal form; may be empty.
        kinds: ``linkedin`` ``page`` ``email`` ``phone`` -> the keys of that kind, each with the text it was made from.
        own_id: key of their id in netui; empty for somebody who only stands in a file.
        card_ids: keys of the ids that other programs gave them.
    """

    contact: Contact
    names: tuple[ComparedName, ...]
    company: str
    kinds: Mapping[str, Mapping[str, str]]
    own_id: str
    card_ids: frozenset[str]

    @property
    def name(self) -> ComparedName:
        """The name, as it is compared."""
        return self.names[0]

    def keys_of(self, kind: str) -> KeysView[str]:
        """The keys of a kind."""
        return self.kinds.get(kind, _NONE).keys()

    @property
    def keys(self) -> Iterator[str]:
        """The keys of all kinds."""
        return (key for kind in self.kinds.values() for key in kind)

    @property
    def ids(self) -> frozenset[str]:
        """All ids by which a card may mean them."""
        return self.card_ids | {self.own_id} if self.own_id else self.card_ids

    @property
    def generation(self) -> str:
        """``jr`` ``sr`` ``ii`` ``iii`` ``iv`` of the name, or of an alias; empty when none says so."""
        if len(self.names) == 1:
            return self.names[0].generation
        return next((name.generation for name in self.names if name.generation), "")


def traits_of(contact: Contact) -> Traits:
    """The compared traits of a contact."""
    names = tuple(map(compared_name, (contact.name, *contact.aliases)))
    card_ids = frozenset(key for key in contact.imported if key.startswith(CARD_KEYS))
    return Traits(contact, names, company_key(contact.company), kinds_of(contact), uid_key(contact.id), card_ids)


def kinds_of(contact: Contact) -> dict[str, dict[str, str]]:
    """The keys of a contact by their kind, each with the text it was made from; a kind without any is not there."""
    kinds: dict[str, dict[str, str]] = {}
    for field in KEY_OF:
        for key, text in keys_of(contact, field).items():
            kinds.setdefault(key.partition(":")[0], {})[key] = text
    return kinds


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


def agreement(one: Traits, other: Traits) -> Agreement | None:
    """Return what makes two records one person; None when they are not, or it is for the user to say."""
    has_one_name = _have_one_full_name(one, other)
    if not has_one_name and one.ids.isdisjoint(other.ids) and not any(map(partial(_shared, one, other), _SURE_KINDS)):
        return None
    forbidden = contradictions(one, other)
    if one.ids & other.ids and _have_one_card(one, other, forbidden):
        return Agreement.UID
    if forbidden.isdisjoint(_FORBID_A_PROFILE) and _shared(one, other, "linkedin"):
        return Agreement.PROFILE
    if forbidden or _may_be_namesakes(one, other) or _were_told_apart_by_netui(one, other):
        return None
    if any(not is_of_office(key.removeprefix("email:")) for key in _shared(one, other, "email")):
        return Agreement.EMAIL
    if not has_one_name or _have_other_ids(one, other):
        return None
    if _is_backed(one, other):
        return Agreement.NAME_BACKED
    return Agreement.NAME_ALONE if _is_only_one_described(one, other) else None


_SURE_KINDS = ("linkedin", "email")
_FORBID_A_PROFILE = frozenset({Contradiction.BIRTHDAY, Contradiction.GENERATION})
"""Contradictions that outweigh a shared profile. A name does not: a profile is one person's whatever their name."""


def contradictions(one: Traits, other: Traits) -> frozenset[Contradiction]:
    """The reasons against merging two records."""
    found = {
        Contradiction.BIRTHDAY: _have_other_birthdays(one, other),
        Contradiction.GENERATION: len({one.generation, other.generation} - {""}) > 1,
        Contradiction.PROFILE: _have_other_profiles(one, other),
        Contradiction.GIVEN_NAME: not _given_names_agree(one, other),
    }
    return frozenset(kind for kind, holds in found.items() if holds)


def _given_names_agree(one: Traits, other: Traits) -> bool:
    """True if the names do, or one whole name is an alias of the other, or an alias has the given names of the name."""
    if one.name.given_agree(other.name):
        return True
    pairs = [(alias, other.name) for alias in one.names[1:]] + [(alias, one.name) for alias in other.names[1:]]
    return any(alias.is_same_as(name) or (alias.is_full and alias.given_are_equal(name)) for alias, name in pairs)


def _have_other_birthdays(one: Traits, other: Traits) -> bool:
    a, b = one.contact.birthday, other.contact.birthday
    if a is None or b is None:
        return False
    return (a.month, a.day) != (b.month, b.day) or (a.year is not None and b.year is not None and a.year != b.year)


def _have_other_profiles(one: Traits, other: Traits) -> bool:
    """True if both have a profile of one kind, and none in common: a member's id says nothing against a name."""
    own, others = one.keys_of("linkedin"), other.keys_of("linkedin")
    if not own or not others or own & others:
        return False
    kinds, other_kinds = set(map(_profile_kind, own)), set(map(_profile_kind, others))
    return not kinds.isdisjoint(other_kinds)


def _profile_kind(key: str) -> str:
    return next((kind for kind in (OLD_PROFILE, MEMBER) if key.startswith(kind)), "")


def _may_be_namesakes(one: Traits, other: Traits) -> bool:
    """True if one is a junior or senior and the other says nothing, and numbers or ids of cards differ, too.

    So it is with two of one name in another order: James Thomas need not be Thomas James.
    """
    if bool(one.generation) is bool(other.generation) and not one.name.is_turned(other.name):
        return False
    phones, others = one.keys_of("phone"), other.keys_of("phone")
    return bool(phones and others and not phones & others) or _have_other_ids(one, other)


def _have_other_ids(one: Traits, other: Traits) -> bool:
    """True if both have an id of a card, or of netui, and none in common."""
    if one.card_ids and other.card_ids:
        return not one.ids & other.ids
    ids = {each for each in one.ids | other.ids if is_id(each.removeprefix("uid:"))}
    return len(ids) > 1 and not one.ids & other.ids and bool(one.card_ids or other.card_ids)


def _were_told_apart_by_netui(one: Traits, other: Traits) -> bool:
    """True if both came out of one netui under two ids: there they were two."""
    own, others = ({each for each in two.card_ids if is_id(each.removeprefix("uid:"))} for two in (one, other))
    return bool(own and others and own.isdisjoint(others))


def _have_one_card(one: Traits, other: Traits, forbidden: frozenset[Contradiction]) -> bool:
    """True if the id of a card means one person: some word of the names is in both, and nothing forbids it."""
    if not any(name.shares_a_word_with(another) for name in one.names for another in other.names):
        return False
    backed = bool(_shared(one, other, "email") or _shared(one, other, "phone")) or have_one_birthday(one, other)
    return not forbidden - ({Contradiction.GIVEN_NAME} if backed else frozenset())


def have_one_birthday(one: Traits, other: Traits) -> bool:
    """True if both have a birthday, and the same day and month."""
    return (
        one.contact.birthday is not None
        and other.contact.birthday is not None
        and not _have_other_birthdays(one, other)
    )


def _shared(one: Traits, other: Traits, kind: str) -> set[str]:
    return one.keys_of(kind) & other.keys_of(kind)


def _have_one_full_name(one: Traits, other: Traits) -> bool:
    return any(
        name.is_full and name.is_same_as(another)
        for name in one.names
        for another in other.names
        if name is one.name or another is other.name
    )


def _is_backed(one: Traits, other: Traits) -> bool:
    """True if something besides the name agrees: company, day of having met, or a number."""
    met = one.contact.met, other.contact.met
    same_day = met[0] is not None and met[1] is not None and met[0].on is not None and met[0].on == met[1].on
    return bool(one.company and one.company == other.company) or same_day or bool(_shared(one, other, "phone"))


def _is_only_one_described(one: Traits, other: Traits) -> bool:
    """True if at most one of the two has a company, and so of profiles, numbers and addresses."""
    if one.company and other.company:
        return False
    return not any(one.keys_of(kind) and other.keys_of(kind) for kind in ("linkedin", "phone", "email"))
