"""Writing address books: vCard 3.0, which every phone and mail program reads, and 4.0."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netui.domain.people.kept_lines import name_line
from netui.domain.people.names.name_parts import NameParts, name_words
from netui.domain.records.contact import Contact
from netui.domain.records.values import Labelled
from netui.domain.text.folding import fold as folded
from netui.exchange.common.outgoing import Audience
from netui.exchange.vcard.dialects import Dialect, VCard3, VCard4, WrittenLine
from netui.exchange.vcard.handles import SERVICES
from netui.exchange.vcard.kept import RANKED, without_rank
from netui.exchange.vcard.names import parts_in
from netui.exchange.vcard.own_lines import own_lines
from netui.exchange.vcard.person import location
from netui.exchange.vcard.syntax import Property, content_line, escape, fold, parsed

THREE: Dialect = VCard3()
FOUR: Dialect = VCard4()
_PUBLIC = frozenset({"FN", "N", "ORG", "TITLE", "EMAIL", "TEL", "URL", "X-ABLABEL"})


def write(contacts: Iterable[Contact], dialect: Dialect = THREE, audience: Audience = Audience.USUAL) -> bytes:
    """A file of cards, one a contact, in their order; empty for no contacts.

    UTF-8 without a mark, CRLF, no line over 75 octets, no control characters. Read again, it gives the same names,
    addresses, numbers, links, employment, location, tags, dates, notes and kept lines; tier, rhythm and status too if
    it is private.
    """
    lines = (line for contact in contacts for line in _Writer(contact, dialect).lines(audience))
    return b"".join(map(fold, lines))


class _Writer:
    """The lines of one card; groups are numbered through it."""

    def __init__(self, contact: Contact, dialect: Dialect) -> None:
        self._contact = contact
        self._dialect = dialect
        kept = [line for text in contact.kept if (line := parsed(text)) is not None]
        self._names = [line for line in kept if line.name == "N"]
        self._employers = [line for line in kept if line.name == "ORG"]
        self._places = [line for line in kept if line.name == "ADR"]
        self._others = [line for line in kept if line.name not in ("N", "ORG", "ADR")]
        self._groups = 0

    def lines(self, audience: Audience) -> Iterator[str]:
        """All of them, unfolded, in their order."""
        yield "BEGIN:VCARD"
        yield from self._dialect.head
        if audience is Audience.PUBLIC:
            yield from self._public()
        else:
            yield content_line("UID", escape(uid(self._contact)))
            yield from self._identity()
            yield from self._addresses()
            yield from self._noted()
            if audience is Audience.PRIVATE:
                yield from own_lines(self._contact)
            if written_at := self._contact.updated_at or self._contact.created_at:
                yield self._dialect.revision(written_at)
        yield "END:VCARD"

    def _public(self) -> Iterator[str]:
        """Name, work, addresses, numbers and pages; other names, and names in messengers, are not among them."""
        for line in (*self._identity(), *self._addresses()):
            found = parsed(line)
            if found is not None and found.name in _PUBLIC:
                yield line

    def _identity(self) -> Iterator[str]:
        one = self._contact
        yield content_line("FN", escape(one.name))
        yield self._parted_name()
        if one.aliases:
            yield content_line("NICKNAME", _listed(one.aliases))
        yield from self._employment()

    def _noted(self) -> Iterator[str]:
        """The lines of places, days and notes."""
        one = self._contact
        yield from self._location()
        if one.birthday:
            yield self._dialect.birthday(one.birthday)
        for day in one.dates:
            yield from self._with_label(self._dialect.yearly(day.label, day.on))
        if one.notes:
            yield content_line("NOTE", escape(one.notes))
        if one.tags:
            yield content_line("CATEGORIES", _listed(one.tags))
        for line in self._others:
            yield from self._kept(line)

    def _parted_name(self) -> str:
        """The ``N`` line it came with if it still is of the name, else what the name looks like."""
        one = self._contact
        came = next((line for line in self._names if _is_of(one.name, parts_in(line))), None)
        if came is None and "," in one.name:  # O, Brien "Pat" Smith, and N says Smith;Pat: no guess tells more
            came = next((line for line in self._names if _is_within(one.name, parts_in(line))), None)
        if came is None and len(one.name.split()) == 1:  # Mom, and N says Gonzalez;Teresa
            came = next((line for line in self._names for name in one.aliases if _is_of(name, parts_in(line))), None)
        if came is not None:
            return content_line("N", came.value + ";" * (4 - came.value.count(";")))
        return content_line("N", name_line(one.name).removeprefix("N:"))

    def _employment(self) -> Iterator[str]:
        one = self._contact
        units = [each for each in (one.company, one.department) if each]
        whole = [line for line in self._employers if _begins(line, one.company, one.department)]
        if whole:
            yield content_line("ORG", whole[0].value)
        elif units:
            yield content_line("ORG", escape(one.company) + (f";{escape(one.department)}" if one.department else ""))
        if one.title:
            yield content_line("TITLE", escape(one.title))
        for line in self._employers:
            if line not in whole[:1]:
                yield from self._kept(line)

    def _addresses(self) -> Iterator[str]:
        """Addresses, numbers and links; a label the format has no word for stands on a line of its own."""
        one = self._contact
        for at, email in enumerate(one.emails):
            yield from self._with_label(self._dialect.email(email, is_preferred=at == 0 and len(one.emails) > 1))
        for phone in one.phones:
            yield from self._with_label(self._dialect.phone(phone))
        for link in one.links:
            yield from self._link(link)

    def _link(self, link: Labelled) -> Iterator[str]:
        if link.label.lower() in SERVICES and "/" not in link.value:
            yield content_line("IMPP", f"x-apple:{escape(link.value)}", {"X-SERVICE-TYPE": (link.label,)})
        else:
            yield from self._with_label(WrittenLine(content_line("URL", escape(link.value)), link.label))

    def _with_label(self, written: WrittenLine) -> Iterator[str]:
        if written.label:
            yield from self._grouped(written.line, written.label)
        else:
            yield written.line

    def _grouped(self, line: str, label: str) -> Iterator[str]:
        """A line and its label."""
        self._groups += 1
        yield f"item{self._groups}.{line}"
        yield f"item{self._groups}.{content_line('X-ABLabel', escape(label))}"

    def _location(self) -> Iterator[str]:
        """The addresses that came with the person; before them the place, if it is another one."""
        place = self._contact.location
        if place and (not self._places or folded(location(self._places[0])) != folded(place)):
            yield _place_line(place)
        for line in self._places:
            yield from self._kept(line)

    def _kept(self, line: Property) -> Iterator[str]:
        """A kept line as it came."""
        label = "".join(line.parameters.get("X-ABLABEL", ()))
        parameters = {key: values for key, values in line.parameters.items() if key != "X-ABLABEL"}
        if line.name in RANKED:  # kept before ranks were left out
            parameters = without_rank(parameters)
        text = content_line(line.name, line.value, parameters)
        if label:
            yield from self._grouped(text, label)
        else:
            yield text


def uid(contact: Contact) -> str:
    """The id under which another program knows the card, so that it is updated there; else the contact's own."""
    known = (key.removeprefix("uid:") for key in contact.imported if key.startswith("uid:"))
    return next(known, contact.id)


def _is_of(name: str, parts: NameParts) -> bool:
    """True if the parts are those of the name: all its words, and no given or family name that it does not have."""
    words = set(name_words(name))
    whole, core = set(name_words(parts.name)), set(name_words(f"{parts.given} {parts.family}"))
    return bool(words) and core <= words <= whole


def _is_within(name: str, parts: NameParts) -> bool:
    """True if the name has both the given and the family name of the parts, and more words."""
    words = set(name_words(name))
    return all(set(name_words(each)) <= words for each in (parts.given, parts.family)) and bool(
        parts.given and parts.family
    )


def _begins(line: Property, company: str, department: str) -> bool:
    """True if an employer that was kept is the present one."""
    return [part.strip() for part in (*line.parts(";"), "")][:2] == [company, department]


def _listed(words: Iterable[str]) -> str:
    return ",".join(map(escape, words))


def _place_line(place: str) -> str:
    """An address of a town, and of the country behind its last comma."""
    town, comma, country = place.rpartition(", ")
    if not (comma and town.strip() and country.strip()):
        town, country = place, ""
    return content_line("ADR", f";;;{escape(town)};;;{escape(country)}")
