"""The names on a card: what somebody is called, and what else they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from netui.domain.people.names.name_parts import NameParts, is_family_first, name_words, turned_round
from netui.exchange.common.files.text import one_line
from netui.exchange.vcard.fields import CardFields
from netui.exchange.vcard.syntax import Property

_NICKNAMES = ("NICKNAME", "X-NICKNAME", "X-MAIDENNAME", "X-MAIDEN-NAME", "X-SHORT-NAME")
_PHONETIC = ("X-PHONETIC-LAST-NAME", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME")
_ADDRESS = re.compile(r"\S+@\S+")


def names(card: CardFields, stand_ins: Sequence[str], more: Sequence[str] = ()) -> tuple[str, ...]:
    """Each name on a card once, the one to call them by first; empty when there is none.

    Args:
        card: the card.
        stand_ins: what to call them where no name stands: company, address.
        more: other names that stand elsewhere on the card.
    """
    full = [one_line(line.text) for line in card.all("FN") if line.text]
    parted = [parts for line in card.all("N") if (parts := parts_in(line)).name]
    if not parted:
        full = [said.name if (said := turned_round(name)) else name for name in full]
    for parts in parted:
        full = [_in_order(name, parts) for name in full]
    unsaid = [parts for parts in parted if not any(_says(name, parts) for name in full)]
    called = [name for name in full if not _ADDRESS.fullmatch(name)]
    if not called and parted:
        called, unsaid = [parted[0].name], unsaid[1:]
    others = [NameParts(parts.family, parts.given, parts.middle).name for parts in unsaid]
    found = (*called, *others, *_nicknames(card), *more)
    if not any(found):
        found = tuple(full) or tuple(stand_ins)[:1]
    return tuple(dict.fromkeys(name for name in found if name))


def parts_unsaid(card: CardFields) -> NameParts | None:
    """The parts that a full name in turned order says on a card without ``N``; None when no line is missing."""
    is_said = any(parts_in(line).name for line in card.all("N"))
    return None if is_said else turned_round(one_line(card.text("FN")))


def parts_in(line: Property) -> NameParts:
    """The parts of a name in an ``N`` line."""
    family, given, middle, prefix, suffix = (*line.fields, "", "", "", "", "")[:5]
    return NameParts(family, given, middle, prefix, suffix)


def _in_order(name: str, parts: NameParts) -> str:
    """The name with the family first where its script wants it so and a program has turned it round."""
    family, given = parts.family.split(), parts.given.split()
    if family and given and is_family_first(name) and name.split() == [*given, *family]:
        return " ".join((*family, *given))
    return name


def _says(name: str, parts: NameParts) -> bool:
    """True if a full name contains the given and family name that stand apart."""
    words, family, given = name_words(name), name_words(parts.family), name_words(parts.given)
    if set(family + given) <= set(words):
        return True
    together = "".join(words)
    return together in ("".join(family + given), "".join(given + family))


def _nicknames(card: CardFields) -> Iterator[str]:
    for line in card.all(*_NICKNAMES):
        yield from (one_line(name) for name in line.parts(","))
    family, given, middle = (one_line(card.text(name)) for name in _PHONETIC)
    yield NameParts(family, given, middle).name
    for line in card.all("SOUND"):
        if "x-irmc-n" in line.types:  # how Japanese telephones say a name
            yield parts_in(line).name
