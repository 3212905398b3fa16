"""Introductions: what waits for me, what waits for others, my ideas, and who might suit whom."""

from __future__ import annotations

from textual.content import Content

from netui.domain.records.introduction import Introduction
from netui.session.introductions.commands import StartIntroduction
from netui.session.introductions.rows import IntroductionPart, IntroductionRow, headline, rows
from netui.session.introductions.suggestions import Suggestions
from netui.session.introductions.words import waiting_words
from netui.session.writing.addressee import Addressee, MessageAbout
from netui.ui.actions.places import Place
from netui.ui.introductions.lit_person import LitPerson
from netui.ui.introductions.steps import item_about
from netui.ui.introductions.two_people import two_people
from netui.ui.places.filtering import ListFilter
from netui.ui.places.key_phrase import key_phrase
from netui.ui.places.people_screen import PeopleScreen
from netui.ui.places.reading import reading_in_title
from netui.ui.shell.program import OnScreen, Program
from netui.ui.widgets.rows.columns import Column, Span, under_headings
from netui.ui.widgets.text_lines import CardLine

_NOTHING = "No introduction fits that."
_EMPTY = "No introduction yet. They come from what people offer and need: [key]{edit}[/] on a card adds both."

PAIR = (
    Column[IntroductionRow]("pair", lambda row: (Span(f"{row.a.name} → {row.b.name}", _look(row)),), gap_cells=2),
    Column[IntroductionRow]("days", lambda row: (Span(waiting_words(row.days), _days_look(row)),), 6, right=True),
)
_WORDS = (Column[IntroductionRow]("words", lambda row: (Span(row.words, "reason"),), gap_cells=2),)


def _look(row: IntroductionRow) -> str:
    return "quiet-name" if row.muted or row.part is IntroductionPart.OVER else "strong"


def _days_look(row: IntroductionRow) -> str:
    """Both said yes, and wait for me: that asks for something."""
    return "soon" if row.part is IntroductionPart.AGREED and not row.muted else "quiet"


class IntroductionsScreen(PeopleScreen[IntroductionRow, None], places=(Place.INTRODUCTIONS, Place.OPENED)):
    """All introductions, the two of the one under the cursor, and one key for each step.

    Attributes:
        filter: narrows them by words.
    """

    table = "introductions"
    asks = True

    def __init__(self, program: Program) -> None:
        super().__init__(program, PAIR, empty=Content(), sheet=self._two, second=_WORDS)
        self._session = program.services.session
        self._lit = LitPerson()
        self.filter = ListFilter(self, "introductions", self._filtered)
        self._finding = reading_in_title(self, "Introductions", self._session, self.show_rows)

    @property
    def row(self) -> IntroductionRow | None:
        """The introduction or suggestion under the cursor; None when there is none."""
        return self.list.row

    @property
    def introduction(self) -> Introduction | None:
        """The stored introduction under the cursor; None for a suggestion, and when there is none."""
        return self.row.introduction if self.row is not None else None

    @property
    def selected_id(self) -> str:
        """Id of the one of the two who is lit: the one whose turn it is, unless tab went to the other."""
        return self._lit.id_in(self.row)

    def cursor_moved(self, row: IntroductionRow | None) -> None:
        """Show the two of another row; the one whose turn it is is lit."""
        self._lit.follow(row)
        super().cursor_moved(row)

    def keep_idea(self) -> None:
        """Keep a suggestion as an idea."""
        row = self.row
        if row is not None and row.introduction is None and self.is_seen:
            self.wait_until_seen()
            self.program.perform(StartIntroduction(row.a.id, row.b.id, row.words, self._session.today))

    def addressee(self) -> Addressee | None:
        """The lit person as addressee, about the other; a suggestion becomes an idea first."""
        self.keep_idea()
        row, introduction = self.row, self.introduction
        if row is None or introduction is None:
            return None
        other = row.b if self.selected_id == row.a.id else row.a
        return Addressee(self.selected_id, MessageAbout(other=other), item_about(introduction, self._session))

    def turn(self) -> None:
        """Light up the other of the two."""
        self._lit.turn()
        super().cursor_moved(self.row)
        contact = self._session.network.contact(self.selected_id)
        if contact is not None:
            self.program.tell(f"Now about {contact.name}.")

    def leave(self) -> None:
        """Close the card, else clear the filter, else go back."""
        if self.card.display or not self.filter.clear():
            super().leave()

    def show_rows(self, go_to: str | None = None) -> None:
        """Show the introductions, each part below its heading; the suggestions once they have been found."""
        with_suggestions = self._finding.has(self._session.observer(Suggestions))
        found = rows(self._session, with_suggestions=with_suggestions, query=self.filter.needle)
        empty = "" if not with_suggestions else _NOTHING if self.filter.needle else _EMPTY
        self.list.set_empty(key_phrase(empty, self.program.keys))
        self.fill(under_headings(found, lambda row: row.part.value), go_to)
        self.key_bar.show_at(self.here, is_empty=with_suggestions and not found)
        self.show_title("Introductions", *headline(found, self._session))

    def _filtered(self) -> int:
        self.show_rows()
        return sum(isinstance(row, IntroductionRow) for row in self.list.rows)

    def _two(self, cells: int) -> tuple[CardLine, ...]:
        lines = self.sheet.size.height if self.sheet is not None else 0
        return two_people(
            self.row, self.selected_id, self._session, cells, lines=lines, signs=self.program.services.signs
        )


def open_introductions(screen: OnScreen) -> None:
    """Show the introductions."""
    screen.program.open_place(IntroductionsScreen(screen.program))
