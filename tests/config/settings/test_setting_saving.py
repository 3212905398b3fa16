"""A setting is put into the settings file, and the rest of the file stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from netui.config.settings.file import read_settings
from netui.config.settings.model import default_settings_text
from netui.config.settings.setting_saving import save_setting, with_setting
from netui.domain.core.errors import RefusedError


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("theme: linen   # warm\n", "theme: ember   # warm\n"),
        ("# mine\r\ntheme: 'linen'\r\neditor: vi\r\n", "# mine\r\ntheme: ember\r\neditor: vi\r\n"),
        ('editor: vi # x\ntheme: "my own"', "editor: vi # x\ntheme: ember"),
        ("theme:\neditor: vi\n", "theme: ember\neditor: vi\n"),
        ("editor: vi", "editor: vi\ntheme: ember\n"),
        ("# theme: netui-dark\n\n# more\n", "# theme: netui-dark\ntheme: ember\n\n# more\n"),
        ("theme: two words  # x\n", "theme: ember  # x\n"),
        ("", "theme: ember\n"),
    ],
)
def test_only_its_line_changes(before: str, after: str) -> None:
    assert with_setting(before, "theme", "ember") == after


@pytest.mark.parametrize("name", ["ember", "no", "12:30", "two words", "a # b", 'q"uote', "日本"])
def test_any_name_is_read_back(tmp_path: Path, name: str) -> None:
    path = tmp_path / "settings.yaml"
    save_setting(path, "theme", name)
    found, problems = read_settings(path.read_text(encoding="utf-8"), "", None)
    assert (found.theme, problems) == (name, ())
    assert path.stat().st_mode & 0o777 == 0o600
    save_setting(path, "theme", "linen")
    assert path.read_text(encoding="utf-8").replace("theme: linen\n", "") == default_settings_text()


@pytest.mark.parametrize("text", ["{theme: linen}\n", "theme: >-\n  linen\n", "theme:\n  linen\n", "a: [\n"])
def test_what_cannot_be_changed_safely_is_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(text)
    with pytest.raises(RefusedError, match="theme: ember"):
        save_setting(path, "theme", "ember")
    assert path.read_text() == text


def test_the_same_again_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text("theme: ember\n")
    save_setting(path, "theme", "ember")
    assert not path.with_name("settings.yaml.bak").exists()
    save_setting(path, "theme", "linen")
    assert path.with_name("settings.yaml.bak").read_text() == "theme: ember\n"
