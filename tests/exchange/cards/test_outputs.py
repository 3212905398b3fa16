"""A card as text, vCard, page and signature: what stands in them, and what cannot act in them."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from netui.config.cards.file import read_cards
from netui.domain.cards.card import BusinessCard, SignatureStyle
from netui.domain.core.errors import RefusedError
from netui.domain.records.values import Labelled
from netui.domain.text.display import cell_width
from netui.exchange.cards import page, svg, vcards
from netui.exchange.cards.qr_code import codes
from netui.exchange.cards.signature import signature_html, signature_text
from netui.exchange.cards.text import card_text
from netui.exchange.registry import VCARD
from tests.config.cards.test_file import WORKED

(CARD,) = read_cards(WORKED, "cards.yaml").cards
HOSTILE = ["<script>alert(1)</script>", '" onload="x', "[@click=app.quit]x", "=cmd|x", "a\u202eb", "x" * 200, "&amp;"]


class Reader(HTMLParser):
    """The elements, attributes and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.text += "\n" if tag == "br" else ""

    def handle_data(self, data: str) -> None:
        self.text += data


def test_text_is_aligned_and_narrow() -> None:
    assert card_text(CARD) == (
        "Jordan Pike (they/them)",
        "Staff engineer",
        "Northwind, Inc. · Platform",
        "London",
        "Compilers, mostly",
        "",
        "e-mail    jordan@northwind.example",
        "mobile    +44 20 7946 0958",
        "LinkedIn  https://www.linkedin.com/in/jordanpike",
        "web       https://pike.example",
        "card      https://pike.example/card",
    )
    long = replace(CARD, title="王" * 100, links=(Labelled("https://x.org/" + "a" * 180, "L" * 100),))
    assert all(cell_width(line) <= 72 for line in card_text(long))


def test_the_vcard_is_read_again_with_its_picture() -> None:
    photo = b"\xff\xd8\xff" + bytes(1000)
    written = vcards.write(CARD, photo)
    assert b"PHOTO;ENCODING=b;TYPE=JPEG:" in written
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    (person,) = VCARD.read(written).contacts
    assert (person.name, person.company, person.department, person.title, person.location) == (
        "Jordan Pike",
        "Northwind, Inc.",
        "Platform",
        "Staff engineer",
        "London",
    )
    assert b"PHOTO" not in vcards.write(CARD, bytes(200_001))


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    photo = b"\x89PNG\r\n\x1a\n" + bytes(2000)
    made = page.write(CARD, codes(CARD)[0], photo).decode()
    reader = Reader(made)
    names = {name for name, _ in reader.elements}
    assert not names & {"script", "link", "iframe", "object", "form"}
    addresses = [attrs[key] for _, attrs in reader.elements for key in ("src", "href") if key in attrs]
    assert all(re.match("data:image/|data:text/vcard|https://|mailto:|tel:", one) for one in addresses)
    assert "default-src 'none'; img-src data:; style-src 'unsafe-inline'" in made
    assert "noindex" in made
    assert "prefers-color-scheme:dark" in made
    assert "85mm 55mm" in made
    assert any(attrs.get("download") == "jordan-pike.vcf" for _, attrs in reader.elements)
    outside = [attrs for name, attrs in reader.elements if name == "a" and attrs["href"].startswith("https:")]
    assert outside
    assert all(attrs["rel"] == "noopener noreferrer" for attrs in outside)
    assert len(page.write(CARD, codes(CARD)[0], photo + bytes(900_000))) <= 300_000


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_text_in_every_output(text: str) -> None:
    card = BusinessCard(
        "x",
        text,
        *(text,) * 6,
        emails=(Labelled("a@x.org", text),),
        links=(Labelled("https://x.org/<b>'\"", text),),
        signature=SignatureStyle(closing=text, lines=("title", "tagline", "links")),
    )
    found = codes(card)
    made = [
        page.write(card, found[0]).decode(),
        svg.write(card, found[0]).decode(),
        signature_html(card),
    ]
    for one in made:
        assert "<script" not in one
        assert "\u202e" not in one
        assert not [attrs for _, attrs in Reader(one).elements if "onload" in attrs]
    assert "\u202e" not in vcards.write(card).decode() + signature_text(card)


def test_the_signature_as_text() -> None:
    assert signature_text(CARD) == (
        "-- \nJordan Pike\nStaff engineer\nNorthwind, Inc. · Platform\n+44 20 7946 0958\n"
        "www.linkedin.com/in/jordanpike · pike.example\n"
    )
    much = replace(
        CARD,
        links=tuple(Labelled(f"https://example.org/{'x' * 20}{n}") for n in range(9)),
        signature=SignatureStyle(
            lines=("pronouns", "title", "organisation", "location", "tagline", "emails", "phones", "links"),
            closing="Warm wishes",
        ),
    )
    first, *lines = signature_text(much).splitlines()
    assert first == "-- "
    assert lines[0] == "Warm wishes"
    assert len(lines) == 6
    assert all(cell_width(line) <= 72 for line in lines)


def test_the_signature_as_html_is_what_mail_programs_keep() -> None:
    made = signature_html(CARD)
    reader = Reader(made)
    assert {name for name, _ in reader.elements} <= {"table", "tbody", "tr", "td", "a", "img", "br", "span", "b"}
    table = reader.elements[0][1]
    assert table == {"cellpadding": "0", "cellspacing": "0", "border": "0", "role": "presentation"}
    for _, attrs in reader.elements:
        assert not {"class", "id"} & attrs.keys()
        words = "float|position|flex|grid|max-width|border-radius|background|margin|!important"
        assert not re.search(words, attrs.get("style", ""))
        assert not re.match("data:|cid:", attrs.get("src", "") + attrs.get("href", ""))
    (image,) = [attrs for name, attrs in reader.elements if name == "img"]
    assert image["src"].startswith("https://")
    assert {"width", "height", "alt"} <= image.keys()
    assert "border-left-width:2px" in made
    assert "color:#0b5fff;text-decoration:none" in made
    assert f"-- \n{reader.text.strip()}\n" == signature_text(CARD)
    assert len(made) <= 10_000


def test_a_signature_that_mail_programs_would_cut_is_refused() -> None:
    long = tuple(Labelled(f"https://{n}.org/?{'&' * 2000}") for n in range(3))
    with pytest.raises(RefusedError, match="10000"):
        signature_html(replace(CARD, links=long, phones=(), signature=SignatureStyle(lines=("links",) * 5)))
