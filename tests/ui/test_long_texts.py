"""Texts as long as a book, in every field that a list or a card shows: each key is answered at once."""

import time

import pytest

from netui.domain.records.conversation import KeyPoint
from netui.domain.text.excerpt import excerpt_of
from netui.ui.text.cells import cell_len, cut, fit
from netui.ui.text.render import MOST_TEXT_CHARACTERS
from netui.ui.widgets.text_lines import CardWriter
from tests.ui.invented import app_with, person, promise, talk
from tests.ui.robot import at_the_keyboard

LETTERS = 300_000
LONG = {
    "words": "word with wörds of many kinds, " * (LETTERS // 31),
    "one word": "x" * LETTERS,
    "wide": "漢字" * (LETTERS // 2),
    "marks": "e" + "\u0301" * LETTERS,
    "unseen": "\u200b" * LETTERS + "end",
}
AT_ONCE_S = 1.2
"""Of the processor; what looked at the whole text for each frame took 2 to 25."""


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
async def test_each_key_is_answered_at_once(text: str) -> None:
    records = [
        person(1, "Ana Silva", "inner", notes=text * 4, company=text, title=text, location=text),
        person(2, "Ben Ito", "close"),
        *(
            talk(number, number * 3, "p1 p2", text, key_points=(KeyPoint(text),), gave=(text,), place=text)
            for number in range(1, 6)
        ),
        promise(1, "p1", text, -2),
        promise(2, "p2", text, -1),
    ]
    app = app_with(records)
    async with at_the_keyboard(app, (120, 40)) as robot:
        for key in ("j", "enter", "escape", "1", "j", "3", "j", "slash", "w", "escape", "H", "escape", "A", "escape"):
            began = time.process_time()
            await robot.keys(key)
            assert time.process_time() - began < AT_ONCE_S, key


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_cell_shows_the_beginning(text: str) -> None:
    began = time.process_time()
    for _ in range(200):
        assert cell_len(fit(text, 20)) == 20
        assert cut(text, 20).endswith("…")
    assert time.process_time() - began < AT_ONCE_S


def test_a_card_says_that_there_is_more() -> None:
    writer = CardWriter(40)
    writer.text("word " * MOST_TEXT_CHARACTERS)
    lines = ["".join(span.text for span in line.spans) for line in writer.finished]
    assert lines[-1].startswith("40,000 more characters are not shown here")
    writer = CardWriter(40)
    writer.text("word " * MOST_TEXT_CHARACTERS, most=3)
    assert len(writer.finished) == 3
    assert "".join(span.text for span in writer.finished[-1].spans).endswith("…")


def test_a_word_deep_in_a_long_text_is_shown_where_it_stands() -> None:
    text = "sea " * 40_000 + "the Compiler is done " + "sea " * 40_000
    began = time.process_time()
    found = excerpt_of([text], ["compiler", "done"])
    assert time.process_time() - began < AT_ONCE_S
    assert "the Compiler is done" in found.text
    assert (found.text[0], found.text[-1]) == ("…", "…")
    assert [found.text[start:end] for start, end in found.marks] == ["Compiler", "done"]
