"""By what a person is known again."""

from __future__ import annotations

import pytest

from netui.domain.people.identity_keys import email_key, is_of_office, linkedin_key, page_key, phone_key


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.linkedin.com/in/Ana-Silva/?trk=x", "linkedin:ana-silva"),
        ("https://pt.linkedin.com/in/ana-silva", "linkedin:ana-silva"),
        ("m.linkedin.com/in/ana-silva/de", "linkedin:ana-silva"),
        ("https://www.linkedin.com/in/J%C3%BCrgen", "linkedin:jürgen"),
        ("https://www.linkedin.com/in/Ju%CC%88rgen", "linkedin:jürgen"),
        ("https://www.linkedin.com/in/ACoAABcDeFgHi", "linkedin:id/ACoAABcDeFgHi"),
        ("linkedin.com/pub/ana%20silva", "linkedin:pub/ana silva"),
        ("https://www.linkedin.com/pub/Jane-Doe/1/2A/3b/", "linkedin:pub/jane-doe/1/2a/3b"),
        ("https://www.linkedin.com/company/contoso", ""),
        ("https://www.linkedin.com/in/", ""),
        ("https://notlinkedin.com/in/ana-silva", "page:notlinkedin.com/in/ana-silva"),
        ("https://linkedin.com.example/in/ana", "page:linkedin.com.example/in/ana"),
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


def test_another_site_that_names_linkedin_is_no_profile() -> None:
    for url in ("https://example.org/?u=linkedin.com/in/ana", "https://linkedin.com@example.org/in/ana"):
        assert linkedin_key(url) == ""


def test_addresses_are_compared_without_what_varies() -> None:
    assert email_key(" Ana@Example.org ") == "email:ana@example.org"
    assert email_key("ana") == ""


@pytest.mark.parametrize(
    "spellings",
    [
        ("+44 (0)20 7946 0958", "0044 20 79460958", "020 7946 0958", "44 20 7946 0958 ext. 12", "(+44) 20 79460958"),
        ("+1 212 555 0100", "212-555-0100", "1 (212) 555-0100", "(212) 555-0100;ext=102", "011 1 212 555 0100"),
        ("+86 138 1234 5678", "138 1234 5678", "8613812345678"),
        ("+47 22 33 44 55", "22334455"),
        ("+7 912 345-67-89", "8 (912) 345-67-89"),
        ("+39 06 123 4567", "06 1234567"),
        ("+55 31 91234-5678", "31 91234 5678", "(031) 91234-5678"),
        ("+351 21 555-0100", "21 555 0100", "\u202a+351 21 555 0100\u202c"),
        ("٠٢٠٧٩٤٦٠٩٥٨", "020 7946 0958"),
    ],
)
def test_a_number_is_the_same_in_any_spelling(spellings: tuple[str, ...]) -> None:
    assert len({phone_key(one) for one in spellings}) == 1
    assert phone_key(spellings[0])


def test_other_numbers_are_other_numbers() -> None:
    numbers = ("212-555-0100", "312-555-0100", "+351 911 110 001", "555-0100", "020 7946 0959")
    assert len({phone_key(one) for one in numbers}) == len(numbers)
    assert phone_key("555-01") == ""
    assert phone_key("ext. 102") == ""


@pytest.mark.parametrize(
    ("address", "expected"),
    [("info@example.org", True), ("No-Reply@example.org", True), ("ana@example.org", False), ("hr", False)],
)
def test_an_office_is_nobody_in_particular(address: str, expected: bool) -> None:
    assert is_of_office(address) is expected
