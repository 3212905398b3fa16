"""Spreadsheets, as tables; a workbook is made here by hand, since nothing of netui writes one."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.core.progress import finished
from netui.domain.tables.mapping import TableMapping
from netui.exchange.common.options import ReadOptions
from netui.exchange.intake import reading
from netui.exchange.source_file import SourceFile
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
    assert batch.notices == ("people.xlsx: further sheets were not read: Prices",)


def test_what_is_damaged_or_empty_is_refused() -> None:
    with pytest.raises(RefusedError, match="No sheet of this spreadsheet has rows"):
        first_sheet(workbook(One=""))
    for content in (b"PK\x03\x04xl/workbook.xml", b"\xd0\xcf\x11\xe0" + bytes(600)):
        with pytest.raises(RefusedError, match="that cannot be read"):
            first_sheet(content)
