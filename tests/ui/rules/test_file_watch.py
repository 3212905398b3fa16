"""The rules while the program runs: changed outside, saved half-way, and an effect that keeps up with typing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from netui.config.files.parse_cache import ParseCache
from netui.config.rules.default import default_rules, default_rules_text
from netui.config.rules.file import read_rules
from netui.domain.cadence.rules import Rules
from netui.domain.cadence.unruled import RuleKind
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.runtime.watchers import RulesWatch
from netui.session.commands import Rename
from netui.session.core.queue_projection import QueueProjection
from netui.session.core.session import Session
from netui.session.rules.effect import effect_in_steps, rules_effect
from netui.session.rules.step import save_rules
from netui.ui.app import NetuiApp
from netui.ui.rules.file_watch import RulesOnDisk
from netui.ui.rules.screen import RulesScreen
from netui.ui.shell.services import RulesReading
from tests.ui.invented import TODAY, RulesFileInMemory, circle, desk_with, person, promise, talk
from tests.ui.robot import Robot, at_the_keyboard


def sparse(text: str) -> Rules:
    rules, problems = read_rules(text, "rules.yaml")
    assert rules is not None, problems
    return rules


SLOWER = default_rules_text().replace("every: 1m", "every: 9m")


class File(RulesFileInMemory):
    """A rules file that somebody else may write."""

    def __init__(self) -> None:
        super().__init__(default_rules_text())
        self.reading: RulesReading | None = None

    def change(self, text: str) -> None:
        before, self.text = self.text, text
        rules, problems = read_rules(text, "rules.yaml")
        self.reading = RulesReading(
            rules or default_rules(), problems, "the file" if rules else "the last good version", before
        )

    def take(self) -> RulesReading | None:
        reading, self.reading = self.reading, None
        return reading


def app_on(file: File) -> NetuiApp:
    return NetuiApp(
        desk_with(
            circle(),
            rules=sparse(file.text),
            rules_file=file,
            check_rules=lambda text: read_rules(text, "rules.yaml"),
            reload_rules=file.take,
        )
    )


def screen_of(robot: Robot) -> RulesScreen:
    assert isinstance(robot.app.screen, RulesScreen)
    return robot.app.screen


async def test_a_change_made_outside_is_applied_and_seen_in_the_editor() -> None:
    file = File()
    app = app_on(file)
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("r")
        file.change(SLOWER)
        app.look_around()
        await robot.wait_until(lambda: screen_of(robot).text == SLOWER)
        assert app.services.session.rules == sparse(SLOWER)
        robot.line_with("The rules were read again.")


async def test_what_is_typed_is_kept_when_the_file_changes_outside() -> None:
    file = File()
    app = app_on(file)
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("r")
        await robot.type("# mine ")
        file.change(SLOWER)
        app.look_around()
        await robot.settle()
        assert screen_of(robot).text.startswith("# mine")
        assert app.services.session.rules == sparse(SLOWER)
        await robot.keys("ctrl+s")
        robot.line_with("ctrl+s again overwrites it")


async def test_a_mistake_made_outside_is_reported_until_it_is_mended() -> None:
    file = File()
    app = app_on(file)
    async with at_the_keyboard(app, (120, 40)) as robot:
        before = app.services.session.rules
        file.change(file.text.replace("every: 2w", "evry: 2w"))
        app.look_around()
        await robot.settle()
        robot.line_with("`evry` is not known here")
        assert app.services.session.rules == before
        file.change(SLOWER)
        app.look_around()
        await robot.settle()
        assert "`evry`" not in "\n".join(robot.screen())
        assert app.services.session.rules == sparse(SLOWER)


@pytest.fixture
def watched(tmp_path: Path) -> tuple[Path, RulesWatch]:
    path = tmp_path / "rules.yaml"
    path.write_text(default_rules_text(), encoding="utf-8")
    return path, RulesWatch(path, ParseCache(tmp_path / "cache"))


def test_a_file_that_is_being_written_is_not_read(watched: tuple[Path, RulesWatch]) -> None:
    path, watch = watched
    assert watch.changed() is None
    half = SLOWER[: len(SLOWER) // 2]
    for text in (half, half + "\n", SLOWER):
        path.write_text(text, encoding="utf-8")
        assert watch.changed() is None
    loaded = watch.changed()
    assert loaded is not None
    assert (loaded.value, loaded.problems) == (sparse(SLOWER), ())
    assert watch.changed() is None


def test_an_editor_that_takes_the_file_away_for_a_moment(watched: tuple[Path, RulesWatch]) -> None:
    path, watch = watched
    path.unlink()
    assert watch.changed() is None
    path.write_text(SLOWER, encoding="utf-8")
    assert watch.changed() is None
    loaded = watch.changed()
    assert loaded is not None
    assert loaded.value == sparse(SLOWER)


def test_what_the_program_saved_itself_is_no_change(watched: tuple[Path, RulesWatch]) -> None:
    _, watch = watched
    watch.write(SLOWER)
    assert watch.changed() is None
    assert watch.changed() is None


def many(count: int) -> Session:
    return desk_with(
        [one for n in range(1, count + 1) for one in (person(n, f"P {n}", "close"), talk(n, n % 90, f"p{n}"))]
    ).session


def test_the_effect_in_steps_is_the_effect() -> None:
    session = many(1200)
    *waits, effect = effect_in_steps(session, sparse(SLOWER))
    assert waits == [None] * 7, "six times 200 people, and the order"
    assert effect == rules_effect(session, sparse(SLOWER))
    assert effect.leaving


def test_nobody_leaves_about_whom_something_else_is_left_to_do() -> None:
    records = [one for n in (1, 2) for one in (person(n, f"P {n}", "close"), talk(n, 89, f"p{n}"))]
    session = desk_with([*records, promise(1, "p1", "send it", 0), promise(2, "p1", "call", -1)]).session
    effect = rules_effect(session, sparse(SLOWER))
    assert (effect.leaving, effect.coming) == (("P 2",), ())
    back = rules_effect(desk_with(records).session, sparse(SLOWER))
    assert sorted(back.leaving) == ["P 1", "P 2"]


@pytest.mark.parametrize("steps_before", [1, 6, 7])
def test_the_effect_begins_again_when_the_network_changes_meanwhile(steps_before: int) -> None:
    session = many(1200)
    steps = effect_in_steps(session, sparse(SLOWER))
    for _ in range(steps_before):
        next(steps)
    late = person(5000, "New And Late", "inner", tier_since=TODAY - timedelta(400))
    session._saver.commit(Change("Added", (Edit(None, late),)))
    *_, effect = steps
    assert effect == rules_effect(session, sparse(SLOWER))


def test_saving_what_was_considered_and_undoing_it_look_at_nobody_again(monkeypatch: pytest.MonkeyPatch) -> None:
    file = File()
    session = many(40)
    session.rules_file = file
    assert list(effect_in_steps(session, sparse(SLOWER)))
    session._saver.commit(Change("Added", (Edit(None, promise(1, "p1", "send it", 0)),)))
    looked_at = list[str]()
    look_at = QueueProjection._look_at

    def watched(queue: QueueProjection, contact: Contact, items: dict[str, tuple[QueueItem, ...]]) -> None:
        looked_at.append(contact.id)
        look_at(queue, contact, items)

    for text, deed in (
        (SLOWER, lambda: save_rules(session, file, SLOWER)),
        (file.text, session.undo),
        (SLOWER, session.redo),
        (SLOWER, lambda: session.adopt_rules(sparse(SLOWER))),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(QueueProjection, "_look_at", watched)
            deed()
            found = session.queue
        assert session.rules == sparse(text)
        assert found == QueueProjection(session.network, session.rules, TODAY).queue(session.decided.spent)
    assert looked_at == []
    assert session.queue.today_items[0].contact_id == "p1", "what has changed since the effect was worked out counts"

    session.move_to(TODAY + timedelta(60))
    session.undo()
    later = QueueProjection(session.network, session.rules, TODAY + timedelta(60))
    assert session.queue == later.queue(session.decided.spent)


async def test_typing_on_drops_the_effect_that_was_being_worked_out() -> None:
    file = File()
    app = app_on(file)
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("r")
        await robot.wait_for_text("The queue stays as it is")
        screen_of(robot)._load(SLOWER)
        await robot.wait_for_text("leave")
        screen_of(robot)._load(file.text)
        await robot.wait_for_text("The queue stays as it is")


async def test_an_outside_change_says_whom_it_leaves_without_a_tier() -> None:
    file = File()
    app = app_on(file)
    async with at_the_keyboard(app, (120, 40)) as robot:
        file.change(default_rules_text().replace("  inner:", "  innermost:"))
        app.look_around()
        await robot.settle()
        assert robot.line_with("the tier inner, which is no more")
        assert robot.line_with("r asks what they get")
        people = [one.id for one in app.services.session.network.contacts() if one.tier == "inner"]
        await robot.keys("j", "y", "escape")
        assert all((one := app.services.session.network.contact(each)) and one.tier == "inner" for each in people)
        await robot.keys("r")
        await robot.wait_for_text("y they get innermost")
        await robot.keys("y", "escape")
        network = app.services.session.network
        assert people
        assert all((one := network.contact(each)) and one.tier == "innermost" for each in people)
        await robot.keys("u")
        assert all((one := network.contact(each)) and one.tier == "inner" for each in people)
        assert file.text == default_rules_text(), "one step: the text and the people"
        file.change(default_rules_text().replace("  mentor: {every: 6w}", "  guide: {every: 6w}"))
        app.look_around()
        await robot.settle()
        await robot.keys("r")
        await robot.wait_for_text("n they keep it")
        await robot.keys("n", "escape", "u")
        assert file.text == default_rules_text(), "also when nobody gets anything instead"


async def test_what_an_editor_makes_of_the_rules_is_asked_about_before_it_is_saved() -> None:
    file = File()
    app = app_on(file)
    without = "".join(line for line in file.text.splitlines(keepends=True) if not line.startswith("  inner:"))

    def edit(_path: Path) -> None:
        file.text = without

    app.services.edit_outside = edit
    on_disk = RulesOnDisk(app.services, file.text)
    assert on_disk.edit_outside() == without
    assert (file.text, on_disk.text) == (default_rules_text(), default_rules_text()), "nothing is saved yet"
    assert [one.key for one in on_disk.goes_by(without)] == ["inner"]
    on_disk.save(without)
    app.services.session.undo()
    assert file.text == default_rules_text()
    app.services.edit_outside = lambda _path: file.change("version: 1\ntiers: {")
    assert on_disk.edit_outside() == file.text == "version: 1\ntiers: {", "mistakes stay where the editor left them"


def test_what_people_get_is_a_step_though_the_text_before_is_not_known() -> None:
    file = File()
    session = app_on(file).services.session
    file.text = default_rules_text().replace("  inner:", "  innermost:")
    people = [one.id for one in session.network.contacts() if one.tier == "inner"]
    change = save_rules(session, file, file.text, (Rename(RuleKind.TIER, "inner", "innermost"),))
    assert change is not None
    assert [edit.id for edit in change.edits] == people
    file.text += "# mine\n"
    session.rules_file = file
    assert session.undo() is not None
    assert {one.id for one in session.network.contacts() if one.tier == "inner"} == set(people)


def test_the_text_before_a_mistake_is_that_which_is_put_back(watched: tuple[Path, RulesWatch]) -> None:
    path, watch = watched
    for text in (SLOWER.replace("tiers:", "tirs:"), SLOWER):
        watch.changed()
        path.write_text(text, encoding="utf-8")
        assert watch.changed() is None
        assert watch.changed() is not None
        assert watch.before == default_rules_text()
