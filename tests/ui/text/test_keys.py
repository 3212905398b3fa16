"""Keys named in the last line."""

from __future__ import annotations

from netui.ui.text.keys import key_line, keys_in_two_rows, whole_keys
from netui.ui.text.render import KEY, phrase

KEYS = key_line(("enter", "keeps it"), ("↑ ↓", "move"), ("tab", "completes @"), ("esc", "shows all"))


def test_keys_are_seen_whole_or_not_at_all_and_the_one_that_leaves_stays() -> None:
    assert whole_keys(KEYS, 60).plain == "enter keeps it  ↑ ↓ move  tab completes @  esc shows all"
    assert whole_keys(KEYS, 55).plain == "enter keeps it  ↑ ↓ move  esc shows all"
    assert whole_keys(KEYS, 30).plain == "enter keeps it  esc shows all"
    assert whole_keys(KEYS, 20).plain == "esc shows all"
    assert any("escape" in str(span.style) for span in whole_keys(KEYS, 20).spans)  # and still takes a click


def test_a_key_without_room_comes_back_where_there_is_room_again() -> None:
    keys = key_line(("enter", "keeps it"), ("tab", "completes @"), ("esc", "shows all"))
    assert whole_keys(keys, 30).plain == "enter keeps it  esc shows all"
    assert [row.plain for row in keys_in_two_rows(keys, 35)] == ["enter keeps it", "tab completes @  esc shows all"]
    assert whole_keys(keys, 60).plain == keys.plain == "enter keeps it  tab completes @  esc shows all"


def test_a_key_in_a_phrase_looks_like_those_of_the_last_line() -> None:
    said = phrase("Nobody matches $query · [key]esc[/] shows all", query="[key]x")
    assert said.plain == "Nobody matches [key]x · esc shows all"
    assert [said.plain[span.start : span.end] for span in said.spans if span.style == KEY] == ["esc"]


def test_letters_that_have_no_room_in_one_row_begin_in_the_row_above() -> None:
    assert [row.plain for row in keys_in_two_rows(KEYS, 60)] == ["", KEYS.plain]
    assert [row.plain for row in keys_in_two_rows(KEYS, 40)] == [
        "enter keeps it",
        "↑ ↓ move  tab completes @  esc shows all",
    ]
    assert [row.plain for row in keys_in_two_rows(KEYS, 25)] == [
        "enter keeps it  ↑ ↓ move",
        "tab completes @  esc shows all",
    ]
