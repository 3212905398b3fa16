"""What was just said: how long it is seen, how a refusal differs from a success, and how a long one is read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.core.errors import RefusedError
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.session.commands import SetTier
from netui.ui.app import NetuiApp
from netui.ui.notices.deeds import notice_of
from netui.ui.notices.notice import NO_HINT, NOTHING, SEEN_S, Hint, Notice, Notices, fits, in_line
from netui.ui.notices.notice_line import NoticeLine, notice_line
from netui.ui.notices.tone import Tone
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.text.cells import cell_len, cut_at_word, cut_in_the_middle
from netui.ui.triage.fresh_start import DECLINED_ON
from tests.ui.invented import TODAY, app_with, circle, desk_with
from tests.ui.robot import Robot, at_the_keyboard

LONG = (
    "The database is in use by another netui that holds it since this morning, so nothing was saved; "
    "what you typed is safe, and is saved once that program has ended."
)


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0
        self._due: list[tuple[float, Callable[[], None]]] = []

    def later(self, seconds: float, act: Callable[[], None]) -> Clock.Timer:
        entry = (self.now + seconds, act)
        self._due.append(entry)
        return Clock.Timer(lambda: self._due.remove(entry) if entry in self._due else None)

    def pass_by(self, seconds: float) -> None:
        until = self.now + seconds
        while due := sorted((entry for entry in self._due if entry[0] <= until), key=lambda entry: entry[0]):
            self._due.remove(due[0])
            self.now = due[0][0]
            due[0][1]()
        self.now = until

    class Timer:
        def __init__(self, stop: Callable[[], None]) -> None:
            self.stop = stop


def notices() -> tuple[Notices, Clock, list[Notice]]:
    clock, shown = Clock(), list[Notice]()
    return Notices(shown.append, clock.later), clock, shown


def test_the_newest_wins() -> None:
    said, clock, _ = notices()
    said.say(Notice("Skipped Ana Silva", Tone.GOOD))
    clock.pass_by(1)
    said.say(Notice("Nothing was saved.", Tone.PROBLEM))
    assert said.newest.sentence == "Nothing was saved."
    clock.pass_by(1)  # the time of the first has passed
    assert said.newest.sentence == "Nothing was saved."


@pytest.mark.parametrize("tone", [Tone.PLAIN, Tone.PROBLEM])
def test_a_movement_takes_away_what_was_seen_and_nothing_before_that(tone: Tone) -> None:
    said, clock, _ = notices()
    said.say(Notice("Ana is in that tier already.", tone))
    said.move_on()
    assert said.newest.sentence
    clock.pass_by(SEEN_S)
    assert said.newest == NOTHING
    said.say(Notice("Ben is in that tier already.", tone))
    clock.pass_by(600)
    assert said.newest.sentence
    said.move_on()
    assert said.newest == NOTHING


def test_what_was_done_stays_until_something_else_is_done() -> None:
    said, clock, _ = notices()
    said.say(Notice("Skipped Ana Silva", Tone.GOOD))
    clock.pass_by(600)
    said.move_on()
    clock.pass_by(600)
    said.move_on()
    assert said.newest.sentence == "Skipped Ana Silva"
    said.say(Notice("Skipped Ben Ito", Tone.GOOD))
    assert said.newest.sentence == "Skipped Ben Ito"
    said.put_away()
    assert said.newest == NOTHING


def test_what_is_to_be_known_waits_and_comes_again_after_what_was_said_meanwhile() -> None:
    said, clock, _ = notices()
    said.wait(["One", "Two", "Three"])
    assert said.newest == Notice("One", hint=Hint("esc", "2 more"), stays=True)
    clock.pass_by(600)
    said.move_on()
    assert said.newest.sentence == "One"
    said.say(Notice("Skipped Ana Silva", Tone.GOOD))
    clock.pass_by(60)
    assert said.newest == Notice("Two", hint=Hint("esc", "1 more"), stays=True)
    said.put_away()
    said.put_away()
    assert said.newest == NOTHING


@given(
    st.text(max_size=60),
    st.sampled_from(Tone),
    st.text(max_size=20),
    st.sampled_from([NO_HINT, Hint("u", "undoes"), Hint("u", "takes one back", "each")]),
    st.integers(0, 90),
)
def test_a_notice_keeps_to_its_room_and_its_hint_goes_first(
    sentence: str, tone: Tone, about: str, hint: Hint, cells: int
) -> None:
    notice = Notice(sentence, tone, hint, about=tuple(filter(None, (about, "fri"))))
    shown = in_line(notice, cells).plain
    assert cell_len(shown) <= max(cells, len(f" · {hint.words} "))
    assert fits(notice, cells) == (shown == in_line(notice, 500).plain) or cells < len(hint.words) + 4
    assert hint.words in shown or (tone is Tone.GOOD and not fits(notice, cells))


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        (60, " ✓ Talked to Ana · Silva  of a · b            u undoes "),
        (40, " ✓ Talked to Ana · Silva  of a · b"),
        (30, " ✓ Talked to Ana · Silva"),
        (18, " ✓ Talked to Ana…"),
    ],
)
def test_what_it_was_about_is_a_part_whatever_signs_a_name_has(cells: int, shown: str) -> None:
    notice = Notice("Talked to Ana · Silva", Tone.GOOD, Hint("u", "undoes"), about=("of a · b",))
    assert notice_line(notice, cells).plain.split() == shown.split()


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        (80, " ✓ Snoozed to Sat 12 Dec  Ana Silva  send her the deck of the talk    u undoes "),
        (60, " ✓ Snoozed to Sat 12 Dec  Ana Silva  send her the…  u undoes "),
        (46, " ✓ Snoozed to Sat 12 Dec  Ana Silva  u undoes "),
        (40, " ✓ Snoozed to Sat 12 Dec  Ana Silva    u "),
        (36, " ✓ Snoozed to Sat 12 Dec  Ana Silva"),
    ],
)
def test_where_no_key_bar_names_undo_its_hint_stays_before_what_it_was_about(cells: int, shown: str) -> None:
    about = ("send her the deck of the talk",)
    notice = Notice("Snoozed to Sat 12 Dec: Ana Silva", Tone.GOOD, Hint("u", "undoes"), ("Ana Silva",), about=about)
    assert notice_line(notice, cells, keeps_hint=True).plain.split() == shown.split()


@pytest.mark.parametrize(
    "act",
    [
        "Undone: Snoozed to Mon 30 Nov: Henrik Solheim and 18 others",
        "Undone: Talked to Marguerite Delaunay and 3 others on Wed 18 Nov",
        "Undone: Dropped the promise to Beatriz Nogueira",
    ],
)
def test_the_key_that_redoes_is_seen_at_80_columns(act: str) -> None:
    notice = Notice(act, Tone.GOOD, Hint("ctrl+r", "brings it back"), about=("send the thresholds of the north quay",))
    shown = notice_line(notice, 80, keeps_hint=True).plain
    assert act in shown
    assert "ctrl+r" in shown
    assert cell_len(shown) <= 80


@pytest.mark.parametrize("words", ["send the one-page summary", "send the alarm thresholds for the north quay " * 3])
def test_the_words_of_an_undone_step_end_before_the_key_goes(words: str) -> None:
    change = Change(f"Undone: Dropped the promise to Henrik Solheim · {words}", (), undoes=3)
    network = desk_with(circle()).session.network
    shown = notice_line(notice_of(change, network, Hint("ctrl+r", "brings it back")), 80, keeps_hint=True).plain
    assert shown.endswith(" ctrl+r ")
    assert "Undone: Dropped the promise to Henrik Solheim" in shown
    assert cell_len(shown) <= 80


async def test_the_hint_gives_way_only_where_the_key_bar_names_its_key() -> None:
    notice = Notice("Snoozed to Sat 12 Dec: Ana Silva", Tone.GOOD, Hint("u", "undoes"), about=("a b c d e " * 9,))
    async with at_the_keyboard(app_with(), (80, 24)) as robot:
        for keys, has_hint in (((), False), (("A",), True)):
            await robot.keys(*keys)
            place = robot.app.screen
            assert isinstance(place, PlaceScreen)
            place.present(notice)
            await robot.settle()
            assert ("u undo " in f"{robot.screen()[-1]} ") is not has_hint
            assert ("u undoes" in robot.said) is has_hint


@given(st.text(max_size=80), st.integers(0, 60))
def test_a_text_is_cut_to_its_cells(text: str, cells: int) -> None:
    assert cell_len(cut_at_word(text, cells)) <= cells
    assert cell_len(cut_in_the_middle(text, cells)) <= cells


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("Ana was put off until Monday", 22, "Ana was put off until…"),
        ("Ana was put off until Monday", 20, "Ana was put off…"),
        ("Ana was put off until Monday", 28, "Ana was put off until Monday"),
        ("Donaudampfschifffahrt", 10, "Donaudamp…"),
        ("A Donaudampfschifffahrt", 10, "A Donauda…"),
        ("", 5, ""),
        ("word", 0, ""),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, cells: int, shown: str) -> None:
    assert cut_at_word(text, cells) == shown


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 10)], ids=str)
async def test_a_long_refusal_is_read_in_full_and_moves_nothing(size: tuple[int, int]) -> None:
    async with at_the_keyboard(app_with(), size) as robot:
        before = robot.screen()
        robot.app.tell(LONG, Tone.PROBLEM)  # type: ignore[attr-defined]
        await robot.settle()
        shown = robot.screen()
        foot = [line for line, old in zip(shown, before, strict=True) if line != old]
        assert " ".join(" ".join(foot).split()) == f"! {LONG}"
        assert shown[: -len(foot)] == before[: -len(foot)]
        await robot.keys("escape")
        assert robot.screen() == before


@pytest.mark.parametrize("screen", ["M", "o"])
async def test_a_refusal_has_its_sign_on_every_screen(screen: str) -> None:
    async with at_the_keyboard(app_with(), (80, 24)) as robot:
        await robot.keys(screen)
        robot.app.tell(LONG, Tone.PROBLEM, Hint("esc"))  # type: ignore[attr-defined]
        await robot.settle()
        assert f"! {LONG}" in " ".join(" ".join(robot.screen()).split()), "all of it is to be read in every place"
        assert cell_len(robot.line_with("! The database is in use")) <= 80


async def test_a_question_lies_over_a_long_refusal() -> None:
    async with at_the_keyboard(app_with(), (80, 24)) as robot:
        robot.app.tell(LONG, Tone.PROBLEM)  # type: ignore[attr-defined]
        await robot.settle()
        await robot.keys("s")
        robot.line_with(" s  snooze")
        assert "once that program" not in "\n".join(robot.screen())


async def test_a_success_that_is_too_long_leaves_the_keys_alone() -> None:
    async with at_the_keyboard(app_with(), (80, 24)) as robot:
        keys = robot.screen()[-1]
        robot.app.tell(LONG, Tone.GOOD, Hint("u", "undoes"))  # type: ignore[attr-defined]
        await robot.settle()
        assert robot.said.rstrip().endswith("…")
        assert robot.screen()[-1] == keys


async def test_what_was_mended_at_the_start_is_read_in_full() -> None:
    services = desk_with(circle(), notices=(LONG, "Two lines of settings.yaml were skipped."))
    services.remember(DECLINED_ON, TODAY.isoformat())
    async with at_the_keyboard(NetuiApp(services), (80, 24)) as robot:
        assert "ended.  esc 1 more" in robot.screen()[-1]
        await robot.keys("escape")
        assert "Two lines of settings.yaml were skipped." in robot.said
        assert "done" in robot.screen()[-1]


async def test_an_undo_that_is_refused_says_why() -> None:
    async with at_the_keyboard(app_with()) as robot:

        def refuse() -> None:
            raise RefusedError("Changed since", "“Skipped Ana” cannot be taken back.")

        robot.app.services.session.undo = refuse  # type: ignore[attr-defined]
        await robot.keys("x", "u")
        assert "! “Skipped Ana” cannot be taken back." in robot.said


async def test_each_decision_is_seen_to_count_and_an_undo_takes_it_back() -> None:
    async with at_the_keyboard(app_with(), (120, 40)) as robot:
        shows_count(robot, 0)
        await robot.keys("x")
        shows_count(robot, 1)
        await robot.keys("d", "enter")
        shows_count(robot, 2)
        await robot.keys("u", "u")
        shows_count(robot, 0)


def shows_count(robot: Robot, count: int) -> None:
    assert f"{count} of 8" in robot.screen()[0]


async def test_the_name_of_a_person_stands_out_in_what_was_done() -> None:
    ann = Contact(id="ann", name="Ann [Lee]")
    async with at_the_keyboard(app_with([ann]), (80, 24)) as robot:
        robot.app.perform(SetTier(("ann",), "close"))  # type: ignore[attr-defined]
        await robot.settle()
        content = robot.app.screen.query_one(NoticeLine).render()
        assert "Ann [Lee]" in content.plain
        bold = [content.plain[span.start : span.end] for span in content.spans if "bold" in str(span.style)]
        assert "Ann [Lee]" in bold


def test_a_days_act_stands_out_and_what_it_was_about_is_cut_by_clauses_before_its_day() -> None:
    notice = Notice(
        "Snoozed to Mon 30 Nov: Ana Silva",
        Tone.GOOD,
        names=("Ana Silva",),
        about=("not taken: send her the deck", "Sat 21 Nov"),
    )
    whole = notice_line(notice, 80)
    bold = [whole.plain[span.start : span.end] for span in whole.spans if span.style == "bold"]
    assert bold == ["Mon 30 Nov", "Ana Silva"]
    assert whole.plain == " ✓ Snoozed to Mon 30 Nov  Ana Silva  not taken: send her the deck · Sat 21 Nov"
    for cells in range(40, 80):
        shown = notice_line(notice, cells).plain
        assert shown.endswith(" · Sat 21 Nov") or "Sa" not in shown
    assert notice_line(notice, 70).plain.endswith("Ana Silva  not taken: send her the deck")
