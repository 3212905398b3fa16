"""Imports under a robot: a file of a few rows is read in one go, however busy the machine is."""

from __future__ import annotations

import pytest

from netui.ui.between_keys import steps


@pytest.fixture(autouse=True)
def read_in_one_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the keys unheard until all of a small file is read and planned."""
    monkeypatch.setattr(steps, "_UNHEARD_AT_FIRST_S", 5.0)
