"""What is printed: hostile text shown as text, columns that stand, colour on terminals only."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.cli.core.table import table, wrapped
from netui.domain.text.display import cell_width, one_line
from netui.runtime.output import Output, Piece, Style
from tests.cli.command_line import Netui

HOSTILE = [
    "Ann [VIP]",
    "[/b]",
    "[@click=app.quit]x",
    "$primary",
    "a\\",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 family",
    "שלום עולם",
    "Zo\u0308e\u0301",
    "n" * 300,
    "two\nlines",
    "\x1b]0;x\x07",
    "\x1b[31mred",
    "\u202eevil\u202c",
    "\t\ttabs",
    "日本語の名前",
    "-",
    "--",
    "#tag",
    "@at",
    "> x",
]


def printed(*, coloured: bool = False, encoding: str = "utf-8") -> tuple[Output, io.BytesIO]:
    content = io.BytesIO()
    stream = io.TextIOWrapper(content, encoding=encoding, errors="backslashreplace", newline="")
    return Output(stream, io.StringIO(), coloured=coloured), content


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stand_in_the_table_as_text(netui: Netui, name: str) -> None:
    netui("contact", "add", "--company", "Example Labs", "--", name)
    netui("contact", "add", "Plain Name", "--company", "Example Labs")
    netui("capture", f"{netui.json('contact', 'list', 'plain')[0]['id']}: met > {name.replace('>', '')} by today")
    for words in (("contact", "list"), ("due", "--all"), ("history",), ("conversation", "list")):
        out = netui(*words).out
        assert not set(out) & set("\x1b\x07\u202e\t\r")
    lines = netui("contact", "list", "example").lines
    assert len(lines) == 2
    starts = {cell_width(line[: line.index("Example")]) for line in lines}
    assert len(starts) == 1
    assert name.strip() in [one["name"] for one in netui.json("contact", "list")]


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.text(max_size=60), st.text(max_size=20), st.text(max_size=80)), max_size=6),
    st.integers(0, 90),
)
def test_columns_stand_at_one_place(rows: list[tuple[str, str, str]], width: int) -> None:
    lines = table([tuple(Piece(text) for text in row) for row in rows], width)
    assert len(lines) == len(rows)
    for place in range(2):
        assert (
            len({cell_width("".join(piece.text for piece in line[: place + 1])) for line in lines if len(line) > 2})
            <= 1
        )
    for line in lines:
        for piece in line:
            assert one_line(piece.text) == piece.text or piece.text.endswith(" ")


def test_a_table_keeps_within_the_line() -> None:
    rows = [(Piece("Ana Silva"), Piece("a long reason that goes on and on " * 3))]
    line = "".join(piece.text for piece in table(rows, 40)[0])
    assert cell_width(line) == 40
    assert line.endswith("…")


@settings(max_examples=60)
@given(st.text(max_size=200), st.integers(0, 60))
def test_wrapped_text_keeps_every_word_and_the_width(text: str, width: int) -> None:
    lines = wrapped(text, width, "  ")
    assert " ".join(line[2:] for line in lines).split() == one_line(text).split()
    for line in lines:
        assert not width or cell_width(line) <= width or " " not in line.strip()


def test_colour_on_terminals_only() -> None:
    for coloured, expected in ((True, "\x1b[1mAna\x1b[0m\n"), (False, "Ana\n")):
        output, content = printed(coloured=coloured)
        output.result(None, [[Piece("Ana", Style.STRONG)]])
        output.deliver()
        assert content.getvalue().decode() == expected


def test_user_text_can_not_colour_anything() -> None:
    output, content = printed(coloured=True)
    output.result(None, ["\x1b[31mred", [Piece("\x1b[2J", Style.STRONG)]])
    output.deliver()
    assert content.getvalue().decode() == "␛[31mred\n\x1b[1m␛[2J\x1b[0m\n"


@given(st.text(alphabet=st.characters(), max_size=40))
@settings(max_examples=60)
def test_json_comes_back_as_it_was_in_any_encoding(text: str) -> None:
    for encoding in ("utf-8", "ascii", "cp1252"):
        output, content = printed(encoding=encoding)
        output.as_json = True
        output.result({"name": text}, ())
        output.deliver()
        assert json.loads(content.getvalue().decode(encoding)) == {"name": text}


def test_a_lone_surrogate_is_valid_json() -> None:
    output, content = printed()
    output.as_json = True
    output.result("caf\udce9", ())
    output.deliver()
    assert json.loads(content.getvalue()) == "caf\udce9"


@pytest.mark.parametrize("name", ["x" * 9_000, "ab " * 3_000, "界" * 9_000])
def test_a_name_of_thousands_of_letters_does_not_fill_the_screen(netui: Netui, name: str) -> None:
    said = netui("contact", "add", name).out
    assert said.startswith(f"Added {name[:20]}")
    assert len(said) < 400
    assert len(netui("undo").out) < 400
    refusal = netui.refused("contact", "show", name)
    assert len(refusal) < 1100
    assert refusal.rstrip().endswith("netui contact list")


OBEYED = [chr(point) for point in (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0))] + [
    *"\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
]
"""What a terminal obeys, and what turns the direction of the text."""


@pytest.mark.parametrize("width_cells", [0, 80])
def test_json_escapes_what_a_terminal_would_obey(width_cells: int) -> None:
    document = {sign: f"a{sign}b\U0001f469\u200d\U0001f469 é" for sign in OBEYED}
    content = io.BytesIO()
    output = Output(io.TextIOWrapper(content, encoding="utf-8"), io.StringIO(), width_cells=width_cells)
    output.as_json = True
    output.result(document, ())
    output.deliver()
    text = content.getvalue().decode()
    assert not set(text) & set(OBEYED)
    assert "\U0001f469\u200d\U0001f469 é" in text  # what is only seldom seen is no danger
    assert json.loads(text) == document


def test_what_is_meant_for_a_file_is_harmless_on_a_terminal() -> None:
    text = "".join(OBEYED) + "x\r\n\ty"
    for width_cells, unchanged in ((0, True), (80, False)):
        content = io.BytesIO()
        output = Output(io.TextIOWrapper(content, encoding="utf-8", newline=""), io.StringIO(), width_cells=width_cells)
        output.raw(text)
        output.deliver()
        shown = content.getvalue().decode()
        assert (shown == text) is unchanged
        assert unchanged or not set(shown) & set(OBEYED)
        assert shown.endswith("x\r\n\ty")


def test_what_came_in_leaves_by_no_way(netui: Netui, tmp_path: pytest.TempPathFactory) -> None:
    bad = "".join(sign for sign in OBEYED if sign not in "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\x00")
    netui("contact", "add", "Eve Il", "--company", f"Acme{bad}Ltd", "--notes", f"two{bad}words", "--tag", "x")
    for words in (
        ("export", "--as", "vcard"),
        ("export", "--as", "json"),
        ("export", "--as", "vcard", "--json"),
        ("contact", "list", "--json"),
        ("contact", "show", "eve", "--json"),
        ("search", "acme", "--json"),
    ):
        out = netui(*words).out
        assert "Acme" in out
        assert not set(out) & set(bad), words


class Terminal(io.StringIO):
    """Standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_is_handed_a_text_in_the_sequence_it_knows() -> None:
    err = Terminal()
    assert Output(None, err).hand_to_terminal("Zoë")
    assert err.getvalue() == "\x1b]52;c;Wm/Dqw==\a"


def test_no_terminal_and_too_long_a_text_are_handed_nothing() -> None:
    err = io.StringIO()
    assert not Output(None, err).hand_to_terminal("text")
    terminal = Terminal()
    assert not Output(None, terminal).hand_to_terminal("x" * 74_995)
    assert (err.getvalue(), terminal.getvalue()) == ("", "")
    assert Output(None, terminal).hand_to_terminal("x" * 74_994)
