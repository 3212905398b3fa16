"""A card as the lines that two sides agree or differ about, each with its meaning.

Two spellings of one line have the same meaning: programs fold, order and escape lines as they like, and rewrite every
card they store. The subject of a line is its *slot*: a name for what a card has once, a name and a value for what it
has several times. Lines that no slot stands for (pictures, and what is too long to be kept) belong to whoever wrote
them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from netui.domain.people.kept_lines import MOST_LINE_CHARACTERS
from netui.domain.text.folding import fold as folded
from netui.exchange.sync.item_text import ItemLine, Meaning, Slot
from netui.exchange.vcard.cards import cards
from netui.exchange.vcard.kept import HEAVY
from netui.exchange.vcard.own_lines import OWN
from netui.exchange.vcard.syntax import (
    LINE_END,
    Property,
    content_line,
    escape,
    parsed,
    split_escaped,
    unescape,
)
from netui.exchange.vcard.syntax import fold as octets_of

_LISTS = ("NICKNAME", "CATEGORIES")
"""Lines of which each word is one of a set."""
_BY_VALUE = frozenset({"EMAIL", "TEL", "URL", "ADR", "IMPP", "X-SOCIALPROFILE", "X-ABDATE"})
"""Lines that a card has several times."""
STRUCTURED = frozenset({"N", "ADR", "ORG"})
"""Lines whose value has parts, with ``;`` between."""
_OF_THE_FILE = frozenset(
    {
        *("BEGIN", "END", "VERSION", "PRODID", "REV", "UID", "X-ABLABEL"),
        *("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", f"{OWN}ID"),
    }
)
"""Lines about the card itself: a program that rewrites it may change them."""
_SAYING_NOTHING = frozenset({"internet", "voice", "pref"})
_OMIT_YEAR = "X-APPLE-OMIT-YEAR"
_TECHNICAL = frozenset({"VALUE", "CHARSET", "ENCODING", "PREF", "X-ABLABEL", _OMIT_YEAR})
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_SCHEME = re.compile(r"^(?:mailto|tel):", re.IGNORECASE)
_NO_DIGIT = re.compile(r"[^\d+]")
_FEWEST_DIGITS = 3


class CardText:
    """A card that can be compared line by line, and written again with some lines changed.

    Attributes:
        card: the card as its file has it.
        properties: its lines in their order, decoded.
    """

    def __init__(self, text: str) -> None:
        """Read the one card in a text.

        Raises:
            ValueError: there is none, or more than one, or it was no UTF-8; in words that follow "it holds".
        """
        if "\ufffd" in text:  # merged, it would be lost on both sides
            raise ValueError("text that is no UTF-8")
        found = list(cards(text.encode("utf-8", "replace")))
        if len(found) != 1 or not found[0].is_whole:
            raise ValueError(f"{len(found)} cards" if len(found) != 1 else "a card without an end")
        self.card = found[0]
        self.properties: Sequence[Property] = self.card.properties
        self._text = text

    @property
    def uid(self) -> str:
        """The id that it says it has; empty without one."""
        return next((line.text for line in self.properties if line.name == "UID"), "")

    @property
    def version(self) -> str:
        """``2.1``, ``3.0`` or ``4.0``."""
        return next((line.text for line in self.properties if line.name == "VERSION"), "3.0")

    def repeated(self) -> frozenset[str]:
        """The names that stand in it more than once."""
        counted = Counter(line.name for line in self.properties)
        return frozenset(name for name, count in counted.items() if count > 1)

    def lines(self, repeated: Collection[str] = ()) -> tuple[ItemLine, ...]:
        """All that it says in words, in its order.

        Args:
            repeated: names to be told apart by their values, beside those that always are.
        """
        labels = {line.group: line.text for line in self.properties if line.name == "X-ABLABEL" and line.group}
        return tuple(
            one
            for line in self.properties
            if line.name not in _OF_THE_FILE and line.name not in HEAVY
            for one in _lines(line, labels.get(line.group, ""), repeated)
        )

    def rewritten(self, lines: Iterable[ItemLine], uid: str) -> str:
        """Return the card with these lines in the place of its own, and its pictures."""
        return written("4.0" if self.version == "4.0" else "3.0", uid, lines, self.octet_lines())

    def octet_lines(self) -> tuple[str, ...]:
        """Pictures, sounds and keys, unfolded, as they stand: ``lines`` leaves them out."""
        unfolded = re.sub(r"\r*\n[ \t]", "", self._text)
        found = (line for line in LINE_END.split(unfolded) if line)
        return tuple(line for line in found if (one := parsed(line)) is not None and one.name in HEAVY)


def written(version: str, uid: str, lines: Iterable[ItemLine], others: Iterable[str] = ()) -> str:
    """A card of these lines, as a text with CRLF, folded.

    Args:
        version: 3.0 or 4.0.
        uid: the id it goes by.
        lines: in their order; words of one list stand together where the first of them is.
        others: further lines, as they are.
    """
    out = ["BEGIN:VCARD", f"VERSION:{version}", content_line("UID", escape(uid))]
    lines = tuple(lines)
    words = {name: [line for line in lines if line.slot and line.slot[0] == name] for name in _LISTS}
    groups = 0
    for line in lines:
        name = line.slot[0] if line.slot else ""
        if name in words:
            if words[name] and words[name][0] is line:
                out.append(f"{name}:{','.join(one.text for one in words[name])}")
            continue
        if line.label:
            groups += 1
            out += [f"item{groups}.{line.text}", f"item{groups}.{content_line('X-ABLabel', escape(line.label))}"]
        else:
            out.append(line.text)
    out += [*others, "END:VCARD"]
    return b"".join(map(octets_of, out)).decode("utf-8")


def _lines(line: Property, label: str, repeated: Collection[str]) -> Iterator[ItemLine]:
    if not line.value.strip(" \t\r\n;,"):
        return
    if line.name in _LISTS:
        for word in split_escaped(line.value, ","):
            if plain := unescape(word).strip():
                yield ItemLine((line.name, folded(plain)), Meaning(plain), escape(plain))
        return
    parameters = {key: values for key, values in line.parameters.items() if key not in ("ENCODING", "CHARSET")}
    label = label or "".join(parameters.pop("X-ABLABEL", ()))
    match = _APPLE_LABEL.fullmatch(label)
    text = content_line(line.name, line.value.strip(), parameters)
    meaning = Meaning(_value(line), _parameters(line), folded(match[1] if match else label))
    is_mine_to_hold = len(text) <= MOST_LINE_CHARACTERS or line.name == "NOTE"
    yield ItemLine(_slot(line, meaning, repeated) if is_mine_to_hold else None, meaning, text, label)


def _slot(line: Property, meaning: Meaning, repeated: Collection[str]) -> Slot:
    if line.name == "TEL":
        return line.name, folded(meaning.value)
    if line.name == "X-ABDATE":
        return line.name, f"{meaning.label} {meaning.value}"
    if line.name in _BY_VALUE or line.name in repeated:
        return line.name, folded(meaning.value).rstrip("/")
    return line.name, ""


def _value(line: Property) -> str:
    if line.name in STRUCTURED:
        fields = [
            ", ".join(unescape(one).strip() for one in split_escaped(part, ","))
            for part in split_escaped(line.value, ";")
        ]
        return ";".join(fields).rstrip(";")
    if line.name == "BDAY":
        return _day(line)
    value = _SCHEME.sub("", line.text) if line.name in _BY_VALUE else line.text
    if line.name == "TEL":
        digits = _NO_DIGIT.sub("", value)
        return digits if len(digits) >= _FEWEST_DIGITS else value
    return value


def _day(line: Property) -> str:
    """A birthday in digits alone: ``19800417``, ``0417`` without a year, however it is spelt."""
    digits = _NO_DIGIT.sub("", line.text.partition("T")[0])
    omitted = "".join(line.parameters.get(_OMIT_YEAR, ()))
    if omitted and digits.startswith(omitted):
        digits = digits.removeprefix(omitted)
    return digits or line.text


def _parameters(line: Property) -> frozenset[tuple[str, str]]:
    said = {(key, folded(value)) for key, values in line.parameters.items() if key != "TYPE" for value in values}
    kinds = {("TYPE", kind) for kind in line.types if kind not in _SAYING_NOTHING}
    return frozenset(one for one in said | kinds if one[0] not in _TECHNICAL)
