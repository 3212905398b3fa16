"""The home-made values (``netui.domain.core.frozen``) next to ``msgspec.Struct``: what each costs a program.

    python benchmarks/values.py [--turns 5]

Each figure is the least of several programs of their own. msgspec is no dependency of netui: ``pip install msgspec``
first. Its decoding is measured on a plain record of twelve fields, ours on what the store really does with a contact:
it keeps fields that it does not know, and leaves what it cannot read as it is. The two of decoding are no equals.
"""

import argparse
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_FIELDS = [f"field{number}" for number in range(12)]
_HEAD = "import sys, time, tracemalloc; t = time.process_time\n"
_OURS = _HEAD + "b = t(); from netui.domain.core.frozen import frozen\nimported = t() - b\n"
_THEIRS = _HEAD + "b = t(); import msgspec\nimported = t() - b\n"
_BODY = "".join(f"    {name}: str = ''\n" for name in _FIELDS)
_CLASSES = {
    "frozen": "def make(number):\n    @frozen\n    class Value:\n"
    + "".join(f"    {line}\n" for line in _BODY.splitlines())
    + "    return Value\n",
    "msgspec": "def make(number):\n    class Value(msgspec.Struct, frozen=True):\n"
    + "".join(f"    {line}\n" for line in _BODY.splitlines())
    + "    return Value\n",
}
_REST = f"""
b = t(); made = [make(number) for number in range(82)]; defined = t() - b
Value = made[0]
Value()
rows = [[f"{{number}} {{name}}" for name in {_FIELDS!r}] for number in range(10_000)]
b = t(); values = [Value(*row) for row in rows]; making = t() - b
del values
tracemalloc.start(); values = [Value(*row) for row in rows]; size = tracemalloc.get_traced_memory()[0]
tracemalloc.stop()
"""
_DECODE = {
    "frozen": """
import json
sys.path.insert(0, "benchmarks")
from netui.domain.records.document import from_document, to_document
from netui.domain.records.contact import Contact
plain = [to_document(Contact(id=str(n), name=f"Ann Lee {n}")) for n in range(10_000)]
documents = [{**one, "company": "Acme", "tags": ["a"]} for one in plain]
text = json.dumps(documents)
b = t(); found = [from_document("contacts", one) for one in json.loads(text)]; decoded = t() - b
""",
    "msgspec": f"""
text = msgspec.json.encode([dict(zip({_FIELDS!r}, row)) for row in rows])
decoder = msgspec.json.Decoder(list[Value])
b = t(); found = decoder.decode(text); decoded = t() - b
""",
}
_PRINT = "print(imported * 1e3, defined * 1e3, making * 1e2, size / 1e6, decoded * 1e3)\n"
_ROWS = ("import, ms", "defining 82 classes, ms", "making a value, µs", "10,000 values, MB", "decoding 10,000, ms")


def figures(name: str, turns: int) -> list[float]:
    """The least of each figure over some programs."""
    program = (_OURS if name == "frozen" else _THEIRS) + _CLASSES[name] + _REST + _DECODE[name] + _PRINT
    runs = []
    for _ in range(turns):
        done = subprocess.run((sys.executable, "-c", program), capture_output=True, text=True, check=True, cwd=ROOT)
        runs.append([float(figure) for figure in done.stdout.split()])
    return [min(column) for column in zip(*runs, strict=True)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=5)
    turns = parser.parse_args().turns
    if find_spec("msgspec") is None:
        print("not measured: there is no msgspec here (pip install msgspec)")
        return
    ours, theirs = figures("frozen", turns), figures("msgspec", turns)
    for row, one, other in zip(_ROWS, ours, theirs, strict=True):
        print(f"{row:26} frozen {one:8.2f}   msgspec {other:8.2f}   ratio {one / other:6.2f}")


if __name__ == "__main__":
    main()
