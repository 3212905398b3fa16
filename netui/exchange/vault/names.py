"""Names of notes: legal on every system, and none equal to another where case and accents do not count."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from netui.domain.core.frozen import frozen
from netui.domain.text.display import without_controls
from netui.domain.text.folding import fold

_UNNAMED = "Unnamed"
_FORBIDDEN = re.compile(r'[\\/:*?"<>|#^\[\]\x00-\x1f\x7f-\x9f]')
"""Characters that Windows forbids in names, or that a link to a note cannot hold."""
_RESERVED = frozenset(("CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))))
"""Names that are devices on Windows, whatever stands behind a dot."""
_MOST_NAME_OCTETS = 120
_ID_CHARACTERS = 4


@frozen
class NamedNote:
    """Something that a note is named after.

    Attributes:
        id: id of the record.
        name: as the user wrote it.
        more: what tells it from a namesake, or empty.
    """

    id: str
    name: str
    more: str = ""


def note_name(text: str) -> str:
    """The text as the name of a file, without a suffix; never empty."""
    text = unicodedata.normalize("NFC", without_controls(text).encode("utf-8", "replace").decode())
    text = "".join(" " if unicodedata.category(sign) in ("Cf", "Cs") else sign for sign in text)
    name = _cut(" ".join(_FORBIDDEN.sub(" ", text).split()).strip(". "))
    first, dot, rest = name.partition(".")
    if first.strip().upper() in _RESERVED:
        name = f"{first}_{dot}{rest}"
    return name or _UNNAMED


def distinct_names(wanted: Sequence[NamedNote], taken: Iterable[str] = ()) -> Mapping[str, str]:
    """Name of the note for each id; of those that would be equal each gets what tells it apart.

    Args:
        wanted: what needs a note.
        taken: names that others have already.
    """
    used = Counter(map(fold, taken))
    plain = {one.id: note_name(one.name) for one in wanted}
    found = _told_apart(
        plain, {one.id: note_name(f"{one.name} ({one.more})") if one.more else "" for one in wanted}, used
    )
    found = _told_apart(found, {one.id: _with_id(one.name, one.id[-_ID_CHARACTERS:]) for one in wanted}, used)
    return _told_apart(found, {one.id: _with_id(one.name, one.id) for one in wanted}, used)


def _told_apart(names: Mapping[str, str], longer: Mapping[str, str], used: Counter[str]) -> Mapping[str, str]:
    """The names, with the longer ones where two would be equal and there is a longer one."""
    counts = used + Counter(map(fold, names.values()))
    return {one: longer[one] if counts[fold(name)] > 1 and longer[one] else name for one, name in names.items()}


def _with_id(name: str, sign: str) -> str:
    room = _MOST_NAME_OCTETS - len(sign.encode()) - 1
    return note_name(f"{_cut(note_name(name), room)} {sign}")


def _cut(text: str, octets: int = _MOST_NAME_OCTETS) -> str:
    """The beginning of the text in so many octets of UTF-8, cut where no letter loses its marks."""
    if len(text.encode()) <= octets:
        return text
    end = len(text.encode()[:octets].decode("utf-8", "ignore"))
    while end and (unicodedata.combining(text[end]) or unicodedata.category(text[end]) in ("Mn", "Me", "Sk")):
        end -= 1
    return text[:end].strip(". ")
