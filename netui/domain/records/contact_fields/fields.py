"""The table of a contact's fields, read by codec, merge, search, card, form and command line.

A field of several words or of one text that is added here, and to ``Contact``, is stored, merged, searched, shown on
the card, in the pair and in ``netui contact show``, and may be written in the form and with an option. A field of
another kind has its own lines where it is shown and read; ``tests/test_contact_fields.py`` says which are missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum, auto
from typing import Any

from netui.domain.core.frozen import frozen
from netui.domain.records.codecs import (
    DAY,
    FLAG,
    MOMENT,
    PARTIAL_DAY,
    RHYTHM,
    SAID,
    TEXT,
    TEXTS,
    YEARLY,
    Codec,
    many,
    nested,
    one_of,
    renamed,
)
from netui.domain.records.contact import (
    AskedQuestion,
    ContactStatus,
    Differing,
    GivenCard,
    LabelledDay,
    Met,
    Position,
)
from netui.domain.records.values import Labelled

MOST_IN_A_LINE = 10_000
"""Most characters in a field of one line; more were meant for another place, and would take seconds to show."""
MOST_IN_A_TEXT = 200_000
"""Most characters in a text of several lines."""
_OF_SEVERAL_LINES = frozenset({"notes", "note"})
_BROUGHT = frozenset({"extra", "said", "imported", "kept", "edit"})
"""Fields that no person types in a line: ``edit`` is of a whole file."""


class FieldKind(Enum):
    """The type of a field's value, as far as fields are treated alike."""

    TEXT = auto()
    WORDS = auto()
    LABELLED = auto()
    OTHER = auto()


class Merge(Enum):
    """The rule by which a field is merged when two contacts become one."""

    OWN = auto()
    """The survivor's value stands."""
    FILL = auto()
    """The survivor's value stands, or the other's where it is blank."""
    WORDS = auto()
    """The words of both; of words that are the same but for case and accents the first."""
    VALUES = auto()
    """The values of both, each once."""
    OTHERS = auto()
    """Ids united, without those of the two."""
    RULE = auto()
    """The field has a rule of its own, in ``people/merge.py``."""


@frozen
class ContactField:
    """One field of a contact.

    Attributes:
        name: name of the attribute, and in JSON.
        codec: how it stands in JSON.
        merge: what becomes of it when two contacts are one.
        kind: texts and words are treated alike everywhere; what is OTHER is not.
        searched: whether a word of a query may be found in it.
        label: the word before it where a contact is shown; empty when it stands in a line of its own making.
        short: the same where there is little room; ``label`` when empty.
        option: of the command line, without ``--``; empty when it has none of that kind.
        help: help of the option.
        example: in the form, while it is empty.
        in_card: whether a vCard has it.
    """

    name: str
    codec: Codec
    merge: Merge
    kind: FieldKind = FieldKind.OTHER
    searched: bool = False
    label: str = ""
    short: str = ""
    option: str = ""
    help: str = ""
    example: str = ""
    in_card: bool = False

    @property
    def short_label(self) -> str:
        """The word before it where there is little room."""
        return self.short or self.label


def _text(
    name: str, merge: Merge, about: str, *, label: str = "", example: str = "", in_card: bool = False
) -> ContactField:
    return ContactField(
        name, TEXT, merge, FieldKind.TEXT, True, label, option=name, help=about, example=example, in_card=in_card
    )


def _words(
    name: str,
    option: str,
    about: str,
    *,
    label: str = "",
    short: str = "",
    example: str = "",
    merge: Merge = Merge.WORDS,
    in_card: bool = False,
) -> ContactField:
    return ContactField(name, TEXTS, merge, FieldKind.WORDS, True, label, short, option, about, example, in_card)


def _labelled(name: str, option: str, about: str, *, searched: bool) -> ContactField:
    return ContactField(
        name, _LABELLED, Merge.RULE, FieldKind.LABELLED, searched, option=option, help=about, in_card=True
    )


_LABELLED: Codec = many(nested(Labelled, {"label": TEXT, "value": TEXT}))
_POSITION: Codec = renamed(
    nested(
        Position,
        {"company": TEXT, "department": TEXT, "title": TEXT, "since": PARTIAL_DAY, "until": PARTIAL_DAY},
    ),
    {"since": "from", "until": "to"},
)
_DIFFERING: Codec = renamed(
    nested(Differing, {"field": TEXT, "value": TEXT, "source": TEXT, "on": DAY}), {"source": "from"}
)

CONTACT_FIELDS: tuple[ContactField, ...] = (
    ContactField("id", TEXT, Merge.OWN, in_card=True),
    ContactField("name", TEXT, Merge.OWN, searched=True, in_card=True),
    _text("called", Merge.FILL, "how you address them, in drafts", label="called", example="Ana"),
    _words("aliases", "alias", "another name", merge=Merge.RULE, in_card=True),
    _labelled("emails", "email", "ana@example.org, or work=ana@example.org", searched=True),
    _labelled("phones", "phone", "+351 555 0100, or home=+351 555 0100", searched=True),
    _labelled("links", "link", "https://example.org/ana, or blog=https://example.org/ana", searched=True),
    _text("company", Merge.RULE, "employer", in_card=True),
    _text("department", Merge.RULE, "within the company", in_card=True),
    _text("title", Merge.RULE, "what they do there", in_card=True),
    _text("location", Merge.FILL, "where they are", in_card=True),
    _words("tags", "tag", "a word of yours, without #", in_card=True),
    ContactField("tier", TEXT, Merge.RULE),
    ContactField("tier_since", DAY, Merge.RULE),
    _words("roles", "role", "mentor, client ...", label="roles", example="mentor, client, advocate"),
    _words(
        "interests",
        "interest",
        "what they care about",
        label="cares about",
        short="likes",
        example="sailing, type systems",
    ),
    _words("offers", "offer", "what they can help with", label="offers", example="what they can help with"),
    _words("needs", "need", "what they look for", label="needs", example="what they are looking for"),
    ContactField("met", nested(Met, {"on": DAY, "where": TEXT, "through": TEXT}), Merge.RULE, searched=True),
    ContactField("birthday", YEARLY, Merge.RULE, in_card=True),
    ContactField("dates", many(nested(LabelledDay, {"label": TEXT, "on": YEARLY})), Merge.RULE, in_card=True),
    ContactField("notes", TEXT, Merge.RULE, searched=True, in_card=True),
    ContactField("every", RHYTHM, Merge.FILL),
    ContactField("next_on", DAY, Merge.RULE),
    ContactField("next_set_at", MOMENT, Merge.RULE),
    ContactField("pinned", FLAG, Merge.FILL),
    ContactField("status", one_of(ContactStatus), Merge.RULE),
    ContactField("knows", TEXTS, Merge.OTHERS),
    ContactField("not_same", TEXTS, Merge.OTHERS),
    ContactField("kept", TEXTS, Merge.VALUES, in_card=True),
    ContactField("positions", many(_POSITION), Merge.VALUES),
    ContactField("questions", many(nested(AskedQuestion, {"text": TEXT, "on": DAY})), Merge.RULE),
    ContactField("cards", many(nested(GivenCard, {"card": TEXT, "on": DAY})), Merge.VALUES),
    ContactField("differs", many(_DIFFERING), Merge.VALUES),
    ContactField("source", TEXT, Merge.FILL),
    ContactField("imported", TEXTS, Merge.RULE),
    ContactField("said", SAID, Merge.RULE),
    ContactField("sorted_at", MOMENT, Merge.RULE),
    ContactField("created_at", MOMENT, Merge.RULE, in_card=True),
    ContactField("updated_at", MOMENT, Merge.RULE, in_card=True),
)
"""The fields of a contact, in the order of the file. ``extra``, which is no field of the file, is not among them."""

SEARCHED = tuple(one for one in CONTACT_FIELDS if one.searched)
"""Fields in which a word of a query may be found."""


def fields_of(kind: FieldKind) -> tuple[ContactField, ...]:
    """The fields of a kind, in the order of the file."""
    return tuple(one for one in CONTACT_FIELDS if one.kind is kind)


LABELLED_BY_WORD = tuple(one for one in CONTACT_FIELDS if one.label and one.kind in (FieldKind.TEXT, FieldKind.WORDS))
"""Texts and words that are shown with their label before them wherever a contact is shown."""


def shown_values(contact: object, field: ContactField) -> tuple[str, ...]:
    """The values of a text or of words, as they are shown; empty when there are none."""
    value = getattr(contact, field.name)
    values: tuple[str, ...] = (value,) if field.kind is FieldKind.TEXT else value
    return tuple(one for one in values if one)


def over_long_texts(before: object, after: Any) -> Iterator[tuple[str, int, int]]:
    """The fields of a record of any table whose texts have become too long: name, characters, the most there may be.

    A text that was as long before stays: a file from elsewhere may have brought it, and other fields are to be saved.
    """
    for name, most in _typed_fields(type(after)):
        value = getattr(after, name)
        if not value or (type(value) is str and len(value) <= most):
            continue  # nearly all of them, of a hundred thousand people
        if before is not None and value == getattr(before, name, None):
            continue
        longest = _longest_text_in(value)
        if longest > most:
            yield name, longest, most


_TYPED: dict[type, tuple[tuple[str, int], ...]] = {}
_NAMES: dict[type, tuple[str, ...]] = {}


def _typed_fields(kind: type) -> tuple[tuple[str, int], ...]:
    """Name of each field that a person types, and the most characters of a text in it."""
    if kind in _TYPED:
        return _TYPED[kind]
    names = (field.name for field in fields(kind) if field.name not in _BROUGHT)
    most = {name: MOST_IN_A_TEXT if name in _OF_SEVERAL_LINES else MOST_IN_A_LINE for name in names}
    return _TYPED.setdefault(kind, tuple(most.items()))


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return _NAMES[kind]


def _longest_text_in(value: object) -> int:
    """The length of the longest text in a value, 0 without any; made of no generators, for tables of many people."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, Mapping):
        return max(map(_longest_text_in, value.values()), default=0)
    if isinstance(value, tuple):
        return max(map(_longest_text_in, value), default=0)
    return max([_longest_text_in(getattr(value, name)) for name in _names(type(value))], default=0)
