"""Every command says what it does, with an example; the shells complete all of it."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from netui import __version__
from netui.cli.core.arguments import MEANT_UNNAMED
from netui.cli.core.deferred import Deferred
from netui.cli.core.families import COMMANDS
from netui.cli.core.parser import Parser, build, parse
from tests.cli.command_line import Netui


def parsers(parser: Parser, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Parser]]:
    yield path, parser
    for name, inner in parser.inner.items():
        yield from parsers(inner, (*path, name))


ALL = list(parsers(build()))


@pytest.mark.parametrize(("path", "parser"), ALL, ids=[" ".join(path) or "netui" for path, _ in ALL])
def test_help_says_what_it_does_with_an_example(path: tuple[str, ...], parser: Parser) -> None:
    text = parser.format_help()
    assert "example" in text
    assert parser.description
    assert parser.prog == " ".join(("netui", *path))
    for action in parser.takes:
        assert action.help, f"{path} {action.option_strings or action.dest}"
        assert all(option in text for option in action.option_strings)
    for option in ("--json", "--db", "--config-dir", "--today", "--debug"):
        assert option in text
    alone = build(path)
    for name in path:
        set_up = {one for one, beside in alone.inner.items() if beside.takes}
        assert set_up - {*MEANT_UNNAMED.values()} == {name} - {*MEANT_UNNAMED.values()}, "the rest is only named"
        # From Python 3.14 on argparse tries the help of each out on its parser, which must be able to.
        assert all(beside.format_help() for beside in alone.inner.values())
        alone = alone.inner[name]
    if path:
        assert alone.format_help() == text, "nor does it say anything else for that"


@pytest.mark.parametrize(("path", "parser"), ALL, ids=[" ".join(path) or "netui" for path, _ in ALL])
def test_every_example_parses(path: tuple[str, ...], parser: Parser) -> None:
    examples = (parser.epilog or "").split(":\n", 1)[1].split("\n\n")[0]
    for line in examples.splitlines():
        typed = line.strip().removeprefix('cat "$(').removesuffix(')"').split(" > ~")[0].split(" < ")[0]
        words = shlex.split(typed)
        assert words[0] == "netui"
        if words[1:]:
            assert parse(words[1:]).command == (path[0] if path else words[1])


@pytest.mark.parametrize(("path", "parser"), ALL, ids=[" ".join(path) or "netui" for path, _ in ALL])
def test_what_runs_a_command_is_there(path: tuple[str, ...], parser: Parser) -> None:
    runner = parser.get_default("runner")
    assert runner is None or callable(runner)
    if isinstance(runner, Deferred):
        module, _, name = runner.place.partition(":")
        assert callable(getattr(import_module(module), name)), path


def test_the_families_hold_all_commands() -> None:
    assert [name for path, _ in ALL if len(path) == 1 for name in path] == list(COMMANDS)


def test_version_and_help(netui: Netui) -> None:
    assert netui("--version").out == f"netui {__version__}\n"
    assert "full-screen program" in netui("--help").out
    assert "--via" in netui("done", "--help").out
    assert not netui.database.exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_knows_every_command_and_option(netui: Netui, shell: str, tmp_path: Path) -> None:
    script = netui("completion", shell).out
    for path, parser in ALL:
        assert all(word in script for word in path)
        for action in parser.takes:
            for option in action.option_strings:
                assert option.lstrip("-") in script
    assert netui.json("completion", shell) == {"shell": shell, "script": script}
    if shutil.which(shell):
        file = tmp_path / "script"
        file.write_text(script, encoding="utf-8")
        flag = "--no-execute" if shell == "fish" else "-n"
        assert subprocess.run([shell, flag, str(file)], capture_output=True).returncode == 0


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("netui du", {"due"}),
        ("netui contact ", {"list", "show", "add", "edit"}),
        ("netui contact a", {"add", "archive"}),
        ("netui due --c", {"--count", "--config-dir"}),
        ("netui --json rules ch", {"check"}),
        ("netui import --as ", {"linkedin", "vcard", "auto"}),
        ("netui completion ", {"bash", "zsh", "fish"}),
    ],
)
def test_bash_offers_what_fits(netui: Netui, typed: str, offered: set[str]) -> None:
    words = typed.split(" ")
    quoted = " ".join(shlex.quote(word) for word in words)
    script = netui("completion", "bash").out + (
        f"COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _netui; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert offered <= set(done.stdout.split())


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (("event", "show", "Win"), ["Winter Meetup"]),
        (("prep", ""), ["$(touch pwned) Ito", "Ana Silva"]),
        (("link", "shared", "x", "Ana"), ["Ana Silva"]),
        (("draft", "--template", "thank"), ["thank-you"]),
        (("prep", "--for", "inf"), ["informational"]),
        (("event", "add", "Win"), [""]),
    ],
)
def test_bash_offers_names_and_never_runs_them(
    netui: Netui, tmp_path: Path, typed: tuple[str, ...], offered: list[str]
) -> None:
    netui("contact", "add", "Ana Silva")
    netui("contact", "add", "$(touch pwned) Ito")
    netui("event", "add", "Winter Meetup", "--on", "2026-12-03")
    words = ["netui", *typed]
    quoted = " ".join(shlex.quote(word) for word in words)
    asked = shlex.quote(f"{sys.executable} -m netui")
    script = f"netui() {{ eval {asked} '\"$@\"'; }}\n" + netui("completion", "bash").out
    script += f"COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _netui; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    done = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert [line for line in done.stdout.splitlines() if not line.startswith("-")] == offered
    assert not (tmp_path / "pwned").exists()


def test_names_of_a_kind_one_a_line(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva")
    netui("outcome", "add", "client: two gauges", "--from", "ana")
    netui("link", "add", "https://example.org/tides", "--title", "Tides")
    assert netui("completion", "--words", "people").lines == ["Ana Silva"]
    assert netui.json("completion", "--words", "outcomes") == ["two gauges"]
    assert netui("completion", "--words", "links").lines == ["Tides"]
    assert netui.json("completion", "--words", "events") == []


def test_completion_without_a_shell_names_those_there_are(netui: Netui) -> None:
    said = netui.refused("completion", status=2)
    assert "bash, zsh, fish" in said
