"""A query is put into the settings file, and the rest of the file stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.config.settings.file import read_settings
from netui.config.settings.model import default_settings_text
from netui.config.settings.saving import save_query, with_query
from netui.domain.core.errors import RefusedError

MINE = """# mine
theme: linen   # warm

queries:
  # people of the north
  north: at:northwind   # all of them
  guide: >-
    @north
    #mentor

# keys
keys:
  done: [d, f5]
"""


def queries(text: str) -> dict[str, str]:
    found, problems = read_settings(text, "settings.yaml", None)
    assert problems == ()
    return dict(found.queries)


def test_the_first_one_stands_after_the_example_of_the_default_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.yaml"
    assert dict(save_query(path, "berlin", '#compilers "state machine"')) == {"berlin": '#compilers "state machine"'}
    text = path.read_text()
    entry = 'queries:\n  berlin: "#compilers \\"state machine\\""\n'
    assert text.replace(entry, "") == default_settings_text()
    assert text.index("#   berlin:") < text.index(entry) < text.index("# Keys of your own")
    assert path.stat().st_mode & 0o777 == 0o600
    assert not path.with_name("settings.yaml.bak").exists()


def test_another_one_comes_after_the_last(tmp_path: Path) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(MINE)
    saved = save_query(path, "new", "is:new")
    assert list(saved) == ["north", "guide", "new"]
    assert path.read_text() == MINE.replace("    #mentor\n", '    #mentor\n  new: "is:new"\n')
    assert path.with_name("settings.yaml.bak").read_text() == MINE


def test_one_of_that_name_is_replaced_where_it_stands() -> None:
    text = with_query(MINE, "Guide", "#guide")
    assert text == MINE.replace("  guide: >-\n    @north\n    #mentor\n", '  Guide: "#guide"\n')
    assert "# people of the north" in with_query(MINE, "north", "at:norway")


def test_one_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(MINE)
    assert list(save_query(path, "guide", "")) == ["north"]
    assert dict(save_query(path, "north", "")) == {}
    assert "theme: linen   # warm" in path.read_text()
    assert "people of the north" in path.read_text()
    assert queries(path.read_text()) == {}
    with pytest.raises(RefusedError, match="No query is saved as @guide"):
        save_query(path, "guide", "")


@pytest.mark.parametrize(
    "text",
    ["", "theme: linen", "queries:\ntheme: linen\n", "queries: ~\n", "keys: {done: d}\n", "# queries:\n#   a: b\n"],
)
def test_any_ordinary_file_takes_one(text: str) -> None:
    after = with_query(text, "berlin", "#x")
    assert queries(after) == {"berlin": "#x"}
    assert all(line.removesuffix(" ~") in after.splitlines() for line in text.splitlines())


@pytest.mark.parametrize(
    "text", ["queries: {a: b}\n", "queries: {}\n", "queries: {a: b,\n  c: d}\n", "{theme: linen}\n", "queries: [a]\n"]
)
def test_a_file_written_otherwise_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(text)
    with pytest.raises(RefusedError, match='berlin: "#x"'):
        save_query(path, "berlin", "#x")
    assert path.read_text() == text


@pytest.mark.parametrize("name", ["no", "berlin"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_keep_their_ends(tmp_path: Path, end: str, name: str) -> None:
    path = tmp_path / "settings.yaml"
    mine = MINE.replace("\n", end).encode() + b"# by another program\r\n# the last"
    path.write_bytes(mine)
    save_query(path, name, "#x")
    entry = f'  {name}: "#x"{end}'.encode()
    assert (
        path.read_bytes() == mine.replace(b"#mentor" + end.encode(), b"#mentor" + end.encode() + entry) + end.encode()
    )
    save_query(path, name, "")
    assert path.read_bytes() == mine + end.encode()


@pytest.mark.parametrize("text", ["hello\n", "- a\n- b\n", 'queries:\n  a: "x\n\n  y"\n  b: z\n'])
def test_no_new_mistake_comes_in_the_place_of_one_that_was_there(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(text)
    with pytest.raises(RefusedError, match="is what it was"):
        save_query(path, "a", "#x")
    assert path.read_text() == text


@pytest.mark.parametrize("name", ["", "two words", "@a", "-a", "a:b", "a" * 50, "a\nb", "#a"])
def test_a_name_is_one_word(tmp_path: Path, name: str) -> None:
    with pytest.raises(RefusedError, match="one word"):
        save_query(tmp_path / "settings.yaml", name, "#x")
    assert not list(tmp_path.iterdir())


def test_a_file_that_cannot_be_read_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "settings.yaml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RefusedError, match="left as it is"):
        save_query(path, "a", "#x")


_WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60)


@settings(max_examples=60)
@given(query=_WORDS.map(str.strip).filter(bool), other=_WORDS.map(str.strip).filter(bool))
def test_whatever_the_query_it_is_read_as_it_was_written(query: str, other: str) -> None:
    text = with_query(with_query(MINE, "one", other), "two", query)
    found, _ = read_settings(text, "settings.yaml", None)
    assert found.theme == "linen"
    if "\ufeff" not in query + other and "\ufffe" not in query + other and "\uffff" not in query + other:
        assert dict(found.queries) == queries(MINE) | {"one": other, "two": query}


def test_a_query_is_not_saved_when_something_else_would_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(MINE, encoding="utf-8")
    real = with_query

    def careless(text: str, name: str, query: str) -> str:
        return real(text, name, query).replace("theme: linen", "theme: dracula")

    monkeypatch.setattr("netui.config.settings.saving.with_query", careless)
    with pytest.raises(RefusedError, match="in a way that netui does not change"):
        save_query(path, "south", "at:southwind")
    assert path.read_text(encoding="utf-8") == MINE
