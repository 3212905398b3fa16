"""Text that others wrote, made safe to show in one line of a terminal, and measured in cells.

A terminal obeys what it is sent, so nothing of a user's text may reach it that is not a visible character:

- line breaks and tabs, with the blanks around them, become one space;
- other control characters become their pictures (``␛`` for escape), C1 controls and lone surrogates the replacement
  character;
- what is invisible is left out: bidirectional marks, embeddings, overrides and isolates, zero-width spaces, soft
  hyphens, tags, blank fillers;
- what makes terminals disagree on a width is left out: the zero-width joiner (a joined emoji shows its parts),
  variation selectors, skin tones. So a column ends at the same place whether or not a terminal joins;
- a mark with nothing to sit on gets a dotted circle, and no letter carries more than eight marks.

Text from right to left is handed over in the order in which it is read; turning it is the terminal's trade.

The zero-width non-joiner stays: Persian spelling needs it, and every terminal gives it no cell.

Widths follow Unicode Standard Annex 11 (wide and full-width take two cells, ambiguous one, marks none). Terminals still
differ where Unicode changed its mind (the hexagram trigrams and counting rods are wide since version 16) and on spacing
marks of Indic scripts (none here, one in some).

They are read off the interpreter's own tables: Rich's, with which the screen cuts and joins, would take each command
20 ms to load. A test holds the two against each other for every character.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ELLIPSIS = "…"

_MARKS_PER_LETTER = 8
_BLANKS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u034f")
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), 0x180B, 0x180C, 0x180D, 0x180F)))
_SELECTORS_SUPPLEMENT = range(0xE0100, 0xE01F0)
_NON_JOINER = "\u200c"
OBEYED = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb"
"""Ranges of a regular expression: what a terminal obeys or what turns the direction of reading; no tab or line end.

The control characters of ISO 6429, and the bidirectional marks of Unicode Standard Annex 9 (CVE-2021-42574 is what they
can do).
"""
_OBEYED = re.compile(f"[{OBEYED}]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
"""Control characters that part no words: it knows of no blank among them."""
_SEQUENCE = re.compile(r"\x1b\[[0-?]{0,40}[ -/]{0,4}[@-~]|\x1b[\]P][^\x07\x1b\n]{0,400}(?:\x07|\x1b\\)")
# Format characters with a glyph: Arabic and Syriac signs that go before or around a number, and Kaithi's.
_VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
# Code points that this Python does not know yet, but which are wide in any case.
_WIDE_UNASSIGNED = (range(0x1F900, 0x1FB00), range(0x2FF0, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x3FFFE))


def one_line(text: str) -> str:
    """The text as it can be shown: one line, nothing a terminal would obey, every character of a known width."""
    if text.isascii() and text.isprintable():
        return text
    if not _BLANKS.isdisjoint(text):
        text = _unbroken(text)
    characters = set(text)  # a text has few different ones, and most have none that is changed
    if any(_shown(one) != one for one in characters):
        text = "".join(map(_shown, text))
        characters = set(text)
    return text if all(map(_cells, characters)) else _steady_marks(text)


def lines(text: str) -> tuple[str, ...]:
    """The text's own lines, each safe to show; one empty line when there is no text."""
    return tuple(one_line(line) for line in text.splitlines()) or ("",)


def beginning(text: str, characters: int) -> str:
    """The text, or its first characters with ``…`` where it has more.

    A text far longer than its place on the screen need not be looked through for each frame.
    """
    return text if len(text) <= characters else text[:characters] + ELLIPSIS


def without_sequences(text: str) -> str:
    """The text without what a terminal takes as a whole: a colour leaves no ``[31m``. One without its end stays."""
    return _SEQUENCE.sub("", text) if "\x1b" in text else text


def without_effects(text: str) -> str:
    """The text without what a terminal would do: no colours, no control characters; tabs and line ends stay.

    Marks of direction stay, too: they belong to what people write from right to left.
    """
    return text if text.isprintable() else _CONTROL.sub("", without_sequences(text))


def without_controls(text: str) -> str:
    """The text without what a terminal would obey, a blank where it parts words; tabs and line ends stay.

    For files that may hold no such thing.
    """
    return _OBEYED.sub(lambda found: " " if found[0].isspace() else "", text)


def harmless(text: str) -> str:
    """A text of many lines as a terminal may get it: signs for control characters; tabs and line ends stay."""
    return _OBEYED.sub(lambda found: " " if found[0] in "\u2028\u2029" else _shown(found[0]), text)


def cell_width(text: str) -> int:
    """Return the width in cells of a text from ``one_line``."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def cut(text: str, cells: int) -> str:
    """A text from ``one_line`` in at most ``cells`` cells, ending in ``…`` when something was cut off.

    ``cells`` is 0 or more. A wide character that would stand half outside goes as a whole.
    """
    if cell_width(text) <= cells:
        return text
    if cells < 1:
        return ""
    if text.isascii():
        return text[: cells - 1] + ELLIPSIS
    left = cells - 1
    for index, character in enumerate(text):
        left -= _cells(character)
        if left < 0:
            return text[:index] + ELLIPSIS
    return text


def cut_in_the_middle(text: str, cells: int) -> str:
    """Return any text, safe, in at most ``cells`` cells (0 or more): a long one as its two ends with ``…`` between.

    A third of the room goes to the end: what to do stands there.
    """
    safe = one_line(text)
    if cell_width(safe) <= cells:
        return safe
    room, first = cells // 3, len(safe)
    while first and _cells(safe[first - 1]) <= room:
        first -= 1
        room -= _cells(safe[first])
    _, blank, words = safe[first:].partition(" ")
    end = f" {words}" if blank else safe[first:]
    return cut(safe[: len(safe) - len(end)], cells - cell_width(end)) + end


def fit(text: str, cells: int, *, right: bool = False) -> str:
    """A text from ``one_line`` cut or padded with spaces to exactly ``cells`` cells; on the left if ``right``."""
    text = cut(text, cells)
    pad = " " * (cells - cell_width(text))
    return pad + text if right else text + pad


def _unbroken(text: str) -> str:
    """The text with each run of line breaks and tabs, and the blanks around it, as one space."""
    for blank in _BLANKS.intersection(text):
        text = text.replace(blank, "\n")
    return " ".join(part.strip(" ") for part in text.split("\n") if part.strip(" "))


@lru_cache(maxsize=4096)
def _shown(character: str) -> str:
    """Return the sign shown for a character; empty when nothing is shown."""
    point = ord(character)
    if point < 0x20:
        return chr(0x2400 + point)
    if point == 0x7F:
        return "␡"
    if character in _FILLERS or character in _SKIN_TONES or character in _SELECTORS or point in _SELECTORS_SUPPLEMENT:
        return ""
    category = unicodedata.category(character)
    if category in {"Cc", "Cs"} or point & 0xFFFE == 0xFFFE:
        return "\N{REPLACEMENT CHARACTER}"
    if category == "Cf" and character != _NON_JOINER and character not in _VISIBLE_FORMATS:
        return ""
    return character


@lru_cache(maxsize=4096)
def _cells(character: str) -> int:
    """The width of one character that may be shown: 0, 1 or 2."""
    point = ord(character)
    if character == _NON_JOINER or 0x1160 <= point <= 0x11FF or 0xD7B0 <= point <= 0xD7FF:
        return 0  # the second and third letters of a Hangul syllable are drawn into the first
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Mc"}:
        return 0
    if category == "Cn":  # east_asian_width answers F for what it does not know
        return 2 if any(point in wide for wide in _WIDE_UNASSIGNED) else 1
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _steady_marks(text: str) -> str:
    """The text with no mark at its start and no letter under a tower of marks."""
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = 0 if _cells(character) else marks + 1
        if marks <= _MARKS_PER_LETTER:
            kept.append(character)
    if not _cells(kept[0]):
        kept.insert(0, "◌")
    return "".join(kept)
