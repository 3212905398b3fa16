from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Netui


@pytest.fixture
def netui(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Netui:
    return Netui(tmp_path, monkeypatch, capsys)
