"""Two contacts that are one person made one record, by fixed rules; nothing is lost.

Lists are united, the survivor's entries first; the other's name becomes another name. Of single values the survivor's
stands and the other's fills what is blank, but for these:

- company, department and title belong together: another employer's title is not taken over;
- the closer tier stands, with the day it was given; of one tier given twice, the earlier day;
- deceased and not to be contacted always hold, then paused; archived yields, since a duplicate is often set aside;
- the earlier day of having met, the birthday that knows its year, the next date that was set last, a pin.

A value that differs and does not stand is told in a line of the notes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar

from netui.domain.people.identity_keys import email_key, linkedin_key, phone_key, uid_key
from netui.domain.records.contact import Contact, ContactStatus, Met
from netui.domain.records.contact_fields.fields import CONTACT_FIELDS, Merge
from netui.domain.records.document import to_document
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.text.folding import fold

_STRONGEST_FIRST = (
    ContactStatus.DECEASED,
    ContactStatus.DO_NOT_CONTACT,
    ContactStatus.PAUSED,
    ContactStatus.ACTIVE,
    ContactStatus.ARCHIVED,
)

_T = TypeVar("_T")


def merged(
    survivor: Contact, other: Contact, tiers: Sequence[str], name_of: Callable[[str], str], now: datetime
) -> Contact:
    """The merged record; it has the survivor's id.

    Args:
        survivor: whose record stays.
        other: whose record goes.
        tiers: keys of the tiers, closest first.
        name_of: gives the name of the person with an id; empty when nobody does.
        now: aware moment of the merging.
    """
    both = survivor, other
    one = replace(
        survivor,
        **_by_the_table(survivor, other),
        aliases=_aliases(survivor, other),
        emails=_labelled(survivor.emails, other.emails, email_key),
        phones=_labelled(survivor.phones, other.phones, phone_key),
        links=_labelled(survivor.links, other.links, linkedin_key),
        questions=tuple(sorted(_once(survivor.questions + other.questions), key=lambda each: each.on)),
        dates=_once_by((*survivor.dates, *other.dates), lambda each: (fold(each.label), each.on)),
        birthday=_birthday(survivor.birthday, other.birthday),
        met=_met(survivor, other),
        status=min((each.status for each in both), key=_STRONGEST_FIRST.index),
        said=_said(survivor.said, other.said),
        created_at=min((each.created_at for each in both if each.created_at), default=None),
        updated_at=now,
        imported=_once((*survivor.imported, *other.imported, uid_key(other.id))),
    )
    one = _with_next(_with_tier(_with_employment(one, other), survivor, other, tiers), survivor, other)
    one = _with_unknown_fields(one, other)
    return replace(one, notes=_notes(survivor, other, one, name_of, now.date()))


def _by_the_table(survivor: Contact, other: Contact) -> dict[str, Any]:
    """The fields that have no rule of their own, united or filled as the table of fields says."""
    both = survivor, other
    found: dict[str, Any] = {}
    for field in CONTACT_FIELDS:
        own, others = getattr(survivor, field.name), getattr(other, field.name)
        match field.merge:
            case Merge.FILL:
                found[field.name] = own or others
            case Merge.WORDS:
                found[field.name] = _once_by(own + others, fold)
            case Merge.VALUES:
                found[field.name] = _once(own + others)
            case Merge.OTHERS:
                found[field.name] = _others(both, own + others)
            case Merge.OWN | Merge.RULE:
                pass
    return found


def _said(
    own: Mapping[str, Mapping[str, str]], others: Mapping[str, Mapping[str, str]]
) -> Mapping[str, Mapping[str, str]]:
    """The latest statement of each source; where both records have one about a field, the survivor's wins."""
    return {source: {**others.get(source, {}), **own.get(source, {})} for source in (*own, *others)}


def _once(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))


def _once_by(values: Iterable[_T], key: Callable[[_T], Hashable]) -> tuple[_T, ...]:
    """The values, of those with one key the first."""
    found: dict[Hashable, _T] = {}
    for value in values:
        found.setdefault(key(value), value)
    return tuple(found.values())


def _aliases(survivor: Contact, other: Contact) -> tuple[str, ...]:
    names = _once_by((*survivor.aliases, other.name, *other.aliases), str.strip)
    return tuple(name for name in names if name.strip() != survivor.name.strip())


def _others(both: tuple[Contact, Contact], ids: Iterable[str]) -> tuple[str, ...]:
    own = {each.id for each in both}
    return tuple(each for each in _once(ids) if each not in own)


def _labelled(
    own: tuple[Labelled, ...], others: tuple[Labelled, ...], key: Callable[[str], str]
) -> tuple[Labelled, ...]:
    """Each value once, in the survivor’s spelling, but a number with its country; with a label if it has any."""
    found: dict[str, Labelled] = {}
    for each in own + others:
        known = found.setdefault(key(each.value) or each.value.strip().rstrip("/"), each)
        value = each.value if _digits(each.value) > _digits(known.value) and key is phone_key else known.value
        found[key(each.value) or each.value.strip().rstrip("/")] = Labelled(value, known.label or each.label)
    return tuple(found.values())


def _digits(text: str) -> int:
    return sum(map(str.isdecimal, text))


def _birthday(own: Anniversary | None, others: Anniversary | None) -> Anniversary | None:
    if own is None or others is None:
        return own or others
    same_day = (own.month, own.day) == (others.month, others.day)
    return others if same_day and own.year is None else own


def _met(survivor: Contact, other: Contact) -> Met | None:
    own, others = survivor.met or Met(), other.met or Met()
    through = [each for each in (own.through, others.through) if each and each not in (survivor.id, other.id)]
    days = [each for each in (own.on, others.on) if each]
    met = Met(min(days, default=None), own.where or others.where, through[0] if through else "")
    return met if met != Met() else None


def _with_employment(one: Contact, other: Contact) -> Contact:
    at_one_company = bool(one.company) and fold(one.company) == fold(other.company)
    if not at_one_company and (_differ(one.company, other.company) or _differ(one.title, other.title)):
        return one  # a title without its employer would be claimed for another one
    return replace(
        one,
        company=one.company or other.company,
        department=one.department or other.department,
        title=one.title or other.title,
    )


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and fold(one) != fold(other)


def _with_tier(one: Contact, survivor: Contact, other: Contact, tiers: Sequence[str]) -> Contact:
    def distance(contact: Contact) -> tuple[int, date]:
        far = len(tiers) + (not contact.tier)
        return tiers.index(contact.tier) if contact.tier in tiers else far, contact.tier_since or date.max

    closer = min((survivor, other), key=distance)
    moments = [each.sorted_at for each in (survivor, other) if each.sorted_at]
    sorted_at = max(moments, default=None) if not closer.tier else None
    return replace(one, tier=closer.tier, tier_since=closer.tier_since, sorted_at=sorted_at)


def _with_next(one: Contact, survivor: Contact, other: Contact) -> Contact:
    def set_at(contact: Contact) -> float:
        return contact.next_set_at.timestamp() if contact.next_set_at else 0.0

    named = [each for each in (survivor, other) if each.next_on]
    newest = max(named, key=set_at, default=survivor)
    return replace(one, next_on=newest.next_on, next_set_at=newest.next_set_at)


def _with_unknown_fields(one: Contact, other: Contact) -> Contact:
    """The contact with the other's fields that netui cannot read, as far as there is room for them."""
    taken = to_document(one)
    kept = {name: value for name, value in other.extra.items() if name not in taken}
    return replace(one, extra={**one.extra, **kept}) if kept else one


def _notes(survivor: Contact, other: Contact, one: Contact, name_of: Callable[[str], str], today: date) -> str:
    """Return the notes of both, and below them the values of either that do not stand."""
    lines = [survivor.notes.strip()]
    if other.notes.strip() not in lines[0]:
        lines.append(other.notes.strip())
    lost = _once([*_lost(survivor, one, name_of), *_lost(other, one, name_of)])
    if lost:
        lines.append(f"Merged with {other.name} on {today.isoformat()}; there was also: {'; '.join(lost)}")
    return "\n".join(line for line in lines if line)


def _lost(before: Contact, one: Contact, name_of: Callable[[str], str]) -> Iterator[str]:
    """The values of both records that the merged one does not hold."""
    work = [each for each in (before.title, before.department, before.company) if each]
    if any(fold(word) not in map(fold, (one.title, one.department, one.company)) for word in work):
        yield ", ".join(work)
    if _differ(before.location, one.location):
        yield before.location
    for word, own, kept in (
        ("tier", before.tier, one.tier),
        ("birthday", before.birthday, one.birthday),
        ("rhythm", before.every, one.every),
        ("next date", before.next_on, one.next_on),
    ):
        if own and own != kept and not _says_as_much(own, kept):
            yield f"{word} {own}"
    if before.status is not one.status and before.status is not ContactStatus.ACTIVE:
        yield before.status.value.replace("_", " ")
    yield from _lost_of_meeting(before.met or Met(), one, name_of)
    taken = to_document(one)
    for name, value in before.extra.items():
        if taken.get(name) != value:
            yield f"{name} {json.dumps(value, ensure_ascii=False)}"


def _lost_of_meeting(met: Met, one: Contact, name_of: Callable[[str], str]) -> Iterator[str]:
    now = one.met or Met()
    if met.on and met.on != now.on:
        yield f"met {met.on.isoformat()}"
    if _differ(met.where, now.where):
        yield f"met at {met.where}"
    if met.through and now.through and met.through != now.through and (name := name_of(met.through)):
        yield f"met through {name}"


def _says_as_much(own: object, kept: object) -> bool:
    """True if a birthday is the one that stands, but for its year."""
    if not isinstance(own, Anniversary) or not isinstance(kept, Anniversary):
        return False
    return own.year is None and (own.month, own.day) == (kept.month, kept.day)
