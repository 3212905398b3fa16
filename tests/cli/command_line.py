"""Command lines as a person types them, in this process, each with a database and a configuration of its own."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from netui.__main__ import main

TODAY = "2026-11-20"
"""A Friday."""


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


class Netui:
    """``netui(...)`` runs a command line that must succeed; ``netui.refused(...)`` one that must not."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.database = folder / "network.json"
        self.config_dir = folder / "config"
        self.rules_file = self.config_dir / "rules.yaml"
        self._monkeypatch, self._capsys = monkeypatch, capsys
        monkeypatch.setenv("NETUI_DB", str(self.database))
        monkeypatch.setenv("NETUI_CONFIG_DIR", str(self.config_dir))
        monkeypatch.setenv("NETUI_TODAY", TODAY)
        for name in ("EDITOR", "VISUAL"):
            monkeypatch.delenv(name, raising=False)

    def run(self, *words: str, stdin: str | bytes = "") -> Done:
        content = stdin.encode() if isinstance(stdin, str) else stdin
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))
        self._capsys.readouterr()
        status = main(words)
        out, err = self._capsys.readouterr()
        assert "Traceback" not in err
        return Done(status, out, err)

    def __call__(self, *words: str, stdin: str | bytes = "") -> Done:
        done = self.run(*words, stdin=stdin)
        assert done.status == 0, done.err
        return done

    def json(self, *words: str, stdin: str | bytes = "") -> Any:
        return self(*words, "--json", stdin=stdin).json

    def refused(self, *words: str, status: int = 1, stdin: str | bytes = "") -> str:
        done = self.run(*words, stdin=stdin)
        assert done.status == status, (done.status, done.out, done.err)
        assert done.out == ""
        assert done.err.startswith("netui: ")
        return done.err

    def later(self, today: str) -> None:
        """Let another day be today."""
        self._monkeypatch.setenv("NETUI_TODAY", today)
