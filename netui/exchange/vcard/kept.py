"""Lines of a card that no field holds: kept as they are, or passed over and reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from netui.domain.people.kept_lines import MOST_LINE_CHARACTERS
from netui.exchange.vcard.fields import CardFields
from netui.exchange.vcard.handles import PAGES, service_of
from netui.exchange.vcard.own_lines import OWN
from netui.exchange.vcard.syntax import Property, content_line

HEAVY = {"PHOTO": "picture", "LOGO": "picture", "SOUND": "sound", "KEY": "key", "AGENT": "card within a card"}
"""Properties that are never kept, for their size -> the word for each."""
_TAKEN = frozenset(
    {
        *PAGES,
        *("FN", "NICKNAME", "EMAIL", "TEL", "CATEGORIES", "NOTE", "UID", "KIND", "X-ADDRESSBOOKSERVER-KIND"),
        "X-ABLABEL",
    }
)
"""Properties that netui's own fields hold in full, and that need not be kept."""
_OF_THE_FILE = frozenset(
    {
        *("VERSION", "REV", "PRODID", "MAILER", "XML", "CLIENTPIDMAP", "SOURCE", "PROFILE", "CREATED"),
        *("X-ABUID", "X-ABADR", "X-ABSHOWAS"),
    }
)
"""Properties that speak of the card or of the program that wrote it, and not of anybody."""
RANKED = frozenset({"ORG", "TITLE", "ROLE"})
"""Properties of which a field holds the first: those that are kept beside it must not be preferred to it."""
_UNESCAPED_COMMA = re.compile(r"(?<!\\),")


def kept_lines(
    lines: Sequence[Property], card: CardFields, is_taken: Callable[[Property], bool]
) -> tuple[tuple[str, ...], int]:
    """The lines to be kept, and how many are too long for that.

    Args:
        lines: all of the card, in their order.
        card: the same by name.
        is_taken: whether a field holds all that a line says, where the name alone does not tell.
    """
    old = card.text("VERSION") == "2.1"
    found = list(_kept(lines, card, is_taken, old=old))
    return tuple(line for line in found if len(line) <= MOST_LINE_CHARACTERS), sum(
        len(line) > MOST_LINE_CHARACTERS for line in found
    )


def _kept(
    lines: Sequence[Property], card: CardFields, is_taken: Callable[[Property], bool], *, old: bool
) -> Iterator[str]:
    for line in lines:
        if line.name in _TAKEN or line.name in _OF_THE_FILE or line.name in HEAVY or line.name.startswith(OWN):
            continue
        if not line.value.strip(" \t\r\n;,"):
            continue
        if not (_is_held(line, card) or service_of(line.name) or is_taken(line)):
            yield _line(line, card, old=old)


def _is_held(line: Property, card: CardFields) -> bool:
    """True if the fields for employer and title hold all that a line says."""
    if line.name == "ORG":
        return line is card.first("ORG") and not any(line.parts(";")[2:])
    if line.name == "TITLE":
        return line is card.first("TITLE")
    return line.name == "ROLE" and line is card.first("ROLE") and not card.text("TITLE")


def _line(line: Property, card: CardFields, *, old: bool) -> str:
    """A line without its group; the label of the group is a parameter, until it is written again."""
    parameters = {
        key: values for key, values in line.parameters.items() if key not in ("ENCODING", "CHARSET", "X-ABLABEL")
    }
    if line.name in RANKED:
        parameters = without_rank(parameters)
    if label := card.own_label(line):
        parameters["X-ABLABEL"] = (label,)
    value = line.value.strip()
    if old and line.name not in ("N", "ADR", "ORG"):
        value = _UNESCAPED_COMMA.sub(r"\\,", value)  # 2.1 has no lists, and so escapes no commas
    return content_line(line.name, value, parameters)


def without_rank(parameters: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """The parameters of a line without those that prefer it to others of its name."""
    others = {
        key: tuple(value for value in values if key != "TYPE" or value.lower() != "pref")
        for key, values in parameters.items()
        if key != "PREF"
    }
    return {key: values for key, values in others.items() if values}
