"""The content lines of a vCard, 2.1 to 4.0, and of a calendar: their parts, escaping and folding.

Sources: RFC 2425/2426 (3.0), RFC 6350 (4.0), the vCard 2.1 specification of the versit consortium, and what Apple,
Google, Outlook, Android and Nextcloud really write.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterable, Mapping

from netui.domain.core.frozen import frozen
from netui.domain.text.display import without_controls, without_effects

LINE_END = re.compile(r"\r*\n|\r")
_PARAMETER = re.compile(r'(?:[^;"]|"[^"]*"?)+')
_PARAMETER_VALUE = re.compile(r'"[^"]*"|[^,"]+')
_ESCAPE = re.compile(r"\\([nN,;:\\\"])")
_OWN_LABEL = re.compile(r"X-CUSTOM\((CHARSET=[^,]*,)?(ENCODING=QUOTED-PRINTABLE,)?(.*)\)", re.IGNORECASE)
"""Pattern of a user's own label as Android writes it in 2.1: ``TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=…,=C3=A9):1``."""
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
        return without_effects(LINE_END.sub("\n", unescape(self.value)).strip())

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of a structured value (N, ADR, ORG); several values of one field stand with blanks between."""
        return tuple(
            " ".join(one for word in split_escaped(field, ",") if (one := " ".join(unescape(word).split())))
            for field in split_escaped(self.value, ";")
        )

    def parts(self, separator: str) -> tuple[str, ...]:
        """The value cut at each separator that is not escaped, each part unescaped and stripped."""
        return tuple(unescape(part).strip() for part in split_escaped(self.value, separator))


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
    return LINE_END.sub(r"\\n", text) if "\n" in text or "\r" in text else text


def fold(line: str) -> bytes:
    """The line in UTF-8 with its CRLF, folded so that no line is longer than 75 octets and no letter is cut.

    Half of a surrogate pair, which UTF-8 cannot write, becomes a question mark. Control characters, which a card may
    not hold (RFC 6350, 3.3), and marks that turn the direction of the text are left out.
    """
    octets = (line if _is_plain(line) else without_controls(line)).encode("utf-8", "replace")
    if len(octets) <= _FOLD_AT_OCTETS:
        return octets + b"\r\n"
    folded: list[bytes] = []
    start, end = 0, _FOLD_AT_OCTETS
    while end < len(octets):
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        folded.append(octets[start:end])
        start, end = end, end + _FOLD_AT_OCTETS - 1
    folded.append(octets[start:])
    return b"\r\n ".join(folded) + b"\r\n"


def parsed(line: str, number: int = 1) -> Property | None:
    """The property in an unfolded line; None for a line that is none. Its value is not decoded."""
    head, value = cut_at_colon(line)
    group, name, parameters = parts_of_head(head)
    return Property(name, value, parameters, group, number) if name else None


def parts_of_head(head: str) -> tuple[str, str, dict[str, tuple[str, ...]]]:
    """Return group, name and parameters of what stands before the colon; an empty name for what is no head."""
    words = _PARAMETER.findall(head)
    if not words:
        return "", "", {}
    group, _, name = words[0].strip().rpartition(".")
    found: dict[str, list[str]] = {}
    for word in words[1:]:
        if match := _OWN_LABEL.fullmatch(word.strip()):
            octets = quopri.decodestring(match[3]) if match[2] else match[3].encode()
            found["X-ABLABEL"] = [octets.decode("utf-8", "replace").strip()]
            continue
        key, equals, given = word.strip().partition("=")
        if not equals:
            # vCard 2.1 leaves the names out: TEL;WORK;VOICE and ;QUOTED-PRINTABLE.
            key, given = ("ENCODING" if key.upper() in _ENCODINGS else "TYPE"), key
        found.setdefault(key.strip().upper(), []).extend(one.strip('" ') for one in _PARAMETER_VALUE.findall(given))
    return group.lower(), name.strip().upper(), {key: tuple(values) for key, values in found.items()}


def cut_at_colon(line: str) -> tuple[str, str]:
    """Return head and value, cut at the first colon outside quotes; at the first one if a stray quote hides it."""
    head, colon, value = line.partition(":")
    if '"' not in head:
        return (head, value) if colon else ("", "")
    quoted = False
    for at, sign in enumerate(line):
        if sign == '"':
            quoted = not quoted
        elif sign == ":" and not quoted:
            return line[:at], line[at + 1 :]
    return (head, value) if colon else ("", "")


def content_line(name: str, value: str, parameters: Mapping[str, Iterable[str]] | None = None) -> str:
    """Return a line as it is written, unfolded; ``value`` is escaped already. Characters that no card may hold go."""
    head = "".join(
        f";{key}={','.join(map(_parameter_value, values))}" for key, values in (parameters or {}).items() if values
    )
    line = f"{name}{head}:{value}"
    return line if _is_plain(line) else without_controls(LINE_END.sub(r"\\n", line))


def _is_plain(line: str) -> bool:
    """True if nothing in a line needs a second look, as is the case with most lines of most cards."""
    return line.isascii() and line.isprintable()


def _parameter_value(value: str) -> str:
    value = LINE_END.sub(" ", value).replace('"', "'")
    return f'"{value}"' if re.search("[:;,]", value) else value
