"""What is handed over to other programs, and what is said of how they took it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.writing.went_along import WentAlong
from netui.runtime.desktop import (
    MOST_MAIL_ADDRESS_CHARACTERS,
    copy_text,
    open_address,
    open_message,
    terminal_may_copy,
)
from netui.runtime.programs.beside import Started

ADDRESS = "https://example.org/a?b=c;rm#d"
LONG_S = 60.0
"""Seconds that no started stub needs."""


@pytest.mark.parametrize(
    "address",
    ["", "file:///etc/passwd", "javascript:alert(1)", "-private https://example.org", "https://", "example.org",
     "https://example.org/a b", "https://example.org/\x1b]0;x", "https://example.org/\n", " https://example.org"],
)  # fmt: skip
def test_only_web_addresses_are_opened(address: str, tmp_path: Path) -> None:
    browser = stub(tmp_path, "anywhere", 'touch "$0.begun"')
    with pytest.raises(RefusedError, match="http"):
        open_address(address, {"BROWSER": str(browser)})
    assert not (tmp_path / "anywhere.begun").exists()


def test_a_browser_gets_the_address_as_one_word_and_no_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[dict[str, object]] = []
    popen = subprocess.Popen

    def begin(words: list[str], **options: object) -> subprocess.Popen[bytes]:
        told.append(options)
        return popen(words, **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(subprocess, "Popen", begin)
    browser = stub(tmp_path, "anywhere", 'printf "%s\\n" "$@" > "$0.got"; echo said; echo said >&2')
    for named in (f"{browser} --new %s", f"'{browser}' --new", f"lynx:{tmp_path}/nothing:{browser} --new &"):
        started = open_address(ADDRESS, {"BROWSER": named})
        assert (started.name, started.failure(LONG_S)) == ("anywhere", "")
        assert (tmp_path / "anywhere.got").read_text() == f"--new\n{ADDRESS}\n", named
    for options in told:
        assert not options.get("shell")
        assert options["start_new_session"]
        assert options["stdout"] == options["stderr"] == options["stdin"] == subprocess.DEVNULL


def begun(address: str, command: str, environment: dict[str, str]) -> Started:
    """The program to which a message to somebody was handed."""
    started, went = open_message([address], "", "", command, environment)
    assert went is WentAlong.ALL
    return started


@pytest.mark.parametrize(
    ("name", "body", "why"),
    [
        ("xdg-open", "exit 3", "found no program for it (status 3)"),
        ("xdg-open", "exit 4", "could not open it (status 4)"),
        ("xdg-open", "exit 1", "ended with status 1"),
        ("mutt", "exit 3", "ended with status 3"),
        ("mutt", "sleep 0.05; exit 127", "ended with status 127"),
        ("mutt", "kill -KILL $$", "was ended by SIGKILL"),
        ("mutt", "exit 0", ""),
        ("explorer.exe", "exit 1", ""),
    ],
)
def test_a_program_that_fails_at_once_is_not_taken_for_begun(name: str, body: str, why: str, tmp_path: Path) -> None:
    started = begun("ana@example.org", str(stub(tmp_path, name, body)), {})
    assert started.failure(LONG_S) == why


def test_a_program_that_goes_on_has_begun_and_nothing_is_left_of_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "end")
    started = begun("ana@example.org", str(stub(tmp_path, "mutt", f"read end < '{tmp_path}/end'; exit 7")), {})
    assert started.failure(0) == ""
    (tmp_path / "end").write_text("now\n")
    assert started.failure(LONG_S) == "ended with status 7"
    with pytest.raises(ChildProcessError):  # it was waited for: no dead child stands in the list of programs
        os.waitpid(started._process.pid, os.WNOHANG)


def test_the_clipboard_program_takes_the_text_on_its_standard_input(tmp_path: Path) -> None:
    script = tmp_path / "clip.py"
    script.write_text("import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())")
    kept = tmp_path / "kept"
    assert copy_text("Ana; $(x) é", f"{sys.executable} {script} {kept}", {})
    assert kept.read_text(encoding="utf-8") == "Ana; $(x) é"
    assert not copy_text("x", "", {})
    assert not copy_text("x", " ", {})


def test_a_clipboard_program_that_fails_says_so(tmp_path: Path) -> None:
    for command in (f"{tmp_path}/nothing", f"{sys.executable} -c 'raise SystemExit(3)'", "'"):
        with pytest.raises(RefusedError, match="of settings"):
            copy_text("x", command, {})
    with pytest.raises(RefusedError, match="there is no such program"):
        copy_text("x", f"{tmp_path}/nothing", {})


def test_a_clipboard_program_that_hangs_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(words: list[str], **_options: object) -> None:
        raise subprocess.TimeoutExpired(words, 5)

    monkeypatch.setattr(subprocess, "run", hang)
    with pytest.raises(RefusedError, match="it did not end within 5 seconds"):
        copy_text("x", "slow", {})


def stub(folder: Path, name: str, body: str = 'cat > "$0.got"; echo "$@" > "$0.args"') -> Path:
    script = folder / name
    script.write_text(f"#!/bin/sh\n{body}\n")
    script.chmod(0o755)
    return script


def test_the_desktop_tells_which_clipboard_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("wl-copy", "xclip"):
        stub(tmp_path, name)
    path = f"{tmp_path}:{os.environ['PATH']}"
    monkeypatch.setenv("PATH", path)
    assert copy_text("é", "", {"PATH": path, "WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}) == "wl-copy"
    assert (tmp_path / "wl-copy.got").read_text(encoding="utf-8") == "é"
    assert copy_text("é", "", {"PATH": path, "DISPLAY": ":0"}) == "xclip"
    assert (tmp_path / "xclip.args").read_text() == "-selection clipboard\n"
    assert copy_text("é", "", {"PATH": path}) == ""
    for over in ("SSH_TTY", "SSH_CONNECTION"):
        assert copy_text("é", "", {"PATH": path, "WAYLAND_DISPLAY": "w", over: "x"}) == ""
    stub(tmp_path, "wl-copy", "exit 1")
    assert copy_text("é", "", {"PATH": path, "WAYLAND_DISPLAY": "w"}) == ""


def test_which_terminals_may_have_a_clipboard() -> None:
    assert terminal_may_copy({"TERM": "xterm-256color"})
    assert not terminal_may_copy({"TERM": "linux"})
    assert not terminal_may_copy({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"})


def test_a_mail_program_gets_the_address_as_one_word_and_no_shell(
    tmp_path: Path, args_of: Callable[[Path], list[str]]
) -> None:
    mutt = stub(tmp_path, "mutt", 'printf "%s\\n" "$@" > "$0.part"; mv "$0.part" "$0.args"')
    started = begun("ana+$x@example.org", f"{mutt} -n", {})
    assert (started.name, started.failure(LONG_S)) == ("mutt", "")
    assert args_of(mutt) == ["-n", "mailto:ana%2B%24x@example.org"]
    far = {"SSH_CONNECTION": "1 2 3 4"}  # the user's own word counts: it may well reach them
    assert begun("ana@example.org", str(mutt), far).name == "mutt"
    with pytest.raises(RefusedError, match="connected over ssh"):
        begun("ana@example.org", " ", far)


@pytest.mark.parametrize(
    ("subject", "text", "much", "ends"),
    [
        ("Tea?", "Hello", WentAlong.ALL, "?subject=Tea%3F&body=Hello"),
        ("", "a\nb\n", WentAlong.ALL, "?body=a%0D%0Ab"),
        ("Tea", "x" * 2000, WentAlong.SUBJECT, "?subject=Tea"),
        ("", "x" * 2000, WentAlong.NOTHING, "@example.org"),
        ("é" * 150, "é" * 200, WentAlong.SUBJECT, "?subject=" + "%C3%A9" * 150),
        ("😀" * 170, "Hello", WentAlong.NOT_EVEN_SUBJECT, "@example.org"),  # a subject that is too long by itself
    ],
)
def test_a_message_is_never_longer_than_programs_take(
    subject: str, text: str, much: WentAlong, ends: str, tmp_path: Path, args_of: Callable[[Path], list[str]]
) -> None:
    mutt = stub(tmp_path, "mutt", 'printf "%s\\n" "$@" > "$0.args"')
    started, went = open_message(["ana@example.org", "no address"], subject, text, str(mutt), {})
    assert started.failure(LONG_S) == ""
    (said,) = args_of(mutt)
    assert went is much
    assert said.startswith("mailto:ana@example.org")
    assert said.endswith(ends)
    assert len(said) <= MOST_MAIL_ADDRESS_CHARACTERS


@pytest.fixture
def args_of() -> Callable[[Path], list[str]]:
    """The words that a stub was given."""
    return lambda program: program.with_name(f"{program.name}.args").read_text(encoding="utf-8").splitlines()


def test_a_mail_program_that_cannot_be_started_is_said(tmp_path: Path) -> None:
    for command, why in ((f"{tmp_path}/nothing", "there is no such program"), ("'", "no closing quotation")):
        with pytest.raises(RefusedError, match=f"“[^”]+” of settings.yaml cannot be started: {why}"):
            begun("ana@example.org", command, {})
