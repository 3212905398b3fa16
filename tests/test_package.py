"""The wheel, installed away from the checkout, has all it needs: it answers, and the full-screen program opens."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAUNCH_TIMEOUT_S = 30.0


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the commands of a clean environment in which the wheel was installed."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=True)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(commands / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)]
    done = subprocess.run(pip, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return commands


@pytest.mark.slow
def test_the_wheel_holds_themes_and_sample_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for theme in (ROOT / "themes").glob("*.yaml"):
        assert f"netui/_shipped/themes/{theme.name}" in names
    assert "netui/_shipped/sample_data/network.json" in names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/"))]


@pytest.mark.slow
def test_the_command_line_answers(installed: Path, tmp_path: Path) -> None:
    def run(*words: str) -> str:
        done = subprocess.run(
            [str(installed / "netui"), *words], capture_output=True, text=True, cwd=tmp_path, env=own_files(tmp_path)
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert run("--version").startswith("netui ")
    assert json.loads(run("due", "--json")) == []
    assert len(json.loads(run("--demo", "due", "--json"))) >= 5


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo terminal")
def test_the_full_screen_program_opens_and_quits(installed: Path, tmp_path: Path) -> None:
    program, terminal = started(installed, tmp_path)
    seen = read_until(terminal, b"Queue")
    os.write(terminal, b"q")
    deadline = time.monotonic() + LAUNCH_TIMEOUT_S
    while program.poll() is None and time.monotonic() < deadline:
        try:
            seen += os.read(terminal, 65536)
        except OSError:
            time.sleep(0.01)
    program.kill()
    os.close(terminal)
    assert program.wait(LAUNCH_TIMEOUT_S) == 0, seen[-2000:]
    assert b"Traceback" not in seen


def started(installed: Path, folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    """The demonstration in a pseudo terminal of 120 columns, and the terminal's other end, not blocking."""
    import fcntl
    import pty
    import struct
    import termios

    terminal, inside = pty.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
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
    return program, terminal


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

    program, terminal = started(installed, tmp_path)
    before = termios.tcgetattr(terminal)
    read_until(terminal, b"Queue")
    number = getattr(signal, name)
    program.send_signal(number)
    seen = read_until(terminal, b"\x1b[?1049l")
    assert program.wait(timeout=LAUNCH_TIMEOUT_S) == 128 + number
    assert termios.tcgetattr(terminal)[:4] == before[:4]
    os.close(terminal)
    assert b"Traceback" not in seen
