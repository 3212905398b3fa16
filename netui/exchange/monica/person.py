"""A contact of Monica's as a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from netui.domain.dates.duration import Duration
from netui.domain.people.kept_lines import address_line
from netui.domain.people.names.name_parts import NameParts
from netui.domain.records.contact import ContactStatus, LabelledDay
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.files.text import one_line
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.monica.blocks import Blocks, Value, day_of, property_of, text_of, uuid_of

KEY = "monica:"
_LONGEST_RHYTHM_DAYS = 9_999


def name_of(value: Value) -> str:
    """First, middle and last name, else the nickname."""
    parts = NameParts(*(one_line(text_of(value, f"{which}_name")) for which in ("last", "first", "middle")))
    return parts.name or one_line(text_of(value, "nickname"))


def person_of(
    value: Value, blocks: Blocks, field_types: Mapping[str, tuple[str, str]], more: Iterator[str]
) -> IncomingContact:
    """Return the person that a contact of Monica's describes.

    Args:
        value: the contact.
        blocks: what belongs to them.
        field_types: uuid of a type of contact field -> its name and protocol.
        more: further lines for the notes.
    """
    name, nickname = name_of(value), one_line(text_of(value, "nickname"))
    emails, phones, links = _fields(blocks, field_types)
    birthday, born = _birthday(property_of(value, "birthdate"))
    tags = property_of(value, "tags")
    names = tuple(one_line(str(tag)) for tag in tags if str(tag).strip()) if isinstance(tags, list) else ()
    starred = ("starred",) if property_of(value, "is_starred") else ()
    food = text_of(value, "food_preferences")
    notes = (text_of(value, "description"), f"Food: {food}" if food else "", born, *_belongings(blocks), *more)
    met = property_of(value, "first_met_date")
    kept, place = _addresses(blocks)
    return IncomingContact(
        name=name,
        line=0,
        uid=f"{KEY}{uuid_of(value)}",
        aliases=(nickname,) if nickname and nickname != name else (),
        emails=emails,
        phones=phones,
        links=links,
        company=one_line(text_of(value, "company")),
        title=one_line(text_of(value, "job")),
        location=place,
        tags=tuple(dict.fromkeys((*names, *starred))),
        birthday=birthday,
        dates=(*_died(property_of(value, "deceased_date")), *_yearly(blocks)),
        notes="\n".join(dict.fromkeys(line for line in notes if line)),
        met_on=day_of(met.get("date")) if isinstance(met, dict) else day_of(met) if met else None,
        kept=kept,
        every=_rhythm(value),
        status=_status(value),
    )


def _rhythm(value: Value) -> Duration | None:
    days = text_of(value, "stay_in_touch_frequency")
    number = int(days) if days.isdecimal() and len(days) <= 4 else 0
    return Duration(number, "d") if 0 < number <= _LONGEST_RHYTHM_DAYS else None


def _status(value: Value) -> ContactStatus | None:
    if property_of(value, "is_dead"):
        return ContactStatus.DECEASED
    return ContactStatus.ARCHIVED if property_of(value, "is_active") is False else None


def _birthday(said: object) -> tuple[Anniversary | None, str]:
    """The birthday, and what is known of the year alone."""
    day = day_of(said.get("date")) if isinstance(said, dict) else None
    if not isinstance(said, dict) or day is None:
        return None, ""
    if said.get("is_age_based"):
        return None, f"Born about {day.year}"
    return Anniversary(day.month, day.day, None if said.get("is_year_unknown") else day.year), ""


def _died(said: object) -> Iterator[LabelledDay]:
    """Yield the day of a death, as a vCard's DEATHDATE is kept."""
    day, born = _birthday(said)
    if day is not None and not born:
        yield LabelledDay("died", day)


def _fields(
    blocks: Blocks, types: Mapping[str, tuple[str, str]]
) -> tuple[tuple[Labelled, ...], tuple[Labelled, ...], tuple[Labelled, ...]]:
    """Addresses, numbers, links."""
    emails: dict[str, Labelled] = {}
    phones: dict[str, Labelled] = {}
    links: dict[str, Labelled] = {}
    for field in blocks.all("contact_field"):
        data = one_line(text_of(field, "data"))
        kind = text_of(field, "type")
        name, protocol = types.get(kind, (kind, ""))
        if not data:
            continue
        if protocol == "mailto:" or name.lower() == "email":
            emails.setdefault(data, Labelled(data))
        elif protocol == "tel:" or name.lower() == "phone":
            phones.setdefault(data, Labelled(data))
        else:
            links.setdefault(data, Labelled(data, name.lower()))
    return tuple(emails.values()), tuple(phones.values()), tuple(links.values())


def _addresses(blocks: Blocks) -> tuple[tuple[str, ...], str]:
    """The lines that are kept, and the place of the first that has one."""
    kept: list[str] = []
    place = ""
    for address in blocks.all("address"):
        inner = next(iter(Blocks(address.get("data")).all("place")), address)
        street, city, province, code, country = (
            one_line(text_of(inner, key) or text_of(address, key))
            for key in ("street", "city", "province", "postal_code", "country")
        )
        if any((street, city, province, code, country)):
            kept.append(address_line(one_line(text_of(address, "name")), "", "", street, city, province, code, country))
        place = place or ", ".join(part for part in (city or province, country) if part)
    return tuple(kept), place


def _belongings(blocks: Blocks) -> Iterator[str]:
    """Yield a line for each pet, debt and idea of a gift."""
    for pet in blocks.all("pet"):
        name, kind = one_line(text_of(pet, "name")), one_line(text_of(pet, "category"))
        if name or kind:
            yield f"Pet: {name} ({kind})" if name and kind else f"Pet: {name or kind}"
    for debt in blocks.all("debt"):
        if text_of(debt, "status") not in ("", "inprogress", "in_progress"):
            continue
        sum_of_it = " ".join(part for part in (text_of(debt, "amount"), text_of(debt, "currency")) if part)
        if sum_of_it:
            is_mine = property_of(debt, "in_debt") in (True, "yes")  # which of the two, the version decides
            yield f"You owe {sum_of_it}" if is_mine else f"Owes you {sum_of_it}"
    for gift in blocks.all("gift"):
        if text_of(gift, "status") in ("", "idea") and (name := one_line(text_of(gift, "name"))):
            yield f"Gift idea: {name}"


def _yearly(blocks: Blocks) -> Iterator[LabelledDay]:
    for reminder in blocks.all("reminder"):
        day = day_of(text_of(reminder, "initial_date"))
        if is_taken(reminder) and text_of(reminder, "frequency_type") == "year" and day is not None:
            yield LabelledDay(one_line(text_of(reminder, "title")) or "date", Anniversary(day.month, day.day))


def is_taken(reminder: Value) -> bool:
    """True if a reminder was made by the user, and is still wanted: Monica makes others of its own, for birthdays."""
    return property_of(reminder, "delible") is not False and property_of(reminder, "inactive") is not True
