"""The rule with a title in it."""

import pytest
from rich.cells import cell_len

from netui.ui.text.signs import PLAIN_SIGNS
from netui.ui.text.title_rule import title_rule


def test_the_focus_is_a_lit_rule() -> None:
    assert title_rule("Henrik", 30, right="1 of 10").plain == "━ Henrik ━━━━━━━━━━━ 1 of 10 ━"
    assert title_rule("Queue", 24, counts="10 today", focused=False).plain == "─ Queue  10 today ──────"
    assert title_rule("Queue", 12, signs=PLAIN_SIGNS).plain == "= Queue ===="


@pytest.mark.parametrize("cells", range(60))
def test_it_fills_its_line_at_any_width(cells: int) -> None:
    rule = title_rule("山田太郎 and a long name", cells, counts="12 of 40", right="1 of 10 · j k next")
    assert cell_len(rule.plain) <= cells
    assert cells < 3 or cell_len(rule.plain) == cells


def test_what_is_counted_goes_whole_or_not_at_all() -> None:
    said = {title_rule("Queue", cells, counts="10 today · 7 later", right="1 of 10").plain for cells in range(8, 60)}
    assert all(("10 today · 7 later" in one) or ("10" not in one) for one in said)
