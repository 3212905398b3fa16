"""Employments: who worked where and when, and whether two were there at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.text.company_names import company_key


@frozen
class Employment:
    """A time at a company, from when until when.

    Attributes:
        company: as the record writes it.
        key: what all spellings of it share.
        since: first day, ISO; empty when unknown.
        until: last day, ISO; empty when unknown, and while they are there.
        now: whether they are there today, as the card says.
    """

    company: str
    key: str
    since: str = ""
    until: str = ""
    now: bool = False


class Together(StrEnum):
    """Certainty that two were at a company at the same time."""

    YES = "yes"
    UNKNOWN = "unknown"
    NO = "no"


def employments_of(contact: Contact) -> Iterator[Employment]:
    """Yield where somebody works and has worked: the present company first, from an unknown day until now."""
    if contact.company and (key := company_key(contact.company)):
        yield Employment(contact.company, key, now=True)
    for position in contact.positions:
        if position.company and (key := company_key(position.company)):
            yield Employment(position.company, key, first_day(position.since), last_day(position.until))


def together(one: Employment, other: Employment) -> Together:
    """Return whether two employments at one company overlap, as far as their days are known."""
    if one.now and other.now:
        return Together.YES
    if _ends_before(one, other) or _ends_before(other, one):
        return Together.NO
    known = one.since and other.since and (one.until or one.now) and (other.until or other.now)
    return Together.YES if known else Together.UNKNOWN


def years_together(one: Employment, other: Employment) -> str:
    """Return the years that two shared at a company: ``2018-2020``, ``2018``; empty when not all days are known."""
    if not (one.since and other.since and one.until and other.until):
        return ""
    first, last = max(one.since, other.since)[:4], min(one.until, other.until)[:4]
    return first if first == last else f"{first}-{last}"


def first_day(text: str) -> str:
    """Return the first day of a year, a month or a day as records write them, ISO; empty stays empty."""
    return text + "-01-01"[len(text) - 4 :] if text else ""


def last_day(text: str) -> str:
    """Return the last day of a year, a month or a day as records write them, ISO; empty stays empty."""
    if len(text) == len("2018"):
        return f"{text}-12-31"
    if len(text) != len("2018-03"):
        return text
    year, month = int(text[:4]), int(text[5:7])
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (date.max.year, 12) else date.max
    return date.fromordinal(following.toordinal() - (following != date.max)).isoformat()


def _ends_before(one: Employment, other: Employment) -> bool:
    return bool(one.until and other.since and one.until < other.since)
