"""Introductions: what waits for me, what waits for others, my ideas, and who might suit whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from netui.domain.introductions.steps import asked_side, other_side
from netui.domain.records.change import Change
from netui.domain.records.introduction import Introduction
from netui.session.introductions.commands import DismissPair, StartIntroduction
from netui.session.introductions.rows import IntroductionRow, Part, headline, rows
from netui.session.introductions.suggestions import Suggestions
from netui.session.writing.addressee import About, Addressee
from netui.ui.actions.places import Place
from netui.ui.introductions.steps import item_about, let_go, take_step
from netui.ui.introductions.two_people import two_people
from netui.ui.places.filtering import ask_filter
from netui.ui.places.people_screen import PeopleScreen
from netui.ui.places.reading import reading_in_title
from netui.ui.shell.program import OnScreen, Program
from netui.ui.text.render import prose
from netui.ui.widgets.rows.columns import Column, Divider, Span
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.text_lines import CardLine

_NOTHING = "No introduction fits that."
_EMPTY = "No introduction yet. They come from what people offer and need: e on a card adds both."

_PAIR = (
    Column[IntroductionRow]("pair", lambda row: (Span(f"{row.a.name} → {row.b.name}", _look(row)),), gap_cells=2),
    Column[IntroductionRow](
        "days", lambda row: (Span(f"{row.days} d" if row.days is not None else "", "quiet"),), 6, right=True
    ),
)
_WORDS = (Column[IntroductionRow]("words", lambda row: (Span(row.words, "reason"),), gap_cells=2),)


def _look(row: IntroductionRow) -> str:
    return "quiet-name" if row.muted or row.part is Part.OVER else "strong"


class IntroductionList(RowList[IntroductionRow]):
    """The introductions; space goes on to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "move(1)", "Pass", show=False, id="intro_pass")]


class IntroductionsScreen(PeopleScreen[IntroductionRow, None], places=(Place.INTRODUCTIONS,)):
    """All introductions, the two of the one under the cursor, and one key for each step."""

    asks = True

    def __init__(self, program: Program) -> None:
        super().__init__(program, _PAIR, empty=Content(), sheet=self._two, rows=IntroductionList, second=_WORDS)
        self._session = program.services.session
        self._is_other = False
        self._told_about = self.needle = ""
        self._finding = reading_in_title(self, "Introductions", self._session, self._fill)

    def on_mount(self) -> None:
        """Show what is stored; what might suit comes later where it has to be found first."""
        self._fill()

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
        """Id of the one of the two who is lit: whoever's turn it is, unless tab went to the other."""
        row = self.row
        if row is None:
            return ""
        if row.introduction is None:
            return row.b.id if self._is_other else row.a.id
        turn = asked_side(row.introduction)
        return other_side(row.introduction, turn) if self._is_other else turn

    def cursor_moved(self, row: IntroductionRow | None) -> None:
        """Show the two of another row; whoever's turn it is is lit."""
        if row is not None and row.id != self._told_about:
            self._told_about, self._is_other = row.id, False
        super().cursor_moved(row)

    def follow(self, change: Change | None) -> None:
        """Show what has changed; the cursor stays on what it is about."""
        changed = [edit.id for edit in change.edits if edit.table == "introductions"] if change is not None else []
        self._fill(go_to=changed[0] if changed else None)
        super().follow(change)

    # What the keys do

    def take_step(self) -> None:
        """Take the next step; a suggestion becomes an idea."""
        row = self.row
        if row is None or not self.is_seen:
            return
        self.wait_until_seen()
        if row.introduction is not None:
            take_step(self, row.introduction)
        else:
            self.program.perform(StartIntroduction(row.a.id, row.b.id, row.words, self._session.today))

    def addressee(self) -> Addressee | None:
        """The lit person as addressee, about the other; a suggestion becomes an idea first."""
        if self.row is not None and self.introduction is None:
            self.take_step()
        row, introduction = self.row, self.introduction
        if row is None or introduction is None:
            return None
        other = row.b if self.selected_id == row.a.id else row.a
        return Addressee(self.selected_id, About(other=other), item_about(introduction, self._session))

    def let_go(self) -> None:
        """Let it go: a suggestion and an idea for good, what was asked after a question."""
        row = self.row
        if row is None or not self.is_seen:
            return
        self.wait_until_seen()
        if row.introduction is not None:
            let_go(self, row.introduction)
        else:
            self.program.perform(DismissPair(row.a.id, row.b.id, self._session.today))

    def turn(self) -> None:
        """Let the other of the two be lit."""
        self._is_other = not self._is_other
        if self.sheet is not None:
            self.sheet.show_anew()
        contact = self._session.network.contact(self.selected_id)
        if contact is not None:
            self.program.tell(f"Now about {contact.name}.")

    # What is seen

    def filter(self) -> None:
        """Filter the introductions as one types."""
        ask_filter(self, "introductions", self.needle, self.narrow)

    def narrow(self, needle: str) -> int:
        """Show those with these words; how many there are."""
        self.needle = needle
        self._fill()
        return sum(isinstance(row, IntroductionRow) for row in self.list.rows)

    def leave(self) -> None:
        """Close the card, else clear the filter, else go back."""
        if self.needle and not self.card.display:
            self.narrow("")
        else:
            super().leave()

    def _fill(self, go_to: str | None = None) -> None:
        with_suggestions = self._finding.has(self._session.observer(Suggestions))
        found = rows(self._session, with_suggestions=with_suggestions, query=self.needle)
        empty = _NOTHING if self.needle else _EMPTY
        self.list.set_empty(prose(empty if with_suggestions else "", "$text-muted"))
        self.fill(_headed(found), go_to)
        left, right = headline(found, self._session)
        self.show_title("Introductions", left, right)

    def _two(self, cells: int) -> tuple[CardLine, ...]:
        lines = self.sheet.size.height if self.sheet is not None else 0
        return two_people(
            self.row, self.selected_id, self._session, cells, lines=lines, signs=self.program.services.signs
        )


def _headed(found: Sequence[IntroductionRow]) -> list[IntroductionRow | Divider]:
    """The rows, each part below its heading."""
    shown: list[IntroductionRow | Divider] = []
    part: Part | None = None
    for row in found:
        if row.part is not part:
            part = row.part
            shown.append(Divider(part.value))
        shown.append(row)
    return shown


def open_introductions(screen: OnScreen) -> None:
    """Show the introductions."""
    screen.program.open_place(IntroductionsScreen(screen.program))
