"""Takes the picture of the README: the real program in a terminal, on a throw-away copy of the sample data.

``make picture`` writes ``docs/netui.svg``. Textual takes it itself, told by its environment variables; so this works on
systems with pseudo terminals only.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
DELAY_S = 1
PATIENCE_S = 30.0


def take(out: Path, columns: int, lines: int, press: str, arguments: list[str]) -> int:
    """Run the program, let it take its picture after some keys, and quit it; return its exit status."""
    terminal, inside = pty.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    out.unlink(missing_ok=True)
    with TemporaryDirectory() as folder:
        program = subprocess.Popen(
            [sys.executable, "-m", "netui", *arguments],
            stdin=inside,
            stdout=inside,
            stderr=inside,
            start_new_session=True,
            cwd=HERE.parent,
            env={
                **os.environ,
                "HOME": folder,
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                "TEXTUAL_ANIMATIONS": "none",
                "TEXTUAL_PRESS": press,
                "TEXTUAL_SCREENSHOT": str(DELAY_S),
                "TEXTUAL_SCREENSHOT_LOCATION": str(out.parent),
                "TEXTUAL_SCREENSHOT_FILENAME": out.name,
            },
        )
        os.close(inside)
        threading.Thread(target=drain, args=(terminal,), daemon=True).start()
        deadline = time.monotonic() + PATIENCE_S
        while not out.exists() and program.poll() is None and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(0.3)
        os.write(terminal, b"\x03")
        status = program.wait(timeout=PATIENCE_S)
    # The viewer's own fonts: a picture that fetches one from elsewhere would tell who looks at it.
    out.write_text(re.sub(r"@font-face \{.*?\}", "", out.read_text(encoding="utf-8"), flags=re.S), encoding="utf-8")
    return status


def drain(terminal: int) -> None:
    """Read what the program draws, so that it never waits for it to be read."""
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        return


def main() -> int:
    """Take the picture that the arguments name; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", nargs="?", type=Path, default=HERE / "netui.svg", help="the SVG file to write")
    parser.add_argument("--size", default="120x40", help="columns x lines of the terminal")
    parser.add_argument("--press", default="", help="keys to press first, with commas between")
    parser.epilog = "What stands after -- are arguments of netui, instead of --demo."
    words = sys.argv[1:]
    own, theirs = (words[: words.index("--")], words[words.index("--") + 1 :]) if "--" in words else (words, ["--demo"])
    given = parser.parse_args(own)
    columns, lines = map(int, given.size.split("x"))
    return take(given.out.resolve(), columns, lines, given.press, theirs)


if __name__ == "__main__":
    sys.exit(main())
