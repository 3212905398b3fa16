"""Where files lie: flags over environment over platform, and no traceback without a home."""

import sys
from pathlib import Path

import platformdirs
import pytest

from netui.config.files.locations import locate, shipped
from netui.domain.core.errors import RefusedError, UsageError

ON_LINUX = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the folders of Linux and its kin")


def test_flags_win_over_the_environment(tmp_path):
    environment = {"NETUI_DB": str(tmp_path / "env.json"), "NETUI_CONFIG_DIR": str(tmp_path / "env")}
    found = locate(environment, db=str(tmp_path / "flag.json"), config_dir=str(tmp_path / "flag"))
    assert found.database == tmp_path / "flag.json"
    assert found.config_dir == tmp_path / "flag"
    assert found.cache_dir == tmp_path / "flag" / ".cache"
    found = locate(environment)
    assert found.database == tmp_path / "env.json"
    assert found.config_dir == tmp_path / "env"
    assert found.rules_file == tmp_path / "env" / "rules.yaml"
    assert found.settings_file == tmp_path / "env" / "settings.yaml"
    assert found.themes_dir == tmp_path / "env" / "themes"


def test_a_place_given_needs_no_home(tmp_path):
    environment = {"HOME": "/nowhere/at/all"}
    assert locate(environment, db="x.json", config_dir=str(tmp_path)).database == Path("x.json").absolute()


@ON_LINUX
def test_the_platform_places_are_those_of_platformdirs(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    for variables in ({}, {"XDG_DATA_HOME": str(tmp_path / "d"), "XDG_CONFIG_HOME": "~/c", "XDG_CACHE_HOME": " "}):
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        found = locate({"HOME": str(tmp_path), **variables})
        assert found.database == platformdirs.user_data_path("netui", appauthor=False) / "network.json"
        assert found.config_dir == platformdirs.user_config_path("netui", appauthor=False)
        assert found.cache_dir == platformdirs.user_cache_path("netui", appauthor=False)


@ON_LINUX
@pytest.mark.parametrize("home", ["/nowhere/at/all", "relative", "/etc/hostname", "", " "])
def test_without_a_home_a_sentence_says_what_to_do(home):
    with pytest.raises(RefusedError) as refused:
        locate({"HOME": home})
    assert "--config-dir" in refused.value.sentence
    assert "Nothing was written" in refused.value.sentence


@ON_LINUX
def test_an_unset_home_is_looked_up_and_if_there_is_none_said(monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError("no home")))
    with pytest.raises(RefusedError):
        locate({})


def test_an_empty_flag_is_wrong_usage_and_an_empty_variable_is_none(tmp_path):
    with pytest.raises(UsageError):
        locate({"HOME": str(tmp_path)}, db=" ")
    with pytest.raises(UsageError):
        locate({"HOME": str(tmp_path)}, config_dir="")
    assert (
        locate({"HOME": str(tmp_path), "NETUI_DB": "", "NETUI_CONFIG_DIR": str(tmp_path)}).database.name
        == "network.json"
    )


def test_a_tilde_is_the_home_of_the_environment(tmp_path):
    found = locate({"HOME": str(tmp_path)}, db="~/people.json", config_dir="~")
    assert found.database == tmp_path / "people.json"
    assert found.config_dir == tmp_path


def test_shipped_folders_are_found():
    assert (shipped("themes") / "plain.yaml").is_file()
    assert shipped("sample_data").is_dir()
    with pytest.raises(RefusedError):
        shipped("nothing_of_the_kind")
