"""Reading values from a YAML tree: each is checked where it stands, and reading goes on after a mistake."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from netui.config.yaml.nodes import Fields, Items, Node, Text
from netui.config.yaml.value_messages import (
    closest,
    duration_words,
    meant_key,
    number_words,
    percent_words,
    shown,
    stands,
    unknown_key_words,
)
from netui.domain.core.errors import Problem
from netui.domain.dates.duration import Duration, TooLongError

T = TypeVar("T")

LONGEST_TEXT = 80
"""Most characters of a key, a label or an alias."""
LONGEST_COMMAND = 1_000
"""Most characters of a command line, which names a program by its path."""
_WHOLE = re.compile(r"[0-9]{1,40}")
_NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{0,9})?|\.[0-9]{1,9}")
_PERCENT = re.compile(r"([0-9]{1,3}) ?%")
_MOST_WHOLE = 1_000_000


class Reading:
    """Reads the tree of one file into values, and gathers the problems.

    Attributes:
        file: its name in the problems.
        problems: what was found so far, in the order of finding.
    """

    def __init__(self, file: str, problems: Iterable[Problem] = ()) -> None:
        self.problems = list(problems)
        self.file = file

    def found(self) -> tuple[Problem, ...]:
        """All problems in the order of the file."""
        return tuple(sorted(self.problems, key=lambda problem: (problem.line, problem.column)))

    def wrong(self, node: Node, message: str) -> None:
        """Report a mistake at a node."""
        self.problems.append(Problem(self.file, node.line, node.column, message))

    def wrong_within(self, word: Text, offset: int, message: str) -> None:
        """Report a mistake so many characters into a piece of text."""
        self.wrong(Text(word.text, word.line, word.column + offset + word.quoted), message)

    def wants_quotes(self, columns: Mapping[int, int], where: str = "") -> None:
        """Report texts that begin with { and have no quotes, in the place of what YAML made of them.

        Args:
            columns: line -> column of the brace, both from 1.
            where: the path of such a text in the file, for the message.
        """
        self.problems[:] = [problem for problem in self.problems if problem.line not in columns]
        message = f"{path(where)}a text that begins with {{ needs quotes"
        self.problems += [Problem(self.file, line, column, message) for line, column in columns.items()]

    def section(self, node: Node | None, where: str, known: Sequence[str]) -> Section:
        """A group of known keys; other keys are reported. Nothing at all is a group without keys.

        Args:
            node: what should be the group; None when it is left out.
            where: its path in the file, for messages; empty for the whole file.
            known: its keys.
        """
        section = Section(self, node, where)
        for key, value in self.entries(node, where, "`" + "`, `".join(known[:4]) + "`"):
            if key.text in known:
                section.values.setdefault(key.text, (key, value))
            else:
                self.wrong(key, f"{path(where)}{unknown_key_words(key, value, known)}")
                section.meant.add(meant_key(key, known))
        return section

    def entries(self, node: Node | None, where: str, keys: str) -> tuple[tuple[Text, Node], ...]:
        """Keys and values of a group; empty when there is none, or something else stands there (reported).

        Args:
            node: what should be the group.
            where: its path, for messages.
            keys: which keys are meant, in words.
        """
        if isinstance(node, Fields):
            return node.entries
        if node is not None and not (isinstance(node, Text) and node.is_blank):
            hint = ""
            if isinstance(node, Text) and re.match(r"\S+:\S", node.text):
                hint = "; a space is missing after the colon"
            self.wrong(node, f"{path(where)}{stands(node)} stands where keys are meant, such as {keys}{hint}")
        return ()

    def items(self, node: Node | None, where: str, example: str) -> tuple[Node, ...]:
        """Items of a list; empty when there is none, or something else stands there (reported).

        Args:
            node: what should be the list.
            where: its path, for messages.
            example: a list that would be right.
        """
        if isinstance(node, Items):
            return node.items
        if node is not None and not (isinstance(node, Text) and node.is_blank):
            self.wrong(node, f"{path(where)}{stands(node)} stands where a list is meant, as in `{example}`")
        return ()

    def word(self, node: Node, where: str, what: str, *, longest: int = LONGEST_TEXT) -> Text | None:
        """A piece of text on one line; None when it is none (reported).

        Args:
            node: what should be the text.
            where: its path, for messages.
            what: which text is meant: ``an alias``.
            longest: characters that it may have.
        """
        if not isinstance(node, Text) or node.is_blank or not node.text.strip():
            self.wrong(node, f"{path(where)}{stands(node)} stands where {what} is meant")
        elif any(unicodedata.category(sign) == "Cc" for sign in node.text):
            self.wrong(node, f"{path(where)}{shown(node.text)} must be visible text on one line")
        elif len(node.text) > longest:
            self.wrong(node, f"{path(where)}{shown(node.text)} is longer than {longest} characters")
        else:
            return node
        return None


def path(where: str) -> str:
    """The path of a value as the beginning of a message; nothing for the whole file."""
    return f"{shown(where)[1:-1]}: " if where else ""


class Section:
    """A group of known keys, read value by value; a value that is left out, or wrong, gives the default.

    Attributes:
        values: key -> where it stands, and its value.
        meant: keys that are there under a misspelt name.
    """

    def __init__(self, reading: Reading, node: Node | None, where: str) -> None:
        self.values: dict[str, tuple[Text, Node]] = {}
        self.meant: set[str] = set()
        self._reading = reading
        self._node = node
        self._where = where

    def node(self, key: str) -> Node | None:
        """The value as it stands; None when the key is left out."""
        found = self.values.get(key)
        return found[1] if found else None

    def place(self, key: str) -> str:
        """The path of a key, for messages."""
        return f"{self._where}.{key}" if self._where else key

    def needs(self, key: str, what: str, at: Node) -> None:
        """Report a key that is left out although there is no default for it.

        Args:
            key: the key.
            what: what it should say, in words.
            at: where to report it.
        """
        is_partial = isinstance(self._node, Fields) and self._node.is_partial
        is_group = (
            self._node is None
            or isinstance(self._node, Fields)
            or (isinstance(self._node, Text) and self._node.is_blank)
        )
        if key not in self.values and key not in self.meant and is_group and not is_partial:
            self._reading.wrong(at, f"{path(self._where)}`{key}` is missing; add {what}")

    def text(self, key: str, default: str, *, longest: int = LONGEST_TEXT) -> str:
        """A piece of text on one line, of at most ``longest`` characters."""
        node = self.node(key)
        if node is None:
            return default
        word = self._reading.word(node, self.place(key), "text", longest=longest)
        return word.text if word else default

    def duration(self, key: str, default: T, *, least_days: int = 0) -> Duration | T:
        """Return a length of time of at least the given number of days."""
        written = self._single(key, "a length of time such as `2w`")
        if written is None:
            return default
        try:
            duration = Duration.parse(written.text)
        except TooLongError:
            self._wrong(key, written, f"{shown(written.text)} is longer than a hundred years")
            return default
        except ValueError:
            self._wrong(key, written, duration_words(written.text))
            return default
        if duration.count < least_days:
            self._wrong(key, written, f"{shown(written.text)} is no time at all; the shortest is `1d`")
            return default
        return duration

    def whole(self, key: str, default: T, *, least: int) -> int | T:
        """A whole number, at least ``least``."""
        written = self._single(key, "a whole number")
        if written is None:
            return default
        text = written.text.strip()
        if not _WHOLE.fullmatch(text.removeprefix("-")):
            self._wrong(key, written, f"{shown(text)} is no whole number; a number of {least} or more is meant")
        elif not least <= int(text) <= _MOST_WHOLE:
            bound = f"less than {least}" if int(text) < least else f"more than {_MOST_WHOLE}"
            self._wrong(key, written, f"{shown(text)} is {bound}; a whole number of {least} or more is meant")
        else:
            return int(text)
        return default

    def number(self, key: str, default: float, *, least: float, most: float) -> float:
        """A number within bounds, both inclusive."""
        written = self._single(key, f"a number from {least:g} to {most:g}")
        if written is None:
            return default
        text = written.text.strip()
        if not _NUMBER.fullmatch(text.removeprefix("-")):
            self._wrong(key, written, number_words(text, least, most))
        elif not least <= float(text) <= most:
            self._wrong(key, written, f"{shown(text)} is out of bounds; a number from {least:g} to {most:g} is meant")
        else:
            return abs(float(text))
        return default

    def share(self, key: str, default: float) -> float:
        """A percentage, as 0..1."""
        written = self._single(key, "a percentage such as `20%`")
        if written is None:
            return default
        match = _PERCENT.fullmatch(written.text.strip())
        if match and int(match[1]) <= 100:
            return int(match[1]) / 100
        self._wrong(key, written, percent_words(written.text))
        return default

    def choice(self, key: str, default: str, options: Sequence[str]) -> str:
        """One of some words, in any case."""
        written = self._single(key, "one of " + ", ".join(options))
        if written is None:
            return default
        word = written.text.strip().casefold()
        if word in options:
            return word
        message = f"{shown(written.text)} is not one of {', '.join(options)}"
        close = closest(written.text, options)
        self._wrong(key, written, message + (f"; did you mean `{close}`?" if close else ""))
        return default

    def flag(self, key: str, default: bool) -> bool:
        """Yes or no, in any of YAML's words for it."""
        written = self._single(key, "`yes` or `no`")
        if written is None:
            return default
        word = written.text.strip().casefold()
        if word in ("yes", "true", "on"):
            return True
        if word not in ("no", "false", "off"):
            self._wrong(key, written, f"{shown(written.text)} is neither `yes` nor `no`")
        return False

    def _single(self, key: str, what: str) -> Text | None:
        node = self.node(key)
        if node is None or (isinstance(node, Text) and not node.is_blank and node.text.strip()):
            return node
        self._wrong(key, node, f"{stands(node)} stands where {what} is meant")
        return None

    def _wrong(self, key: str, node: Node, message: str) -> None:
        self._reading.wrong(node, f"{path(self.place(key))}{message}")
