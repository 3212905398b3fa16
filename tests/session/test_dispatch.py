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
