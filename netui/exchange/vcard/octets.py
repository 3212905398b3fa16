"""The logical lines of a file of cards from its bytes: unfolding comes before decoding.

Some programs fold in the middle of a letter, and one file may hold cards in several encodings. So lines are put
together as bytes, and each value says, or each card is asked, in which encoding it is.
"""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator

from netui.domain.core.frozen import frozen
from netui.exchange.vcard.syntax import parts_of_head

LONGEST_LINE_BYTES = 10 * 1024 * 1024
"""Most bytes of a line; a longer value is a picture or a film, and is passed over."""

_PHYSICAL = re.compile(rb"([^\r\n]*)(\r*\n|\r|\Z)")
_HEAD = re.compile(rb"[ \t]*(?:[\w-]+\.)?([A-Za-z][\w-]*)[ \t]*(?:;[^:]*)?:")
_MARKS = frozenset((b"BEGIN", b"END"))
_NAMES = frozenset(
    b"BEGIN END VERSION FN N NICKNAME PHOTO BDAY DEATHDATE ANNIVERSARY GENDER ADR LABEL TEL EMAIL MAILER IMPP LANG TZ "
    b"GEO TITLE ROLE LOGO AGENT ORG MEMBER RELATED CATEGORIES NOTE PRODID REV SORT-STRING SOUND UID CLIENTPIDMAP URL "
    b"KEY FBURL CALADRURI CALURI CLASS NAME PROFILE SOURCE XML KIND SOCIALPROFILE EXPERTISE HOBBY INTEREST "
    b"ORG-DIRECTORY BIRTHPLACE DEATHPLACE PRONOUNS GRAMGENDER CREATED LANGUAGE CONTACT-URI".split()
)
"""Names that vCard knows; others begin with ``X-``, or stand in capitals."""


@frozen
class RawLine:
    """A logical line that is not decoded yet.

    Attributes:
        name: upper-cased; empty for a line that is no property.
        group: lower-cased; empty without one.
        parameters: upper-cased name -> values.
        octets: the value, without its transfer encoding.
        line: where it begins; 1 is the first.
        is_text: whether the octets are text; false for pictures, and for base64 that is none.
    """

    name: str
    group: str
    parameters: dict[str, tuple[str, ...]]
    octets: bytes
    line: int
    is_text: bool = True


def raw_lines(content: bytes) -> Iterator[RawLine]:
    """Every property in the bytes, ``BEGIN`` and ``END`` among them, in their order."""
    lines = _Joiner(indents_soft_breaks(content))
    for number, match in enumerate(_PHYSICAL.finditer(content), start=1):
        if (joined := lines.add(match[1], number)) is not None:
            yield _raw(*joined)
    if (joined := lines.end()) is not None:
        yield _raw(*joined)


def indents_soft_breaks(content: bytes) -> bool:
    """True if blanks after the soft breaks of quoted-printable are folding: all of them are indented.

    The format says that nothing is; some phones indent all the same. Where one line begins without a blank, a blank at
    the head of another is a blank of the text.
    """
    if b"QUOTED-PRINTABLE" not in content.upper():
        return False
    inside, indented = False, False
    for match in _PHYSICAL.finditer(content):
        line = match[1]
        if inside and line.strip():
            if line[:1] not in b" \t":
                return False
            indented = True
        is_quoted = inside or b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()
        inside = is_quoted and line.rstrip().endswith(b"=")
    return indented


class _Joiner:
    """Physical lines put together: folding, soft breaks, and values that broke without either."""

    def __init__(self, indents: bool) -> None:
        self._indents = indents
        self._pieces: list[bytes] = []
        self._line = self._size = 0
        self._is_mark = self._is_quoted = self._is_base64 = self._after_blank = False

    def add(self, line: bytes, number: int) -> tuple[bytes, int] | None:
        """Take the next line; return the logical line, and where it began, that ended before it."""
        if not line.strip():
            self._after_blank = True
            return self.end() if self._is_base64 or self._is_mark else None
        if self._pieces and not self._is_mark and self._goes_on(line):
            self._after_blank = False
            return None
        ended = self.end()
        head = line.partition(b":")[0].strip().upper()
        self._pieces, self._line, self._size = [line], number, len(line)
        self._is_mark = head in _MARKS
        self._is_quoted = b"QUOTED-PRINTABLE" in head
        self._is_base64 = b"BASE64" in head or b"ENCODING=B" in head
        self._after_blank = False
        return ended

    def end(self) -> tuple[bytes, int] | None:
        """The logical line that was begun, if any."""
        pieces, size = self._pieces, self._size
        self._pieces, self._size, self._is_base64 = [], 0, False
        if not pieces:
            return None
        return (b"".join(pieces) if size <= LONGEST_LINE_BYTES else pieces[0].partition(b":")[0] + b":"), self._line

    def _goes_on(self, line: bytes) -> bool:
        """True if the line belongs to the one that was begun; if so it has been added."""
        is_indented = line[:1] in b" \t"
        if self._is_quoted and self._pieces[-1].rstrip(b" \t").endswith(b"=") and not self._after_blank:
            if line.strip().upper() == b"END:VCARD":
                return False
            self._pieces[-1] = self._pieces[-1].rstrip(b" \t")[:-1]
            self._put(line.lstrip(b" \t") if self._indents and is_indented else line)
        elif is_indented and not self._after_blank:
            self._put(line[1:])
        elif is_property(line):
            return False
        elif self._is_base64:
            self._put(line.strip())
        else:
            # A value that was broken without indenting what follows: some programs do so to notes.
            line_break = b"=0A" if self._is_quoted else b"\\n"
            last = self._pieces[-1].rstrip(b" \t")
            if self._is_quoted and last.endswith(b"="):
                # A soft break goes on in the blank line, which ends with a break of the text.
                self._pieces[-1], self._after_blank = last[:-1], False
            self._put((line_break * 2 if self._after_blank else line_break) + line)
        return True

    def _put(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size <= LONGEST_LINE_BYTES:
            self._pieces.append(piece)


def is_property(line: bytes) -> bool:
    """True if a line begins as a property does, and not as a sentence or an address with a colon in it."""
    match = _HEAD.match(line)
    if match is None:
        return False
    name = match[1]
    return name.upper() in _NAMES or name[:2].upper() == b"X-" or name.isupper()


def _raw(line: bytes, number: int) -> RawLine:
    head, value = _cut(line)
    group, name, parameters = parts_of_head(head.decode("utf-8", "replace"))
    encoding = "".join(parameters.get("ENCODING", ())).upper()
    if encoding == "QUOTED-PRINTABLE":
        return RawLine(name, group, parameters, quopri.decodestring(value), number)
    if encoding in ("B", "BASE64"):
        octets = _from_base64(value)
        return RawLine(name, group, parameters, octets or b"", number, octets is not None and b"\0" not in octets)
    return RawLine(name, group, parameters, value, number)


def _cut(line: bytes) -> tuple[bytes, bytes]:
    """Return head and value, cut at the first colon outside quotes; at the first one if a stray quote hides it."""
    head, colon, value = line.partition(b":")
    if not colon:
        return b"", b""
    whole = head
    while whole.count(b'"') % 2:
        more, colon, rest = value.partition(b":")
        if not colon:
            return head, line[len(head) + 1 :]
        whole, value = whole + b":" + more, rest
    return whole, value


def _from_base64(value: bytes) -> bytes | None:
    """The octets; None for what is no base64. Blanks and missing padding are forgiven."""
    value = b"".join(value.split()).rstrip(b"=")
    try:
        return binascii.a2b_base64(value + b"=" * (-len(value) % 4), strict_mode=True)
    except binascii.Error:
        return None
