"""One file of ``mappings/``: which column of a kind of table is which field, with the place of every mistake."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netui.config.yaml.nodes import Items, Text
from netui.config.yaml.parser import read_tree
from netui.config.yaml.section_reader import Reading, Section, path
from netui.config.yaml.value_messages import did_you_mean, shown
from netui.domain.core.errors import Problem
from netui.domain.tables.mapping import CONSTANT_FIELDS, FIELDS, TableMapping, is_field

VERSION = "1"
_KEYS = ("version", "name", "match", "separator", "encoding", "dates", "fields", "constants")
_SEPARATORS = (",", ";", "|", "\t")
_DATES = ("dmy", "mdy", "ymd")
_MOST_COLUMN_CHARACTERS = 300


def read_mapping(text: str, file: str) -> tuple[TableMapping | None, tuple[Problem, ...]]:
    """Read the text of a mapping.

    Args:
        text: any text.
        file: its name in the problems.

    Returns:
        The mapping, None when anything is wrong; and all that is wrong, in the order of the file.
    """
    tree = read_tree(text, file)
    reading = Reading(file, tree.problems)
    top = reading.section(tree.root, "", _KEYS)
    top.needs("fields", "which column is which field: `fields: {Mail: email}`", Text("", 1, 1))
    version = top.text("version", VERSION)
    if version != VERSION and (node := top.node("version")) is not None:
        reading.wrong(node, f"version: {shown(version)} is no version that this netui reads; write {VERSION}")
    mapping = TableMapping(
        fields=dict(_fields(reading, top)),
        name=top.text("name", ""),
        match=_columns(reading, top),
        separator=top.choice("separator", "", _SEPARATORS),
        encoding=top.text("encoding", ""),
        dates=top.choice("dates", "", _DATES),
        constants=dict(_constants(reading, top)),
    )
    problems = reading.found()
    return (None if problems else mapping), problems


def _fields(reading: Reading, top: Section) -> Iterable[tuple[str, str]]:
    for column, node in reading.entries(top.node("fields"), "fields", "`Mail: email`"):
        word = reading.word(node, f"fields.{column.text}", "a field")
        if word is None:
            continue
        if is_field(word.text):
            yield column.text, word.text
        else:
            close = did_you_mean(word.text.partition("/")[0], FIELDS)
            reading.wrong(word, f"{path(f'fields.{column.text}')}{shown(word.text)} is no field{close}")


def _columns(reading: Reading, top: Section) -> tuple[str, ...]:
    items = reading.items(top.node("match"), "match", "[First name, Mail]")
    words = [reading.word(item, "match", "a column", longest=_MOST_COLUMN_CHARACTERS) for item in items]
    return tuple(word.text for word in words if word is not None)


def _constants(reading: Reading, top: Section) -> Iterable[tuple[str, tuple[str, ...]]]:
    for key, node in reading.entries(top.node("constants"), "constants", "`tags: [pycon-2026]`"):
        place = f"constants.{key.text}"
        if key.text not in CONSTANT_FIELDS:
            close = did_you_mean(key.text, CONSTANT_FIELDS)
            reading.wrong(key, f"constants: {shown(key.text)} is nothing that can be the same for all{close}")
            continue
        items: Sequence[object] = node.items if isinstance(node, Items) else (node,)
        words = [reading.word(item, place, "text", longest=_MOST_COLUMN_CHARACTERS) for item in items]  # type: ignore[arg-type]
        yield key.text, tuple(word.text for word in words if word is not None)


def mapping_text(mapping: TableMapping) -> str:
    """The text of a file that says a mapping."""
    lines = [f"version: {VERSION}"]
    if mapping.name:
        lines.append(f"name: {_quoted(mapping.name)}")
    if mapping.match:
        lines.append(f"match: [{', '.join(map(_quoted, mapping.match))}]")
    lines += [
        f"{key}: {_quoted(value)}"
        for key, value in (
            ("separator", mapping.separator),
            ("encoding", mapping.encoding),
            ("dates", mapping.dates),
        )
        if value
    ]
    lines.append("fields:")
    lines += [f"  {_quoted(column)}: {_quoted(field)}" for column, field in mapping.fields.items()]
    if mapping.constants:
        lines.append("constants:")
        lines += [f"  {key}: [{', '.join(map(_quoted, words))}]" for key, words in mapping.constants.items()]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A text in double quotes, as JSON has them, which YAML reads."""
    import json

    return json.dumps(text, ensure_ascii=False)
