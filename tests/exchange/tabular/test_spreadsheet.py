"""Spreadsheets, as tables; a workbook is made here by hand, since nothing of netui writes one."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import date

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.core.progress import finished
from netui.domain.tables.mapping import TableMapping
from netui.exchange.common.files.loaded import SourceFile
from netui.exchange.common.options import ReadOptions
from netui.exchange.intake import reading
from netui.exchange.tabular.spreadsheet import first_sheet

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def workbook(**sheets: str) -> bytes:
    names = list(sheets)
    listed = "".join(f'<sheet name="{name}" sheetId="{at}" r:id="r{at}"/>' for at, name in enumerate(names, 1))
    related = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at, _ in enumerate(names, 1)
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("[Content_Types].xml", _TYPES)
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r" Type="{_RELATIONS}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        file.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets></workbook>'
        )
        file.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>')
        for at, name in enumerate(names, 1):
            rows = "".join(
                f'<row r="{line}">{cells}</row>'
                for line, cells in enumerate(
                    ("".join(_cell(text) for text in row.split("|")) for row in sheets[name].splitlines()), 1
                )
            )
            file.writestr(
                f"xl/worksheets/sheet{at}.xml", f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
            )
    return content.getvalue()


def _cell(text: str) -> str:
    if text.isdecimal():
        return f"<c><v>{text}</v></c>"
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


def test_the_first_sheet_with_rows_is_a_table() -> None:
    content = workbook(Empty="", People="Who|Room|Mail\nAnn Lee|42|a@x.example", Prices="a|b\n1|2")
    mapping = TableMapping({"Who": "name", "Mail": "email", "Room": "note/Room"})
    batch = finished(
        reading([SourceFile("people.xlsx", content)], options=ReadOptions(today=date(2026, 11, 29), mapping=mapping))
    )
    (ann,) = batch.contacts
    assert (ann.name, ann.notes, ann.emails[0].value) == ("Ann Lee", "Room: 42", "a@x.example")
    assert batch.notices == ("people.xlsx: another sheet was not read: Prices",)


def test_what_is_damaged_or_empty_is_refused() -> None:
    with pytest.raises(RefusedError, match="No sheet of this spreadsheet has rows"):
        first_sheet(workbook(One=""))
    for content in (b"PK\x03\x04xl/workbook.xml", b"\xd0\xcf\x11\xe0" + bytes(600)):
        with pytest.raises(RefusedError, match="that cannot be read"):
            first_sheet(content)


def old_workbook(rows: list[tuple[str, ...]]) -> bytes:
    """A workbook as Excel wrote it before 2007: one sheet of texts (BIFF8) in a compound file of one folder."""

    def record(kind: int, data: bytes = b"") -> bytes:
        return struct.pack("<HH", kind, len(data)) + data

    def begin(kind: int) -> bytes:
        return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))

    def whole_book(at: int) -> bytes:
        return begin(5) + record(0x0085, struct.pack("<IBBBB", at, 0, 0, 6, 0) + b"People") + record(0x000A)

    def entry(name: str, kind: int, first: int, size: int, child: int = 0xFFFFFFFF) -> bytes:
        text = (name + "\0").encode("utf-16-le")
        head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        return head + bytes(36) + struct.pack("<IQ", first, size)

    cells = b"".join(
        record(0x0204, struct.pack("<HHHHB", y, x, 0, len(text), 1) + text.encode("utf-16-le"))
        for y, row in enumerate(rows)
        for x, text in enumerate(row)
    )
    stream = whole_book(len(whole_book(0))) + begin(0x10) + cells + record(0x000A)
    stream = stream.ljust(-(-max(len(stream), 4096) // 512) * 512, b"\0")
    free, last, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    chain = [table, last, *range(3, 2 + len(stream) // 512), last]
    chain += [free] * (128 - len(chain))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<10I", 0, 1, 1, 0, 4096, last, 0, last, 0, 0) + struct.pack("<I", free) * 108
    folder = entry("Root Entry", 5, last, 0, 1) + entry("Workbook", 2, 2, len(stream)) + bytes(256)
    return head + struct.pack("<128I", *chain) + folder + stream


def open_document(rows: list[tuple[str, ...]]) -> bytes:
    """A spreadsheet as LibreOffice writes it, with what must be in it."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' for text in row
        )
        + "</table:table-row>"
        for row in rows
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content xmlns:office="{names}:office:1.0" '
            f'xmlns:table="{names}:table:1.0" xmlns:text="{names}:text:1.0" office:version="1.2"><office:body>'
            f'<office:spreadsheet><table:table table:name="People">{cells}</table:table></office:spreadsheet>'
            "</office:body></office:document-content>",
        )
        file.writestr(
            "META-INF/manifest.xml",
            f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{names}:manifest:1.0"><manifest:file-entry '
            'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
            "</manifest:manifest>",
        )
    return content.getvalue()


@pytest.mark.parametrize(("write", "name"), [(old_workbook, "people.xls"), (open_document, "people.ods")])
def test_old_workbooks_and_open_documents_are_read_as_well(write, name: str) -> None:  # type: ignore[no-untyped-def]
    content = write([("Vorname", "Nachname", "Mail"), ("Jürgen", "Müller", "jm@example.org")])
    mapping = TableMapping({"Vorname": "given", "Nachname": "family", "Mail": "email"})
    batch = finished(reading([SourceFile(name, content)], options=ReadOptions(mapping=mapping)))
    (one,) = batch.contacts
    assert (one.name, one.emails[0].value, one.file) == ("Jürgen Müller", "jm@example.org", name)


@pytest.mark.parametrize("write", [old_workbook, open_document])
def test_without_the_extra_one_is_told_of_it(write, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setitem(__import__("sys").modules, "python_calamine", None)
    with pytest.raises(RefusedError, match=r"install netui\[spreadsheet\]; or save it as CSV"):
        finished(reading([SourceFile("people", write([("Name", "Mail"), ("Jo", "jo@example.org")]))]))
