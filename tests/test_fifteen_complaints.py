"""What people complain about in other programs, and must not meet here: each on real files, as the user runs it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from functools import reduce
from math import inf
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from netui.cli import main as command_line
from netui.config.files.locations import locate, shipped
from netui.domain.records.identity import new_id
from netui.domain.text.display import one_line
from netui.runtime.context import AppContext
from netui.runtime.tui import build_services
from netui.runtime.watchers import IdleFolding
from netui.ui.actions.running import what_runs
from netui.ui.actions.table import ACTIONS, PANES, Action, Place, actions_at, shown_keys
from netui.ui.app import NetuiApp
from netui.ui.handing_over.copy_by_hand import copy_by_hand
from netui.ui.main.screen import MainScreen
from netui.ui.text.cells import cell_len
from tests.cli.command_line import TODAY, Netui
from tests.ui.hostile import HOSTILE
from tests.ui.robot import Robot, at_the_keyboard


@pytest.fixture
def netui(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Netui:
    """Command lines on an empty database."""
    return Netui(tmp_path, monkeypatch, capsys)


@pytest.fixture
def sample(netui: Netui) -> Netui:
    """Command lines on a copy of the sample data."""
    shutil.copyfile(shipped("sample_data") / "network.json", netui.database)
    return netui


@asynccontextmanager
async def program(
    netui: Netui, size: tuple[int, int] = (100, 40), **looks: bool
) -> AsyncIterator[tuple[NetuiApp, Robot]]:
    """The full-screen program on the files of a command line, wired as it is when it is started."""
    locations = locate({}, db=str(netui.database), config_dir=str(netui.config_dir))
    today = date.fromisoformat(TODAY)
    work = AppContext(command_line._output({}), None, locations, today, command_line._clock(today), new_id)
    work.told = []
    folding = IdleFolding(work.database.fold_if_idle, lambda: work.session.network.version)
    app = NetuiApp(build_services(work, folding, no_color=False))
    try:
        async with at_the_keyboard(app, size, **looks) as robot:
            yield app, robot
    finally:
        folding.finish()
        work.close()


def main_of(app: NetuiApp) -> MainScreen:
    assert isinstance(app.screen, MainScreen)
    return app.screen


def under_the_cursor(app: NetuiApp) -> str:
    row = main_of(app).lists.queue.list.row
    return row.id if row else ""


def records(app: NetuiApp) -> tuple[object, ...]:
    """Everything that is written down."""
    network = app.services.session.network
    headers = {contact.id: tuple(network.headers_with(contact.id)) for contact in network.contacts()}
    return tuple(network.contacts()), tuple(network.follow_ups()), headers


async def copied(app: NetuiApp, robot: Robot) -> None:
    """Wait for a clipboard's program: what it answers opens a page, which would take the keys behind it."""
    async with app.copying:
        pass
    await robot.settle()


def who_is_due(netui: Netui) -> list[str]:
    return [item["contact"] for item in netui.json("due", "--all") if item["state"] != "later"]


def due(netui: Netui, name: str) -> dict[str, Any] | None:
    """What is in the queue about somebody today."""
    return next((item for item in netui.json("due", "--limit", "1000") if item["contact"] == name), None)


def shown(netui: Netui, name: str) -> dict[str, Any]:
    """A contact as the command line gives it."""
    found: dict[str, Any] = netui.json("contact", "show", name)
    return found


# 1. Every key that the help shows acts, and every action has a key.

TAKEN = {"sort_imported", "duplicates", "undo", "import"}
"""What can be done on the import's place once all has been taken in; the rest before."""

DOUBTFUL = {"leave_out_row", *(f"answer_whom_{digit}" for digit in range(10))}
"""What can be done there while it is asked whom a row means; ``tests/ui/imports`` does it."""

STOPPED = {"sync_on", "sync_new"}
"""What can be done in the place of synchronising while a run has stopped to be asked about, or found somebody new."""

WAYS: dict[Place, tuple[str, ...]] = {
    Place.CONTACTS: ("1",),
    Place.QUEUE: ("2",),
    Place.CONVERSATIONS: ("3",),
    Place.CARD: ("enter",),
    Place.HISTORY: ("H",),
    Place.HELP: ("?",),
    Place.SORTING: ("o",),
    Place.DUPLICATES: ("M",),
    Place.RULES: ("r",),
    Place.INTRODUCTIONS: ("i",),
    Place.PATHS: ("f",),
    Place.WHOM: ("f", "f"),
    Place.PREP: ("p",),
    Place.OPENED: ("p", "enter"),
    Place.INSIGHTS: ("h",),
    Place.EVENTS: ("v",),
    Place.EVENT: ("v", "enter"),
    Place.EVENT_REVIEW: ("v", "j", "enter"),
    Place.GOALS: ("m",),
    Place.WEEKLY: ("W",),
    Place.YEAR: ("Y",),
    Place.GIVING: ("Y", "2"),
    Place.STYLE: ("Y", "3"),
    Place.WINS: ("Y", "4"),
    Place.WRITING: ("w",),
    Place.SHELF: ("l",),
    Place.CARDS: ("b",),
    Place.CODE: ("b", "enter"),
    Place.COMING_UP: ("A",),
    Place.SYNC: ("=",),
    Place.FORM: ("n",),
    Place.IMPORT: ("I", *"people.vcf", "enter"),
    Place.MAPPING: ("I", *"table.csv", "enter"),
    Place.SEARCH: ("ctrl+f",),
    Place.TYPING: ("c",),
    Place.BY_HAND: (),
}
"""The keys that lead from the queue to each place; without a clipboard any ``y`` leads to the last."""


def listen(app: NetuiApp, monkeypatch: pytest.MonkeyPatch, place: Place) -> list[str]:
    """Let what the actions of a place do be heard instead of done: the ids are gathered in the list."""
    heard: list[str] = []
    for action in actions_at(place):
        if action.run.startswith("."):
            # A list tells of enter by a message, and the screen then does it itself.
            *parts, method = action.run[1:].split(".")
            part = reduce(getattr, parts, app.screen)
            monkeypatch.setattr(type(part), method, lambda _self, name=action.id: heard.append(name))
        if not action.run:
            doer = app.focused
            assert doer is not None
            # The keys of one action may do it in two ways: on the card j goes on to the next person, the arrow scrolls.
            called = {
                binding.action.partition("(")[0]
                for key, binding in doer._bindings
                if binding.id == action.id or key in action.keys
            }
            assert called, f"{action.id} has nobody to do it in {place}"
            for name in (f"action_{one}" for one in called):
                assert hasattr(doer, name), f"{action.id} has nobody to do it in {place}"
                monkeypatch.setattr(
                    type(doer), name, lambda _self, *_given, name=name: heard.append(name), raising=False
                )

    def hear(action: Action, screen: object) -> Callable[[], object]:
        assert callable(what_runs(action, screen)), f"{action.id} has nobody to do it in {place}"
        return lambda: heard.append(action.id)

    monkeypatch.setattr("netui.ui.shell.program.what_runs", hear)
    return heard


def differ_on_the_phone(netui: Netui, folder: Path) -> None:
    """Let a folder of cards say another title than the one that is written here, for the place that decides it."""
    netui("sync", "add", str(folder), "--name", "phone", "--query", "Henrik Solheim", "--yes")
    (card,) = folder.rglob("*.vcf")
    card.write_bytes(card.read_bytes().replace(b"TITLE:Harbour master", b"TITLE:Director"))
    netui("contact", "edit", "Henrik Solheim", "--title", "Captain")
    netui("sync", "phone")


@pytest.mark.parametrize("place", sorted(WAYS))
async def test_01_every_key_that_the_help_shows_acts(
    place: Place, sample: Netui, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "people.vcf").write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Carl Otto\r\nEND:VCARD\r\n")
    (tmp_path / "table.csv").write_text("Vorname;Mail\nCarl;carl@example.org\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    sample("due")
    (sample.config_dir / "cards.yaml").write_text("cards: {work: {name: Jo, address: https://x.example}}")
    if place is Place.SYNC:
        differ_on_the_phone(sample, tmp_path / "cards")
    async with program(sample, (80, 24), every_frame=True) as (app, robot):
        await robot.keys(*WAYS[place])
        if place is Place.BY_HAND:
            copy_by_hand(app, "a text that no clipboard takes")
            await robot.wait_until(lambda: app.screen.seen_s < inf)
        await robot.wait_until(lambda: app.place is place)
        if place is Place.INSIGHTS:
            await robot.wait_for_text("topics ·")  # what was heard is sorted between the keys
        if place in (Place.IMPORT, Place.MAPPING):
            await robot.wait_for_text("Carl")  # the file is read in a thread
        heard = listen(app, monkeypatch, place)
        later = {Place.IMPORT: TAKEN | DOUBTFUL, Place.SYNC: STOPPED}.get(place, set())
        for action in (each for each in actions_at(place) if each.id not in later):
            for key in action.keys:
                heard.clear()
                await robot.keys(key)
                assert len(heard) == 1, f"{shown_keys([key])} does {heard or 'nothing'} in {place}"


async def test_01_what_has_come_in_can_be_sorted_or_undone(
    sample: Netui, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "people.vcf").write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Carl Otto\r\nEND:VCARD\r\n")
    monkeypatch.chdir(tmp_path)
    async with program(sample) as (app, robot):
        count = app.services.session.network.contact_count()

        async def take_in() -> None:
            await robot.keys(*WAYS[Place.IMPORT])  # the file is read in a thread
            await robot.wait_for_text("Carl Otto")
            await robot.keys("enter")
            await robot.wait_until(lambda: app.services.session.network.contact_count() == count + 1)
            await robot.settle()

        await take_in()
        await robot.keys("u")
        await robot.wait_until(lambda: app.services.session.network.contact_count() == count)
        await robot.keys("escape")
        await take_in()
        await robot.keys("o")
        await robot.wait_until(lambda: app.place is Place.SORTING)


def test_01_every_action_has_a_key_and_every_place_is_visited() -> None:
    assert all(action.keys for action in ACTIONS)
    places = {place for action in ACTIONS for place in action.places}
    assert places == set(WAYS)


# 2. After an action the cursor stands on the next row, also after a refresh, an undo and a resize.


async def test_02_the_cursor_goes_on_to_the_next_and_stays_there(sample: Netui) -> None:
    async with program(sample) as (app, robot):
        await robot.keys("j", "j")
        rows = [item.id for item in app.services.session.queue.today_items]
        assert under_the_cursor(app) == rows[2]
        await robot.keys("x")
        assert under_the_cursor(app) == rows[3]
        sample("capture", "Zora Neale: met")  # another program, meanwhile
        app.look_around()
        await robot.settle()
        assert under_the_cursor(app) == rows[3]
        for size in ((80, 24), (200, 50), (50, 12), (100, 40)):
            await robot.resize(*size)
            assert under_the_cursor(app) == rows[3]
        await robot.keys("d", "enter")
        assert under_the_cursor(app) == rows[4]
        await robot.keys("G", "u")
        assert under_the_cursor(app) == rows[3]
        await robot.keys("u", "G", "u")  # what the other program did, then what was done here
        assert under_the_cursor(app) == rows[2]


# 3. Scores and due dates are computed when read, never stored.


def test_03_nothing_that_is_computed_is_stored(netui: Netui) -> None:
    netui("capture", "2026-08-14 Ana Silva: coffee !close > send the paper by tomorrow")
    netui("done", "ana", "--note", "sent it")
    netui("snooze", "ana", "2w")
    assert shown(netui, "ana").keys() >= {"last_on", "due_on", "state", "tie"}
    with TinyDB(netui.database, access_mode="r") as file:
        for contact in file.table("contacts").all():
            assert not contact.keys() & {"last_on", "due_on", "state", "tie", "score", "overdue_days"}
        kinds = {follow_up.get("kind") for follow_up in file.table("follow_ups").all()}
    assert "cadence" not in kinds
    was = shown(netui, "ana")["due_on"]
    netui.later("2027-05-20")
    assert shown(netui, "ana")["due_on"] == was
    assert due(netui, "Ana Silva") is not None


# 4. Logging any conversation changes the queue at once; deleting the newest restores what was before.


async def test_04_a_conversation_changes_the_queue_and_without_it_all_is_as_before(netui: Netui) -> None:
    netui("capture", "2026-08-14 Ana Silva: coffee !close")
    before = netui.json("due", "--all")
    assert [item["contact"] for item in before] == ["Ana Silva"]
    talk = netui.json("capture", "Ana Silva: call about boats")["conversation"]["id"]
    assert due(netui, "Ana Silva") is None
    netui("conversation", "remove", talk, "--yes")
    assert netui.json("due", "--all") == before

    async with program(netui) as (app, robot):
        rows = [item.id for item in app.services.session.queue.today_items]
        await robot.keys("c", *"coffee", "enter")
        assert app.services.session.queue.today_items == ()
        await robot.keys("3", "g", "D")
        assert [item.id for item in app.services.session.queue.today_items] == rows


# 5. People never contacted appear, but not all at once.


async def test_05_those_who_came_together_fall_due_apart(netui: Netui, tmp_path: Path) -> None:
    cards = "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {chr(65 + n)}ster\r\nEND:VCARD\r\n" for n in range(26))
    (tmp_path / "people.vcf").write_text(cards, encoding="utf-8")
    netui("import", str(tmp_path / "people.vcf"))
    async with program(netui) as (_, robot):
        await robot.keys("o", *["2"] * 26)
    days = [shown(netui, contact["id"])["due_on"] for contact in netui.json("contact", "list")]
    assert len(days) == 26
    assert len(set(days)) >= 5
    assert max(days.count(day) for day in days) <= 26 // 2
    assert len(netui.json("due")) < 26 // 2
    netui.later((date.fromisoformat(max(days)) + timedelta(14)).isoformat())
    assert len(netui.json("due", "--limit", "100")) == 26  # everybody comes up


# 6. A back-dated conversation neither moves the last one nor wipes a snooze.


def test_06_a_back_dated_conversation_moves_nothing(netui: Netui) -> None:
    netui("capture", "2026-09-14 Ana Silva: coffee !close")
    netui("snooze", "ana", "2w")
    before, queue = shown(netui, "ana"), netui.json("due", "--all")
    netui("capture", "2026-07-01 Ana Silva: lunch")
    after = shown(netui, "ana")
    assert (
        (after["last_on"], after["due_on"]) == (before["last_on"], before["due_on"]) == ("2026-09-14", after["due_on"])
    )
    assert [item["due"] for item in netui.json("due", "--all")] == [item["due"] for item in queue]
    assert due(netui, "Ana Silva") is None


# 7. Editing is no contact, an intention is no contact, "last" is when it happened.


async def test_07_only_what_happened_counts_and_on_its_day(netui: Netui) -> None:
    netui("capture", "2026-09-14 Ana Silva: coffee !close")
    before = due(netui, "Ana Silva")
    netui("contact", "edit", "ana", "--title", "Founder")
    netui("contact", "note", "ana", "met her sister")
    netui("capture", "Ana Silva: write to her @note")
    async with program(netui) as (_, robot):
        await robot.keys("e", *"X", "ctrl+s")
        await robot.keys("u")
    assert shown(netui, "ana")["last_on"] == "2026-09-14"
    found = due(netui, "Ana Silva")
    assert found is not None
    assert before is not None
    assert (found["due"], found["state"]) == (before["due"], before["state"])
    netui("capture", "2026-11-10 Ana Silva: call")
    assert shown(netui, "ana")["last_on"] == "2026-11-10"


# 8. An unknown or mistyped key in a configuration file is reported with its line, and what was probably meant.


async def test_08_a_mistyped_key_is_named_with_its_line(netui: Netui) -> None:
    netui("due")
    netui.rules_file.write_text("version: 1\nqueue:\n  daily_limt: 3\n", encoding="utf-8")
    checked = netui.run("rules", "check")
    assert checked.status == 1
    assert "rules.yaml:3:3:" in checked.out + checked.err
    assert "daily_limit" in checked.out + checked.err
    assert "daily_limit" in netui("due").err
    async with program(netui, (160, 40)) as (_, robot):
        assert "daily_limit" in robot.line_with("rules.yaml:3")
    netui.rules_file.unlink()
    settings = netui.config_dir / "settings.yaml"
    settings.write_text("editor: vi\nthem: netui-light\n", encoding="utf-8")
    async with program(netui, (160, 40)) as (_, robot):
        assert "theme" in robot.line_with("settings.yaml, line 2")


# 9. Snooze survives everything but a conversation.


def test_09_a_snooze_lasts_until_a_conversation(netui: Netui) -> None:
    netui("capture", "2026-08-14 Ana Silva: coffee !close")
    netui("capture", "2026-08-14 Ben Ito: lunch > send the paper by 2026-11-18")
    netui("snooze", "ana", "2w")
    netui("snooze", "ben", "2w")
    netui("contact", "edit", "ana", "--title", "Founder", "--tag", "rust")
    netui("contact", "tier", "ana", "inner")
    netui("contact", "pause", "ana")
    netui("contact", "resume", "ana")
    netui("contact", "add", "Carl Otto")
    netui("undo")
    netui.rules_file.write_text("version: 1\nqueue: {daily_limit: 3}\n", encoding="utf-8")
    assert due(netui, "Ana Silva") is None
    assert due(netui, "Ben Ito") is None
    netui.later("2026-12-04")
    assert due(netui, "Ana Silva") is not None
    assert due(netui, "Ben Ito") is not None
    netui("snooze", "ana", "6m")
    netui("capture", "Ana Silva: call")
    netui.later("2026-12-31")
    assert shown(netui, "ana")["due_on"] < "2027-01-31"  # by her rhythm again, not by the snooze


# 10. The same file twice changes nothing; one step of undo; blanks are filled, nothing is overwritten.


def test_10_an_import_is_one_step_and_overwrites_nothing(netui: Netui, tmp_path: Path) -> None:
    file = tmp_path / "people.vcf"
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nEMAIL:{}\r\nORG:Contoso\r\nBDAY:19800417\r\nEND:VCARD\r\n"
    people = card.format("Ana Silva", "ana@example.org") + card.format("Carl Otto", "carl@example.org")
    file.write_text(people, encoding="utf-8")
    netui("contact", "add", "Ana Silva", "--email", "ana@example.org", "--company", "Her own bakery")
    before, steps = netui.json("contact", "list"), len(netui.json("history"))
    netui("import", str(file))
    assert (shown(netui, "ana")["company"], shown(netui, "ana")["birthday"]) == ("Her own bakery", "1980-04-17")
    second = netui.json("import", str(file))
    assert (second["added"], second["updated"]) == (0, 0)
    assert len(netui.json("history")) == steps + 1
    netui("undo")
    assert netui.json("contact", "list") == before


# 11. One entry for several people; a private remark for one of them.


async def test_11_one_entry_for_several_and_a_remark_for_one(netui: Netui) -> None:
    netui("capture", "Ana Silva, Ben Ito: lunch")
    async with program(netui) as (_, robot):
        await robot.keys("3", "R", *"ben", "enter", *"looks for work", "enter")
    (talk,) = netui.json("conversation", "list")
    ana, ben = (shown(netui, name)["id"] for name in ("ana", "ben"))
    assert talk["contacts"] == [ana, ben]
    assert talk["private"] == {ben: "looks for work"}
    async with program(netui) as (_, robot):
        await robot.keys("1", "enter")
        assert "looks for work" not in "\n".join(robot.screen())
        await robot.keys("escape", "j", "enter")
        assert "looks for work" in "\n".join(robot.screen())


# 12. Merging loses nothing, shows its reasons, remembers "not the same person", and can be undone.


async def test_12_merging_loses_nothing_and_can_be_undone(netui: Netui, tmp_path: Path) -> None:
    file = tmp_path / "people.vcf"
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nEMAIL:{}\r\nORG:{}\r\nTITLE:{}\r\nUID:{}\r\nEND:VCARD\r\n"
    first = card.format("Ana Silva", "ana@example.org", "Contoso", "CTO", "1")
    file.write_text(first + card.format("Ana Silva-Pinto", "ana@example.com", "Fabrikam", "Founder", "2"), "utf-8")
    netui("import", str(file))
    netui("contact", "edit", "pinto", "--phone", "+351 21 555 0100", "--tag", "rust", "--notes", "likes tea")
    netui("contact", "edit", "Ana Silva", "--phone", "215550100", "--tier", "weak")
    netui("capture", "2026-11-01 Ana Silva-Pinto, Ben Ito: lunch > send the paper by 2026-11-24")
    netui("contact", "edit", "ben", "--knows", "pinto")
    ana, twin = (shown(netui, name)["id"] for name in ("Ana Silva", "pinto"))
    before = netui.json("export", "--as", "json"), netui.json("conversation", "list"), netui.json("due", "--all")
    async with program(netui) as (app, robot):
        await robot.keys("M")
        assert robot.line_with("same phone +351 21 555 0100")
        if app.screen.selected_id == twin:  # type: ignore[attr-defined]
            await robot.keys("s")
        await robot.keys("m")
    one = shown(netui, ana)
    for words in ("ana@example.org", "ana@example.com", "Contoso", "CTO", "Fabrikam", "Founder", "rust", "likes tea"):
        assert words in str(one)
    assert one["aliases"] == ["Ana Silva-Pinto"]
    assert [talk["contacts"][0] for talk in netui.json("conversation", "list")] == [ana]
    assert shown(netui, "ben")["knows"] == [ana]
    assert [item["contact_id"] for item in netui.json("due", "--all") if item["kind"] == "promise"] == [ana]
    again = netui.json("import", str(file))
    assert (again["added"], again["updated"]) == (0, 0)
    assert netui("doctor").status == 0
    netui("undo")
    assert before == (
        netui.json("export", "--as", "json"),
        netui.json("conversation", "list"),
        netui.json("due", "--all"),
    )
    assert shown(netui, twin)["name"] == "Ana Silva-Pinto"


async def test_12_who_are_two_is_remembered_and_never_asked_again(netui: Netui) -> None:
    for company in ("Contoso", "Fabrikam"):
        netui("contact", "add", "Ana Silva", "--company", company)
    (pair,) = netui.json("contact", "duplicates")
    assert pair["reasons"] == ["same name", "but other companies"]
    async with program(netui) as (_, robot):
        await robot.keys("M", "x")
        assert robot.line_with("Nobody seems to be here twice.")
    async with program(netui) as (_, robot):
        await robot.keys("M")
        assert robot.line_with("Nobody seems to be here twice.")
    assert netui.json("contact", "duplicates") == []
    netui("undo")
    assert len(netui.json("contact", "duplicates")) == 1


# 13. No single key destroys anything that `u` does not bring back.


@pytest.mark.parametrize("place", sorted(PANES | {Place.CARD}))
async def test_13_u_brings_back_whatever_one_key_did(place: Place, sample: Netui) -> None:
    async with program(sample, (80, 24)) as (app, robot):
        await robot.keys(*WAYS[place])
        for action in actions_at(place):
            if action.id in {"quit", "undo", "redo"}:
                continue
            before = records(app)
            await robot.keys(action.keys[0])
            await copied(app, robot)
            if records(app) != before:
                await robot.keys("u")
            assert records(app) == before, f"{action.id} in {place}"
            while app.place is not place:
                await robot.keys(*(("escape",) if app.place not in PANES else WAYS[place]))


# 14. Whoever does not answer is not pestered.


def test_14_two_messages_without_an_answer_are_enough(netui: Netui) -> None:
    netui("capture", "2026-08-14 Ana Silva: coffee !close")
    netui("capture", "2026-08-14 Ben Ito: coffee !close")
    netui("capture", "2026-10-05 Ana Silva: wrote about boats, no reply @message")
    netui("capture", "2026-10-25 Ana Silva, Ben Ito: wrote to both, no reply @message")
    assert due(netui, "Ben Ito") is not None  # one is not yet many
    assert due(netui, "Ana Silva") is None
    netui.later("2026-11-26")
    assert due(netui, "Ana Silva") is not None


# 15. Names are any text: shown as they are, aligned, never executed.


def hostile_names() -> Iterator[str]:
    return (name for name in HOSTILE if one_line(name).strip())


async def test_15_any_name_is_text(netui: Netui) -> None:
    for name in hostile_names():
        added = netui("contact", "add", "--json", "--tier", "close", "--", name).json
        assert "".join(added["name"].split()) == "".join(name.split())
    for done in (netui("contact", "list"), netui("due", "--all"), netui("history")):
        assert not any((ord(sign) < 32 and sign != "\n") or sign in "\u202e\u202c\x7f" for sign in done.out)
    async with program(netui) as (app, robot):
        for size, opened in (((80, 24), True), ((120, 40), False), ((200, 50), False)):
            await robot.resize(*size)
            await robot.keys("1", "g")
            seen = await screens_seen(robot, len(HOSTILE), opened)
            assert all(cell_len(line) <= size[0] for line in seen)
            assert not any(sign in "\x1b\x07\u202e\u202c" for line in seen for sign in line)
            for name in ("Ann [VIP]", "[bold red]loud[/]", "[@click=app.quit]x[/]", "$primary", "山田太郎"):
                assert any(name in line for line in seen), name
        assert app.is_running


async def screens_seen(robot: Robot, rows: int, opened: bool) -> list[str]:
    """All lines shown on the way down a list, with the first card or every card opened in full."""
    seen: list[str] = []
    for row in range(rows):
        seen += robot.screen()
        if opened or not row:
            await robot.keys("enter")
            seen += robot.screen()
            await robot.keys("escape")
        await robot.keys("j")
    return seen
