"""The program as it is started: ``netui``, or ``python -m netui``."""

import os
import sys

# Nothing else is loaded up here, not even ``__future__``, which is a file to be found: ctrl+c would meet it before
# ``run`` has begun, and be told with a traceback.

EXIT_INTERRUPTED = 130
"""Exit status that a shell reports of a command that ctrl+c ended: 128 and the number of the signal."""


def main(arguments: list[str]) -> int:
    """Do what the arguments say; without a command, open the full-screen program. Return the exit status."""
    from netui.cli.main import main as command_line

    return command_line(arguments)


def run() -> None:
    """Start the program and end the process; ctrl+c ends it at any moment, without a word."""
    try:
        status = _run()
    except KeyboardInterrupt:
        status = EXIT_INTERRUPTED
    # Everything is written and closed: taking the interpreter apart would take longer than most commands.
    os._exit(status)


def _run() -> int:
    import gc
    from signal import SIGINT, default_int_handler, getsignal, signal

    # A run is short, and what it loads stays until its end: collection would only look at it again and again.
    gc.disable()
    sys.unraisablehook = _unraisable
    keep_own_rights()
    if sys.argv[1:] == ["--version"]:
        return _say_version()
    if getsignal(SIGINT) is default_int_handler:  # else our parent process wants it ignored
        # Nothing is begun yet that would have to be ended well; an import that is interrupted may swallow the signal.
        signal(SIGINT, _leave)
        import netui.cli.main  # noqa: F401  the longest part of the start

        signal(SIGINT, default_int_handler)
    status = main(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            # The reader is gone, and the message has been tried.
            continue
    return status


def keep_own_rights() -> None:
    """Let the user read and change what netui writes, whatever the mask for new files: it only says what others may."""
    os.umask(os.umask(0o077) & 0o077)


def _say_version() -> int:
    """Say what the parser says, which among other words knows it too: that loads 260 modules for one line."""
    from netui import __version__

    try:
        if sys.stdout is not None:
            sys.stdout.write(f"netui {__version__}\n")
            sys.stdout.flush()
    except (OSError, ValueError):
        # The reader is gone.
        return 0
    return 0


def _leave(_signal: int, _frame: object) -> None:
    os._exit(EXIT_INTERRUPTED)


def _unraisable(unraisable: "sys.UnraisableHookArgs") -> None:
    """End also where Python would print a traceback and go on: in what it calls when an object dies.

    What was saved is safe at any moment, as when the process is killed.
    """
    if unraisable.exc_type is KeyboardInterrupt:
        os._exit(EXIT_INTERRUPTED)
    sys.__unraisablehook__(unraisable)


if __name__ == "__main__":
    run()
