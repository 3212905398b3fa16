"""A card of the user's: who they are, for whom they meet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Labelled
from netui.domain.text.addresses import mailto


class Payload(StrEnum):
    """The contents a code may have, longest first."""

    VCARD = "vcard"
    SHORT = "short"
    MECARD = "mecard"
    LINK = "link"


AUTO = "auto"
"""Name of the choice of the first payload whose code fits."""
SIGNATURE_LINES = ("pronouns", "title", "organisation", "location", "tagline", "emails", "phones", "links", "address")
"""The lines that a signature can have."""


@frozen
class SignatureStyle:
    """The signature of a card: its lines and its form.

    Attributes:
        photo: https address of a picture, or empty.
        lines: which parts have a line, below the name.
        closing: words before the name, or empty.
    """

    photo: str = ""
    lines: tuple[str, ...] = ("title", "organisation", "phones", "links")
    closing: str = ""


@frozen
class BusinessCard:
    """A business card of the user's own.

    Attributes:
        key: its name in the file.
        name: name of the user; never empty.
        pronouns: or empty.
        title: what they do, or empty.
        organisation: where, or empty.
        department: within it, or empty.
        location: where they are, or empty.
        tagline: a line of their own, or empty.
        emails: the preferred one first.
        phones: the preferred one first.
        links: the preferred one first.
        photo: name of a picture beside the file, or empty.
        accent: ``#rrggbb``, or empty.
        address: where the card is published, or empty.
        qr: the payload of its code; ``AUTO`` for the first that fits.
        signature: how it signs letters.
        is_default: whether it is meant where none is named.
    """

    key: str
    name: str
    pronouns: str = ""
    title: str = ""
    organisation: str = ""
    department: str = ""
    location: str = ""
    tagline: str = ""
    emails: tuple[Labelled, ...] = ()
    phones: tuple[Labelled, ...] = ()
    links: tuple[Labelled, ...] = ()
    photo: str = ""
    accent: str = ""
    address: str = ""
    qr: str = AUTO
    signature: SignatureStyle = field(default_factory=SignatureStyle)
    is_default: bool = False

    @property
    def work(self) -> str:
        """Organisation and department on one line."""
        return " · ".join(part for part in (self.organisation, self.department) if part)

    @property
    def link(self) -> str:
        """The address under which somebody finds more: where the card is published, else the first https page."""
        return self.address or next((one.value for one in self.links if one.value.lower().startswith("https:")), "")


def default_card(cards: Iterable[BusinessCard]) -> BusinessCard | None:
    """The card that is meant where none is named: the one marked so, else the first; None without any."""
    cards = tuple(cards)
    return next((one for one in cards if one.is_default), cards[0] if cards else None)


@frozen
class LinePart:
    """A piece of a line: what is read, and the address it leads to; empty when it leads nowhere."""

    text: str
    address: str = ""


def email_part(one: Labelled) -> LinePart:
    """An e-mail address that can be written to."""
    return LinePart(one.value, mailto(one.value))


def phone_part(one: Labelled) -> LinePart:
    """A number that can be called."""
    digits = "".join(sign for sign in one.value if sign.isascii() and (sign.isdigit() or sign == "+"))
    return LinePart(one.value, f"tel:{digits}" if digits else "")


def link_part(value: str) -> LinePart:
    """A page, without its scheme where people leave it out."""
    shown = value.split("://", 1)[1].rstrip("/") if value.lower().startswith(("https://", "http://")) else value
    return LinePart(shown, value)
