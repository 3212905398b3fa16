"""Take the picture of netui in a browser, docs/pictures/browser.png: a real Chromium, the real server, the sample data.

.venv/bin/python docs/browser_picture.py
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

_SETTLED_S = 3.0
_FILE = ROOT / "docs" / "pictures" / "browser.png"


async def take() -> None:
    """Serve the demonstration, open it, and keep what is seen."""
    from tests.cli.serve.chromium import PROGRAM, chromium

    if PROGRAM is None:
        sys.exit("The picture needs Chromium, and there is none.")
    words = (sys.executable, "-m", "netui", "--demo", "serve")
    server = await asyncio.create_subprocess_exec(*words, stderr=asyncio.subprocess.PIPE, cwd=ROOT)
    try:
        assert server.stderr is not None
        said = (await server.stderr.readline()).decode().split()
        with tempfile.TemporaryDirectory() as folder:
            async with chromium(Path(folder)) as page:
                await page.go(next(word for word in said if word.startswith("http")))
                await page.painted()
                await page.wait(_SETTLED_S)
                _FILE.write_bytes(await page.picture())
    finally:
        server.terminate()
        await server.wait()


if __name__ == "__main__":
    asyncio.run(take())
