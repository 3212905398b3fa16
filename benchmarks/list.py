"""How soon a movement key shows in a long list, next to a bare Textual program that moves a highlight.

    python benchmarks/list.py [--turns 5] [--keys 80]

``step`` moves within the screen: compare it with ``bare``, the target is 1.3 times. ``scroll`` moves at the lower edge,
where every key draws the whole screen anew; ``page`` brings a screen of rows that were not drawn before.
"""

import argparse
from pathlib import Path

from terminal import LINES, Program, measure, python, report

HERE = Path(__file__).parent
WALK = ("j",) * 20 + ("k",) * 20


def listing(name: str, count: int, keys: tuple[str, ...], before: tuple[str, ...] = ()) -> Program:
    """The list with so many rows."""
    return Program(
        name,
        python(str(HERE / "list_program.py"), str(count)),
        "Person 40",
        keys,
        before=before,
        environment={"PYTHONPATH": str(HERE.parent)},
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--keys", type=int, default=80, help="keys in a turn")
    asked = parser.parse_args()
    programs = (
        Program("bare", python(str(HERE / "bare" / "highlight.py")), "Person 40", WALK),
        listing("step, 10,000 rows", 10_000, WALK),
        listing("step, 50,000 rows", 50_000, WALK),
        listing("scroll, 50,000 rows", 50_000, ("j",), before=("j",) * LINES),
        listing("page, 50,000 rows", 50_000, ("pagedown",)),
    )
    report(measure(programs, asked.turns, asked.keys))


if __name__ == "__main__":
    main()
