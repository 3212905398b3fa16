"""Only what is different is written, and the terminal shows what it would show if everything had been."""

from __future__ import annotations

import io
import random
import re
from itertools import pairwise

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from netui.ui.terminal.cells import CellRun, any_disputed, columns_of, differing_runs, is_disputed
from netui.ui.terminal.looks import LookNumbers
from netui.ui.terminal.output import TerminalContents
from netui.ui.terminal.textual_private import ChopsUpdate, LayoutUpdate

COLUMNS, LINES = 30, 6
STYLES = [
    None,
    Style.parse("#dfe3ee on #12141c"),
    Style.parse("bold #a99bff on #12141c"),
    Style.parse("#a0a8bd on #2f3454"),
    Style.parse("reverse"),
    Style.parse("underline #ff7f7a on #2f3454"),
    Style.parse("dim"),
    Style.parse("bold dim red"),
]
WORDS = ["Ann Lee", "  ", "Ελένη", "田辺美雪", "…·●◐", "e\u0301a", "x", "2 d over", " "]


def console() -> Console:
    return Console(file=io.StringIO(), force_terminal=True, color_system="truecolor", width=COLUMNS, height=LINES)


class Terminal:
    """An emulated terminal."""

    def __init__(self) -> None:
        self.screen = pyte.Screen(COLUMNS, LINES)
        self.stream = pyte.Stream(self.screen)

    def write(self, sequence: str) -> None:
        self.stream.feed(sequence)

    def cells(self) -> list[list[tuple[object, ...]]]:
        """What is seen: a blank is its ground alone, unless something shows on it."""
        return [[_seen(self.screen.buffer[y][x]) for x in range(COLUMNS)] for y in range(LINES)]


def _seen(char: pyte.screens.Char) -> tuple[object, ...]:
    plain = char.data == " " and not (char.underscore or char.reverse or char.strikethrough or char.blink)
    return (" ", char.bg) if plain else tuple(char)


def line(rng: random.Random, width: int, words: list[str]) -> Strip:
    segments: list[Segment] = []
    while sum(segment.cell_length for segment in segments) < width:
        segments.append(Segment(rng.choice(words), rng.choice(STYLES)))
    return Strip(segments).crop(0, width).adjust_cell_length(width)


def update(rng: random.Random, words: list[str], *, whole: bool = False) -> LayoutUpdate:
    if whole:
        region = Region(0, 0, COLUMNS, LINES)
    else:
        x, y = rng.randrange(COLUMNS - 2), rng.randrange(LINES)
        region = Region(x, y, rng.randint(1, COLUMNS - x), rng.randint(1, LINES - y))
    return LayoutUpdate([[line(rng, region.width, words)] for _ in range(region.height)], region)


@settings(max_examples=30)
@given(seed=st.integers(0, 10_000))
def test_the_terminal_shows_what_a_full_repaint_shows(seed: int) -> None:
    rng = random.Random(seed)
    # pyte leaves half of a wide sign standing that a terminal would clear: those are looked at below.
    narrow = [word for word in WORDS if word != "田辺美雪"]
    output, ours, theirs = TerminalContents(), Terminal(), Terminal()
    for step in range(6):
        frame = update(rng, narrow, whole=step == 0)
        ours.write(output.difference(frame, (COLUMNS, LINES), console()))
        theirs.write(frame.render_segments(console()))
        assert ours.cells() == theirs.cells()


@settings(max_examples=30)
@given(seed=st.integers(0, 10_000))
def test_whole_screens_with_wide_signs_are_the_same(seed: int) -> None:
    rng = random.Random(seed)
    output, ours = TerminalContents(), Terminal()
    for _ in range(4):
        frame, theirs = update(rng, WORDS, whole=True), Terminal()
        ours.write(output.difference(frame, (COLUMNS, LINES), console()))
        theirs.write(frame.render_segments(console()))
        assert ours.cells() == theirs.cells()


@settings(max_examples=40)
@given(seed=st.integers(0, 10_000))
def test_strips_that_are_handed_over_again_are_written_where_they_no_longer_stand(seed: int) -> None:
    rng = random.Random(seed)
    narrow = [word for word in WORDS if word != "田辺美雪"]
    known = {width: [line(rng, width, narrow) for _ in range(2)] for width in (7, 12, 18, 23, COLUMNS)}
    output, ours, theirs = TerminalContents(), Terminal(), Terminal()
    for step in range(8):
        cuts = [rng.choice([(0, 7, COLUMNS), (0, 12, COLUMNS), (0, COLUMNS)]) for _ in range(LINES)]
        strips = [{begin: rng.choice(known[end - begin]) for begin, end in pairwise(each)} for each in cuts]
        lines = [y for y in range(LINES) if not step or rng.random() < 0.7]
        frame = ChopsUpdate(strips, [(y, 0, COLUMNS) for y in lines], [[*each[1:]] for each in cuts])
        ours.write(output.difference(frame, (COLUMNS, LINES), console()))
        theirs.write(frame.render_segments(console()))
        assert ours.cells() == theirs.cells()


class Broad:
    """A terminal that shows disputed signs in two cells; of one whose half is written over nothing stays."""

    def __init__(self, columns: int, lines: int) -> None:
        self.cells = [[" "] * columns for _ in range(lines)]

    def write(self, sequence: str) -> None:
        y = x = 0
        for _, row, column, text in re.findall(r"(\x1b\[(?:(\d+);(\d+)H|[\d;]*m))|([^\x1b]+)", sequence):
            if row:
                y, x = int(row) - 1, int(column) - 1
            for sign in columns_of(text):
                x = self.put(y, x, sign)

    def put(self, y: int, x: int, sign: str) -> int:
        line = self.cells[y]
        reach = 2 if is_disputed(sign) and x + 1 < len(line) else 1
        for place in range(x, x + reach):
            if line[place] == REACHED:
                line[place - 1] = " "
            if place + 1 < len(line) and line[place + 1] == REACHED:
                line[place + 1] = " "
        line[x : x + reach] = [sign, REACHED][:reach]
        return x + reach


REACHED = "the other half"


@settings(max_examples=60)
@given(seed=st.integers(0, 10_000))
def test_where_disputed_signs_are_wide_a_part_leaves_what_a_full_repaint_shows(seed: int) -> None:
    rng, columns, output, ours = random.Random(seed), 9, TerminalContents(), Broad(9, 1)
    seen = [" "] * columns
    for step in range(8):
        x = rng.randrange(columns) if step else 0
        new = rng.choices(["a", "b", " ", "ता", "รั"], k=rng.randint(1, columns - x) if step else columns)
        seen[x : x + len(new)] = new
        part = LayoutUpdate([[Strip([Segment("".join(new))])]], Region(x, 0, len(new), 1))
        ours.write(output.difference(part, (columns, 1), console()))
        whole, full = Broad(columns, 1), LayoutUpdate([[Strip([Segment("".join(seen))])]], Region(0, 0, columns, 1))
        whole.write(TerminalContents().difference(full, (columns, 1), console()))
        assert ours.cells == whole.cells, f"{x} {new} -> {seen}"


def test_what_stands_there_already_is_not_written() -> None:
    output, frame = TerminalContents(), update(random.Random(1), WORDS, whole=True)
    assert output.difference(frame, (COLUMNS, LINES), console())
    assert output.difference(frame, (COLUMNS, LINES), console()) == ""
    output.forget()
    assert output.difference(frame, (COLUMNS, LINES), console()), "something else has written there"
    assert output.difference(frame, (COLUMNS + 1, LINES), console()), "the terminal has another size"


def painted(*segments: Segment) -> LayoutUpdate:
    return LayoutUpdate([[Strip(segments).adjust_cell_length(COLUMNS)]], Region(0, 0, COLUMNS, 1))


def test_a_part_without_a_column_is_nothing_to_write() -> None:
    output = TerminalContents()
    output.difference(painted(Segment("0" * COLUMNS)), (COLUMNS, LINES), console())
    assert output.difference(LayoutUpdate([Strip([])], Region(0, 0, 0, 1)), (COLUMNS, LINES), console()) == ""


def test_one_letter_costs_a_move_and_its_colours() -> None:
    style = Style.parse("#dfe3ee on #12141c")
    output = TerminalContents()
    output.difference(painted(Segment("Ann Lee", style)), (COLUMNS, LINES), console())
    written = output.difference(painted(Segment("Ann Lea", style)), (COLUMNS, LINES), console())
    assert written == "\x1b[1;7H\x1b[38;2;223;227;238;48;2;18;20;28ma\x1b[0m"


def test_colours_are_written_where_they_change_and_each_alone() -> None:
    name, due = Style.parse("bold #ffffff on #12141c"), Style.parse("#ffffff on #12141c")
    written = TerminalContents().difference(
        painted(Segment("Ann", name), Segment("today", due)), (COLUMNS, 1), console()
    )
    assert "Ann\x1b[22mtoday" in written, "bold goes off, the colours stay"


def test_blanks_differ_in_their_ground_alone() -> None:
    output = TerminalContents()
    output.difference(painted(Segment("   ", Style.parse("bold red on #12141c"))), (COLUMNS, 1), console())
    assert output.difference(painted(Segment("   ", Style.parse("blue on #12141c"))), (COLUMNS, 1), console()) == ""
    assert output.difference(painted(Segment("   ", Style.parse("blue on #000000"))), (COLUMNS, 1), console()) != ""
    assert output.difference(painted(Segment("   ", Style.parse("underline"))), (COLUMNS, 1), console()) != ""


def test_a_wide_sign_is_written_whole() -> None:
    output = TerminalContents()
    output.difference(painted(Segment("a田b")), (COLUMNS, 1), console())
    assert output.difference(painted(Segment("ab田")), (COLUMNS, 1), console()) == "\x1b[1;2Hb田"
    assert output.difference(painted(Segment("田b ")), (COLUMNS, 1), console()).startswith("\x1b[1;1H田b")


def test_the_other_half_of_a_sign_that_was_painted_over_is_not_taken_for_granted() -> None:
    output = TerminalContents()
    output.difference(painted(Segment("a田b")), (COLUMNS, 1), console())
    over = LayoutUpdate([[Strip([Segment("x")])]], Region(1, 0, 1, 1))
    output.difference(over, (COLUMNS, 1), console())
    assert output.difference(painted(Segment("ax b")), (COLUMNS, 1), console()) == "\x1b[1;3H "


def test_behind_a_sign_of_which_terminals_disagree_the_next_one_stands_in_its_column() -> None:
    output = TerminalContents()
    written = output.difference(painted(Segment("รั\U0001f600b")), (COLUMNS, 1), console())
    assert written.startswith("\x1b[1;1H \x1b[1;1Hรั\x1b[1;2H  \x1b[1;2H\U0001f600\x1b[1;4Hb")


@pytest.mark.parametrize(
    "strange",
    [
        Segment("link", Style(link="https://example.org")),
        Segment("framed", Style.parse("frame")),
        Segment("a\x07b"),
        Segment("", None, [(1,)]),  # type: ignore[list-item]
    ],
)
def test_what_is_not_understood_is_painted_as_textual_would(strange: Segment) -> None:
    output, frame = TerminalContents(), LayoutUpdate([[Strip([Segment("x"), strange])]], Region(0, 0, COLUMNS, 1))
    assert output.difference(frame, (COLUMNS, 1), console()) == frame.render_segments(console())
    after = painted(Segment("x"))
    assert len(output.difference(after, (COLUMNS, 1), console())) >= COLUMNS, (
        "and nothing is taken for granted after it"
    )


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("ab", ["a", "b"]),
        ("田b", ["田", "", "b"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("田\u0301a", ["田\u0301", "", "a"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_columns(text: str, columns: list[str]) -> None:
    assert columns_of(text) == columns


def test_joined_emoji_are_one_piece_as_wide_as_they_are_measured() -> None:
    family = "\U0001f469\u200d\U0001f467"
    columns = columns_of(family)
    assert "".join(columns) == family
    assert len(columns) == Segment(family).cell_length


@given(st.lists(st.sampled_from("ab田 "), min_size=40, max_size=40), st.lists(st.sampled_from("ab田 "), min_size=40))
def test_runs_are_apart_and_hold_every_difference(old: list[str], new: list[str]) -> None:
    looks = LookNumbers(ColorSystem.TRUECOLOR)
    before, after = CellRun(), CellRun()
    before.take([Segment("".join(old))], looks)
    after.take([Segment("".join(new))], looks)
    width = min(len(before.texts), len(after.texts))
    for cells in (before, after):
        cells.texts, cells.looks = cells.texts[:width], cells.looks[:width]
    runs = differing_runs(before, 0, after)
    inside = {place for begin, end in runs for place in range(begin, end)}
    assert {place for place in range(width) if before.texts[place] != after.texts[place]} <= inside
    assert all(end < begin for (_, end), (begin, _) in pairwise(runs))


@given(st.lists(st.sampled_from(["", "a", " ", "é", "山", "e\u0301", "🙂", "👩\u200d💻"]), max_size=8))
def test_a_line_is_disputed_where_one_of_its_signs_is(texts: list[str]) -> None:
    assert any_disputed(texts) is any(map(is_disputed, texts))


def test_what_reaches_into_the_cell_behind_a_sign_goes_with_it_and_is_not_cut_off() -> None:
    """A terminal may show ``ता`` in two cells: it is put on the blank behind it, and that is written anew with it."""
    output = TerminalContents()
    name = painted(Segment("मेहता  x"))
    first = output.difference(name, (COLUMNS, 1), console())
    assert "\x1b[1;4H \x1b[1;3H \x1b[1;3Hता\x1b[1;5H" in first
    assert output.difference(name, (COLUMNS, 1), console()) == ""
    assert output.difference(painted(Segment("Ann  x")), (COLUMNS, 1), console()) == "\x1b[1;1HAnn "
    output.difference(name, (COLUMNS, 1), console())
    beside = output.difference(painted(Segment("मेहता!  x")), (COLUMNS, 1), console())
    assert beside.index("ता") < beside.index("!")


def test_of_a_widget_that_begins_where_the_change_ends_nothing_is_written() -> None:
    """Two widgets side by side, both drawn because of other lines: in this one only the left one has changed."""
    output, ours = TerminalContents(), Terminal()
    left, right = Strip([Segment("left " * 3)]), Strip([Segment("right" * 3)])
    for line, (first, last) in enumerate(((0, 15), (15, 30))):
        update = ChopsUpdate([{0: left, 15: right}] * 2, [(line, first, last)], [[15, 30]] * 2)
        ours.write(output.difference(update, (COLUMNS, LINES), console()))
    assert [row.rstrip() for row in ours.screen.display[:2]] == ["left left left", " " * 15 + "right" * 3]
