"""``words.yaml``: the user's own words, read into a value with the place of every mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from netui.config.yaml.nodes import Node
from netui.config.yaml.parser import read_tree
from netui.config.yaml.section_reader import Reading, Section, path
from netui.config.yaml.value_messages import closest, shown
from netui.domain.capture.own_words import (
    CHANNEL_WORDS,
    LANGUAGES,
    LISTS,
    NO_CHANNEL,
    PROMISE_LISTS,
    OwnWord,
    OwnWords,
)
from netui.domain.core.errors import Problem

KEYS = (*LISTS, *CHANNEL_WORDS, "days", "promise")
"""The keys at the top of the file, and in the group of a language."""

_OFFSET = re.compile(r"[+-]?\d{1,3}")
_MOST_WORDS = 2_000


def read_words(text: str, file: str, channels: Sequence[str]) -> tuple[OwnWords, tuple[Problem, ...]]:
    """Read the text of a file of words.

    Args:
        text: any text.
        file: its name in the problems.
        channels: keys and aliases of the channels of the rules.

    Returns:
        The words, without those that are wrong; and all that is wrong, in the order of the file.
    """
    tree = read_tree(text, file)
    reading = Reading(file, tree.problems)
    top = reading.section(tree.root, "", (*KEYS, *LANGUAGES))
    words = list(_words(reading, top, "", channels))
    for language in LANGUAGES:
        node = top.node(language)
        if node is not None:
            words += _words(reading, reading.section(node, language, KEYS), language, channels)
    if len(words) > _MOST_WORDS and tree.root is not None:
        reading.wrong(tree.root, f"more than {_MOST_WORDS} words")
    return OwnWords(tuple(words[:_MOST_WORDS])), reading.found()


def _words(reading: Reading, group: Section, language: str, channels: Sequence[str]) -> Iterator[OwnWord]:
    for key, section in LISTS.items():
        yield from _listed(reading, group, key, section, language)
    promise = reading.section(group.node("promise"), group.place("promise"), tuple(PROMISE_LISTS))
    for key, section in PROMISE_LISTS.items():
        yield from _listed(reading, promise, key, section, language)
    for key in CHANNEL_WORDS:
        where = group.place(key)
        for word, node in reading.entries(group.node(key), where, "`espresso: meeting`"):
            value = _channel(reading, node, f"{where}.{word.text}", channels)
            if value:
                yield OwnWord(language, key, word.text.strip(), value)
    where = group.place("days")
    for word, node in reading.entries(group.node("days"), where, "`payday: -3`"):
        said = reading.word(node, f"{where}.{word.text}", "how many days off it is")
        if said is not None and not _OFFSET.fullmatch(said.text.strip()):
            problem = f"{shown(said.text)} is no number of days; write -1 for the day before, 2 for two days on"
            reading.wrong(said, f"{path(where)}{shown(word.text)}: {problem}")
        elif said is not None:
            yield OwnWord(language, "own_days", word.text.strip(), said.text.strip())


def _listed(reading: Reading, group: Section, key: str, section: str, language: str) -> Iterator[OwnWord]:
    where = group.place(key)
    for item in reading.items(group.node(key), where, "[along with, next to]"):
        word = reading.word(item, where, "a word")
        if word is not None:
            yield OwnWord(language, section, word.text.strip())


def _channel(reading: Reading, node: Node, where: str, channels: Sequence[str]) -> str:
    """The channel that a word says; ``-`` for a contact without one, empty for what is wrong."""
    if getattr(node, "is_blank", False):
        return NO_CHANNEL
    word = reading.word(node, where, "a channel")
    if word is None:
        return ""
    said = word.text.strip()
    if said.casefold() in (each.casefold() for each in channels):
        return said
    close = closest(said, channels)
    hint = f"; did you mean `{close}`?" if close else ""
    reading.wrong(word, f"{path(where)}{shown(said)} is no channel of the rules and no alias of one{hint}")
    return ""
