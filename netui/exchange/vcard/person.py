"""The person on a card."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from netui.domain.people.kept_lines import name_parts_line, news, with_lines
from netui.domain.records.contact import Contact, ContactStatus, LabelledDay
from netui.domain.records.contact_fields.fields import CONTACT_FIELDS
from netui.domain.records.values import Anniversary
from netui.exchange.common.days import DayColumn, is_no_day
from netui.exchange.common.files.text import one_line
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.common.options import ReadOptions
from netui.exchange.vcard.cards import VCard
from netui.exchange.vcard.fields import CardFields
from netui.exchange.vcard.handles import links
from netui.exchange.vcard.kept import kept_lines
from netui.exchange.vcard.names import names, parts_unsaid
from netui.exchange.vcard.own_lines import own_record
from netui.exchange.vcard.syntax import Property

_ANNIVERSARIES = ("ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY")
DATES = (*_ANNIVERSARIES, "X-ABDATE", "DEATHDATE")
"""Lines that hold a day that comes back, beside the birthday."""
_SYSTEM_GROUPS = frozenset({"mycontacts"})
"""Groups into which Google puts everybody; they say nothing about anybody."""
_RELATIONS = {
    "RELATED": "Related",
    "X-ABRELATEDNAMES": "Related",
    "X-SPOUSE": "Spouse",
    "X-EVOLUTION-SPOUSE": "Spouse",
    "X-MANAGER": "Manager",
    "X-EVOLUTION-MANAGER": "Manager",
    "X-ASSISTANT": "Assistant",
    "X-EVOLUTION-ASSISTANT": "Assistant",
}
"""Lines that name somebody else, and what that is where no label says so."""
_ANDROID = "X-ANDROID-CUSTOM"
_ANDROID_ITEM = "vnd.android.cursor.item/"
_ANDROID_EVENTS = {"1": "anniversary", "3": "birthday"}
_ANDROID_RELATIONS = {
    str(number): words
    for number, words in enumerate(
        (
            *("Assistant", "Brother", "Child", "Domestic partner", "Father", "Friend", "Manager", "Mother"),
            *("Parent", "Partner", "Referred by", "Relative", "Sister", "Spouse"),
        ),
        start=1,
    )
}
"""Relation numbers of Android's ContactsContract -> what each is in words."""


@dataclass(slots=True)
class _Found:
    """The lines of a card that need more than their name to be understood.

    Attributes:
        birthday: the first that is a day.
        dates: other days that come back.
        nicknames: other names.
        notes: lines for the notes: texts that are no day, and related people.
        used: lines that are fully held by the above.
        unread: those of ``notes`` that are no day at all.
    """

    birthday: Anniversary | None = None
    dates: list[LabelledDay] = field(default_factory=list)
    nicknames: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    used: list[Property] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def person(card: VCard, days: DayColumn, options: ReadOptions) -> tuple[IncomingContact | str, int]:
    """The person on a card, or why there is none; and how many lines were too long to be kept."""
    fields = CardFields(card.properties)
    if (reason := _no_person(fields)) is not None:
        return reason, 0
    found = _understood(card, fields, days, options)
    emails = fields.labelled("EMAIL")
    org = fields.first("ORG")
    company, department = (*(one_line(part) for part in org.parts(";")), "", "")[:2] if org else ("", "")
    stand_ins = [each for each in (company, *(one.value for one in emails)) if each]
    called = names(fields, stand_ins, found.nicknames)
    if not called:
        return "no name", 0
    place = next((place for line in fields.all("ADR") if (place := location(line))), "")
    kept, too_long = kept_lines(card.properties, fields, lambda line: line in found.used or _says_no_more(line, place))
    notes = "\n\n".join(dict.fromkeys(note.text for note in fields.all("NOTE")))
    more = "\n".join(line for line in dict.fromkeys(found.notes) if line not in notes.split("\n"))
    contact = IncomingContact(
        name=called[0],
        line=card.line,
        uid=one_line(fields.text("UID")),
        aliases=called[1:],
        emails=emails,
        phones=fields.labelled("TEL"),
        links=links(fields, (line.name for line in card.properties)),
        company=company,
        department=department,
        title=one_line(fields.text("TITLE") or fields.text("ROLE")),
        location=place,
        tags=_tags(fields),
        birthday=found.birthday,
        dates=tuple(dict.fromkeys(found.dates)),
        notes="\n".join(part for part in (notes, more) if part),
        unread=tuple(found.unread),
        status=ContactStatus.DECEASED if fields.text("DEATHDATE") else None,
        kept=kept if (parts := parts_unsaid(fields)) is None else (name_parts_line(parts), *kept),
    )
    own = own_record(fields, contact.name)
    return (contact if own is None else replace(contact, record=_with_card(own, contact))), too_long


def _with_card(own: Contact, card: IncomingContact) -> Contact:
    """The content of netui's own lines, completed by the rest of the card."""
    shared = {
        each.name: getattr(card, each.name) for each in CONTACT_FIELDS if each.in_card and hasattr(card, each.name)
    }
    return replace(own, **shared | {"kept": with_lines((), news(card.kept, card.name))})


def _no_person(card: CardFields) -> str | None:
    kind = (card.text("KIND") or card.text("X-ADDRESSBOOKSERVER-KIND")).lower()
    if kind == "group":
        return "a group, not a person"
    if kind == "org" or card.text("X-ABSHOWAS").upper() == "COMPANY":
        return "an organisation, not a person"
    return f"{one_line(kind)[:40]}, not a person" if kind and kind != "individual" else None


def location(line: Property) -> str:
    """Return town, region when there is no town, and country of an address."""
    parts = (*(one_line(part) for part in line.parts(";")), *("",) * 7)[:7]
    return ", ".join(part for part in (parts[3] or parts[4], parts[6]) if part)


def _says_no_more(line: Property, place: str) -> bool:
    """True if an address has nothing beside town and country, and those are the place of the person."""
    if line.name != "ADR" or location(line) not in ("", place):
        return False
    parts = (*(one_line(part) for part in line.parts(";")), *("",) * 7)
    box, extended, street, town, region, code = parts[:6]
    return not (box or extended or street or code or (town and region))


def _tags(card: CardFields) -> tuple[str, ...]:
    words = (one_line(word) for line in card.all("CATEGORIES") for word in line.parts(","))
    return tuple(dict.fromkeys(word for word in words if word and word.lower() not in _SYSTEM_GROUPS))


def _understood(card: VCard, fields: CardFields, days: DayColumn, options: ReadOptions) -> _Found:
    found = _Found()
    for line in fields.all("BDAY", *DATES):
        label = "birthday" if line.name == "BDAY" else _label_of_day(line, fields)
        _take_day(line, label, line.text, found, days, options)
    for line in fields.all(_ANDROID):
        _take_android(line, found, days, options)
    for line in fields.all(*_RELATIONS):
        if not _is_address(line):
            types = [word for word in line.types if word not in ("text", "pref", "home", "work")]
            label = fields.own_label(line) or "".join(types[:1]) or _RELATIONS[line.name]
            found.notes.append(f"{label[:1].upper()}{label[1:]}: {one_line(line.text)}")
    return found


def _label_of_day(line: Property, fields: CardFields) -> str:
    if line.name == "DEATHDATE":
        return "died"
    return "anniversary" if line.name in _ANNIVERSARIES else fields.label(line) or "date"


def _take_day(line: Property, label: str, text: str, found: _Found, days: DayColumn, options: ReadOptions) -> None:
    """A day as a day, else in the notes: nothing is dropped."""
    found.used.append(line)
    if is_no_day(text):
        return
    day = days.birthday(text, options.today)
    omitted = line.parameters.get("X-APPLE-OMIT-YEAR", ())
    if day is not None and f"{day.year}" in omitted:
        day = Anniversary(day.month, day.day)
    if day is None or (label == "birthday" and found.birthday is not None and day != found.birthday):
        found.notes.append(f"{label[:1].upper()}{label[1:]}: {one_line(text)}")
        if day is None and text not in days.undecided:  # of those the report says how to settle them
            found.unread.append(found.notes[-1])
    elif label == "birthday":
        found.birthday = day
    else:
        found.dates.append(LabelledDay(label, day))


def _take_android(line: Property, found: _Found, days: DayColumn, options: ReadOptions) -> None:
    """``vnd.android.cursor.item/nickname;Mimi;1;;…``: kind, value, number of its type, label of an own type."""
    kind, value, number, label = (*(one_line(part) for part in line.parts(";")), "", "", "", "")[:4]
    kind = kind.removeprefix(_ANDROID_ITEM)
    if not value:
        return
    if kind == "nickname":
        found.nicknames.append(value)
        found.used.append(line)
    elif kind == "contact_event":
        _take_day(line, label.lower() or _ANDROID_EVENTS.get(number, "date"), value, found, days, options)
    elif kind == "relation":
        named = _ANDROID_RELATIONS.get(number, "")
        found.notes.append(f"{label or named or 'Related'}: {value}")


def _is_address(line: Property) -> bool:
    """True if a relation is named by an address or an id rather than by a name."""
    return line.value.strip().partition(":")[0].lower() in ("urn", "http", "https", "mailto", "data", "tel")
