"""The formats netui reads, and how to tell which one a file is in."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import Protocol

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.core.progress import finished
from netui.exchange.common.batch import Batch
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.tabular.file_head import FileHead

PEOPLE_RANK, OTHERS_RANK = 1, 2
"""Ranks of files of people, and of files that only name people."""
AUTO = "auto"
"""Name of the format that is found out from the file."""


@frozen
class FormatReader:
    """The functions by which the room of a format reads it.

    Attributes:
        detect: whether the beginning of a file looks like it, by what is known beside it; never raises.
        reading: what is in the bytes, by what is known beside them and the name of the file, in steps that yield how
            much is done, from 0 to 1; raises RefusedError when they are not of this format.
        rank: place of such a file among those that are read together: what others are read by comes first.
    """

    detect: Callable[[FileHead, ReadOptions], bool]
    reading: Callable[[bytes, ReadOptions, str], Generator[float, None, Batch]]
    rank: Callable[[FileHead], int] = lambda _: PEOPLE_RANK


@frozen
class Format:
    """One format: its names are there at once, its reader is imported when a file is looked at.

    Attributes:
        id: its name on the command line, and the ``source`` of contacts that came in it.
        label: its name in a sentence.
        title: its name in a title, a word.
        suffixes: of the names of such files, small, with the dot; they are offered while a path is typed.
        reader: imports the room of the format.
    """

    id: str
    label: str
    title: str
    suffixes: tuple[str, ...]
    reader: Callable[[], FormatReader]

    def detect(self, head: FileHead, options: ReadOptions = NO_OPTIONS) -> bool:
        """Return True if the beginning of a file looks like this format."""
        return self.reader().detect(head, options)

    def rank(self, head: FileHead) -> int:
        """Return the place of such a file among those that are read together."""
        return self.reader().rank(head)

    def reading(
        self, content: bytes, options: ReadOptions = NO_OPTIONS, name: str = ""
    ) -> Generator[float, None, Batch]:
        """Read the bytes of a file of that name in steps that yield how much is done, from 0 to 1.

        Raises:
            RefusedError: they are not of this format.
        """
        return self.reader().reading(content, options, name)

    def read(self, content: bytes, options: ReadOptions = NO_OPTIONS, name: str = "") -> Batch:
        """Read the bytes into a batch.

        Raises:
            RefusedError: they are not of this format.
        """
        return finished(self.reading(content, options, name))


class _ReadsByContent(Protocol):
    """A room whose files are known by their first bytes."""

    def looks_like_it(self, content: bytes, /) -> bool:
        """Return True if a file that begins so is one of its."""

    def reading(self, content: bytes, options: ReadOptions = ..., /) -> Generator[float, None, Batch]:
        """Read the bytes in steps."""


class _ReadsByHeader(Protocol):
    """A room whose files are tables, known by their header."""

    def looks_like_it(self, head: FileHead, /) -> bool:
        """Return True if a table that begins so is one of its."""

    def reading(self, content: bytes, options: ReadOptions = ..., /) -> Generator[float, None, Batch]:
        """Read the bytes in steps."""


def _by_content(room: _ReadsByContent, rank: int = PEOPLE_RANK) -> FormatReader:
    return FormatReader(
        lambda head, _: room.looks_like_it(head.content),
        lambda content, options, _: room.reading(content, options),
        lambda _: rank,
    )


def _by_header(room: _ReadsByHeader) -> FormatReader:
    return FormatReader(
        lambda head, _: room.looks_like_it(head), lambda content, options, _: room.reading(content, options)
    )


def _vcard() -> FormatReader:
    from netui.exchange.vcard import read

    return _by_content(read)


def _json_export() -> FormatReader:
    from netui.exchange.json_export import read

    return _by_content(read)


def _linkedin() -> FormatReader:
    from netui.exchange.linkedin import read

    return FormatReader(lambda head, _: read.looks_like_it(head), read.reading, read.rank_of)


def _google() -> FormatReader:
    from netui.exchange.google import read

    return _by_header(read)


def _outlook() -> FormatReader:
    from netui.exchange.outlook import read

    return _by_header(read)


def _ics() -> FormatReader:
    from netui.exchange.ics import read

    return _by_content(read, OTHERS_RANK)


def _mail() -> FormatReader:
    from netui.exchange.mail import read

    return FormatReader(lambda head, _: read.looks_like_it(head.content), read.reading, lambda _: OTHERS_RANK)


def _monica() -> FormatReader:
    from netui.exchange.monica import read

    return _by_content(read)


def _tables() -> FormatReader:
    from netui.exchange.tables import read

    return FormatReader(read.looks_like_it, lambda content, options, _: read.reading(content, options))


VCARD = Format("vcard", "vCard files (.vcf)", "vCard", (".vcf", ".vcard", ".zip"), _vcard)
JSON = Format("json", "netui’s own export (.json)", "netui", (".json",), _json_export)
LINKEDIN = Format(
    "linkedin", "LinkedIn’s archive (ZIP, folder, or a file of it)", "LinkedIn", (".csv", ".zip"), _linkedin
)
GOOGLE = Format("google", "Google’s CSV", "Google", (".csv",), _google)
OUTLOOK = Format("outlook", "Outlook’s CSV", "Outlook", (".csv",), _outlook)
ICS = Format("ics", "calendars (.ics)", "calendar", (".ics", ".zip"), _ics)
MAIL = Format("mail", "mailboxes (mbox, maildir)", "mail", (".mbox", ".mbx"), _mail)
MONICA = Format("monica", "Monica’s export (.json)", "Monica", (".json",), _monica)
CSV = Format("csv", "any table with a mapping", "table", (".csv", ".tsv"), _tables)

FORMATS = (LINKEDIN, GOOGLE, OUTLOOK, VCARD, ICS, MAIL, MONICA, CSV, JSON)
"""The formats, in the order in which they are named."""
_TRIED = (VCARD, ICS, MONICA, JSON, MAIL, LINKEDIN, GOOGLE, OUTLOOK, CSV)
"""The formats, in the order in which a file is held against them: what begins in a way of its own, then tables."""


def readable() -> tuple[str, ...]:
    """Return the values of ``import --as``: the ids of the formats, then ``auto``."""
    return (*(one.id for one in FORMATS), AUTO)


def loading() -> Iterator[None]:
    """Load the readers, one a step: a program that is going to look at a file need not wait for all of them then."""
    for one in _TRIED:
        one.reader()
        yield


def title_of(name: str) -> str:
    """Return the name in a title of the format with that id; the id itself when there is none."""
    return next((one.title for one in FORMATS if one.id == name), name)


def suffixes() -> tuple[str, ...]:
    """The suffixes of all files that can be read, each once."""
    return tuple(dict.fromkeys(suffix for one in FORMATS for suffix in one.suffixes))


def detected(head: FileHead, options: ReadOptions = NO_OPTIONS) -> Format | None:
    """The format that a file is in by its content; None when it is in none that netui knows.

    A mapping that the user gives for a table goes before what the table seems to be.
    """
    if options.mapping is not None and CSV.detect(head, options):
        return CSV
    return next((one for one in _TRIED if one.detect(head, options)), None)


def format_of(
    content: bytes, file_name: str = "", name: str = AUTO, options: ReadOptions = NO_OPTIONS, path: str = ""
) -> Format:
    """The format of that name, or the one the file is in.

    Args:
        content: the bytes of the file.
        file_name: its name without folders.
        name: id of a format.
        options: what is known beside the bytes.
        path: path of the file, as it may be typed; its name when empty.

    Raises:
        RefusedError: there is no such format, or the file is in none of them.
    """
    if name != AUTO:
        found = next((one for one in FORMATS if one.id == name), None)
        if found is None:
            raise RefusedError("No such format", f"netui has no format “{name}”. It knows {', '.join(readable())}.")
        return found
    head = FileHead(content, file_name, options.encoding)
    found = detected(head, options)
    if found is None and options.mapping is not None and _is_table(head):
        found = CSV  # a table without a column that the mapping names: its reader says which it has
    if found is None:
        raise _unknown(head, file_name or "This", path or file_name or "FILE")
    return found


def _is_table(head: FileHead) -> bool:
    from netui.exchange.tables.guess import likely_table

    return likely_table(head.text) is not None


def _unknown(head: FileHead, file_name: str, path: str) -> RefusedError:
    """Return the refusal of a file in none of the formats; it says what the file is, as far as that can be told."""
    # Loaded here: most files are in some format.
    from shlex import quote

    from netui.exchange.common.files.sniff import DATABASE, DUMP, EMPTY, UNKNOWN, what_it_is
    from netui.exchange.linkedin import connections
    from netui.exchange.tables.guess import unknown_table

    what = what_it_is(head.content, head.text)
    if what == DUMP:
        sentence = "This is a database dump; in Monica choose Settings, Export, JSON. Nothing was imported."
        return RefusedError("A database dump", sentence)
    if what == DATABASE:
        sentence = (
            f"{file_name} is a netui database. Nothing was imported; netui --db {quote(path)} opens it, and "
            f"netui --db {quote(path)} export --as json -o FILE writes what import reads."
        )
        return RefusedError("A netui database", sentence)
    if what == EMPTY:
        return RefusedError("Empty file", f"{file_name} is an empty file. Nothing was imported.")
    if what == UNKNOWN and (missing := connections.surely_missing_columns(head.text)):
        return RefusedError("Unknown file", connections.nearly(missing, file_name))
    missing = connections.missing_columns(head.text) if connections.is_called_so(file_name) else ()
    if what == UNKNOWN and (table := unknown_table(head, path, missing)) is not None:
        return table
    *some, last = [one.label for one in FORMATS]
    known = f"{', '.join(some)} and {last}"
    return RefusedError("Unknown file", f"{file_name} is {what}. Nothing was imported; netui reads {known}.")
