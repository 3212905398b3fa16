"""A run of synchronisation beside what is just saved."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from netui.config.sync.remote import RemoteSettings
from netui.runtime.context import AppContext
from netui.runtime.sync.synchronising import Synchroniser


def test_a_run_waits_until_a_large_change_is_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = SimpleNamespace(is_saving=True)
    work = SimpleNamespace(session=session, locations=SimpleNamespace(database=tmp_path / "network.json"))
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        session.is_saving = len(waited) < 3

    monkeypatch.setattr("netui.runtime.sync.synchronising.sleep", wait)
    steps = Synchroniser("phone", RemoteSettings(folder=str(tmp_path)), cast("AppContext", work)).planning(
        prepares=False
    )
    job = next(steps)
    while session.is_saving:
        assert job is not None
        job()
        job = steps.send(None)
    assert len(waited) == 3
    assert job is not None  # the look at the other side, which is not begun before
    steps.close()
