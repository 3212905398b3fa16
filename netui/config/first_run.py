"""The commented files that a first run leaves in the configuration folder, for the user to make their own."""

from __future__ import annotations

import os
from pathlib import Path

from netui.config.files import make_private_dir
from netui.domain.problem import Problem

_DEFAULTS = {"rules.yaml": "default_rules.yaml", "settings.yaml": "default_settings.yaml"}


def ensure_default_files(config_dir: Path) -> tuple[Problem, ...]:
    """Write the default files that are not there yet; what is there is never touched.

    Returns:
        A problem for each file that could not be written; netui runs without them.
    """
    problems = []
    for name, shipped_name in _DEFAULTS.items():
        path = config_dir / name
        if os.path.lexists(path):
            continue
        try:
            make_private_dir(config_dir)
            _write_new(path, _shipped_text(shipped_name))
        except OSError as error:
            if os.path.lexists(path):
                continue  # Another netui was faster.
            reason = error.strerror or str(error)
            problems.append(Problem(str(path), 0, 0, f"could not be written ({reason}); the defaults hold without it"))
    return tuple(problems)


def _shipped_text(name: str) -> str:
    from importlib.resources import files

    return files("netui.config").joinpath(name).read_text(encoding="utf-8")


def _write_new(path: Path, text: str) -> None:
    """Write a file that is not there, for the user alone.

    Raises:
        FileExistsError: it is there by now.
        OSError: the disk refused; no half a file is left.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
    except OSError:
        path.unlink(missing_ok=True)
        raise
