"""PyYAML's parsers, bounded: the one in C, which is fast, and the one in Python, whose words are everywhere the same.

A bracket may begin a key, so a scanner looks ahead from each of those that are open. The work grows with the square of
their number, before there is an event at which a reader could stop: a few kilobytes of ``[`` took a minute.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, cast

from netui.config.yaml.tree_builder import MOST_DEPTH, ParserEvent, TooMuchError


def fast_events(text: str) -> Iterable[ParserEvent]:
    """The events of a text, from the parser in C where there is one. It is bounded by itself, far beyond our bound.

    Raises:
        TooMuchError: nested too deep.
        yaml.YAMLError: it is no YAML; while the events are drawn, as the other.
    """
    import yaml

    if not hasattr(yaml, "CSafeLoader"):
        return same_events(text)
    return cast("Iterable[ParserEvent]", yaml.parse(text, Loader=yaml.CSafeLoader))


def same_events(text: str) -> Iterable[ParserEvent]:
    """Return the same events as libyaml's, from the parser in Python.

    Raises:
        TooMuchError: brackets within brackets too deep.
        yaml.YAMLError: it is no YAML; while the events are drawn, as the other.
    """
    import yaml

    return cast("Iterable[ParserEvent]", yaml.parse(text, Loader=_bounded_loader()))


@cache
def _bounded_loader() -> Any:
    """The loader in Python that stops at the bracket which is one too deep; made when it is first wanted."""
    from yaml import SafeLoader

    class BoundedLoader(SafeLoader):
        """Knows how deep brackets may be nested."""

        def fetch_flow_collection_start(self, token: Any) -> None:
            """Go one deeper, for PyYAML."""
            # Each indentation that is open holds a group of keys or a list around the brackets.
            if len(self.indents) + self.flow_level >= MOST_DEPTH:
                raise TooMuchError.too_deep(self.line + 1, self.column + 1)
            super().fetch_flow_collection_start(token)

    return BoundedLoader
