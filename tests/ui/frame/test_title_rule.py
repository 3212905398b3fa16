from netui.ui.frame.title_rule import TierCount, Titled, rule_spans, tab_at, tab_spans, tier_spans
from netui.ui.text.looks import Span

CONTACTS = Titled(1, "Contacts", "123")
QUEUE = Titled(2, "Queue", "10 today · 7 later", focused=True)
TALKS = Titled(3, "Conversations", "901")
TABS = (CONTACTS, QUEUE, TALKS)


def text(spans: list[Span]) -> str:
    return "".join(span.text for span in spans)


def test_a_title_stands_in_its_rule_and_the_focused_one_in_a_chip() -> None:
    assert text(rule_spans(CONTACTS, 30)) == "─ 1 Contacts 123 " + "─" * 13
    spans = rule_spans(QUEUE, 40)
    assert text(spans) == "━ 2 Queue  10 today · 7 later " + "━" * 10
    assert Span(" 2 Queue ", "chip") in spans
    assert text(rule_spans(Titled(1, "Contacts", "4 of 123", 2, "ines"), 40)).startswith(
        "─ 1 Contacts 4 of 123 +2  /ines ─"
    )


def test_tabs_share_one_rule_and_are_found_by_their_column() -> None:
    line = text(tab_spans(TABS, 80))
    assert line == "━ 1 Contacts 123 ━ 2 Queue  10 today · 7 later ━ 3 Conversations 901 " + "━" * 11
    assert [tab_at(TABS, 80, x) for x in (0, 16, 17, 40, 47, 68, 69, 79)] == [0, 0, 1, 1, 2, 2, None, None]


def test_tabs_without_room_lose_whole_clauses_and_are_found_where_they_stand() -> None:
    shown = {cells: text(tab_spans(TABS, cells)).rstrip("━") for cells in (68, 60, 50, 40, 32, 28)}
    assert shown == {
        68: "━ 1 Contacts ━ 2 Queue  10 today · 7 later ━ 3 Conversations ",
        60: "━ 1 Contacts ━ 2 Queue  10 today ━ 3 Conversations ",
        50: "━ 1 ━ 2 Queue  10 today · 7 later ━ 3 ",
        40: "━ 1 ━ 2 Queue  10 today · 7 later ━ 3 ",
        32: "━ 1 ━ 2 Queue  10 today ━ 3 ",
        28: "━ 1 ━ 2 Queue  10 today ━ 3 ",
    }
    for cells, line in shown.items():
        assert [tab_at(TABS, cells, line.index(f" {number} ")) for number in (1, 2, 3)] == [0, 1, 2]


def test_tiers_are_shown_whole_or_not_at_all() -> None:
    tiers = (TierCount("I", 1, "Inner", 9), TierCount("C", 2, "Close", 23))
    assert text(tier_spans(tiers, 40)) == "I Inner 9  C Close 23"
    assert text(tier_spans(tiers, 20)) == "I Inner 9"
    assert tier_spans(tiers, 8) == []


def test_what_more_a_title_says_gives_way_to_the_title() -> None:
    def newest(cells: int) -> list[Span]:
        return [Span("Wed 18 Nov Ravi de Silva")]

    assert text(rule_spans(TALKS, 60, newest)) == "─ 3 Conversations 901 ── Wed 18 Nov Ravi de Silva " + "─" * 10
    assert "Ravi" not in text(rule_spans(TALKS, 40, newest))
