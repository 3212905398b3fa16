"""A YAML parser's complaint, put into words that say what to change, at the place where the change is due."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from netui.domain.core.frozen import frozen


@frozen
class Complaint:
    """A complaint of the parser, in its own words.

    Attributes:
        problem: the sentence of PyYAML's own (pure Python) parser.
        line: where; 1 is the first; 0 when it did not say.
        column: where; 1 is the first.
        context: the part it was reading; may be empty.
        context_line: where that began; 0 when it did not say.
        context_column: likewise.
        lines: lines of the text that was parsed.
    """

    problem: str
    line: int
    column: int
    context: str
    context_line: int
    context_column: int
    lines: Sequence[str]

    @property
    def before(self) -> str:
        """The text before the place, on its line."""
        return self.lines[self.line - 1][: self.column - 1] if 0 < self.line <= len(self.lines) else ""

    @property
    def rest(self) -> str:
        """The text from the place on, on its line."""
        return self.lines[self.line - 1][self.column - 1 :] if 0 < self.line <= len(self.lines) else ""


Words = tuple[int, int, str]
"""Place and words of a mistake: line, column, message."""


def in_words(complaint: Complaint) -> Words:
    """Return where the mistake is, and what to do about it."""
    for pattern, words in _WORDS:
        if re.search(pattern, complaint.problem):
            found = words(complaint)
            if found is not None:
                return found
    return complaint.line, complaint.column, f"this is not YAML: {complaint.problem or 'it cannot be read'}"


def _tab(complaint: Complaint) -> Words:
    return complaint.line, complaint.column, "a tab stands here; indent with spaces"


def _sign(complaint: Complaint) -> Words:
    sign = complaint.rest[:1]
    return complaint.line, complaint.column, f'a value may not begin with {sign}; put it in quotes: "{sign}..."'


def _unclosed(complaint: Complaint) -> Words | None:
    if "quoted" not in complaint.context and "double-quoted" not in complaint.context:
        return None
    return (
        complaint.context_line,
        complaint.context_column,
        "the quote that opens here is never closed; close it on the same line",
    )


def _bracket(complaint: Complaint) -> Words | None:
    if not complaint.context.startswith("while parsing a flow"):
        return None
    opener, closer = ("{", "}") if "mapping" in complaint.context else ("[", "]")
    if complaint.line > complaint.context_line or not complaint.rest.strip():
        place = complaint.context_line, complaint.context_column
        return *place, f"the `{opener}` that opens here is never closed; a `{closer}` is missing, or a comma"
    return complaint.line, complaint.column, f"a comma is missing before this, or the `{closer}` that closes `{opener}`"


def _colon(complaint: Complaint) -> Words:
    if ": " in complaint.before or complaint.before.rstrip().endswith(":"):
        message = "a second colon in one line; a value with `: ` in it must stand in quotes"
    else:
        message = "this does not fit the line above: a colon is missing there, or this line is indented too far"
    return complaint.line, complaint.column, message


def _block_end(complaint: Complaint) -> Words:
    found = complaint.problem.rpartition("found ")[2].strip("'")
    if found in ("]", "}", ","):
        message = (
            f"this `{found}` closes nothing; remove it"
            if found != ","
            else "this comma stands outside a list; remove it"
        )
    elif found == "-":
        message = "an item of a list among keys; indent it below its key, or remove the `-`"
    elif found == "?" and "collection" in complaint.context:
        message = "a key among the items of a list; indent it below its item, or begin it with `- `"
    elif found in ("?", "<block mapping start>", "<block sequence start>"):
        message = "this line is not indented like the lines it belongs to"
    elif complaint.before.strip():
        message = "nothing may follow here; put the whole value in one pair of quotes"
    else:
        message = "this line is not indented like the lines it belongs to, or lacks its colon"
    return complaint.line, complaint.column, message


def _nothing_opened(complaint: Complaint) -> Words:
    found = complaint.problem.rpartition("found ")[2].strip("'")
    if found.startswith("<"):
        return complaint.line, complaint.column, "this line is not indented like the lines it belongs to"
    return complaint.line, complaint.column, f"`{found}` may not stand here; remove it, or put the value in quotes"


def _escape(complaint: Complaint) -> Words:
    column = complaint.before.rfind("\\") + 1 or complaint.column
    message = "a backslash in double quotes begins an escape, and this is none; write `\\\\`, or use single quotes"
    return complaint.line, column, message


def _item(complaint: Complaint) -> Words:
    return complaint.line, complaint.column, "a list begins on a line of its own: put this `- ` below its key"


def _no_colon(complaint: Complaint) -> Words:
    return complaint.context_line, complaint.context_column, "a colon is missing after this key"


_WORDS: tuple[tuple[str, Callable[[Complaint], Words | None]], ...] = (
    (r"'\\t' that cannot start", _tab),
    (r"that cannot start any token", _sign),
    (r"unexpected end of stream|unexpected document", _unclosed),
    (r"expected ',' or|expected the node content", _bracket),
    (r"mapping values are not allowed", _colon),
    (r"expected <block end>", _block_end),
    (r"expected the node content|expected '<document start>'", _nothing_opened),
    (r"unknown escape|expected escape", _escape),
    (r"sequence entries are not allowed", _item),
    (r"could not find expected ':'", _no_colon),
)
