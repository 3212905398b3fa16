"""YAML's events, made into a tree within bounds: depth, number of nodes, and what aliases may add to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from netui.config.yaml.nodes import Fields, Items, Node, Text
from netui.config.yaml.value_messages import shown
from netui.domain.core.errors import Problem
from netui.domain.core.frozen import frozen

MOST_DEPTH = 24
"""Most levels of a file: far more than any file of ours has, and few enough to walk by recursion."""
MOST_NODES = 20_000
"""Most nodes of a file, each alias counted with all that it stands for."""


_UNREAD = Text("", 0, 0)
"""Placeholder for what could not be read, until what holds it is complete."""


class TooMuchError(Exception):
    """The text goes beyond a bound; reading it stops there.

    Attributes:
        line: 1 is the first.
        column: 1 is the first.
        message: which bound.
    """

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.message = message

    @classmethod
    def too_deep(cls, line: int, column: int) -> TooMuchError:
        """Lists or keys within one another go too deep here."""
        return cls(line, column, f"lists within lists more than {MOST_DEPTH} deep; no file of netui's needs that")


class _Mark(Protocol):
    line: int
    column: int


class ParserEvent(Protocol):
    """The parts of PyYAML's events that are used."""

    start_mark: _Mark


@frozen
class _Anchored:
    """The node that an anchor stands for, the number of nodes in it, and its depth."""

    node: Node
    count: int
    height: int


@dataclass(slots=True)
class _Open:
    """A list or a set of keys that has begun and not ended; ``count_before`` nodes stood before it."""

    is_fields: bool
    anchor: str | None
    line: int
    column: int
    count_before: int
    children: list[Node] = field(default_factory=list)
    height: int = 1


class TreeBuilder:
    """Builds trees from events, one after the other; anchors are shared between them.

    Attributes:
        problems: what was found that no parser complains about, in the order of the text.
    """

    def __init__(self, file: str) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._anchors: dict[str, _Anchored] = {}
        self._open: list[_Open] = []
        self._count = 0
        self._root: Node | None = None
        self._line_offset = 0

    def build(self, events: Iterable[ParserEvent], line_offset: int = 0) -> Node | None:
        """The tree of the first document; None when it holds nothing.

        Args:
            events: as PyYAML parses them.
            line_offset: how many lines stand before the text that was parsed.

        Raises:
            TooMuchError: beyond a bound.
            yaml.YAMLError: the parser's, while the events are drawn.
        """
        self._open, self._root, self._line_offset = [], None, line_offset
        before, said, is_whole = self._count, len(self.problems), False
        try:
            self._draw(events)
            is_whole = True
        finally:
            if not is_whole:
                self._count = before
                del self.problems[said:]
        return None if self._root is _UNREAD else self._root

    def _draw(self, events: Iterable[ParserEvent]) -> None:
        documents = 0
        for event in events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                documents += 1
                if documents == 2:
                    self._wrong(
                        *self._place(event), "a second document begins here (`---`); only one is read in a file"
                    )
                    break
            elif kind in ("SequenceStartEvent", "MappingStartEvent"):
                self._begin(event, is_fields=kind == "MappingStartEvent")
            elif kind in ("SequenceEndEvent", "MappingEndEvent"):
                self._end()
            elif kind == "ScalarEvent":
                self._scalar(event)
            elif kind == "AliasEvent":
                self._alias(event)

    def _place(self, event: ParserEvent) -> tuple[int, int]:
        return event.start_mark.line + 1 + self._line_offset, event.start_mark.column + 1

    def _wrong(self, line: int, column: int, message: str) -> None:
        self.problems.append(Problem(self._file, line, column, message))

    def _grow(self, count: int, height: int, line: int, column: int) -> None:
        self._count += count
        if self._count > MOST_NODES:
            raise TooMuchError(line, column, f"more than {MOST_NODES} values; no file of netui's needs as many")
        if len(self._open) + height > MOST_DEPTH:
            raise TooMuchError.too_deep(line, column)

    def _refuse_tag(self, event: ParserEvent, line: int, column: int) -> None:
        tag = getattr(event, "tag", None)
        if tag:
            tag = tag.replace("tag:yaml.org,2002:", "!!")
            self._wrong(
                line, column, f"`{tag[:40]}` is a YAML tag, and tags are not read; remove it, and quote what is text"
            )

    def _begin(self, event: ParserEvent, *, is_fields: bool) -> None:
        line, column = self._place(event)
        before = self._count
        self._grow(1, 1, line, column)
        self._refuse_tag(event, line, column)
        self._open.append(_Open(is_fields, getattr(event, "anchor", None), line, column, before))

    def _end(self) -> None:
        done = self._open.pop()
        node = self._fields(done) if done.is_fields else _items(done)
        self._add(node, done.anchor, self._count - done.count_before, done.height)

    def _fields(self, done: _Open) -> Fields:
        entries: list[tuple[Text, Node]] = []
        lines: dict[str, int] = {}
        pairs = list(zip(done.children[::2], done.children[1::2], strict=True))
        for key, value in pairs:
            if key is _UNREAD or value is _UNREAD:
                continue
            if not isinstance(key, Text):
                self._wrong(key.line, key.column, "a key must be a word, not a list")
            elif key.text == "<<" and not key.quoted:
                self._wrong(key.line, key.column, "`<<` (merging) is not read; write the lines out")
            elif " {" in key.text and not key.quoted:
                self._wrong(key.line, key.column, "a colon is missing before the `{`")
            else:
                self.refuse_second(key, lines)
                # Where nothing stands, the parsers differ about its place; the key's is the one to look at.
                is_nothing = isinstance(value, Text) and not value.text and not value.quoted
                entries.append((key, Text("", key.line, key.column) if is_nothing else value))
        return Fields(tuple(entries), done.line, done.column, is_partial=len(entries) < len(pairs))

    def refuse_second(self, key: Text, lines: dict[str, int]) -> None:
        """Report a key that stood before; ``lines`` holds where each key stood first, and learns of this one."""
        if key.text in lines:
            message = f"{shown(key.text)} stands here a second time, first in line {lines[key.text]}; keep one"
            self._wrong(key.line, key.column, message)
        else:
            lines[key.text] = key.line

    def _scalar(self, event: ParserEvent) -> None:
        line, column = self._place(event)
        self._grow(1, 0, line, column)
        self._refuse_tag(event, line, column)
        implicit = getattr(event, "implicit", (True, False))
        node = Text(getattr(event, "value", ""), line, column, quoted=not implicit[0])
        self._add(node, getattr(event, "anchor", None), 1, 0)

    def _alias(self, event: ParserEvent) -> None:
        line, column = self._place(event)
        name = str(getattr(event, "anchor", ""))
        known = self._anchors.get(name)
        if known is None:
            inside = any(opened.anchor == name for opened in self._open)
            reason = "stands inside what it stands for" if inside else f"has no `&{name[:40]}` before it"
            self._wrong(line, column, f"`*{name[:40]}` {reason}; write the value out")
            known = _Anchored(_UNREAD, 1, 0)
        self._grow(known.count, known.height, line, column)
        self._add(known.node, None, known.count, known.height)

    def _add(self, node: Node, anchor: str | None, count: int, height: int) -> None:
        if anchor is not None:
            self._anchors[anchor] = _Anchored(node, count, height)
        if self._open:
            parent = self._open[-1]
            parent.children.append(node)
            parent.height = max(parent.height, height + 1)
        else:
            self._root = node


def _items(done: _Open) -> Items:
    return Items(tuple(item for item in done.children if item is not _UNREAD), done.line, done.column)
