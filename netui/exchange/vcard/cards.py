"""Cards from their logical lines: each with its properties, in the encodings that they say or seem to be in."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence

from netui.domain.core.frozen import frozen
from netui.exchange.common.files.text import (
    as_cp1252,
    codec_or_none,
    encoding_words,
    fits,
    guessed_codec,
    strictly,
    wide_text,
)
from netui.exchange.vcard.octets import RawLine, raw_lines
from netui.exchange.vcard.syntax import Property

_ENOUGH_OCTETS = 12
"""Octets beyond ASCII that are enough to tell an encoding; a card with fewer is taken to be as the file is."""
_FOLD = re.compile(rb"\r*\n[ \t]")
_NOT_ASCII = re.compile(rb"[\x80-\xff]")


@frozen
class VCard:
    """A card as it stands in a file.

    Attributes:
        line: where it begins; 1 is the first.
        properties: in their order; pictures and other octets that are no text are left out.
        is_whole: whether it has an end.
        without_text: names of properties that hold no text and were passed over.
        guess: what its undeclared text is read as, in words: ``Windows-1251``; empty when nothing had to be guessed.
    """

    line: int
    properties: tuple[Property, ...]
    is_whole: bool = True
    without_text: tuple[str, ...] = ()
    guess: str = ""


def cards(content: bytes, encoding: str = "") -> Iterator[VCard]:
    """Every card in a file, in order. Cards within cards are passed over.

    Args:
        content: the bytes.
        encoding: what text that does not say its encoding is in, as the user says; empty when nothing is said.
    """
    wide = wide_text(content)
    if wide is not None:
        content = wide.text.encode("utf-8", "replace")
    # A mark within the file is left from files that were put together.
    content = content.replace(codecs.BOM_UTF8, b"")
    decoder = _Decoder(content, encoding, is_settled=wide is not None)
    for line, lines in _grouped(raw_lines(content)):
        yield decoder.card(line, lines) if lines is not None else VCard(line, (), is_whole=False)


def _grouped(lines: Iterable[RawLine]) -> Iterator[tuple[int, list[RawLine] | None]]:
    """The lines of each card, with the line where it begins; None for one that has no end."""
    card: list[RawLine] | None = None
    begins = depth = 0
    after_agent = False
    for line in lines:
        value = line.octets.strip().upper() if line.name in ("BEGIN", "END", "AGENT") else b""
        word = (line.name, value)
        if word == ("BEGIN", b"VCARD") and after_agent:
            depth += 1
        elif word == ("BEGIN", b"VCARD"):
            if card is not None:
                yield begins, None
            card, begins, depth = [], line.line, 0
        elif word == ("END", b"VCARD") and depth:
            depth -= 1
        elif word == ("END", b"VCARD") and card is not None:
            yield begins, card
            card = None
        elif word == ("AGENT", b"BEGIN:VCARD"):
            depth += 1
        elif card is not None and not depth and line.name:
            card.append(line)
        after_agent = word == ("AGENT", b"")
    if card is not None:
        yield begins, None


class _Decoder:
    """Decodes the octets of values: as the property says, else as UTF-8, else as its card and the file seem to be."""

    def __init__(self, content: bytes, encoding: str, *, is_settled: bool) -> None:
        self._content = content
        self._said = encoding
        self._is_settled = is_settled
        self._of_file: str | None = None

    def card(self, line: int, lines: Sequence[RawLine]) -> VCard:
        """The card of these lines."""
        texts = [each for each in lines if each.is_text]
        strange = [each for each in texts if not each.octets.isascii() and strictly(each.octets, "utf-8") is None]
        unknown = [each.octets for each in strange if self._declared(each) is None]
        codec = self._codec_of(b"\n".join(unknown)) if unknown else ""
        found = tuple(
            Property(each.name, self._decoded(each, codec).strip("\0"), each.parameters, each.group, each.line)
            for each in texts
        )
        others = tuple(each.name for each in lines if not each.is_text)
        return VCard(line, found, True, others, encoding_words(codec) if codec else "")

    def _decoded(self, line: RawLine, codec: str) -> str:
        if line.octets.isascii() and not line.parameters.get("CHARSET"):
            return line.octets.decode("ascii")
        declared = self._declared(line)
        if declared is not None:
            return declared
        text = strictly(line.octets, "utf-8")
        if text is not None:
            return text
        return as_cp1252(line.octets) if codec in ("", "cp1252") else line.octets.decode(codec, "replace")

    def _declared(self, line: RawLine) -> str | None:
        """The text by the CHARSET of the property; None when it has none, or is not in it."""
        charset = "".join(line.parameters.get("CHARSET", ())[:1])
        codec = codec_or_none(charset) if charset and not self._is_settled else None
        return strictly(line.octets, codec) if codec else None

    def _codec_of(self, octets: bytes) -> str:
        """Return the encoding of octets that are no UTF-8."""
        if self._said:
            return self._said
        if len(_NOT_ASCII.findall(octets)) >= _ENOUGH_OCTETS:
            return guessed_codec(octets) or "cp1252"
        if self._of_file is None:
            self._of_file = guessed_codec(self._undeclared()) or "cp1252"
        if self._of_file != "cp1252" and (text := strictly(octets, self._of_file)) and fits(text, self._of_file):
            return self._of_file
        return "cp1252"

    def _undeclared(self) -> bytes:
        """All lines of the file that are no UTF-8 and do not say what they are."""
        lines = _FOLD.sub(b"", self._content).split(b"\n")
        return b"\n".join(
            each
            for each in lines
            if not each.isascii() and b"CHARSET=" not in each.upper() and strictly(each, "utf-8") is None
        )
