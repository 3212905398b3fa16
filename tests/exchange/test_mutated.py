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
from netui.exchange.registry import FORMATS, Format, format_of
from tests.exchange.mutations import mutated, mutated_within

FIXTURES = Path(__file__).parent / "fixtures"
MBOX = (
    b"From x Mon Nov  2 10:00:00 2026\nFrom: Ann <ann@x.example>\nTo: jo@x.example\n"
    b"Date: Mon, 02 Nov 2026 10:00:00 +0100\nSubject: =?utf-8?q?Zo=C3=AB?=\nMessage-ID: <1@x>\n\nbody\n\n"
)
OPTIONS = ReadOptions(today=date(2026, 11, 29), zone=UTC, said_me=("jo@x.example",), with_bodies=True)


def samples() -> list[bytes]:
    """Files of every format, well formed."""
    return [MBOX * 3, *(path.read_bytes() for path in sorted(FIXTURES.iterdir()))]


def samples_of(one: Format) -> list[bytes]:
    """Well-formed files of one format."""
    return [content for content in samples() if format_of(content) is one]


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


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.id)
def test_a_file_with_odd_values_in_it_is_read_or_refused(one: Format) -> None:
    chance = random.Random(15)
    for content in samples_of(one):
        for _ in range(12):
            sentence = refusal(one, mutated_within(content, chance))
            assert not sentence or "Nothing was imported" in sentence or "--map" in sentence
