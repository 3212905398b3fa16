"""The lines above the plan of an import: which files, how they were read, and how much comes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from textual.content import Content

from netui.domain.records.conversation import Conversation
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome
from netui.exchange.common.batch import Batch
from netui.exchange.registry import title_of
from netui.session.core.labels import plural
from netui.session.imports.model import ImportPlan
from netui.ui.actions.key_names import with_keys
from netui.ui.text.cells import cell_len, fit
from netui.ui.text.render import joined, plain

HEAD_LINES = 4
"""Lines of the head of a plan: one about the files, three of counts."""
_FILES_CELLS = 77
"""Cells for the names of the files: they fit a screen of 80."""
_NUMBER_CELLS = 7
_COLUMN_CELLS = (22, 28)
"""Cells of the first two of three columns of counts."""
_LAST_COLUMN_CELLS = 29
"""Cells of the third on a screen of 80."""
_TEXTS = {True: ", with their texts", False: ", no texts"}
_KINDS = (
    (FollowUp, "follow-up"),
    (Event, "event"),
    (Introduction, "introduction"),
    (Link, "link"),
    (Outcome, "outcome"),
)


def format_words(batch: Batch) -> str:
    """``LinkedIn · UTF-8``: what the files are, and in which encodings."""
    formats = dict.fromkeys(title_of(one.format) for one in batch.files)
    encodings = dict.fromkeys(one.encoding for one in batch.files if one.encoding)
    return " · ".join(filter(None, (", ".join(formats), ", ".join(encodings))))


_KEYS_FOR_OPTIONS = {
    "--dates dmy or mdy says which": "{import_days} says which",
    "--dates dmy or mdy": "{import_days} says which",
    "--with-bodies brings": "{import_texts} brings",
}
"""Words about an option of ``netui import`` -> those about the key that does the same; the longer ones first."""


def with_keys_for_options(notices: Sequence[str], keys: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return sentences about files with keys where they end with an option; one that has no key is the command's.

    What is quoted from the file stands before that, and stays as it is.
    """
    return tuple(_with_keys_for_options(notice, keys) for notice in notices)


def _with_keys_for_options(notice: str, keys: Mapping[str, Sequence[str]]) -> str:
    said, sign, told = notice.rpartition("; --")
    told = f"--{told}" if sign else ""
    for option, key in _KEYS_FOR_OPTIONS.items():
        if told.startswith(option):
            return f"{said}; {with_keys(key, keys)}{told.removeprefix(option)}"
    return f"{said}; netui import {told}" if sign else notice


def head_lines(plan: ImportPlan, batch: Batch, *, with_texts: bool) -> Sequence[Content]:
    """The lines above the plan.

    Args:
        plan: what would be done.
        batch: what was read.
        with_texts: whether conversations have what was written.
    """
    differing = sum(not one.difference.is_taken for one in plan.conflicts)
    columns = (
        _counted(
            (plan.added, "new", True),
            (plan.updated - len(plan.moved), "something new", True),
            (plan.unchanged, "as they are", True),
        ),
        _counted(
            (len(plan.moved), "moved to another job", False),
            (differing, "differs, yours stays" if differing == 1 else "differ, yours stays", False),
            (len(plan.united), "united", False),
            (len(plan.skipped), "skipped", True),
        ),
        # What netui itself has exported comes whole: there is nothing to choose.
        _others(plan, texts=_TEXTS[with_texts] if batch.conversations else ""),
    )
    rows = max(HEAD_LINES - 1, *map(len, columns))
    return (
        _files(batch),
        *(_row([column[at] if at < len(column) else "" for column in columns]) for at in range(rows)),
    )


def _counted(*counts: tuple[int, str, bool]) -> list[str]:
    """The counts that are not nought, and those that are said even then."""
    return [f"{count:>{_NUMBER_CELLS},} {words}" for count, words, always in counts if count or always]


def _others(plan: ImportPlan, *, texts: str) -> list[str]:
    """Conversations in a line, the rest in as many as are left; what finds no room in them is counted together."""
    found = []
    if count := plan.new(Conversation):
        found.append(f"{count:,} {'conversation' if count == 1 else 'conversations'}{texts}")
    counts = [(count, word) for kind, word in _KINDS if (count := plan.new(kind))]
    while counts and len(found) < HEAD_LINES - 1:
        sizes = range(len(counts), 1, -1)
        size = next((size for size in sizes if cell_len(_words(counts[:size])) <= _LAST_COLUMN_CELLS), 1)
        is_last = len(found) == HEAD_LINES - 2
        if is_last and size < len(counts):
            found.append(plural(sum(count for count, _ in counts), "further record"))
        else:
            found.append(_words(counts[:size]))
        counts = counts[size:]
    return found


def _words(counts: Sequence[tuple[int, str]]) -> str:
    return "   ".join(plural(count, word) for count, word in counts)


def _row(cells: Sequence[str]) -> Content:
    *some, last = cells
    return joined(*(plain(fit(text, width)) for text, width in zip(some, _COLUMN_CELLS, strict=True)), plain(last))


def _files(batch: Batch) -> Content:
    """The names of the files, those that hold most first, as many as fit; and how many others there were."""
    in_order = sorted(batch.files, key=lambda one: -one.records)
    names = list(dict.fromkeys(one.name for one in in_order))
    if len(names) > 1:
        names = [PurePath(name).stem for name in names]
    lines = [_line(names, count, batch.notices[:1]) for count in range(len(names), min(1, len(names)) - 1, -1)]
    fitting = next((line for line in lines if cell_len(line) <= _FILES_CELLS), lines[-1])
    return plain(f"   {fitting}", "$text-muted")


def _line(names: Sequence[str], count: int, notices: Sequence[str]) -> str:
    more = f" and {len(names) - count} more" if len(names) > count else ""
    return " · ".join(filter(None, (", ".join(names[:count]) + more, *notices)))
