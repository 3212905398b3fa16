"""Codes that phones read: what they hold, how large they are, and how they are drawn in a terminal.

A code is dark on light wherever it is drawn, whatever the theme: many readers know no other. ISO/IEC 18004.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence

import segno

from netui.domain.cards.card import AUTO, BusinessCard, Payload
from netui.domain.core.frozen import frozen
from netui.domain.text.display import without_controls
from netui.exchange.cards import vcards

QUIET_MODULES, LEAST_QUIET_MODULES = 4, 2
"""Light modules around a code: as the standard has it, and the least with which every reader at hand still works."""
_PIXELS_A_MODULE = 8

TEXTS: Mapping[Payload, Callable[[BusinessCard], str]] = {
    Payload.VCARD: vcards.whole,
    Payload.SHORT: vcards.short,
    Payload.MECARD: vcards.mecard,
    Payload.LINK: lambda card: card.link,
}
"""The words for the content of each kind of code."""
HOLDS: Mapping[Payload, str] = {
    Payload.VCARD: "the whole card",
    Payload.SHORT: "name, work, mail, phone, link",
    Payload.MECARD: "name, mail, phone",
}
"""The content of each kind of code in words; of a link the words are the link."""


@frozen
class Code:
    """A QR code.

    Attributes:
        payload: its kind.
        text: what it holds.
        modules: row by row, True for dark; without a quiet zone.
        version: 1 to 40, which says its size.
        correction: how much of it may be lost: L, M, Q, H.
    """

    payload: Payload
    text: str
    modules: tuple[tuple[bool, ...], ...]
    version: int
    correction: str

    @property
    def side(self) -> int:
        """The number of modules on a side."""
        return len(self.modules)

    def columns(self, quiet: int) -> int:
        """The columns that the code takes in a terminal."""
        return self.side + 2 * quiet

    def rows(self, quiet: int) -> int:
        """Rows that it takes there: two modules share a cell."""
        return (self.side + 2 * quiet + 1) // 2


@frozen
class Fitted:
    """A code that fits, and what a larger window would show.

    Attributes:
        code: the code.
        quiet: light modules around it.
        larger: the next code that holds more; None when there is none.
    """

    code: Code
    quiet: int
    larger: Code | None = None


def code_of(card: BusinessCard, payload: Payload) -> Code | None:
    """The code of a kind; None when the card has nothing to put into it, or more than any code holds."""
    text = without_controls(TEXTS[payload](card)).encode("utf-8", "replace").decode()
    if not text:
        return None
    try:
        made = segno.make(text, error="l", encoding="utf-8", eci=_says_encoding(text), micro=False, boost_error=True)
    except segno.DataOverflowError:
        return None
    modules = tuple(tuple(bool(module) for module in row) for row in made.matrix)
    return Code(payload, text, modules, int(made.version), str(made.error))


def codes(card: BusinessCard, wanted: str = AUTO) -> tuple[Code, ...]:
    """The codes that a card can have, the fullest first.

    Args:
        card: the card.
        wanted: a payload, ``AUTO`` for all; what the card itself says comes before that.
    """
    chosen = wanted if wanted != AUTO else card.qr
    kinds = tuple(Payload) if chosen == AUTO else (Payload(chosen),)
    return tuple(code for kind in kinds if (code := code_of(card, kind)) is not None)


def fitted(found: Sequence[Code], columns: int, rows: int) -> Fitted | None:
    """The first of the codes that fits into so many columns and rows of a terminal; None when none does."""
    larger = None
    for code in found:
        for quiet in (QUIET_MODULES, LEAST_QUIET_MODULES):
            if code.columns(quiet) <= columns and code.rows(quiet) <= rows:
                return Fitted(code, quiet, larger)
        larger = code
    return None


def window_for(found: Sequence[Code]) -> str:
    """The least window in which one of the codes fits, with a row for its caption: ``29x16``."""
    smallest = min(found, key=lambda code: code.side)
    return f"{smallest.columns(LEAST_QUIET_MODULES)}x{smallest.rows(LEAST_QUIET_MODULES) + 1}"


def caption(fit: Fitted, card: BusinessCard, columns: int) -> str:
    """The caption of a code: what it holds, and from which window size on there is a fuller one."""
    kind = fit.code.payload
    said = f"{kind} · {card.link if kind is Payload.LINK else HOLDS[kind]}"
    if fit.larger is None:
        return said
    rows, wide = fit.larger.rows(LEAST_QUIET_MODULES) + 1, fit.larger.columns(LEAST_QUIET_MODULES)
    size = f"{wide}x{rows}" if wide > columns else f"{rows} rows"
    return f"{said} · from {size} on: {HOLDS[fit.larger.payload]}"


def cells(code: Code, quiet: int) -> Iterator[tuple[tuple[bool, bool], ...]]:
    """Each row of a terminal: for each cell whether its upper and its lower half are dark."""
    light = (False,) * code.columns(quiet)
    rows = [light] * quiet
    rows += [(False,) * quiet + row + (False,) * quiet for row in code.modules]
    rows += [light] * quiet
    if len(rows) % 2:
        rows.append(light)
    for upper, lower in zip(rows[::2], rows[1::2], strict=True):
        yield tuple(zip(upper, lower, strict=True))


def coloured(code: Code, quiet: int, *, true_colour: bool) -> Iterator[str]:
    """Lines for a terminal, each cell with its own two colours, so that no theme has a say."""
    black, white = ("2;0;0;0", "2;255;255;255") if true_colour else ("5;16", "5;231")
    for row in cells(code, quiet):
        yield (
            "".join(f"\x1b[38;{black if upper else white};48;{black if lower else white}m▀" for upper, lower in row)
            + "\x1b[0m"
        )


def plain(code: Code, quiet: int, *, invert: bool = False) -> Iterator[str]:
    """Lines of blocks and blanks, where a blank is dark as the ground of a dark terminal; or light if inverted."""
    signs = {(False, False): "█", (False, True): "▀", (True, False): "▄", (True, True): " "}
    for row in cells(code, quiet):
        yield "".join(signs[(upper != invert, lower != invert)] for upper, lower in row)


def png(code: Code) -> bytes:
    """The code alone, 8 pixels a module."""
    made = segno.make(
        code.text,
        version=code.version,
        error=code.correction.lower(),
        encoding="utf-8",
        eci=_says_encoding(code.text),
        micro=False,
        boost_error=False,
    )
    file = io.BytesIO()
    made.save(file, kind="png", scale=_PIXELS_A_MODULE, border=QUIET_MODULES)
    return file.getvalue()


def path_of(code: Code, size: float, left: float = 0, top: float = 0) -> str:
    """The dark modules as one SVG path in a square with its quiet zone, whose left upper corner is named."""
    unit = size / code.columns(QUIET_MODULES)
    pieces = []
    for row, line in enumerate(code.modules):
        column = 0
        while column < code.side:
            if not line[column]:
                column += 1
                continue
            end = column
            while end < code.side and line[end]:
                end += 1
            x, y = left + (column + QUIET_MODULES) * unit, top + (row + QUIET_MODULES) * unit
            width = (end - column) * unit
            pieces.append(f"M{x:.3f} {y:.3f}h{width:.3f}v{unit:.3f}h-{width:.3f}z")
            column = end
    return "".join(pieces)


def _says_encoding(text: str) -> bool:
    """True if a code has to say that its text is UTF-8: readers guess the encoding of one that does not.

    Of 20 European names zbar read 6 from a code in Latin-1, the encoding of codes that say nothing (``Åberg`` came out
    as Big5), as many from UTF-8 that said nothing, and 20 from UTF-8 that said so; OpenCV read 20, 20 and 19.
    """
    return not text.isascii()
