"""Reading files of any kind, alone or many in a folder or an archive, as one batch."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from netui.domain.core.errors import RefusedError
from netui.exchange.common.batch import Batch, Skipped
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.common.sniff import what_it_is
from netui.exchange.common.text import decode
from netui.exchange.common.zip_archive import Member, is_archive, is_spreadsheet, members
from netui.exchange.registry import AUTO, Format, detected, format_of
from netui.exchange.source_file import SourceFile, load, within

_EXPECTED = frozenset((".vcf", ".vcard"))
"""A file of such a name in a folder is meant to be read: that it cannot be is told by its name."""


def reading(
    sources: Sequence[Path | SourceFile],
    format_name: str = AUTO,
    options: ReadOptions = NO_OPTIONS,
    patience_s: float = 5.0,
) -> Generator[float, None, Batch]:
    """Read files into one batch, in steps that yield the share that is done, from 0 to 1.

    Of a folder and of an archive every file is taken that is in a format netui knows; one that cannot be read is
    skipped with its reason, and the others are taken all the same. A file that was named itself is read or refused.

    Args:
        sources: paths of files, folders and archives, and files that are loaded already.
        format_name: id of a format, for all; ``auto``: each is recognised by its content.
        options: knowledge about the files beside their bytes.
        patience_s: seconds for which a pipe may be silent.

    Raises:
        RefusedError: one of them cannot be read, or holds nothing that can be; nothing was read.
    """
    batches: list[Batch] = []
    for number, source in enumerate(sources):
        try:
            for share, batch in _each(source, format_name, options, patience_s):
                yield (number + share) / len(sources)
                if batch is not None:
                    batches.append(batch)
        except RefusedError as error:
            if len(sources) == 1:
                raise
            name = source.name if isinstance(source, SourceFile) else str(source)
            sentence = error.sentence if name in error.sentence else f"{name}: {error.sentence}"
            raise RefusedError(error.title, sentence) from error
    return together(batches)


def begun(steps: Generator[float, None, Batch]) -> Generator[float, None, Batch]:
    """The same steps, of which the first is done: what cannot be read at all is refused here and now.

    Raises:
        RefusedError: as ``reading``, at its first step.
    """

    def rest() -> Generator[float, None, Batch]:
        return first if isinstance(first, Batch) else (yield from steps)

    try:
        first: float | Batch = next(steps)
    except StopIteration as end:
        first = end.value
    return rest()


def together(batches: Iterable[Batch]) -> Batch:
    """Several batches as one."""
    batches = list(batches)
    return Batch(
        tuple(one for batch in batches for one in batch.contacts),
        tuple(one for batch in batches for one in batch.skipped),
        tuple(dict.fromkeys(one for batch in batches for one in batch.notices)),
        tuple(one for batch in batches for one in batch.files),
        tuple(dict.fromkeys(one for batch in batches for one in batch.columns_left)),
    )


def _each(
    source: Path | SourceFile, format_name: str, options: ReadOptions, patience_s: float
) -> Iterator[tuple[float, Batch | None]]:
    """The batches of a source, with how much of it is done."""
    if isinstance(source, Path) and source.is_dir():
        yield from _of_many(within(source), format_name, options, f"{source.name or source} holds")
        return
    file = load(source, patience_s) if isinstance(source, Path) else source
    if is_archive(file.content) and not is_spreadsheet(file.content):
        yield from _of_many(members(file.content), format_name, options, "The archive holds")
        return
    found = format_of(file.content, file.name, format_name)
    yield from _read(file, found, options)


def _read(file: SourceFile | Member, found: Format, options: ReadOptions) -> Iterator[tuple[float, Batch | None]]:
    steps = found.reading(file.content, options)
    while True:
        try:
            yield next(steps), None
        except StopIteration as end:
            batch: Batch = end.value
            break
    yield 1.0, _named(batch, file.name, found.id)


def _named(batch: Batch, name: str, source: str) -> Batch:
    """The batch with the name of its file at everything in it."""
    return replace(
        batch,
        contacts=tuple(replace(one, file=name, source=source) for one in batch.contacts),
        skipped=tuple(replace(one, file=name) for one in batch.skipped),
        files=tuple(replace(one, name=name) for one in batch.files),
    )


def _of_many(
    files: Iterable[Member], format_name: str, options: ReadOptions, whose: str
) -> Iterator[tuple[float, Batch | None]]:
    """Read the files of a folder or an archive; their number is not known before all are seen."""
    skipped: list[Skipped] = []
    others = read = 0
    for file in files:
        yield 0.5, None
        found = detected(file.content, file.name) if not file.problem else None
        if found is None or format_name not in (AUTO, found.id):
            if file.problem or PurePath(file.name).suffix.lower() in _EXPECTED:
                reason = file.problem or what_it_is(file.content, decode(file.content[:20_000]).text)
                skipped.append(Skipped(0, reason, file.name))
            else:
                others += 1
            continue
        try:
            yield from ((0.5, batch) for _, batch in _read(file, found, options))
            read += 1
        except RefusedError as error:
            skipped.append(Skipped(0, error.sentence.partition(". ")[0], file.name))
    if not read:
        told = f": {skipped[0].file} is {skipped[0].reason}" if skipped else ""
        raise RefusedError(
            "Nothing to read",
            f"{whose} no file that netui reads{told}. Nothing was imported; it takes LinkedIn’s Connections.csv and "
            "vCard files (.vcf), each or many together.",
        )
    notices = (f"{others} further {'file holds' if others == 1 else 'files hold'} no people",) if others else ()
    yield 1.0, Batch((), tuple(skipped), notices)
