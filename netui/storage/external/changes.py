"""External changes: detects what other programs did to the JSON file, and decides what to do about it."""

from __future__ import annotations

import errno
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from netui.storage.external.merge import UNRELATED, Clash, three_way
from netui.storage.journal.files import JournalPosition
from netui.storage.journal.format import Op, Step
from netui.storage.layout import Folder
from netui.storage.snapshot import format as snapshot
from netui.storage.snapshot.format import Meta, NoDatabaseError, Snapshot
from netui.storage.snapshot.gaps import NO_GAPS, Gaps
from netui.storage.snapshot.rows import Rows, document_text, record_id_of
from netui.system import disk
from netui.system.disk import Identity


class FoundFile(NamedTuple):
    """The file now under the database's name. At most one of ``newer`` and ``edited`` is there.

    Attributes:
        identity: identity of the file; None when it is gone.
        ours: the meta of the file when it is a state of ours and whole.
        newer: the tables of a state that has grown from ours elsewhere.
        edited: the tables of a file that was changed by another program, or has grown apart from ours.
        since: number of the last step that both have in common, for ``edited``; may be ``UNRELATED``.
        aside: the reason why the file is to be kept aside, in two or three words; empty when it is not.
        notice: a sentence for the user; empty when there is nothing to say.
        gaps: the parts of ``edited`` that could not be read.
        unreadable: it is not as another program writes it, so that somebody may still be writing it.
    """

    identity: Identity | None
    ours: Meta | None = None
    newer: Mapping[str, Rows] | None = None
    edited: Mapping[str, Rows] | None = None
    since: int = 0
    aside: str = ""
    notice: str = ""
    gaps: Gaps = NO_GAPS
    unreadable: bool = False


MERGED = "Merged what was changed outside netui"
"""Label, in the history, of a step that took in what another program has changed."""


def look(folder: Folder, known: JournalPosition, base: Meta, marks: Iterable[tuple[int, str]]) -> FoundFile:
    """Compare the file with what is known and with the last fold, ``base``. Writes nothing.

    ``marks`` are the numbers and digests of the steps, newest first; they are read only as far as needed.

    Raises:
        OSError: it cannot be read, or is no file.
    """
    identity = disk.identity(folder.path)
    if identity is None:
        return FoundFile(None, notice=f"{folder.name} had been removed or renamed; it was written anew.")
    if disk.is_device(folder.path):
        raise OSError(errno.EINVAL, "a device or a pipe stands in its place", folder.path)
    try:
        with open(folder.path, "rb") as file:
            identity = disk.identity_of(file)  # of the file read here, even if its name changes hands meanwhile
            content = file.read()
        found = snapshot.read(content)
    except NoDatabaseError as error:
        return _unreadable(folder, identity, content, str(error), known, base)
    return compared(folder.name, identity, found, known, base, marks)


def _unreadable(
    folder: Folder, identity: Identity, content: bytes, error: str, known: JournalPosition, base: Meta
) -> FoundFile:
    """Return what to do about a file that is no database as it stands: readable parts count, record by record."""
    from netui.storage.snapshot import loose  # hardly ever needed

    found = loose.read(content)
    if found is None or found.meta.database not in ("", known.database):
        notice = f"{folder.name} had become unreadable ({error}); it was written anew."
        return FoundFile(identity, aside="unreadable", notice=notice, since=base.seq, unreadable=True)
    since = found.meta.seq if found.meta.database and found.meta.seq <= known.seq else base.seq
    return FoundFile(
        identity,
        edited=found.tables,
        since=since,
        aside="unreadable",
        notice=not_quite_readable(folder.name, error),
        gaps=found.gaps,
        unreadable=True,
    )


def not_quite_readable(name: str, error: str) -> str:
    """Return the sentence about a file of which only the records could be read."""
    return f"{name} is not quite as it should be ({error}); what can be read in it is read, record by record."


def compared(
    name: str,
    identity: Identity | None,
    found: Snapshot,
    known: JournalPosition,
    base: Meta,
    marks: Iterable[tuple[int, str]],
) -> FoundFile:
    """Return the changes in a file that was read already."""
    meta = found.meta
    kin = meta.database == known.database
    if meta.database and known.database and not kin:
        return FoundFile(identity, edited=found.tables, since=UNRELATED, aside="of another database")
    if not kin or not found.whole:
        since = meta.seq if kin and meta.seq <= known.seq else base.seq
        return FoundFile(identity, edited=found.tables, since=since, aside="edited outside netui")
    if (meta.seq, meta.chain) in ((known.seq, known.chain), (base.seq, base.chain)):
        return FoundFile(identity, ours=meta)
    if meta.follows(known.seq, known.chain):
        notice = f"{name} has come from another machine with newer records; they were taken over."
        return FoundFile(identity, ours=meta, newer=found.tables, notice=notice)
    common = next((number for number, digest in marks if meta.follows(number, digest)), 0)
    if common == meta.seq:
        return FoundFile(identity, aside="older copy", notice=older(name, meta.seq, known.seq))
    return FoundFile(identity, edited=found.tables, since=common, aside="from elsewhere")


def older(name: str, seq: int, newest: int) -> str:
    """Return the sentence about an older copy that was put back."""
    return (
        f"{name} was an older copy, at step {seq} of {newest}; what was saved since is here all the same. "
        "To go back on purpose: netui backup restore."
    )


class Merging(NamedTuple):
    """The result of a merge.

    Attributes:
        ops: to be saved as one step; empty when there is nothing new in theirs.
        clashes: records that both sides have changed; ours stands.
        possible: what both have in common is still known; else nothing can be said, and nothing is done.
        related: both are of one database; else all of theirs was added to ours, and nothing of ours removed.
    """

    ops: tuple[Op, ...]
    clashes: tuple[Clash, ...]
    possible: bool = True
    related: bool = True


def merge(
    ours: Mapping[str, Rows],
    theirs: Mapping[str, Rows],
    since: int,
    seq: int,
    history: Iterable[Step],
    gaps: Gaps = NO_GAPS,
    written_from: Mapping[str, Rows] | None = None,
) -> Merging:
    """Bring their changes since that step into ours, which stand at step ``seq``.

    The before-images of the history tell what the state was then. Where the history does not reach back so far, an old
    value could not be told from a new one. Documents that may stand in their file unread count as unchanged. A program
    that writes for the second time writes from what it had ``written_from`` before, which then stands in the place of
    that step.
    """
    related = since != UNRELATED
    history = history if gaps.complete else tuple(history)
    undone = _touched_since(since, seq, history) if related and written_from is None else {}
    if undone is None:
        return Merging((), (), possible=False)
    ops: list[Op] = []
    clashes: list[Clash] = []
    for table in dict.fromkeys([*ours, *theirs]):
        rows = ours.get(table, Rows())
        mine = dict(rows)
        base = {**mine, **undone.get(table, {})} if written_from is None else dict(written_from.get(table, Rows()))
        parents = {number: text for number, text in base.items() if text is not None and related}
        # The number of another database's document says nothing about ours of that number.
        others = {number if related else -number: text for number, text in theirs.get(table, Rows())}
        if not gaps.complete:
            # Half a file may be half an old one: a document as it stood at some step is nobody's edit.
            stood = {text for step in history for op in step.ops if op.table == table for text in (op.before, op.after)}
            others = {number: text for number, text in others.items() if text not in stood or text == mine.get(number)}
        if gaps != NO_GAPS:
            others = _without_gaps(table, others, parents, gaps)
        merged = three_way(table, parents, mine, others, rows.next_number)
        ops += merged.ops
        clashes += merged.clashes
    return Merging(tuple(ops), tuple(clashes), related=related)


def _without_gaps(table: str, others: Mapping[int, str], parents: Mapping[int, str], gaps: Gaps) -> dict[int, str]:
    """Return their documents, and as unchanged what of the parents may be among what could not be read."""
    filled = dict(others)
    for number in {number for named, number, _ in gaps.fields if named == table} & others.keys():
        filled[number] = _with_fields_of_parent(table, number, others[number], parents, gaps)
    ids = {record_id_of(text) for text in others.values()} - {None}
    for number, text in parents.items():
        if record_id_of(text) not in ids and gaps.may_hide(table, number):
            filled[number if number not in filled else -number] = text
    return filled


def _with_fields_of_parent(table: str, number: int, text: str, parents: Mapping[int, str], gaps: Gaps) -> str:
    """Return a document with the fields that could not be read as its parent has them; unchanged without a parent."""
    record_id = record_id_of(text)
    same = [one for one in parents.values() if record_id and record_id_of(one) == record_id]
    parent = same[0] if same else None if record_id else parents.get(number)
    if parent is None:
        return text
    before, document = json.loads(parent), json.loads(text)
    for field in [field for named, at, field in gaps.fields if (named, at) == (table, number)]:
        del document[field]
        if field in before:
            document[field] = before[field]
    return document_text(document)


def _touched_since(since: int, seq: int, history: Iterable[Step]) -> dict[str, dict[int, str | None]] | None:
    """Table -> number -> the document as it was at that step, for all that was changed later; None when not known."""
    before: dict[str, dict[int, str | None]] = {}
    reached = seq
    for step in history if seq > since else ():
        if step.number <= since:
            break
        if step.number != reached:
            return None
        reached = step.number - 1
        for op in step.ops:
            before.setdefault(op.table, {})[op.number] = op.before
    return before if reached == min(since, seq) else None


def difference(old: Mapping[str, Rows], new: Mapping[str, Rows]) -> tuple[Op, ...]:
    """Return the operations that turn the old tables into the new ones."""
    ops: list[Op] = []
    for table in dict.fromkeys([*old, *new]):
        before, after = dict(old.get(table, Rows())), dict(new.get(table, Rows()))
        ops += [
            Op(table, number, after.get(number), before.get(number))
            for number in dict.fromkeys([*before, *after])
            if after.get(number) != before.get(number)
        ]
    return tuple(ops)


def sentence(
    name: str, merging: Merging, kept: str, what: str = "had been changed outside netui", gaps: Gaps = NO_GAPS
) -> str:
    """Return the sentence about a merge, for the user.

    Args:
        name: name of the file.
        merging: the result of the merge.
        kept: path under which the other version is kept.
        what: the state in which the file was found, to stand after its name.
        gaps: the parts of the file that could not be read.
    """
    if not merging.possible:
        return (
            f"{name} {what}, from a state that is no longer known: it could not be merged. "
            f"What netui had saved stands; the other version is kept in {kept}."
        )
    what = what if merging.related else "is of another database"
    said = f"{name} {what}: {_counted(merging.ops)}, in one step that undo takes back"
    if not merging.ops:
        is_read = gaps == NO_GAPS
        said = f"{name} {what}; there was nothing new in {'it' if is_read else 'what could be read of it'}"
    if merging.clashes:
        named = ", ".join(map(_clash_in_words, merging.clashes[:3])) + (" ..." if len(merging.clashes) > 3 else "")
        said += f". Changed on both sides, where yours stands: {named}; the other version is kept in {kept}"
    if places := list(gaps.places()):
        named = ", ".join(places[:3]) + (f" and {len(places) - 3} more" if len(places) > 3 else "")
        said += f". Not to be read in it, and left here as they were: {named}"
    if not gaps.complete:
        said += ". Nothing counts as removed, for records may be missing in it"
    return said + "."


def _counted(ops: Sequence[Op]) -> str:
    """Return the number of new, changed and removed records: ``2 records new, 1 changed``."""
    kinds = Counter("removed" if op.after is None else "new" if op.before is None else "changed" for op in ops)
    counts = [(kinds[kind], kind) for kind in ("new", "changed", "removed") if kinds[kind]]
    first = "record " if counts and counts[0][0] == 1 else "records "
    return ", ".join(f"{count} {first if place == 0 else ''}{kind}" for place, (count, kind) in enumerate(counts))


def _clash_in_words(clash: Clash) -> str:
    fields = ", ".join(map(str, clash.fields)) or "removed on one side, and kept"
    return f"{clash.name} ({fields})"
