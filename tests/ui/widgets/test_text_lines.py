from hypothesis import given
from hypothesis import strategies as st

from netui.ui.text.cells import cell_len
from netui.ui.widgets.text_lines import CardWriter, wrapped
from tests.ui.hostile import HOSTILE


@given(st.text(), st.integers(2, 60))
def test_wrapped_lines_fit_and_lose_no_word(text: str, cells: int) -> None:
    lines = list(wrapped(text, cells))
    assert all(cell_len(line) <= cells for line in lines)
    assert all(line.strip() for line in lines if len(lines) == 1)


def test_words_stay_whole_where_they_can() -> None:
    assert list(wrapped("the quick brown fox", 9)) == ["the quick", "brown fox"]
    assert list(wrapped("a verylongword", 6)) == ["a", "verylo", "ngword"]
    assert list(wrapped("one\ntwo", 20)) == ["one", "two"]
    assert list(wrapped("  \n ", 20)) == []
    assert list(wrapped("山田太郎", 5)) == ["山田", "太郎"]


def test_what_parts_clauses_stands_at_no_end_of_a_line() -> None:
    assert list(wrapped("tea · a long walk · rain", 12)) == ["tea · a long", "walk · rain"]
    assert list(wrapped("say thank · due Fri 13 Nov", 12)) == ["say thank", "due", "Fri 13 Nov"]
    assert list(wrapped("say thanks · 18 Nov", 10)) == ["say thanks", "18 Nov"]


def test_what_follows_a_label_stands_below_the_text() -> None:
    writer = CardWriter(12)
    writer.text("send the paper soon", label="you ")
    assert ["".join(span.text for span in line.spans) for line in writer.finished] == [
        "you send the",
        "    paper",
        "    soon",
    ]


def test_a_text_may_be_cut_after_some_lines() -> None:
    writer = CardWriter(10)
    writer.text("one two three four five six seven", most=2)
    assert [line.spans[-1].text for line in writer.finished] == ["one two", "three fou…"]


def test_blank_lines_do_not_pile_up() -> None:
    writer = CardWriter(10)
    writer.blank()
    writer.line()
    writer.heading("A")
    writer.blank()
    writer.blank()
    assert [len(line.spans) for line in writer.finished][-1] > 0


def test_hostile_words_are_wrapped_to_their_cells() -> None:
    for text in HOSTILE:
        assert all(cell_len(line) <= 20 for line in wrapped(text, 20))
