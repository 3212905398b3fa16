"""Sentences name the keys in force, whatever they were when netui was shipped."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from netui.ui.actions.key_names import with_keys
from netui.ui.actions.silent_keys import why_nothing
from netui.ui.actions.table import ACTIONS, Place

UI = Path(__file__).parents[3] / "netui" / "ui"
KEYS = {action.id: action.keys for action in ACTIONS}
OWN = {**KEYS, "event_new": ("ctrl+y",), "go_queue": ("question_mark",), "undo": ()}

SHIPPED_KEY = re.compile(r"(?<![\w'’{<$-])(?:[b-zB-HJ-Z]|ctrl\+[a-z]|f\d)(?![\w'’=}$>-])(?:\[/\])?:? (?!over)[a-z]")
"""A letter or a chord that stands in a sentence before a small word: ``c writes one down``."""

OF_THE_LINE = ("ctrl+u[/] begins anew", "ctrl+z takes that back")
"""Keys of the line in which one types, and of the editor of the rules: no setting changes them."""


def test_an_action_in_braces_is_its_key() -> None:
    assert with_keys("No event planned. {event_new}: where?", KEYS) == "No event planned. n: where?"
    assert with_keys("{event_new} or {go_queue}, {undo}, {nothing}", OWN) == "ctrl+y or ?, ctrl+p, {nothing}"


def test_a_key_without_effect_names_the_keys_in_force() -> None:
    assert why_nothing("a", Place.CONTACTS, OWN) == "a is for the queue: ? goes there."


def test_no_sentence_of_the_screen_names_a_shipped_key() -> None:
    assert [place for path in sorted(UI.rglob("*.py")) for place in _named_in(path)] == []


def _named_in(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in docs:
            continue
        words = node.value
        is_sentence = " " in words and not re.search(r"\\|dock:", words)
        if is_sentence and SHIPPED_KEY.search(words) and not any(each in words for each in OF_THE_LINE):
            yield f"{path.name}:{node.lineno}: {words}"
