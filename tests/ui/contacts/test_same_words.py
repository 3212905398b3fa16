"""The form and the command line understand and refuse the same words."""

from __future__ import annotations

import pytest

from netui.domain.records.contact import Contact
from netui.domain.records.document import to_document
from netui.ui.contacts.fields import FIELDS
from tests.cli.command_line import Netui
from tests.session.building import session_with

OPTIONS = {
    "tier": "--tier",
    "every": "--every",
    "birthday": "--birthday",
    "emails": "--email",
    "phones": "--phone",
    "dates": "--date",
}
WORDS = [
    ("tier", "2"),
    ("tier", "clo"),
    ("tier", "!close"),
    ("tier", "nobody"),
    ("tier", "77"),
    ("every", "every 2w"),
    ("every", "2w"),
    ("every", "0d"),
    ("every", "often"),
    ("birthday", "17 apr"),
    ("birthday", "17 apr 1980"),
    ("birthday", "2030-05-05"),
    ("birthday", "5 may 2030"),
    ("birthday", "soon"),
    ("emails", "ana@example.org"),
    ("emails", "work=ana@example.org"),
    ("emails", "work: ana@example.org"),
    ("emails", "ana"),
    ("dates", "work anniversary: 1 mar 2020"),
    ("dates", "work anniversary=1 mar 2020"),
    ("dates", "1 mar"),
    ("phones", "+351 555 0100"),
    ("phones", "mobile: ٠١٢٣"),
    ("phones", "later"),
    ("dates", "work anniversary: 2030-03-01"),
]


@pytest.mark.parametrize(("field", "text"), WORDS)
def test_a_word_is_read_alike_or_refused_by_both(field: str, text: str, netui: Netui) -> None:
    ana = Contact("ana", "Ana Silva")
    netui("contact", "add", "Ana Silva")
    command = ("contact", "edit", "ana", OPTIONS[field], text)
    try:
        read = next(one.read for one in FIELDS if one.id == field)(ana, text, session_with(ana))
    except ValueError as error:
        refusal = str(error)
    else:
        netui(*command)
        assert netui.json("contact", "show", "ana")[field] == to_document(read)[field]
        return
    assert refusal[1:] in netui.refused(*command)
