"""An entry of a calendar (a task, a day, a journal) as the lines that two sides agree or differ about.

Alarms, time zones and whatever else stands around or within the entry belong to whoever wrote it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from netui.domain.text.folding import fold as folded
from netui.exchange.sync.item_text import ItemLine, Meaning, Slot
from netui.exchange.vcard.own_lines import OWN
from netui.exchange.vcard.syntax import (
    LINE_END,
    Property,
    content_line,
    escape,
    parsed,
    split_escaped,
    unescape,
)
from netui.exchange.vcard.syntax import fold as octets_of

_KINDS = ("VTODO", "VJOURNAL", "VEVENT")
_OF_THE_FILE = frozenset(
    {"UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "PRODID", "PERCENT-COMPLETE", f"{OWN}ID"}
)
"""Lines about the entry itself, or that follow another: a program that rewrites it may change them."""
_BY_VALUE = frozenset({"ATTENDEE", f"{OWN}CONTACT", "RELATED-TO", "EXDATE", "RDATE", "COMMENT", "ATTACH", "CONTACT"})
_TECHNICAL = frozenset({"VALUE", "CN", "LANGUAGE"})


class EntryText:
    """The one entry in a calendar."""

    def __init__(self, text: str) -> None:
        """Read the one entry in a text.

        Raises:
            ValueError: there is none, or more than one, or it was no UTF-8; in words that follow "it holds".
        """
        if "\ufffd" in text:  # merged, it would be lost on both sides
            raise ValueError("text that is no UTF-8")
        found = [line for line in LINE_END.split(re.sub(r"\r*\n[ \t]", "", text)) if line.strip()]
        begins = [at for at, line in enumerate(found) if line.upper().strip() in {f"BEGIN:{kind}" for kind in _KINDS}]
        if len(begins) != 1:  # a series with exceptions is more than one
            raise ValueError(f"{len(begins)} entries")
        self.kind = found[begins[0]].upper().strip().removeprefix("BEGIN:")
        ends = [at for at, line in enumerate(found) if line.upper().strip() == f"END:{self.kind}"]
        if len(ends) != 1 or ends[0] < begins[0]:
            raise ValueError("an entry without an end")
        self._before, self._after = found[: begins[0] + 1], found[ends[0] :]
        own, self._within = _parted(found[begins[0] + 1 : ends[0]])
        self.properties = tuple(one for line in own if (one := parsed(line)) is not None)

    @property
    def uid(self) -> str:
        """The id that it says it has; empty without one."""
        return self.value("UID")

    def value(self, name: str) -> str:
        """The text of the first line of a name; empty without one."""
        return next((line.text for line in self.properties if line.name == name), "")

    def repeated(self) -> frozenset[str]:
        """The names that stand in it more than once."""
        counted = Counter(line.name for line in self.properties)
        return frozenset(name for name, count in counted.items() if count > 1)

    def lines(self, repeated: Collection[str] = ()) -> tuple[ItemLine, ...]:
        """All that it says of itself, in its order."""
        return tuple(one for line in self.properties if line.name not in _OF_THE_FILE for one in _lines(line, repeated))

    def rewritten(self, lines: Iterable[ItemLine], uid: str) -> str:
        """Return the calendar with these lines in its entry; and those that follow from them."""
        lines = tuple(lines)
        own = [content_line(one.name, one.value, one.parameters) for one in self.properties if _stays(one)]
        out = [*self._before, content_line("UID", escape(uid)), *own]
        words = [line.text for line in lines if line.slot is not None and line.slot[0] == "CATEGORIES"]
        out += [line.text for line in lines if line.slot is None or line.slot[0] != "CATEGORIES"]
        if words:
            out.append(f"CATEGORIES:{','.join(words)}")
        if any(line.text.upper() == "STATUS:COMPLETED" for line in lines):
            out.append("PERCENT-COMPLETE:100")
        return b"".join(map(octets_of, [*out, *self._within, *self._after])).decode("utf-8")


def _stays(line: Property) -> bool:
    return line.name in _OF_THE_FILE and line.name not in ("UID", "PERCENT-COMPLETE")


def _parted(lines: Iterable[str]) -> tuple[list[str], list[str]]:
    """The lines of an entry itself, and those of what stands within it, such as alarms."""
    own: list[str] = []
    within: list[str] = []
    depth = 0
    for line in lines:
        begins = line.upper().startswith("BEGIN:")
        depth += begins
        (within if depth else own).append(line)
        depth -= line.upper().startswith("END:")
    return own, within


def _lines(line: Property, repeated: Collection[str]) -> Iterator[ItemLine]:
    if not line.value.strip():
        return
    if line.name == "CATEGORIES":
        for word in split_escaped(line.value, ","):
            if plain := unescape(word).strip():
                yield ItemLine((line.name, folded(plain)), Meaning(plain), escape(plain))
        return
    said = frozenset(
        (key, folded(value)) for key, values in line.parameters.items() if key not in _TECHNICAL for value in values
    )
    text = content_line(line.name, line.value.strip(), line.parameters)
    yield ItemLine(_slot(line, repeated), Meaning(line.text, said), text)


def _slot(line: Property, repeated: Collection[str]) -> Slot:
    is_of_many = line.name in _BY_VALUE or line.name in repeated
    return line.name, folded(line.text) if is_of_many else ""
