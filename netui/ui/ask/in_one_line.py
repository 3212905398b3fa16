"""A question in one line, in the place of the keys: its key on the accent, the act in bold, the choices.

`` s  snooze  d tomorrow  3 days  w week  m month  or a day: mon  Mon 23 Nov  esc``. A choice is drawn whole or not at
all: the last ones go where what is typed needs the room, and before the first of them the words that lead to the line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from textual.content import Content

from netui.domain.core.frozen import frozen
from netui.ui.ask.question import InOneLine, Question
from netui.ui.text.cells import cell_len
from netui.ui.text.keys import GAP, key_line, key_with_words
from netui.ui.text.render import joined
from netui.ui.widgets.rule import chip

NO_STYLES: Mapping[str, str] = MappingProxyType({})

NO_REMARK = Content()

_EDGE = " "
_LEAST_LINE_CELLS = 4


@frozen
class Drawn:
    """The three parts of the line, from left to right.

    Attributes:
        before: key, act and choices, and what leads to the line.
        line_cells: the width of the line to type in, its caret included; 0 where there is none.
        after: what the line means, and the key that leaves it at the right edge.
    """

    before: Content
    line_cells: int
    after: Content


def letters(
    key: str,
    act: Callable[[], Content],
    answers: Sequence[tuple[str, str]],
    take: Callable[[str], bool],
    *,
    note: Callable[[], Content] = Content,
    astray: Callable[[str], str] = lambda key: f"{key} is no answer",
    leaves: str = "",
    left: Callable[[], None] = lambda: None,
    styles: Mapping[str, str] = NO_STYLES,
    is_unasked: bool = False,
) -> Question:
    """Return a question that letters answer.

    Args:
        key: the key that asked it.
        act: what is asked; asked for again after each key.
        answers: keys with what they do.
        take: takes a key; whether it is an answer.
        note: what more is to be known before one answers.
        astray: the sentence about a key that is none, given as the screen names it.
        leaves: what esc does, where it is more than leaving it.
        left: told that it was closed without an answer.
        styles: styles of the words of an answer, by its key; without one they are quiet.
        is_unasked: whether the program asks of its own accord.
    """
    choices = [key_with_words(one, does, styles.get(one, "$text-muted")) for one, does in answers]
    leaving = key_line(("esc", leaves))
    return Question(
        title=act,
        accept=lambda _text: False,
        meaning=lambda _text: note(),
        key=lambda pressed, _text: take(pressed),
        astray=astray,
        left=lambda _text: left(),
        keys=lambda: joined(*choices, leaving, by=GAP),
        typed=False,
        in_one_line=lambda: InOneLine(key, act(), choices, leaves=leaving),
        is_unasked=is_unasked,
    )


def stands_in_one_line(question: Question, cells: int) -> bool:
    """Return whether a question stands in the place of the keys: one that letters answer where all of it is seen."""
    if question.in_one_line is None:
        return False
    asked = question.in_one_line()
    return question.typed or _fits(asked, len(asked.choices), question.meaning(question.text), cells)


def draw(asked: InOneLine, text: str, note: Content, cells: int, *, typed: bool, remark: Content = NO_REMARK) -> Drawn:
    """Return the line as it stands with a text typed in it, and a remark about a key that did nothing."""
    if not typed:
        count = len(asked.choices)
        act = with_remark(asked.act, remark, lambda words: _fits(replace(asked, act=words), count, note, cells))
        asked = replace(asked, act=act)
        count = next(n for n in range(len(asked.choices), -1, -1) if n == 0 or _fits(asked, n, note, cells))
        return Drawn(_whole(asked, asked.choices[:count], note), 0, Content())
    note = remark if remark.plain else note
    wanted = max(_LEAST_LINE_CELLS, cell_len(text) + 1)
    said = f"{note.plain}{GAP}" if note.plain else ""
    end = cell_len(f"{_EDGE}{said}{asked.leaves.plain}{_EDGE}")
    for before in _shorter(asked, text):  # what is typed and what it means come first, then a choice
        if cell_len(before.plain) + wanted + end <= cells:
            break
    line_cells = max(_LEAST_LINE_CELLS, min(wanted, cells - cell_len(before.plain) - end))
    return Drawn(before, line_cells, _after(asked, note, cells - cell_len(before.plain) - line_cells))


def with_remark(asked: Content, remark: Content, fits: Callable[[Content], bool]) -> Content:
    """Return what is asked with a remark behind it; the remark alone where both have no room beside the answers."""
    if not remark.plain:
        return asked
    both = joined(asked, remark, by=GAP)
    return both if fits(both) else remark


def _shorter(asked: InOneLine, text: str) -> Iterator[Content]:
    """Yield what stands before the line to type in, shorter and shorter; the last leads to it without a choice.

    What is typed never follows the program's words at once: ``snooze dec`` would read as one phrase. While nothing is
    typed the choices matter most: the words that lead to the line go first, then the name of the act, which the key
    on the accent says too.
    """
    counts = range(len(asked.choices), 0, -1)
    if text:
        yield from (_before(asked, asked.choices[:count], asked.lead) for count in counts)
    else:
        yield _before(asked, asked.choices, asked.lead)
        yield _before(asked, asked.choices, "")
        yield from (_before(asked, asked.choices[:count], "", names_act=False) for count in counts)
    yield _before(asked, (), asked.lead_alone)


def _fits(asked: InOneLine, count: int, note: Content, cells: int) -> bool:
    return cell_len(_whole(asked, asked.choices[:count], note).plain) <= cells


def _before(asked: InOneLine, choices: Sequence[Content], lead: str, *, names_act: bool = True) -> Content:
    act = (asked.act.stylize("bold"),) if names_act else ()
    parts = joined(*act, *choices, Content.styled(lead, "$text-muted"), by=GAP)
    return Content.assemble(chip(asked.key), " ", parts, " ")


def _after(asked: InOneLine, note: Content, cells: int) -> Content:
    leaves = Content.assemble(asked.leaves, _EDGE)
    room = max(0, cells - cell_len(leaves.plain))
    said = Content.assemble(_EDGE, note).truncate(max(0, room - len(_EDGE)), ellipsis=True)
    return Content.assemble(said, " " * (room - cell_len(said.plain)), leaves)


def _whole(asked: InOneLine, choices: Sequence[Content], note: Content) -> Content:
    parts = joined(asked.act.stylize("bold"), note, *choices, asked.leaves, by=GAP)
    return Content.assemble(chip(asked.key), " ", parts, _EDGE)
