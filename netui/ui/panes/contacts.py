"""The pane of the contacts."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from functools import cached_property

from textual.content import Content
from textual.geometry import Region

from netui.domain.dates.parse import MONTH_NAMES
from netui.domain.records.contact import ContactStatus
from netui.session.lists.people_and_queue import PeopleByName
from netui.session.lists.rows import ContactRow
from netui.ui.actions.key_names import key_of
from netui.ui.actions.places import Place
from netui.ui.panes.pane import Pane, PaneSetting
from netui.ui.text.clauses import fitting
from netui.ui.text.day_labels import list_day, over_words, since
from netui.ui.text.looks import Span
from netui.ui.text.relationship import moon_span, tier_span, year_text
from netui.ui.text.render import phrase
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.widgets.rows.columns import Column
from netui.ui.widgets.rows.painter import BAR_CELLS, SIGN_CELLS

_STATUS_WORDS = {
    ContactStatus.PAUSED: " (paused)",
    ContactStatus.ARCHIVED: " (archived)",
    ContactStatus.DO_NOT_CONTACT: " (no contact)",
    ContactStatus.DECEASED: " (deceased)",
}
_NAME_CELLS, _YEAR_CELLS, _LAST_CELLS, _NEXT_CELLS = 23, 12, 6, 11
_WHO_GAP_CELLS = 2
_YEAR_FROM_CELLS, _NEXT_FROM_CELLS, _WHO_FROM_CELLS = 48, 60, 76
"""Fewest cells with which a row shows the year, the day they come up next, what they are and where."""


class ContactsPane(Pane[ContactRow]):
    """Everybody current, by name."""

    place, name = Place.CONTACTS, "Contacts"

    def __init__(self, setting: PaneSetting) -> None:
        super().__init__(setting)
        self._cells = 0

    def fill(self, *, go_to: str | None, leaving: Collection[str], from_top: bool) -> None:
        """Show the people who match."""
        people = self._people.rows(self.query)
        go_to = self._people.best(self.query) if from_top else go_to
        counts = self.counted(len(people), len(self._people.rows()))
        self.show(people, counts, empty(self.query, key_of(self._keys, "new_contact")), go_to=go_to)

    def cut(self, region: Region, screen_cells: int) -> None:
        """Cut the rows into columns of that width."""
        self._cells = region.width
        self._set_columns()

    def narrow(self, query: str) -> None:
        """Filter by a query; filtered by words, a column says where these were found."""
        super().narrow(query)
        self._set_columns()

    def found(self, query: str) -> int:
        """The number of people who match a query, whatever the pane shows."""
        return len(self._people.rows(query))

    def include(self, contact_id: str) -> None:
        """List somebody, though they were set aside."""
        self._people.include(contact_id)

    def contact_of(self, row: ContactRow | None) -> str:
        """Id of the contact that a row is; empty when there is no row."""
        return row.id if row else ""

    def people_chosen(self) -> tuple[str, ...]:
        """Ids of the contacts marked, in the order of the list, else of the one under the cursor."""
        if not self.list.marks:
            return super().people_chosen()
        people = self._people.rows(self.query)
        return tuple(sorted(self.list.marks, key=lambda one: (people.position_or_end(one), one)))

    def _set_columns(self) -> None:
        words = self.words
        why = (lambda row: self._people.where_found(row, words)) if words else None
        self.list.set_columns(columns(self._session.today, self._cells, why, self._signs))

    @cached_property
    def _people(self) -> PeopleByName:
        return self.kept_in_step(PeopleByName(self._session))


def columns(
    today: date, cells: int, why: Callable[[ContactRow], str] | None = None, signs: Signs = SIGNS
) -> tuple[Column[ContactRow], ...]:
    """The columns of a list of so many cells on a day.

    Filtered by words, ``why`` says what of somebody these were found in, in the place of year and days.
    """
    first = (
        Column[ContactRow]("letter", lambda row: (tier_span(*row.tier_sign),), 1, gap_cells=0),
        Column[ContactRow]("moon", lambda row: (moon_span(row.moon, signs),), 1),
    )
    if why is not None:
        found_in = why
        return (
            *first,
            Column("name", _name, _NAME_CELLS),
            Column[ContactRow]("why", lambda row: (Span(found_in(row) or row.tier, "reason"),), hide_below=34),
        )

    def last(row: ContactRow) -> tuple[Span, ...]:
        on = row.relationship_status.last_on
        return (Span(since(on, today) if on else "–", "quiet"),)

    def year(row: ContactRow) -> tuple[Span, ...]:
        return (Span(year_text(row.year, signs), "year"),)

    others = (
        *first,
        Column("name", _name, _NAME_CELLS if cells >= _YEAR_FROM_CELLS else 0, min_cells=12),
        Column("year", year, _YEAR_CELLS, hide_below=_YEAR_FROM_CELLS),
        Column("last", last, _LAST_CELLS, right=True, gap_cells=0),
        Column[ContactRow](
            "next", lambda row: (_next(row, today),), _NEXT_CELLS, gap_cells=2, hide_below=_NEXT_FROM_CELLS
        ),
    )
    taken = SIGN_CELLS + sum(column.gap_cells + column.width_cells for column in others) + _WHO_GAP_CELLS + BAR_CELLS

    def who(row: ContactRow) -> tuple[Span, ...]:
        return (Span(fitting((row.title, row.company), max(1, cells - taken)), "quiet"),)

    return (*others, Column("who", who, gap_cells=_WHO_GAP_CELLS, hide_below=_WHO_FROM_CELLS))


def headers(today: date, *, filtered: bool = False) -> str:
    """The column headers, in their cells, of a list that shows the day people come up next.

    ``filtered``: where words filter it, it says instead what of everybody these were found in.
    """
    if filtered:
        return f"     {'name':<{_NAME_CELLS}} found in"
    months = f"{MONTH_NAMES[today.month % 12]} to {MONTH_NAMES[today.month - 1]}"
    return f"     {'name':<{_NAME_CELLS}} {months:<{_YEAR_CELLS}}{'last':>{_LAST_CELLS}}  next"


def empty(query: str, key: str) -> Content:
    """The text of the list without contacts; the key adds somebody."""
    if query == "is:hidden":
        return phrase("Nobody is archived or not to be contacted · [key]esc[/] shows everybody")
    if query:
        return phrase("Nobody matches [b]$query[/] · [key]esc[/] shows everybody", query=query)
    return phrase("Nobody yet · [key]$key[/] adds somebody", key=key)


def _name(row: ContactRow) -> tuple[Span, ...]:
    look = "name" if row.keeps_up and row.status is ContactStatus.ACTIVE else "quiet-name"
    return (Span(row.name, look), Span(_STATUS_WORDS.get(row.status, ""), "quiet"))


def _next(row: ContactRow, today: date) -> Span:
    """The day they come up next, or how long they have been due."""
    stands = row.relationship_status
    on = stands.due_on
    if on is None:
        return Span("")
    if stands.waits_until is not None and stands.waits_until > max(on, today):
        return Span(list_day(stands.waits_until, today), "quiet")
    days = (today - on).days
    return Span(over_words(days)) if days > 0 else Span(list_day(on, today), "quiet" if days else "soon")
