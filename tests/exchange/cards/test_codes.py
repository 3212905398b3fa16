"""Codes: a real decoder reads them as they are drawn in cells, as PNG, as SVG, and in the page."""

from __future__ import annotations

import io
import re

import pytest
import segno

from netui.config.cards.file import read_cards
from netui.domain.cards.card import BusinessCard, Payload
from netui.domain.records.values import Labelled
from netui.exchange.cards import page, svg
from netui.exchange.cards.qr_code import (
    LEAST_QUIET_MODULES,
    Code,
    caption,
    cells,
    code_of,
    codes,
    coloured,
    fitted,
    plain,
    png,
    window_for,
)
from tests.config.cards.test_file import WORKED

WANTED = "it reads the codes that netui draws: install the development dependencies"
zxingcpp = pytest.importorskip("zxingcpp", reason=WANTED)
images = pytest.importorskip("PIL.Image", reason=WANTED)
resvg = pytest.importorskip("resvg_py", reason=WANTED)

(CARD,) = read_cards(WORKED, "cards.yaml").cards
NAMES = ["Jordan Pike", "Jürgen Müller", "山田 太郎", "Ana; Silva, Jr.", "Zoë \\ Å:ngström", "نادیا رحیمی", "🧑‍🚀 Ann"]
_CELL = (8, 16)


def read(image: object) -> str:
    """What the decoder reads, in dark on light alone."""
    (found,) = zxingcpp.read_barcodes(image, try_invert=False)
    return str(found.text)


def picture(code: Code, quiet: int, ground: int = 0) -> object:
    """The cells as a terminal paints them, on a ground of the theme's."""
    rows = list(cells(code, quiet))
    width, height = len(rows[0]) * _CELL[0], len(rows) * _CELL[1]
    image = images.new("L", (width + 64, height + 64), ground)
    for y, row in enumerate(rows):
        for x, halves in enumerate(row):
            for at, is_dark in enumerate(halves):
                box = (32 + x * 8, 32 + y * 16 + at * 8, 32 + x * 8 + 8, 32 + y * 16 + at * 8 + 8)
                image.paste(0 if is_dark else 255, box)
    return image


def test_the_worked_example() -> None:
    """At 80 by 24 the link; from 26 rows on the mecard, from 30 the short card, from 34 the whole."""
    found = codes(CARD)
    assert [(one.payload.value, one.version) for one in found] == [
        ("vcard", 11),
        ("short", 9),
        ("mecard", 7),
        ("link", 2),
    ]
    assert len(found[0].text.encode()) == 276
    assert len(found[2].text.encode()) == 136
    fit = fitted(found, 80, 23)
    assert fit is not None
    assert (fit.code.payload, fit.code.correction, fit.quiet) == (Payload.LINK, "M", 4)
    assert (fit.code.columns(4), fit.code.rows(4)) == (33, 17)
    assert caption(fit, CARD, 80) == "link · https://pike.example/card · from 26 rows on: name, mail, phone"
    kinds = {}
    for rows in range(16, 40):
        at = fitted(found, 80, rows - 1)
        kinds[rows] = at.code.payload.value if at else ""
    assert (kinds[16], kinds[25], kinds[26], kinds[29], kinds[30], kinds[33], kinds[34]) == (
        "link",
        "link",
        "mecard",
        "mecard",
        "short",
        "short",
        "vcard",
    )
    assert fitted(found, 80, 14) is None
    assert window_for(found) == "29x16"


@pytest.mark.parametrize("ground", [0, 30, 255])
@pytest.mark.parametrize("payload", list(Payload))
def test_drawn_cells_are_read_on_any_ground(payload: Payload, ground: int) -> None:
    code = code_of(CARD, payload)
    assert code is not None
    for quiet in (4, LEAST_QUIET_MODULES):
        assert read(picture(code, quiet, ground)) == code.text


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("payload", [Payload.VCARD, Payload.SHORT, Payload.MECARD])
def test_every_script_is_read_as_it_was_written(name: str, payload: Payload) -> None:
    card = BusinessCard("x", name, title="Köchin", emails=(Labelled("a@x.org"),), phones=(Labelled("+1 555 0100"),))
    code = code_of(card, payload)
    assert code is not None
    assert read(picture(code, 4)) == code.text
    assert read(images.open(io.BytesIO(png(code))).convert("L")) == code.text


@pytest.mark.parametrize("name", ["Jordan Pike", "Jo Lind-Åberg", "山田 太郎"])
def test_text_beyond_ascii_says_that_it_is_utf_8(name: str) -> None:
    """A reader guesses otherwise, and zbar guessed Big5 for an Å."""
    code = code_of(BusinessCard("x", name), Payload.VCARD)
    assert code is not None
    (found,) = zxingcpp.read_barcodes(images.open(io.BytesIO(png(code))).convert("L"), try_invert=False)
    assert found.bytes == code.text.encode()
    says = segno.make(code.text, error="l", encoding="utf-8", eci=True, micro=False)
    assert (code.modules == tuple(tuple(map(bool, row)) for row in says.matrix)) is not name.isascii()


def test_many_cards() -> None:
    for number in range(60):
        name = f"{NAMES[number % len(NAMES)]} {'x' * number}"
        card = BusinessCard("x", name, organisation="ü" * (number % 9), links=(Labelled(f"https://x.org/{number}"),))
        code = code_of(card, (Payload.VCARD, Payload.SHORT, Payload.MECARD)[number % 3])
        assert code is not None
        assert read(picture(code, 2 + 2 * (number % 2))) == code.text


def test_pictures_in_lines_are_read() -> None:
    code = codes(CARD)[0]
    drawn = svg.write(CARD, code).decode()
    inline = re.search(r"<svg class.*?</svg>", page.write(CARD, code).decode(), re.DOTALL)
    assert inline is not None
    for text in (drawn, inline[0].replace("<svg", '<svg width="480" height="480"', 1)):
        image = images.open(io.BytesIO(bytes(resvg.svg_to_bytes(svg_string=text)))).convert("L")
        assert read(image) == code.text


def test_colours_are_the_codes_own() -> None:
    code = codes(CARD)[-1]
    true = list(coloured(code, 4, true_colour=True))
    assert len(true) == code.rows(4) == 17
    assert set(re.findall(r"\x1b\[([^m]*)m", "".join(true))) <= {
        "0",
        *(f"38;2;{a};48;2;{b}" for a in ("0;0;0", "255;255;255") for b in ("0;0;0", "255;255;255")),
    }
    few = "".join(coloured(code, 4, true_colour=False))
    assert set(re.findall(r"[345]8;5;(\d+)", few)) == {"16", "231"}


def test_without_colours_a_blank_is_dark_or_light() -> None:
    code = codes(CARD)[-1]
    for invert in (False, True):
        image = images.new("L", (code.columns(4) * 8, code.rows(4) * 16), 255 if invert else 0)
        ink = 0 if invert else 255
        for y, line in enumerate(plain(code, 4, invert=invert)):
            assert len(line) == code.columns(4)
            for x, sign in enumerate(line):
                if sign in "█▀":
                    image.paste(ink, (x * 8, y * 16, x * 8 + 8, y * 16 + 8))
                if sign in "█▄":
                    image.paste(ink, (x * 8, y * 16 + 8, x * 8 + 8, y * 16 + 16))
        assert read(image) == code.text


def test_a_card_with_nothing_to_link_to_has_no_such_code() -> None:
    assert [one.payload for one in codes(BusinessCard("x", "Ann"))] == [
        Payload.VCARD,
        Payload.SHORT,
        Payload.MECARD,
    ]
    assert codes(BusinessCard("x", "Ann"), "link") == ()
