"""The commented files that a first run leaves in the configuration folder, for the user to make their own."""

from __future__ import annotations

import os
from pathlib import Path

from netui.config.rules.default import default_rules_text
from netui.config.settings.model import default_settings_text
from netui.domain.core.errors import Problem
from netui.system import disk

_DEFAULTS = {"rules.yaml": default_rules_text, "settings.yaml": default_settings_text}


def ensure_default_files(config_dir: Path) -> tuple[Problem, ...]:
    """Write the default files that are not there yet; what is there is never touched.

    Returns:
        A problem for each file that could not be written; netui runs without them.
    """
    problems = []
    for name, default_text in _DEFAULTS.items():
        path = config_dir / name
        if os.path.lexists(path):
            continue
        try:
            disk.private_folder(str(config_dir.absolute()))
            disk.write_new(str(path), (default_text().encode("utf-8"),))
        except OSError as error:
            if os.path.lexists(path):
                continue  # Another netui was faster.
            reason = error.strerror or str(error)
            problems.append(Problem(str(path), 0, 0, f"could not be written ({reason}); the defaults hold without it"))
    return tuple(problems)
