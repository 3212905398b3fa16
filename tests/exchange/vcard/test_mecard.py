"""MECARD, the short card of QR codes."""

from __future__ import annotations

from netui.domain.records.values import Anniversary
from netui.exchange.registry import VCARD, format_of


def test_a_short_card() -> None:
    content = (
        rb"MECARD:N:Pike,Jordan;TEL:+1 555 0100;EMAIL:jo@example.org;ORG:Acme\, Inc.;URL:https\://x.example;"
        rb"NOTE:likes tea\; and rain;BDAY:19800417;NICKNAME:Jo;ADR:,,1 Main St,Porto,,4000,Portugal;;"
    )
    assert format_of(content) is VCARD
    (jordan,) = VCARD.read(content).contacts
    assert (jordan.name, jordan.aliases, jordan.company) == ("Jordan Pike", ("Jo",), "Acme, Inc.")
    assert (jordan.phones[0].value, jordan.emails[0].value) == ("+1 555 0100", "jo@example.org")
    assert (jordan.links[0].value, jordan.notes) == ("https://x.example", "likes tea; and rain")
    assert (jordan.birthday, jordan.location) == (Anniversary(4, 17, 1980), "Porto, Portugal")
    assert jordan.kept == ("N:Pike;Jordan;;;", "ADR:;;1 Main St;Porto;;4000;Portugal")


def test_one_with_a_whole_name_and_one_without_an_end() -> None:
    assert VCARD.read(b"mecard:N:Jordan Pike;TEL:123;;").contacts[0].name == "Jordan Pike"
    assert VCARD.read(b"MECARD:N:Pike,Jordan").contacts[0].name == "Jordan Pike"
    assert [one.reason for one in VCARD.read(b"MECARD:TEL:;;").skipped] == ["no name"]
