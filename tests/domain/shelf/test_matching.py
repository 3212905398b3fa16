"""Who would be glad of a link, counted by hand; and which addresses are the same."""

from __future__ import annotations

from datetime import date

import pytest

from netui.domain.records.contact import Contact
from netui.domain.records.link import Link
from netui.domain.shelf.address import comparable, is_web_address
from netui.domain.shelf.matching import LinkWords, points, reasons

TODAY = date(2026, 11, 20)
TIDES = Link("l", "https://example.org/t", "Measuring what floats", tags=("tides", "instruments"))


def why(contact: Contact, *said: tuple[date, str]) -> tuple[int, list[str]]:
    nothing = frozenset[str]()
    found = reasons(contact, LinkWords.of(TIDES, nothing), said, nothing, TODAY)
    return points(found), [each.text for each in found]


def test_a_need_a_care_and_what_was_said() -> None:
    henrik = Contact("h", "Henrik", needs=("tide data he can trust in fog",))
    assert why(henrik) == (30, ["needs “tide data he can trust in fog”"])
    assert why(Contact("i", "Irene", interests=("Tides",))) == (40, ["cares about Tides"])
    assert why(Contact("j", "Jo", interests=("tide mills",))) == (25, ["cares about tide mills"])
    assert why(Contact("k", "Kit", tags=("tides",))) == (20, ["tagged #tides"])
    assert why(Contact("l", "Lu", interests=("chess",)), (date(2026, 11, 16), "he measures tides")) == (0, [])
    said = (date(2026, 11, 16), "an instrument that measures the tide")
    assert why(Contact("m", "Mo"), said) == (15, ["said 16 Nov: “an instrument that measures the tide”"])


@pytest.mark.parametrize(
    "other",
    [
        "HTTPS://Example.org/a",
        "https://example.org:443/a/",
        "https://example.org/a?utm_source=x",
        "https://example.org/a#b",
    ],
)
def test_one_address_in_several_spellings(other: str) -> None:
    assert comparable(other) == comparable("https://example.org/a")
    assert comparable(other) != comparable("https://example.org/a?page=2")


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "file:///etc/passwd", "example.org", "https://", "http://[", ""]
)
def test_what_no_browser_is_given(text: str) -> None:
    assert not is_web_address(text)
    assert is_web_address("https://example.org/a")
