"""Contrast: how well one colour is read on another, and a colour that is read better."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

Rgb = tuple[int, int, int]
"""Red, green and blue, 0..255."""

_MOVING_STEPS = 50
"""Steps in which a colour is moved to black or white: each is too small to be seen."""

_BLACK, _WHITE = (0, 0, 0), (255, 255, 255)


def rgb_of(text: str) -> Rgb | None:
    """Return the colour of ``#rgb``, ``#rrggbb`` or either with alpha, which is left out; None for another text."""
    digits = text.removeprefix("#")
    if digits == text or len(digits) not in (3, 4, 6, 8):
        return None
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    try:
        red, green, blue = bytes.fromhex(digits)[:3]
    except ValueError:
        return None
    return red, green, blue


def hex_of(colour: Rgb) -> str:
    """Return a colour as ``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def mixed(one: Rgb, other: Rgb, share: float) -> Rgb:
    """Return a colour between two; ``share`` is how much of the second is in it, 0..1."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


@lru_cache(maxsize=4096)
def luminance(colour: Rgb) -> float:
    """Return the relative luminance, 0..1, of an sRGB colour (WCAG 2.2).

    Kept, for the roles of a theme are compared with the same few grounds, step by step.
    """
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (part / 255 for part in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours, 1..21 (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(colour: Rgb, grounds: Iterable[Rgb]) -> float:
    """Return the contrast on that of the grounds where it is least; there must be one."""
    return min(contrast(colour, ground) for ground in grounds)


def with_contrast(colour: Rgb, grounds: Iterable[Rgb], least: float) -> Rgb:
    """Return the colour, moved towards white or black as far as it must be to be read on all the grounds.

    Of the two ways that which changes it less is taken; where neither suffices, that which is read best.
    """
    grounds = tuple(grounds)
    if least_contrast(colour, grounds) >= least:
        return colour
    moved = [
        mixed(colour, end, step / _MOVING_STEPS) for step in range(1, _MOVING_STEPS + 1) for end in (_WHITE, _BLACK)
    ]  # nearest first
    found = next((each for each in moved if least_contrast(each, grounds) >= least), None)
    return found or max(moved, key=lambda each: least_contrast(each, grounds))
