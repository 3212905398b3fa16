"""What a terminal sends, told apart, however it is cut and however late the rest comes."""

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.ui.terminal.terminal_input import (
    CURSOR_ANSWER,
    ESCAPE_DELAY_S,
    GROUND_ANSWER,
    MOST_PASTED_CHARACTERS,
    PASTE_WAIT_S,
    SEQUENCE_WAIT_S,
    Answered,
    EscapePressed,
    PasteArriving,
    Pasted,
    Received,
    TerminalInput,
    Typed,
)

BEGINNING, END = "\x1b[200~", "\x1b[201~"


def joined(received: list[Received]) -> list[Received]:
    """The same, with what was typed in several pieces as one."""
    found: list[Received] = []
    for one in received:
        before = found[-1] if found else None
        if isinstance(one, Typed) and isinstance(before, Typed):
            found[-1] = Typed(before.text + one.text)
        else:
            found.append(one)
    return found


SEQUENCES = ("[B", "[1;5C", "OP", "[15~", "[<35;12;5M", "[<0;1;1m", "[?2026;2$y", "[I")


@pytest.mark.parametrize("sequence", [f"\x1b{rest}" for rest in SEQUENCES])
def test_a_sequence_in_two_pieces_is_one(sequence: str) -> None:
    for cut in range(1, len(sequence)):
        incoming, late_s = TerminalInput(), 0.06 if cut == 1 else SEQUENCE_WAIT_S - 0.1
        assert incoming.take(sequence[:cut], 0.0) == []
        assert incoming.late(late_s) == []
        assert joined(incoming.take(sequence[cut:] + "j", late_s)) == [Typed(sequence + "j")]
        assert incoming.due_in(late_s) is None


def test_a_lone_escape_is_a_key() -> None:
    incoming = TerminalInput()
    assert incoming.take("\x1b", 0.0) == []
    assert incoming.due_in(0.02) == pytest.approx(ESCAPE_DELAY_S - 0.02)
    assert incoming.late(ESCAPE_DELAY_S) == [EscapePressed()]
    assert incoming.take("\x1b", 1.0) == []
    assert incoming.take("j", 1.05) == [EscapePressed(), Typed("j")]
    assert incoming.take("\x1b", 2.0) == []
    assert incoming.take("\x1b", 2.05) == [EscapePressed()]
    assert incoming.late(2.15) == [EscapePressed()]
    assert incoming.take("\x1bj", 9.0) == [Typed("\x1bj")]  # with alt: both at once


def test_the_rest_that_comes_too_late_is_no_letters_and_is_waited_for_from_then_on() -> None:
    incoming = TerminalInput()
    incoming.take("\x1b", 0.0)
    assert incoming.late(ESCAPE_DELAY_S) == [EscapePressed()]
    assert incoming.take("[B", 0.3) == [Typed("\x1b[B")]
    incoming.take("\x1b", 1.0)
    assert incoming.late(1.3) == []
    assert incoming.take("[<35;1", 1.3) == []
    assert incoming.take("2;5M", 1.6) == [Typed("\x1b[<35;12;5M")]


def test_letters_behind_an_escape_are_letters() -> None:
    incoming = TerminalInput()
    incoming.take("\x1b", 0.0)
    incoming.late(ESCAPE_DELAY_S)
    assert incoming.take("[", 0.2) == [Typed("[")]
    assert incoming.take("b", 0.3) == [Typed("b")]


def test_what_never_becomes_whole_is_thrown_away() -> None:
    incoming = TerminalInput()
    assert incoming.take("\x1b[<35;1", 0.0) == []
    assert incoming.late(SEQUENCE_WAIT_S) == []
    assert incoming.due_in(SEQUENCE_WAIT_S) is None
    assert incoming.take("j", SEQUENCE_WAIT_S) == [Typed("j")]
    assert joined(incoming.take("\x1b[" + "1;" * 200 + "\x1b", 9.0))[-1] != EscapePressed()


@given(
    st.lists(
        st.sampled_from(["\x1b[A", "\x1b[<35;12;5M", "j", "é", "\r", BEGINNING, END, "\x1b", "[2", "01~", "word\n"]),
        max_size=10,
    ),
    st.data(),
)
def test_it_may_come_in_any_pieces(parts: list[str], data: st.DataObject) -> None:
    stream = "".join(parts) + END
    incoming = TerminalInput()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=6)))
    # An escape at the end of a piece is decided by what comes next: it may be a key of its own there.
    cuts = [cut for cut in cuts if stream[cut - 1 : cut] != "\x1b" or stream[cut : cut + 1] == "["]
    pieces = [stream[a:b] for a, b in pairwise([0, *cuts, len(stream)])]
    found = [one for piece in pieces for one in incoming.take(piece, 0.0)]
    assert joined(found) == joined(TerminalInput().take(stream, 0.0))


def test_nothing_in_a_paste_is_a_key() -> None:
    pasted = "a\x1b]0;d\x07\r" + "x" * 40 + "\x1b[A\x1b\x1bq\x00"
    found = TerminalInput().take(f"k{BEGINNING}{pasted}{END}j", 0.0)
    assert found == [Typed("k"), Pasted("a\r" + "x" * 40 + "q"), Typed("j")]


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("\x1b[31mAnn\x1b[0m Lee", "Ann Lee"),
        ("\x1b]8;;https://x.example\x1b\\Ann\x1b]8;;\x07", "Ann"),
        ("\x1b[38;2;1;2;3mAnn", "Ann"),
        ("an end that never comes \x1b]0;title\nAnn", "an end that never comes ]0;title\nAnn"),
        ("[31m is what a colour is", "[31m is what a colour is"),
    ],
)
def test_a_sequence_in_a_paste_leaves_nothing_behind_however_it_is_cut(pasted: str, text: str) -> None:
    for cut in range(len(pasted) + 1):
        incoming = TerminalInput()
        found = [*incoming.take(BEGINNING + pasted[:cut], 0.0), *incoming.take(pasted[cut:] + END, 0.01)]
        assert found == [Pasted(text)]


def test_a_paste_without_its_end_frees_the_keyboard() -> None:
    incoming = TerminalInput()
    assert incoming.take(f"{BEGINNING}lunch", 0.0) == []
    assert incoming.take(" with Ben\x1b[2", 0.9) == []
    assert incoming.late(1.0) == []
    assert incoming.due_in(1.0) == pytest.approx(0.9)
    assert incoming.late(0.9 + PASTE_WAIT_S) == [Pasted("lunch with Ben[2")]
    assert incoming.take("\x11", 3.0) == [Typed("\x11")]


def test_the_rest_of_a_paste_that_seemed_over_is_not_typed() -> None:
    incoming = TerminalInput()
    incoming.take(f"{BEGINNING}lunch", 0.0)
    assert incoming.late(PASTE_WAIT_S) == [Pasted("lunch")]
    assert incoming.take("x" * 100, 2.0) == []
    assert incoming.take(f"qx{END}j", 2.1) == [Pasted("x" * 100 + "qx"), Typed("j")]
    assert incoming.take("x" * 100, 3.0) == [Typed("x" * 100)]


def test_of_an_endless_paste_only_so_much_is_kept_and_it_is_told() -> None:
    incoming = TerminalInput()
    incoming.take(BEGINNING, 0.0)
    told = [one for _ in range(80) for one in incoming.take("x" * 65_536, 0.0)]
    assert told[0] == PasteArriving(262_144)
    assert len(told) == 20
    assert incoming.take(END, 0.0) == [Pasted("x" * (MOST_PASTED_CHARACTERS + 1))]


@pytest.mark.parametrize("end", ["\x1b\\", "\x07"])
def test_an_answer_of_the_terminal_is_no_key_in_any_pieces(end: str) -> None:
    stream = f"j\x1b]11;rgb:fafa/fafa/f0f0{end}k"
    for cut in range(1, len(stream)):
        incoming = TerminalInput(answer_until_s=10.0)
        found = [*incoming.take(stream[:cut], 0.0), *incoming.take(stream[cut:], 0.05)]
        assert [one.text for one in found if isinstance(one, Answered)] == ["11;rgb:fafa/fafa/f0f0"]
        assert "".join(one.text for one in found if isinstance(one, Typed)) == "jk"


def test_where_the_cursor_stands_is_no_key_once_and_a_key_afterwards() -> None:
    """``f3`` with shift is sent as the cursor in the second column of the first line is told."""
    stream = "j\x1b[1;3R\x1b]11;rgb:0/0/0\x07k"
    for cut in range(1, len(stream)):
        incoming = TerminalInput(answer_until_s=10.0, answers=(GROUND_ANSWER, CURSOR_ANSWER))
        found = [*incoming.take(stream[:cut], 0.0), *incoming.take(stream[cut:], 0.05)]
        assert sorted(one.text for one in found if isinstance(one, Answered)) == ["11;rgb:0/0/0", "1;3"]
        assert "".join(one.text for one in found if isinstance(one, Typed)) == "jk"
        assert incoming.take("\x1b[1;2R", 0.1) == [Typed("\x1b[1;2R")]


@pytest.mark.parametrize("end", ["\x1b\\", "\x07"])
def test_a_colour_that_another_program_asked_for_types_nothing(end: str) -> None:
    incoming = TerminalInput()
    found = incoming.take(f"j\x1b]11;rgb:1e1e/1e1e/2e2e{end}\x1b]4;7;rgb:ff/ff/ff{end}k", 0.0)
    assert found == [Typed("jk")]


OF_OTHERS = (
    *(
        "\x1b]11;rgb:1e1e/1e1e/2e2e\x07",
        "\x1b]4;7;rgb:ff/ff/ff\x1b\\",
        "\x1bP>|xterm(390)\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
    ),
    *("\x1bP1+r544e=787465726d\x1b\\", "\x1b^ab\x1b\\", "\x1bXab\x1b\\"),
)
"""Answers to questions of other programs."""


@pytest.mark.parametrize("answer", OF_OTHERS)
def test_an_answer_to_another_program_types_nothing_however_it_is_cut(answer: str) -> None:
    for cut in range(1, len(answer)):
        incoming = TerminalInput()
        assert incoming.take(answer[:cut], 0.0) == incoming.late(0.05) == []
        assert incoming.take(answer[cut:], 0.05) == []
        assert incoming.take("k", 0.06) == [Typed("k")]
    in_three = TerminalInput()
    assert in_three.take(answer[:2], 0.0) == in_three.take(answer[2:-2], 0.04) == in_three.take(answer[-2:], 0.08) == []


@pytest.mark.parametrize("sign", ["]", "P", "_", "^", "X"])
def test_a_letter_with_alt_comes_late_and_what_is_typed_behind_it_too(sign: str) -> None:
    incoming = TerminalInput()
    assert incoming.take(f"j\x1b{sign}", 0.0) == [Typed("j")]
    assert incoming.due_in(0.0) == pytest.approx(ESCAPE_DELAY_S)
    assert incoming.late(ESCAPE_DELAY_S) == [Typed(f"\x1b{sign}")]
    incoming.take(f"\x1b{sign}", 1.0)
    found = incoming.take("1", 1.09)
    assert [*found, *incoming.late(1.0 + ESCAPE_DELAY_S)] == [Typed(f"\x1b{sign}1")], "no later than the letter itself"
    assert incoming.take(f"\x1b{sign}", 2.0) == []
    assert joined([*incoming.take("\r", 2.05), *incoming.take("j", 2.06)]) == [Typed(f"\x1b{sign}\rj")]
    incoming.take(f"\x1b{sign}1\x1b", 3.0)
    assert incoming.late(3.0 + ESCAPE_DELAY_S) == [Typed(f"\x1b{sign}1"), EscapePressed()]
    incoming.take("\x1b", 4.0)
    assert incoming.take(sign, 4.05) == [EscapePressed(), Typed(sign)], "two keys, one after the other"


@pytest.mark.parametrize(
    "answer",
    [
        "\x1b[?62;22c",
        "\x1b[>1;10;0c",
        "\x1b[?0u",
        "\x1b[?1;2;3z",
        "\x1bP>|xterm(390)\x1b\\",
        "\x1bP!|00000000\x1b\\",
        "\x1bP1+r544e=787465726d\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b]52;c;aGVsbG8=\x07",
    ],
)
def test_what_another_program_asked_for_types_nothing(answer: str) -> None:
    assert TerminalInput().take(f"j{answer}k", 0.0) == [Typed("jk")]
    assert TerminalInput().take(answer, 0.0) == []


@pytest.mark.parametrize("cut", range(1, 9))
def test_nor_does_one_that_comes_in_pieces(cut: int) -> None:
    incoming, answer = TerminalInput(), "\x1b[?62;22c"
    assert incoming.take(answer[:cut], 0.0) == incoming.take(answer[cut:], 0.05) == []


@pytest.mark.parametrize(
    "sequence", ["\x1b[?2026;2$y", "\x1b[<0;3;4M", "\x1b[<0;3;4m", "\x1b[1;5A", "\x1bPj\r", "\x1b[I"]
)
def test_what_textual_is_told_goes_on(sequence: str) -> None:
    assert TerminalInput().take(sequence, 0.0) == [Typed(sequence)]


def test_a_terminal_that_answers_nothing_takes_no_key_away() -> None:
    incoming = TerminalInput(answer_until_s=10.0)
    assert incoming.take("\x1b]", 0.0) == []
    assert incoming.late(SEQUENCE_WAIT_S) == []
    assert incoming.take("j", 4.0) == [Typed("j")]
    assert incoming.take("\x1b]", 11.0) == []
    assert incoming.late(11.1) == [Typed("\x1b]")]  # with alt, once no answer is waited for


@pytest.mark.skipif(sys.platform == "win32", reason="there is no driver of ours")
@pytest.mark.parametrize(
    ("answer", "light"),
    [
        ("11;rgb:ffff/ffff/ffff", True),
        ("11;rgb:fb/fa/f6", True),
        ("11;rgba:0000/0000/0000/ffff", False),
        ("11;rgb:1e1e/1e1e/2e2e", False),
        ("10;rgb:ffff/ffff/ffff", None),
        ("11;?", None),
    ],
)
def test_the_ground_is_read_from_the_answer(answer: str, light: bool | None) -> None:
    from netui.ui.terminal.posix_driver import is_light

    assert is_light(answer) is light
