"""A template filled: the text, what came from where, and the gaps that are left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from netui.domain.core.frozen import frozen
from netui.domain.text.display import one_line
from netui.domain.text.folding import fold
from netui.domain.writing.fields import FIELDS
from netui.domain.writing.parts import FieldPart, GapPart, OptionalPart, Part

GAP_BEGINS, GAP_ENDS = "‹", "›"
_PERSONAL_FROM_CHARACTERS = 20
"""Characters typed into a draft that make it personal."""


@frozen
class ValueSource:
    """The record a value comes from: its kind, its id, and the ISO day where it has one."""

    kind: str
    id: str = ""
    on: str = ""


@frozen
class Fact:
    """The value of a field, and where it comes from."""

    value: str
    source: ValueSource


@frozen
class DraftStretch:
    """A stretch of a draft that is not plain text.

    Attributes:
        begins: characters before it.
        ends: characters before what follows.
        field: the field that filled it; empty for a gap.
        words: words of the gap; empty for a field.
    """

    begins: int
    ends: int
    field: str = ""
    words: str = ""


@frozen
class Filled:
    """A text with its stretches, in order."""

    text: str
    stretches: tuple[DraftStretch, ...]

    @property
    def gaps(self) -> tuple[tuple[str, int], ...]:
        """Words and line (1 is the first) of each gap."""
        return tuple((one.words, self.text.count("\n", 0, one.begins) + 1) for one in self.stretches if not one.field)


def filled(parts: Iterable[Part], facts: Mapping[str, Fact]) -> Filled:
    """The text with the facts in it. Values are put in as they are; a field without one becomes a gap.

    Blanks at line ends go, more than one empty line becomes one, empty lines at both ends go; one line break ends it.
    """
    pieces = [*_pieces(parts, facts)]
    signs = "".join(text for text, _ in pieces)
    owners = [number for number, (text, _) in enumerate(pieces) for _ in text]
    kept = [*_tidy(signs)]
    text = "".join(signs[place] for place in kept)
    stretches = _stretches([owners[place] for place in kept], [stretch for _, stretch in pieces])
    return Filled(f"{text}\n" if text else "", tuple(stretches))


def filled_line(parts: Iterable[Part], facts: Mapping[str, Fact]) -> str:
    """Return a text of one line, such as a subject, with the facts in it."""
    return " ".join(one_line("".join(text for text, _ in _pieces(parts, facts))).split())


def _pieces(parts: Iterable[Part], facts: Mapping[str, Fact]) -> Iterator[tuple[str, tuple[str, str] | None]]:
    for part in parts:
        if isinstance(part, str):
            yield part, None
        elif isinstance(part, FieldPart):
            fact = facts.get(part.name)
            yield (fact.value, (part.name, "")) if fact else (f"{GAP_BEGINS}{part.gap}{GAP_ENDS}", ("", part.gap))
        elif isinstance(part, GapPart):
            yield f"{GAP_BEGINS}{part.words}{GAP_ENDS}", ("", part.words)
        elif isinstance(part, OptionalPart) and all(field.name in facts for field in part.fields):
            yield from _pieces(part.parts, facts)


def _tidy(text: str) -> Iterator[int]:
    """Return the places of the characters that stay, in order."""
    lines: list[list[int]] = []
    begins = 0
    for line in text.split("\n"):
        lines.append([*range(begins, begins + len(line.rstrip()))])
        begins += len(line) + 1
    full = [number for number, line in enumerate(lines) if line]
    for number in range(full[0], full[-1] + 1) if full else ():
        if not lines[number] and not lines[number - 1]:
            continue
        yield from lines[number]
        if number < full[-1]:
            yield _break_after(text, lines, number)


def _break_after(text: str, lines: list[list[int]], number: int) -> int:
    """The place of the line break that ends a line."""
    place = -1
    for _ in range(number + 1):
        place = text.index("\n", place + 1)
    return place


def _stretches(owners: list[int], of: list[tuple[str, str] | None]) -> Iterator[DraftStretch]:
    begins = 0
    for place in range(1, len(owners) + 1):
        if place == len(owners) or owners[place] != owners[begins]:
            said = of[owners[begins]]
            if said is not None:
                yield DraftStretch(begins, place, *said)
            begins = place


def is_personal(text: str, fields: Mapping[str, Fact], typed: int = 0) -> bool:
    """True if a text is about this person: something from the notes stands in it, or enough was typed into it.

    Args:
        text: as it stands now.
        fields: those that were filled.
        typed: characters that the user added.
    """
    folded = fold(text)
    stands = (
        fold(fact.value.strip()) in folded
        for name, fact in fields.items()
        if name in FIELDS and FIELDS[name].personal and fact.value.strip()
    )
    return typed >= _PERSONAL_FROM_CHARACTERS or any(stands)


def length_in_forms(text: str) -> int:
    """The length of a text as web forms count it: UTF-16 units, without the line break at its end."""
    return len(text.rstrip("\n").encode("utf-16-le", "surrogatepass")) // 2
