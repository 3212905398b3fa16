"""The places of the user's files, and of those that come with netui."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from netui.domain.core.errors import RefusedError, UsageError
from netui.domain.core.frozen import frozen

_XDG = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
}


@frozen
class Locations:
    """The places of one run; none of them need exist yet.

    Attributes:
        database: the TinyDB file.
        config_dir: the folder of ``rules.yaml``, ``settings.yaml`` and the like.
        cache_dir: a folder whose content may be deleted at any time.
    """

    database: Path
    config_dir: Path
    cache_dir: Path

    @property
    def rules_file(self) -> Path:
        """The cadence rules."""
        return self.config_dir / "rules.yaml"

    @property
    def settings_file(self) -> Path:
        """The settings."""
        return self.config_dir / "settings.yaml"

    @property
    def questions_file(self) -> Path:
        """The bank of questions; written by the first ``netui questions edit``."""
        return self.config_dir / "questions.yaml"

    @property
    def words_file(self) -> Path:
        """The user's own words for the line of capture; nobody writes it but the user."""
        return self.config_dir / "words.yaml"

    @property
    def cards_file(self) -> Path:
        """The user's own cards; written by ``netui card new``."""
        return self.config_dir / "cards.yaml"

    @property
    def sync_file(self) -> Path:
        """The file of remotes and what is synchronised with each; written by the first ``netui sync add``."""
        return self.config_dir / "sync.yaml"

    @property
    def templates_dir(self) -> Path:
        """The user's templates, which go before the shipped ones."""
        return self.config_dir / "templates"

    @property
    def themes_dir(self) -> Path:
        """The user's own themes."""
        return self.config_dir / "themes"


def locate(environment: Mapping[str, str], *, db: str | None = None, config_dir: str | None = None) -> Locations:
    """Return the places of this run: as the command line says, else the environment, else the platform.

    With a configuration folder of its own, a run keeps its cache in there too, and so touches nothing else.

    Args:
        environment: the variables of the process.
        db: the value of ``--db``; None when it was not given.
        config_dir: the value of ``--config-dir``; None when it was not given.

    Raises:
        UsageError: an empty path was given.
        RefusedError: a place is left to the platform, and there is no home folder.
    """
    chosen_db = _chosen(db, "--db", environment.get("NETUI_DB"), environment)
    chosen_config = _chosen(config_dir, "--config-dir", environment.get("NETUI_CONFIG_DIR"), environment)
    cache = chosen_config / ".cache" if chosen_config is not None else _platform_dir("cache", environment)
    return Locations(
        database=chosen_db if chosen_db is not None else _platform_dir("data", environment) / "network.json",
        config_dir=chosen_config if chosen_config is not None else _platform_dir("config", environment),
        cache_dir=cache,
    )


def shipped(name: str) -> Path:
    """A folder that comes with netui: ``themes`` or ``sample_data``, from an installed package or from a checkout.

    Raises:
        RefusedError: it is not there, so the installation is incomplete.
    """
    # The answer of importlib.resources.files("netui"), without the 15 ms that importing it costs.
    package = Path(__file__).resolve().parents[2]
    for folder in (package / "_shipped" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise RefusedError(
        "Incomplete installation",
        f"The folder {name!r} that comes with netui is missing beside {package}. "
        "Your own files are not touched; install netui again.",
    )


def _chosen(flag: str | None, flag_name: str, variable: str | None, environment: Mapping[str, str]) -> Path | None:
    if flag is not None and not flag.strip():
        raise UsageError(
            "Empty path", f"{flag_name} needs a path, and none was given. Name one, or leave {flag_name} out."
        )
    written = flag or variable
    if not written or not written.strip():
        return None
    if written == "~" or written.startswith(("~/", "~\\")):
        return _home(environment) / written[2:]
    return Path(written).absolute()


def _platform_dir(kind: str, environment: Mapping[str, str]) -> Path:
    """The folder of a kind (``data``, ``config``, ``cache``), as platformdirs places it."""
    if sys.platform in ("win32", "darwin") or "ANDROID_DATA" in environment:
        import platformdirs

        folders = {
            "data": platformdirs.user_data_path,
            "config": platformdirs.user_config_path,
            "cache": platformdirs.user_cache_path,
        }
        found = folders[kind]("netui", appauthor=False)
        if not found.is_absolute():
            raise _no_home()
        return found
    # The same answer as platformdirs gives, without the 8 ms of importing it; a test compares the two.
    variable, below_home = _XDG[kind]
    base = environment.get(variable, "")
    # A relative path is none, by the specification of these variables (XDG Base Directory).
    return (Path(base) if base.startswith("/") else _home(environment) / below_home) / "netui"


def _home(environment: Mapping[str, str]) -> Path:
    written = environment.get("HOME", "").strip() or environment.get("USERPROFILE", "").strip()
    if not written and "HOME" in environment:  # empty, and Python would take the root of the disk for it
        raise _no_home()
    try:
        home = Path(written) if written else Path.home()
    except RuntimeError:
        raise _no_home() from None
    if not home.is_absolute() or not home.is_dir():
        raise _no_home()
    return home


def _no_home() -> RefusedError:
    return RefusedError(
        "No home folder",
        "netui keeps its files in your home folder, and there is none (HOME is not set, or names no folder). "
        "Nothing was written; set HOME, or name the places with --db and --config-dir.",
    )
