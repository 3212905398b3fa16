"""The wheel, installed away from the checkout, has all it needs: it answers, and the full-screen program opens."""

from __future__ import annotations

import ast
import email
import importlib.metadata
import json
import os
import re
import subprocess
import sys
import sysconfig
import time
import venv
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from netui import __version__

ROOT = Path(__file__).resolve().parent.parent
LAUNCH_TIMEOUT_S = 90.0


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the commands of a new environment that holds the wheel and, borrowed, what it says it needs.

    Borrowed from the environment of the tests, so that nothing is fetched. That the wheel says all it needs is a test
    of its own.
    """
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(folder), "install", "--quiet", "--no-deps", "--no-index"]
    # The programs that the tests start compile what they load, less than half of all modules, and keep it.
    pip += ["--disable-pip-version-check", "--no-compile", str(wheel)]
    done = subprocess.run(pip, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    asked = [str(commands / "python"), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())
    # Such a path comes after the wheel's own, and the .pth files in it, such as the checkout's, are not read.
    (packages / "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n{sysconfig.get_path('platlib')}\n")
    return commands


@pytest.mark.slow
def test_the_wheel_holds_themes_and_sample_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for theme in (ROOT / "themes").glob("*.yaml"):
        assert f"netui/_shipped/themes/{theme.name}" in names
    assert "netui/_shipped/sample_data/network.json" in names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/"))]


@pytest.mark.slow
def test_the_wheel_says_all_it_needs(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (metadata,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
    said = email.message_from_bytes(archive.read(metadata)).get_all("Requires-Dist", [])
    needed = {
        name.partition(".")[0]
        for source in archive.namelist()
        if source.endswith(".py")
        for name in imported(archive.read(source).decode())
    }
    owners = importlib.metadata.packages_distributions()
    foreign = {owner.lower() for name in needed - sys.stdlib_module_names - {"netui"} for owner in owners[name]}
    assert {"textual", "tinydb"} <= foreign
    assert foreign - {"rich"} <= {  # a part of Textual, which shows its types
        re.split(r"[^\w-]", name.lower())[0] for name in said
    }


IMPORTS = re.compile(
    r"^ *(?:from ([a-z_][\w.]*) import [\w( ].*|import [a-z_][\w.]*(?: as \w+)?(?:, .*)?(?: +#.*)?)$", re.M
)
"""A line that imports: to read the wheel's lines takes a tenth of parsing them."""


def imported(source: str) -> Iterator[str]:
    """The names of all modules that are imported anywhere in a module."""
    for line in IMPORTS.finditer(source):
        if line[1]:
            yield line[1]
        else:
            (node,) = ast.parse(line[0].strip()).body
            assert isinstance(node, ast.Import)
            yield from (alias.name for alias in node.names)


@pytest.mark.slow
def test_the_command_line_answers(installed: Path, tmp_path: Path) -> None:
    def run(*words: str) -> str:
        done = subprocess.run(
            [str(installed / "netui"), *words], capture_output=True, text=True, cwd=tmp_path, env=own_files(tmp_path)
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert run("--version") == run("--debug", "--version") == f"netui {__version__}\n"
    assert json.loads(run("due", "--json")) == []
    assert len(json.loads(run("--demo", "due", "--json"))) >= 5


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo terminal")
def test_the_full_screen_program_opens_and_quits(installed: Path, tmp_path: Path) -> None:
    with started(installed, tmp_path) as (program, terminal, _):
        seen = read_until(terminal, b"Queue")
        os.write(terminal, b"q")
        deadline = time.monotonic() + LAUNCH_TIMEOUT_S
        while program.poll() is None and time.monotonic() < deadline:
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                time.sleep(0.01)
        assert program.poll() == 0, seen[-2000:]
    assert b"Traceback" not in seen


@contextmanager
def started(installed: Path, folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], int, list[Any]]]:
    """The demonstration in a pseudo terminal of 120 columns, the terminal's other end, and how it was set before."""
    import fcntl
    import pty
    import struct
    import termios

    terminal, inside = pty.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    before = termios.tcgetattr(terminal)
    program = subprocess.Popen(
        [str(installed / "netui"), "--demo"],
        stdin=inside,
        stdout=inside,
        stderr=inside,
        cwd=folder,
        env={**own_files(folder), "TERM": "xterm-256color"},
        start_new_session=True,
    )
    os.close(inside)
    os.set_blocking(terminal, False)
    try:
        yield program, terminal, before
    finally:
        program.kill()
        os.close(terminal)
        program.wait(LAUNCH_TIMEOUT_S)


def read_until(terminal: int, text: bytes) -> bytes:
    """What the program wrote, once the text is among it."""
    seen = b""
    deadline = time.monotonic() + LAUNCH_TIMEOUT_S
    while text not in seen:
        assert time.monotonic() < deadline, f"{text!r} never came: {seen[-2000:]!r}"
        try:
            seen += os.read(terminal, 65536)
        except BlockingIOError:
            time.sleep(0.01)
    return seen


def own_files(folder: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "NETUI_DB": str(folder / "network.json"),
        "NETUI_CONFIG_DIR": str(folder / "config"),
    }


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo terminal")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGQUIT", "SIGUSR1", "SIGALRM"])
def test_a_signal_to_end_leaves_the_terminal_as_it_was(installed: Path, tmp_path: Path, name: str) -> None:
    import signal
    import termios

    with started(installed, tmp_path) as (program, terminal, before):
        read_until(terminal, b"Queue")
        number = getattr(signal, name)
        program.send_signal(number)
        seen = read_until(terminal, b"\x1b[?1049l")
        assert program.wait(timeout=LAUNCH_TIMEOUT_S) == 128 + number
        assert termios.tcgetattr(terminal)[:4] == before[:4]
    assert b"Traceback" not in seen
