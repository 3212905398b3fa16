"""The merge rule: how the data of a file change a contact.

The user's own words stay. A file fills blanks, adds to lists, and renews what the same source said before and
nobody has touched since. With *last* the fingerprint of what the source said last:

| yours | the file | then |
|---|---|---|
| anything | blank | nothing: a file that leaves a field out says nothing |
| blank | x, not *last* | filled |
| blank | x, as *last* | nothing: the user emptied it |
| x | x | nothing |
| y, as *last* | x | renewed |
| y, not *last* | x | they differ: yours stays, and it is told |

Company, department and title are one job: a title is of its company, and a renewed company, or another title there,
puts the old job among the earlier ones, which is a move. A second row of the same import renews nothing: it is no news,
but says more about one person; what of it finds no place on somebody new goes to the notes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.people.kept_lines import news, with_lines
from netui.domain.people.names.compared_name import compared_name
from netui.domain.people.names.given_names import is_short_form_of
from netui.domain.records.contact import Contact, LabelledDay, Met, Position
from netui.domain.records.values import Anniversary
from netui.domain.text.company_names import is_one_company
from netui.domain.text.folding import fold
from netui.exchange.common.incoming import IncomingContact
from netui.session.imports.people.said import WHOLE_NOTES, print_of, prints_of, unread_lines, unread_prints


@frozen
class Difference:
    """A field in which the user's word and the file's differ; the user's stands, unless they say otherwise.

    Attributes:
        field: its name in the file and in ``--json``.
        yours: what stands.
        theirs: what the file says.
        is_taken: the file's word was taken after all, as the user asked.
    """

    field: str
    yours: str
    theirs: str
    is_taken: bool = False


@frozen
class MergedRow:
    """The result of merging a row into a contact.

    Attributes:
        contact: with everything but addresses, numbers and links, which are the caller's.
        said: fingerprints of what the source has now said.
        moved_from: the job that went, when another came in its place.
        differences: values that did not go in.
        says_otherwise: the row was no news, and some of its values differ from the contact's.
    """

    contact: Contact
    said: Mapping[str, str]
    moved_from: Position | None = None
    differences: tuple[Difference, ...] = ()
    says_otherwise: bool = False


def merged(
    contact: Contact,
    incoming: IncomingContact,
    last: Mapping[str, str],
    today: date,
    *,
    renews: Mapping[str, str] | None,
    is_new: bool,
    theirs: Collection[str] = (),
) -> MergedRow:
    """Return a contact merged with a row.

    Args:
        contact: the contact as it stands.
        incoming: the row's values.
        last: fingerprints of what the same source said last.
        today: the day of the import.
        renews: fingerprints of what the source had said before this import, where this is the first row about them and
            may be news; None for a further row, which is none. Another row of the same file is no older word.
        is_new: they came in with this import: nothing of theirs is the user's own word.
        theirs: fields in which the file's word goes before the user's.
    """
    merging = _Merging(contact, incoming, last, theirs, renews=renews, is_new=is_new)
    merging.name()
    merging.job(today)
    merging.single_values()
    merging.lists()
    return merging.finished()


class _Merging:
    """One contact, field by field."""

    def __init__(
        self,
        contact: Contact,
        incoming: IncomingContact,
        last: Mapping[str, str],
        theirs: Collection[str],
        *,
        renews: Mapping[str, str] | None,
        is_new: bool,
    ) -> None:
        self._one, self._row, self._last, self._theirs = contact, incoming, last, theirs
        self._renews, self._is_new = renews, is_new
        self._moved_from: Position | None = None
        self._differences: list[Difference] = []
        self._has_kept_lines = False

    def finished(self) -> MergedRow:
        """Return the result."""
        if self._is_new and self._differences:
            told = "; ".join(each.theirs for each in self._differences if each.field != "notes")
            self._set(notes=_joined(self._one.notes, f"There was also: {told}") if told else self._one.notes)
            self._differences = []
        said = all_said = prints_of(self._row)
        if self._renews is None:
            said = {field: each for field, each in said.items() if each == print_of(getattr(self._one, field))}
        otherwise = bool(all_said.keys() - said.keys() - {"tags"})
        said = {**self._last, **said, **unread_prints(self._last, self._row.unread)}
        if self._has_kept_lines:
            said[WHOLE_NOTES] = print_of(self._one.notes)
        return MergedRow(self._one, said, self._moved_from, tuple(self._differences), otherwise)

    def name(self) -> None:
        """The fuller name of somebody new, the source's new name where it gave the old one; else another name."""
        yours, theirs = self._one.name, self._row.name
        own, other = compared_name(yours), compared_name(theirs)
        aliases = self._row.aliases
        if _same(yours, theirs) or other.is_address:
            taken = False
        elif own.is_address or (self._is_new and set(own.words) < set(other.words)):
            taken = True
        elif self._is_new:
            taken = _begins_as(own.words, other.words) or (own.words == other.words and len(theirs) > len(yours))
        else:
            taken = self._is_renewed("name") and not set(other.words) < set(own.words)
        if taken:
            self._set(name=theirs)
        if not own.is_same_as(other) or own.generation != other.generation:
            aliases = (*(() if own.is_address or other.is_address else (yours if taken else theirs,)), *aliases)
        known = {fold(name) for name in (self._one.name, *self._one.aliases)}
        new = tuple(name for name in dict.fromkeys(aliases) if fold(name) not in known)
        self._set(aliases=self._one.aliases + new)

    def job(self, today: date) -> None:
        """Company, then department and title of the same company."""
        yours, theirs = self._one.company, self._row.company
        if theirs and not yours:
            if self._last.get("company") == print_of(theirs):
                return
            self._set(company=theirs)
        elif theirs and not is_one_company(yours, theirs):
            if self._is_renewed("company"):
                self._move(today)
            else:
                title = self._row.title if self._is_new else ""
                if self._differ("company", yours, f"{title}, {theirs}" if title else theirs):
                    self._move(today)
            return
        elif theirs and not _same(yours, theirs) and self._is_renewed("company"):
            self._set(company=theirs)
        before = self._one
        for field in ("department", "title"):
            self._take(field)
        if before.title and self._one.title != before.title:
            self._leave(before, today)

    def _move(self, today: date) -> None:
        """Take the file's job; the old one goes among the earlier ones."""
        before = self._one
        self._set(company=self._row.company, department=self._row.department, title=self._row.title)
        self._leave(before, today)

    def _leave(self, before: Contact, today: date) -> None:
        self._moved_from = Position(before.company, before.department, before.title, "", today.isoformat())
        self._set(positions=(*before.positions, self._moved_from))

    def single_values(self) -> None:
        """Place, birthday, notes, and the day of having met."""
        self._take("location")
        yours, theirs = self._one.birthday, self._row.birthday
        if yours is not None and theirs is not None and _knows_the_year_of(yours, theirs):
            self._set(birthday=theirs)
        elif not (yours is not None and theirs is not None and _knows_the_year_of(theirs, yours)):
            self._take("birthday")
        self._take_notes()
        met, on, where = self._one.met, self._row.met_on, self._row.met_where
        # People met somewhere were met before the day on which a button was pressed.
        if (on or where) and met in (None, Met()):
            self._set(met=Met(on, where))
        elif on and self._is_new and met is not None and met.on is not None and on < met.on:
            self._set(met=replace(met, on=on))

    def lists(self) -> None:
        """Tags, dates, kept lines, earlier work: what is new by its key."""
        one, row = self._one, self._row
        known = {fold(tag) for tag in one.tags}
        if not one.tags or self._last.get("tags") != print_of(row.tags):
            self._set(tags=one.tags + tuple(tag for tag in row.tags if fold(tag) not in known))
        if row.every is not None and one.every is None and self._last.get("every") != print_of(row.every):
            self._set(every=row.every)
        days = {_day_key(day) for day in one.dates}
        self._set(dates=one.dates + tuple(day for day in row.dates if _day_key(day) not in days))
        if row.kept:
            self._set(kept=with_lines(one.kept, news(row.kept, row.name)))
        for field in ("interests", "offers", "needs", "roles"):
            own = getattr(one, field)
            words = set(map(fold, own))
            self._set(**{field: own + tuple(word for word in getattr(row, field) if fold(word) not in words)})
        self._set(positions=tuple(dict.fromkeys((*self._one.positions, *row.positions))))

    def _take(self, field: str) -> None:
        """One field by the table."""
        yours, theirs = getattr(self._one, field), getattr(self._row, field)
        if not theirs:
            return
        if not yours:
            if self._last.get(field) != print_of(theirs):
                self._set(**{field: theirs})
        elif _same(str(yours), str(theirs)):
            return
        elif self._is_renewed(field) or self._differ(field, str(yours), str(theirs)):
            # Of notes both texts are somebody's words: what is taken stands below what was there.
            is_more = field == "notes" and not self._is_renewed(field)
            self._set(**{field: _joined(str(yours), str(theirs)) if is_more else theirs})

    def _take_notes(self) -> None:
        yours, theirs = self._one.notes, self._row.notes
        if not theirs or " ".join(theirs.split()) in " ".join(yours.split()):
            return
        if self._is_new and yours:
            self._set(notes=_joined(yours, theirs))
        elif self._is_renewed("notes") or self._is_renewed("notes", WHOLE_NOTES):
            # A line that netui put there itself, for a value that no field could hold, is in no later file.
            kept = unread_lines(yours, self._renews or {}, besides=theirs)
            self._has_kept_lines = bool(kept)
            self._set(notes="\n".join((theirs, *kept)))
        else:
            self._take("notes")

    def _is_renewed(self, field: str, said_as: str = "") -> bool:
        """True if the present value came from the same source, and this row may be news."""
        before = None if self._renews is None or self._is_new else self._renews.get(said_as or field)
        return before == print_of(getattr(self._one, field))

    def _differ(self, field: str, yours: str, theirs: str) -> bool:
        """Note that a field differs; whether the file's word is to be taken."""
        is_taken = field in self._theirs and not self._is_new
        self._differences.append(Difference(field, yours, theirs, is_taken))
        return is_taken

    def _set(self, **values: object) -> None:
        if any(getattr(self._one, field) != value for field, value in values.items()):
            self._one = replace(self._one, **values)  # type: ignore[arg-type]


def _same(one: str, other: str) -> bool:
    return " ".join(fold(one).split()) == " ".join(fold(other).split())


def _joined(notes: str, more: str) -> str:
    return f"{notes.rstrip()}\n\n{more}" if notes.strip() else more


def _knows_the_year_of(one: Anniversary, other: Anniversary) -> bool:
    """True if the other is the same day, and alone has the year."""
    return (one.month, one.day) == (other.month, other.day) and one.year is None and other.year is not None


def _day_key(day: LabelledDay) -> tuple[str, Anniversary]:
    return fold(day.label), day.on


def _begins_as(short: Sequence[str], full: Sequence[str]) -> bool:
    """True if a name is another with initials, short forms or none for its words: ``J. Kovac``, Jana Maria Kovac."""
    if not short or short == full or len(short) > len(full) or not _stands_for(short[0], full[0]):
        return False
    rest = iter(full[1:])
    return all(any(_stands_for(one, other) for other in rest) for one in short[1:])


def _stands_for(one: str, other: str) -> bool:
    return one == other or (len(one) == 1 and other.startswith(one)) or is_short_form_of(one, other)
