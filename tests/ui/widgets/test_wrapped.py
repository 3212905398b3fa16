"""A text to type in, broken into rows."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from netui.ui.text.cells import cell_len
from netui.ui.widgets.wrapped import index_at, place_of, rows_of

LINES = st.text(st.sampled_from("ab 東é"), max_size=120)


def test_it_breaks_at_words_and_leaves_room_for_the_caret() -> None:
    text = "the quick brown fox"
    assert [text[start:end] for start, end in rows_of(text, 10)] == ["the quick ", "brown fox"]
    assert rows_of("1234567890", 10) == ((0, 10), (10, 10))
    assert rows_of("123456789", 10) == ((0, 9),)
    assert rows_of("", 10) == ((0, 0),)


@given(LINES, st.integers(2, 30))
@example(" a東", 2)
@example("b a東 東", 3)
def test_every_letter_stands_in_one_row_that_it_fits_into(text: str, cells: int) -> None:
    rows = rows_of(text, cells)
    assert "".join(text[start:end] for start, end in rows) == text
    assert all(cell_len(text[start:end].rstrip(" ")) <= cells for start, end in rows)
    assert cell_len(text[slice(*rows[-1])]) < cells


@given(LINES, st.integers(2, 30))
def test_a_click_on_a_letter_finds_it(text: str, cells: int) -> None:
    rows = rows_of(text, cells)
    for index in range(len(text)):
        row, cell = place_of(index, text, rows)
        assert index_at(row, cell, text, rows) == index
    assert index_at(*place_of(len(text), text, rows), text, rows) == len(text)
