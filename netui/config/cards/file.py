"""``cards.yaml`` as the user writes it: every mistake with its place; what is right can be used."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from netui.config.cards.found import CardsRead
from netui.config.themes.contrast import hex_of, least_contrast, rgb_of
from netui.config.yaml.nodes import Fields, Node, Text
from netui.config.yaml.parser import read_tree
from netui.config.yaml.section_reader import Reading, Section, path
from netui.config.yaml.value_messages import shown, stands
from netui.domain.cards.card import AUTO, SIGNATURE_LINES, BusinessCard, Payload, SignatureStyle
from netui.domain.records.values import Labelled

RESERVED = ("list", "check", "new", "path")
"""Words that are commands, and so no names of cards."""
_KEY = re.compile(r"[a-z0-9-]{1,30}")
_TEXTS = ("name", "pronouns", "title", "organisation", "department", "location", "tagline")
_LISTS = ("emails", "phones", "links")
_KEYS = ("default", *_TEXTS, *_LISTS, "photo", "address", "accent", "qr", "signature")
_MOST_TEXT_CHARACTERS, _MOST_TAGLINE_CHARACTERS = 200, 80
_SCHEMES = ("http", "https", "mailto", "tel")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_LEAST_CONTRAST = 3.0
_GROUNDS = ((255, 255, 255), (0, 0, 0))
_EXAMPLES = {
    "emails": "[jo@example.org]",
    "phones": "[{label: mobile, value: +44 20 7946 0958}]",
    "links": "[https://example.org/jo]",
}


def read_cards(text: str, file: str, photo_says: Callable[[str], str] = lambda _: "") -> CardsRead:
    """Read the text of a file of cards.

    Args:
        text: any text.
        file: its name in the problems.
        photo_says: what is wrong with a picture of that name beside the file; empty when nothing is.
    """
    tree = read_tree(text, file)
    reading = Reading(file, tree.problems)
    notes = Reading(file)
    top = reading.section(tree.root, "", ("version", "cards"))
    version = top.node("version")
    if version is not None and top.whole("version", 1, least=1) != 1:
        reading.wrong(version, f"version: {stands(version)} is not known to this netui; it reads version 1")
    found: list[BusinessCard] = []
    default: Text | None = None
    for key, node in reading.entries(top.node("cards"), "cards", "`work` or `private`"):
        so_far = len(reading.problems)
        card = _Card(reading, notes, key, node, photo_says).read()
        if card.is_default:
            if default is not None:
                reading.wrong(
                    key, f"cards: {shown(key.text)} is a second default; {shown(default.text)} is one already"
                )
            default = default or key
        if len(reading.problems) == so_far:
            found.append(card)
    return CardsRead(tuple(found), reading.found(), notes.found())


class _Card:
    """Reads one card of the file."""

    def __init__(
        self, reading: Reading, notes: Reading, key: Text, node: Node, photo_says: Callable[[str], str]
    ) -> None:
        self._reading, self._notes, self._key = reading, notes, key
        self._photo_says = photo_says
        self._where = f"cards.{key.text}"
        self._section = reading.section(node, self._where, _KEYS)

    def read(self) -> BusinessCard:
        """The card; what is wrong in it has been reported, and is left out."""
        section, key = self._section, self._key
        if not _KEY.fullmatch(key.text):
            self._reading.wrong(key, f"cards: {shown(key.text)} is no name of a card: use a-z, 0-9 and -, at most 30")
        elif key.text in RESERVED:
            self._reading.wrong(key, f"cards: {shown(key.text)} is a command of netui card; name the card otherwise")
        section.needs("name", "your name", key)
        texts = {name: self._text(section, name) for name in _TEXTS}
        return BusinessCard(
            key=key.text,
            name=texts["name"] or key.text,
            pronouns=texts["pronouns"],
            title=texts["title"],
            organisation=texts["organisation"],
            department=texts["department"],
            location=texts["location"],
            tagline=texts["tagline"],
            emails=self._labelled("emails"),
            phones=self._labelled("phones"),
            links=self._labelled("links"),
            photo=self._photo(),
            address=self._address("address"),
            accent=self._accent(),
            qr=section.choice("qr", AUTO, (AUTO, *(one.value for one in Payload))),
            signature=self._signature(),
            is_default=section.flag("default", False),
        )

    def _text(self, section: Section, key: str) -> str:
        node = section.node(key)
        if key != "name" and isinstance(node, Text) and not node.text.strip():
            return ""  # written, and left empty
        longest = _MOST_TAGLINE_CHARACTERS if key == "tagline" else _MOST_TEXT_CHARACTERS
        word = self._reading.word(node, section.place(key), "text", longest=longest) if node is not None else None
        return word.text.strip() if word else ""

    def _labelled(self, key: str) -> tuple[Labelled, ...]:
        place = self._section.place(key)
        found = []
        for item in self._reading.items(self._section.node(key), place, _EXAMPLES[key]):
            label, value = "", item
            if isinstance(item, Fields):
                one = self._reading.section(item, place, ("label", "value"))
                one.needs("value", "what it is", item)
                label, node = self._text(one, "label"), one.node("value")
                if node is None:
                    continue
                value = node
            word = self._reading.word(value, place, "text", longest=_MOST_TEXT_CHARACTERS)
            if word is not None and self._is_right(key, word, place):
                found.append(Labelled(word.text.strip(), label))
        return tuple(found)

    def _is_right(self, key: str, word: Text, place: str) -> bool:
        text = word.text.strip()
        wrong = ""
        if key == "emails":
            name, sign, host = text.rpartition("@")
            if not (name and sign and host) or " " in text:
                wrong = "is no e-mail address; write jo@example.org"
        elif key == "phones" and not any(map(str.isdigit, text)):
            wrong = "is no phone number; write +44 20 7946 0958"
        elif key == "links":
            wrong = _wrong_address(text)
        if wrong:
            self._reading.wrong(word, f"{path(place)}{shown(word.text)} {wrong}")
        return not wrong

    def _address(self, key: str, section: Section | None = None, schemes: Sequence[str] = _SCHEMES) -> str:
        section = section or self._section
        text, node = self._text(section, key), section.node(key)
        if text and node is not None and (wrong := _wrong_address(text, schemes)):
            self._reading.wrong(node, f"{path(section.place(key))}{shown(text)} {wrong}")
            return ""
        return text

    def _accent(self) -> str:
        text, node = self._text(self._section, "accent"), self._section.node("accent")
        if not text or node is None:
            return ""
        place = path(self._section.place("accent"))
        colour = rgb_of(text) if _COLOUR.fullmatch(text) else None
        if colour is None:
            self._reading.wrong(node, f'{place}{shown(text)} is no colour; write "#0b5fff" or "#05f", in quotes')
            return ""
        if least_contrast(colour, _GROUNDS) < _LEAST_CONTRAST:
            self._notes.wrong(
                node, f"{place}{shown(text)} is hard to read on white or on black; it is used for lines, not for text"
            )
        return hex_of(colour)

    def _photo(self) -> str:
        text, node = self._text(self._section, "photo"), self._section.node("photo")
        if not text or node is None:
            return ""
        place = path(self._section.place("photo"))
        if "/" in text or "\\" in text or text in (".", "..") or ":" in text:
            self._reading.wrong(node, f"{place}{shown(text)} lies elsewhere; a picture stands beside cards.yaml")
            return ""
        if said := self._photo_says(text):
            self._notes.wrong(node, f"{place}{shown(text)} {said}; the card is made without it")
            return ""
        return text

    def _signature(self) -> SignatureStyle:
        section = self._reading.section(
            self._section.node("signature"), f"{self._where}.signature", ("photo", "lines", "closing")
        )
        style = SignatureStyle(self._address("photo", section, ("https",)), closing=self._text(section, "closing"))
        node = section.node("lines")
        if node is None:
            return style
        place = section.place("lines")
        lines = []
        for item in self._reading.items(node, place, "[title, organisation, phones]"):
            word = self._reading.word(item, place, "a part of the card")
            if word is not None and word.text not in SIGNATURE_LINES:
                known = ", ".join(SIGNATURE_LINES)
                self._reading.wrong(word, f"{path(place)}{shown(word.text)} is not one of {known}")
            elif word is not None:
                lines.append(word.text)
        return SignatureStyle(style.photo, tuple(dict.fromkeys(lines)), style.closing)


def _wrong_address(text: str, schemes: Sequence[str] = _SCHEMES) -> str:
    """The complaint about an address; empty when nothing is wrong with it."""
    scheme = _SCHEME.match(text)
    if scheme is None or scheme[1].lower() not in schemes:
        return f"is no address that begins with {', '.join(schemes)}" if len(schemes) > 1 else "must begin with https:"
    return "has a blank in it" if " " in text else ""
