"""Which program opens an address here, by system and desktop, and why none does where nobody would see it."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest

from netui.domain.core.errors import RefusedError
from netui.runtime.programs.openers import opener

X, WSL, SSH = {"DISPLAY": ":0"}, {"WSL_DISTRO_NAME": "Debian"}, {"SSH_CONNECTION": "1 2 3 4"}


def program(folder: Path, environment: dict[str, str], system: str, *, page: bool) -> str:
    words = opener(environment | {"PATH": str(folder)}, system, page=page)
    return " ".join([PurePath(words[0]).name, *words[1:]])


@pytest.mark.parametrize(
    ("there", "environment", "system", "page", "mail"),
    [
        ("xdg-open gio firefox", X, "linux", "xdg-open", "xdg-open"),
        ("xdg-open", {"WAYLAND_DISPLAY": "w"}, "freebsd14", "xdg-open", "xdg-open"),
        ("xdg-open", X | SSH, "linux", "xdg-open", "xdg-open"),  # a display that ssh carries
        ("gio firefox", X, "linux", "gio open", "gio open"),
        ("open", {}, "darwin", "open", "open"),
        ("rundll32", {}, "win32", "rundll32 url.dll,FileProtocolHandler", "rundll32 url.dll,FileProtocolHandler"),
        ("wslview xdg-open", WSL | X, "linux", "wslview", "wslview"),
        ("rundll32.exe", WSL, "linux", *["rundll32.exe url.dll,FileProtocolHandler"] * 2),
        ("termux-open-url", {"TERMUX_VERSION": "0.118"}, "linux", "termux-open-url", "termux-open-url"),
        ("xdg-open vivaldi", X | {"BROWSER": "w3m:none:vivaldi --new %s &"}, "linux", "vivaldi --new %s", "xdg-open"),
        ("xdg-open lynx", X | {"BROWSER": "lynx:'"}, "linux", "xdg-open", "xdg-open"),
        ("code-helper lynx", SSH | {"BROWSER": "code-helper"}, "linux", "code-helper", "over ssh"),
        ("xdg-open lynx", SSH, "linux", "over ssh", "over ssh"),
        ("open", {"SSH_TTY": "/dev/ttys1"}, "darwin", "over ssh", "over ssh"),
        ("wslview", SSH | WSL, "linux", "over ssh", "over ssh"),
        ("xdg-open", {}, "linux", "there is no desktop (no DISPLAY)", "there is no desktop (no DISPLAY)"),
        ("firefox", X, "linux", "firefox", "there is no xdg-open"),
        ("", {}, "darwin", "there is no open", "there is no open"),
    ],
)
def test_what_opens_an_address(
    there: str, environment: dict[str, str], system: str, page: str, mail: str, tmp_path: Path
) -> None:
    for name in there.split():
        (tmp_path / name).touch(mode=0o755)
    for is_page, expected in ((True, page), (False, mail)):
        if expected.startswith(("there", "over")):
            with pytest.raises(RefusedError) as refused:
                program(tmp_path, environment, system, page=is_page)
            what = "browser" if is_page else "mail program"
            assert refused.value.sentence.startswith(f"No {what} can be opened from here: ")
            assert expected in refused.value.sentence
        else:
            assert program(tmp_path, environment, system, page=is_page) == expected
