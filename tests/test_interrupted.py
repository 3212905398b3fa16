"""ctrl+c at any moment of a command: nothing is said, and the status is that of an interrupted program."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from netui.runtime import editor

INTERRUPTED = """
import os, signal, sys
sys.path[:0] = [{root!r}]
class Interrupts:
    left = {after}
    def find_spec(self, name, path=None, target=None):
        self.left -= 1
        if not self.left:
            os.kill(os.getpid(), signal.SIGINT)
sys.argv = ["netui", *{arguments!r}]
import netui.__main__
sys.meta_path.insert(0, Interrupts())
netui.__main__.run()
"""
"""A program that gets ctrl+c while it loads its n-th module."""


def interrupted(after: int, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    root = str(Path(__file__).resolve().parent.parent)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "NETUI_DB": str(folder / "network.json"),
        "NETUI_CONFIG_DIR": str(folder / "config"),
    }
    script = INTERRUPTED.format(root=root, after=after, arguments=arguments)
    return subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
@pytest.mark.parametrize("after", [1, 2, 3, 8, 20, 50, 90, 130, 170])
def test_while_it_starts_and_works(after: int, tmp_path: Path) -> None:
    ended = interrupted(after, tmp_path, "capture", "Ana Silva: coffee > send paper by fri")
    assert (ended.returncode, ended.stderr) == (130, "")


@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
def test_whoever_started_it_may_have_it_ignored(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert interrupted(5, tmp_path, "due", "--count").returncode == 0
    finally:
        signal.signal(signal.SIGINT, before)


def test_where_python_could_only_print_a_traceback() -> None:
    script = """
import sys
from netui.__main__ import _unraisable
sys.unraisablehook = _unraisable
class Dies:
    def __del__(self):
        raise KeyboardInterrupt
Dies()
print("went on")
"""
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
def test_it_ends_no_editor(tmp_path: Path) -> None:
    script = tmp_path / "editor.sh"
    script.write_text('#!/bin/sh\ntrap "" INT\nkill -INT $PPID\necho edited >> "$1"\n')
    script.chmod(0o700)
    text = tmp_path / "text"
    before = signal.getsignal(signal.SIGINT)
    editor.edit(text, str(script))
    assert text.read_text() == "edited\n"
    assert signal.getsignal(signal.SIGINT) is before
