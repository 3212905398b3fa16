"""Text that others wrote in a note: it can embed no file, run no block of a plugin, and end no front matter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from netui.domain.records.values import Anniversary
from netui.domain.text.display import without_controls

_ACTS = re.compile(r"(`|\[(?=\[)|!(?=\[)|%(?=%)|\$(?=\$)|\{(?=\{)|\\(?=[`\[!%${\\]))")
"""Beginnings of what a note would act on: code, links and embeds, comments, formulas, templates."""
_RULE = re.compile(r"^(\s*)([-=]+\s*)$", re.MULTILINE)
_NO_YAML = dict.fromkeys(map(ord, "\ufffe\uffff\ufeff"))
_NOT_IN_TAGS = re.compile(r"[^\w/-]+")

Value: TypeAlias = str | date | Anniversary | Sequence[str] | None
"""Values that can stand behind a key of the front matter."""


def body(text: str) -> str:
    """The user's text as it may stand in a note, on as many lines as it has."""
    text = _clean(text).replace("\r\n", "\n").replace("\r", "\n").replace("<", "&lt;")
    return _RULE.sub(r"\1\\\2", _ACTS.sub(r"\\\1", text)).strip()


def one_line(text: str) -> str:
    """Return the escaped text on one line."""
    return body(" ".join(text.split()))


def front_matter(values: Mapping[str, Value]) -> Iterator[str]:
    """Yield its lines: texts quoted as JSON has them, days as they are, lists as blocks; empty values are left out."""
    yield "---"
    for key, value in values.items():
        if value is None or value == "" or value == ():
            continue
        if isinstance(value, str | date | Anniversary):
            yield f"{key}: {_scalar(value)}"
        else:
            yield f"{key}:"
            yield from (f"  - {_scalar(one)}" for one in value)
    yield "---"


def tags(words: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tags as notes may have them; and as they were if one of them differs, else nothing."""
    given = tuple(words)
    legal = tuple(dict.fromkeys(map(_tag, given)))
    return legal, () if legal == given else given


def _tag(word: str) -> str:
    legal = _NOT_IN_TAGS.sub("", "-".join(_clean(word).split())).strip("/") or "tag"
    return f"t{legal}" if legal.isdecimal() else legal


def _scalar(value: str | date | Anniversary) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Anniversary):
        return str(value) if value.year else json.dumps(str(value))
    return json.dumps(_clean(value).translate(_NO_YAML), ensure_ascii=False)


def _clean(text: str) -> str:
    return without_controls(text).encode("utf-8", "replace").decode()
