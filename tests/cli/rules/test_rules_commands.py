"""``netui rules``: check, show, path, edit, explain, preview."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from netui.cli import main as command_line
from netui.config.files.locations import locate
from netui.config.rules.file import default_rules, read_rules
from netui.domain.cadence.unruled import RuleKind
from netui.domain.records.identity import new_id
from netui.runtime.context import AppContext
from netui.session.commands import Rename
from netui.session.rules.step import save_rules
from tests.cli.command_line import Netui

BROKEN = "version: 1\ntiers:\n  close: {label: Close, evry: 1m}\nqueue:\n  daily_limit: many\n"


def test_the_default_file_is_valid(netui: Netui) -> None:
    netui("due")
    assert netui.json("rules", "check") == {"valid": True, "errors": []}
    assert "is valid" in netui("rules", "check").out


def test_every_mistake_in_one_run_with_its_place(netui: Netui, tmp_path: Path) -> None:
    file = tmp_path / "new.yaml"
    file.write_text(BROKEN, encoding="utf-8")
    done = netui.run("rules", "check", str(file))
    assert done.status == 1
    assert len(done.lines) == 2
    assert done.lines[0].startswith(f"{file}:3:")
    assert "`every`" in done.lines[0]

    errors = netui.run("rules", "check", str(file), "--json").json
    assert errors["valid"] is False
    assert [error["line"] for error in errors["errors"]] == [3, 5]
    assert errors["errors"][0].keys() == {"file", "line", "column", "message"}


def test_a_file_that_is_not_there(netui: Netui) -> None:
    assert "no file" in netui.refused("rules", "check", "nowhere.yaml")


def test_a_folder_is_no_rules_file(netui: Netui, tmp_path: Path) -> None:
    done = netui.run("rules", "check", str(tmp_path), "--json")
    assert done.status == 1
    assert done.json["valid"] is False


def test_with_broken_rules_commands_go_on_and_name_the_mistake(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee !close")
    netui.rules_file.write_text(BROKEN, encoding="utf-8")
    done = netui("due", "--json")
    assert done.json == []
    assert "rules.yaml, line 3" in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("words", [("due",), ("due", "--count"), ("contact", "list"), ("export", "--as", "csv")])
def test_with_settings_that_cannot_be_read_commands_go_on_and_say_so(netui: Netui, words: tuple[str, ...]) -> None:
    netui("capture", "Ana Silva: coffee !close")
    netui.config_dir.joinpath("settings.yaml").unlink()
    netui.config_dir.joinpath("settings.yaml").mkdir()
    done = netui(*words)
    assert "settings.yaml: is a folder" in done.err
    assert done.err.count("\n") == 1


def test_a_first_run_leaves_the_commented_file(netui: Netui) -> None:
    netui("due", "--json")
    assert "# Tiers, the closest first" in netui.rules_file.read_text(encoding="utf-8")
    netui.rules_file.write_text("version: 1\n", encoding="utf-8")
    netui("due")
    assert netui.rules_file.read_text(encoding="utf-8") == "version: 1\n"


def test_what_is_shown_could_be_put_in_the_file(netui: Netui) -> None:
    rules, problems = read_rules(netui("rules", "show").out, "shown")
    assert problems == ()
    assert rules == default_rules()
    assert netui.json("rules", "show")["tiers"]["close"] == {
        "label": "Close",
        "every": "1m",
        "grace": "2w",
        "capacity": 50,
    }


def test_the_path(netui: Netui) -> None:
    assert netui("rules", "path").out == f"{netui.rules_file}\n"
    assert netui.json("rules", "path") == {"path": str(netui.rules_file)}


def test_editing_opens_the_editor_and_checks(netui: Netui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "my editor.py"
    script.write_text("import sys; open(sys.argv[1], 'a').write('tiers: {a: {evry: 1m}}\\n')", encoding="utf-8")
    monkeypatch.setenv("EDITOR", f"{sys.executable} '{script}'")
    done = netui.run("rules", "edit")
    assert done.status == 1
    assert "rules.yaml:" in done.out


def test_without_an_editor_the_path_is_said(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "rules.yaml" in netui.refused("rules", "edit")
    monkeypatch.setenv("VISUAL", "/nowhere/no-editor")
    assert "cannot be started" in netui.refused("rules", "edit")


def test_explaining(netui: Netui) -> None:
    netui("capture", "2026-09-14 Ana Silva: coffee !close")
    found = netui.json("rules", "explain", "ana")
    assert (found["rule"], found["every"], found["due_on"], found["state"]) == ("tier", "1m", "2026-10-14", "overdue")
    item = found["items"][0]
    assert item["score"] == pytest.approx(sum(item["terms"].values()))
    assert "tier Close: every month" in netui("rules", "explain", "ana").out


def test_a_preview_changes_nothing(netui: Netui, tmp_path: Path) -> None:
    netui("capture", "2026-09-14 Ana Silva: coffee !close")
    file = tmp_path / "slow.yaml"
    file.write_text("version: 1\ntiers:\n  close: {label: Close, every: 1y}\n", encoding="utf-8")
    assert netui.json("rules", "preview", str(file)) == []
    assert "0 today instead of 1" in netui("rules", "preview", str(file)).out
    assert len(netui.json("due")) == 1


def test_a_preview_says_who_comes_who_goes_who_waits_and_counts_by_tier(netui: Netui, tmp_path: Path) -> None:
    netui("capture", "2026-09-14 Ana Silva: coffee !close")
    netui("capture", "2026-09-10 Ben Ito: coffee !close")
    netui("capture", "2026-09-10 Emil Lind: coffee !active")
    file = tmp_path / "other.yaml"
    tiers = "tiers:\n  close: {label: Close, every: 1m}\n  active: {label: Active, every: 1m}\n"
    file.write_text(f"{tiers}queue: {{daily_limit: 2}}\n", encoding="utf-8")
    lines = netui("rules", "preview", str(file)).lines
    assert [line.split()[:2] for line in lines[:3]] == [["Ben", "Ito"], ["Ana", "Silva"], ["Active:", "1"]]
    assert lines[-1] == "2 today instead of 2, 1 later instead of 0. Nothing was changed."
    file.write_text(f"{tiers}queue: {{daily_limit: 1}}\n", encoding="utf-8")
    assert any(line.startswith(">") and "Ana Silva" in line for line in netui("rules", "preview", str(file)).lines)
    file.write_text("tiers:\n  active: {label: Active, every: 1m}\n", encoding="utf-8")
    lines = netui("rules", "preview", str(file)).lines
    assert lines[0].startswith("+  Emil Lind")
    assert {line.split()[1] for line in lines if line.startswith("-")} == {"Ana", "Ben"}
    assert "Close: 0 due instead of 2" in lines


def test_a_preview_of_what_is_not_valid(netui: Netui, tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text(BROKEN, encoding="utf-8")
    done = netui.run("rules", "preview", str(file))
    assert (done.status, done.out) == (1, "")
    assert f"{file}:3:" in done.err
    assert "nothing to preview" in done.err
    done = netui.run("rules", "preview", str(file), "--json")
    assert done.status == 1
    assert done.json == netui.run("rules", "check", str(file), "--json").json
    assert "There is no file" in netui.refused("rules", "preview", str(tmp_path / "missing.yaml"))
    assert "FILE is missing" in netui.refused("rules", "preview", status=2)


def test_a_next_date_that_is_past_is_refused(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee")
    assert "is past" in netui.refused("contact", "next", "ana", "yesterday")
    assert netui.json("contact", "next", "ana", "today")["next_on"] == "2026-11-20"


def test_progress_is_told_below_the_queue(netui: Netui) -> None:
    netui("capture", "2026-09-14 Ana Silva: coffee !close")
    netui("capture", "2026-09-10 Ben Ito: coffee !close")
    assert "decided" not in netui("due").out
    netui("skip", "ana")
    assert netui("due").lines[-1] == "1 decided: 1 skipped"
    netui("done", "ben", "--note", "lunch")
    assert "2 decided: 1 talked to, 1 skipped" in netui("due").out
    netui("undo")
    assert netui("due").lines[-1] == "1 decided: 1 skipped"


WITHOUT_INNER = "version: 1\ntiers:\n  innermost: {label: Nearest, every: 2w}\n  close: {label: Close, every: 1m}\n"


def test_check_and_preview_name_whom_a_missing_tier_touches(netui: Netui, tmp_path: Path) -> None:
    for name in ("Ana Silva", "Ben Ito", "Cy Ode"):
        netui("contact", "add", name, "--tier", "inner")
    netui("contact", "add", "Dia Rowe", "--tier", "close")
    file = tmp_path / "new.yaml"
    file.write_text(WITHOUT_INNER, encoding="utf-8")
    said = "3 people have the tier inner, which is no more: Ana Silva, Ben Ito, Cy Ode."
    assert said in netui("rules", "check", str(file)).lines
    assert said in netui("rules", "preview", str(file)).lines
    (touched,) = netui.json("rules", "check", str(file))["touched"]
    assert (touched["kind"], touched["key"], len(touched["people"]), touched["instead"]) == (
        "tier",
        "inner",
        3,
        "innermost",
    )
    netui.rules_file.write_text(WITHOUT_INNER, encoding="utf-8")
    assert said in netui("rules", "check").lines
    assert "Dia" not in netui("rules", "check").out


def test_check_names_channels_and_tags_that_go(netui: Netui, tmp_path: Path) -> None:
    netui("capture", "Ana Silva, Ben Ito: @like a post #mentor")
    file = tmp_path / "new.yaml"
    file.write_text("tags: {}\nchannels:\n  meeting: {weight: 1}\n", encoding="utf-8")
    lines = netui("rules", "check", str(file)).lines
    assert any(line.startswith("2 people have the tag mentor, whose rhythm is no more") for line in lines)
    assert any(line.startswith("2 people have conversations by like, which is no more") for line in lines)


def test_rules_are_checked_though_the_database_is_damaged(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva")
    netui.database.write_text("no json", encoding="utf-8")
    for side in netui.database.parent.rglob("*.journal"):
        side.unlink()
    done = netui.run("rules", "check")
    assert "is valid" in done.out


@contextmanager
def working(netui: Netui) -> Iterator[AppContext]:
    """What the full-screen program works with; what was saved stands in the file afterwards."""
    locations = locate({}, db=str(netui.database), config_dir=str(netui.config_dir))
    today = date(2026, 11, 20)
    work = AppContext(command_line._output({}), sys.stdin, locations, today, command_line._clock(today), new_id)
    yield work
    work.close()


def test_a_saved_change_of_the_rules_is_undone_on_the_command_line(netui: Netui) -> None:
    netui("contact", "add", "Ben Ito")
    netui("contact", "add", "Ana Silva", "--tier", "inner")
    before = netui.rules_file.read_text(encoding="utf-8")
    after = before.replace("  inner:", "  innermost:")
    with working(netui) as work:
        rename = Rename(RuleKind.TIER, "inner", "innermost")
        file = work.session.rules_file
        assert file is not None
        save_rules(work.session, file, after, (rename,))
    assert netui.json("contact", "show", "ana")["tier"] == "innermost"
    assert "Changed the rules: innermost instead of inner, for 1 person" in netui("history").out
    netui("undo")
    assert netui.rules_file.read_text(encoding="utf-8") == before
    assert netui.json("contact", "show", "ana")["tier"] == "inner"
    netui("redo")
    assert netui.rules_file.read_text(encoding="utf-8") == after
    netui.rules_file.write_text(before + "# mine\n", encoding="utf-8")
    said = netui.refused("undo")
    assert "changed in another way" in said
    assert "The next undo takes back the step before" in said
    assert netui.json("contact", "show", "ana")["tier"] == "innermost"
    assert "a record of it has been changed since" in netui.refused("undo")  # Ana was added with another tier
    assert netui("undo").out == "Undone: Added Ben Ito\n"
    assert netui.rules_file.read_text(encoding="utf-8") == before + "# mine\n"
    redone = [netui("redo").out for _ in range(3)]
    assert [line.partition(":")[0] for line in redone] == ["Done again", "Next to undo", "Next to undo"]
    netui.rules_file.write_text(after, encoding="utf-8")
    netui("undo")
    assert netui.rules_file.read_text(encoding="utf-8") == before
    assert netui.json("contact", "show", "ana")["tier"] == "inner"


def test_an_edit_in_the_editor_takes_people_along_and_one_undo_takes_back_both(
    netui: Netui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netui("contact", "add", "Ana Silva", "--tier", "inner", "--tag", "mentor")
    before = netui.rules_file.read_text(encoding="utf-8")
    editor = tmp_path / "editor"
    editor.write_text(
        '#!/bin/sh\nsed -i "s/  inner:/  innermost:/; s/  mentor:/  mentoring:/" "$1"\n', encoding="utf-8"
    )
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    netui("rules", "edit", "--yes")
    shown = netui.json("contact", "show", "ana")
    assert (shown["tier"], shown["tags"]) == ("innermost", ["mentoring"])
    netui("undo")
    shown = netui.json("contact", "show", "ana")
    assert (shown["tier"], shown["tags"]) == ("inner", ["mentor"])
    assert netui.rules_file.read_text(encoding="utf-8") == before


def test_an_edit_in_the_editor_names_whom_a_removal_touches(
    netui: Netui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netui("contact", "add", "Ana Silva", "--tier", "inner", "--tag", "mentor")
    netui("done", "ana", "--note", "tides", "--via", "email")
    before = netui.rules_file.read_text(encoding="utf-8")
    editor = tmp_path / "editor"
    editor.write_text(
        '#!/bin/sh\nsed -i "/^  inner:/d; /^  mentor:/d; s/^tags:/tags: {}/; /^  email:/d" "$1"\n', encoding="utf-8"
    )
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    touched = netui.json("rules", "edit")["touched"]
    assert [(one["kind"], one["key"], one["instead"]) for one in touched] == [
        ("tier", "inner", None),
        ("tag", "mentor", None),
        ("channel", "email", None),
    ]
    netui("undo")
    assert netui.rules_file.read_text(encoding="utf-8") == before


def test_people_follow_a_key_that_was_renamed_in_the_file(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva", "--tier", "inner")
    rules = netui.rules_file
    rules.write_text(rules.read_text(encoding="utf-8").replace("  inner:", "  innermost:"), encoding="utf-8")
    assert "They follow by: netui rules rename inner" in netui("rules", "check").out
    assert "Nobody has a tier, tag or channel “close”" in netui.refused("rules", "rename", "close", "innermost")
    assert "no “nearest” of that kind" in netui.refused("rules", "rename", "inner", "nearest")
    assert netui.json("rules", "rename", "inner", "innermost")["changed"] == 1
    assert netui.json("contact", "show", "ana")["tier"] == "innermost"
    assert netui("undo").out == "Undone: Renamed: innermost instead of inner, for 1 person\n"
    assert netui.json("contact", "show", "ana")["tier"] == "inner"


def in_an_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let the user's editor be a script over the file."""
    editor = tmp_path / "editor.sh"
    editor.write_text(f'#!/bin/sh\nsed -i "{script}" "$1"\n', encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))


def test_rules_that_were_mended_leave_no_step_that_could_never_be_undone(
    netui: Netui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netui("contact", "add", "Ana Silva", "--tier", "inner")
    good = netui.rules_file.read_text(encoding="utf-8")
    netui.rules_file.write_text(good.replace("  inner:", "  inner"), encoding="utf-8")
    in_an_editor(tmp_path, monkeypatch, "s/^  inner /  innermost: /")
    netui("rules", "edit", "--yes")
    assert netui.json("contact", "show", "ana")["tier"] == "innermost"
    netui("undo")
    assert netui.json("contact", "show", "ana")["tier"] == "inner"
    assert "  innermost:" in netui.rules_file.read_text(encoding="utf-8"), "a text with a mistake is not put back"
    netui("undo")
    assert netui.json("contact", "list") == []


def test_a_rename_in_the_records_is_undone_whatever_becomes_of_the_file(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva", "--tier", "inner", "--tag", "MENTOR")
    before = netui.rules_file.read_text(encoding="utf-8")
    netui.rules_file.write_text(
        before.replace("  inner:", "  innermost:").replace("tags:\n", "tags:\n  family: {every: 6w}\n"),
        encoding="utf-8",
    )
    assert "Nothing was changed" in netui.refused("rules", "rename", "MENTOR", "family"), (
        "the rules have it, in other letters"
    )
    assert netui.json("rules", "rename", "inner", "innermost")["changed"] == 1
    with netui.rules_file.open("a", encoding="utf-8") as file:
        file.write("# mine\n")
    netui("undo")
    assert netui.json("contact", "show", "ana")["tier"] == "inner"
    assert netui.rules_file.read_text(encoding="utf-8").endswith("# mine\n")


def test_rules_are_valid_whatever_is_wrong_with_the_database(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> None:
    netui("contact", "add", "Ana Silva", "--tier", "inner")
    netui.database.write_text("{", encoding="utf-8")
    shutil.rmtree(f"{netui.database}.d")
    monkeypatch.setenv("EDITOR", "true")
    done = netui("rules", "edit")
    assert "is valid" in done.out
    assert "could not be looked at" in done.err
