"""Synchronising from within the program: the header, the key, its place, and what differs on the card."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event
from typing import Any

import pytest

from netui.config.sync.remote import RemoteSettings
from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import Contact, Differing
from netui.session.sync.status import RemoteStatus, header_words
from netui.session.sync.values import Counts, NewThere, OfflineError, RunPlan, SyncReport, UnderWayError
from netui.ui.app import NetuiApp
from netui.ui.shell.sync_desk import SyncDesk
from netui.ui.sync.rows import sync_rows
from tests.ui.invented import NOW, TODAY, app_with, person
from tests.ui.robot import Robot, at_the_keyboard


@dataclass
class Run:
    """A run that does what a test says."""

    job: Callable[[], object] = lambda: None
    report: SyncReport = field(default_factory=SyncReport)
    doubt: str = ""
    done: int = 0
    whole: int = 0
    takes_new: bool = False
    declined: dict[str, str] = field(default_factory=dict)
    turn: Callable[[], object] = lambda: None
    closed: int = 0

    def alone(self) -> Generator[Callable[[], object] | None, Any, None]:
        yield self.turn

    def close(self) -> None:
        self.closed += 1

    def leave_there(self, items: Mapping[str, str]) -> None:
        self.declined |= items

    def planning(self) -> Generator[Callable[[], object] | None, Any, RunPlan]:
        yield self.job
        return RunPlan(None, {}, self.report, self.doubt)

    def running(self, plan: RunPlan) -> Generator[Callable[[], object] | None, Any, SyncReport]:
        yield None
        self.done = self.whole
        return plan.report


def desk(run: Run, *, every_min: int = 0) -> SyncDesk:
    remotes: Mapping[str, RemoteSettings] = {"phone": RemoteSettings("~/phone", every_min=every_min)}
    return SyncDesk(lambda: True, lambda: remotes, lambda _name, _settings: run, lambda: NOW)


def other_program() -> None:
    raise UnderWayError("Under way", "Another run with phone is under way.")


def ana() -> Contact:
    differs = (Differing("title", "Director", "phone", TODAY), Differing("company", "Acme", "phone", TODAY))
    return person(1, "Ana Silva", title="Engineer", differs=differs)


def app(run: Run, *people: Contact, every_min: int = 0) -> NetuiApp:
    return app_with(people or [person(1, "Ana Silva")], sync=desk(run, every_min=every_min))


def differing(robot: Robot) -> list[str]:
    return [one.field for one in robot.app.services.session.network.contact("p1").differs]  # type: ignore[attr-defined]


async def test_a_key_makes_equal_and_the_header_says_when() -> None:
    async with at_the_keyboard(app(Run(report=SyncReport(Counts(added=2), Counts(changed=1)))), (100, 24)) as robot:
        assert "sync" not in robot.screen()[0]
        await robot.keys("equals_sign")
        await robot.wait_for_text("phone: here 2 new; there 1 changed.")
        assert "synced 10:30" in robot.screen()[0]


async def test_keys_are_answered_while_it_waits_and_again_shows_its_place() -> None:
    waiting = Event()
    run = Run(lambda: waiting.wait(20), whole=412)
    async with at_the_keyboard(app(run), (100, 24)) as robot:
        await robot.keys("equals_sign")
        run.done = 120
        await robot.wait_for_text("syncing 120/412")
        await robot.keys("equals_sign")
        assert robot.line_with("Make equal")
        assert "120 of 412" in robot.line_with("phone ")
        waiting.set()
        await robot.wait_until(lambda: "synced 10:30" in robot.line_with("phone "))


async def test_what_differs_is_on_the_card_and_decided_with_one_key_each() -> None:
    async with at_the_keyboard(app(Run(), ana()), (100, 30)) as robot:
        await robot.keys("1")
        assert "phone says  title  Director  (20 Nov)   = decides" in robot.line_with("phone says  title")
        await robot.keys("equals_sign")
        assert "2 differences" in robot.line_with("Make equal")
        assert "Engineer" in robot.line_with("Director")
        await robot.keys("f")
        contact = robot.app.services.session.network.contact("p1")  # type: ignore[attr-defined]
        assert (contact.title, differing(robot)) == ("Director", ["company"])
        await robot.keys("x")
        contact = robot.app.services.session.network.contact("p1")  # type: ignore[attr-defined]
        assert (contact.company, differing(robot)) == ("", [])
        await robot.keys("u")
        assert differing(robot) == ["company"]
        await robot.keys("enter")
        assert robot.line_with("━ Ana Silva")
        await robot.keys("escape", "escape")
        assert robot.app.place == "contacts"  # type: ignore[attr-defined]


def test_two_entries_of_one_name_are_two_rows() -> None:
    twice = SyncReport(
        left=[("Lunch", "a series"), ("Lunch", "no person")], refused=[("c1", "Tea", "no"), ("c2", "Tea", "no")]
    )
    session = app_with([ana()]).services.session
    ids = [row.id for row in sync_rows({"phone": RemoteStatus(report=twice)}, session)]
    assert len(ids) == len(set(ids)) == 7


async def test_without_a_network_nothing_is_said_but_in_the_header() -> None:
    def away() -> None:
        raise OfflineError("Not reached", "phone cannot be reached.")

    async with at_the_keyboard(app(Run(away)), (100, 24)) as robot:
        await robot.keys("equals_sign")
        await robot.wait_for_text("sync: offline since 10:30")
        assert "Your work goes with the next run" in robot.said


async def test_a_run_that_removes_much_is_stopped_and_goes_ahead_when_told_to() -> None:
    run = Run(doubt="30 of 40 people would be removed here.", report=SyncReport(Counts(removed=30)))
    async with at_the_keyboard(app(run), (100, 24)) as robot:
        await robot.keys("equals_sign")
        await robot.wait_for_text("sync: stopped")
        assert "30 of 40 people would be removed here. Nothing was changed." in robot.said
        await robot.keys("equals_sign")
        assert robot.line_with("y go ahead")
        await robot.keys("y")
        await robot.wait_for_text("here 30 removed")
        assert robot.app.can_do("sync_on") is False  # type: ignore[attr-defined]


async def test_who_is_new_there_is_asked_about_and_comes_in_or_stays_with_a_key() -> None:
    run = Run(
        report=SyncReport(
            not_taken=2, new_there={"dora.vcf": NewThere("Dora Mar", "1"), "emil.vcf": NewThere("Emil Nay", "2")}
        )
    )
    async with at_the_keyboard(app(run), (100, 24)) as robot:
        await robot.keys("equals_sign")
        await robot.wait_for_text("2 there and not here: = asks")
        await robot.keys("equals_sign")
        assert robot.line_with("Emil Nay")
        run.turn = other_program
        await robot.keys("j", "j", "x")
        await robot.wait_for_text("Another run with phone is under way.")
        assert run.declined == {}
        run.turn = lambda: None
        await robot.keys("x")
        await robot.wait_for_text("Emil Nay stays on phone, and is not asked about again.")
        assert run.declined == {"emil.vcf": "2"}
        services = robot.app.services  # type: ignore[attr-defined]
        rows = sync_rows(services.sync.statuses, services.session)
        assert [row.name for row in rows] == ["phone", "Dora Mar"]
        assert robot.line_with("n new")
        run.report = SyncReport(Counts(added=1))
        await robot.keys("n")
        await robot.wait_for_text("here 1 new")
        assert run.takes_new
        assert run.closed == 4
        assert robot.app.can_do("sync_new") is False  # type: ignore[attr-defined]


async def test_what_went_wrong_is_said_in_a_sentence() -> None:
    def refuse() -> None:
        raise RefusedError("Stopped", "phone: the password was not taken.")

    run = Run(refuse)
    async with at_the_keyboard(app(run), (100, 24)) as robot:
        await robot.keys("equals_sign")
        await robot.wait_for_text("the password was not taken")
        assert "sync: stopped" in robot.screen()[0]
        run.turn = other_program
        await robot.keys("equals_sign")
        await robot.wait_for_text("Another run with phone is under way.")
        assert "sync: stopped" in robot.screen()[0]  # as it was


async def test_where_there_is_no_remote_the_key_says_how_to_begin() -> None:
    none = SyncDesk(lambda: False, dict, lambda _name, _settings: Run(), lambda: NOW)
    async with at_the_keyboard(app_with([person(1, "Ana Silva")], sync=none), (100, 24)) as robot:
        await robot.keys("equals_sign")
        assert "netui sync add FOLDER" in robot.said


async def test_a_remote_is_synchronised_by_itself_when_its_time_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("netui.ui.shell.sync_desk.monotonic", lambda: now[0])
    started = app(Run(), every_min=15)
    async with at_the_keyboard(started, (100, 24)) as robot:
        started.look_around()
        assert "sync" not in robot.screen()[0]
        now[0] = 60.0
        started.look_around()
        await robot.wait_for_text("synced 10:30")
        assert started.services.sync is not None
        assert started.services.sync.due(started.services.sync.remotes()) == []
        now[0] += 15 * 60
        assert started.services.sync.due(started.services.sync.remotes()) == ["phone"]


@pytest.mark.parametrize(
    ("statuses", "differing", "said"),
    [
        ([], 3, ""),
        ([RemoteStatus()], 0, ""),
        ([RemoteStatus(synced_at=NOW), RemoteStatus(synced_at=NOW - timedelta(hours=1))], 0, "synced 10:30"),
        ([RemoteStatus(synced_at=NOW)], 2, "sync: 2 differ"),
        ([RemoteStatus(offline_since=NOW, synced_at=NOW)], 2, "sync: offline since 10:30"),
        ([RemoteStatus(trouble="no")], 0, "sync: stopped"),
        ([RemoteStatus(is_running=True, trouble="no")], 0, "syncing"),
        ([RemoteStatus(is_running=True, done=120, whole=412)], 1, "syncing 120/412"),
    ],
)
def test_the_header_says_the_most_pressing(statuses: list[RemoteStatus], differing: int, said: str) -> None:
    assert header_words(statuses, differing) == said


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (120, 40)], ids=str)
async def test_each_kind_of_row_stands_below_its_heading_and_says_what_it_is(size: tuple[int, int]) -> None:
    report = SyncReport(
        Counts(added=2),
        left=[("lunch.ics", "it is a series of dates")],
        refused=[("p1", "Ana Silva", "another card has its number")],
        new_there={"dora.vcf": NewThere("Dora Mar", "1")},
    )
    started = app(Run(), ana())
    assert started.services.sync is not None
    started.services.sync.statuses |= {
        "phone": RemoteStatus(synced_at=NOW, report=report),
        "work": RemoteStatus(trouble="work: the password was not taken."),
    }
    async with at_the_keyboard(started, size) as robot:
        await robot.keys("equals_sign", "g")
        seen: list[str] = []
        for _ in range(12):
            seen += [line for line in robot.screen()[2:-2] if line not in seen]
            await robot.keys("j")
        shown = "\n".join(seen)
        for words in (
            "   synchronised with", "phone", "synced 10:30", "here 2 new", "stopped", "work: the password was",
            "   says otherwise", "Ana Silva  title", "phone says Director", "phone says Acme · here nothing",
            "   there, and not here", "Dora Mar", "   not taken there", "another card has its",
            "   left alone", "lunch.ics",
        ):  # fmt: skip
            assert words in shown
        if size == (120, 40):
            assert "n takes in everybody who is there and not here" in shown
            assert "phone   Director" in shown
