"""Configuration files on the disk: missing, broken, hostile; the cache; the last good rules; saving."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from netui.config.files.loading import Origin
from netui.config.files.parse_cache import ParseCache
from netui.config.files.text_file import read_text, write_text
from netui.config.first_run import ensure_default_files
from netui.config.rules.default import default_rules, default_rules_text
from netui.config.rules.file import read_rules
from netui.config.rules.loading import load_rules, save_rules_text
from netui.domain.core.errors import Problem, RefusedError, SaveError
from netui.system import disk

GOOD = "tiers: {only: {every: 5d}}\n"
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="permissions of Linux and its kin")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "rules.yaml"


@pytest.fixture
def cache(tmp_path):
    return ParseCache(tmp_path / "cache")


def only_tier(loaded):
    return [tier.key for tier in loaded.value.tiers] == ["only"]


def test_a_missing_file_gives_the_defaults_without_a_word(path, cache):
    loaded = load_rules(path, cache)
    assert (loaded.value, loaded.origin, loaded.problems, loaded.banner) == (default_rules(), Origin.DEFAULT, (), "")


def test_a_valid_file_is_read(path, cache):
    path.write_text(GOOD)
    loaded = load_rules(path, cache)
    assert only_tier(loaded)
    assert (loaded.origin, loaded.problems) == (Origin.FILE, ())


def test_the_cache_gives_the_same_rules_and_spares_reading_yaml(path, cache, tmp_path):
    path.write_text(default_rules_text())
    first = load_rules(path, cache)
    cache.save()
    code = (
        "import sys; from pathlib import Path; from netui.config.rules.loading import load_rules;"
        "from netui.config.files.parse_cache import ParseCache;"
        f"loaded = load_rules(Path({str(path)!r}), ParseCache(Path({str(tmp_path / 'cache')!r})));"
        "print(repr(loaded.value));"
        "print([name for name in ('yaml', 'netui.config.rules.file', 'difflib') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    rules, modules = done.stdout.splitlines()
    assert load_rules(path, ParseCache(tmp_path / "cache")).value == first.value == default_rules()
    assert rules == repr(first.value)
    assert modules == "[]"


def test_a_change_within_one_tick_of_the_clock_is_seen(path, cache):
    path.write_text("tiers: {a: {every: 5d}}\n")
    then = path.stat()
    load_rules(path, cache)
    path.write_text("tiers: {a: {every: 6d}}\n")
    os.utime(path, ns=(then.st_atime_ns, then.st_mtime_ns))
    assert str(load_rules(path, cache).value.tiers[0].every) == "6d"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda kept: "",
        lambda kept: "[]",
        lambda kept: kept[: len(kept) // 2],
        lambda kept: json.dumps({"files": []}),
        lambda kept: json.dumps({"files": {"x": 1}}),
        lambda kept: "[" * 100_000,
        lambda kept: kept.replace('"tiers": [[', '"tiers": [[1, '),
        lambda kept: kept.replace('"5d"', '"5x"'),
        lambda kept: kept.replace('"document": {', '"document": {"x": 1}, "y": {'),
        lambda kept: kept.replace('"format": "', '"format": "0'),
    ],
)
def test_a_spoilt_cache_is_as_none(path, cache, tmp_path, spoil):
    path.write_text(GOOD)
    load_rules(path, cache)
    cache.save()
    kept = tmp_path / "cache" / "configuration.json"
    kept.write_text(spoil(kept.read_text()))
    loaded = load_rules(path, ParseCache(tmp_path / "cache"))
    assert only_tier(loaded)
    assert loaded.problems == ()


def test_the_last_good_rules_hold_while_the_file_is_broken(path, tmp_path):
    cache = ParseCache(tmp_path / "cache")
    path.write_text(GOOD)
    load_rules(path, cache)
    cache.save()
    path.write_text("tiers: {only: {every: 5}}\nversion: x\n")
    loaded = load_rules(path, ParseCache(tmp_path / "cache"))
    assert only_tier(loaded)
    assert loaded.origin is Origin.LAST_GOOD
    assert [(problem.line, problem.column) for problem in loaded.problems] == [(1, 23), (2, 10)]
    assert loaded.banner.startswith("rules.yaml, line 1, column 23: tiers.only.every: `5` has no unit")
    assert loaded.banner.endswith("(and 1 more). Until it is mended, what it said when it was last valid holds.")


def test_the_last_good_rules_outlive_a_new_version(path, tmp_path):
    cache = ParseCache(tmp_path / "cache")
    path.write_text(GOOD)
    load_rules(path, cache)
    cache.save()
    kept = tmp_path / "cache" / "configuration.json"
    kept.write_text(kept.read_text().replace('"format": "', '"format": "0'))
    path.write_text("{")
    loaded = load_rules(path, ParseCache(tmp_path / "cache"))
    assert only_tier(loaded)
    assert loaded.origin is Origin.LAST_GOOD


def test_the_default_file_counts_as_last_good_too(path, cache):
    for text in (GOOD, default_rules_text(), "{"):
        path.write_text(text)
        loaded = load_rules(path, cache)
    assert loaded.origin is Origin.LAST_GOOD
    assert loaded.value == default_rules()


def test_without_last_good_rules_the_defaults_hold(path, cache):
    path.write_text("{")
    loaded = load_rules(path, cache)
    assert loaded.value == default_rules()
    assert loaded.origin is Origin.DEFAULT
    assert loaded.banner.endswith("Until it is mended, the defaults hold.")


def write_folder(path):
    path.mkdir()


def write_large(path):
    path.write_text("# rules\n" * 700_000)


def write_latin(path):
    path.write_bytes("version: 1\n# caf\xe9 \xfc\n".encode("latin-1"))


def write_utf16(path):
    path.write_bytes("version: 1\n".encode("utf-16"))


def write_device(path):
    path.symlink_to(os.devnull)


def write_pipe(path):
    os.mkfifo(path)


def write_loop(path):
    path.symlink_to(path)


@ON_POSIX
@pytest.mark.parametrize(
    ("write", "place", "words"),
    [
        (write_folder, (0, 0), "is a folder, and a text file is meant"),
        (write_large, (0, 0), "is larger than 1 MiB"),
        (write_latin, (2, 6), "is no UTF-8 text: the byte 0xe9 stands here"),
        (write_utf16, (1, 1), "is UTF-16 text; save it as UTF-8"),
        (write_device, (0, 0), "is no ordinary file"),
        (write_pipe, (0, 0), "is no ordinary file"),
        (write_loop, (0, 0), "cannot be read ("),
    ],
)
def test_what_cannot_be_read_is_said_and_the_program_runs(path, cache, write, place, words):
    write(path)
    loaded = load_rules(path, cache)
    assert loaded.value == default_rules()
    [problem] = loaded.problems
    assert (problem.line, problem.column) == place
    assert words in problem.message
    assert str(problem).startswith(f"{path}: " if place == (0, 0) else f"{path}:{place[0]}:{place[1]}: ")


@ON_POSIX
@pytest.mark.skipif(AS_ROOT, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said(path, cache):
    path.write_text(GOOD)
    path.chmod(0)
    [problem] = load_rules(path, cache).problems
    assert "may not be read by you" in problem.message


def test_permission_refused_in_words(path, monkeypatch):
    path.write_text(GOOD)

    def refuse(*_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read by you" in read_text(path).message


def test_a_name_that_no_system_takes_is_said():
    problem = read_text(Path("a\0b"))
    assert isinstance(problem, Problem)
    assert "cannot be read" in problem.message


@ON_POSIX
def test_a_first_run_writes_the_defaults_for_the_user_alone(tmp_path):
    folder = tmp_path / "new" / "netui"
    assert ensure_default_files(folder) == ()
    assert (folder / "rules.yaml").read_text() == default_rules_text()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {
        "rules.yaml": 0o600,
        "settings.yaml": 0o600,
    }


def test_a_first_run_touches_nothing_that_is_there(tmp_path):
    (tmp_path / "rules.yaml").write_text("mine")
    (tmp_path / "settings.yaml").mkdir()
    assert ensure_default_files(tmp_path) == ()
    assert (tmp_path / "rules.yaml").read_text() == "mine"


@ON_POSIX
def test_a_dangling_link_is_left_alone(tmp_path):
    (tmp_path / "rules.yaml").symlink_to(tmp_path / "absent" / "rules.yaml")
    assert ensure_default_files(tmp_path) == ()
    assert not (tmp_path / "absent").exists()


def test_a_first_run_without_a_place_to_write_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    problems = ensure_default_files(tmp_path / "file" / "netui")
    assert [problem.file for problem in problems] == [
        str(tmp_path / "file" / "netui" / "rules.yaml"),
        str(tmp_path / "file" / "netui" / "settings.yaml"),
    ]
    assert "the defaults hold without it" in problems[0].message


def test_saving_keeps_the_previous_version(path):
    save_rules_text(path, GOOD)
    assert not path.with_name("rules.yaml.bak").exists()
    save_rules_text(path, default_rules_text())
    assert path.read_text() == default_rules_text()
    assert path.with_name("rules.yaml.bak").read_text() == GOOD
    save_rules_text(path, default_rules_text())
    assert path.with_name("rules.yaml.bak").read_text() == GOOD
    assert sorted(each.name for each in path.parent.iterdir()) == ["rules.yaml", "rules.yaml.bak"]


def test_saving_what_is_invalid_is_refused(path):
    save_rules_text(path, GOOD)
    with pytest.raises(RefusedError) as refused:
        save_rules_text(path, "tiers: {a: {every: 14}}\nversion: 2\n")
    assert refused.value.sentence.startswith("rules.yaml:1:20: tiers.a.every: `14` has no unit")
    assert refused.value.sentence.endswith(
        "for months (and 1 more). rules.yaml is what it was before; mend the text and save again."
    )
    assert path.read_text() == GOOD
    assert [each.name for each in path.parent.iterdir()] == ["rules.yaml"]


def test_a_refusal_that_ends_in_a_question_has_one_mark(path):
    with pytest.raises(RefusedError, match=r"`tiers`\? rules\.yaml is what it was"):
        save_rules_text(path, GOOD.replace("tiers:", "teirs:", 1))


@ON_POSIX
def test_saving_keeps_permissions_and_links(path, tmp_path):
    kept = tmp_path / "dotfiles" / "rules.yaml"
    kept.parent.mkdir()
    kept.write_text(GOOD)
    kept.chmod(0o640)
    path.symlink_to(kept)
    save_rules_text(path, default_rules_text())
    assert path.is_symlink()
    assert kept.read_text() == default_rules_text()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    assert path.with_name("rules.yaml.bak").read_text() == GOOD


def test_a_disk_that_refuses_leaves_the_file_as_it_was(path, monkeypatch):
    path.write_text(GOOD)

    def refuse(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(SaveError) as refused:
        write_text(path, "x")
    assert "No space left on device" in refused.value.sentence
    assert path.read_text() == GOOD
    assert [each.name for each in path.parent.iterdir()] == ["rules.yaml"]


def test_a_cache_that_cannot_be_written_is_no_matter(tmp_path, path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    cache = ParseCache(tmp_path / "cache")
    path.write_text(GOOD)
    assert only_tier(load_rules(path, cache))
    cache.save()
    assert only_tier(load_rules(path, ParseCache(tmp_path / "cache")))


@ON_POSIX
def test_the_cache_is_for_the_user_alone(tmp_path, path, cache):
    path.write_text(GOOD)
    load_rules(path, cache)
    cache.save()
    kept = tmp_path / "cache" / "configuration.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    written = kept.stat().st_mtime_ns
    again = ParseCache(tmp_path / "cache")
    load_rules(path, again)
    again.save()
    assert kept.stat().st_mtime_ns == written


def test_reading_and_loading_agree(path, cache):
    for text in (GOOD, default_rules_text(), "tags: {a: {every: 1y}}\n"):
        path.write_text(text)
        assert load_rules(path, cache).value == read_rules(text, "rules.yaml")[0]


def test_what_is_precious_is_on_the_disk_with_its_name(tmp_path, monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr(disk, "fsync", lambda number: asked.append("file"))
    monkeypatch.setattr(disk, "fsync_path", lambda path: asked.append(path))
    path = tmp_path / "rules.yaml"
    write_text(path, "a: 1\n")
    assert asked == ["file", str(tmp_path)]
    write_text(path, "a: 2\n", is_precious=False)
    assert asked == ["file", str(tmp_path)]
    assert (path.read_text(), os.listdir(tmp_path)) == ("a: 2\n", ["rules.yaml"])
