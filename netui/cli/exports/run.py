"""Running ``netui export``."""

from __future__ import annotations

import argparse
from pathlib import Path

from netui.cli.core.query_args import people_meant
from netui.cli.core.resolve import day_meant
from netui.domain.core.errors import RefusedError, UsageError
from netui.domain.dates.duration import Duration
from netui.domain.dates.parse import DayDirection
from netui.exchange import target
from netui.exchange.common.outgoing import Audience
from netui.exchange.export_formats import (
    CSV,
    ICS,
    JSON,
    VCARD,
    VCARD4,
    ExportFormat,
    export_format,
    format_by_suffix,
)
from netui.runtime.context import AppContext
from netui.runtime.exporting import write_export
from netui.session.exports.making import export as make
from netui.session.exports.request import AHEAD, CALENDAR_KINDS, TODO, Export, ExportRequest

_OF_WHICH = {
    "private": (VCARD, VCARD4, ICS),
    "public": (VCARD, VCARD4),
    "raw": (CSV,),
    "what": (ICS,),
    "ahead": (ICS,),
    "since": (ICS,),
}
"""Option -> the formats that have it, for options that only some have."""


def export(options: argparse.Namespace, work: AppContext) -> int:
    """Write what is asked for to a file, a folder or standard output; return the exit status."""
    output = "" if options.output in (None, "-") else str(options.output)
    request = _request(options, output, work)
    people = people_meant(options.query, list(work.session.network.contacts()), work) if options.query else None
    if output and people is not None and not people:
        # An empty file looks like an export that worked, and an empty vault takes the notes out of the one before.
        raise RefusedError("Nobody found", f"Nobody matches “{' '.join(options.query)}”. Nothing was written.")
    if request.raw:
        work.tell("Cells stand as they are: a spreadsheet may run those that begin with =, +, - or @.")
    if not output:
        _print(make(request, people, work.session), request, work)
    else:
        written = write_export(request, people, output, work.session, replace=options.replace)
        work.output.result(written.document, written.lines)
    return 0


def _request(options: argparse.Namespace, output: str, work: AppContext) -> ExportRequest:
    """The request that the options make.

    Raises:
        UsageError: they do not fit together.
    """
    known = format_by_suffix(Path(output).suffix) if output else JSON if work.output.as_json else None
    chosen = export_format(options.format) if options.format else known or VCARD
    for name, formats in _OF_WHICH.items():
        if getattr(options, name) and chosen not in formats:
            raise _usage(f"--{name} goes with {_or(formats)}, not with {chosen.id}")
    if options.private and options.public:
        raise _usage("--private and --public cannot both be meant")
    is_folder = bool(output) and target.is_folder(output)
    if is_folder and not chosen.is_folder:
        raise _usage(f"{output} is a folder, and {chosen.id} is one file: name it, as in -o network{chosen.suffix}")
    if not (is_folder or chosen.is_one_file):
        raise _usage(f"{chosen.id} is a folder of files: name it with a slash behind it, as in -o vault/")
    return ExportRequest(
        chosen,
        is_folder,
        _kinds(options.what),
        _ahead(options.ahead),
        day_meant(options.since, work.today, DayDirection.BACK) if options.since else None,
        Audience.PRIVATE if options.private else Audience.PUBLIC if options.public else Audience.USUAL,
        options.raw,
    )


def _usage(sentence: str) -> UsageError:
    return UsageError("Wrong usage", f"{sentence}. See: netui export --help")


def _or(formats: tuple[ExportFormat, ...]) -> str:
    *some, last = [f"--as {one.id}" for one in formats]
    return f"{', '.join(some)} or {last}" if some else last


def _kinds(text: str) -> tuple[str, ...]:
    named = [word.strip() for word in text.split(",") if word.strip()] or [TODO]
    for word in named:
        if word not in CALENDAR_KINDS:
            raise _usage(f"“{word}” is nothing that --what takes; it takes {', '.join(CALENDAR_KINDS)}")
    return tuple(kind for kind in CALENDAR_KINDS if kind in named)


def _ahead(text: str) -> Duration:
    try:
        return Duration.parse(text) if text else AHEAD
    except ValueError:
        raise _usage(f"“{text}” is no time: --ahead takes 30d, 6w, 3m") from None


def _print(made: Export, request: ExportRequest, work: AppContext) -> None:
    """Print the export to standard output; with ``--json`` as one document."""
    text = made.files[0].content.decode("utf-8", "surrogatepass")
    if work.output.as_json and made.document is not None:
        work.output.result(made.document, ())
    elif work.output.as_json:
        work.output.result({"exported": made.count, "format": request.format.id, "text": text}, ())
    else:
        work.output.raw(text)
