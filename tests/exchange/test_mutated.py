"""Every reader over files that were damaged at random: a batch or a refusal, and never anything else."""

from __future__ import annotations

import random
from datetime import UTC, date
from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.core.progress import finished
from netui.exchange.common.files.loaded import SourceFile
from netui.exchange.common.options import ReadOptions
from netui.exchange.intake import reading
from netui.exchange.registry import FORMATS, Format

FIXTURES = Path(__file__).parent / "fixtures"
MBOX = (
    b"From x Mon Nov  2 10:00:00 2026\nFrom: Ann <ann@x.example>\nTo: jo@x.example\n"
    b"Date: Mon, 02 Nov 2026 10:00:00 +0100\nSubject: =?utf-8?q?Zo=C3=AB?=\nMessage-ID: <1@x>\n\nbody\n\n"
)
OPTIONS = ReadOptions(today=date(2026, 11, 29), zone=UTC, said_me=("jo@x.example",), with_bodies=True)
ENCODINGS = ("utf-8", "utf-16", "cp1252", "cp932", "utf-7")


def samples() -> list[bytes]:
    return [MBOX * 3, *(path.read_bytes() for path in sorted(FIXTURES.iterdir()))]


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


def refusal(one: Format, content: bytes) -> str:
    """Read it in that format, and in the one it seems to be in; return the sentence of a refusal, or nothing."""
    try:
        one.read(content, OPTIONS, "f")
        finished(reading([SourceFile("f", content)], options=OPTIONS))
    except RefusedError as refused:
        return refused.sentence
    return ""


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.id)
def test_a_damaged_file_is_read_or_refused(one: Format) -> None:
    chance = random.Random(15)
    for content in samples():
        for _ in range(4):
            sentence = refusal(one, mutated(content, chance))
            assert not sentence or "Nothing was imported" in sentence or "--map" in sentence
