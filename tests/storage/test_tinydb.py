"""What TinyDB documents of storages, tables, queries and operations, on stock TinyDB and on ours alike.

Where ours differs, and why:
- A number is never used twice, also after ``truncate`` or a restart: somebody may still hold it (stock counts from the
  highest number left).
- Documents come in ascending order of their numbers, whatever the order in which they were inserted.
- A value that JSON cannot say (NaN, a set, bytes) is refused before anything happens; stock writes NaN as it is.
- There is no query cache to be stale: a query always sees what is stored (msiemens/tinydb issues 179 and 516).
- An update that changes nothing writes nothing; a document that is named twice is changed once.
- ``write`` takes what can be read again as tables of documents; stock writes ``null`` or a list, which nobody can open.
- ``JournalStorage`` takes a clock, and no ``access_mode``, ``encoding`` or keyword arguments for ``json``: the file has
  one form.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import Query, TinyDB, where
from tinydb import operations as does
from tinydb.table import Document

from netui.storage.table import NetworkDB


def ours(path: Path) -> TinyDB:
    return NetworkDB(str(path), lambda: datetime(2026, 3, 1, tzinfo=UTC))


Make = Callable[[Path], TinyDB]


@pytest.fixture(params=[TinyDB, ours], ids=["stock", "ours"])
def make(request: pytest.FixtureRequest) -> Make:
    return request.param


@pytest.fixture
def db(make: Make, tmp_path: Path) -> Iterator[TinyDB]:
    with make(tmp_path / "db.json") as database:
        database.insert_multiple({"int": 1, "char": char} for char in "abc")
        yield database


def chars(documents: list[Document]) -> str:
    return "".join(document["char"] for document in documents)


def test_insert_returns_the_number_and_keeps_the_document(db: TinyDB) -> None:
    assert db.insert({"int": 2, "char": "d"}) == 4
    assert db.get(doc_id=4) == {"int": 2, "char": "d"}
    assert db.get(doc_id=4).doc_id == 4
    assert len(db) == 4


def test_insert_multiple_takes_any_iterable_and_returns_all_numbers(db: TinyDB) -> None:
    assert db.insert_multiple({"char": char} for char in "de") == [4, 5]
    assert db.insert_multiple([]) == []
    assert chars(db.all()) == "abcde"


def test_insert_takes_a_number_in_a_document_and_refuses_one_that_is_taken(db: TinyDB) -> None:
    assert db.insert(Document({"char": "x"}, doc_id=9)) == 9
    assert db.insert({"char": "y"}) == 10
    with pytest.raises(ValueError, match="ID 9 already exists"):
        db.insert(Document({"char": "z"}, doc_id=9))
    with pytest.raises(ValueError, match="already exists"):
        db.insert_multiple([{"char": "z"}, Document({"char": "z"}, doc_id=9)])
    assert chars(db.all()) == "abcxy"


@pytest.mark.parametrize("wrong", [object(), [1, 2, 3], "text", {"bytes"}])
def test_only_mappings_are_inserted(db: TinyDB, wrong: object) -> None:
    with pytest.raises(ValueError, match="not a Mapping"):
        db.insert(wrong)
    with pytest.raises(ValueError, match="not a Mapping"):
        db.insert_multiple([{"char": "d"}, wrong])
    assert len(db) == 3


def test_a_mapping_of_another_class_is_stored_as_a_dictionary(db: TinyDB) -> None:
    from types import MappingProxyType

    number = db.insert(MappingProxyType({"char": "d"}))
    assert db.get(doc_id=number) == {"char": "d"}


def test_remove_by_condition_by_numbers_and_not_without_either(db: TinyDB) -> None:
    assert db.remove(where("char") == "b") == [2]
    assert db.remove(doc_ids=[3, 99]) == [3]
    assert db.remove(where("char") == "b") == []
    assert chars(db.all()) == "a"
    with pytest.raises(RuntimeError):
        db.remove()


def test_truncate_empties_one_table(db: TinyDB) -> None:
    db.table("other").insert({"a": 1})
    db.truncate()
    assert len(db) == 0
    assert len(db.table("other")) == 1


def test_update_by_mapping_by_function_by_condition_by_numbers_and_all(db: TinyDB) -> None:
    assert db.update({"int": 2}, where("char") == "a") == [1]
    assert db.update({"int": 3}, doc_ids=[2, 99]) == [2]
    assert db.update(lambda document: document.update(seen=True), where("int") < 3) == [1, 3]
    assert [document["int"] for document in db] == [2, 3, 1]
    assert db.update({"all": 1}) == [1, 2, 3]
    assert all(document["all"] == 1 for document in db)
    assert db.update({"int": 9}, where("char") == "z") == []


def test_update_multiple(db: TinyDB) -> None:
    assert db.update_multiple([({"int": 2}, where("char") == "a"), (does.delete("int"), where("char") == "b")]) == [
        1,
        2,
    ]
    assert [document.get("int") for document in db] == [2, None, 1]


def test_upsert(db: TinyDB) -> None:
    assert db.upsert({"int": 5}, where("char") == "a") == [1]
    assert db.upsert({"int": 9, "char": "x"}, where("char") == "x") == [4]
    assert db.upsert(Document({"int": 7}, doc_id=2)) == [2]
    assert db.get(doc_id=2) == {"int": 7, "char": "b"}
    assert db.upsert(Document({"char": "n"}, doc_id=12)) == [12]
    with pytest.raises(ValueError, match="doc_id"):
        db.upsert({"char": "q"})


@pytest.mark.parametrize(
    ("operation", "after"),
    [
        (does.delete("int"), None),
        (does.add("int", 5), 6),
        (does.subtract("int", 5), -4),
        (does.set("int", 7), 7),
        (does.increment("int"), 2),
        (does.decrement("int"), 0),
    ],
)
def test_operations(db: TinyDB, operation: Callable, after: int | None) -> None:
    db.update(operation, where("char") == "a")
    assert db.get(where("char") == "a").get("int") == after
    assert db.get(where("char") == "b")["int"] == 1


def test_get_contains_count_search(db: TinyDB) -> None:
    assert db.get(where("char") == "b").doc_id == 2
    assert db.get(where("char") == "z") is None
    assert db.get(doc_id=99) is None
    assert chars(db.get(doc_ids=[3, 1, 99])) == "ac"
    with pytest.raises(RuntimeError):
        db.get()
    assert db.contains(where("char") == "a")
    assert db.contains(doc_id=3)
    assert not db.contains(doc_id=4)
    with pytest.raises(RuntimeError):
        db.contains()
    assert db.count(where("int") == 1) == 3
    assert chars(db.search(where("char") != "b")) == "ac"


QUERIES: dict[str, tuple[object, str]] = {
    "equal": (where("name") == "Ann", "a"),
    "unequal": (where("name") != "Ann", "bc"),
    "less": (where("age") < 40, "a"),
    "at most": (where("age") <= 40, "ab"),
    "more": (where("age") > 40, "c"),
    "at least": (where("age") >= 40, "bc"),
    "exists": (where("city").exists(), "ac"),
    "matches": (where("name").matches("B.*"), "b"),
    "matches any case": (where("name").matches("b.*", re.IGNORECASE), "b"),
    "search": (where("name").search("e"), "bc"),
    "test": (where("age").test(lambda age, low: age > low, 35), "bc"),
    "one of": (where("name").one_of(["Ann", "Cleo"]), "ac"),
    "any": (where("tags").any(["x"]), "ab"),
    "all": (where("tags").all(["x", "y"]), "b"),
    "any by query": (where("jobs").any(where("at") == "Acme"), "c"),
    "fragment": (Query().fragment({"name": "Ben", "age": 40}), "b"),
    "nested": (where("home")["city"] == "Oslo", "b"),
    "nested by attribute": (Query().home.city == "Oslo", "b"),
    "map": (where("name").map(len) == 3, "ab"),
    "and": ((where("age") > 30) & (where("age") < 50), "b"),
    "or": ((where("age") < 35) | (where("age") > 45), "ac"),
    "not": (~(where("name") == "Ann"), "bc"),
    "noop": (Query().noop(), "abc"),
    "a function": (lambda document: document["age"] == 50, "c"),
}


@pytest.mark.parametrize("name", QUERIES)
def test_queries(make: Make, tmp_path: Path, name: str) -> None:
    query, found = QUERIES[name]
    with make(tmp_path / "db.json") as db:
        db.insert_multiple(
            [
                {"char": "a", "name": "Ann", "age": 30, "tags": ["x"], "city": "Bergen"},
                {"char": "b", "name": "Ben", "age": 40, "tags": ["x", "y"], "home": {"city": "Oslo"}},
                {"char": "c", "name": "Cleo", "age": 50, "tags": [], "city": "", "jobs": [{"at": "Acme"}]},
            ]
        )
        assert chars(db.search(query)) == found
        assert db.count(query) == len(found)


def test_tables(db: TinyDB) -> None:
    one, other = db.table("one"), db.table("other")
    one.insert({"a": 1})
    assert db.table("one") is one
    assert one.name == "one"
    assert db.tables() == {"_default", "one"}
    other.insert({"a": 2})
    assert db.tables() == {"_default", "one", "other"}
    assert one.all() == [{"a": 1}]
    db.drop_table("one")
    db.drop_table("never was")
    assert db.tables() == {"_default", "other"}
    assert len(db.table("one")) == 0
    db.drop_tables()
    assert db.tables() == set()
    assert len(db) == 0


@pytest.mark.parametrize(
    "use",
    [
        lambda db: db.insert({"a": 1}),
        lambda db: db.insert_multiple([]),
        lambda db: db.update({"a": 1}),
        lambda db: db.remove(doc_ids=[1]),
        lambda db: db.truncate(),
        lambda db: db.drop_tables(),
        lambda db: db.storage.write({"t": {"1": {"a": 1}}}),
        lambda db: db.storage.read(),
        lambda db: db.all(),
        lambda db: db.get(doc_id=1),
        lambda db: db.tables(),
        len,
    ],
)
def test_a_closed_database_takes_and_gives_nothing(make: Make, tmp_path: Path, use: Callable) -> None:
    db = make(tmp_path / "db.json")
    db.insert({"a": 0})
    db.close()
    db.close()
    files = sorted(path.name for path in tmp_path.rglob("*"))
    with pytest.raises(ValueError, match="closed"):
        use(db)
    assert sorted(path.name for path in tmp_path.rglob("*")) == files
    with make(tmp_path / "db.json") as again:
        assert again.all() == [{"a": 0}]


def test_a_number_may_be_given_as_text(db: TinyDB) -> None:
    assert db.get(doc_id="2") == {"int": 1, "char": "b"}
    assert db.contains(doc_id="3")
    assert chars(db.get(doc_ids=["1", 1, 3])) == "ac"
    assert db.get(doc_id="x") is db.get(doc_id="01") is db.get(doc_id=1.5) is None


def test_a_document_named_twice_is_changed_once(tmp_path: Path) -> None:
    with ours(tmp_path / "db.json") as db:
        db.insert_multiple([{"int": 1}, {"int": 1}])
        assert db.update(does.increment("int"), doc_ids=[1, 1]) == [1]
        assert db.remove(doc_ids=[2, 2]) == [2]
        assert db.all() == [{"int": 2}]


@pytest.mark.parametrize("wrong", [None, "x", [1], 1, {"t": [1]}, {"t": None}, {"t": {"1": 5}}, {"t": {"1": None}}])
def test_what_is_no_tables_is_refused_in_words(tmp_path: Path, wrong: object) -> None:
    with ours(tmp_path / "db.json") as db:
        db.insert({"a": 1})
        with pytest.raises(TypeError, match="should be a mapping, not"):
            db.storage.write(wrong)
        assert db.storage.read() == {"_default": {"1": {"a": 1}}}


@pytest.mark.parametrize("key", ["x", "01", " 1", 1.5, None, True, "1_0"])
def test_no_document_takes_the_place_of_another_by_its_key(tmp_path: Path, key: object) -> None:
    with ours(tmp_path / "db.json") as db:
        with pytest.raises(ValueError, match="is no document number"):
            db.storage.write({"t": {"1": {"a": 1}, key: {"a": 2}}})
        assert db.storage.read() is None


def test_iteration_and_representation(db: TinyDB) -> None:
    assert [document.doc_id for document in db] == [1, 2, 3]
    assert "total=3" in repr(db.table("_default"))
    assert "tables_count=1" in repr(db)


def test_everything_is_there_after_a_restart(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "db.json"
    awkward = {"text": "Zoë \u202e 😀 \ud800", "none": None, "list": [1, [2.5, {"x": True}]], "": "", "big": 2**70}
    with make(path) as db:
        db.insert(awkward)
        db.table("t").insert({"a": 1})
    with make(path) as db:
        assert db.all() == [awkward]
        assert db.table("t").insert({"b": 1}) == 2
    with make(path) as db:
        assert db.table("t").all() == [{"a": 1}, {"b": 1}]


def test_documents_handed_out_belong_to_whoever_asked(tmp_path: Path) -> None:
    with ours(tmp_path / "db.json") as db:
        db.insert({"tags": ["a"]})
        db.get(doc_id=1)["tags"].append("b")
        db.search(where("tags").exists())[0]["tags"].append("c")
        db.all()[0]["tags"].append("d")
        assert db.get(doc_id=1) == {"tags": ["a"]}


def test_an_update_that_fails_half_way_changes_nothing(tmp_path: Path) -> None:
    def fail_on_b(document: dict) -> None:
        document["int"] = 99
        if document["char"] == "b":
            raise KeyError("b")

    with ours(tmp_path / "db.json") as db:
        db.insert_multiple({"int": 1, "char": char} for char in "abc")
        with pytest.raises(KeyError):
            db.update(fail_on_b)
        assert [document["int"] for document in db] == [1, 1, 1]


@pytest.mark.parametrize("wrong", [math.nan, math.inf, {1, 2}, b"bytes", object()])
def test_what_json_cannot_say_is_refused_and_poisons_nothing(tmp_path: Path, wrong: object) -> None:
    with ours(tmp_path / "db.json") as db:
        db.insert({"a": 1})
        for change in (
            lambda: db.insert({"a": wrong}),
            lambda: db.update({"a": wrong}),
            lambda: db.storage.write({"t": {"1": {"a": wrong}}}),
        ):
            with pytest.raises((ValueError, TypeError)):
                change()
        assert db.all() == [{"a": 1}]
        assert db.insert({"b": 1}) == 2
    with TinyDB(tmp_path / "db.json") as plain:
        assert plain.all() == [{"a": 1}, {"b": 1}]


def test_a_number_is_never_used_again(tmp_path: Path) -> None:
    with ours(tmp_path / "db.json") as db:
        db.insert_multiple([{"a": 1}, {"a": 2}])
        db.remove(doc_ids=[2])
    with ours(tmp_path / "db.json") as db:
        assert db.insert({"a": 3}) == 3
        db.truncate()
        assert db.insert({"a": 4}) == 4


def test_two_open_databases_share_their_numbers_and_see_each_other(tmp_path: Path) -> None:
    one, two = ours(tmp_path / "db.json"), ours(tmp_path / "db.json")
    assert [one.insert({"n": 1}), two.insert({"n": 2}), one.insert({"n": 3})] == [1, 2, 3]
    two.storage.store.refresh()
    assert [document["n"] for document in two] == [1, 2, 3]
    one.close()
    two.close()
    with TinyDB(tmp_path / "db.json") as plain:
        assert len(plain) == 3


NUMBERS = st.integers(1, 8)
ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.just("insert"), NUMBERS),
        st.tuples(st.just("update"), NUMBERS),
        st.tuples(st.just("remove"), NUMBERS),
        st.tuples(st.just("upsert"), NUMBERS),
        st.tuples(st.just("reopen"), st.booleans()),
    ),
    max_size=25,
)


@given(ACTIONS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sequence_of_actions_leaves_what_a_dictionary_would_hold(
    tmp_path_factory: pytest.TempPathFactory, actions: list[tuple[str, int]]
) -> None:
    path = tmp_path_factory.mktemp("db") / "db.json"
    db, model, used = ours(path), {}, 0
    for turn, (what, number) in enumerate(actions):
        if what == "insert":
            used += 1
            assert db.insert({"t": turn}) == used
            model[used] = {"t": turn}
        elif what == "update":
            assert db.update({"u": turn}, doc_ids=[number]) == ([number] if number in model else [])
            if number in model:
                model[number]["u"] = turn
        elif what == "remove":
            db.remove(doc_ids=[number])
            model.pop(number, None)
        elif what == "upsert":
            db.upsert(Document({"v": turn}, doc_id=number))
            model.setdefault(number, {})["v"] = turn
            used = max(used, number)
        else:
            db.close() if number else db.storage.store.close()
            db = ours(path)
        assert {document.doc_id: document for document in db} == model
        assert len(db) == len(model)
    db.close()
    if path.exists():
        with TinyDB(path, access_mode="r") as plain:
            assert {document.doc_id: document for document in plain} == model
