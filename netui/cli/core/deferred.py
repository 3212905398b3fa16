"""Commands whose module is loaded when they run: completion, help and the other commands do not wait for it."""

from __future__ import annotations

import argparse
from importlib import import_module

from netui.domain.core.frozen import frozen
from netui.runtime.context import AppContext


@frozen
class Deferred:
    """A command whose module is imported when it runs.

    Attributes:
        place: module and function, as in ``netui.cli.paths.run:path``.
    """

    place: str

    def __call__(self, options: argparse.Namespace, work: AppContext) -> int:
        """Load the function and run it; return its exit status."""
        module, _, name = self.place.partition(":")
        return int(getattr(import_module(module), name)(options, work))
