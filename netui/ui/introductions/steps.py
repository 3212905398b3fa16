"""The step of an introduction, asked about in a line at the foot where something has to be known."""

from __future__ import annotations

from datetime import date, timedelta

from netui.domain.introductions.steps import NextStep, asked_side, follows, is_open
from netui.domain.queue.items import QueueItem
from netui.domain.records.follow_up import FollowUpKind
from netui.domain.records.introduction import Introduction, IntroductionStatus
from netui.session.commands import SnoozeItems
from netui.session.core.command import Command
from netui.session.core.session import Session
from netui.session.introductions.commands import Act, TakeStep
from netui.session.introductions.words import asks_words
from netui.ui.actions.key_names import key_of
from netui.ui.ask.ask import Question
from netui.ui.ask.ask_day import ask_for_day
from netui.ui.ask.hosts import HasAsk
from netui.ui.ask.in_one_line import letters
from netui.ui.text.keys import key_line
from netui.ui.text.render import plain
from netui.ui.widgets.rule import titled

_SETTLED = "That introduction is settled: nothing follows."


def take_step(host: HasAsk, introduction: Introduction) -> None:
    """Take the next step: at once where it is one's own, else after a question."""
    session = host.program.services.session
    step = follows(introduction)
    if step is None:
        host.program.tell(_SETTLED)
    elif step in (NextStep.HEAR_A, NextStep.HEAR_B):
        _ask_answer(host, introduction, ("yes", Act.YES), ("no", Act.DECLINED))
    elif step is NextStep.FOLLOW_UP:
        _ask_how_it_went(host, introduction)
    else:
        host.program.perform(_step(introduction, Act.MADE if step is NextStep.MAKE else Act.ASKED, session))


def take_step_of(host: HasAsk, item: QueueItem) -> bool:
    """Take the step that an item of the queue is about; whether it is about one."""
    introduction = host.program.services.session.network.introduction(item.about)
    if item.kind is not FollowUpKind.INTRODUCTION or introduction is None:
        return False
    take_step(host, introduction)
    return True


def let_go(host: HasAsk, introduction: Introduction) -> None:
    """Drop an idea for good; ask whether somebody who was asked said no, or it is to rest."""
    session = host.program.services.session
    if introduction.status is IntroductionStatus.IDEA:
        host.program.perform(_step(introduction, Act.DISMISS, session))
    elif not is_open(introduction):
        host.program.tell("It rests already." if introduction.rests else _SETTLED)
    elif introduction.status is IntroductionStatus.MADE:
        host.program.perform(_step(introduction, Act.REST, session))
    else:
        _ask(
            host,
            key_of(host.program.keys, "intro_no"),
            "It comes to nothing?",
            {
                "n": ("said no", _step(introduction, Act.DECLINED, session)),
                "r": ("let it rest", _step(introduction, Act.REST, session)),
            },
        )


def snooze(host: HasAsk, introduction: Introduction | None) -> None:
    """Ask for the day before which it is not brought up."""
    session = host.program.services.session
    item = item_about(introduction, session) if introduction is not None else None
    if item is None:
        host.program.tell("Nothing is due about it: there is nothing to snooze.")
        return

    def put_off(until: date) -> None:
        host.program.perform(SnoozeItems((item,), until))

    ask_for_day(
        host.ask,
        host.program,
        key_of(host.program.keys, "intro_snooze"),
        "snooze",
        timedelta(1),
        put_off,
    )


def item_about(introduction: Introduction, session: Session) -> QueueItem | None:
    """Return the item of the queue that an introduction has just now; None when there is none."""
    items = session.items_of(asked_side(introduction))
    return next((one for one in items if one.kind is FollowUpKind.INTRODUCTION and one.about == introduction.id), None)


def _step(introduction: Introduction, act: Act, session: Session, outcome: str = "") -> TakeStep:
    item = item_about(introduction, session)
    due = item if item is not None and item.shown_on <= session.today else None
    return TakeStep(introduction.id, act, session.today, outcome=outcome, item=due)


def _ask_answer(host: HasAsk, introduction: Introduction, yes: tuple[str, Act], no: tuple[str, Act]) -> None:
    session = host.program.services.session
    _ask(
        host,
        key_of(host.program.keys, "intro_step"),
        asks_words(introduction, session),
        {
            "y": (yes[0], _step(introduction, yes[1], session)),
            "n": (no[0], _step(introduction, no[1], session)),
        },
    )


def _ask_how_it_went(host: HasAsk, introduction: Introduction) -> None:
    session = host.program.services.session

    def take(pressed: str) -> bool:
        if pressed == "y":
            _ask_outcome(host, introduction)
            return True
        if pressed == "n":
            host.ask.close()
            host.program.perform(_step(introduction, Act.REST, session))
            return True
        return False

    host.ask.open(
        letters(
            key_of(host.program.keys, "intro_step"),
            lambda: plain(asks_words(introduction, session)),
            [("y", "it landed"), ("n", "nothing came of it")],
            take,
        )
    )


def _ask_outcome(host: HasAsk, introduction: Introduction) -> None:
    session = host.program.services.session

    def accept(text: str) -> bool:
        host.ask.close()
        host.program.perform(_step(introduction, Act.LANDED, session, text.strip()))
        return True

    host.ask.open(
        Question(
            title=lambda: titled("It landed", plain("what came of it?")),
            accept=accept,
            keys=lambda: key_line(("enter", "keeps it, also without a word"), ("esc", "leaves it")),
            placeholder="one line, if you like",
        )
    )


def _ask(host: HasAsk, key: str, question: str, answers: dict[str, tuple[str, Command]]) -> None:
    def take(pressed: str) -> bool:
        if pressed in answers:
            host.ask.close()
            host.program.perform(answers[pressed][1])
            return True
        return False

    words = [(pressed, said) for pressed, (said, _) in answers.items()]
    host.ask.open(letters(key, lambda: plain(question), words, take))
