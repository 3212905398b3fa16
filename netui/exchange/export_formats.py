"""The formats in which people can be given out."""

from __future__ import annotations

from netui.domain.core.frozen import frozen


@frozen
class ExportFormat:
    """A format of export.

    Attributes:
        id: its name on the command line.
        label: its name in a sentence.
        suffix: suffix of a file in it, with the dot; empty when it is always a folder.
        is_one_file: whether all can stand in one file.
        is_folder: whether each item can stand in a file of its own.
        is_of_people: whether its items are people, and not things to do.
    """

    id: str
    label: str
    suffix: str
    is_one_file: bool = True
    is_folder: bool = False
    is_of_people: bool = True


VCARD = ExportFormat("vcard", "vCard 3.0, for address books", ".vcf", is_folder=True)
VCARD4 = ExportFormat("vcard4", "vCard 4.0", ".vcf", is_folder=True)
CSV = ExportFormat("csv", "CSV, a table for spreadsheets", ".csv")
JSON = ExportFormat("json", "JSON, everything, to be read again", ".json")
ICS = ExportFormat("ics", "iCalendar, for calendars and task lists", ".ics", is_folder=True, is_of_people=False)
MARKDOWN = ExportFormat("markdown", "Markdown, a folder of notes", "", is_one_file=False, is_folder=True)

EXPORT_FORMATS = (VCARD, VCARD4, CSV, JSON, ICS, MARKDOWN)
"""The formats, in the order in which they are offered."""


def export_format(name: str) -> ExportFormat:
    """The format of that name, which is one of ``EXPORT_FORMATS``."""
    return next(one for one in EXPORT_FORMATS if one.id == name)


def format_by_suffix(suffix: str) -> ExportFormat | None:
    """The first format whose files end so; None without any."""
    return next((one for one in EXPORT_FORMATS if one.suffix and one.suffix == suffix.lower()), None)
