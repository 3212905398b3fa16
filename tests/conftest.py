"""What holds for all tests.

An example of a property may take as long as it takes, on a busy machine too. The suite tries the same examples on every
machine and day, so that it turns red for a change and for nothing else; ``NETUI_EXPLORE=1`` tries new ones each time
(``make explore``), and what that finds becomes an example of the test. Since the examples never differ, fifty that were
passed once guard as well as a hundred: those for finding are the thousand of ``make explore``.
"""

from __future__ import annotations

import gc
import os
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

from tests.cli.command_line import Netui

_EXPLORES = bool(os.environ.get("NETUI_EXPLORE"))

settings.register_profile("netui", deadline=None, derandomize=True, max_examples=50)
settings.register_profile("explore", deadline=None, max_examples=1_000)
settings.load_profile("explore" if _EXPLORES else "netui")

if not _EXPLORES:
    # Hypothesis takes examples from the constants of every module that is loaded, too: they would change with each text
    # that the program says, and with what a worker has imported before. To read all modules for them took five seconds.
    providers._get_local_constants = lambda: providers._local_constants


def _fsync(number: int) -> None:
    """Refuse a file that is not open, as the disk would; do not wait for the disk.

    No test of this process can cut the power, and thousands of commands would each wait for a dozen writes. What is on
    the disk when is tested by ``storage/crash.py``, in processes of its own.
    """
    os.fstat(number)


os.fsync = _fsync


def pytest_collection(session: pytest.Session) -> None:
    """Let each worker begin to import the test modules at another place.

    What one worker has rewritten and compiled the others then read: in the same order each would do it all, half a
    minute of a new clone. A module that cannot be imported is told of when it is collected.

    Nothing is garbage until then (see ``pytest_collection_finish``): no time is spent on looking for it.
    """
    gc.disable()
    worker = getattr(session.config, "workerinput", None)
    if worker is None:
        return
    named = [Path(argument.partition("::")[0]) for argument in session.config.args]
    files = [file for path in named for file in ([path] if path.is_file() else sorted(path.rglob("test_*.py")))]
    first = len(files) * int(worker["workerid"].removeprefix("gw")) // worker["workercount"]
    for file in files[first:] + files[:first]:
        with suppress(Exception, pytest.skip.Exception):
            import_module(".".join(file.resolve().relative_to(session.config.rootpath).with_suffix("").parts))


def pytest_collection_finish() -> None:
    """Leave what stays to the end, as thousands of tests, out of each collection of garbage; let those be few.

    A program under test makes hundreds of thousands of objects and is gone at once: looking every 700 cost a twelfth of
    the screens' tests.
    """
    gc.freeze()
    gc.set_threshold(10_000, 50, 100)
    gc.enable()


@pytest.fixture
def netui(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Netui:
    """A command line of its own: ``netui("contact", "list")``."""
    return Netui(tmp_path, monkeypatch, capsys)
