"""Formats by the everyday suffix of their files: ``--as vcf`` is ``--as vcard``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

_BY_SUFFIX: Mapping[str, str] = {
    "vcf": "vcard",
    "md": "markdown",
    "ical": "ics",
    "tsv": "csv",
    "mbox": "mail",
    "txt": "text",
    "htm": "html",
}


def add_as(
    add: Callable[..., object],
    names: Collection[str],
    *,
    dest: str = "format",
    metavar: str = "FORMAT",
    default: str = "",
) -> None:
    """Add the option ``--as`` with these names by a parser's ``add_argument``."""
    said = f"one of {', '.join(names)}"
    add("--as", metavar=metavar, dest=dest, type=_one_of(names), choices=names, default=default, help=said)


def _one_of(names: Collection[str]) -> Callable[[str], str]:
    """Return a ``type`` of argparse: which of the names a word is, in any case or as a suffix; else the word itself."""

    def named(word: str) -> str:
        plain = word.lower().removeprefix(".")
        meant = _BY_SUFFIX.get(plain, plain)
        return next((each for each in (plain, meant) if each in names), word)

    return named
