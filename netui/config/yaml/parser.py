"""YAML text to a tree that knows lines and columns, with every mistake found in one go.

The text is parsed as a whole. When the parser gives up, the text is cut at its indentation into the entries it is made
of, and each entry is parsed on its own, so that one broken line hides neither the entries after it nor their mistakes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from netui.config.yaml.events import fast_events, same_events
from netui.config.yaml.messages import Complaint, in_words
from netui.config.yaml.nodes import Fields, Items, Node, Text
from netui.config.yaml.tree_builder import TooMuchError, TreeBuilder
from netui.domain.core.errors import Problem
from netui.domain.core.frozen import frozen

MOST_CHARACTERS = 1_048_576
"""Most characters of a file that is read."""
_MOST_RECOVERY_CHARACTERS = 200_000
"""Most characters of a file in which every mistake is named; in a longer one the first: more would take seconds."""
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_MOST_CUTS = 8
"""Most levels of indentation that are cut."""


@frozen
class Tree:
    """A YAML text that was read as far as it goes.

    Attributes:
        root: None when the text holds nothing, or nothing that could be read.
        problems: in the order of the text; empty when it is YAML.
    """

    root: Node | None
    problems: tuple[Problem, ...] = ()


def read_tree(text: str, file: str) -> Tree:
    """Read a YAML text.

    Args:
        text: any text; a byte order mark and all kinds of line ends are fine.
        file: its name in the problems.
    """
    if len(text) > MOST_CHARACTERS:
        return Tree(
            None,
            (Problem(file, 0, 0, "is larger than 1 MiB, and was not read; a file of netui's is a few pages at most"),),
        )
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    problems = _invisible(text, file)
    if problems:
        text = _INVISIBLE.sub("\ufffd", text)
    reading = _TextReading(file, text)
    root = reading.whole()
    problems += reading.problems
    return Tree(root, tuple(sorted(problems, key=lambda problem: (problem.line, problem.column))))


def _invisible(text: str, file: str) -> list[Problem]:
    problems = []
    for found in _INVISIBLE.finditer(text):
        before = text[: found.start()]
        line, column = before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1
        message = f"an invisible character (U+{ord(found[0]):04X}) stands here; remove it"
        problems.append(Problem(file, line, column, message))
        if len(problems) == 20:
            break
    return problems


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_content(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith("#")


class _TextReading:
    """Reads one text into a tree."""

    def __init__(self, file: str, text: str) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._text = text

    def whole(self) -> Node | None:
        """The tree of the whole text, or of those entries that can be read."""
        from yaml import YAMLError

        builder = TreeBuilder(self._file)
        try:
            root = builder.build(fast_events(self._text))
        except TooMuchError as error:
            self._wrong(error.line, error.column, error.message)
            return None
        except YAMLError as error:
            if len(self._text) > _MOST_RECOVERY_CHARACTERS:
                self._complain(error, self._text.split("\n"), 0)
                return None
            lines = ["" if re.match(r"---(\s|$)|\.\.\.(\s|$)|%", line) else line for line in self._text.split("\n")]
            return self._rescue(error, lines)
        self.problems += builder.problems
        return root

    def _rescue(self, error: Exception, lines: Sequence[str]) -> Node | None:
        builder = TreeBuilder(self._file)
        try:
            node = self._entries(lines, 0, builder, 0)
            if not self.problems:
                self._explain(error, self._text.split("\n"), 0)
        except TooMuchError as bound:
            self._wrong(bound.line, bound.column, bound.message)
            node = None
        self.problems += builder.problems
        return node

    def _entries(self, lines: Sequence[str], first: int, builder: TreeBuilder, cuts: int) -> Node | None:
        """Parse each entry of the least indentation on its own; ``first`` lines stand before them."""
        entries: list[tuple[Text, Node]] = []
        items: list[Node] = []
        place = (first + 1, 1)
        key_lines: dict[str, int] = {}
        for start, chunk in _chunks(lines):
            node = self._entry(chunk, first + start, builder, cuts)
            if isinstance(node, Fields):
                if len(node.entries) == 1:
                    builder.refuse_second(node.entries[0][0], key_lines)
                entries += node.entries
                place = (node.line, node.column) if len(entries) == len(node.entries) else place
            elif isinstance(node, Items):
                items += node.items
                place = (node.line, node.column) if len(items) == len(node.items) else place
        if items and not entries:
            return Items(tuple(items), *place)
        return Fields(tuple(entries), *place, is_partial=True) if entries else None

    def _entry(self, chunk: Sequence[str], first: int, builder: TreeBuilder, cuts: int) -> Node | None:
        from yaml import YAMLError

        try:
            return builder.build(fast_events("\n".join(chunk)), first)
        except YAMLError as error:
            if self._tabs(chunk, first):
                return self._without_tabs(chunk, first, builder)
            found = len(self.problems) + len(builder.problems)
            node = self._below(chunk, first, builder, cuts) if cuts < _MOST_CUTS else None
            if len(self.problems) + len(builder.problems) == found:
                self._explain(error, chunk, first)
            return node

    def _below(self, chunk: Sequence[str], first: int, builder: TreeBuilder, cuts: int) -> Node | None:
        """The entry cut once more, when it is a key with lines below it."""
        from yaml import YAMLError

        head = next((number for number, line in enumerate(chunk) if _is_content(line)), len(chunk))
        if not any(_is_content(line) for line in chunk[head + 1 :]):
            return None
        try:
            key = builder.build(fast_events(chunk[head]), first + head)
        except YAMLError:
            return None
        if not isinstance(key, Fields) or len(key.entries) != 1 or not _is_blank(key.entries[0][1]):
            return None
        value = self._entries(chunk[head + 1 :], first + head + 1, builder, cuts + 1)
        return replace(key, entries=((key.entries[0][0], value),) if value else (), is_partial=True)

    def _tabs(self, chunk: Sequence[str], first: int) -> bool:
        """Name each line that is indented with a tab; whether there is one."""
        found = False
        for number, line in enumerate(chunk):
            tab = re.match(r" *\t", line)
            if tab and _is_content(line):
                self._wrong(first + number + 1, tab.end(), "a tab stands here; indent with spaces")
                found = True
        return found

    def _without_tabs(self, chunk: Sequence[str], first: int, builder: TreeBuilder) -> Node | None:
        """The entry with a space for each tab of its indentation, if it then makes sense; places stay what they are."""
        from yaml import YAMLError

        lines = [re.sub(r"^[ \t]+", lambda found: " " * len(found[0]), line) for line in chunk]
        try:
            return builder.build(fast_events("\n".join(lines)), first)
        except YAMLError:
            return None

    def _explain(self, error: Exception, lines: Sequence[str], first: int) -> None:
        """Say why lines do not parse, from the parser whose words and places are the same on every machine."""
        from yaml import YAMLError

        try:
            for _ in same_events("\n".join(lines)):
                pass
        except TooMuchError as bound:
            self._wrong(bound.line + first, bound.column, bound.message)
            return
        except YAMLError as same:
            error = same
        self._complain(error, lines, first)

    def _complain(self, error: Exception, lines: Sequence[str], first: int) -> None:
        mark, context_mark = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        complaint = Complaint(
            problem=getattr(error, "problem", None) or str(error).partition("\n")[0],
            line=mark.line + 1 if mark else 0,
            column=mark.column + 1 if mark else 0,
            context=getattr(error, "context", None) or "",
            context_line=context_mark.line + 1 if context_mark else 0,
            context_column=context_mark.column + 1 if context_mark else 0,
            lines=lines,
        )
        line, column, message = in_words(complaint)
        self._wrong(line + first if line else 0, column, message)

    def _wrong(self, line: int, column: int, message: str) -> None:
        self.problems.append(Problem(self._file, line, column, message))


def _is_blank(node: Node) -> bool:
    return isinstance(node, Text) and node.is_blank


def _chunks(lines: Sequence[str]) -> Iterable[tuple[int, Sequence[str]]]:
    """The entries of the least indentation, each with the number of lines before it; together they are all lines."""
    content = [
        (number, _indent(line), line.lstrip()[0])
        for number, line in enumerate(lines)
        if _is_content(line) and line.lstrip(" ")[0] not in "\t}],"
    ]
    least = min((indent for _, indent, _ in content), default=0)
    at_least = [(number, sign) for number, indent, sign in content if indent == least]
    # A list may stand at the indentation of its key: its dashes then begin no entry of their own.
    is_list = bool(at_least) and at_least[0][1] == "-"
    starts = [number for number, sign in at_least if is_list or sign != "-"]
    starts[:1] = [0]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield start, lines[start:end]
