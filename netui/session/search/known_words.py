"""Words of a query held against what there is: an address as it is kept, ``tier:``, ``channel:`` and ``with:``.

A word that means nothing is told.

A tier or a channel that the rules no longer know is still found, as long as a record has it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from netui.domain.cadence.named import channel_named, tier_named
from netui.domain.cadence.rules import Channel, Tier
from netui.domain.people.phone_numbers import looks_like_a_number, phone_number
from netui.domain.search.query import Term, TermKind, with_saved
from netui.domain.text.addresses import copied
from netui.domain.text.folding import fold
from netui.session.capture.reader import reader_of
from netui.session.core.session import Session


def as_kept(text: str, session: Session) -> str:
    """A query that is an address, a number, a page or a handle, however it was copied, as it is kept; any other as is.

    A saved query goes before a handle of the same name.
    """
    if not text.strip():
        return text  # no names need be taken in for it
    said, addresses = copied(text), reader_of(session).addresses
    if looks_like_a_number(said):
        number = phone_number(said) if addresses.owners(said) else None
        return number.national if number is not None else said
    is_handle = said.startswith("@") and not with_saved(said, session.preferences.saved_queries)[0]
    page = addresses.page_of(said) if (is_handle or "/" in said) and " " not in said else ""
    is_copied = said != text.strip() and ("@" in said or (":" in text and ":" not in said))
    kept = page or (said if is_copied else "")
    return f'"{kept}"' if kept else text


def with_keys(term: Term, session: Session) -> Term:
    """Return a term with the keys of the tiers or channels that its words name; any other term as it stands.

    Raises:
        ValueError: there is no such tier or channel, or nobody of that name; the sentence says which there are.
    """
    rules, network = session.rules, session.network
    if term.kind is TermKind.TIER:
        tiers = [tier_named(value, rules.tiers) for value in term.values]
        used: Iterable[str] = (one.tier for one in network.contacts())
        return _keyed(term, tiers, [one.key for one in rules.tiers], used)
    if term.kind is TermKind.CHANNEL:
        channels = [channel_named(value, rules.channels) for value in term.values]
        used = network.conversations.channels()
        return _keyed(term, channels, [one.key for one in rules.channels], used)
    if term.kind is TermKind.WITH:
        names = reader_of(session).names
        for value in term.values:
            if not names.resolve(value).candidates:
                raise ValueError(f"“with:{value}” is nobody you know: say a name, or a part of one")
    return term


def _keyed(term: Term, named: list[Tier | None] | list[Channel | None], keys: list[str], used: Iterable[str]) -> Term:
    words = [fold(one.key) if one is not None else value for one, value in zip(named, term.values, strict=True)]
    unknown = [value for one, value in zip(named, term.values, strict=True) if one is None]
    if unknown and (lost := set(unknown).difference(map(fold, used))):
        said = f"{term.kind.value}:"
        first = next(value for value in unknown if value in lost)
        raise ValueError(f"“{said}{first}” is unknown: there are {', '.join(said + key for key in keys)}")
    return replace(term, values=tuple(words))
