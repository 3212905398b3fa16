"""One template file: front matter between two lines ``---``, and the text below."""

from __future__ import annotations

import re
from pathlib import Path

from netui.config.yaml.nodes import Node, Text
from netui.config.yaml.parser import read_tree
from netui.config.yaml.section_reader import Reading, Section, path
from netui.config.yaml.value_messages import did_you_mean, shown
from netui.domain.cadence.named import channel_named
from netui.domain.cadence.rules import Rules
from netui.domain.core.errors import Problem
from netui.domain.writing.parts import Part, parts_of
from netui.domain.writing.template import NEEDS, OCCASIONS, Template

KEY = re.compile(r"[a-z0-9-]{1,40}")
"""Pattern of a file's name without ``.md``."""

_BEGINNING = Text("---", 1, 1)
"""The place of the problem that a key is missing altogether."""
_KEYS = ("name", "for", "channel", "subject", "limit", "needs", "asks")
_BARE_BRACE = re.compile(r"subject:[ \t]*\{(?!\})")
_MOST_NAME_CHARACTERS, _MOST_SUBJECT_CHARACTERS, _MOST_BODY_CHARACTERS, _MOST_UTF16_UNITS = 40, 150, 10_000, 10_000


def read_template(text: str, file: str, rules: Rules | None = None) -> tuple[Template | None, tuple[Problem, ...]]:
    """Read the text of a template.

    Args:
        text: any text.
        file: its name in the problems; what it is called is the template's key.
        rules: to name a channel that they do not know; None: any channel is taken, since rules may change later.

    Returns:
        The template, None when anything is wrong; and all that is wrong, in the order of the file.
    """
    key = Path(file).name.removesuffix(".md")
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    front, body, body_line = _halves(text)
    if front is None:
        return None, (Problem(file, 1, 1, "no front matter; a template begins with a line --- and keys such as name:"),)
    tree = read_tree(f"\n{front}", file)
    bare = {
        number: match.end()
        for number, line in enumerate(front.split("\n"), 2)
        if (match := _BARE_BRACE.match(line)) is not None
    }
    reading = Reading(file, tree.problems)
    reading.wants_quotes(bare, "subject")
    if not KEY.fullmatch(key):
        reading.problems.insert(0, Problem(file, 0, 0, f"{shown(key)} is no key; use a-z, 0-9 and - in the file name"))
    section = reading.section(tree.root, "", _KEYS)
    template = Template(
        key,
        _name(reading, section),
        _words(reading, section, "for", OCCASIONS),
        _channel(reading, section, rules),
        () if bare else _subject(reading, section),
        _limit(reading, section),
        _words(reading, section, "needs", NEEDS),
        section.flag("asks", False),
        _body(reading, body, body_line, file),
        text,
    )
    problems = reading.found()
    return (None if problems else template), problems


def _halves(text: str) -> tuple[str | None, str, int]:
    """Front matter (None when there is none), the text below, and the line on which that begins."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None, "", 0
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None, "", 0


def _name(reading: Reading, section: Section) -> str:
    node = section.node("name")
    if node is None:
        section.needs("name", "what the template is called", _BEGINNING)
        return ""
    word = reading.word(node, "name", "what the template is called", longest=_MOST_NAME_CHARACTERS)
    return word.text.strip() if word else ""


def _words(reading: Reading, section: Section, key: str, known: tuple[str, ...]) -> tuple[str, ...]:
    found = []
    for item in reading.items(section.node(key), key, f"[{known[0]}, {known[1]}]"):
        word = reading.word(item, key, f"one of {', '.join(known)}")
        if word is not None and word.text not in known:
            reading.wrong(word, f"{path(key)}{shown(word.text)} is none of these{did_you_mean(word.text, known)}")
        elif word is not None:
            found.append(word.text)
    return tuple(dict.fromkeys(found))


def _channel(reading: Reading, section: Section, rules: Rules | None) -> str:
    node = section.node("channel")
    if node is None:
        section.needs("channel", "how it is sent, such as email or message", _BEGINNING)
        return ""
    word = reading.word(node, "channel", "a channel of the rules")
    if word is None:
        return ""
    if rules is not None and channel_named(word.text, rules.channels) is None:
        known = [each.key for each in rules.channels]
        reading.wrong(word, f"channel: the rules know no {shown(word.text)}{did_you_mean(word.text, known)}")
    return word.text


def _subject(reading: Reading, section: Section) -> tuple[Part, ...]:
    node = section.node("subject")
    word = (
        reading.word(node, "subject", "one line of text", longest=_MOST_SUBJECT_CHARACTERS)
        if node is not None
        else None
    )
    if word is None:
        return ()
    parts, mistakes = parts_of(word.text)
    for mistake in mistakes:
        reading.wrong_within(word, mistake.offset, f"subject: {mistake.message}")
    return parts


def _limit(reading: Reading, section: Section) -> int:
    limit = section.whole("limit", 0, least=1)
    node: Node | None = section.node("limit")
    if limit > _MOST_UTF16_UNITS and node is not None:
        reading.wrong(node, f"limit: `{limit}` is more than {_MOST_UTF16_UNITS}")
    return limit


def _body(reading: Reading, body: str, body_line: int, file: str) -> tuple[Part, ...]:
    if not body.strip():
        reading.problems.append(Problem(file, max(body_line, 1), 1, "the text is empty; write it below the second ---"))
    elif len(body) > _MOST_BODY_CHARACTERS:
        reading.problems.append(
            Problem(file, body_line, 1, f"the text is longer than {_MOST_BODY_CHARACTERS} characters")
        )
    parts, mistakes = parts_of(body)
    for mistake in mistakes:
        before = body[: mistake.offset]
        column = mistake.offset - (before.rfind("\n") + 1) + 1
        reading.problems.append(Problem(file, body_line + before.count("\n"), column, mistake.message))
    return parts
