"""The lines of a vCard, 2.1 to 4.0: unfolding and parsing, folding and escaping.

Sources: RFC 2425/2426 (3.0), RFC 6350 (4.0), the vCard 2.1 specification of the versit consortium, and what Apple,
Google, Outlook, Android and Nextcloud really write.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator

from netui.domain.core.frozen import frozen
from netui.domain.text.display import without_controls

_LINE_END = re.compile(r"\r*\n|\r")
_PROPERTY = re.compile(r"[ \t]*(?:[\w-]+\.)?[A-Za-z][\w-]*[ \t]*(?:;[^:]*)?:")
_PARAMETER = re.compile(r'(?:[^;"]|"[^"]*"?)+')
_PARAMETER_VALUE = re.compile(r'"[^"]*"|[^,"]+')
_ESCAPE = re.compile(r"\\([nN,;:\\\"])")
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_FOLD_AT_OCTETS = 75


@frozen
class Property:
    """One property of a card.

    Attributes:
        name: upper-cased, without its group.
        value: decoded, still escaped.
        parameters: upper-cased name -> values, quotes removed.
        group: ``item1`` lower-cased; empty without one.
        line: where it begins in the file; 1 is the first.
    """

    name: str
    value: str
    parameters: dict[str, tuple[str, ...]]
    group: str
    line: int

    @property
    def types(self) -> tuple[str, ...]:
        """The values of ``TYPE``, lower-cased, in the order written; those of ``TYPE="HOME,VOICE"`` apart."""
        return tuple(
            word
            for value in self.parameters.get("TYPE", ())
            for part in value.split(",")
            if (word := part.strip().lower())
        )

    @property
    def text(self) -> str:
        """The whole value as one text: commas and semicolons in it are its own; line breaks are line feeds."""
        return _LINE_END.sub("\n", unescape(self.value)).strip()

    def parts(self, separator: str) -> tuple[str, ...]:
        """The value cut at each separator that is not escaped, each part unescaped and stripped."""
        return tuple(unescape(part).strip() for part in split_escaped(self.value, separator))


def properties(text: str) -> Iterator[Property]:
    """Each line that reads as a property, ``BEGIN`` and ``END`` among them, in the order of the text."""
    for line, logical in _logical_lines(text):
        if (parsed := _parse(logical, line)) is not None:
            yield parsed


def unescape(value: str) -> str:
    r"""``\\n`` as a line break, ``\\,`` ``\\;`` ``\\:`` ``\\\\`` as the sign itself."""
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def split_escaped(value: str, separator: str) -> tuple[str, ...]:
    """The value cut at each separator that no backslash escapes; the parts are still escaped."""
    parts: list[list[str]] = [[]]
    for piece in re.findall(rf"\\.|{separator}|[^\\{separator}]+|\\", value, re.DOTALL):
        if piece == separator:
            parts.append([])
        else:
            parts[-1].append(piece)
    return tuple(map("".join, parts))


def escape(text: str) -> str:
    r"""The text with backslash, comma, semicolon and line breaks escaped."""
    text = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return _LINE_END.sub(r"\\n", text)


def fold(line: str) -> bytes:
    """The line in UTF-8 with its CRLF, folded so that no line is longer than 75 octets and no letter is cut.

    What UTF-8 cannot write (half of a surrogate pair) becomes a question mark. Control characters, which a card may not
    hold (RFC 6350, 3.3), and marks that turn the direction of the text are left out.
    """
    octets = without_controls(line).encode("utf-8", "replace")
    folded: list[bytes] = []
    start, end = 0, _FOLD_AT_OCTETS
    while end < len(octets):
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        folded.append(octets[start:end])
        start, end = end, end + _FOLD_AT_OCTETS - 1
    folded.append(octets[start:])
    return b"\r\n ".join(folded) + b"\r\n"


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Physical lines put together: folding, soft breaks of quoted-printable, and values that broke without either."""
    lines = _LINE_END.split(text)
    at = 0
    while at < len(lines):
        start, first = at, lines[at]
        at += 1
        if not first.strip():
            continue
        head = first.partition(":")[0].strip().upper()
        pieces = [first]
        if head in ("BEGIN", "END"):
            pass
        elif "QUOTED-PRINTABLE" in head:
            at = _take_soft_breaks(lines, at, pieces)
        else:
            at = _take_folds(lines, at, pieces, is_base64="BASE64" in head or "ENCODING=B" in head)
        yield start + 1, "".join(pieces)


def _take_soft_breaks(lines: list[str], at: int, pieces: list[str]) -> int:
    while at < len(lines) and not _is_end(lines[at]):
        if pieces[-1].endswith("="):
            pieces[-1] = pieces[-1][:-1]
            pieces.append(lines[at])
        elif lines[at][:1] in (" ", "\t"):
            pieces.append(lines[at][1:])
        else:
            break
        at += 1
    return at


def _take_folds(lines: list[str], at: int, pieces: list[str], *, is_base64: bool) -> int:
    while at < len(lines):
        line = lines[at]
        if line[:1] in (" ", "\t"):
            pieces.append(line[1:])
        elif line.strip() and not _PROPERTY.match(line):
            # A value that was broken without indenting what follows: some phones do so to pictures, others to notes.
            pieces.append(line.strip() if is_base64 else f"\\n{line}")
        else:
            break
        at += 1
    return at


def _is_end(line: str) -> bool:
    return line.strip().upper() == "END:VCARD"


def _parse(line: str, number: int) -> Property | None:
    head, value = _cut_at_colon(line)
    words = _PARAMETER.findall(head)
    if not words:
        return None
    group, _, name = words[0].strip().rpartition(".")
    found: dict[str, list[str]] = {}
    for word in words[1:]:
        key, equals, given = word.strip().partition("=")
        if not equals:
            # vCard 2.1 leaves the names out: TEL;WORK;VOICE and ;QUOTED-PRINTABLE.
            key, given = ("ENCODING" if key.upper() in _ENCODINGS else "TYPE"), key
        found.setdefault(key.upper(), []).extend(one.strip('"') for one in _PARAMETER_VALUE.findall(given))
    parameters = {key: tuple(values) for key, values in found.items()}
    if "QUOTED-PRINTABLE" in (encoding.upper() for encoding in parameters.get("ENCODING", ())):
        value = _from_quoted_printable(value, parameters.get("CHARSET", ()))
    return Property(name.upper(), value, parameters, group.lower(), number)


def _cut_at_colon(line: str) -> tuple[str, str]:
    """Head and value, cut at the first colon outside quotes; at the first one if a stray quote hides it."""
    quoted = False
    for at, sign in enumerate(line):
        if sign == '"':
            quoted = not quoted
        elif sign == ":" and not quoted:
            return line[:at], line[at + 1 :]
    head, colon, value = line.partition(":")
    return (head, value) if colon else ("", "")


def _from_quoted_printable(value: str, charsets: tuple[str, ...]) -> str:
    octets = quopri.decodestring(value.encode("utf-8", "replace"))
    for charset in (*charsets, "utf-8"):
        try:
            return octets.decode(charset)
        except (LookupError, ValueError):
            continue
    return octets.decode("cp1252", "replace")
