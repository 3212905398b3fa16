"""YAML text to a tree with places."""

import time

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from netui.config.yaml.nodes import Fields, Items, Text
from netui.config.yaml.parser import MOST_CHARACTERS, read_tree

WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"), max_size=12
)
TREES = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(WORDS.filter(lambda key: key != "<<"), inner, max_size=4)
    ),
    max_leaves=12,
)
SIGNS = [
    *"{}[],'|>\\@`é😀:~0\n\t\x00\"\ufeff\u2028",
    "a",
    "b: ",
    "- ",
    "  ",
    "&x ",
    "*x ",
    "!t ",
    "---\n",
    "...\n",
    "...",
]
SCRAPS = st.lists(st.sampled_from([*SIGNS, "# c", "? ", "%Y 1\n", "<<: ", "\r\n"]), max_size=40).map("".join)


def plain(node):
    """A tree as strings, lists and dictionaries."""
    if isinstance(node, Fields):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return node.text


def nodes(node):
    """All nodes of a tree, keys among them."""
    yield node
    if isinstance(node, Fields):
        for key, value in node.entries:
            yield key
            yield from nodes(value)
    elif isinstance(node, Items):
        for item in node.items:
            yield from nodes(item)


def what_stands(root):
    """Texts that are not empty, with their places."""
    found = [node for node in nodes(root) if isinstance(node, Text)] if root else []
    return [node for node in found if node.text]


@given(TREES, st.booleans())
def test_what_is_written_is_read(tree, is_flow):
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=is_flow, default_style='"', width=10_000)
    read = read_tree(text, "f")
    assert read.problems == ()
    assert plain(read.root) == tree


@given(SCRAPS | st.text(max_size=60))
@example("\t")
@example("a: {b: [\n} ]\n")
@example("- a\n-\tb\n\t- c")
def test_any_text_is_read_or_refused_with_places(text):
    read = read_tree(text, "f")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in read.problems:
        assert 1 <= problem.line <= len(lines) + 1
        assert 1 <= problem.column <= max(map(len, lines)) + 2
        assert problem.message.isprintable()
    for node in nodes(read.root) if read.root else ():
        assert 1 <= node.line <= len(lines) + 1


@given(SCRAPS)
def test_both_parsers_read_the_same(text):
    with pytest.MonkeyPatch.context() as patch:
        fast = read_tree(text, "f")
        patch.delattr(yaml, "CSafeLoader", raising=False)
        slow = read_tree(text, "f")
    # The one written in C is stricter about directives and tabs; where both read, they read the same.
    if not fast.problems and not slow.problems:
        assert (fast.root and plain(fast.root)) == (slow.root and plain(slow.root))
        assert what_stands(fast.root) == what_stands(slow.root)


def test_places_are_those_of_an_editor():
    text = "\ufeffté: 1\r\n'ü': [x, \"y z\"]\r\nlong:\r\n  - 😀: |\r\n      text\r\n    k: v\r\n"
    root = read_tree(text, "f").root
    found = {(node.text, node.line, node.column) for node in nodes(root) if isinstance(node, Text)}
    assert found == {
        ("té", 1, 1),
        ("1", 1, 5),
        ("ü", 2, 1),
        ("x", 2, 7),
        ("y z", 2, 10),
        ("long", 3, 1),
        ("😀", 4, 5),
        ("text\n", 4, 8),
        ("k", 6, 5),
        ("v", 6, 8),
    }


def test_no_value_has_a_type():
    text = "[no, yes, 12:30, 08, 1.10, 2026-01-01, 1_000, 0x10, .inf, 1e3, =]"
    assert plain(read_tree(text, "f").root) == text[1:-1].split(", ")


@pytest.mark.parametrize("text", ["a:", "a: ~", "a: null", "a: NULL"])
def test_nothing_is_blank_and_quoted_nothing_is_text(text):
    [(_, value)] = read_tree(text, "f").root.entries
    assert value.is_blank


@pytest.mark.parametrize("text", ["a: ''", 'a: "null"', "a: '~'", "a: |\n  null\n"])
def test_quoted_words_for_nothing_are_text(text):
    [(_, value)] = read_tree(text, "f").root.entries
    assert not value.is_blank


def test_entries_around_a_broken_one_are_kept():
    read = read_tree("a: 1\nb: [x\nc:\n  d: 2\n  e: {f\n  g: 3\nh: 4\n", "f")
    assert plain(read.root) == {"a": "1", "c": {"d": "2", "g": "3"}, "h": "4"}
    assert [(problem.line, problem.column) for problem in read.problems] == [(2, 4), (5, 6)]
    assert read.root.is_partial
    assert read.root.entries[1][1].is_partial


def test_a_broken_list_keeps_its_other_items():
    read = read_tree("a:\n- x\n- {y\n- z\nb:\n  - 'q\n  - r\n", "f")
    assert plain(read.root) == {"a": ["x", "z"], "b": ["r"]}
    assert [problem.line for problem in read.problems] == [3, 6]


@pytest.mark.parametrize("opening", ["[", "{", "[{", "[ ", "[&a ", "[!a ", "[[a, ", "['a', ", "[a: "])
@pytest.mark.parametrize("before", ["", "x: ", "tiers:\n  inner: {every: 2w}\n  close: "])
def test_brackets_are_refused_where_they_go_too_deep(opening: str, before: str, monkeypatch: pytest.MonkeyPatch):
    text = before + opening * 8_000
    began = time.process_time()
    read = read_tree(text, "f")
    assert time.process_time() - began < 1.0
    assert [problem.line for problem in read.problems] == [before.count("\n") + 1]
    assert "deep" in read.problems[0].message
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)  # as where there is no libyaml
    began = time.process_time()
    assert read_tree(text, "f").problems
    assert time.process_time() - began < 1.0


def test_bounds():
    bomb = (
        "a: &a ["
        + "x," * 9
        + "]\n"
        + "".join(f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    )
    chain = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 100))
    hostile = {
        "bomb": bomb,
        "chain of aliases": chain,
        "brackets": "[" * 100_000,
        "brackets of a value": "x: " + "[" * 100_000,
        "braces": "{a: " * 20_000,
        "dashes": "- " * 20_000,
        "question marks": "? " * 20_000,
        "large": "x" * (MOST_CHARACTERS + 1),
        "many values": "[" + "x," * 30_000 + "]",
        "many lines": "a: 1\n" * 60_000,
        "many broken lines": "a: [\n" * 30_000,
        "one long line": "a: " + "x" * 500_000,
        "many controls": "\x00" * 100_000,
    }
    for name, text in hostile.items():
        # How the time grows is measured in benchmarks/reading.py; what never ended would stop here.
        read = read_tree(text, "f")
        assert read.problems or name == "one long line", name
