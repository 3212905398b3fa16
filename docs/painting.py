"""Paints what is seen on a terminal as PNG: a cell at a time, lines and blocks as rectangles, so that they meet."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from functools import cache

import pyte
from PIL import Image, ImageDraw, ImageFont
from pyte.screens import Char
from shown import GROUND, colours
from wcwidth import wcswidth

CELL = 8, 17
FONT_SIZE = 13
COLOURS = 96
"""Of a picture: the roles of a theme, and some steps between them at the edges of letters."""

BLOCKS = {sign: (number + 1) / 8 for number, sign in enumerate("▁▂▃▄▅▆▇█")}
SHADES = {"░": 0.25, "▒": 0.5, "▓": 0.75}
_NO_SIGN = "\U0010fffe"
"""A code point that no font draws."""


class Painter:
    """Paints the cells of a screen; lines and blocks as rectangles, so that they meet."""

    def __init__(self, font: str) -> None:
        self._font = ImageFont.truetype(font, FONT_SIZE)
        self._bold = ImageFont.truetype(font.replace(".ttf", "-Bold.ttf"), FONT_SIZE)

    def picture(self, screen: pyte.Screen) -> Image.Image:
        """Return the picture of a screen."""
        image = Image.new("RGB", (screen.columns * CELL[0], screen.lines * CELL[1]), f"#{GROUND}")
        draw = ImageDraw.Draw(image)
        cells = [(x, y, screen.buffer[y][x]) for y in range(screen.lines) for x in range(screen.columns)]
        for x, y, cell in cells:
            left, top = x * CELL[0], y * CELL[1]
            draw.rectangle((left, top, left + CELL[0] - 1, top + CELL[1] - 1), fill=colours(cell)[1])
        for x, y, cell in cells:
            if cell.data.strip():
                self._sign(draw, x * CELL[0], y * CELL[1], cell)
        return image.quantize(palette=_palette(image, [cell for _, _, cell in cells]), dither=Image.Dither.NONE)

    def _sign(self, draw: ImageDraw.ImageDraw, left: int, top: int, cell: Char) -> None:
        ink, ground = colours(cell)
        width, height = CELL
        middle = top + height // 2
        right, bottom = left + width - 1, top + height - 1
        if cell.data in BLOCKS:
            draw.rectangle((left, bottom + 1 - max(1, round(height * BLOCKS[cell.data])), right, bottom), fill=ink)
        elif cell.data in SHADES:
            draw.rectangle((left, top, right, bottom), fill=_mixed(ink, ground, SHADES[cell.data]))
        elif cell.data in "━─":
            draw.rectangle((left, middle - (cell.data == "━"), right, middle), fill=ink)
        elif cell.data in "┄╌╍":
            for dash in range(0, width, 3):
                draw.rectangle((left + dash, middle - (cell.data == "╍"), left + dash + 1, middle), fill=ink)
        elif cell.data in "│┃┊":
            draw.rectangle((left + 3, top, left + 3 + (cell.data == "┃"), bottom - 2 * (cell.data == "┊")), fill=ink)
        elif cell.data in "▌▐":
            half = left + (cell.data == "▐") * (width // 2)
            draw.rectangle((half, top, half + width // 2 - 1, bottom), fill=ink)
        else:
            self._letter(draw, left, top, cell, ink)
        if cell.underscore:
            draw.line((left, bottom, right, bottom), fill=ink)

    def _letter(self, draw: ImageDraw.ImageDraw, left: int, top: int, cell: Char, ink: str) -> None:
        """Draw a letter with what combines with it; one of another font in the middle of its one or two cells."""
        font = self._bold if cell.bold else self._font
        if all(_has(font, sign) for sign in cell.data):
            draw.text((left, top), cell.data, font=font, fill=ink)
            return
        cells = max(1, wcswidth(cell.data))
        other = _instead(cell.data[0])
        while other.getlength(cell.data) > cells * CELL[0] + 1 and other.size > 6:
            other = other.font_variant(size=other.size - 1)
        middle = left + cells * CELL[0] / 2, top + CELL[1] - 4
        draw.text(middle, cell.data, font=other, fill=ink, anchor="ms")


@cache
def _has(font: ImageFont.FreeTypeFont, sign: str) -> bool:
    """Whether a font draws a sign, and no box in its place."""
    drawn, box = (font.getmask(one) for one in (sign, _NO_SIGN))
    return drawn.size != box.size or bytes(drawn) != bytes(box)


@cache
def _instead(sign: str) -> ImageFont.FreeTypeFont:
    """Return a font of this machine for a sign that the font of the pictures does not have.

    Raises:
        SystemExit: there is none, as fontconfig says.
    """
    asked = ["fc-match", "--format=%{file}\n%{index}", f":charset={ord(sign):x}"]
    file, index = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split("\n")
    font = ImageFont.truetype(file, FONT_SIZE, index=int(index))
    if not _has(font, sign):
        raise SystemExit(f"No font here draws {sign} (U+{ord(sign):04X}): install one, as CONTRIBUTING.md says.")
    return font


def _palette(image: Image.Image, cells: Iterable[Char]) -> Image.Image:
    """Return an image with the palette of another: all that the program asked for, and what is most seen between."""
    asked = dict.fromkeys(bytes.fromhex(colour[1:]) for cell in cells for colour in colours(cell))
    seen = sorted(image.getcolors(image.width * image.height) or (), reverse=True)
    chosen = [*asked, *(bytes(colour) for _, colour in seen if bytes(colour) not in asked)][:COLOURS]
    found = Image.new("P", (1, 1))
    found.putpalette(b"".join(chosen))
    return found


def _mixed(ink: str, ground: str, share: float) -> str:
    pairs = zip(bytes.fromhex(ink[1:]), bytes.fromhex(ground[1:]), strict=True)
    return "#" + "".join(f"{round(other + (one - other) * share):02x}" for one, other in pairs)
