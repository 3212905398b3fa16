"""How soon netui stands on the screen and how soon it is gone, next to a bare Textual program of one label.

    python benchmarks/start.py [--turns 7] [--ready PATTERN] [-- ARGUMENTS OF NETUI]

Without arguments netui opens its sample data. Compile first (``python -m compileall -q netui``): without compiled files
a start takes four times as long.
"""

import argparse
from pathlib import Path

from terminal import Program, measure, python, report

HERE = Path(__file__).parent


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=7)
    parser.add_argument("--ready", default=r"[Qq]ueue", help="what can be read once netui is there")
    parser.add_argument("netui", nargs="*", default=["--demo"], help="arguments of netui")
    asked = parser.parse_args()
    programs = (
        Program("bare", python(str(HERE / "bare" / "label.py")), "ready"),
        Program(
            "netui",
            python("-m", "netui", *asked.netui),
            asked.ready,
            environment={"PYTHONPATH": str(HERE.parent)},
        ),
    )
    report(measure(programs, asked.turns))


if __name__ == "__main__":
    main()
