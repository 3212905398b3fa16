"""Takes the picture of the README: the real program on a throw-away copy of the sample data. ``make picture``."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

SIZE = (120, 40)
SETTLE_S = 0.4
HERE = Path(__file__).resolve().parent


def main(out: Path) -> int:
    """Write the picture to ``out``; return the exit status."""
    sys.path.insert(0, str(HERE.parent))
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    from netui.__main__ import app_for
    from netui.cli.main import main as command_line
    from netui.cli.workplace import Workplace

    def take(work: Workplace) -> int:
        app, finish = app_for(work)

        async def show() -> None:
            async with app.run_test(size=SIZE) as pilot:
                await pilot.pause(SETTLE_S)
                # The name of a throw-away folder has no place in the picture.
                out.write_text(app.export_screenshot(title="netui", simplify=True), encoding="utf-8")

        try:
            asyncio.run(show())
        finally:
            finish()
        return 0

    with TemporaryDirectory() as folder:
        return command_line(["--demo", "--config-dir", folder], take)


if __name__ == "__main__":
    sys.exit(main(HERE / "netui.svg"))
