"""Bad input of every kind: one clear sentence, the right exit status, nothing lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from netui.domain.core.errors import InUseError
from netui.storage.database import Database
from tests.cli.command_line import Netui

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(os.name == "nt", reason="POSIX shells and permissions")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("frobnicate",), " more. See: netui --help"),
        (("deu",), "did you mean `due`? See: netui --help"),
        (("settings",), "settings.yaml stands beside the rules, and netui rules path names those. See: netui --help"),
        (("done",), "ITEM is missing"),
        (("snooze", "ana"), "WHEN is missing"),
        (("contact",), "COMMAND is missing"),
        (("contact", "polish"), "no command"),
        (("due", "--limit", "few"), "--limit: “few” is no whole number"),
        (("due", "--limit"), "--limit needs a value"),
        (("history", "--limit", "-3"), "-3"),
        (("due", "--today", "0001-01-01"), "1900"),
        (("import", "x.csv", "--as", "fax"), "--as takes; it takes linkedin, google, outlook, vcard"),
        (("due", "--limit", "-1"), "-1"),
        (("due", "surprise"), "surprise. See: netui due --help"),
        (("due", "--jason"), "--jason; did you mean `--json`? See: netui due --help"),
        (("contact", "add", "Ana", "--compny=Acme"), "did you mean `--company`? See: netui contact add --help"),
        (("due", "--from", "x"), "meant by --from x. See: netui due --help"),
        (("due", "--today", "2026-02-30"), "2026-02-30"),
        (("due", "--today="), "--today takes a day such as 2026-03-12; “” is none"),
        (("--today", "tomorrow", "due"), "tomorrow"),
        (("due", "--db", ""), "--db"),
        (("import",), "FILE is missing"),
        (("--demo", "--db", "x.json", "due"), "--demo"),
        (("--json",), "command"),
        (("completion", "tcsh"), "tcsh"),
    ],
)
def test_wrong_usage(netui: Netui, words: tuple[str, ...], said: str) -> None:
    err = netui.refused(*words, status=2)
    assert said in err
    assert err.count("\n") == 1


def test_global_options_stand_before_or_after_the_command(netui: Netui, tmp_path: Path) -> None:
    other = str(tmp_path / "other.json")
    netui("--db", other, "contact", "add", "Ana Silva")
    for words in (
        ("contact", "list", "--json", "--db", other),
        ("--json", "--db", other, "contact", "list"),
        ("contact", "--json", f"--db={other}", "list"),
        ("--db", "nowhere.json", "--json", "contact", "list", "--db", other),
    ):
        assert [one["name"] for one in netui(*words).json] == ["Ana Silva"]
    assert netui.json("contact", "list") == []
    assert netui.json("--today", "2026-12-24", "capture", "Ana: met")["conversation"]["on"] == "2026-12-24"


def test_a_bad_day_in_the_environment(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETUI_TODAY", "soon")
    assert "NETUI_TODAY" in netui.refused("due", status=2)


@pytest.mark.parametrize("content", [b"not json", b'{"contacts": {"1": {"id"', b"[1, 2]", b"\xff\xfe\x00"])
def test_a_database_that_is_none_is_left_as_it_is(netui: Netui, content: bytes) -> None:
    netui.database.write_bytes(content)
    for words in (("due",), ("capture", "Ana Silva: coffee"), ("undo",)):
        netui.refused(*words, "--json", status=3)
    assert netui.database.read_bytes() == content


def test_a_database_path_that_is_a_folder(netui: Netui, tmp_path: Path) -> None:
    done = netui.run("due", "--db", str(tmp_path))
    assert done.status in (1, 3)
    assert done.err.count("\n") == 1


def test_a_database_path_with_a_line_break(netui: Netui, tmp_path: Path) -> None:
    assert "line break" in netui.refused("due", "--db", f"{tmp_path}/net\nwork.json")
    assert not list(tmp_path.iterdir())


@posix
@pytest.mark.skipif(os.name != "nt" and os.geteuid() == 0, reason="root may read everything")
def test_a_database_that_may_not_be_read(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva")
    netui.database.chmod(0)
    netui.refused("due")


def test_a_database_in_use(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object, **__: object) -> None:
        raise InUseError("Database in use", "Another netui has been writing for several seconds. Nothing was saved.")

    monkeypatch.setattr(Database, "open", busy)
    assert "Another netui" in netui.refused("due", status=4)


def test_no_home_folder(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NETUI_DB", "NETUI_CONFIG_DIR", "HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", "/nowhere/at/all")
    assert "home folder" in netui.refused("due")


def test_the_unexpected_is_one_sentence_and_debug_shows_where(
    netui: Netui, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("some\nthing")

    monkeypatch.setattr(Database, "open", broken)
    said = netui.refused("due")
    assert said.count("\n") == 1
    assert "--debug" in said

    from netui.__main__ import main

    assert main(["due", "--debug"]) == 1
    assert "in broken" in capsys.readouterr().err


def test_ctrl_c_is_quiet(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Database, "open", interrupted)
    done = netui.run("due")
    assert (done.status, done.out, done.err) == (130, "", "")


# As processes: what only a real one meets.


def shell(netui: Netui, script: str) -> subprocess.CompletedProcess[str]:
    """Run a shell script in which ``$NETUI`` is the program."""
    environment = {
        **os.environ,
        "NETUI": f"{sys.executable} -m netui",
        "PYTHONPATH": str(ROOT),
        "NETUI_DB": str(netui.database),
        "NETUI_CONFIG_DIR": str(netui.config_dir),
    }
    return subprocess.run(["sh", "-c", script], capture_output=True, text=True, env=environment, cwd=ROOT)


@posix
def test_without_a_terminal_the_screen_is_refused(netui: Netui) -> None:
    done = shell(netui, "$NETUI < /dev/null")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "netui due" in done.stderr
    assert done.stderr.count("\n") == 1
    assert shell(netui, "$NETUI --demo").returncode == 1


@posix
def test_a_reader_that_goes_away_is_no_error(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee > call by 2026-11-20")
    done = shell(netui, "{ $NETUI history; echo status $? >&2; } | true; { $NETUI --help; echo $? >&2; } | true")
    assert done.stderr == "status 0\n0\n"


@posix
def test_a_closed_or_full_standard_output_is_told(netui: Netui) -> None:
    closed = shell(netui, "$NETUI due --json >&-")
    assert closed.returncode == 1
    assert closed.stderr == "netui: Standard output is closed, so the answer cannot be shown.\n"
    saved = shell(netui, "$NETUI capture 'Ana Silva: coffee' >&-")
    assert saved.returncode == 0
    assert "is done" in saved.stderr
    assert len(netui.json("contact", "list")) == 1
    if Path("/dev/full").exists():
        full = shell(netui, "$NETUI due > /dev/full")
        assert full.returncode == 1
        assert full.stderr.startswith("netui: The answer cannot be written")


@posix
def test_all_streams_closed(netui: Netui) -> None:
    assert shell(netui, "$NETUI due <&- >&- 2>&-").returncode == 1
    assert shell(netui, "$NETUI capture - <&-").returncode in (1, 2)


@posix
def test_a_terminal_that_knows_no_utf_8(netui: Netui) -> None:
    netui("contact", "add", "Zoë 日本")
    done = shell(netui, "PYTHONIOENCODING=ascii $NETUI contact list --json")
    assert json.loads(done.stdout)[0]["name"] == "Zoë 日本"
    assert shell(netui, "PYTHONIOENCODING=ascii $NETUI contact list").returncode == 0


@posix
def test_arguments_that_are_no_text(netui: Netui) -> None:
    done = shell(netui, "$NETUI capture \"$(printf 'Ana Silva: caf\\351')\" --json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "UTF-8" in done.stderr
    c_locale = "LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0"
    done = shell(netui, f"{c_locale} $NETUI capture \"$(printf 'Ana Silva: caf\\303\\251')\" --json")
    assert done.returncode == 0, done.stderr
    assert json.loads(shell(netui, "$NETUI conversation list --json").stdout)[0]["summary"] == "café"


@pytest.mark.parametrize("words", [("due",), ("due", "--json"), ("contact", "list"), ("history",)])
def test_whoever_cannot_save_is_told_while_they_look(netui: Netui, words: tuple[str, ...]) -> None:
    newer = {"contacts": {"1": {"id": "c-ann", "name": "Ann"}}, "_netui": {"1": {"schema": 99}}}
    netui.database.write_text(json.dumps(newer), encoding="utf-8")
    before = netui.database.read_bytes()
    assert netui(*words).err.startswith("netui: Read only: it was written by a later version of netui.")
    assert "Nothing was changed" in netui.refused("capture", "Ann: coffee")
    assert netui.database.read_bytes() == before


def test_words_of_an_unknown_encoding_are_read_as_utf_8_or_refused(netui: Netui) -> None:
    def as_the_system_gives_it(octets: bytes) -> str:
        return octets.decode("ascii", "surrogateescape")

    netui(
        "contact",
        "add",
        as_the_system_gives_it("Zoë Łęcki".encode()),
        "--company",
        as_the_system_gives_it(b"Caf\xc3\xa9"),
    )
    (zoe,) = netui.json("contact", "list")
    assert (zoe["name"], zoe["company"]) == ("Zoë Łęcki", "Café")
    assert "UTF-8" in netui.refused("contact", "add", as_the_system_gives_it(b"Zo\xeb"), status=2)
    assert "UTF-8" in netui.refused("capture", as_the_system_gives_it(b"Zo\xeb Lee: coffee"), status=2)
    assert len(netui.json("contact", "list")) == 1


@pytest.mark.parametrize("command", [("contact", "list"), ("contact", "edit", "ana")])
def test_a_status_that_is_none_names_those_there_are_as_they_are_written(
    netui: Netui, command: tuple[str, ...]
) -> None:
    said = netui.refused(*command, "--status", "gone", status=2)
    assert "“gone” is nothing that --status takes; it takes active, paused" in said
