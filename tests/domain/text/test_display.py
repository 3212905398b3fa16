"""User text made safe and measured: by example, by all characters there are, and by what must always hold."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from netui.domain.text.display import cell_width, cut, fit, lines, one_line

# Wide since Unicode 16, narrow in the tables of older Pythons.
WIDE_SINCE_16 = {*range(0x2630, 0x2638), *range(0x268A, 0x2690), *range(0x4DC0, 0x4E00), *range(0x1D300, 0x1D380)}

texts = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\u200d\ufe0f\u0301\U0001f3fd👩💻名ا\x1b\x9b\n\r\t \u202e\u2066\ud800\u1100\u1161é"),
    ),
    max_size=30,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ann Lee", "Ann Lee"),
        ("Ann [VIP] \\ $x", "Ann [VIP] \\ $x"),
        ("two\nlines", "two lines"),
        ("two \r\n\r\n lines\t", "two lines"),
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("\x7f\x9b31m", "␡\ufffd31m"),
        ("ab\u202etxt.exe\u202c", "abtxt.exe"),
        ("\u2068isolated\u2069", "isolated"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("soft\xadhyphen", "softhyphen"),
        ("lone \ud800", "lone \ufffd"),
        ("👩‍💻", "👩💻"),
        ("👍🏽 ❤️", "👍 ❤"),
        ("🇩🇪", "🇩🇪"),
        ("می‌خواهم", "می‌خواهم"),
        ("שלום", "שלום"),
        ("\u0301a", "◌\u0301a"),
        ("z" + "\u0301" * 50, "z" + "\u0301" * 8),
        ("\u3164", ""),
        ("", ""),
        ("\n", ""),
        ("a\u2028b\x85c", "a b c"),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert one_line(text) == shown


def test_lines_are_the_texts_own() -> None:
    assert lines("a\r\nb\n\n\x1bc") == ("a", "b", "", "␛c")
    assert lines("") == ("",)


def test_every_character_is_safe_and_measured_as_the_screen_measures_it() -> None:
    for point in (*range(0x32000), *range(0xE0000, 0xE0200), 0xF0000, 0x10FFFF):  # all planes with characters
        shown = one_line(f"a{chr(point)}b")
        assert not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in shown), hex(point)
        if unicodedata.category(chr(point)) != "Cn" and point not in WIDE_SINCE_16:
            assert cell_width(shown) == cell_len(shown), hex(point)


@given(texts)
def test_safe_text_is_safe_already(text: str) -> None:
    shown = one_line(text)
    assert one_line(shown) == shown
    assert not set(shown) & set("\x1b\n\r\t\u202e\u2066\u200d\ufe0f\U0001f3fd")
    shown.encode()  # no surrogate is left


@given(texts, st.integers(0, 20))
def test_cut_and_fit_keep_to_the_cells(text: str, cells: int) -> None:
    shown = one_line(text)
    short = cut(shown, cells)
    assert cell_width(short) <= cells
    assert short == shown or not cells or short.endswith("…")
    assert cell_width(fit(shown, cells)) == cells
    assert cell_width(fit(shown, cells, right=True)) == cells
    assert fit(shown, cells, right=True).strip() == fit(shown, cells).strip()


def test_wide_characters_are_not_cut_in_half() -> None:
    assert cut("名前です", 4) == "名…"
    assert fit("名前です", 4) == "名… "
    assert cut("e\u0301e\u0301e\u0301", 2) == "e\u0301…"
