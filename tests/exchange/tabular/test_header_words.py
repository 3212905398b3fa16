"""Words of columns: each is found by the header it was written down for."""

from __future__ import annotations

import pytest

from netui.exchange.tabular import header_words
from netui.exchange.tabular.header_words import field_of


def test_every_word_of_the_lists_can_be_met() -> None:
    words = [(word, field) for field, words in header_words._WORDS.items() for word in words.split()]
    assert [(word, field_of(word)) for word, _ in words] == words
    assert len(dict(words)) == len(words)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Адрес электронной почты", "email"),
        ("Imię i nazwisko", "name"),
        ("Dział", "department"),
        ("Categorieën", "tags"),
    ],
)
def test_headers_are_known_as_programs_write_them(header: str, field: str) -> None:
    assert field_of(header) == field
