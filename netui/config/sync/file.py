"""``sync.yaml``: the remotes, read with the place of every mistake, and written by ``netui sync add``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from netui.config.files.text_file import read_text, write_text
from netui.config.sync.remote import (
    EVENT,
    IN_A_FOLDER,
    JOURNAL,
    PEOPLE,
    TAKES_NEW,
    USUAL_EVERY_MIN,
    RemoteSettings,
)
from netui.config.yaml.nodes import Node
from netui.config.yaml.parser import read_tree
from netui.config.yaml.section_reader import Reading, Section
from netui.config.yaml.value_messages import shown
from netui.domain.core.errors import Problem, RefusedError
from netui.domain.sync.addresses import is_safe

REMOTE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_KEYS = (
    *("folder", "url", "user", "password_command", "keyring", "run", "people", "follow_ups", "conversations", "every"),
)
_PEOPLE_KEYS = ("collection", "query", "new", "tier_category")
_EVERY = re.compile(r"0|([1-9][0-9]{0,3}) ?(m|h)")
_MOST_WORD_CHARACTERS = 1_000
"""Most characters of a path, or of a word of a command."""


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
        found[name.text] = _remote(reading, node, f"remotes.{name.text}")
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
        lines += [f"  {name}:", *_remote_lines(one)]
    return "\n".join(lines) + "\n"


def names_a_user(url: str) -> bool:
    """True for an address such as https://ada:secret@dav.example.org: what stands in one is shown and kept."""
    return "@" in re.split(r"[/?#]", url.partition("://")[2], maxsplit=1)[0]


def _remote(reading: Reading, node: Node, place: str) -> RemoteSettings:
    section = reading.section(node, place, _KEYS)
    url = _text(reading, section, "url")
    if not url:
        section.needs("folder", "the folder of the cards, or `url` of a server", node)
    elif names_a_user(url) and (where := section.node("url")) is not None:
        reading.wrong(where, f"{place}.url: it names a user, whom `user` names; a password stands in no file of ours")
    elif not is_safe(url) and (where := section.node("url")) is not None:
        reading.wrong(where, f"{place}.url: {shown(url)} is not safe to send a password to; https:// is meant")
    run = reading.section(section.node("run"), f"{place}.run", ("before", "after"))
    people = reading.section(section.node("people"), f"{place}.people", _PEOPLE_KEYS)
    tasks = reading.section(section.node("follow_ups"), f"{place}.follow_ups", ("collection",))
    talks = reading.section(section.node("conversations"), f"{place}.conversations", ("collection", "as"))
    return RemoteSettings(
        folder=_text(reading, section, "folder"),
        url=url,
        user=_text(reading, section, "user"),
        password_command=_words(reading, section, "password_command"),
        has_keyring=section.flag("keyring", default=False),
        before=_words(reading, run, "before"),
        after=_words(reading, run, "after"),
        query=_text(reading, people, "query"),
        new=people.choice("new", "take", TAKES_NEW),
        tier_category=people.flag("tier_category", default=False),
        people=_collection(reading, people) or IN_A_FOLDER[PEOPLE],
        follow_ups=_collection(reading, tasks),
        conversations=_collection(reading, talks),
        conversations_as=talks.choice("as", JOURNAL, (JOURNAL, EVENT)),
        every_min=_every(reading, section),
    )


def _remote_lines(one: RemoteSettings) -> Iterator[str]:
    if one.url:
        yield f"    url: {_quoted(one.url)}"
        yield f"    user: {_quoted(one.user)}"
    else:
        yield f"    folder: {_quoted(one.folder)}"
    if one.password_command:
        yield f"    password_command: {_quoted(one.password_command)}"
    if one.has_keyring:
        yield "    keyring: true"
    if one.before or one.after:
        yield "    run:"
        yield f"      before: {_quoted(one.before)}"
        yield f"      after: {_quoted(one.after)}"
    yield "    people:"
    yield f"      collection: {_quoted(one.people)}"
    if one.query:
        yield f"      query: {_quoted(one.query)}"
    yield f"      new: {one.new}"
    if one.tier_category:
        yield "      tier_category: true"
    if one.follow_ups:
        yield f"    follow_ups: {{collection: {_quoted(one.follow_ups)}}}"
    if one.conversations:
        yield f"    conversations: {{collection: {_quoted(one.conversations)}, as: {one.conversations_as}}}"
    yield f"    every: {one.every_min}m" if one.every_min else "    every: 0"


def _quoted(value: str | tuple[str, ...]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _collection(reading: Reading, section: Section) -> str:
    """The place of a collection: a path, or the whole address where another server has it, which gets the password."""
    text, node = _text(reading, section, "collection"), section.node("collection")
    is_wrong = text.startswith("//") or ("://" in text and (names_a_user(text) or not is_safe(text)))
    if is_wrong and node is not None:
        meant = "a path, or an address with https:// is meant"
        reading.wrong(node, f"{section.place('collection')}: {shown(text)} is not safe to send a password to; {meant}")
        return ""
    return text


def _every(reading: Reading, section: Section) -> int:
    """Minutes between two runs of the open program."""
    node = section.node("every")
    word = reading.word(node, section.place("every"), "text") if node is not None else None
    if word is None:
        return USUAL_EVERY_MIN
    match = _EVERY.fullmatch(word.text.strip())
    if match is None:
        reading.wrong(
            word, f"{section.place('every')}: {shown(word.text)} is no such time; `15m`, `2h` or `0` is meant"
        )
        return USUAL_EVERY_MIN
    return int(match[1] or 0) * (60 if match[2] == "h" else 1)


def _text(reading: Reading, section: Section, key: str) -> str:
    node = section.node(key)
    word = reading.word(node, section.place(key), "text", longest=_MOST_WORD_CHARACTERS) if node is not None else None
    return word.text if word is not None else ""


def _words(reading: Reading, section: Section, key: str) -> tuple[str, ...]:
    place = section.place(key)
    items = reading.items(section.node(key), place, "[vdirsyncer, sync, netui]")
    words = [reading.word(item, place, "text", longest=_MOST_WORD_CHARACTERS) for item in items]
    return tuple(word.text for word in words if word is not None)
