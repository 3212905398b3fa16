"""The rule with a title in it."""

import pytest
from rich.cells import cell_len

from netui.ui.text.signs import PLAIN_SIGNS, SIGNS, Signs
from netui.ui.text.title_rule import RuleTitle, Tab, TabState, tab_at, title_rule


def drawn(title: RuleTitle, cells: int, *, signs: object = SIGNS) -> str:
    return "".join(span.text for span in title_rule(title, cells, signs=signs))  # type: ignore[arg-type]


def test_the_focus_is_a_lit_rule() -> None:
    assert drawn(RuleTitle("Henrik", right="1 of 10"), 30) == "━ Henrik ━━━━━━━━━━━ 1 of 10 ━"
    assert drawn(RuleTitle("Queue", "10 today", focused=False), 24) == "─ Queue  10 today ──────"
    assert drawn(RuleTitle("Queue"), 12, signs=PLAIN_SIGNS) == "= Queue ===="


def test_of_several_pages_the_one_that_is_shown_is_filled() -> None:
    tabs = (Tab("look back", TabState.DONE), Tab("sort", TabState.HERE), Tab("plan"))
    spans = title_rule(RuleTitle("Week", tabs=tabs), 50)
    assert [span.text for span in spans if span.look == "chip"] == [" sort "]
    assert "".join(span.text for span in spans).startswith("━ Week  ✓ look back  sort  plan ━")
    narrow = "".join(span.text for span in title_rule(RuleTitle("Week", tabs=tabs), 18))
    assert narrow == "━ Week  sort ━━━━━", "where not all have room, the one that is shown"


@pytest.mark.parametrize("cells", range(60))
def test_it_fills_its_line_at_any_width(cells: int) -> None:
    title = RuleTitle("山田太郎 and a long name", "12 of 40", "1 of 10 · j k next", tabs=(Tab("one"), Tab("two")))
    assert cell_len(drawn(title, cells)) == cells


def test_what_is_counted_goes_whole_or_not_at_all() -> None:
    said = {drawn(RuleTitle("Queue", "10 today · 7 later", "1 of 10"), cells) for cells in range(8, 60)}
    assert all(("10 today · 7 later" in one) or ("10 t" not in one) for one in said)


@pytest.mark.parametrize("signs", [SIGNS, PLAIN_SIGNS])
def test_a_column_of_the_rule_is_that_of_a_tab_or_of_none(signs: Signs) -> None:
    title = RuleTitle("Week", tabs=(Tab("look back", TabState.DONE), Tab("sort", TabState.HERE), Tab("plan")))
    line = drawn(title, 50, signs=signs)
    places = [tab_at(title, 50, line.index(word) + 1, signs=signs) for word in ("Week", "look", "sort", "plan")]
    assert places == [None, 0, 1, 2]
    assert tab_at(title, 50, 49, signs=signs) is None
    assert tab_at(title, 12, 9, signs=signs) is None, "no tab is drawn there"
