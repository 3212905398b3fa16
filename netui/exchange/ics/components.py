"""The components of a calendar file, each with the line where it begins, so that a bad one never loses the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netui.domain.core.frozen import frozen

_KINDS = ("VEVENT", "VTODO", "VJOURNAL")
_BEGIN = re.compile(r"\s*BEGIN:([A-Z-]+)\s*", re.IGNORECASE)
_END = re.compile(r"\s*END:([A-Z-]+)\s*", re.IGNORECASE)
_HEADS = {
    "calendar": re.compile(r"X-WR-CALNAME(?:;[^:]*)?:(.*)", re.I),
    "zone": re.compile(r"X-WR-TIMEZONE[^:]*:(.*)", re.I),
}
_LINES_AT_MOST = 20_000
"""Most lines of one component; with more it is no calendar."""


@frozen
class Block:
    """A component as it stands in the file.

    Attributes:
        kind: ``VEVENT``, ``VTODO`` or ``VJOURNAL``.
        line: where it begins; 1 is the first.
        text: from BEGIN to END, unfolded.
        calendar: name of the calendar that it is in, as far as it is said before it.
        zone: the time zone of that calendar, or empty.
    """

    kind: str
    line: int
    text: str
    calendar: str
    zone: str


def blocks(text: str) -> Iterator[Block]:
    """Yield the components of a file; alarms and time zones are left out, as is what has no end."""
    calendar = zone = ""
    lines: list[str] = []
    kind, begins, within = "", 0, ""
    for number, line in _unfolded(text):
        if within:  # an alarm within an event, a zone beside it
            if (end := _END.fullmatch(line)) and end[1].upper() == within:
                within = ""
            continue
        begin = _BEGIN.fullmatch(line)
        if begin is not None and begin[1].upper() in _KINDS:
            kind, begins, lines = begin[1].upper(), number, []
        elif begin is not None and begin[1].upper() == "VCALENDAR":
            calendar = zone = ""
            kind = ""
        elif begin is not None:
            within = begin[1].upper()
        elif kind and (end := _END.fullmatch(line)) and end[1].upper() == kind:
            body = "\r\n".join(lines)
            yield Block(kind, begins, f"BEGIN:{kind}\r\n{body}\r\nEND:{kind}\r\n", calendar, zone)
            kind = ""
        elif kind and len(lines) < _LINES_AT_MOST:
            lines.append(line)
        elif found := _HEADS["calendar"].fullmatch(line):
            calendar = found[1].strip()
        elif found := _HEADS["zone"].fullmatch(line):
            zone = found[1].strip()


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Each logical line with the number of its first one; blank lines are left out."""
    begun, parts = 0, list[str]()
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        if line[:1] in (" ", "\t") and parts:
            parts.append(line[1:])
            continue
        if parts:
            yield begun, "".join(parts)
        begun, parts = number, [line] if line.strip() else []
    if parts:
        yield begun, "".join(parts)
