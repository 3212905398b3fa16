"""``--demo``, and what the full-screen program is given."""

from __future__ import annotations

import io
import sys
from datetime import date
from pathlib import Path

import pytest

from netui.cli import main as command_line
from netui.config.files.locations import locate, shipped
from netui.config.files.parse_cache import ParseCache
from netui.domain.core.errors import DamagedError, RefusedError
from netui.domain.records.identity import new_id
from netui.runtime.context import AppContext
from netui.runtime.tui import build_services
from netui.runtime.watchers import IdleFolding, RulesWatch
from tests.cli.command_line import Netui

DAY = (shipped("sample_data") / "today").read_text(encoding="utf-8").strip()


def test_the_demonstration_has_a_queue_on_its_own_day(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETUI_TODAY", "2031-01-01")
    items = netui.json("--demo", "due")
    assert len(items) >= 8
    assert netui.json("due", "--demo", "--today", "2031-01-01") != items
    assert netui.json("--demo", "capture", "Zora Neale: met")["conversation"]["on"] == DAY


def test_the_demonstration_touches_nothing(netui: Netui) -> None:
    sample = (shipped("sample_data") / "network.json").read_bytes()
    netui("--demo", "capture", "Zora Neale: met")
    assert not netui.database.exists()
    assert not netui.config_dir.exists()
    assert (shipped("sample_data") / "network.json").read_bytes() == sample
    assert netui.refused("--demo", "contact", "show", "zora neale")


@pytest.mark.parametrize("without", ["stdin", "stdout", ""])
def test_the_screen_needs_a_terminal_to_read_and_to_paint_and_none_for_messages(
    netui: Netui, monkeypatch: pytest.MonkeyPatch, without: str
) -> None:
    opened: list[str] = []
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(AppContext, "open_ahead", lambda _self: opened.append("ahead"))
    monkeypatch.setattr("netui.ui.app.NetuiApp.run", lambda _self: 0)
    monkeypatch.setattr(
        command_line,
        "_is_terminal",
        lambda stream: stream in (sys.stdin, sys.stdout) and stream is not getattr(sys, without, None),
    )
    if without:
        assert "needs a terminal that can move its cursor" in netui.refused()
    else:
        netui()
    assert bool(opened) is not bool(without)


def app_context(netui: Netui, folder: Path) -> AppContext:
    locations = locate({}, db=str(netui.database), config_dir=str(netui.config_dir))
    output = command_line._output({})
    today = date(2026, 11, 20)
    return AppContext(output, sys.stdin, locations, today, command_line._clock(today), new_id)


def test_a_database_opened_ahead_is_the_one_that_is_used(netui: Netui, tmp_path: Path) -> None:
    netui("capture", "Ana Silva: coffee")
    work = app_context(netui, tmp_path)
    work.open_ahead()
    assert work.session.network.contact_count() == 1
    assert work.database is work.database
    work.close()


def test_what_fails_while_it_is_opened_ahead_is_said_when_it_is_asked_for(netui: Netui, tmp_path: Path) -> None:
    netui.database.write_text("no database", encoding="utf-8")
    work = app_context(netui, tmp_path)
    work.open_ahead()
    with pytest.raises(DamagedError, match="Nothing was overwritten"):
        _ = work.session
    work.close()


def test_the_screen_begins_with_the_queue_of_an_earlier_start(netui: Netui, tmp_path: Path) -> None:
    netui("capture", "Ana Silva: coffee > send slides by 2026-11-18")
    netui("capture", "Ben Ruiz: coffee > call back by 2026-11-19")

    def is_known(today: date = date(2026, 11, 20), *, recalls: bool = True) -> bool:
        """Start and end the program; whether it knew the queue without a look at everybody."""
        work = app_context(netui, tmp_path)
        work.today = today
        if recalls:
            work.recall_queue()
        found = work.session.queue
        is_at_hand = work.session.projection.is_at_hand
        for _ in work.session.projection.look_at_all(100):
            assert work.session.is_waited_for is False
        assert work.session.queue == found
        assert len(found.today_items) == 2
        work.close()
        return not is_at_hand

    assert not is_known(recalls=False), "a command looks for itself, and leaves nothing behind"
    assert not is_known()
    assert is_known()
    assert not is_known(date(2026, 11, 21))
    assert is_known(date(2026, 11, 21))
    rules = netui.config_dir / "rules.yaml"
    rules.write_text(rules.read_text(encoding="utf-8").replace("daily_limit: 12", "daily_limit: 11"), encoding="utf-8")
    assert not is_known(date(2026, 11, 21))
    assert is_known(date(2026, 11, 21))
    netui("capture", "Cem Oz: coffee")
    assert not is_known(date(2026, 11, 21))


def test_the_desk_is_laid(netui: Netui, tmp_path: Path) -> None:
    netui("capture", "Ana Silva: coffee")
    work = app_context(netui, tmp_path)
    work.told = []
    folding = IdleFolding(work.database.fold_if_idle, lambda: work.session.network.version)
    services = build_services(work, folding, no_color=True)
    assert services.session.network.contact_count() == 1
    assert services.today() == date(2026, 11, 20)
    assert services.themes.named(services.settings.theme)
    assert services.notices == ()
    assert services.no_color
    assert services.check_rules(services.rules_file.read())[1] == ()
    assert services.reload_rules() is None

    services.remember("capture", "Ana: hal")
    assert build_services(work, folding, no_color=False).recall("capture") == "Ana: hal"
    services.remember("capture", "")
    assert build_services(work, folding, no_color=False).recall("capture") == ""

    copy = tmp_path / "copy" / "elsewhere.json"
    services.save_copy(copy)
    assert copy.exists()
    with pytest.raises(RefusedError):
        services.import_file(tmp_path / "nowhere.vcf")
    work.close()


def test_rules_that_change_under_the_program(netui: Netui) -> None:
    netui("due")
    watch = RulesWatch(netui.rules_file, ParseCache(None))
    assert watch.changed() is None
    netui.rules_file.write_text("version: 1\nqueue: {daily_limit: 3}\n", encoding="utf-8")
    assert watch.changed() is None, "it may still be written"
    changed = watch.changed()
    assert changed is not None
    assert changed.value.queue.daily_limit == 3
    assert watch.changed() is None
    assert watch.write("version: 1\nqueue: {daily_limit: 5}\n").queue.daily_limit == 5
    assert watch.changed() is None
    with pytest.raises(RefusedError):
        watch.write("version: 1\nqueues: {}\n")


def test_the_database_is_folded_once_when_nobody_types(monkeypatch: pytest.MonkeyPatch) -> None:
    now, version, folds = 1000.0, 1, 0

    def fold() -> None:
        nonlocal folds
        folds += 1

    monkeypatch.setattr("netui.runtime.watchers.monotonic", lambda: now)
    folding = IdleFolding(fold, lambda: version)
    folding.look()
    assert folds == 0
    now += 31
    folding.look()
    folding.look()
    folding.finish()
    assert folds == 1
    version, now = 2, now + 60
    folding.look()
    folding.finish()
    assert folds == 1
    now += 31
    folding.look()
    folding.finish()
    assert folds == 2


@pytest.mark.parametrize(
    ("answer", "agreed"), [("y\n", True), ("YES\n", True), ("n\n", False), ("\n", False), ("", False)]
)
def test_whoever_is_there_is_asked(netui: Netui, tmp_path: Path, answer: str, agreed: bool) -> None:
    work = app_context(netui, tmp_path)
    work.interactive, work.stdin = True, io.StringIO(answer)
    assert work.confirm("Remove Ana Silva?") is agreed
    work.assume_yes = True
    assert work.confirm("Remove Ana Silva?") is True
