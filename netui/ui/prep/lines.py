"""The prep card as lines: one below the other, from 120 columns in two columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from netui.domain.core.frozen import frozen
from netui.domain.relationship.strip import Strip
from netui.domain.writing.questions import Proposed
from netui.session.core.session import Session
from netui.session.paths.sentences import plain_day
from netui.session.prep.card import PrepCard
from netui.session.prep.document import LATE_SIGN, PrepLine, left_rows, right_rows, who_words
from netui.ui.card.lines import side_by_side
from netui.ui.text.cells import cut, fit
from netui.ui.text.looks import Span
from netui.ui.text.relationship import cells_of_month, strip_lines
from netui.ui.text.signs import Signs
from netui.ui.widgets.text_lines import CardLine, CardWriter, wrapped

_LABEL_CELLS = 9
_TWO_COLUMNS_CELLS = 116
_LEFT_CELLS = 70
_BRIEF = ("met", "last", "cares", "told")
"""The sections that take one line each on a low screen."""


@frozen
class PrepSheet:
    """The content of the lines.

    Attributes:
        card: what the records say.
        questions: those that are shown.
        me_is_empty: whether the settings say nothing of the user.
        strip: makes the person's strip with so many cells a month; None: there is no room for it.
        signs: signs of the terminal.
    """

    card: PrepCard
    questions: Sequence[Proposed]
    me_is_empty: bool
    strip: Callable[[int], Strip] | None
    signs: Signs


def prep_lines(sheet: PrepSheet, session: Session, cells: int) -> tuple[CardLine, ...]:
    """Return the lines for a width in cells."""
    top = CardWriter(cells)
    top.text(who_words(sheet.card), "quiet", most=2)
    _draw(sheet, top)
    left_of = [*left_rows(sheet.card, session)]
    right_of = [*right_rows(sheet.card, session, me_is_empty=sheet.me_is_empty)]
    if cells < _TWO_COLUMNS_CELLS:
        _write((*left_of, *right_of), top, brief=sheet.strip is None)
        _ask(sheet.questions, session, top)
        return top.finished
    left, right = CardWriter(_LEFT_CELLS), CardWriter(cells - _LEFT_CELLS - 3)
    _write(left_of, left, brief=False)
    _ask(sheet.questions, session, left)
    _write(right_of, right, brief=False)
    return (
        *top.finished,
        *side_by_side(left.finished, right.finished, first=len(top.finished), left_cells=_LEFT_CELLS),
    )


def _draw(sheet: PrepSheet, writer: CardWriter) -> None:
    month_cells = cells_of_month(writer.cells)
    if sheet.strip is not None and month_cells:
        for line in strip_lines(sheet.strip(month_cells), sheet.signs):
            writer.line(*line)
        writer.blank()


def _write(rows: Iterable[PrepLine], writer: CardWriter, *, brief: bool) -> None:
    """Write labelled lines; ``brief``: of what was said a line each, so that the questions stay in sight."""
    about = ""
    for row in rows:
        about = row.word or about
        label, room = fit(row.word, _LABEL_CELLS), max(1, writer.cells - _LABEL_CELLS)
        shown = cut(row.line, room) if brief and about in _BRIEF else row.line
        for number, part in enumerate(wrapped(shown, room)):
            is_signed = row.is_late and not number
            spans = (Span(LATE_SIGN, "late"), Span(part[len(LATE_SIGN) :])) if is_signed else (Span(part),)
            writer.line(Span(label if not number else " " * _LABEL_CELLS, "quiet"), *spans)


def _ask(questions: Sequence[Proposed], session: Session, writer: CardWriter) -> None:
    if questions:
        writer.blank()
    for number, question in enumerate(questions, 1):
        asked = question.asked_on
        said = f"{question.text} · asked {plain_day(asked.isoformat(), session.today)}" if asked else question.text
        for place, part in enumerate(wrapped(said, max(1, writer.cells - _LABEL_CELLS))):
            if place:
                writer.line(Span(" " * _LABEL_CELLS), Span(part))
            else:
                ask = "ask  " if number == 1 else "     "
                writer.line(Span(ask, "quiet"), Span(str(number), "key"), Span("   "), Span(part))
