"""The themes: those that come with netui are legible, and a wrong one is named and skipped."""

from dataclasses import fields
from pathlib import Path

import pytest
from textual.design import ColorSystem
from textual.theme import Theme

from netui.config.files.locations import shipped
from netui.config.files.parse_cache import ParseCache
from netui.config.themes.file import read_theme
from netui.config.themes.loading import Themes
from netui.config.themes.model import ThemeColours, theme_document, theme_of
from netui.config.themes.names import OWN_VARIABLES, VARIABLES
from netui.config.themes.roles import ON_CURSOR

SHIPPED = Themes([shipped("themes")], ParseCache(None))
THEMES, PROBLEMS = SHIPPED.all(), SHIPPED.problems
COLOURED = [theme for theme in THEMES if not theme.ansi]


def luminance(colour):
    """Relative luminance of #rrggbb, as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def textual_theme(theme):
    return Theme(**{each.name: getattr(theme, each.name) for each in fields(theme)})


def test_shipped_themes_have_no_mistake():
    assert PROBLEMS == []
    assert {"netui-dark", "netui-light", "high-contrast", "plain"} <= {theme.name for theme in THEMES}
    assert len(THEMES) >= 6


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_text_is_legible_on_every_background(theme):
    least = 7 if theme.name == "high-contrast" else 4.5
    texts = ("foreground", "primary", "secondary", "accent", "success", "warning", "error")
    for background in ("background", "surface", "panel"):
        for text in texts:
            ratio = contrast(getattr(theme, text), getattr(theme, background))
            assert ratio >= least, (text, background, round(ratio, 2))
        assert contrast(theme.variables["text-muted"], getattr(theme, background)) >= min(least, 4.5), background
    for cursor in ("block-cursor", "block-cursor-blurred"):
        ratio = contrast(theme.variables[f"{cursor}-foreground"], theme.variables[f"{cursor}-background"])
        assert ratio >= least, cursor
    assert theme.dark == (luminance(theme.background) < luminance(theme.foreground))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_textual_takes_the_values_one_to_one(theme):
    colours = textual_theme(theme).to_color_system().generate()
    for name, value in theme.variables.items():
        if name in OWN_VARIABLES or name.endswith(ON_CURSOR):
            continue
        assert name in colours
        if not value.endswith("%"):
            assert colours[name].casefold() == value.casefold()


def test_plain_sets_no_colour_of_its_own():
    plain = next(theme for theme in THEMES if theme.name == "plain")
    assert plain.ansi
    assert plain.background == plain.foreground == "ansi_default"
    values = [getattr(plain, each.name) for each in fields(plain)] + list(plain.variables.values())
    assert not [value for value in values if isinstance(value, str) and "#" in value]


def test_known_variables_are_those_of_textual():
    known = set(VARIABLES)
    for is_ansi in (False, True):
        generated = set(ColorSystem("#123456", background="#101010", dark=True, ansi=is_ansi).generate())
        shades = {name for name in generated if "-lighten-" in name or "-darken-" in name}
        colours = set(ColorSystem.COLOR_NAMES) | {"foreground"}
        assert generated - shades - colours - known <= {"surface-actrive"}


MINIMAL = 'primary: "#5fafd7"\nforeground: "#ffffff"\nbackground: "#000000"\n'

WRONG_THEMES = [
    ("primry: 1\n" + MINIMAL, 1, 1, "did you mean `primary`"),
    (MINIMAL + "accent: #ffaa00\n", 4, 1, "needs quotes"),
    (MINIMAL + 'accent: "#ffaa0"\n', 4, 9, "is no colour"),
    (MINIMAL + "accent: ffaa00\n", 4, 9, 'did you mean "#ffaa00"'),
    (MINIMAL + "accent: ansi_rde\n", 4, 9, "did you mean `ansi_red`"),
    (MINIMAL + "accent: red\n", 4, 9, "is no colour"),
    (MINIMAL + "accent: [red]\n", 4, 9, "a list stands where a colour is meant"),
    (MINIMAL + "dark: perhaps\n", 4, 7, "neither `yes` nor `no`"),
    (MINIMAL + 'variables:\n  bordr: "#ffffff"\n', 5, 3, "did you mean `border`"),
    (MINIMAL + "variables:\n  border: blue\n", 5, 11, "is no colour"),
    (MINIMAL + "variables:\n  link-style: boldd\n", 5, 15, "did you mean `bold`"),
    (MINIMAL + 'variables:\n  border: "#fff 120%"\n', 5, 11, "is no colour"),
    ('primary: "#5fafd7"\nforeground: "#fff"\n', 1, 1, "`background` is missing"),
    ("", 1, 1, "`primary` is missing"),
    ("just words\n", 1, 1, "stands where keys are meant"),
    (MINIMAL + "\taccent: x\n", 4, 1, "a tab"),
]


@pytest.mark.parametrize(("text", "line", "column", "words"), WRONG_THEMES)
def test_a_wrong_theme_is_named_with_its_place(text, line, column, words):
    theme, problems = read_theme(text, "mine.yaml", "mine")
    assert theme is None
    assert any((p.line, p.column) == (line, column) and words in p.message for p in problems), problems


def test_a_theme_of_the_users_replaces_a_shipped_one_and_a_bad_one_is_skipped(tmp_path):
    (tmp_path / "plain.yaml").write_text(MINIMAL)
    (tmp_path / "bad.yaml").write_text("primary: 7\n")
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "notes.txt").write_text("x")
    themes = Themes([shipped("themes"), tmp_path, tmp_path / "absent"], ParseCache(None))
    assert [theme.name for theme in themes.all()] == sorted(theme.name for theme in THEMES)
    plain = themes.named("plain")
    assert plain
    assert plain.primary == "#5fafd7"
    assert {Path(problem.file).name for problem in themes.problems} == {"bad.yaml", "folder.yaml"}


def test_a_bad_theme_of_the_users_leaves_the_shipped_one_of_its_name(tmp_path):
    (tmp_path / "plain.yaml").write_text("primary: 7\n")
    themes = Themes([shipped("themes"), tmp_path], ParseCache(None))
    assert themes.named("plain") == SHIPPED.named("plain")
    assert themes.named("../plain") is None


def test_only_the_theme_that_is_wanted_is_read(tmp_path):
    (tmp_path / "bad.yaml").write_text("primary: 7\n")
    themes = Themes([shipped("themes"), tmp_path], ParseCache(None))
    assert themes.named("linen")
    assert themes.problems == []
    assert themes.named("bad") is None
    found = list(themes.problems)
    assert {Path(problem.file).name for problem in found} == {"bad.yaml"}
    assert themes.all() == THEMES
    assert themes.problems == found, "nothing is looked at twice"


def test_the_cache_gives_back_the_same_themes(tmp_path):
    folder = shipped("themes")
    cache = ParseCache(tmp_path)
    first = Themes([folder], cache).all()
    cache.save()
    again = Themes([folder], ParseCache(tmp_path))
    assert again.all() == first == THEMES
    assert again.problems == []


def test_a_document_that_is_no_theme_is_refused():
    good = theme_document(THEMES[0])
    assert theme_of(good) == THEMES[0]
    for wrong in (None, [], {}, {**good, "variables": 1}, {**good, "more": 1}):
        with pytest.raises(ValueError):
            theme_of(wrong)


def test_optional_colours_may_be_left_out():
    theme, problems = read_theme(MINIMAL, "mine.yaml", "mine")
    assert problems == ()
    assert theme == ThemeColours("mine", "#5fafd7", foreground="#ffffff", background="#000000")
    assert textual_theme(theme).to_color_system().generate()
