"""What holds for all tests.

An example of a property may take as long as it takes, on a busy machine too. The suite tries the same examples on every
machine and day, so that it turns red for a change and for nothing else; ``NETUI_EXPLORE=1`` tries new ones each time
(``make explore``), and what that finds becomes an example of the test.
"""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.cli.command_line import Netui

settings.register_profile("netui", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1_000)
settings.load_profile("explore" if os.environ.get("NETUI_EXPLORE") else "netui")


def pytest_collection_finish() -> None:
    """Leave what stays to the end, as thousands of tests, out of each collection of garbage."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def netui(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Netui:
    """A command line of its own: ``netui("contact", "list")``."""
    return Netui(tmp_path, monkeypatch, capsys)
