"""Looking at the other side reads what may be another."""

from __future__ import annotations

from netui.domain.sync.agreed import Agreement, Item, Known
from netui.session.sync.steps import look
from tests.session.sync.test_histories import Book


def test_what_has_no_tag_is_read_though_none_was_agreed() -> None:
    book = Book({"a.vcf": ("same", "1"), "b.vcf": ("changed", "2"), "c.vcf": ("who knows", "")})
    agreed = {name: Item(tag, name, Agreement()) for name, tag in (("a.vcf", "1"), ("b.vcf", "1"), ("c.vcf", ""))}
    assert look(book, Known(agreed)).texts == {"b.vcf": "changed", "c.vcf": "who knows"}
