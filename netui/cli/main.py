"""The command line as a whole: what it takes from the world around it, and how it ends.

Here, and in ``netui.__main__``, alone the clock, the environment and the streams of the process are read; everything
below gets them as arguments.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TextIO

from netui.cli.core.parser import parse
from netui.config.files.locations import Locations, locate, shipped
from netui.domain.core.errors import EXIT_REFUSED, NetuiError, RefusedError, UsageError
from netui.runtime.context import AppContext
from netui.runtime.output import Output

EXIT_INTERRUPTED = 130
"""Exit status that a shell reports of a command that ctrl+c ended: 128 and the number of the signal."""

_PATHS = frozenset({"db", "config_dir", "file", "files", "output"})
"""Options whose value names a file: it may be of any bytes."""

_FIRST_YEAR, _LAST_YEAR = 1900, 2999
"""The years accepted; another day is a typing mistake."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say; return the exit status. Any failure is said in one sentence."""
    output = _output(os.environ)
    try:
        return _perform(arguments, output)
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        return 0
    except SystemExit as leaving:
        # argparse leaves so after it has printed a help text or the version.
        return leaving.code if isinstance(leaving.code, int) else 0
    except Exception as error:  # noqa: BLE001  a person meets a sentence here, and never a traceback
        output.say(f"netui: {_in_words(error)}")
        if "--debug" in arguments:
            import traceback

            traceback.print_exception(error)
        return error.exit_status if isinstance(error, NetuiError) else EXIT_REFUSED


def _in_words(error: Exception) -> str:
    if isinstance(error, NetuiError):
        return error.sentence
    if isinstance(error, OSError):
        where = f" ({error.filename})" if error.filename else ""
        return f"the system refused: {error.strerror or error}{where}. What was saved before is safe."
    what = f"{type(error).__name__}: {error}"
    return (
        f"something unexpected went wrong ({what}). What was saved before is safe; the same command with --debug says "
        "where it happened."
    )


def _perform(arguments: Sequence[str], output: Output) -> int:
    options = parse(arguments)
    for name, value in vars(options).items():
        if name not in _PATHS:
            setattr(options, name, _as_text(value))
    if options.command is None and options.json:
        raise UsageError("Wrong usage", "--json goes with a command, and none is named. See: netui --help")
    output.as_json = options.json
    with _place(options, os.environ) as (locations, today, is_frozen):
        work = AppContext(
            output=output,
            stdin=sys.stdin,
            locations=locations,
            today=today,
            clock=_clock(today),
            new_id=_new_id,
            assume_yes=options.yes,
            interactive=_is_terminal(sys.stdin) and _is_terminal(sys.stderr),
            editor=os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip(),
            environment=os.environ,
            is_day_frozen=is_frozen,
            demo=options.demo,
            debug=options.debug,
        )
        try:
            status = _full_screen(work) if options.command is None else int(options.runner(options, work))
            _deliver(output, work)
        finally:
            work.close()
    return status


def _as_text(value: object) -> object:
    """Return a value as text: where the system does not know its encoding it comes as halves of surrogate pairs.

    Raises:
        UsageError: it is no text in UTF-8.
    """
    if isinstance(value, list):
        return [_as_text(one) for one in value]
    if not isinstance(value, str) or value.isascii() or not any("\udc80" <= sign <= "\udcff" for sign in value):
        return value
    try:
        return value.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError:
        raise UsageError(
            "Unreadable words",
            f"“{value}” holds bytes that are no text in UTF-8. Nothing was done; set your terminal to UTF-8 and type "
            "it again.",
        ) from None


def _full_screen(work: AppContext) -> int:
    """Open the full-screen program on a terminal.

    Raises:
        RefusedError: there is no terminal to show it on.
    """
    is_served = bool(os.environ.get("TEXTUAL_DRIVER"))  # by a server of programs, which is no terminal
    has_terminal = os.environ.get("TERM") != "dumb" and all(map(_is_terminal, (sys.stdin, sys.stdout)))
    if not is_served and not has_terminal:
        raise RefusedError(
            "No terminal",
            "The full-screen program needs a terminal that can move its cursor, and here is none. These work anywhere: "
            "netui due, netui capture, netui --help.",
        )
    # A thread that saves or tidies up gives way to a key after so many seconds; a key waits for several such turns.
    sys.setswitchinterval(0.001)
    # Read by Textual when it is loaded: how often it may paint.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    work.open_ahead()
    # Textual is loaded here, when it is certain that it is needed: it takes longer than most commands.
    from netui.runtime.tui import build_services
    from netui.runtime.watchers import IdleFolding
    from netui.ui.app import NetuiApp

    work.told = []
    session = work.session
    work.recall_queue()
    folding = IdleFolding(work.database.fold_if_idle, lambda: session.network.version)
    app = NetuiApp(build_services(work, folding, no_color=bool(os.environ.get("NO_COLOR"))))
    # Everything loaded by now stays; to look for garbage among it would only delay the first screen.
    gc.freeze()
    try:
        status = app.run()
    finally:
        folding.finish()
        work.told = None
    if app.failure is not None:
        raise app.failure
    return status or 0


def _deliver(output: Output, work: AppContext) -> None:
    """Print what was found; a change that was saved stays saved when nobody can see the answer."""
    try:
        output.deliver()
    except BrokenPipeError:
        return
    except RefusedError as error:
        if not work.saved:
            raise
        output.say(f"netui: {error.sentence} What was asked for is done.")


@contextmanager
def _place(options: argparse.Namespace, environment: Mapping[str, str]) -> Iterator[tuple[Locations, date, bool]]:
    """Yield the places of the files, the day, and whether it was named; for a demonstration in a folder soon gone."""
    asked, name = options.today, "--today"
    if asked is None and not options.demo:
        asked, name = environment.get("NETUI_TODAY", "").strip() or None, "NETUI_TODAY"
    today = None if asked is None else _day(asked, name)
    if not options.demo:
        day = today or date.today()  # noqa: DTZ011  the local day is meant
        yield locate(environment, db=options.db, config_dir=options.config_dir), day, today is not None
        return
    if options.db is not None:
        raise UsageError("Wrong usage", "--demo works on a copy of its own; leave out either --demo or --db.")
    # Loaded here: no other command needs them.
    from shutil import copyfile
    from tempfile import TemporaryDirectory

    sample = shipped("sample_data")
    with TemporaryDirectory(prefix="netui-demo-") as folder:
        database = Path(folder) / "network.json"
        copyfile(sample / "network.json", database)
        config_dir = options.config_dir or _sample_config(sample, Path(folder) / "config")
        yield locate({}, db=str(database), config_dir=config_dir), today or _sample_day(sample), True


def _sample_config(sample: Path, folder: Path) -> str:
    """Make a folder with the settings and the aims of the narrator of the sample data; return its path."""
    from shutil import copyfile

    folder.mkdir(mode=0o700)
    for name in ("settings.yaml", "rules.yaml"):
        copyfile(sample / name, folder / name)
    return str(folder)


def _sample_day(sample: Path) -> date:
    """The day to which the sample data are made; kept beside them."""
    return _day((sample / "today").read_text(encoding="utf-8").strip(), "the file today")


def _day(text: str, name: str) -> date:
    try:
        day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise UsageError("No such day", f"{name} takes a day such as 2026-03-12; “{text}” is none.")
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise UsageError("No such day", f"{name} takes a day from {_FIRST_YEAR} to {_LAST_YEAR}; {text} is beyond.")
    return day


def _clock(today: date) -> Callable[[], datetime]:
    """Tells the moment, aware: the time of day as it is, on the day that counts as today."""
    shift = today - date.today()  # noqa: DTZ011  the local day is meant

    def now() -> datetime:
        moment = datetime.now().replace(tzinfo=None)  # noqa: DTZ005  local, made aware below with that day's offset
        return (moment + shift).astimezone()

    return now if shift else lambda: datetime.now().astimezone()


def _new_id(now: datetime) -> str:
    # Loaded here: the system's source of chance takes its time, and most commands make no record.
    from netui.domain.records.identity import new_id

    return new_id(now)


def _output(environment: Mapping[str, str]) -> Output:
    """Return where to print: in colour and within the width of the line on a terminal only."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper) and not _is_terminal(sys.stdin):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
    if not _is_terminal(sys.stdout):
        return Output(sys.stdout, sys.stderr)
    from shutil import get_terminal_size

    coloured = not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    return Output(sys.stdout, sys.stderr, coloured=coloured, width_cells=get_terminal_size().columns)


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # it has been closed
        return False
