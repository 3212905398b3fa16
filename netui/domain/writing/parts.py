"""The text of a template cut into its parts: plain text, fields, gaps, and stretches that may be left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from netui.domain.core.frozen import frozen
from netui.domain.text.edit_distance import close_words
from netui.domain.writing.fields import FIELDS


@frozen
class FieldPart:
    """``{field}`` or ``{field|words of its gap}``."""

    name: str
    gap: str


@frozen
class GapPart:
    """``{?words}``: always a gap."""

    words: str


@frozen
class OptionalPart:
    """``[[ … ]]``: left out whole when one of its fields is missing."""

    parts: tuple[str | FieldPart, ...]

    @property
    def fields(self) -> tuple[FieldPart, ...]:
        """The fields in the stretch, in order."""
        return tuple(part for part in self.parts if isinstance(part, FieldPart))


Part: TypeAlias = str | FieldPart | GapPart | OptionalPart


@frozen
class Mistake:
    """Something wrong in a text, and where: characters before it."""

    offset: int
    message: str


_SIGN = re.compile(r"\{\{|\}\}|\[\[|\]\]|\{([^{}\n]*)\}|[{}]")


def parts_of(text: str) -> tuple[tuple[Part, ...], tuple[Mistake, ...]]:
    """The parts of a text, and all that is wrong with it; with mistakes the parts are not to be used."""
    cut = _Cutting(text)
    cut.run()
    return tuple(cut.parts), tuple(cut.mistakes)


def fields_in(parts: tuple[Part, ...]) -> Iterator[str]:
    """Names of the fields in a text, in order."""
    for part in parts:
        if isinstance(part, FieldPart):
            yield part.name
        elif isinstance(part, OptionalPart):
            yield from (field.name for field in part.fields)


class _Cutting:
    def __init__(self, text: str) -> None:
        self.parts: list[Part] = []
        self.mistakes: list[Mistake] = []
        self._text = text
        self._optional: list[str | FieldPart] | None = None
        self._opened_at = 0

    def run(self) -> None:
        end = 0
        for match in _SIGN.finditer(self._text):
            self._add(self._text[end : match.start()])
            self._sign(match)
            end = match.end()
        self._add(self._text[end:])
        if self._optional is not None:
            self._wrong(self._opened_at, "`[[` is never closed; `]]` ends it")

    def _sign(self, match: re.Match[str]) -> None:
        sign, at = match[0], match.start()
        if sign in ("{{", "}}"):
            self._add(sign[0])
        elif sign == "[[":
            if self._optional is not None:
                self._wrong(at, "`[[` stands inside another `[[`; close the first with `]]`")
            self._optional, self._opened_at = [], at
        elif sign == "]]":
            self._close(at)
        elif match[1] is None:
            self._wrong(at, f"a single `{sign}`; write `{sign * 2}` for the sign itself, or a field such as {{name}}")
        elif match[1].startswith("?"):
            self._gap(match[1][1:].strip(), at)
        else:
            self._field(match[1], at)

    def _close(self, at: int) -> None:
        if self._optional is None:
            self._wrong(at, "`]]` closes nothing; `[[` is missing before it")
            return
        part = OptionalPart(tuple(self._optional))
        if not part.fields:
            self._wrong(self._opened_at, "`[[ … ]]` holds no field, so nothing could leave it out")
        self._optional = None
        self.parts.append(part)

    def _gap(self, words: str, at: int) -> None:
        if self._optional is not None:
            self._wrong(at, "`{?…}` is always a gap, and stands in `[[ … ]]`, which has none; put it outside")
        elif not words:
            self._wrong(at, "`{?}` has no words; say what is missing, as in {?one sentence about your weeks}")
        else:
            self.parts.append(GapPart(words))

    def _field(self, written: str, at: int) -> None:
        name, _, words = (part.strip() for part in written.partition("|"))
        known = FIELDS.get(name)
        if known is None:
            self._wrong(at, unknown_field(name))
            return
        part = FieldPart(name, words or known.gap)
        (self.parts if self._optional is None else self._optional).append(part)

    def _add(self, text: str) -> None:
        if text:
            (self.parts if self._optional is None else self._optional).append(text)

    def _wrong(self, offset: int, message: str) -> None:
        self.mistakes.append(Mistake(offset, message))


def unknown_field(name: str) -> str:
    """The sentence for a field that there is not, with the one that was probably meant."""
    close = [word for word, _ in close_words(name, FIELDS)]
    return f"`{name}` is no field" + (
        f"; did you mean `{close[0]}`?" if close else "; netui templates check --help lists the fields"
    )
