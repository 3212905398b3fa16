"""What is handed over to other programs."""

from __future__ import annotations

import subprocess
import sys
import webbrowser
from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.runtime.desktop import copy_text, open_address

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
    assert copy_text("Ana; $(x) é", f"{sys.executable} {script} {kept}")
    assert kept.read_text(encoding="utf-8") == "Ana; $(x) é"
    assert not copy_text("x", "")
    assert not copy_text("x", " ")


def test_a_clipboard_program_that_fails_says_so(tmp_path: Path) -> None:
    for command in (f"{tmp_path}/nothing", f"{sys.executable} -c 'raise SystemExit(3)'", "'"):
        with pytest.raises(RefusedError, match="of settings"):
            copy_text("x", command)
    with pytest.raises(RefusedError, match="there is no such program"):
        copy_text("x", f"{tmp_path}/nothing")


def test_a_clipboard_program_that_hangs_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(words: list[str], **_options: object) -> None:
        raise subprocess.TimeoutExpired(words, 5)

    monkeypatch.setattr(subprocess, "run", hang)
    with pytest.raises(RefusedError, match="it did not end within 5 seconds"):
        copy_text("x", "slow")
