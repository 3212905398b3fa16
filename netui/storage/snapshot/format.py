r"""The JSON file: what plain TinyDB reads, one document a line, in ASCII, with a checksum that says whether it is ours.

    {
    "contacts": {
    "1": {"id":"...","name":"Zo\u00eb"},
    "2": {...}
    },
    "_netui": {"1": {"fmt":1,"db":DATABASE,"seq":7,"chain":DIGEST,"schema":1,"next":{"contacts":3},
                     "at":{"contacts":[17,1234]},"trail":[[5,"1f8a07b3"]],"sum":CHECKSUM}}
    }

(the last table is one line). ``seq`` and ``chain`` are number and digest of the last step folded in; ``next`` the next
free number of each table, so that none is used twice; ``at`` where the lines of each table start and end; ``trail`` the
last snapshots before this one, by which a file from elsewhere is recognised as a successor or as a branch. ``sum`` is
the blake2b-128 of every byte before ``"_netui": ``, followed by the JSON after it without ``sum``.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Mapping
from hashlib import blake2b
from operator import itemgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from netui.domain.records.document import TABLES
from netui.storage.journal.format import ZERO, encode
from netui.storage.snapshot.names_twice import NamesTwice
from netui.storage.snapshot.rows import Rows, document_text

SCHEMA = 3
"""Version of the documents that this program writes (``migrations``)."""

FORMAT = 1
OWN_TABLE = "_netui"
SET_ASIDE = "set_aside"
"""Name of the table of what was taken out of its place, since it cannot be read there."""
_MARK = b'"_netui": {"1": '
_PIECE_OCTETS = 1 << 18
_TRAIL_SNAPSHOTS = 512
"""Number of earlier snapshots remembered: a machine that missed no more than these is still known as kin."""
_SHORT_DIGEST_DIGITS = 8
"""Digits of a digest that are enough to recognise an earlier snapshot."""


class NoDatabaseError(ValueError):
    """The bytes are not a TinyDB file."""


class Meta(NamedTuple):
    """The note that a snapshot carries about itself.

    Attributes:
        database: random id of the database; empty before the first save.
        seq: number of the last step in it; 0 when there was none.
        chain: digest of that step.
        schema: version of the documents; 0 when netui has never written the file.
        next_numbers: table -> the next free number.
        trail: seq and the beginning of chain of earlier snapshots, oldest first.
    """

    database: str = ""
    seq: int = 0
    chain: str = ZERO
    schema: int = SCHEMA
    next_numbers: Mapping[str, int] = MappingProxyType({})
    trail: tuple[tuple[int, str], ...] = ()

    def follows(self, seq: int, chain: str) -> bool:
        """True if the snapshot with that number and digest is this one or one that this one grew from."""
        return (seq, chain) == (self.seq, self.chain) or (seq, chain[:_SHORT_DIGEST_DIGITS]) in self.trail

    def grown(self, seq: int, chain: str, next_numbers: Mapping[str, int]) -> Meta:
        """The meta of a snapshot that follows this one."""
        trail = self.trail
        if self.seq and (self.seq, self.chain) != (seq, chain):
            trail = (*trail, (self.seq, self.chain[:_SHORT_DIGEST_DIGITS]))[-_TRAIL_SNAPSHOTS:]
        return self._replace(seq=seq, chain=chain, next_numbers=next_numbers, trail=trail)


class Snapshot(NamedTuple):
    """A JSON file in memory.

    Attributes:
        tables: by name, in the order of the file; without the one that says what it is.
        meta: what it says about itself; what it says is true only when it is whole.
        whole: exactly as netui wrote it; else somebody edited it, or another program made it.
    """

    tables: Mapping[str, Rows]
    meta: Meta
    whole: bool


def read(content: bytes) -> Snapshot:
    """The snapshot in these bytes.

    Raises:
        NoDatabaseError: they are no JSON, or not of TinyDB's shape.
    """
    at = content.rfind(_MARK)
    if at >= 0 and content.endswith(b"}\n}\n"):
        found = _checked(content, at)
        if found is not None:
            text = content.decode("ascii")
            meta, checksum = _meta(found), found["sum"]
            # An emptied table has no place in ``at``, but its numbers are used up all the same.
            tables = {name: Rows(next_number=number) for name, number in meta.next_numbers.items()}
            for name, (start, end) in found["at"].items():
                tables[name] = Rows(text, start, end, meta.next_numbers.get(name, 1), checksum)
            return Snapshot(tables, meta, True)
    return _foreign(content)


def meta_at_end(content: bytes) -> Meta | None:
    """Return the meta of a snapshot, from the end of its bytes and unchecked; None when it cannot be made out."""
    at = content.rfind(_MARK)
    try:
        return _meta(json.loads(content[at + len(_MARK) : -4])) if at >= 0 else None
    except (ValueError, TypeError, AttributeError):
        return None


def is_whole(content: bytes) -> bool:
    """True if the bytes are exactly a snapshot as netui writes it; no document is read for it."""
    at = content.rfind(_MARK)
    return at >= 0 and content.endswith(b"}\n}\n") and _checked(content, at) is not None


def _checked(content: bytes, at: int) -> dict[str, Any] | None:
    """The file's own table, when its checksum holds."""
    try:
        found = json.loads(content[at + len(_MARK) : -4])
        said = found.pop("sum")
    except (ValueError, KeyError, AttributeError, TypeError):
        return None
    checksum = blake2b(memoryview(content)[:at], digest_size=16)
    checksum.update(encode(found).encode())
    whole = checksum.hexdigest() == said and found.get("fmt") == FORMAT and isinstance(found, dict)
    return {**found, "sum": said} if whole else None


def _meta(found: Mapping[str, Any]) -> Meta:
    return Meta(
        database=str(found.get("db", "")),
        seq=int(found.get("seq", 0)),
        chain=str(found.get("chain", ZERO)),
        schema=int(found.get("schema", 1)),
        next_numbers={str(name): int(number) for name, number in dict(found.get("next", {})).items()},
        trail=tuple([(int(seq), str(chain)) for seq, chain in found.get("trail", ())]),
    )


def _foreign(content: bytes) -> Snapshot:
    """Return the snapshot of a file that another program has written: every document is read, and laid out again."""
    twice = NamesTwice()
    try:
        found = json.loads(content.decode("utf-8-sig"), object_pairs_hook=twice.look_at)
    except (ValueError, RecursionError) as error:
        raise NoDatabaseError(str(error)) from error
    if said := twice.said_of(found):
        raise NoDatabaseError(said)
    if not isinstance(found, dict):
        raise NoDatabaseError("it holds no tables")
    own = found.pop(OWN_TABLE, None)
    tables = {name: rows_of(name, documents) for name, documents in found.items()}
    return Snapshot(tables, meta_of_table(own), False)


def meta_of_table(own: Any) -> Meta:
    """Return the meta from the table that holds it; of no schema when there is none."""
    try:
        return _meta(own["1"]) if own is not None else Meta(schema=0)
    except (ValueError, TypeError, KeyError, AttributeError):
        return Meta()


def is_number(key: str) -> bool:
    """True if a key is the number of a document, as TinyDB gives them."""
    return key.isascii() and key.isdecimal() and len(key) <= 18


def rows_of(table: str, documents: object) -> Rows:
    """Documents by number, as another program has written them, as a table of ours.

    Raises:
        NoDatabaseError: it is not a table of TinyDB's.
    """
    if not isinstance(documents, dict):
        raise NoDatabaseError(f"{table!r} is no table")
    other = next((str(key) for key, document in documents.items() if not isinstance(document, dict)), None)
    if other is not None:
        raise NoDatabaseError(f"{table!r}: what stands under {other[:20]!r} is no document")
    odd = next((key for key in map(str, documents) if not is_number(key)), None)
    if odd is not None:
        raise NoDatabaseError(f"{table!r}: {odd[:20]!r} is no number of a document")
    try:
        by_number = sorted(((int(number), document) for number, document in documents.items()), key=itemgetter(0))
        lines = [f'"{number}": {document_text(document)}' for number, document in by_number]
    except (ValueError, RecursionError) as error:
        raise NoDatabaseError(f"{table!r}: {error}") from error
    if len({number for number, _ in by_number}) != len(by_number):  # such as "1" and "01"
        raise NoDatabaseError(f"{table!r} has a document number twice")
    if not lines:
        return Rows()
    text = "\n" + ",\n".join(lines) + "\n"
    return Rows(text, 1, len(text), by_number[-1][0] + 1)


def pieces(tables: Iterable[tuple[str, Rows]], meta: Meta) -> Generator[bytes, None, str]:
    """The file in pieces of about a quarter of a megabyte, and its checksum.

    Those of ``TABLES`` stand in it also while they are empty, since other programs look for them; not so in ``at``.
    """
    checksum = blake2b(digest_size=16)
    spans: dict[str, list[int]] = {}
    held = _Held()
    held.add("{\n")
    for name, rows in {**dict.fromkeys(TABLES, Rows()), **dict(tables)}.items():
        title = f"{encode(name)}: {{\n"
        start = held.length + len(title)
        for piece in rows.content():
            held.add(title + piece)
            title = ""
            if held.waiting > _PIECE_OCTETS:
                yield held.taken(checksum)
        if not title:
            spans[name] = [start, held.length]
        if not title or name in TABLES:
            held.add(title + "},\n")
    own = _own_table(meta, spans)
    yield held.taken(checksum)
    checksum.update(encode(own).encode())
    yield b"%b%b}\n}\n" % (_MARK, encode({**own, "sum": checksum.hexdigest()}).encode())
    return checksum.hexdigest()


class _Held:
    """A buffer of text that is yet to be written.

    Attributes:
        length: of all text so far.
        waiting: length of what is not written yet.
    """

    def __init__(self) -> None:
        self._texts: list[str] = []
        self.length = self.waiting = 0

    def add(self, text: str) -> None:
        self._texts.append(text)
        self.length += len(text)
        self.waiting += len(text)

    def taken(self, checksum: blake2b) -> bytes:
        """All that waits, as bytes that the checksum has seen."""
        piece = "".join(self._texts).encode("ascii")
        self._texts.clear()
        self.waiting = 0
        checksum.update(piece)
        return piece


def _own_table(meta: Meta, spans: Mapping[str, list[int]]) -> dict[str, Any]:
    return {
        "fmt": FORMAT,
        "db": meta.database,
        "seq": meta.seq,
        "chain": meta.chain,
        "schema": meta.schema,
        "next": dict(meta.next_numbers),
        "at": spans,
        "trail": [list(pair) for pair in meta.trail],
    }
