"""The question at the foot of the screen: a line to type in, choices by key, and what it would mean, live.

It lies over the list it is about and moves nothing. It stays on the screen, hidden, so that the key that opens it and
whatever is typed after it are one chain: no letter is lost, however fast. Its parts come when the first frame has been
seen or with the first key, whichever is sooner.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from time import monotonic

from textual import events
from textual.content import Content
from textual.geometry import NULL_SIZE
from textual.widget import Widget

from netui.domain.core.frozen import frozen
from netui.ui.actions.key_names import shown_key
from netui.ui.ask.in_one_line import NO_REMARK, draw
from netui.ui.ask.late_keys import LateKeys
from netui.ui.ask.parts import AskLine, parts, pressed, show_choices, show_in_one_line, show_parts, show_rows
from netui.ui.ask.question import Choice, Offering, Question
from netui.ui.terminal.textual_private import mounted
from netui.ui.text.render import plain
from netui.ui.widgets.rows.columns import Column, Span
from netui.ui.widgets.rows.row_list import Lent, RowList, lend

__all__ = ["Ask", "Choice", "Question", "pressed"]

_COLUMNS = (
    Column[Choice]("label", lambda choice: choice.label, min_cells=20),
    Column[Choice]("note", lambda choice: (Span(choice.note, "muted"),), 16, hide_below=60),
    Column[Choice]("key", lambda choice: (Span(choice.key, "accent"),), 9, right=True),
)
_WITHOUT_NOTES = (_COLUMNS[0], _COLUMNS[-1])
_HELP = "f1"  # left to the screen, also where letters alone answer
_MOVES = {"down": 1, "up": -1, "ctrl+n": 1, "ctrl+p": -1}


def _columns_for(choices: Sequence[Choice]) -> Sequence[Column[Choice]]:
    return _COLUMNS if any(choice.note for choice in choices) else _WITHOUT_NOTES


def _says_nothing(question: Question, text: str) -> bool:
    """Return True if neither the line nor what is shown of it says why it was not taken."""
    return not text.strip() and question.choices is None and not question.meaning(text).plain


@frozen
class _Open:
    question: Question
    before: Widget | None


class Ask(Widget, can_focus=True):
    """The foot of a screen while something is asked; hidden otherwise."""

    DEFAULT_CSS = """
    Ask {
        layer: over; dock: bottom; height: auto; max-height: 100%; display: none; layout: vertical; background: $panel;
        padding: 0 1;
        & > #ask-keys { color: $text-muted; } & > RowList { background: $panel; }
        &.-in-one-line { layout: horizontal; height: 1; padding: 0; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="ask")
        self._open: _Open | None = None
        self._is_in_one_line, self._fits = False, NULL_SIZE
        self._remark = NO_REMARK
        self._seen_s = inf
        self.late_keys = LateKeys(self.set_timer)

    async def furnish(self) -> None:
        """Have the three lines, the choices and the line to type in; to be called once before it is opened."""
        if self.children:
            for part in self.children:
                await mounted(part)  # they may be made just now
            return
        choices: RowList[Choice] = RowList(
            _COLUMNS,
            empty=plain("nothing of that name"),
            on_cursor=self._point_at,
            opens_at_once=True,
        )
        choices.can_focus = False
        await self.mount(*parts(AskLine(self), choices))

    @property
    def is_open(self) -> bool:
        """True if something is asked."""
        return self._open is not None

    def open(self, question: Question) -> None:
        """Open a question, in the place of the one before."""
        before = self._open.before if self._open else self.screen.focused
        self._open = _Open(question, before)
        if question.is_unasked:
            self._seen_s = inf
            self.call_after_refresh(self._see)
        lend(before, Lent.FOCUS if question.in_one_line is None else Lent.ROW)
        line = self.query_one(AskLine)
        line.placeholder = question.placeholder
        line.examples = question.in_one_line().examples if question.in_one_line else question.placeholder
        self.put(question.text)
        self._is_in_one_line, self._fits = show_parts(self, question), self.screen.size
        if question.choices is not None:
            self._choices.set_columns(_columns_for(question.choices(question.text)))
        self.show_meaning()
        self._choices.action_go_to_end(-1)  # the same may have been asked before, and another choice taken
        self.display = True
        self.screen.refresh(layout=True)  # at once: what a widget asks for itself comes a frame later
        self._take_focus(question)

    def _see(self) -> None:
        self._seen_s = monotonic()

    def put(self, text: str) -> None:
        """Replace the text of the line."""
        line = self.query_one(AskLine)
        line.value = text
        line.cursor_position = len(text)

    def close(self) -> None:
        """Hide, and give the focus back."""
        if self._open is not None:
            before, self._open = self._open.before, None
            lend(before, Lent.NOTHING)
            self.display = False
            self.screen.refresh(layout=True)
            self.screen.set_focus(before, scroll_visible=False)

    def show_meaning(self) -> None:
        """Say again what is asked and what the line means, without a remark that was made."""
        self.remark(NO_REMARK)

    def remark(self, said: Content) -> None:
        """Say something until the line changes or a key answers: the foot lies over the line of notices."""
        self._remark = said
        if self._open is None:
            return
        question, text = self._open.question, self.query_one(AskLine).value
        # The meaning first: it reads the line, of which title, offers and keys tell as well.
        meaning = question.meaning(text)
        if self._is_in_one_line and question.in_one_line is not None:
            drawn = draw(
                question.in_one_line(), text, meaning, self.screen.size.width, typed=question.typed, remark=said
            )
            if show_in_one_line(self, drawn):
                self.screen.refresh(layout=True)
            return
        show_rows(self, question, meaning, said)
        if question.choices is not None:
            show_choices(self._choices, question.choices(text), self.screen.size.height)

    def take_offered(self) -> None:
        """Take what the line offers, or give it back."""
        self._offer(lambda offers: offers.take_offered())

    def next_offer(self) -> None:
        """Mark the next of what the line offers."""
        self._offer(lambda offers: offers.next_offer())

    def _offer(self, act: Callable[[Offering], None]) -> None:
        if self._open is not None and self._open.question.offers is not None:
            act(self._open.question.offers)
            self.show_meaning()

    def take_key(self, key: str, pressed_s: float = inf) -> bool:
        """Answer to a key; whether it is used up.

        Args:
            key: its character where that can be seen, else its name.
            pressed_s: when it was pressed, by the monotonic clock; it may have waited for the program since.
        """
        if self.late_keys.take(key):
            return True
        if self._open is None:
            return False
        question, text = self._open.question, self.query_one(AskLine).value
        if key in ("escape", "ctrl+c"):
            if question.offers is not None and question.offers.unmark():
                self.show_meaning()
                return True
            self.close()
            question.left(text)
            return True
        if question.is_unasked and pressed_s <= self._seen_s:
            self.close()
            return False
        if question.key(key, text):
            self.show_meaning()
            return True
        if not self.is_open:  # the question gave way: the key is for the widget that has the focus now
            return False
        if question.choices is not None and key in _MOVES:
            self._choices.action_move(_MOVES[key])
            return True
        if key == "enter" and question.typed:
            self._answer(question, text)
            return True
        if question.typed or key == _HELP:
            return False
        self.remark(plain(question.astray(shown_key(key)), "$text-warning"))
        return True

    def on_key(self, event: events.Key) -> None:
        """Take a key when there is no line to type in."""
        if self.screen.focused is self and self.take_key(pressed(event), event.time):
            event.stop()

    def on_resize(self) -> None:
        """Show what is asked in the room there is now."""
        if self._open is not None and self._fits != self.screen.size:
            self._is_in_one_line, self._fits = show_parts(self, self._open.question), self.screen.size
            self.show_meaning()

    def on_focus(self) -> None:
        """Move the focus to where the keys are answered: a click beside the line, or beside the question, moves it."""
        if self._open is not None:
            self._take_focus(self._open.question)

    on_blur = on_descendant_blur = on_focus

    def _take_focus(self, question: Question) -> None:
        self.screen.set_focus(self.query_one(AskLine) if question.typed else self, scroll_visible=False)

    def _answer(self, question: Question, text: str) -> None:
        """Close, unless the question wants the line mended; a question that it asked next stays open."""
        self._remark, asked, row = NO_REMARK, self._open, self._choices.row
        chosen = row.id if row is not None else ""
        taken = question.accept(text) if question.choices is None else question.choose(chosen) if chosen else False
        if self._open is not asked:
            return
        if taken:
            self.close()
        elif not self._remark.plain and _says_nothing(question, text):
            self.remark(plain("nothing is typed yet", "$text-warning"))

    def _point_at(self, choice: Choice | None) -> None:
        if self._open is not None:
            self._open.question.pointed_at(choice.id if choice is not None else "")

    @property
    def _choices(self) -> RowList[Choice]:
        return self.query_one(RowList)

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        """Take the choice that was clicked on."""
        message.stop()
        if self._open is not None:
            self._answer(self._open.question, self.query_one(AskLine).value)
