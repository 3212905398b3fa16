"""Running text as lines of a card: wrapped between words, measured in cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from netui.domain.core.frozen import frozen
from netui.domain.text.display import lines
from netui.ui.text.cells import beginning, cell_len, cut, enough_for, one_line
from netui.ui.text.looks import Span
from netui.ui.text.render import MOST_TEXT_CHARACTERS
from netui.ui.text.together import cut_between, pieces_of
from netui.ui.widgets.rows.cells import fit_cell


@frozen
class CardLine:
    """One line of a card.

    Attributes:
        id: its place among the lines, so that no two are the same.
        spans: what stands in it.
        opens: place of a span -> what it names and another program can open (a link, an e-mail address, a number), in
            the order of the places; empty when there is nothing of the kind.
    """

    id: str
    spans: tuple[Span, ...]
    opens: tuple[tuple[int, str], ...] = ()

    @property
    def address(self) -> str:
        """The first address of the line; or empty."""
        return self.opens[0][1] if self.opens else ""


def wrapped(text: str, cells: int) -> Iterator[str]:
    """A text in lines of at most ``cells`` cells, its own line breaks kept; a word that is longer is broken.

    A day, and a number with its unit, go on whole. Yields nothing for a blank text; ``cells`` is 1 or more.
    """
    if not text.strip():
        return
    for own_line in lines(text):
        yield from _wrapped_line(pieces_of(own_line, cells), cells)


def _wrapped_line(words: Iterable[str], cells: int) -> Iterator[str]:
    line, used = "", 0
    for word in words:
        width = cell_len(word)
        if line and used + 1 + width <= cells:
            line, used = f"{line} {word}", used + 1 + width
            continue
        if line:
            yield line.removesuffix(" ·")  # it parts two clauses; so does the end of the line
            if word == "·":
                line, used = "", 0
                continue
        if width > cells:
            *whole, word = _broken(word, cells)
            yield from whole
            width = cell_len(word)
        line, used = word, width
    if line:
        yield line


def _broken(word: str, cells: int) -> Iterator[str]:
    """A word in pieces of at most ``cells`` cells; a piece has at least one character."""
    start = used = 0
    for index, character in enumerate(word):
        width = cell_len(character)
        if used + width > cells and index > start:
            yield word[start:index]
            start, used = index, 0
        used += width
    yield word[start:]


class CardWriter:
    """Writes a card line by line.

    Attributes:
        cells: width of a line, 1 or more.
    """

    def __init__(self, cells: int) -> None:
        self.cells = max(1, cells)
        self._lines: list[tuple[Span, ...]] = []
        self._opens: dict[int, tuple[tuple[int, str], ...]] = {}

    @property
    def count(self) -> int:
        """The number of lines so far."""
        return len(self._lines)

    @property
    def finished(self) -> tuple[CardLine, ...]:
        """All lines so far, without blank ones at the end."""
        written = list(self._lines)
        while written and not written[-1]:
            written.pop()
        return tuple(CardLine(str(number), spans, self._opens.get(number, ())) for number, spans in enumerate(written))

    def line(self, *spans: Span, address: str = "") -> None:
        """One line, cut where the card ends; with an address its last span can be opened."""
        self.opening(spans, {len(spans) - 1: address} if address else {})

    def opening(self, spans: Sequence[Span], opens: Mapping[int, str]) -> None:
        """One line, of which the spans at some places can be opened."""
        if opens:
            self._opens[len(self._lines)] = tuple(sorted(opens.items()))
        self._lines.append(tuple(spans))

    def ends(self, left: Sequence[Span], right: Sequence[Span]) -> None:
        """One line with spans at its two ends; the left ones are cut where both do not fit."""
        room = self.cells - sum(cell_len(span.text) for span in right) - 1
        self.line(*fit_cell(tuple(left), max(0, room)), Span(" "), *right)

    def blank(self) -> None:
        """A blank line, unless there is one already."""
        if self._lines and self._lines[-1]:
            self._lines.append(())

    def heading(self, title: str, note: str = "") -> None:
        """A heading after a blank line; ``note`` stands back behind it."""
        self.blank()
        self.line(Span(title, "head"), Span(f" {note}" if note else "", "quiet"))

    def text(
        self,
        text: str,
        look: str = "",
        *,
        label: str = "",
        label_look: str = "quiet",
        most: int = 0,
        address: str = "",
    ) -> None:
        """Running text; what follows its first line stands below the text, not below the label.

        Args:
            text: user text; nothing is written when it is blank.
            look: look of the text.
            label: stands before the first line.
            label_look: look of the label.
            most: lines at most, the last ending in an ellipsis; 0 is any number.
            address: what can be opened from its first line; or empty.
        """
        label = cut(label, self.cells // 2)
        indent = cell_len(label)
        shown = enough_for(text, (most + 1) * self.cells) if most else beginning(text, MOST_TEXT_CHARACTERS)
        written = list(wrapped(shown, max(1, self.cells - indent)))
        if most and len(written) > most:
            rest = " ".join(written[most - 1 :])
            written = [*written[: most - 1], cut_between(rest, self.cells - indent)]
        if address and written:
            self._opens[len(self._lines)] = ((1, address),)
        for number, line in enumerate(written):
            self._lines.append((Span(label if not number else " " * indent, label_look), Span(line, look)))
        if not most and len(text) > MOST_TEXT_CHARACTERS:
            left = f"{len(text) - MOST_TEXT_CHARACTERS:,} more characters are not shown here; the form has all of them."
            self._lines.append((Span(" " * indent, label_look), Span(left, "muted")))

    def words(self, words: Sequence[str], *, label: str = "") -> None:
        """Words in a row."""
        self.text(" · ".join(one_line(beginning(word, MOST_TEXT_CHARACTERS)) for word in words), label=label)
