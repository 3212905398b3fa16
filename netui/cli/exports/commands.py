"""Giving people out: as vCards for other programs, or as JSON."""

from __future__ import annotations

import argparse
from pathlib import Path

from netui.cli.contacts.commands import found_by
from netui.cli.core.parser import Commands, add_command
from netui.domain.core.errors import RefusedError
from netui.exchange.registry import FORMATS, writable
from netui.runtime.context import AppContext
from netui.runtime.json_text import json_text
from netui.session.core.json_documents import contact_document
from netui.session.core.labels import plural

_JSON = "json"


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    exporting = add_command(
        commands,
        "export",
        _export,
        does="give people out as vCards or JSON",
        example='netui export "#compilers" --as vcard -o compilers.vcf\nnetui export --as json',
    )
    exporting.add_argument("query", metavar="QUERY", nargs="*", help="only those who match, as in `netui contact list`")
    exporting.add_argument(
        "--as",
        metavar="FORMAT",
        dest="format",
        choices=(*writable(), _JSON),
        default="",
        help=f"one of {', '.join((*writable(), _JSON))}",
    )
    exporting.add_argument("-o", "--output", metavar="FILE", help="a new file; standard output unless named")


def _export(options: argparse.Namespace, work: AppContext) -> int:
    contacts = found_by(options.query, None, work)
    to_file = options.output is not None and options.output != "-"
    wants_json = Path(options.output).suffix == ".json" if to_file else work.output.as_json
    name = options.format or (_JSON if wants_json else writable()[0])
    if name == _JSON:
        documents = [contact_document(contact, work.session) for contact in contacts]
        text = json_text(documents, indent=2) + "\n"
    else:
        write = next(one.write for one in FORMATS if one.id == name and one.write)
        text = write(contacts).decode("utf-8")
    if not to_file:
        if work.output.as_json and name != _JSON:
            work.output.result({"exported": len(contacts), "format": name, "text": text}, ())
        else:
            work.output.raw(text)
        return 0
    _write(Path(options.output), text)
    count = plural(len(contacts), "person", "people")
    work.output.result({"exported": len(contacts), "file": options.output}, [f"Exported {count} to {options.output}."])
    return 0


def _write(path: Path, text: str) -> None:
    """Write a file that is not there yet, for the user alone: what is in it is as private as the database."""
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            path.chmod(0o600)
            file.write(text)
    except FileExistsError:
        raise RefusedError(
            "File exists", f"{path} exists already, and was left as it is. Name another file, or remove it first."
        ) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise RefusedError("Not written", f"{path} cannot be written: {reason}. Nothing else was changed.") from error
