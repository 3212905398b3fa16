"""Looking at the other side reads what may be another."""

from __future__ import annotations

import pytest

from netui.domain.sync.agreed import AgreedTexts, Item, KnownCollection, UnagreedItem
from netui.session.sync import steps
from netui.session.sync.steps import look, read, readings
from netui.session.sync.values import Part, Push, SeenCollection
from tests.session.sync.test_histories import Book


def test_what_has_no_tag_is_read_though_none_was_agreed() -> None:
    book = Book({"a.vcf": ("same", "1"), "b.vcf": ("changed", "2"), "c.vcf": ("who knows", "")})
    agreed = {name: Item(tag, name, AgreedTexts()) for name, tag in (("a.vcf", "1"), ("b.vcf", "1"), ("c.vcf", ""))}
    assert look(book, KnownCollection(agreed)).texts == {"b.vcf": "changed", "c.vcf": "who knows"}


def test_what_is_not_agreed_on_is_not_read_again_as_long_as_it_is_the_same() -> None:
    book = Book({"a.vcf": ("one", "1"), "b.vcf": ("two", "2")})
    kept = {"a.vcf": UnagreedItem("1", "one as it was kept", is_cut=True), "b.vcf": UnagreedItem("1", "before")}
    seen = look(book, KnownCollection(readings=kept))
    assert seen.texts == {"a.vcf": "one as it was kept", "b.vcf": "two"}
    assert seen.cut == {"a.vcf"}
    whole = read(book, seen, {"a.vcf"})
    assert (whole.texts["a.vcf"], whole.cut) == ("one", frozenset())
    assert look(book, KnownCollection(readings=kept), looks_at_all=True).texts == {"a.vcf": "one", "b.vcf": "two"}


def test_what_is_kept_of_a_collection_has_its_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "_MOST_KEPT", 2_000)
    line = f"PHOTO:{'A' * 1_500}\r\n {'A' * 70}\r\n"
    texts = {"a": f"UID:a\r\n{line}END\r\n", "b": "x\n" * 450, "c": "y\n" * 9_000, "d": "d", "e": "e", "f": "z\n" * 600}
    seen = SeenCollection(dict.fromkeys(texts, "1"), texts)
    agreed = Part(agreed={"d": Item("1", "d", AgreedTexts())}, pushes=(Push("e", "e", "1", None),))
    assert readings(seen, agreed, may_cut=True) == {
        "a": UnagreedItem("1", "UID:a\r\nEND\r\n", is_cut=True),
        "b": UnagreedItem("1", "x\n" * 450),
    }
    assert [*readings(seen, agreed, may_cut=False)] == ["a"]  # and no room for more
