"""``sync.yaml``: what is written is read, and what is wrong is said with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.config.sync.file import read_remotes, remotes_text
from netui.config.sync.remote import RemoteSettings

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
        tier_category=st.booleans(),
        follow_ups=st.just("") | _WORDS.map(str.strip),
        conversations=st.sampled_from(("", "journal")),
        every_min=st.integers(0, 9999),
    )
    | st.builds(
        RemoteSettings,
        url=st.sampled_from(("https://dav.example.org/", "http://127.0.0.1:5232/")),
        user=_WORDS.map(str.strip),
        password_command=st.lists(_WORDS.map(str.strip), max_size=2).map(tuple),
        has_keyring=st.booleans(),
        conversations=st.just("/ada/journal/"),
        conversations_as=st.sampled_from(("journal", "event")),
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
        ("remotes:\n  phone: {url: 'http://dav.example.org/'}", 2, "not safe to send a password to"),
        ("remotes:\n  phone: {url: 'http://127.0.0.1.example.org/'}", 2, "not safe"),
        ("remotes:\n  phone: {url: 'https://ada:secret@dav.example.org/'}", 2, "it names a user"),
        ("remotes:\n  phone: {folder: x, every: soon}", 2, "no such time"),
        ("remotes: [", 1, ""),
    ],
)
def test_a_mistake_is_said_with_its_line(text: str, line: int, said: str) -> None:
    problems = read_remotes(text, "sync.yaml")[1]
    assert problems
    assert (problems[0].line, said in problems[0].message) == (line, True)
    assert "secret" not in problems[0].message
