"""The line of a capture while it is read: escapes taken out, what was understood blanked out, every index traceable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from netui.domain.capture.context import CaptureContext
from netui.domain.capture.model import CaptureProblem, Level, PartKind, Span

_ESCAPE = re.compile(r"\\([^\w\s])|(?:(?<=[\s,，、،(\[\"“])|^)\\(\w)")
"""A backslash before a sign anywhere, or before a letter that begins a word."""

_ESCAPED_SIGN = "\ue000"
_ESCAPED_LETTER = "\ua66e"

_WHITE = re.compile(r"[\s\x00]")

_UNSEEN = "\u200b\u2060\ufeff\u200e\u200f"
"""Characters nobody sees, which come along with what is copied from a page: they part words, and are none."""

_EDGES = f" {_UNSEEN}"

_WHITE_OR_UNSEEN = re.compile(rf"[\s\x00{_UNSEEN}]")

SEPARATOR = re.compile(r"(?<!\d)[,，、،]|[,，、،](?!\d)|(?<!\s)\s+(?=[*＊]+\s*[^\W\d_]+\s*[:：])")
"""A comma that is none within a number; or the blank before a star with a label: ``good talk * insight: …``.

Tried at the first of many blanks only: what was taken out of a line leaves as many as it had letters.
"""

COLON = re.compile(r"(?<!\d)[:：]|[:：](?!\d)")
"""A colon that is none within a time of day."""

SMILEY_OR_SCHEME = re.compile(
    r"(?<=\s)[:：]-?[()\[\]|/DPp](?!\w)|(?i:(?<=\bmailto)|(?<=\btel)|(?<=\bhttps)|(?<=\bhttp)|(?<=\bsms)|(?<=\bxmpp)|(?<=\bcallto)):(?=\S)"
)
"""A colon that is one of a face, or stands behind the scheme of an address: no head ends there."""


def unescape(line: str) -> tuple[str, str, Sequence[int]]:
    """The line without escapes, its mask, and where each character of them (and their end) stands in the line.

    White space and NUL are blanks, one for one; in the mask, so is what nobody sees, and what was escaped stands there
    as a character without meaning.
    """
    if "\\" not in line:
        return _WHITE.sub(" ", line), _WHITE_OR_UNSEEN.sub(" ", line), range(len(line) + 1)
    text: list[str] = []
    mask: list[str] = []
    origins: list[int] = []
    position = 0
    for match in _ESCAPE.finditer(line):
        before = line[position : match.start()]
        text += [before, match[1] or match[2]]
        mask += [before, _ESCAPED_SIGN if match[1] else _ESCAPED_LETTER]
        origins.extend([*range(position, match.start()), match.start()])
        position = match.end()
    origins.extend(range(position, len(line) + 1))
    rest = line[position:]
    return _WHITE.sub(" ", "".join([*text, rest])), _WHITE_OR_UNSEEN.sub(" ", "".join([*mask, rest])), origins


class LineScan:
    """A line, and what has been understood of it so far.

    Attributes:
        context: what it is read against.
        text: the line without escapes; white space is blanks; parts that were taken are blanks.
        mask: as long as ``text``; what was escaped stands there as characters that have no meaning.
        ahead: where days begin that correct one that lies ahead: ``tomorrow, no, friday``.
    """

    def __init__(self, line: str, context: CaptureContext) -> None:
        self.context = context
        self.spans: list[Span] = []
        self.problems: list[CaptureProblem] = []
        self.ahead: set[int] = set()
        self._hidden: list[tuple[int, str]] = []
        self._line = line
        self.text, self.mask, self._origins = unescape(line)

    def cut(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Blank out parts that were taken; ranges in order, apart from each other."""
        for name in ("text", "mask"):
            whole, pieces, position = getattr(self, name), [], 0
            for start, end in ranges:
                pieces += [whole[position:start], " " * (end - start)]
                position = end
            setattr(self, name, "".join([*pieces, whole[position:]]))

    def hide(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Blank out parts that are not to be read, in order; ``show`` gives their text back."""
        self._hidden += [(start, self.text[start:end]) for start, end in ranges]
        if ranges:
            self.cut(ranges)

    def show(self, since: int) -> None:
        """Give the hidden parts back to the text, not to what is read of it, from a place on."""
        pieces, position = [], 0
        for start, said in self._hidden:
            if start >= since:
                pieces += [self.text[position:start], said]
                position = start + len(said)
        self.text = "".join([*pieces, self.text[position:]])

    def words(self, start: int, end: int) -> str:
        """The text that stands there, with single blanks."""
        return " ".join(self.text[start:end].strip(_EDGES).split())

    def strip(self, start: int, end: int) -> tuple[int, int]:
        """The range without blanks around it; empty (start equals end) when there is nothing else."""
        piece = self.text[start:end]
        bare = piece.strip(_EDGES)
        if not bare:
            return start, start
        start += len(piece) - len(piece.lstrip(_EDGES))
        return start, start + len(bare)

    def note(
        self, start: int, end: int, kind: PartKind, meaning: str, level: Level = Level.SAID, why: str = ""
    ) -> None:
        """Remember that the part was understood."""
        self.note_origin(self.origin(start), self.origin(end), kind, meaning, level, why)

    def complain(self, start: int, end: int, sentence: str, *, blocks: bool, candidates: tuple[str, ...] = ()) -> None:
        """Remember that the part needs the user."""
        self.problems.append(CaptureProblem(self.origin(start), self.origin(end), sentence, blocks, candidates))

    def withdraw_remarks(self, first: int, last: int) -> None:
        """Forget what was only remarked on a part, given by where it stands in the line as typed: it is understood."""
        self.problems = [each for each in self.problems if each.blocks or not first <= each.start < last]

    def note_origin(
        self, first: int, last: int, kind: PartKind, meaning: str, level: Level = Level.SAID, why: str = ""
    ) -> None:
        """Note a part that is given by where it stands in the line as typed."""
        self.spans.append(Span(first, last, kind, self._line[first:last], meaning, level, why))

    def complain_at_origin(self, first: int, last: int, sentence: str, candidates: tuple[str, ...]) -> None:
        """Remember that a name, given by where it stands in the line as typed, needs the user."""
        self.problems.append(CaptureProblem(first, last, sentence, blocks=True, candidates=candidates))

    def remark_at_origin(self, first: int, last: int, sentence: str) -> None:
        """Remember something worth saying of a part that is given by where it stands in the line as typed."""
        self.problems.append(CaptureProblem(first, last, sentence, blocks=False))

    def origin(self, index: int) -> int:
        """The place of the character in the line as typed."""
        return self._origins[index]


def split_clauses(reading: LineScan, start: int, end: int) -> list[tuple[int, int, str]]:
    """The parts between commas: start, end, and the comma before it (empty for the first). Blank ones are left out."""
    clauses: list[tuple[int, int, str]] = []
    comma = ""
    position = start
    bounds = [(match.start(), match.end()) for match in SEPARATOR.finditer(reading.mask, start, end)]
    for stop, following in [*bounds, (end, end)]:
        first, last = reading.strip(position, stop)
        if first < last:
            clauses.append((first, last, comma))
        comma = reading.mask[stop:following]
        position = following
    return clauses
