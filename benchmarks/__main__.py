"""Run benchmarks: ``python -m benchmarks [names]``, all of them by default, one after the other.

Each is a program of its own, with arguments of its own: ``python benchmarks/start.py --help``.
"""

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
NAMES = (
    *("start", "list", "commands", "store", "cadence", "capture", "search", "search_screen", "forms", "duplicates"),
    *("reading", "values", "paths", "places", "opening", "import_files", "import_keys", "sync"),
)
"""Those that measure what people wait for most, first."""


def main() -> int:
    """Run what is asked for; 1 when one of them failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(NAMES))
    names = parser.parse_args().names
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        parser.error(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(NAMES)}")
    # Without compiled files a program compiles itself at each start, which takes four times as long as the start.
    subprocess.run((sys.executable, "-m", "compileall", "-q", str(HERE.parent / "netui")), check=True)
    failed = 0
    for name in names or NAMES:
        print(f"== {name}", flush=True)
        failed |= subprocess.run((sys.executable, str(HERE / f"{name}.py"))).returncode != 0
        print(flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
