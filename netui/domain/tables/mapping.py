"""The mapping by which a user's own table is read: which column is which field of a person or a conversation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from netui.domain.core.frozen import frozen

SINGLE_FIELDS = (
    *("name", "given", "middle", "family", "prefix", "suffix", "company", "department", "title", "location"),
    *("street", "city", "region", "postal", "country", "birthday", "met.on", "met.where", "uid"),
    *("talk.on", "talk.channel", "talk.summary"),
)
"""Fields of which a person has one."""
LIST_FIELDS = ("alias", "email", "phone", "link", "tags", "notes", "interests", "offers", "needs", "roles")
"""Fields of which a person may have several: several columns may be mapped to one."""
LABELLED_FIELDS = ("email", "phone", "link", "date", "note")
"""Fields behind which a label may stand: ``email/work``; ``date`` and ``note`` need one."""
SKIP = "skip"
"""Name of the field of a column that is left out."""
FIELDS = tuple(dict.fromkeys((*SINGLE_FIELDS, *LIST_FIELDS, *LABELLED_FIELDS, SKIP)))
"""Everything that a column can be, without labels."""
CONSTANT_FIELDS = (
    *("tags", "company", "department", "title", "location", "notes", "interests", "offers", "needs", "roles"),
    *("met.on", "met.where", "talk.on", "talk.channel", "talk.summary"),
)
"""Fields that may be the same for every row."""


def is_field(text: str) -> bool:
    """True for the name of a field, with a label or without: ``email/work``."""
    name, slash, label = text.partition("/")
    if slash:
        return name in LABELLED_FIELDS and bool(label.strip())
    return name in FIELDS and name not in ("date", "note")


@frozen
class TableMapping:
    """The mapping of one kind of table.

    Attributes:
        fields: column as its header names it -> field.
        name: what the user calls this kind of table; empty when it has no name.
        match: columns that must all be in the header of such a table; empty: it is not told by its header.
        separator: between cells; empty: it is found.
        encoding: encoding of the text; empty: it is found.
        dates: ``dmy`` ``mdy`` ``ymd`` for days with two readings; empty when nothing is said.
        constants: field -> what it is in every row.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    match: tuple[str, ...] = ()
    separator: str = ""
    encoding: str = ""
    dates: str = ""
    constants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
