"""Every command of the session leads to a plan that is there."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import netui.session.dispatch as dispatch


def test_every_plan_that_is_loaded_late_is_there() -> None:
    named = re.findall(r'_later\("([\w.]+):(\w+)"\)', Path(dispatch.__file__).read_text(encoding="utf-8"))
    assert len(named) > 10
    for module, name in named:
        assert callable(getattr(import_module(module), name, None)), (module, name)
