"""Search everything: results as one types, the best first, each with the words that were found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from textual.app import ComposeResult
from textual.content import Content

from netui.domain.records.change import Change
from netui.domain.search.query import Query, TermKind
from netui.domain.search.terms import TERMS
from netui.session.search.results import FoundRow, found_row, nothing_found
from netui.session.search.service import seeker_of
from netui.ui.actions.places import Place
from netui.ui.frame.geometry import BESIDE_CELLS
from netui.ui.frame.place_geometry import Shape
from netui.ui.panes.hosts import Goes
from netui.ui.places.collection_screen import CollectionScreen
from netui.ui.places.person_sheet import person_sheet
from netui.ui.search.go_to import go_to_found
from netui.ui.search.save_query import completed, save_query
from netui.ui.shell.program import Program
from netui.ui.text.cells import fit
from netui.ui.text.day_labels import short_day
from netui.ui.text.render import plain
from netui.ui.widgets.line import Line
from netui.ui.widgets.rows.columns import Column, Span
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.text_lines import CardLine, wrapped
from netui.ui.widgets.typing_line import TypingLine

KEPT = "search"
"""Name of the draft that holds the last search."""

_QUERY_CELLS, _LEAST_CELLS = 28, 8
_HITS_SHOWN = 50
_KINDS = {"contact": "person", "conversation": "talk", "introduction": "intro"}
_EXAMPLES = (
    ("ana compilers", "all of these words; slips in names are forgiven"),
    ('"state machine"', "just so"),
    # That of with: shows since: as well.
    *((term.example, term.help) for kind, term in TERMS.items() if kind is not TermKind.SINCE),
    ("-tag:family", "all but these"),
)


def _columns(today: date) -> tuple[Column[FoundRow], ...]:
    def day(row: FoundRow) -> tuple[Span, ...]:
        return (Span(short_day(row.on, today) if row.on else "", "muted"),)

    return (
        Column[FoundRow]("kind", lambda row: (Span(_KINDS.get(row.kind, row.kind), "accent"),), 7),
        Column[FoundRow]("who", _who, 20),
        Column[FoundRow]("what", _what, min_cells=20, hide_below=46),
        Column[FoundRow]("on", day, 9, right=True, hide_below=66),
    )


def _stands_alone(row: FoundRow) -> bool:
    return not row.people and not row.about


def _who(row: FoundRow) -> tuple[Span, ...]:
    """Names of people; a company, a tag, a link stands in their place, and has the column behind it as well."""
    if _stands_alone(row):
        return (Span(row.excerpt.text),)
    more = f" +{len(row.people) - 2}" if len(row.people) > 2 else ""
    return (Span(", ".join(row.people[:2])), Span(more, "muted"))


def _what(row: FoundRow) -> tuple[Span, ...]:
    if _stands_alone(row):
        return ()
    text = row.excerpt.text
    if row.kind == "contact" and text == row.people[0]:
        text = ""
    if text and text in row.about:
        return (Span(row.about),)
    if text and row.kind == "contact":  # what they do may be long: why they were found comes first
        return (Span(text), Span(f" · {row.about}" if row.about else "", "muted"))
    return (Span(f"{row.about} · " if row.about and text else row.about, "muted"), Span(text))


class SearchLine(TypingLine):
    """The line in which one says what to look for: what is found is shown in the same call as the key."""

    def __init__(self, text: str, changed: Callable[[], None]) -> None:
        self._changed = changed  # before the text: it is told of that one too
        super().__init__(text, compact=True, placeholder="words, names, tag:mentor, with:ben, since:3m", id="search")
        self.cursor_blink = False

    def watch_value(self, _value: str) -> None:
        """Look for it."""
        self._changed()


class SearchScreen(CollectionScreen[FoundRow, FoundRow | None], places=(Place.SEARCH,)):
    """A line to type in, and everything that fits it.

    More than a list: the rows follow from the line, which is kept, saved as a query and completed.
    """

    opens = "search_open"
    AUTO_FOCUS = "#search"

    def __init__(self, program: Program) -> None:
        self._session = program.services.session
        self._has_words = bool(program.services.recall(KEPT).strip())
        super().__init__(program, _columns(self._session.today), empty=Content(), sheet=self._card_lines)
        self._seeker = seeker_of(self._session)
        self._is_seen = self._is_awaited = False
        # Held rather than looked up: what was read may arrive while the screen is being taken down.
        self._meaning = Line(widget_id="search-meaning")
        self.line = SearchLine(program.services.recall(KEPT), self._typed)
        self.list.can_focus = False

    def extra(self) -> ComposeResult:
        """The line, and what it means."""
        yield self.line
        yield self._meaning

    def shape(self) -> Shape:
        """The examples, while nothing is typed, need the room that the sheet has below the list."""
        shape = super().shape()
        return shape if self._has_words or self.size.width >= BESIDE_CELLS else replace(shape, has_sheet=False)

    def on_mount(self) -> None:
        """Look for what was looked for last."""
        self.program.read_words()
        self._is_seen = True
        self._seek()

    def on_unmount(self) -> None:
        """Keep what was looked for."""
        self._is_seen = False
        self.program.services.remember(KEPT, self.line.value)

    # Results

    def _typed(self) -> None:
        self.program.read_words()
        self._seek()
        if self._is_seen and bool(self.line.value.strip()) is not self._has_words:
            self._has_words = not self._has_words
            self.refresh(layout=True)

    def seek_again(self) -> None:
        """Show what fits the line now; the cursor stays where it was put, as long as the line is the same."""
        self._seek(stays=bool(self.list.cursor))

    def follow(self, _change: Change | None) -> None:
        """Show what is found now that something has changed."""
        self.seek_again()
        self.cursor_moved(self.list.row)

    def _seek(self, *, stays: bool = False, waits: bool = False) -> None:
        if not self._is_seen:
            return
        query = self._seeker.read(self.line.value)
        self._is_awaited = bool(query) and not waits and not self._seeker.knows_people
        if self._is_awaited:
            self.program.read_words()
        hits = () if self._is_awaited else self._seeker.hits(query, _HITS_SHOWN)
        rows = tuple(found_row(hit, self._session) for hit in hits)
        self.list.set_empty(self._nothing(query))
        self.list.set_needle(" ".join(query.words))
        self.list.set_rows(rows, go_to=rows[0].id if rows and not stays else None)
        self._show_meaning(query, len(rows))

    def _nothing(self, query: Query) -> Content | Callable[[int], Content]:
        if self._is_awaited:
            return plain("Reading the names and words of everybody …", "$text-muted")
        if query:
            reading = "Nothing found so far; older conversations are being read."
            return plain(reading if self._seeker.unread else nothing_found(query), "$text-muted")
        saved = ((f"@{name}", text) for name, text in self._session.preferences.saved_queries.items())
        examples = (*_EXAMPLES, *saved)
        return lambda cells: Content("\n").join([_example(*example, cells) for example in examples])

    def _show_meaning(self, query: Query, count: int) -> None:
        found = f"{count}{'+' if count == _HITS_SHOWN else ''} found" if query and not self._is_awaited else ""
        reading = f"{self._seeker.unread} older conversations still to be read" if self._seeker.unread else ""
        self.show_title("Search", found, reading)
        problem = query.problems[0].sentence if query.problems else ""
        self._meaning.show(plain(f"   {problem}" if problem else "", "$warning"))

    def _card_lines(self, cells: int) -> tuple[CardLine, ...]:
        row = self.list.row
        if row is None:
            return ()
        said = row.record_id if row.kind == "conversation" else ""
        return person_sheet(self.program, self.sheet, row.contact_id, cells, conversation_id=said)

    # Keys

    async def on_input_submitted(self) -> None:
        """Do what enter stands for here: the line has taken the key for itself."""
        await self.program.action_do("search_open")

    def choose(self) -> None:
        """Go to what is under the cursor; stay where nothing was found."""
        row = self._answer.row
        if row is not None:
            self.dismiss(row)

    async def save(self) -> None:
        """Save what is looked for under a name."""
        await self.ask.furnish()
        save_query(self.program, self.ask, self.line.value, self.seek_again)

    def complete(self) -> None:
        """Finish the name of a saved query."""
        self.line.value = completed(self.line.value, self._session.preferences.saved_queries)
        self.line.cursor_position = len(self.line.value)

    def leave(self) -> None:
        """Go back, without having chosen."""
        self.dismiss(None)

    def move(self, step: int) -> None:
        """Move the cursor."""
        self._answer.action_move(step)

    def turn_page(self, pages: int) -> None:
        """Move the cursor by pages."""
        self._answer.action_page(pages)

    @property
    def _answer(self) -> RowList[FoundRow]:
        """The rows for what is typed now: a key that is about them waits for them, however early it came."""
        if self._is_awaited:
            self._seek(waits=True)
        return self.list


def _example(query: str, does: str, cells: int) -> Content:
    """A query and what it finds; what has no room goes on below, where the words began."""
    said = list(wrapped(does, max(_LEAST_CELLS, cells - _QUERY_CELLS))) or [""]
    lines = (plain(line, "$text-muted") for line in said)
    return Content.assemble(
        plain(fit(query, _QUERY_CELLS), "$text-accent"), Content(f"\n{' ' * _QUERY_CELLS}").join(lines)
    )


def open_search(screen: Goes) -> None:
    """Search everything, and go to what is chosen."""

    def chosen(row: FoundRow | None) -> None:
        if row is not None:
            go_to_found(screen, row)

    screen.program.push_screen(SearchScreen(screen.program), chosen)
