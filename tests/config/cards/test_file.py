"""``cards.yaml``: every mistake with its place in one run, and the cards without one hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from netui.config.cards.file import read_cards
from netui.config.cards.loading import default_cards_text, load_cards
from netui.domain.cards.card import default_card
from netui.domain.records.values import Labelled

WORKED = """version: 1
cards:
  work:
    default: true
    name: Jordan Pike
    pronouns: they/them
    title: Staff engineer
    organisation: Northwind, Inc.
    department: Platform
    location: London
    tagline: Compilers, mostly
    emails: [jordan@northwind.example]
    phones: [{label: mobile, value: +44 20 7946 0958}]
    links: [{label: LinkedIn, value: https://www.linkedin.com/in/jordanpike}, https://pike.example]
    accent: "#0b5fff"
    address: https://pike.example/card
    qr: auto
    signature: {photo: https://pike.example/me.png, lines: [title, organisation, phones, links], closing: ""}
"""


def test_the_worked_example_is_valid() -> None:
    found = read_cards(WORKED, "cards.yaml")
    assert (found.problems, found.warnings) == ((), ())
    (card,) = found.cards
    assert (card.key, card.name, card.organisation, card.is_default) == (
        "work",
        "Jordan Pike",
        "Northwind, Inc.",
        True,
    )
    assert card.phones == (Labelled("+44 20 7946 0958", "mobile"),)
    assert card.links[1] == Labelled("https://pike.example")
    assert card.signature.photo == "https://pike.example/me.png"


def test_the_shipped_one_is_valid() -> None:
    found = read_cards(default_cards_text(), "cards.yaml")
    assert [card.key for card in found.cards] == ["work"]
    assert found.problems == ()


def test_all_mistakes_in_one_run_and_good_cards_hold() -> None:
    found = read_cards(
        """version: 1
cards:
  list: {name: X}
  work:
    nme: Y
    emails: [nobody]
    links: ["javascript:alert(1)"]
    accent: "#ggg"
    photo: ../x.jpg
  Bad_Name: {name: X}
  one: {name: One, default: true}
  two: {name: Two, default: true, qr: vcrd}
  nameless: {title: X}
  long: {name: X, tagline: "TAGLINE", title: "TITLE"}
  sign: {name: X, signature: {photo: "http://x.org/a.png", lines: [titel]}}
""".replace("TAGLINE", "t" * 81).replace("TITLE", "x" * 201),
        "cards.yaml",
    )
    said = [str(one) for one in found.problems]
    assert said[:7] == [
        "cards.yaml:3:3: cards: `list` is a command of netui card; name the card otherwise",
        "cards.yaml:5:5: cards.work: `nme` is not known here; did you mean `name`?",
        "cards.yaml:6:14: cards.work.emails: `nobody` is no e-mail address; write jo@example.org",
        "cards.yaml:7:13: cards.work.links: `javascript:alert(1)` is no address that begins with http, https, mailto,"
        " tel",
        'cards.yaml:8:13: cards.work.accent: `#ggg` is no colour; write "#0b5fff" or "#05f", in quotes',
        "cards.yaml:9:12: cards.work.photo: `../x.jpg` lies elsewhere; a picture stands beside cards.yaml",
        "cards.yaml:10:3: cards: `Bad_Name` is no name of a card: use a-z, 0-9 and -, at most 30",
    ]
    for words in (
        "`two` is a second default; `one` is one already",
        "did you mean `vcard`",
        "cards.nameless: `name` is missing",
        "is longer than 80 characters",
        "is longer than 200 characters",
        "must begin with https:",
        "`titel` is not one of",
    ):
        assert any(words in line for line in said), words
    assert [card.key for card in found.cards] == ["one"]


@pytest.mark.parametrize("text", ["", "cards:", "cards: []", "x", "cards: {work: 3}", "\x00", "- a"])
def test_any_other_file_is_no_reason_to_fail(text: str) -> None:
    assert read_cards(text, "cards.yaml").cards == ()


def test_warnings_keep_no_card_from_being_used(tmp_path: Path) -> None:
    file = tmp_path / "cards.yaml"
    file.write_text('cards: {a: {name: A, photo: me.jpg, accent: "#ffffff"}}', encoding="utf-8")
    found = load_cards(file)
    assert found.problems == ()
    assert found.cards[0].photo == ""
    assert ["is not there" in one.message or "hard to read" in one.message for one in found.warnings] == [True, True]
    (tmp_path / "me.jpg").write_bytes(b"GIF89a")
    assert any("neither JPEG nor PNG" in one.message for one in load_cards(file).warnings)
    (tmp_path / "me.jpg").write_bytes(b"\xff\xd8\xff" + bytes(1_000_001))
    assert any("larger than 1 MB" in one.message for one in load_cards(file).warnings)
    (tmp_path / "me.jpg").write_bytes(b"\xff\xd8\xff\x00")
    assert load_cards(file).cards[0].photo == "me.jpg"


def test_the_first_is_meant_without_a_default() -> None:
    cards = read_cards("cards: {a: {name: A}, b: {name: B}}", "cards.yaml").cards
    assert default_card(cards) == cards[0]
    assert default_card(()) is None
