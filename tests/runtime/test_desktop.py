"""What is handed over to other programs."""

from __future__ import annotations

import os
import subprocess
import sys
import webbrowser
from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.runtime.desktop import copy_text, open_address, open_mail, terminal_may_copy

ADDRESS = "https://example.org/a?b=c;rm#d"


@pytest.mark.parametrize(
    "address",
    ["", "file:///etc/passwd", "javascript:alert(1)", "-private https://example.org", "https://", "example.org",
     "https://example.org/a b", "https://example.org/\x1b]0;x", "https://example.org/\n", " https://example.org"],
)  # fmt: skip
def test_only_web_addresses_are_opened(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def never() -> webbrowser.BaseBrowser:
        raise AssertionError("no browser may be looked for")

    monkeypatch.setattr(webbrowser, "get", never)
    with pytest.raises(RefusedError, match="http"):
        open_address(address)


def test_a_browser_gets_the_address_as_one_word_and_no_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[list[str], dict[str, object]]] = []
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.BackgroundBrowser(["anywhere", "--new", "%s"]))
    monkeypatch.setattr(subprocess, "Popen", lambda words, **options: started.append((words, options)))
    open_address(ADDRESS)
    ((words, options),) = started
    assert words == ["anywhere", "--new", ADDRESS]
    assert not options.get("shell")
    assert options["stdout"] == options["stderr"] == options["stdin"] == subprocess.DEVNULL


def test_a_browser_in_the_terminal_and_none_at_all_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> webbrowser.BaseBrowser:
        raise webbrowser.Error("none")

    for get in (none, lambda: webbrowser.GenericBrowser("lynx")):
        monkeypatch.setattr(webbrowser, "get", get)
        with pytest.raises(RefusedError, match="copy the address"):
            open_address(ADDRESS)


def test_only_a_browser_with_a_window_of_its_own_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    class Remote(webbrowser.BaseBrowser):
        """A browser that is running already."""

        def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
            asked.append(url)
            return len(asked) == 1

    asked: list[str] = []
    monkeypatch.setattr(webbrowser, "get", Remote)
    open_address(ADDRESS)
    with pytest.raises(RefusedError, match="copy the address"):
        open_address(ADDRESS)
    assert asked == [ADDRESS, ADDRESS]
    monkeypatch.setattr(webbrowser.GenericBrowser, "open", Remote.open)
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("lynx"))
    with pytest.raises(RefusedError, match="copy the address"):
        open_address(ADDRESS)
    assert len(asked) == 2


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


def test_a_mail_program_gets_the_address_as_one_word_and_no_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda words, **_options: started.append(words))
    assert open_mail("ana+$(x)@example.org".replace("(x)", "x"), "/usr/bin/mutt -n") == "mutt"
    assert started == [["/usr/bin/mutt", "-n", "mailto:ana%2B%24x@example.org"]]
    with pytest.raises(RefusedError, match="no e-mail address"):
        open_mail("ana", "mutt")


def test_a_mail_program_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="there is no such program"):
        open_mail("ana@example.org", f"{tmp_path}/nothing")
