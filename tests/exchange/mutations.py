"""Damage to files: at random, and within their structure, so that readers are reached behind the door."""

from __future__ import annotations

import copy
import csv
import io
import json
import random
from collections.abc import Iterator
from typing import TypeAlias

ENCODINGS = ("utf-8", "utf-16", "cp1252", "cp932", "utf-7")
_Json: TypeAlias = object
_VALUES: tuple[_Json, ...] = (
    None,
    True,
    0,
    -1,
    10**30,
    1e308,
    float("nan"),
    "",
    " ",
    "\0",
    "x" * 3_000,
    "9999-99-99",
    "0001-01-01",
    "9999-12-31T23:59:59.999999+14:00",
    "\ud800",
    "c1",
    [],
    {},
    [None],
    {"": None},
    [[[]]],
)
_TEXTS = (
    "",
    " ",
    "0",
    "-1",
    "9" * 40,
    "99999999T999999Z",
    "00010101T000000Z",
    "99991231T235959",
    "31/02/2026",
    "--02-30",
    "FREQ=SECONDLY;COUNT=99999999",
    "FREQ=DAILY;UNTIL=99991231T235959Z;INTERVAL=0",
    "=?utf-8?q?=ZZ?=",
    "=?x-none?b?!!!?=",
    "mailto:",
    "a@b@c",
    ";;;;;;;;",
    "\\",
    ":::",
    " ::: ",
    "\u202e\u200d\ufeff",
    "x" * 3_000,
)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The file with bits flipped, cut, lines repeated or swapped, or in another encoding."""
    octets = bytearray(content)
    for _ in range(chance.randrange(1, 4)):
        kind = chance.randrange(6)
        if kind == 0 and octets:
            for _ in range(chance.randrange(1, 12)):
                octets[chance.randrange(len(octets))] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del octets[chance.randrange(len(octets) + 1) :]
        elif kind == 2:
            lines = bytes(octets).split(b"\n")
            chance.shuffle(lines)
            octets = bytearray(b"\n".join(lines))
        elif kind == 3:
            lines = bytes(octets).split(b"\n")
            octets = bytearray(b"\n".join(line for line in lines for _ in range(chance.choice((0, 1, 1, 2)))))
        elif kind == 4:
            octets = bytearray(bytes(octets).decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace"))
        else:
            at = chance.randrange(len(octets) + 1)
            octets[at:at] = chance.choice((b"\0", b'"', b"\xff\xfe", b"BEGIN:VCARD\n", b"\r", b"[" * 300, b"9" * 5_000))
    return bytes(octets)


def mutated_within(content: bytes, chance: random.Random) -> bytes:
    """The file with other values in it, in its own structure: still JSON, a table, or lines of names and values."""
    text = content.decode("utf-8", "replace")
    if text.lstrip()[:1] in ("{", "["):
        return json.dumps(_other_json(json.loads(text), chance)).encode("utf-8", "backslashreplace")
    if "BEGIN:V" in text or text.startswith("From "):
        return _other_lines(text, chance).encode("utf-8")
    return _other_table(text, chance).encode("utf-8")


def _other_json(whole: _Json, chance: random.Random) -> _Json:
    """A value of JSON in which some values are others, are missing, stand twice, or have changed places."""
    whole = copy.deepcopy(whole)
    for _ in range(chance.randrange(1, 6)):
        places = list(_places(whole))
        if not places:
            break
        holder, key = chance.choice(places)
        kind = chance.randrange(4)
        if kind == 0:
            del holder[key]  # type: ignore[attr-defined]
        elif kind == 1:
            other, its_key = chance.choice(places)
            holder[key] = copy.deepcopy(other[its_key])  # type: ignore[index]
        elif kind == 2 and isinstance(holder, list):
            holder.append(copy.deepcopy(chance.choice(holder)))
        else:
            holder[key] = copy.deepcopy(chance.choice(_VALUES))  # type: ignore[index]
    return whole


def _places(value: _Json) -> Iterator[tuple[object, object]]:
    """Yield each object or list with each of its keys."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _places(value[key])  # type: ignore[index]


def _other_lines(text: str, chance: random.Random) -> str:
    """Lines of names and values in which some say what others say, or something odd, or stand elsewhere."""
    lines = text.splitlines()
    for _ in range(chance.randrange(1, 8)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        name, colon, value = lines[at].partition(":")
        if not colon or name.upper() in ("BEGIN", "END"):
            continue
        kind = chance.randrange(5)
        if kind == 0:
            lines[at] = f"{name}:{chance.choice(_TEXTS)}"
        elif kind == 1:
            lines[at] = f"{name}:{lines[other].partition(':')[2]}"
        elif kind == 2:
            lines[at] = f"{lines[other].partition(':')[0]}:{value}"
        elif kind == 3:
            odd = chance.choice(("VALUE=DATE", "TZID=Nowhere/City", "ENCODING=BASE64", "CHARSET=none", 'X="', "TYPE"))
            lines[at] = f"{name};{odd}:{value}"
        else:
            lines.insert(other, lines[at])
    return "\n".join((*lines, ""))


def _other_table(text: str, chance: random.Random) -> str:
    """A table in which some cells, under the same header, hold what others hold, or something odd."""
    rows = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    if not rows:
        return text
    for _ in range(chance.randrange(1, 12)):
        row = chance.choice(rows[1:] or rows)
        if row:
            other = chance.choice(rows)
            row[chance.randrange(len(row))] = chance.choice((chance.choice(_TEXTS), chance.choice(other or [""])))
    if chance.random() < 0.2:
        rows.append(list(chance.choice(rows)))
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()
