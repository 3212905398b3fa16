<<<<<<< HEAD
"""Every command of the session leads to a plan that is there."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import netui.session.dispatch as dispatch


def test_every_plan_that_is_loaded_late_is_there() -> None:
    named = re.findall(r'_Later\("([\w.]+):(\w+)"\)', Path(dispatch.__file__).read_text(encoding="utf-8"))
    assert len(named) > 10
    for module, name in named:
        assert callable(getattr(import_module(module), name, None)), (module, name)
=======
"""Every command has a plan, and a plan that is loaded when it is asked for is there."""

from __future__ import annotations

from importlib import import_module

import pytest

from netui.session.dispatch import _PLANS, _Later

LATER = sorted({plan.place for plan in _PLANS.values() if isinstance(plan, _Later)})


@pytest.mark.parametrize("place", LATER)
def test_a_plan_that_is_loaded_later_is_there(place: str) -> None:
    module, _, name = place.partition(":")
    assert callable(getattr(import_module(module), name))
>>>>>>> origin/main
