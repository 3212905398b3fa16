"""By what a person is known again."""

from __future__ import annotations

import pytest

from netui.domain.people.identity_keys import email_key, is_of_office, page_key, phone_key


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.linkedin.com/in/Ana-Silva/?trk=x", "linkedin:ana-silva"),
        ("https://pt.linkedin.com/in/ana-silva", "linkedin:ana-silva"),
        ("linkedin.com/pub/ana%20silva", "linkedin:ana silva"),
        ("https://www.linkedin.com/company/contoso", ""),
        ("https://Example.org/~ana/", "page:example.org/~ana"),
        ("http://www.example.org/~ana?lang=pt#top", "page:example.org/~ana"),
        ("https://example.org", ""),
        ("https://example.org/", ""),
        ("not a page", ""),
        ("", ""),
    ],
)
def test_a_page_is_the_same_however_it_is_written(url: str, key: str) -> None:
    assert page_key(url) == key


def test_addresses_and_numbers_are_compared_without_what_varies() -> None:
    assert email_key(" Ana@Example.org ") == "email:ana@example.org"
    assert email_key("ana") == ""
    assert phone_key("+351 21 555-0100") == phone_key("021 555 0100"[1:]) != ""
    assert phone_key("555-01") == ""


@pytest.mark.parametrize(
    ("address", "expected"),
    [("info@example.org", True), ("No-Reply@example.org", True), ("ana@example.org", False), ("hr", False)],
)
def test_an_office_is_nobody_in_particular(address: str, expected: bool) -> None:
    assert is_of_office(address) is expected
