"""The question at the foot of the screen: a line to type in, choices by key, and what it would mean, live.

It lies over the list it is about and moves nothing. It stays on the screen, hidden, so that the key that opens it and
whatever is typed after it are one chain: no letter is lost, however fast. Its parts come when the first frame has been
seen or with the first key, whichever is sooner.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.content import Content
from textual.widget import Widget

from netui.domain.core.frozen import frozen
from netui.ui.ask.late_keys import LateKeys
from netui.ui.text.cells import cell_len
from netui.ui.text.keys import key_line
from netui.ui.text.render import plain
from netui.ui.widgets.line import Line
from netui.ui.widgets.rows.columns import Column, Span
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.typing_line import TypingLine


def _nothing(_text: str) -> Content:
    return Content()


def _no_key(_key: str, _text: str) -> bool:
    return False


def _forget(_text: str) -> None:
    return None


def _not_chosen(_choice: str) -> bool:
    return False


@frozen
class Choice:
    """One of several answers.

    Attributes:
        id: tells it from the others.
        label: what it is: any text.
        note: what more there is to say: any text; may be empty.
        key: the key that does the same elsewhere; may be empty.
        words: more words by which it is found; not shown.
    """

    id: str
    label: str
    note: str = ""
    key: str = ""
    words: str = ""


_COLUMNS = (
    Column[Choice]("label", lambda choice: choice.label, min_cells=20),
    Column[Choice]("note", lambda choice: (Span(choice.note, "muted"),), 16, hide_below=60),
    Column[Choice]("key", lambda choice: (Span(choice.key, "accent"),), 9, right=True),
)
_WITHOUT_NOTES = (_COLUMNS[0], _COLUMNS[-1])
_MOST_CHOICES = 12
_MOVES = {"down": 1, "up": -1, "ctrl+n": 1, "ctrl+p": -1}


@frozen
class Question:
    """Something to ask.

    Attributes:
        title: what is asked, about whom; it is asked for again after each key.
        accept: takes the line on enter; False keeps the question open, so that the line can be mended.
        meaning: what the line would do, in words; shown live below it.
        key: takes a key with the line as it stands before the line gets it; True when it is used up. Having closed the
            question, False hands the key on.
        left: told the line when the question is closed without an answer.
        keys: which keys there are, for the last line; asked for again after each key.
        text: the line as it stands at first.
        placeholder: shown in the empty line; the program's own words.
        typed: whether there is a line to type in; else keys alone answer.
        choices: the answers that suit the line, shown above it, the likeliest first; None: there are none to choose.
        choose: takes the id of a choice on enter, in the place of ``accept``; False keeps the question open.
    """

    title: Callable[[], Content]
    accept: Callable[[str], bool]
    meaning: Callable[[str], Content] = _nothing
    key: Callable[[str, str], bool] = _no_key
    left: Callable[[str], None] = _forget
    keys: Callable[[], Content] = lambda: key_line(("enter", "takes it"), ("esc", "leaves it"))
    text: str = ""
    placeholder: str = ""
    typed: bool = True
    choices: Callable[[str], Sequence[Choice]] | None = None
    choose: Callable[[str], bool] = _not_chosen


@frozen
class _Open:
    question: Question
    before: Widget | None


class Headline(Line):
    """The first line of a question, drawn on as a rule: it parts the question from the list in every theme."""

    def render(self) -> Content:
        """The line, for Textual."""
        left = self.size.width - cell_len(self.content.plain) - 1
        return Content.assemble(self.content, (f" {'─' * left}" if left > 0 else "", "$text-muted"))


class AskLine(TypingLine):
    """The line of a question: each key goes to the question first, and is answered for in the same call."""

    def on_key(self, event: events.Key) -> None:
        """Offer the key to the question."""
        ask = self.parent
        if isinstance(ask, Ask) and ask.take_key(pressed(event)):
            event.stop()
            event.prevent_default()

    def watch_value(self, _value: str) -> None:
        """Show what the line means now."""
        if isinstance(self.parent, Ask):
            self.parent.show_meaning()


class Ask(Widget, can_focus=True):
    """The foot of a screen while something is asked; hidden otherwise."""

    DEFAULT_CSS = """
    Ask {
        layer: over; dock: bottom; height: auto; display: none; layout: vertical; background: $panel; padding: 0 1;
        & > AskLine { height: 1; border: none; padding: 0; background: $panel; color: $foreground; }
        & > AskLine:focus { border: none; background-tint: 0%; }
        & > #ask-keys { color: $text-muted; }
        & > RowList { background: $panel; display: none; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="ask")
        self._open: _Open | None = None
        self.late_keys = LateKeys(self.set_timer)

    async def furnish(self) -> None:
        """Have the three lines, the choices and the line to type in; to be called once before it is opened."""
        if self.children:
            return
        choices: RowList[Choice] = RowList(
            _COLUMNS, empty=plain("nothing of that name", "$text-muted"), opens_at_once=True
        )
        choices.can_focus = False
        line = AskLine(compact=True, select_on_focus=False)
        line.cursor_blink = False
        title, meaning, keys = (
            Headline(widget_id="ask-title"),
            Line(widget_id="ask-meaning"),
            Line(widget_id="ask-keys"),
        )
        await self.mount(title, choices, line, meaning, keys)

    @property
    def is_open(self) -> bool:
        """Whether something is asked."""
        return self._open is not None

    def open(self, question: Question) -> None:
        """Ask it, in the place of what was asked before."""
        before = self._open.before if self._open else self.screen.focused
        self._open = _Open(question, before)
        line = self.query_one(AskLine)
        line.display = question.typed
        line.placeholder = question.placeholder
        self.put(question.text)
        choices = question.choices
        self._choices.display = choices is not None
        if choices is not None:
            noted = any(choice.note for choice in choices(question.text))
            self._choices.set_columns(_COLUMNS if noted else _WITHOUT_NOTES)
        self.show_meaning()
        self._choices.action_go_to_end(-1)  # the same may have been asked before, and another choice taken
        self.display = True
        self.screen.refresh(layout=True)  # at once: what a widget asks for itself comes a frame later
        self.screen.set_focus(line if question.typed else self, scroll_visible=False)

    def put(self, text: str) -> None:
        """Let another text stand in the line."""
        line = self.query_one(AskLine)
        line.value = text
        line.cursor_position = len(text)

    def close(self) -> None:
        """Hide, and give the focus back."""
        if self._open is not None:
            before, self._open = self._open.before, None
            self.display = False
            self.screen.refresh(layout=True)
            self.screen.set_focus(before, scroll_visible=False)

    def show_meaning(self) -> None:
        """Say again what is asked and what the line means."""
        if self._open is not None:
            line = self.query_one(AskLine)
            question = self._open.question
            self.query_one(Headline).show(question.title())
            self.query_one("#ask-keys", Line).show(question.keys())
            self.query_one("#ask-meaning", Line).show(question.meaning(line.value))
            if question.choices is not None:
                self._show_choices(question.choices(line.value))

    def _show_choices(self, choices: Sequence[Choice]) -> None:
        room = max(1, min(_MOST_CHOICES, self.screen.size.height - 6))
        self._choices.styles.height = max(2, min(room, len(choices)))
        if list(choices) != list(self._choices.rows):
            self._choices.set_rows(tuple(choices))
            self._choices.action_go_to_end(-1)

    def take_key(self, key: str) -> bool:
        """Answer to a key, given as its character where that can be seen, else by its name; whether it is used up."""
        if self.late_keys.take(key):
            return True
        if self._open is None:
            return False
        question, text = self._open.question, self.query_one(AskLine).value
        if key in ("escape", "ctrl+c"):
            self.close()
            question.left(text)
            return True
        if question.key(key, text):
            self.show_meaning()
            return True
        if not self.is_open:  # the question gave way: the key is for whoever has the focus now
            return False
        if question.choices is not None and key in _MOVES:
            self._choices.action_move(_MOVES[key])
            return True
        if key == "enter":
            self._answer(question, text)
            return True
        return not question.typed

    def on_key(self, event: events.Key) -> None:
        """Take a key when there is no line to type in."""
        if self.screen.focused is self and self.take_key(pressed(event)):
            event.stop()

    def on_focus(self) -> None:
        """Let the line have the focus that a click beside it has given."""
        if self._open is not None and self._open.question.typed:
            self.screen.set_focus(self.query_one(AskLine), scroll_visible=False)

    def _answer(self, question: Question, text: str) -> None:
        """Close, unless the question wants the line mended; whatever it asked next stays open."""
        asked, row = self._open, self._choices.row
        chosen = row.id if row is not None else ""
        taken = question.accept(text) if question.choices is None else question.choose(chosen) if chosen else False
        if taken and self._open is asked:
            self.close()

    @property
    def _choices(self) -> RowList[Choice]:
        return self.query_one(RowList)

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        """Take the choice that was clicked on."""
        message.stop()
        if self._open is not None:
            self._answer(self._open.question, self.query_one(AskLine).value)


def pressed(event: events.Key) -> str:
    """A key as its character where that can be seen, else by its name."""
    return event.character if event.character is not None and event.character.isprintable() else event.key
