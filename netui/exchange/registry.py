"""The formats netui reads, and how to tell which one a file is in."""

from __future__ import annotations

from collections.abc import Callable, Generator

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.core.progress import finished
from netui.exchange.common.batch import Batch
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.common.sniff import UNKNOWN, what_it_is
from netui.exchange.common.text import decode
from netui.exchange.json_export import read as json_export
from netui.exchange.linkedin import read as linkedin
from netui.exchange.vcard import read as vcard

AUTO = "auto"
"""Stands for whichever format the file turns out to be in."""


@frozen
class Format:
    """One format.

    Attributes:
        id: its name on the command line, and the ``source`` of contacts that came in it.
        label: its name in a sentence.
        detect: whether bytes, and the file name when known (else empty), look like it; never raises.
        reading: what is in the bytes, by what is known beside them, in steps that yield how much is done, from 0 to 1;
            raises RefusedError when they are not of this format.
        suffixes: of the names of such files, small, with the dot; they are offered while a path is typed.
    """

    id: str
    label: str
    detect: Callable[[bytes, str], bool]
    reading: Callable[[bytes, ReadOptions], Generator[float, None, Batch]]
    suffixes: tuple[str, ...]

    def read(self, content: bytes, options: ReadOptions = NO_OPTIONS) -> Batch:
        """Read the bytes into a batch.

        Raises:
            RefusedError: they are not of this format.
        """
        return finished(self.reading(content, options))


LINKEDIN = Format(
    "linkedin",
    "LinkedIn’s Connections.csv",
    lambda content, _: linkedin.looks_like_it(content),
    linkedin.reading,
    (".csv", ".zip"),
)
VCARD = Format(
    "vcard",
    "vCard files (.vcf)",
    lambda content, _: vcard.looks_like_it(content),
    vcard.reading,
    (".vcf", ".vcard", ".zip"),
)

JSON = Format(
    "json",
    "netui’s own export (.json)",
    lambda content, _: json_export.looks_like_it(content),
    json_export.reading,
    (".json",),
)

FORMATS = (LINKEDIN, VCARD, JSON)
"""In the order in which they are tried."""


def readable() -> tuple[str, ...]:
    """Return the values of ``import --as``: the ids of the formats, then ``auto``."""
    return (*(one.id for one in FORMATS), AUTO)


def suffixes() -> tuple[str, ...]:
    """The suffixes of all files that can be read, each once."""
    return tuple(dict.fromkeys(suffix for one in FORMATS for suffix in one.suffixes))


def detected(content: bytes, file_name: str = "") -> Format | None:
    """The format that a file is in by its content; None when it is in none that netui knows."""
    return next((one for one in FORMATS if one.detect(content, file_name)), None)


def format_of(content: bytes, file_name: str = "", name: str = AUTO) -> Format:
    """The format of that name, or the one the file is in.

    Raises:
        RefusedError: there is no such format, or the file is in none of them.
    """
    if name != AUTO:
        found = next((one for one in FORMATS if one.id == name), None)
        if found is None:
            raise RefusedError("No such format", f"netui has no format “{name}”. It knows {', '.join(readable())}.")
        return found
    found = detected(content, file_name)
    if found is None:
        raise RefusedError("Unknown file", _unknown(content, file_name or "This"))
    return found


def _unknown(content: bytes, file_name: str) -> str:
    """Return what a file in none of the formats is, as far as that can be told."""
    text = decode(content).text
    what = what_it_is(content, text)
    if what == UNKNOWN and (missing := linkedin.missing_columns(text)):
        return linkedin.nearly(missing, file_name)
    *some, last = [one.label for one in FORMATS]
    known = f"{', '.join(some)} and {last}"
    return f"{file_name} is {what}. Nothing was imported; netui reads {known}."
