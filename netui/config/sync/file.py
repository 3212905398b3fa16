"""``sync.yaml``: the remotes, read with the place of every mistake, and written by ``netui sync add``."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from netui.config.files.text_file import read_text, write_text
from netui.config.yaml.parser import read_tree
from netui.config.yaml.section_reader import Reading, Section
from netui.config.yaml.value_messages import shown
from netui.domain.core.errors import Problem, RefusedError
from netui.domain.core.frozen import frozen

REMOTE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
TAKES_NEW = ("take", "leave")
"""The choices for people there who are none here."""
_KEYS = ("folder", "run", "people")
_LONGEST_WORD = 1_000
"""Characters of a path or of a word of a command."""


@frozen
class RemoteSettings:
    """A remote.

    Attributes:
        folder: of the cards and what comes with them; ``~`` stands for the home.
        before: a command, word by word, that is run before a run; empty for none.
        after: the same, after a run.
        query: who is to be there; empty: everybody but archived people.
        new: ``take`` or ``leave``.
        collection: folder of the cards within the folder; ``.`` for itself.
    """

    folder: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    query: str = ""
    new: str = "take"
    collection: str = "people"


def load_remotes(file: Path) -> Mapping[str, RemoteSettings]:
    """The remotes in a file; none when there is no file.

    Raises:
        RefusedError: something in it is wrong. A remote that is only half understood could do harm.
    """
    text = read_text(file)
    if text is None:
        return {}
    found, problems = ({}, (text,)) if isinstance(text, Problem) else read_remotes(text, file.name)
    if problems:
        first = problems[0]
        place = f"{file.name}, line {first.line}" if first.line else file.name
        raise RefusedError("Unreadable file", f"{place}: {first.message}. Nothing was synchronised.")
    return found


def read_remotes(text: str, file: str) -> tuple[dict[str, RemoteSettings], tuple[Problem, ...]]:
    """The remotes in a text, and all that is wrong with it, in its order."""
    tree = read_tree(text, file)
    reading = Reading(file, tree.problems)
    top = reading.section(tree.root, "", ("version", "remotes"))
    top.whole("version", 1, least=1)
    found: dict[str, RemoteSettings] = {}
    for name, node in reading.entries(top.node("remotes"), "remotes", "`phone: {folder: ~/.contacts/netui}`"):
        if not REMOTE_NAME.fullmatch(name.text):
            reading.wrong(name, f"remotes: {shown(name.text)} is no name; write small letters, digits, - and _")
            continue
        section = reading.section(node, f"remotes.{name.text}", _KEYS)
        section.needs("folder", "the folder of the cards", node)
        run = reading.section(section.node("run"), f"remotes.{name.text}.run", ("before", "after"))
        people = reading.section(section.node("people"), f"remotes.{name.text}.people", ("collection", "query", "new"))
        found[name.text] = RemoteSettings(
            section.text("folder", ""),
            _words(reading, run, "before"),
            _words(reading, run, "after"),
            people.text("query", ""),
            people.choice("new", "take", TAKES_NEW),
            people.text("collection", "people"),
        )
    return found, reading.found()


def save_remotes(file: Path, remotes: Mapping[str, RemoteSettings]) -> None:
    """Write the file anew, all of it or nothing; one that was there is kept beside it as ``sync.yaml.bak``.

    Raises:
        SaveError: the disk refused; the file is what it was.
    """
    before = read_text(file)
    if isinstance(before, str):
        write_text(file.with_name(f"{file.name}.bak"), before)
    write_text(file, remotes_text(remotes))


def remotes_text(remotes: Mapping[str, RemoteSettings]) -> str:
    """The file that says these remotes."""
    lines = ["# What netui synchronises with what; netui sync add writes it, and it is yours.", "version: 1"]
    lines.append("remotes:" if remotes else "remotes: {}")
    for name, one in remotes.items():
        lines += [f"  {name}:", f"    folder: {json.dumps(one.folder, ensure_ascii=False)}"]
        if one.before or one.after:
            run = {"before": one.before, "after": one.after}
            lines.append("    run:")
            lines += [f"      {when}: {json.dumps(words, ensure_ascii=False)}" for when, words in run.items()]
        lines += ["    people:", f"      collection: {json.dumps(one.collection, ensure_ascii=False)}"]
        if one.query:
            lines.append(f"      query: {json.dumps(one.query, ensure_ascii=False)}")
        lines.append(f"      new: {one.new}")
    return "\n".join(lines) + "\n"


def _words(reading: Reading, section: Section, key: str) -> tuple[str, ...]:
    place = section.place(key)
    items = reading.items(section.node(key), place, "[vdirsyncer, sync, netui]")
    words = [reading.word(item, place, "text", longest=_LONGEST_WORD) for item in items]
    return tuple(word.text for word in words if word is not None)
