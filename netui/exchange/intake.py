"""Reading files of any kind, alone or many in a folder or an archive, as one batch."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from functools import partial
from pathlib import Path, PurePath

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.core.progress import part
from netui.exchange.common.batch import Batch, Skipped
from netui.exchange.common.files.loaded import SourceFile
from netui.exchange.common.files.sniff import what_it_is
from netui.exchange.common.files.zip_archive import ArchiveMember, is_archive, is_spreadsheet, members
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.registry import AUTO, MAIL, OTHERS_RANK, Format, detected, format_of
from netui.exchange.source_file import load, within
from netui.exchange.tabular.file_head import FileHead
from netui.exchange.tabular.spreadsheet import first_sheet, is_old_workbook

_PEOPLE_A_STEP = 500
_LOOKING_SHARE = 0.2
"""Share of all the work that goes into finding the files."""

_EXPECTED = frozenset((".vcf", ".vcard", ".zip"))
"""A file of such a name in a folder is meant to be read: that it cannot be is told by its name."""
_WITHIN = "an archive within another or a folder: give it by itself"


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
    found = _Found(format_name, options, patience_s)
    several = len(sources) > 1
    for number, source in enumerate(sources):
        try:
            for _ in found.look_into(source):
                yield number / len(sources) * _LOOKING_SHARE
        except RefusedError as error:
            name = source.name if isinstance(source, SourceFile) else str(source)
            raise (_with_name(error, name) if several else error) from error
    batches: list[Batch] = []
    in_order = sorted(found.files, key=lambda file: file.rank)
    alone = len(found.files) == 1 or not found.passed_over
    for number, file in enumerate(in_order):
        try:
            steps = _read(file, options)
            begin, end = (_LOOKING_SHARE + (1 - _LOOKING_SHARE) * each / len(in_order) for each in (number, number + 1))
            batch = yield from part(steps, begin, end)
        except RefusedError as error:
            if alone:
                raise (_with_name(error, file.name) if several else error) from error
            batch = Batch(skipped=(Skipped(0, error.reason, file.name),))
        options = replace(options, me=tuple(dict.fromkeys((*options.me, *batch.me))))
        batches.append(batch)
    return together([*batches, *found.passed_over])


def begun(steps: Generator[float, None, Batch]) -> Generator[float, None, Batch]:
    """Return the steps after the first, which is taken here: what cannot be read at all is refused at once.

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
    """Several batches as one; what the files say as a whole is said once."""
    batches = list(batches)
    joined = {each.name: tuple(one for batch in batches for one in getattr(batch, each.name)) for each in fields(Batch)}
    once = {name: tuple(dict.fromkeys(joined[name])) for name in ("notices", "columns_left", "me")}
    return Batch(**{**joined, **once})


@frozen
class _ToRead:
    """A file whose format is known.

    Attributes:
        name: without folders.
        format: of it.
        rank: of the format, for this file.
        reading: reads it, by what is known beside it.
    """

    name: str
    format: Format
    rank: int
    reading: Callable[[ReadOptions], Generator[float, None, Batch]]


class _Found:
    """The files that are to be read together, and what was passed over on the way."""

    def __init__(self, format_name: str, options: ReadOptions, patience_s: float) -> None:
        self._format_name, self._options, self._patience_s = format_name, options, patience_s
        self.files: list[_ToRead] = []
        self.passed_over: list[Batch] = []

    def look_into(self, source: Path | SourceFile) -> Iterator[None]:
        """Find the files of a source; yields after each.

        Raises:
            RefusedError: it cannot be read, or holds nothing that can be.
        """
        steps = _mail_at(source) if isinstance(source, Path) and self._format_name in (AUTO, MAIL.id) else None
        if steps is not None:
            self.files.append(_ToRead(source.name, MAIL, OTHERS_RANK, steps))
            yield
            return
        if isinstance(source, Path) and source.is_dir():
            yield from self._many(within(source), f"{source.name or source} holds")
            return
        file = load(source, self._patience_s) if isinstance(source, Path) else source
        if is_old_workbook(file.content) or is_spreadsheet(file.content):
            file = self._as_table(file)
        if is_archive(file.content):
            yield from self._many(members(file.content), "The archive holds")
            return
        found = format_of(
            file.content,
            file.name,
            self._format_name,
            self._options,
            "" if isinstance(source, SourceFile) else str(source),
        )
        self._take(file.name, file.content, found)
        yield

    def _take(self, name: str, content: bytes, found: Format) -> None:
        rank = found.rank(FileHead(content, name))
        self.files.append(_ToRead(name, found, rank, lambda options: found.reading(content, options, name)))

    def _as_table(self, file: SourceFile) -> SourceFile:
        """A spreadsheet as the table on its first sheet."""
        sheet = first_sheet(file.content)
        if sheet.others:
            sheets = "another sheet was" if len(sheet.others) == 1 else "further sheets were"
            self.passed_over.append(Batch(notices=(f"{file.name}: {sheets} not read: {', '.join(sheet.others)}",)))
        return SourceFile(file.name, sheet.text.encode("utf-8", "replace"))

    def _many(self, files: Iterable[ArchiveMember], whose: str) -> Iterator[None]:
        """Find those of a folder or an archive; their number is not known before all are seen."""
        skipped: list[Skipped] = []
        others, before = 0, len(self.files)
        for file in files:
            yield
            head = FileHead(file.content, file.name, self._options.encoding)
            found = detected(head, self._options) if not file.problem else None
            if found is not None and self._format_name in (AUTO, found.id):
                self._take(file.name, file.content, found)
            elif found is None and (file.problem or PurePath(file.name).suffix.lower() in _EXPECTED):
                reason = _WITHIN if is_archive(file.content) else what_it_is(file.content, head.text)
                skipped.append(Skipped(0, file.problem or reason, file.name))
            else:
                others += 1
        if len(self.files) == before:
            told = f": {skipped[0].file} is {skipped[0].reason}" if skipped else ""
            raise RefusedError(
                "Nothing to read",
                f"{whose} no file that netui reads{told}. Nothing was imported; it takes LinkedIn’s export, "
                "vCard files (.vcf), the CSV of Google or Outlook and other tables, calendars (.ics), mail, Monica’s "
                "JSON and what netui exports as JSON or CSV, each or many together.",
            )
        notices = (f"{others} further {'file holds' if others == 1 else 'files hold'} no people",) if others else ()
        self.passed_over.append(Batch(skipped=tuple(skipped), notices=notices))


def _mail_at(path: Path) -> Callable[[ReadOptions], Generator[float, None, Batch]] | None:
    """The reader of a maildir, or of an mbox of any size as a stream; None for anything else at that path."""
    from netui.exchange.mail import read as mail  # loaded when a path is looked at, as the readers of the registry
    from netui.exchange.mail.folders import is_maildir

    if path.is_dir():
        return partial(mail.reading_folder, path) if is_maildir(path) else None
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return partial(mail.reading_file, path) if mail.looks_like_it(file.read(4096)) else None
    except OSError:
        return None


def _read(file: _ToRead, options: ReadOptions) -> Generator[float, None, Batch]:
    batch = yield from file.reading(options)
    name, source = file.name, file.format.id
    contacts: list[IncomingContact] = []
    unnamed = list(reversed(batch.contacts))
    batch = replace(batch, contacts=())  # so that each is let go as soon as it has its file's name
    while unnamed:
        if len(unnamed) % _PEOPLE_A_STEP == 0:
            yield 1.0
        contacts.append(replace(unnamed.pop(), file=name, source=source))
    return replace(
        batch,
        contacts=tuple(contacts),
        conversations=tuple(replace(one, file=name, source=source) for one in batch.conversations),
        follow_ups=tuple(replace(one, file=name, source=source) for one in batch.follow_ups),
        events=tuple(replace(one, file=name, source=source) for one in batch.events),
        skipped=tuple(replace(one, file=name) for one in batch.skipped),
        files=tuple(replace(one, name=name) for one in batch.files),
    )


def _with_name(error: RefusedError, name: str) -> RefusedError:
    """The refusal, with the name of the file of several that it is about."""
    sentence = error.sentence if name in error.sentence else f"{name}: {error.sentence}"
    return RefusedError(error.title, sentence)
