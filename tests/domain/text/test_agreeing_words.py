"""Words that agree: what two free phrases have in common."""

from __future__ import annotations

import pytest

from netui.domain.text.agreeing_words import UsedWords, agree, overlap, stems, words_of_entry


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("honest code review", {"code", "review"}),
        ("a reviewer", {"reviewer"}),
        ("a reflow oven after hours", {"reflow", "oven"}),
        ("an oven sensor that survives flour", {"oven", "sensor", "survive", "flour"}),
        ("a tide tank", {"tide", "tank"}),
        ("tide data he can trust in fog", {"tide", "data", "trust"}),
        ("Café-Besuche, Straße", {"cafe", "besuche", "strasse"}),
        ("glass, class, GLASSES", {"glass", "class", "glasse"}),
        ("someone's old_maps & maps", {"maps"}),
        ("good people, hours", set()),
        ("", set()),
        ("3D2024 printing", {"3d2024", "printing"}),
        ("日本語の会話", {"日本語の会話"}),
        ("茶道", {"茶道"}),
        ("한국어 번역가들", {"번역가들"}),
        ("हिन्दी अनुवाद", {"हिन्दी", "अनुवाद"}),
    ],
)
def test_an_entry_has_the_words_that_say_something(entry: str, words: set[str]) -> None:
    assert words_of_entry(entry) == words


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("review", "reviewer", True),
        ("reviewer", "review", True),
        ("tide", "tides", False),
        ("print", "printing", True),
        ("print", "printings", False),
        ("data", "database", False),
        ("sensor", "censor", False),
        ("oven", "oven", True),
    ],
)
def test_words_agree_when_one_is_the_other_with_a_short_ending(word: str, other: str, expected: bool) -> None:
    assert agree(word, other) is expected
    if expected:
        assert set(stems(word)) & set(stems(other))


def test_the_stems_of_a_word() -> None:
    assert stems("reviewer") == ("reviewer", "reviewe", "review", "revie")
    assert stems("ovens") == ("ovens",)
    assert stems("oven") == ("oven",)


@pytest.mark.parametrize(
    ("offer", "need", "expected"),
    [
        ("honest code review", "a reviewer", 1.0),
        ("a reflow oven after hours", "an oven sensor that survives flour", 0.5),
        ("a tide tank", "tide data he can trust in fog", 0.5),
        ("code reviews of review code", "reviewer", 1.0),
        ("a tide tank", "flour", 0.0),
        ("", "flour", 0.0),
        ("flour", "some good people", 0.0),
    ],
)
def test_overlap_of_two_entries(offer: str, need: str, expected: float) -> None:
    assert overlap(words_of_entry(offer), words_of_entry(need)) == expected
    assert overlap(words_of_entry(need), words_of_entry(offer)) == expected


def test_two_words_that_agree_with_one_count_once() -> None:
    assert overlap(frozenset({"review", "reviewer"}), frozenset({"review", "tide"})) == 0.5


def test_a_word_that_many_people_use_says_nothing() -> None:
    used = UsedWords()
    for _ in range(5):
        used.add(frozenset({"tide"}))
    assert used.common == frozenset()
    used.add(frozenset({"tide", "oven"}))
    assert used.common == {"tide"}
    for _ in range(400):
        used.add(frozenset())
    assert used.common == frozenset(), "2 % of 406 are 8"
