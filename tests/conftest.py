"""What holds for all tests: an example of a property may take as long as it takes, on a busy machine too."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from tests.cli.command_line import Netui

settings.register_profile("netui", deadline=None)
settings.load_profile("netui")


@pytest.fixture
def netui(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Netui:
    """A command line of its own: ``netui("contact", "list")``."""
    return Netui(tmp_path, monkeypatch, capsys)
