"""What a browser and a mail program are given."""

from __future__ import annotations

import pytest

from netui.domain.text.addresses import copied, mailto, web_address


@pytest.mark.parametrize(
    ("address", "made"),
    [
        ("ana@example.org", "mailto:ana@example.org"),
        (" ana+x@example.org ", "mailto:ana%2Bx@example.org"),
        ("a&b=c?d@example.org", "mailto:a%26b%3Dc%3Fd@example.org"),
        ("jörg@müller.example", "mailto:j%C3%B6rg@m%C3%BCller.example"),
        ("ana", ""),
        ("ana@", ""),
        ("ana@x@y", ""),
        ("a@b.example\n", "mailto:a@b.example"),
        ("a@b.example\nBcc: c@d.example", ""),
        ("-x@b.example", "mailto:-x@b.example"),
        ("a@b.example,c@d.example", ""),
        ("", ""),
    ],
)
def test_messages(address: str, made: str) -> None:
    assert mailto(address) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"),
        ("example.org/ana", "https://example.org/ana"),
        ("www.linkedin.com/in/ana", "https://www.linkedin.com/in/ana"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("@ana", ""),
        ("ana silva", ""),
        ("+351 555 0100", ""),
        ("", ""),
    ],
)
def test_pages(text: str, made: str) -> None:
    assert web_address(text) == made


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ana < ana@example.org >,", "ana@example.org"),
        ("<mailto:ana@example.org>", "ana@example.org"),
        ("< >", "< >"),
        ("<" + " " * 50_000 + "x" + " " * 50_000 + "(", "<" + " " * 50_000 + "x" + " " * 50_000 + "("),
    ],
    ids=["with a name", "with a scheme", "nobody", "blanks in time that grows with them"],
)
def test_addresses_as_they_are_copied(text: str, said: str) -> None:
    assert copied(text) == said
