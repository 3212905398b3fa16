"""Comments and keys are told apart in the editor of the rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.ui.rules.editor import RulesText, parts_of
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("", []),
        ("tiers:", [("tiers", "key")]),
        ("  inner: {label: Inner circle, every: 2w}", [("inner", "key"), ("label", "key"), ("every", "key")]),
        ("# all of it: a comment", [("# all of it: a comment", "comment")]),
        ("note: {weight: 0}  # no touch", [("note", "key"), ("weight", "key"), ("# no touch", "comment")]),
        ('label: "a # b: c"', [("label", "key")]),
        ("url: https://example.org/#top", [("url", "key")]),
        ("- 2026-01-01..2026-01-07", []),
        ("- every: 2w", [("every", "key")]),
        ("freund:innen: {every: 2w}", [("innen", "key"), ("every", "key")]),
        ("名前: 値", [("名前", "key")]),
        ("a" * 1001 + ":", []),
    ],
)
def test_what_is_a_comment_and_what_a_key(line: str, parts: list[tuple[str, str]]) -> None:
    assert [(line[start:end], kind) for start, end, kind in parts_of(line)] == parts


@given(st.text(st.sampled_from("ab #:'\"{}[],-\\&*\t名"), max_size=60))
def test_parts_stand_in_order_within_the_line(line: str) -> None:
    end = 0
    for part in parts_of(line):
        assert end <= part.start < part.end <= len(line)
        end = part.end


async def test_they_look_different_on_the_screen() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("r")
        await robot.wait_until(lambda: bool(app.screen.query(RulesText)))
        editor = app.screen.query_one(RulesText)
        editor.text = "# mine\ntiers:"
        comment, key = editor.get_line(0), editor.get_line(1)
        looks = [editor.get_component_rich_style(f"rules-text--{kind}", partial=True) for kind in ("comment", "key")]
        assert looks[0] != looks[1]
        assert [(span.start, span.end, span.style) for span in comment.spans] == [(0, 6, looks[0])]
        assert [(span.start, span.end, span.style) for span in key.spans] == [(0, 5, looks[1])]
        editor.text = "# mine\n# mine"
        assert editor.cursor_location[0] == 0
        drawn = [editor.render_line(y) for y in (0, 1)]
        comments = [next(part.style.color for part in strip if part.style and "mine" in part.text) for strip in drawn]
        assert comments[0] == comments[1], "the line of the caret keeps its colours"
