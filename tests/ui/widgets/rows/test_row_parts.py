"""The parts of the list that draw nothing: columns, text in cells, the window, the places of the cursor."""

from dataclasses import dataclass

from hypothesis import assume, given
from hypothesis import strategies as st
from rich.cells import cell_len

from netui.ui.text.cells import cut, fit
from netui.ui.widgets.rows.cells import fit_cell, line_of, needle_words, with_matches
from netui.ui.widgets.rows.columns import Column, Divider, Slot, Span, lay_out
from netui.ui.widgets.rows.cursor_places import first_found, nearest, successor
from netui.ui.widgets.rows.styles import MATCH
from netui.ui.widgets.rows.viewport import Viewport


@dataclass(frozen=True, slots=True)
class Named:
    id: str
    name: str = ""


texts = st.text(st.one_of(st.characters(), st.sampled_from("abcé名👩\u200d\u0301\x1b\n ")), max_size=20)
spans = st.lists(st.builds(Span, texts, st.sampled_from(["", "muted", "bad"])), max_size=4).map(tuple)
columns = st.lists(
    st.builds(
        Column[Named],
        st.just("key"),
        st.just(lambda row: row.name),
        st.sampled_from([0, 0, 1, 5, 20]),
        st.integers(1, 8),
        st.booleans(),
        st.sampled_from([0, 40]),
    ),
    max_size=6,
)


@given(texts, st.integers(0, 30), st.booleans())
def test_text_keeps_to_its_cells(text: str, cells: int, right: bool) -> None:
    assert cell_len(fit(text, cells, right=right)) == cells
    assert cell_len(cut(text, cells)) <= cells


@given(spans, st.integers(1, 30), st.booleans())
def test_spans_fill_their_cells_exactly(cell: tuple[Span, ...], cells: int, right: bool) -> None:
    fitted = fit_cell(cell, cells, right=right)
    assert sum(cell_len(span.text) for span in fitted) == cells


def test_spans_are_cut_where_the_cells_end() -> None:
    assert fit_cell((Span("abc", "bad"), Span("def")), 5) == (Span("abc", "bad"), Span("d…"))
    assert fit_cell((Span("abc", "bad"), Span("def")), 4) == (Span("abc", "bad"), Span("…"))
    assert fit_cell((Span("abc", "bad"), Span("def")), 3) == (Span("ab…", "bad"),)
    assert fit_cell((Span("ab"), Span("名前")), 5) == (Span("ab"), Span("名…"))
    assert fit_cell((Span("ab"), Span("名前")), 4) == (Span("ab"), Span("… "))
    assert fit_cell((Span("ab"), Span("c", "bad")), 5, right=True) == (Span("  "), Span("ab"), Span("c", "bad"))


def test_a_day_is_left_out_whole_across_spans() -> None:
    day = (Span("due "), Span("Mon 23 Nov", "quiet"), Span(" · Ana"))
    assert fit_cell(day, 12) == (Span("due…        "),)
    assert fit_cell(day, 16) == (Span("due "), Span("Mon 23 Nov", "quiet"), Span("… "))


def test_what_is_left_by_columns_that_fell_off_is_taken_by_the_last_that_stays() -> None:
    shown = (
        Column[Named]("name", lambda row: row.name, 20),
        Column[Named]("words", lambda row: row.name),
        Column[Named]("day", lambda row: row.name, 14, right=True),
    )
    assert [slot.cells for slot in lay_out(shown, 60, 57)] == [20, 20, 14]
    assert [slot.cells for slot in lay_out(shown, 40, 37)] == [20, 15]


@given(columns, st.integers(1, 120))
def test_columns_fill_the_line_when_one_of_them_shares(shown: list[Column[Named]], text_cells: int) -> None:
    slots = lay_out(shown, text_cells + 3, text_cells)
    used = sum(slot.cells + slot.column.gap_cells for slot in slots)
    assert used <= text_cells
    assert all(slot.cells > 0 for slot in slots)
    if any(not slot.column.width_cells for slot in slots):
        assert used in {text_cells, text_cells - 1}


def test_columns_hide_share_and_fall_off() -> None:
    def name(row: Named) -> str:
        return row.name

    shown = (Column("a", name, 10), Column("b", name), Column("c", name, hide_below=50), Column("d", name, 4))
    assert [(slot.column.key, slot.cells) for slot in lay_out(shown, 60, 58)] == [
        ("a", 10),
        ("b", 20),
        ("c", 20),
        ("d", 4),
    ]
    assert [(slot.column.key, slot.cells) for slot in lay_out(shown, 30, 28)] == [("a", 10), ("b", 11), ("d", 4)]
    assert [(slot.column.key, slot.cells) for slot in lay_out(shown, 10, 8)] == [("a", 7)]


def test_a_text_too_long_takes_what_the_column_behind_it_leaves_blank() -> None:
    def line(words: str, end: str, *, right: bool = True) -> str:
        shown = (
            Column[Named]("a", lambda _: words, 5, gap_cells=0),
            Column[Named]("b", lambda _: (Span(end, "quiet"),), 4, right=right),
            Column[Named]("c", lambda _: "|", 1, gap_cells=0),
        )
        return "".join(span.text for span in line_of(Named("1"), lay_out(shown, 11, 11)))

    assert line("five!", "9 d") == "five!  9 d|"
    assert line("sixsix", "9 d") == "sixsix 9 d|"
    assert line("seven77", "9 d") == "seven… 9 d|"
    assert line("seven77", "") == "seven77   |"
    assert line("seven77", "9 d", right=False) == "seve… 9 d |"
    assert line("much too long", "", right=False) == "much too… |"


@given(texts, texts)
def test_matches_change_no_text(name: str, needle: str) -> None:
    line = line_of(Named("1", name), (Slot(Column[Named]("name", lambda row: row.name), 15),))
    words = needle_words(needle)
    assume(words)
    found = with_matches(line, words)
    assert "".join(span.text for span in found) == "".join(span.text for span in line)
    assert all(span.text for span in found)


def test_matches_ignore_case_and_accents() -> None:
    def found(name: str, needle: str) -> list[str]:
        return [s.text for s in with_matches([Span(name)], needle_words(needle)) if s.look.endswith(MATCH)]

    assert found("José MÜLLER", "jose muller") == ["José", "MÜLLER"]
    assert found("Ana Anarchy", "ana") == ["Ana", "Ana"]
    assert found("a.b", ".") == ["."]
    assert found("İstanbul", "ist") == ["İst"]
    assert found("Straße", "strasse") == ["Straße"]
    assert found("Łukasz Æsop", "luk a") == ["Łuk", "a", "Æ"]
    assert found("Zoe\u0301 e", "e") == ["e\u0301", "e"]


tall = st.integers(0, 60)


@given(st.integers(0, 50), st.integers(0, 200), tall, st.lists(st.integers(-10, 280), max_size=5))
def test_the_window_is_full_where_it_can_be(height: int, total: int, tall: int, moves: list[int]) -> None:
    view = Viewport(height, total, tall=tall)
    lines = total + min(tall, total)
    for top in moves:
        view.scroll_to(top)
        assert 0 <= view.top <= max(0, lines - height) + 1
        assert not view.row_at(view.top)[1] or view.top >= lines
        thumb = view.thumb
        assert bool(thumb) == (0 < height < lines)
        if thumb:
            assert thumb.start >= 0
            assert thumb.stop <= height
            assert (thumb.start == 0) or view.top > 0


@given(st.integers(2, 50), st.integers(1, 200), tall, st.integers(0, 280), st.integers(0, 199))
def test_what_is_revealed_is_in_sight_with_what_stands_around(
    height: int, total: int, tall: int, top: int, index: int
) -> None:
    assume(index < total)
    view = Viewport(height, total, tall=tall)
    view.scroll_to(top)
    view.reveal(index)
    seen = view.seen_lines(index)
    assert seen.start >= 0
    assert seen.stop <= height
    if height >= 10:
        assert view.seen_lines(max(0, index - 2)).start >= 0
        assert view.seen_lines(min(total - 1, index + 2)).stop <= height
    assert not view.reveal(index)


@given(st.integers(0, 40), st.integers(0, 80))
def test_each_line_belongs_to_the_row_that_has_it(tall: int, line: int) -> None:
    view = Viewport(10, 100, tall=tall)
    index, part = view.row_at(line)
    assert view.line_of(index) + part == line
    assert part < view.lines_of(index)


def test_the_thumb_reaches_both_ends() -> None:
    view = Viewport(10, 1000)
    assert view.thumb == range(1)
    assert view.top_for_thumb(0) == 0
    assert view.top_for_thumb(9) == 990
    view.scroll_to(990)
    assert view.thumb == range(9, 10)


rows = st.lists(
    st.one_of(st.integers(0, 30).map(lambda n: Named(f"p{n}")), st.just(Divider("today"))),
    max_size=15,
    unique_by=lambda row: row.id if isinstance(row, Named) else object(),
)


@given(rows, rows, st.integers(0, 14), st.frozensets(st.integers(0, 30).map("p{}".format)))
def test_the_cursor_always_stands_on_a_row(
    old: list[Named | Divider], new: list[Named | Divider], index: int, leaving: frozenset[str]
) -> None:
    place = nearest(old, index, 1)
    goes_to = successor(old, place, new, leaving)
    ids = [row.id for row in new if isinstance(row, Named)]
    assert (goes_to is None) == (not ids)
    if goes_to is None or place is None:
        return
    taken, left = new[goes_to], old[place]
    assert isinstance(taken, Named)
    assert isinstance(left, Named)
    if left.id in ids and left.id not in leaving:
        assert taken.id == left.id
    after = [row.id for row in old[place:] if isinstance(row, Named) and row.id in ids and row.id not in leaving]
    if after:
        assert taken.id == after[0]


def test_first_found_keeps_to_the_order_of_what_is_wanted() -> None:
    new = (Divider(""), Named("a"), Named("b"))
    assert first_found(new, ("x", "b", "a")) == 2
    assert first_found(new, ("x",)) is None
    assert first_found((), ("x",)) is None
