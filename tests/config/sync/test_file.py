"""``sync.yaml``: what is written is read, and what is wrong is said with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.config.sync.file import RemoteSettings, read_remotes, remotes_text

_WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=20).filter(
    str.strip
)
_REMOTES = st.dictionaries(
    st.from_regex(r"[a-z0-9][a-z0-9_-]{0,9}", fullmatch=True),
    st.builds(
        RemoteSettings,
        folder=_WORDS.map(str.strip),
        before=st.lists(_WORDS.map(str.strip), max_size=2).map(tuple),
        after=st.lists(_WORDS.map(str.strip), max_size=2).map(tuple),
        query=_WORDS.map(str.strip),
        new=st.sampled_from(("take", "leave")),
    ),
    max_size=3,
)


@given(_REMOTES)
def test_what_is_written_is_read_again(remotes: dict[str, RemoteSettings]) -> None:
    assert read_remotes(remotes_text(remotes), "sync.yaml") == (remotes, ())


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("remotes: {phone: {}}", 1, "folder"),
        ("remotes:\n  phone:\n    foldr: x", 3, "foldr"),
        ("remotes:\n  Pho ne: {folder: x}", 2, "is no name"),
        ("remotes:\n  phone:\n    folder: x\n    people: {new: maybe}", 4, "maybe"),
        ("remotes: [", 1, ""),
    ],
)
def test_a_mistake_is_said_with_its_line(text: str, line: int, said: str) -> None:
    problems = read_remotes(text, "sync.yaml")[1]
    assert problems
    assert (problems[0].line, said in problems[0].message) == (line, True)
