"""How soon netui stands on the screen and how soon it is gone, next to a bare Textual program of one label.

    python benchmarks/start.py [--turns 7] [--ready PATTERN] [-- ARGUMENTS OF NETUI]

Without arguments it measures two networks: 1,000 contacts with 10,000 conversations (at most 1.6 times bare), and ten
times as many (at most 3 times). Each has been opened once before, as by a person who opens it every day. Compile first
(``python -m compileall -q netui``): without compiled files a start takes four times as long.
"""

import argparse
import subprocess
import tempfile
from pathlib import Path

import big
from terminal import Program, measure, python, report

HERE = Path(__file__).parent
SIZES = ((1_000, 10_000), (10_000, 100_000))


def netui(name: str, ready: str, *arguments: str) -> Program:
    """The real program, started so."""
    return Program(name, python("-m", "netui", *arguments), ready, environment={"PYTHONPATH": str(HERE.parent)})


def large(folder: Path, contacts: int, conversations: int, ready: str) -> Program:
    """The real program on a network of that size, which is made and opened once."""
    database = folder / f"{contacts}.json"
    big.write(database, contacts, conversations)
    where = ("--db", str(database), "--config-dir", str(folder / "config"), "--today", str(big.TODAY))
    program = netui(f"{contacts:,} / {conversations:,}", ready, *where)
    subprocess.run((*program.argv, "due", "--count"), env=program.environment, check=True, capture_output=True)
    return program


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=7)
    parser.add_argument("--ready", default=r"[Qq]ueue", help="what can be read once netui is there")
    parser.add_argument("netui", nargs="*", help="arguments of netui")
    asked = parser.parse_args()
    bare = Program("bare", python(str(HERE / "bare" / "label.py")), "ready")
    if asked.netui:
        report(measure((bare, netui("netui", asked.ready, *asked.netui)), asked.turns))
        return
    with tempfile.TemporaryDirectory() as folder:
        sized = [large(Path(folder), *size, asked.ready) for size in SIZES]
        report(measure((bare, *sized), asked.turns))


if __name__ == "__main__":
    main()
