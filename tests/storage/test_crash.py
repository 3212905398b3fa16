"""The short form of the crash harness: nothing that was acknowledged is ever lost.

The long form, every case of every mode, is ``make crash``. Here each N-th case is tried; N has no factor in common with
the 12 or 18 faults of one call (an error, how often, what the program does then), so that all of them have their turn.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HARNESS = Path(__file__).with_name("crash.py")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="the harness forks its sessions"),
]


def run(*words: str) -> dict[str, object]:
    done = subprocess.run([sys.executable, HARNESS, *words], capture_output=True, text=True, timeout=300, check=False)
    assert done.stdout, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("words", "tried"),
    [
        (("kill", "--times", "12"), ("kills", 12)),
        (("kill-two", "--times", "8"), ("kills", 8)),
        (("calls", "--every", "5"), ("runs", 48)),
        (("faults", "--every", "61"), ("runs", 60)),
        (("tails", "--every", "41"), ("cases", 250)),
        (("power", "--every", "23"), ("states", 225)),
    ],
    ids=lambda value: value[0],
)
def test_nothing_acknowledged_is_lost(words: tuple[str, ...], tried: tuple[str, int]) -> None:
    found = run(*words)
    assert found["losses"] == 0, found
    assert not [name for name in found if name.startswith("!")], found
    assert int(str(found[tried[0]])) >= tried[1], found


@pytest.mark.parametrize("mutant", ["journal", "folder", "snapshot", "replayed"])
def test_the_harness_notices_a_missing_fsync(mutant: str) -> None:
    assert int(str(run("power", "--every", "17", "--mutant", mutant, "--first")["losses"])) > 0
