"""A tier as a category: many programs drop lines they do not know when they save a card, and keep categories."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from netui.domain.records.contact import Contact

_BEGINS = "netui:"


def with_category(contact: Contact, tiers: AbstractSet[str]) -> Contact:
    """The contact as it is written there: its tier is one of its tags, if it is one of these."""
    return replace(contact, tags=(*contact.tags, f"{_BEGINS}{contact.tier}")) if contact.tier in tiers else contact


def without_category(contact: Contact, before: str, tiers: AbstractSet[str], today: date) -> Contact:
    """The contact as it is kept here: another tier among its tags is its tier from now on, a missing one says nothing.

    Args:
        contact: as its card says.
        before: the tier that it had here.
        tiers: keys of all tiers.
        today: the day from which the tier holds.
    """
    said = [tag.removeprefix(_BEGINS) for tag in contact.tags if tag.startswith(_BEGINS)]
    if not tiers or not said:
        return contact
    contact = replace(contact, tags=tuple(tag for tag in contact.tags if not tag.startswith(_BEGINS)))
    other = [tier for tier in said if tier in tiers and tier != before]
    return replace(contact, tier=other[-1], tier_since=today) if other else contact
