"""Outlook's CSV of contacts: of the new Outlook, of the classic one, and the one that Google writes for it.

All three are one table by the names of its columns. In a classic export the names are those of the user's language:
``other_languages`` tells what each means, and what is not found is left out, and named.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from netui.domain.people.kept_lines import address_line
from netui.domain.people.names.name_parts import NameParts
from netui.domain.records.contact import LabelledDay
from netui.domain.records.values import Labelled
from netui.exchange.common.batch import Batch
from netui.exchange.common.days import DayColumn, is_no_day
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.outlook.other_languages import english_names
from netui.exchange.tabular.file_head import FileHead
from netui.exchange.tabular.header_words import field_of
from netui.exchange.tabular.table_file import (
    Cells,
    TableFile,
    birthday_and_note,
    birthday_in,
    each_once,
    kept_name,
    place_of,
    tags_of,
    words_of,
)

_WANTED = "Give the CSV that Outlook exports (File, Open & Export, or Manage contacts, Export)."
_PHONES = {
    "business phone": "work",
    "business phone 2": "work",
    "home phone": "home",
    "home phone 2": "home",
    "mobile phone": "mobile",
    "other phone": "",
    "primary phone": "",
    "car phone": "car",
    "pager": "pager",
    "business fax": "work fax",
    "home fax": "home fax",
    "other fax": "fax",
    "company main phone": "company",
    "radio phone": "radio",
    "telex": "telex",
    "tty/tdd phone": "tty",
    "isdn": "isdn",
    "callback": "callback",
}
"""Column -> label of the number in it."""
_ADDRESSES = {"business": "work", "home": "home", "other": ""}
_RELATIONS = {
    "manager's name": "Manager",
    "assistant's name": "Assistant",
    "spouse": "Spouse",
    "children": "Children",
    "schools": "Schools",
}
"""Column -> word before what it holds, in the notes."""
_COLUMNS_OF_ANOTHER_LANGUAGE = 20
"""Columns from which on a table with names and addresses in another language is Outlook's: it writes ninety, and what
people keep themselves has a handful."""


def looks_like_it(head: FileHead) -> bool:
    """True if the file is such a table."""
    return head.has_header(_is_header)


def _is_header(keys: Sequence[str]) -> bool:
    names = set(keys)
    if "e-mail address" in names:
        return bool(names & {"first name", "last name"})
    return len(keys) >= _COLUMNS_OF_ANOTHER_LANGUAGE and _has_what_is_needed(keys)


def _has_what_is_needed(keys: Sequence[str]) -> bool:
    return not _lacks(keys)


def _lacks(keys: Sequence[str]) -> str:
    """The columns without which no table can be Outlook's, by their names in any language; empty when none lacks."""
    fields = {field_of(key) for key in keys}
    needed = (("a first or last name", {"given", "family"}), ("an e-mail address", {"email"}))
    missing = [what for what, any_of in needed if not fields & any_of]
    return f"no column has the name of one for {' or '.join(missing)}" if missing else ""


def reading(content: bytes, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """The people in the table, in steps of a few milliseconds, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: it is another file, or damaged; nothing was read.
    """
    # One that is called Outlook's by the user need not have its many columns.
    is_known = looks_like_it(FileHead(content, encoding=options.encoding))
    header = _is_header if is_known else _has_what_is_needed
    file = yield from TableFile.opening(content, options, header, _WANTED, lacks=_lacks)
    is_english = "e-mail address" in file.table.keys
    names = {} if is_english else english_names(file.table.keys)
    usual = "mdy" if is_english else ""
    birthdays, anniversaries = (file.days(names.get(key, key), options, usual) for key in ("birthday", "anniversary"))
    internal = 0

    def person_in(cells: Cells) -> IncomingContact | None:
        nonlocal internal
        person = _Person(cells, names, options)
        found = person.read(birthdays, anniversaries)
        internal += person.internal_addresses
        return found

    contacts, skipped = yield from file.people(person_in)
    file.note_undecided(birthdays.undecided)
    addresses = "Exchange address" if internal == 1 else "Exchange addresses"
    notices = (f"{internal} internal {addresses} left out",) if internal else ()
    return file.finished("outlook", contacts, skipped, notices)


class _Person:
    """One row of the table, column by column."""

    def __init__(self, cells: Cells, names: dict[str, str], options: ReadOptions) -> None:
        self._cells, self._names, self._options = cells, names, options
        self.internal_addresses = 0

    def _cell(self, name: str) -> str:
        return self._cells[self._names.get(name, name)]

    def read(self, birthdays: DayColumn, anniversaries: DayColumn) -> IncomingContact | None:
        """The person in the row; None when nothing could be their name."""
        cell = self._cell
        parts = NameParts(cell("last name"), cell("first name"), cell("middle name"), cell("title"), cell("suffix"))
        emails, phones = each_once(self._emails()), each_once(self._phones())
        phonetic = NameParts(cell("surname yomi"), cell("given yomi")).name
        aliases = tuple(dict.fromkeys(filter(None, (cell("nickname"), phonetic))))
        company = cell("company")
        stand_ins = (*aliases, company, *(one.value for one in (*emails, *phones)))
        name = NameParts(parts.family, parts.given, parts.middle).name and parts.name
        name = name or next(filter(None, stand_ins), "")
        if not name:
            return None
        kept, place = self._addresses()
        birthday, unread = birthday_and_note(cell("birthday"), birthdays, self._options)
        day = birthday_in(married := cell("anniversary"), anniversaries, self._options)
        unread_too = "" if day is not None or is_no_day(married) else f"Anniversary: {married}"
        unread_lines = tuple(filter(None, (unread, unread_too)))
        related = [f"{word}: {value}" for key, word in _RELATIONS.items() if (value := cell(key))]
        pages = (Labelled(cell(key)) for key in ("web page", "personal web page"))
        return IncomingContact(
            name=name,
            line=self._cells.line,
            aliases=tuple(each for each in aliases if each != name),
            emails=emails,
            phones=phones,
            links=each_once((*pages, Labelled(cell("imaddress"), "im"))),
            company=company,
            department=cell("department"),
            title=cell("job title"),
            location=place or cell("location"),
            tags=tags_of((*words_of(cell("categories"), ";"), *words_of(cell("keywords"), ";"))),
            birthday=birthday,
            dates=(LabelledDay("anniversary", day),) if day is not None else (),
            notes="\n".join(
                part for part in (self._cells.text(self._names.get("notes", "notes")), *related, *unread_lines) if part
            ),
            kept=(*kept_name(parts), *kept),
            interests=words_of(cell("hobby"), ",;"),
            unread=unread_lines,
        )

    def _emails(self) -> Iterator[Labelled]:
        for column in ("e-mail address", "e-mail 2 address", "e-mail 3 address"):
            address, kind = self._cell(column), self._cell(column.replace("address", "type"))
            if address and (kind.upper() == "EX" or address.lower().startswith("/o=")):
                self.internal_addresses += 1
            else:
                yield Labelled(address)

    def _phones(self) -> Iterator[Labelled]:
        for column, label in _PHONES.items():
            yield Labelled(self._cell(column), label)

    def _addresses(self) -> tuple[list[str], str]:
        """The lines that are kept, and the place: that of work, else of home, else of another address."""
        kept: list[str] = []
        place = ""
        for whose, label in _ADDRESSES.items():
            streets = [self._cell(f"{whose} street{more}") for more in ("", " 2", " 3")]
            street = "\n".join(line for line in streets if line)
            box, city, region, code = (
                self._cell(f"{whose} {part}") for part in ("address po box", "city", "state", "postal code")
            )
            country = self._cell(f"{whose} country/region") or self._cell(f"{whose} country")
            parts = (box, "", street, city, region, code, country)
            if any(parts):
                kept.append(address_line(label, *parts))
            place = place or place_of(city, region, country)
        return kept, place
