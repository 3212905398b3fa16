import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.ui.text.cells import cell_len
from netui.ui.text.together import cut_between, pieces_of


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("they 11 Nov the records", ["they", "11 Nov", "the", "records"]),
        ("next Mon 23 Nov, Ana", ["next", "Mon 23 Nov,", "Ana"]),
        ("since (Wed 18 Nov 2026)", ["since", "(Wed 18 Nov 2026)"]),
        ("told in Oct 2025 twice", ["told", "in", "Oct 2025", "twice"]),
        ("a talk of 20 min.", ["a", "talk", "of", "20 min."]),
        ("every 2 weeks · 3 people", ["every", "2 weeks", "·", "3", "people"]),
        ("Mar is here, 5 of us", ["Mar", "is", "here,", "5", "of", "us"]),
        ("in 1906 they", ["in", "1906", "they"]),
    ],
)
def test_a_day_and_a_number_with_its_unit_are_one(text: str, pieces: list[str]) -> None:
    assert list(pieces_of(text, 40)) == pieces


def test_what_has_no_room_in_a_line_is_parted() -> None:
    assert list(pieces_of("Wed 18 Nov 2026", 10)) == ["Wed 18 Nov", "2026"]
    assert list(pieces_of("18 Nov 5 Nov 6 Nov 7", 10)) == ["18 Nov 5", "Nov 6 Nov", "7"]


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("send it by Mon 23 Nov, Ana", 26, "send it by Mon 23 Nov, Ana"),
        ("send it by Mon 23 Nov, Ana", 25, "send it by Mon 23 Nov, A…"),
        ("send it by Mon 23 Nov, Ana", 20, "send it by…"),
        ("send it by Mon 23 Nov, Ana", 15, "send it by…"),
        ("send it by Mon 23 Nov, Ana", 9, "send it …"),
        ("Mon 23 Nov and more", 8, "Mon 23 …"),
        ("say thank you · due yesterday", 25, "say thank you · due…"),
        ("moderate 3 months ago", 12, "moderate…"),
        ("email  25 of 316", 15, "email  25 of…"),
        ("a harbour · Founder", 12, "a harbour…"),
        ("a harbour · Founder", 14, "a harbour · F…"),
        ("46 days", 3, "46…"),
        ("", 0, ""),
        ("Nov", 0, ""),
        ("Nov", 1, "…"),
    ],
)
def test_a_day_or_a_figure_is_cut_off_whole(text: str, cells: int, shown: str) -> None:
    assert cut_between(text, cells) == shown


@given(st.text(alphabet="1 2 Nov Mon · d, 李", max_size=60), st.integers(1, 30))
def test_nothing_is_lost_and_all_fits(text: str, cells: int) -> None:
    pieces = list(pieces_of(text, cells))
    assert " ".join(pieces).split() == text.split()
    assert all(cell_len(piece) <= cells for piece in pieces if " " in piece)
    assert cell_len(cut_between(text, cells)) <= cells
