"""Every role of every theme can be read on every ground on which it stands."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from netui.config.files.locations import shipped
from netui.config.files.parse_cache import ParseCache
from netui.config.themes.contrast import contrast, hex_of, mixed, rgb_of, with_contrast
from netui.config.themes.file import read_theme
from netui.config.themes.loading import Themes
from netui.config.themes.model import ThemeColours
from netui.config.themes.roles import ON_CURSOR, ROLES, with_roles

THEMES = Themes([shipped("themes")], ParseCache(None)).all()
MEASURED = [theme for theme in THEMES if not theme.ansi]
GROUNDS = ("background", "surface", "panel")
CURSORS = ("block-cursor-background", "block-cursor-blurred-background")


def colour(theme: ThemeColours, key: str) -> tuple[int, int, int]:
    written = theme.variables.get(key) or getattr(theme, key)
    found = rgb_of(written)
    assert found is not None, (theme.name, key, written)
    return found


def shortfalls(theme: ThemeColours) -> list[tuple[str, str, float]]:
    """Role, ground and contrast of each pair that is too weak."""
    pairs = [(role.key, ground, role.least) for role, ground in product(ROLES, GROUNDS)]
    pairs += [(role.name + ON_CURSOR, CURSORS[0], role.least) for role in ROLES]
    pairs += [("foreground", ground, 4.5) for ground in GROUNDS]
    pairs += [("block-cursor-foreground", cursor, 4.5) for cursor in CURSORS]
    pairs += [("on-accent", "primary", 4.5)]
    measured = [
        (key, ground, contrast(colour(theme, key), colour(theme, ground)), least) for key, ground, least in pairs
    ]
    return [(key, ground, round(ratio, 2)) for key, ground, ratio, least in measured if ratio < least]


@pytest.mark.parametrize("theme", MEASURED, ids=lambda theme: theme.name)
def test_every_role_of_a_shipped_theme_is_legible_on_every_ground(theme: ThemeColours) -> None:
    assert shortfalls(theme) == []


@pytest.mark.parametrize("theme", MEASURED, ids=lambda theme: theme.name)
def test_the_cursor_and_the_card_stand_out_from_the_list(theme: ThemeColours) -> None:
    assert theme.variables["block-cursor-background"] != theme.background
    assert theme.variables["block-cursor-background"] != theme.variables["block-cursor-blurred-background"]
    tiers = [theme.variables[f"tier-{place}"] for place in range(1, 6)]
    assert len(set(tiers)) == len(tiers), "five tiers, five colours"


@pytest.mark.parametrize(
    ("name", "key", "ground", "ratio"),
    [
        ("netui-dark", "foreground", "background", 14.3),
        ("netui-dark", "text-muted", "block-cursor-background", 5.1),
        ("netui-dark", "primary", "surface", 7.1),
        ("netui-light", "error", "panel", 5.1),
        ("netui-light", "footer-key-foreground", "panel", 6.6),
    ],
)
def test_the_two_defaults_measure_as_they_were_designed(name: str, key: str, ground: str, ratio: float) -> None:
    theme = next(theme for theme in THEMES if theme.name == name)
    assert round(contrast(colour(theme, key), colour(theme, ground)), 1) == ratio


def test_the_dark_default_needs_no_mending_but_for_signs_under_the_cursor() -> None:
    text = (shipped("themes") / "netui-dark.yaml").read_text()
    written, _ = read_theme(text, "netui-dark.yaml", "netui-dark")
    assert written is not None
    mended = with_roles(written)
    assert {key: mended.variables[key] for key in written.variables} == dict(written.variables)
    assert mended.variables["faint-on-cursor"] == "#ffffff", "no faint sign on a cursor row"
    assert mended.variables["late-on-cursor"] == mended.error


def test_a_theme_in_the_terminals_colours_gets_every_role_and_keeps_its_own() -> None:
    plain = next(theme for theme in THEMES if theme.name == "plain")
    for role in ROLES:
        assert plain.variables.get(role.key) or getattr(plain, role.key)
        assert plain.variables[role.name + ON_CURSOR] == "ansi_default"
    own = with_roles(ThemeColours("mine", "ansi_blue", ansi=True, error="ansi_cyan", variables={"faint": "ansi_white"}))
    assert (own.primary, own.error, own.variables["faint"]) == ("ansi_blue", "ansi_cyan", "ansi_white")


colours = st.tuples(*[st.integers(0, 255)] * 3).map(hex_of)


@settings(max_examples=50)
@given(
    primary=colours,
    foreground=colours,
    background=colours,
    rest=st.dictionaries(st.sampled_from(["error", "warning", "success", "secondary"]), colours),
    variables=st.dictionaries(st.sampled_from(["text-muted", "faint", "tier-1", "block-cursor-foreground"]), colours),
)
def test_whatever_a_user_writes_can_be_read_on_its_ground(
    primary: str, foreground: str, background: str, rest: dict[str, str], variables: dict[str, str]
) -> None:
    ground = rgb_of(background) or (0, 0, 0)
    # On a middling ground not even black or white is read well.
    assume(max(contrast(ground, (0, 0, 0)), contrast(ground, (255, 255, 255))) >= 11)
    theme = ThemeColours("mine", primary, foreground=foreground, background=background, variables=variables, **rest)
    assert shortfalls(with_roles(theme)) == []


def test_a_colour_is_moved_no_farther_than_it_must() -> None:
    grey, white = (0x99, 0x99, 0x99), (255, 255, 255)
    moved = with_contrast(grey, [white], 4.5)
    assert contrast(moved, white) >= 4.5
    assert contrast(mixed(moved, grey, 0.1), white) < 4.5
    assert with_contrast((0, 0, 0), [white], 4.5) == (0, 0, 0)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#fff", (255, 255, 255)),
        ("#abcd", (0xAA, 0xBB, 0xCC)),
        ("#12345680", (0x12, 0x34, 0x56)),
        ("ansi_red", None),
        ("#12345", None),
        ("#gggggg", None),
    ],
)
def test_colours_are_read_as_themes_write_them(text: str, found: tuple[int, int, int] | None) -> None:
    assert rgb_of(text) == found
