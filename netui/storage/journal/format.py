"""The bytes of a journal: one numbered step a line, each naming its predecessor by digest.

    line    = 32 lower-case hex digits, a blank, payload (ASCII JSON without a line feed), a line feed
    digest  = blake2b-128, keyed with the digest of the line before (as ASCII), of the payload
    line 1  = a header, keyed with 32 zeros:
              {"netui":"journal","fmt":1,"db":DATABASE,"start":FIRST NUMBER,"prev":DIGEST OF THE STEP BEFORE,"schema":N}
    others  = {"s":NUMBER,"t":MOMENT,"k":LABEL,"o":[[TABLE,DOCUMENT NUMBER,AFTER,BEFORE],...]}
              and, where it applies, "u":NUMBER OF THE STEP IT UNDOES and "schema":N (from here on)

The first step of a file is keyed with the header's ``prev``. ``AFTER`` and ``BEFORE`` are whole documents or null:
replaying a step twice does no harm, and undo and merging need nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

# hashlib would load OpenSSL first, which costs more than reading a small database.
from hashlib import blake2b
from itertools import pairwise
from typing import Any, NamedTuple

FORMAT = 1
ZERO = "0" * 32
"""Digest of what does not exist."""

_OPS_A_PIECE = 500
"""Operations of a step that are put together at once: some hundred kilobytes, a millisecond."""

_READ_AT_ONCE_OCTETS = 1 << 20
"""Size of a step from which on its operations are read one by one."""

_OPS_BEGIN = b',"o":['
"""Stands once in a step, before its operations: within a text a quotation mark stands behind a backslash."""

_decoder = json.JSONDecoder()

encode = json.JSONEncoder(ensure_ascii=True, allow_nan=False, check_circular=False, separators=(",", ":")).encode
"""Compact JSON in pure ASCII, which reads the same in any locale; raises ValueError for what JSON cannot say."""


class Op(NamedTuple):
    """One operation of a step, on one document. Documents are compact JSON text.

    Attributes:
        table: name of the table.
        number: TinyDB's number of the document, at least 1.
        after: the document afterwards; None when it is removed.
        before: the document until now; None when it is new.
    """

    table: str
    number: int
    after: str | None
    before: str | None


class Step(NamedTuple):
    """One step of the journal: a change of the database, all of it or nothing.

    Attributes:
        number: 1 is the first of a database.
        at: when it was saved, aware.
        label: what it did, in the past tense.
        ops: at most one for each document.
        undoes: number of the step it takes back, or None.
        schema: version of the documents from here on; None when it stays.
    """

    number: int
    at: datetime
    label: str
    ops: tuple[Op, ...]
    undoes: int | None = None
    schema: int | None = None


class StepHead(NamedTuple):
    """A step without its operations.

    Attributes:
        number: as of the step.
        at: as of the step.
        label: as of the step.
        undoes: as of the step.
        octets: its length in the journal.
    """

    number: int
    at: datetime
    label: str
    undoes: int | None
    octets: int


class JournalHeader(NamedTuple):
    """The header of a journal: its first line.

    Attributes:
        database: id of the database it belongs to.
        start: number of its first step.
        before: digest of the step before that.
        schema: version of the documents at the start.
    """

    database: str
    start: int
    before: str
    schema: int


class JournalLine(NamedTuple):
    """A line that keeps its checksum.

    Attributes:
        payload: ASCII JSON.
        digest: of this line.
        end: offset of the first byte after it, in the bytes that were scanned.
    """

    payload: bytes
    digest: str
    end: int

    @property
    def number(self) -> int:
        """Number of the step, read without decoding the rest."""
        return int(self.payload[5 : self.payload.index(b",")])


def digest_of(before: str, payload: bytes | memoryview) -> str:
    """Digest of a payload that follows the line with the digest ``before``."""
    return blake2b(payload, digest_size=16, key=before.encode()).hexdigest()


def frame(before: str, payload: Iterable[bytes]) -> tuple[list[bytes], str]:
    """A whole line in the pieces of its payload, at least one, and its digest."""
    pieces = list(payload)
    digest = blake2b(digest_size=16, key=before.encode())
    for piece in pieces:
        digest.update(piece)
    found = digest.hexdigest()
    pieces[0] = b"%b %b" % (found.encode(), pieces[0])
    pieces[-1] += b"\n"
    return pieces, found


def header_payload(header: JournalHeader) -> tuple[bytes]:
    """The header as JSON, in one piece."""
    payload = encode(
        {
            "netui": "journal",
            "fmt": FORMAT,
            "db": header.database,
            "start": header.start,
            "prev": header.before,
            "schema": header.schema,
        }
    )
    return (payload.encode("ascii"),)


def step_payload(step: Step) -> Iterator[bytes]:
    """Yield the step as JSON, one piece or several; documents are put in as they are.

    One of a hundred thousand documents is tens of megabytes: put together at once it would hold every other thread.
    """
    undoes = "" if step.undoes is None else f'"u":{step.undoes},'
    schema = "" if step.schema is None else f'"schema":{step.schema},'
    piece = f'{{"s":{step.number},"t":"{step.at.isoformat()}","k":{encode(step.label)},{undoes}{schema}"o":['
    for at in range(0, len(step.ops), _OPS_A_PIECE):
        ops = step.ops[at : at + _OPS_A_PIECE]
        piece += "," * bool(at) + ",".join(map(_op_text, ops))
        if at + _OPS_A_PIECE < len(step.ops):
            yield piece.encode("ascii")
            piece = ""
    yield f"{piece}]}}".encode("ascii")


def _op_text(op: Op) -> str:
    return f"[{encode(op.table)},{op.number},{op.after or 'null'},{op.before or 'null'}]"


def read_header(payload: bytes) -> JournalHeader:
    """The header in a payload.

    Raises:
        ValueError: it is no header, or of a format that this version does not know.
    """
    found = json.loads(payload)
    if not isinstance(found, dict) or found.get("netui") != "journal" or found.get("fmt") != FORMAT:
        raise ValueError("not a journal of this format")
    try:
        return JournalHeader(str(found["db"]), int(found["start"]), str(found["prev"]), int(found["schema"]))
    except (KeyError, TypeError) as error:
        raise ValueError("a journal's header lacks something") from error


def read_step(payload: bytes) -> Step:
    """The step in a payload whose checksum holds.

    Raises:
        ValueError: it says nothing that a step says.
    """
    try:
        found = _in_pieces(payload) or json.loads(payload)
        ops = tuple([each if isinstance(each, Op) else _op(each) for each in found["o"]])
        at = datetime.fromisoformat(found["t"])
        return Step(found["s"], at, found["k"], ops, found.get("u"), found.get("schema"))
    except (KeyError, TypeError) as error:
        raise ValueError("a journal's line is no step") from error


def read_head(payload: bytes) -> StepHead:
    """A step without its operations, which may be a hundred thousand and are not looked at.

    Raises:
        ValueError: it says nothing that a step says.
    """
    begins = payload.find(_OPS_BEGIN)
    try:
        found = json.loads(payload if begins < 0 else payload[:begins] + b"}")
        return StepHead(found["s"], datetime.fromisoformat(found["t"]), found["k"], found.get("u"), len(payload))
    except (KeyError, TypeError) as error:
        raise ValueError("a journal's line is no step") from error


def _in_pieces(payload: bytes) -> dict[str, Any] | None:
    """A step of many operations, which are read one by one; None for any other, and for one that is written otherwise.

    Read at once it would hold every other thread.
    """
    begins = payload.find(_OPS_BEGIN)
    if begins < 0 or len(payload) < _READ_AT_ONCE_OCTETS:
        return None
    ops = list[Op]()
    try:
        found: dict[str, Any] = json.loads(payload[:begins] + b"}")
        text, at = payload.decode("ascii"), begins + len(_OPS_BEGIN)
        while text[at - 1] in "[,":
            op, at = _decoder.raw_decode(text, at)
            ops.append(_op(op))  # whose documents are let go at once: a hundred thousand would hold a key, too
            at += 1
    except (ValueError, IndexError):
        return None
    return {**found, "o": ops} if text[at - 1 :] == "]}" else None


def _op(found: Any) -> Op:
    table, number, after, before = found
    return Op(table, number, _text(after), _text(before))


def _text(document: dict[str, Any] | None) -> str | None:
    return None if document is None else encode(document)


def _holds(line: memoryview, before: str) -> bool:
    return len(line) > 33 and bytes(line[:33]) == f"{digest_of(before, line[33:])} ".encode()


def scan(content: bytes, before: str, at: int = 0) -> Iterator[JournalLine]:
    """The lines from offset ``at`` on, as far as their checksums hold."""
    view = memoryview(content)  # a line may be tens of megabytes: it is not copied to be looked at
    while (end := content.find(b"\n", at)) >= 0 and _holds(view[at:end], before):
        before = content[at : at + 32].decode()
        yield JournalLine(content[at + 33 : end], before, end + 1)
        at = end + 1


def good_lines_follow(content: bytes, at: int) -> bool:
    """True if any line after the bad one at ``at`` keeps its checksum: then it is damage, not an unfinished end."""
    rest = content[at:].split(b"\n")[:-1]
    return any(
        first[:32].isascii() and _holds(memoryview(second), first[:32].decode())
        for first, second in pairwise(rest)
        if len(first) > 32
    )
