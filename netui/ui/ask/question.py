"""A question: its words, the keys that answer it, and what its line would do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from textual.content import Content

from netui.domain.core.frozen import frozen
from netui.ui.text.keys import key_line, pressing
from netui.ui.widgets.tall_line import Highlight


def _nothing(_text: str) -> Content:
    return Content()


def _no_key(_key: str, _text: str) -> bool:
    return False


def _forget(_text: str) -> None:
    return None


def _no_answer(key: str) -> str:
    return f"{key} is no answer"


def _not_chosen(_choice: str) -> bool:
    return False


class Offering(Protocol):
    """The offers beside the line of a question: two rows below its meaning, and their keys."""

    def rows(self, cells: int) -> tuple[Content, Content]:
        """The offers, and the effect of the keys on them; in so many cells each."""

    def stretches(self) -> Sequence[Highlight]:
        """The stretches of the line that look different."""

    def take_offered(self) -> None:
        """Take what is offered, or the marked offer; again gives it back."""

    def next_offer(self) -> None:
        """Mark the next offer."""

    def unmark(self) -> bool:
        """Take the mark away; whether there was one."""


@frozen
class Choice:
    """One of several answers to choose from.

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


@frozen
class InOneLine:
    """A question in one line, in the place of the keys; nothing else on the screen changes.

    Attributes:
        key: the key that asked it: any text of a few cells.
        act: the name of the act, or what is asked.
        choices: keys with what they do, each drawn whole or not at all; the first ones stay longest.
        lead: the words before the line to type in, where there is one; the program's own.
        lead_alone: the same where no choice stands before them.
        examples: what may be typed, for which the line has no room: help says it.
        leaves: the key that leaves it.
    """

    key: str
    act: Content
    choices: Sequence[Content]
    lead: str = ""
    lead_alone: str = ""
    examples: str = ""
    leaves: Content = pressing(Content.styled("esc", "bold $footer-key-foreground"), "escape")


@frozen
class Question:
    """A question: what is asked, and what each answer does.

    Attributes:
        title: what is asked, about whom; it is asked for again after each key.
        accept: takes the line on enter; False keeps the question open, so that the line can be mended.
        meaning: what the line would do, in words; shown live below it.
        key: takes a key with the line as it stands before the line gets it; True when it is used up. Having closed the
            question, False hands the key on.
        astray: the sentence about a key that answers nothing, given as the screen names it; where keys alone answer.
        left: told the line when the question is closed without an answer.
        keys: which keys there are, for the last line; asked for again after each key.
        text: the line as it stands at first.
        placeholder: shown in the empty line; the program's own words.
        typed: whether there is a line to type in; else keys alone answer.
        choices: the answers that suit the line, shown above it, the likeliest first; None: there are none to choose.
        choose: takes the id of a choice on enter, in the place of ``accept``; False keeps the question open.
        pointed_at: told the id of the choice under the cursor when that is another one; empty when there is none.
        offers: what the line offers as it was last read by ``meaning``; None where it offers nothing.
        in_one_line: the question in the place of the keys; None: it has rows of its own. One that letters answer has
            them too where it is longer than the line.
        is_unasked: whether the program asks of its own accord: a key that was pressed before it could be read answers
            nothing, closes it, and does what it always does. Only for one that letters answer.
    """

    title: Callable[[], Content]
    accept: Callable[[str], bool]
    meaning: Callable[[str], Content] = _nothing
    key: Callable[[str, str], bool] = _no_key
    astray: Callable[[str], str] = _no_answer
    left: Callable[[str], None] = _forget
    keys: Callable[[], Content] = lambda: key_line(("enter", "takes it"), ("esc", "leaves it"))
    text: str = ""
    placeholder: str = ""
    typed: bool = True
    choices: Callable[[str], Sequence[Choice]] | None = None
    choose: Callable[[str], bool] = _not_chosen
    pointed_at: Callable[[str], None] = _forget
    offers: Offering | None = None
    in_one_line: Callable[[], InOneLine] | None = None
    is_unasked: bool = False
