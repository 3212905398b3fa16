"""Writing on the screen: a first draft, edited, handed over with what is known of it, logged as one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.people.me import Me
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.document import Record
from netui.domain.records.follow_up import FollowUpKind, FollowUpStatus
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.link import Link
from netui.domain.records.values import Labelled
from netui.domain.writing.went_along import WentAlong
from netui.session.commands import SaveContact, SetStatus
from netui.session.writing.addressee import Addressee, MessageAbout
from netui.ui.app import NetuiApp
from netui.ui.ask.drafts import HANDED_OVER
from netui.ui.forms.sheet import Sheet
from netui.ui.introductions.screen import IntroductionsScreen
from netui.ui.main.screen import MainScreen
from netui.ui.paths.screen import PathsScreen
from netui.ui.shell.services import Begun, Copied
from netui.ui.text.cells import cell_len
from netui.ui.writing.letter import Letter
from netui.ui.writing.screen import WritingScreen
from tests.ui.hostile import HOSTILE
from tests.ui.invented import TODAY, app_with, journal_of, person, promise, talk
from tests.ui.robot import at_the_keyboard

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])
GAP = "‹one sentence about your own last weeks›"


def app_of(records: list[Record] | None = None, **practice: object) -> NetuiApp:
    app = app_with(records)
    app.services.settings = replace(app.services.settings, me=Me(name="Jo Lind"))
    app.services.copy_text = lambda _text: Copied("wl-copy")
    app.services.practice = replace(app.services.practice, **practice)
    return app


def met_on_tuesday() -> list[Record]:
    """Clara, met three days ago and to be thanked, who is mentioned with a point."""
    mail = (Labelled("clara@example.org", "work"), Labelled("c.eichhorn@example.net", "home"))
    clara = person(1, "Clara Eichhorn", "close", emails=mail, company="Lampenladen")
    return [clara, talk(1, 3, "p1", "first meeting", key_points=())]


def open_promises(app: NetuiApp) -> list[str]:
    network = app.services.session.network
    return [one.what for who in ("p1", "p2", "p3") for one in network.follow_ups_of(who)]


def newest(app: NetuiApp, contact_id: str = "p1") -> object:
    network = app.services.session.network
    return network.conversation(network.headers_with(contact_id)[-1].id)


@SIZES
async def test_from_the_queue_to_what_was_sent_and_back(size: tuple[int, int]) -> None:
    app = app_of()
    async with at_the_keyboard(app, size) as robot:
        before = [row.id for row in app.screen.lists.queue.list.rows]
        await robot.keys("w")
        assert isinstance(app.screen, WritingScreen)
        robot.assert_golden(f"writing-{size[0]}x{size[1]}")
        assert robot.line_with("Ana Silva · Check in · message")
        assert robot.line_with("gaps     1: one sentence about your")
        await robot.keys("y")
        assert robot.line_with("1 gap is open. y again copies it as it is · e fills it")
        looked_at = robot.screen()[3:14]
        await robot.keys("e")
        assert robot.screen()[3:14] == looked_at, "no line moves when it is edited"
        await robot.type("It rains in Bergen.")
        await robot.keys("escape")
        assert GAP not in "\n".join(robot.screen())
        await robot.keys("y")
        await robot.wait_for_text("In the clipboard (wl-copy).")
        await robot.keys("d")
        assert isinstance(app.screen, MainScreen)
        assert "u undoes" in robot.line_with("✓ Wrote to Ana Silva")
        assert before[0] not in [row.id for row in app.screen.lists.queue.list.rows]
        sent = newest(app)
        assert (sent.direction.value, sent.answered, sent.template) == ("out", False, "check-in")
        assert (sent.summary, sent.channel, sent.on) == ("Wrote: Check in", "message", TODAY)
        assert not app.screen.ask.is_open  # it was logged: nothing is left to ask
        await robot.keys("3")
        top = app.screen.lists.conversations.list.rows[0]
        assert (top.id, sent.answered) == (sent.id, False), "it stands on top of the conversations, as unanswered"
        await robot.keys("2", "u")
        assert [row.id for row in app.screen.lists.queue.list.rows] == before
        assert newest(app).template == ""


async def test_a_copy_that_is_not_known_to_have_worked_is_not_called_one() -> None:
    app = app_of()
    app.services.copy_text = lambda _text: Copied()
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("w", "y", "y")
        told = "Handed to your terminal for its clipboard; paste to see whether it took it."
        await robot.wait_for_text(told)
        assert robot.line_with(" y copy "), "it leaves the keys in sight"
        app.services.copy_text = lambda _text: Copied(terminal=False)
        await robot.keys("y")
        await robot.keys("y")
        await robot.wait_for_text("No clipboard here: it stands selected, copy it with your terminal.")


async def test_nothing_about_them_is_said_before_it_is_copied() -> None:
    app = app_of([person(1, "Ana Silva", "close"), talk(1, 300, "p1")])
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("1", "w", "e")
        app.screen.area.load_text("All the best")
        await robot.settle()
        await robot.keys("escape", "y")
        assert robot.line_with("Nothing in this is about Ana. y again copies it as it is")
        await robot.keys("y")
        await robot.wait_for_text("In the clipboard (wl-copy).")


async def test_whoever_handed_it_over_and_left_is_asked_once() -> None:
    app = app_of()
    async with at_the_keyboard(app) as robot:
        await robot.keys("w", "y", "y")
        await robot.keys_at_once("escape", "c")
        assert "Did it reach" not in "\n".join(robot.screen()), "letters are what is written down already"
        await robot.keys("escape", "1")
        await robot.keys_at_once("2", "1")
        await robot.keys("2")
        assert robot.line_with("Did it reach Ana?")
        await robot.keys("y")
        assert newest(app).summary == "Wrote: Check in"
        await robot.keys("u", "j", "k")
        await robot.keys("?", "escape")
        assert "Did it reach" not in "\n".join(robot.screen())


@pytest.mark.parametrize("key", ["n", "escape", "j"])
async def test_another_answer_logs_nothing_and_another_key_does_what_it_does(key: str) -> None:
    app = app_of()
    before = len(journal_of(app).changes)
    async with at_the_keyboard(app) as robot:
        await robot.keys("w", "y", "y", "escape", key)
        assert not app.screen.ask.is_open
        assert app.screen.lists.queue.list.cursor == (1 if key == "j" else 0)
        await robot.keys("?", "escape")
        assert not app.screen.ask.is_open
    assert len(journal_of(app).changes) == before


async def test_the_question_waits_over_a_restart() -> None:
    kept: dict[str, str] = {}
    for again in (False, True):
        app = app_of()
        app.services.remember = kept.__setitem__
        app.services.recall = lambda name: kept.get(name, "")
        async with at_the_keyboard(app) as robot:
            if not again:
                await robot.keys("w", "y", "y")
            else:
                assert robot.line_with("Did it reach Ana?")
                await robot.keys("y")
                assert newest(app).template == "check-in"


async def test_what_was_edited_is_kept_for_this_person_and_template() -> None:
    app = app_of()
    async with at_the_keyboard(app) as robot:
        await robot.keys("w", "e")
        await robot.type("It rains.")
        await robot.keys("escape", "escape", "w")
        assert robot.line_with("It rains.")
        await robot.keys("tab")
        assert robot.line_with("You have edited this draft.")
        await robot.keys("escape")
        assert robot.line_with("It rains.")
        await robot.keys("tab", "y")
        assert "It rains." not in "\n".join(robot.screen())
        assert robot.line_with("2 of 6 · tab next")
        await robot.keys("t")
        assert "needs a link: l" in robot.line_with("Share a link")
        await robot.type("introduce you")
        await robot.keys("enter")
        assert robot.line_with("May I introduce you? needs two people: i, then w.")
        await robot.keys("ctrl+u")
        await robot.type("check")
        await robot.keys("enter")
        assert robot.line_with(GAP)


async def test_tab_goes_through_the_gaps() -> None:
    app = app_of()
    async with at_the_keyboard(app) as robot:
        await robot.keys("w", "t")
        await robot.type("about their work")
        await robot.keys("enter", "e")
        assert app.screen.area.selected_text.startswith("‹the field")
        assert robot.screen()[-1].strip() == "tab next gap  esc end editing  f1 help"
        await robot.keys("tab")
        assert app.screen.area.selected_text == "‹why their view in particular›"
        await robot.keys("tab")
        assert app.screen.area.selected_text.startswith("‹the field")
        await robot.type("tides")
        assert robot.line_with("I am trying to understand tides, and")
        await robot.click("#keys", robot.screen()[-1].index("end"), 0)
        assert "y copy" in robot.screen()[-1]


async def test_the_mail_program_gets_addresses_subject_and_text() -> None:
    begun: list[tuple[object, ...]] = []

    def begin(addresses: object, subject: str, text: str) -> tuple[Begun, WentAlong]:
        begun.append((addresses, subject, text))
        return Begun("mutt", lambda: ""), WentAlong.ALL if len(begun) == 1 else WentAlong.SUBJECT

    app = app_of(met_on_tuesday(), begin_message=begin)
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("1", "w", "t")
        await robot.type("conn")
        await robot.keys("enter")
        assert robot.line_with("Clara Eichhorn · Connection note"), "and not what has it in its key"
        await robot.keys("t")
        await robot.type("thank")
        await robot.keys("enter", "a")
        assert robot.line_with("To       c.eichhorn@example.net · 2 of 2, a next")
        await robot.keys("m", "m")
        assert robot.line_with("Handed to mutt. When it is sent: d")
        assert begun[0][:2] == (("c.eichhorn@example.net",), "Thank you, Clara")
        await robot.keys("m")
        await robot.wait_for_text("only the subject did. In the clipboard (wl-copy).")


async def test_what_no_mail_program_takes_is_copied_and_never_called_handed_over() -> None:
    ending, copied = Event(), list[str]()

    def fails() -> str:
        ending.wait()
        return "found no program for it (status 3)"

    def refuse(_addresses: object, _subject: str, _text: str) -> tuple[Begun, WentAlong]:
        raise RefusedError("No mail program", "No mail program can be opened from here: there is no desktop.")

    app = app_of(met_on_tuesday(), begin_message=lambda *_given: (Begun("xdg-open", fails), WentAlong.ALL))
    app.services.copy_text = lambda text: copied.append(text) or Copied("wl-copy")
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("1", "w", "m", "m")
        assert robot.line_with("Handed to xdg-open.")
        ending.set()
        await robot.wait_for_text("xdg-open found no program for it (status 3). In the clipboard (wl-copy).")
        assert copied == [app.screen.letter.text.rstrip("\n")]
        await robot.keys("escape", "2")
        assert robot.line_with("Did it reach Clara?"), "it was copied: they may have sent it by other means"
        await robot.keys("n", "1", "w")
        ending.clear()
        await robot.keys("m", "m", "escape")
        ending.set()
        await robot.wait_for_text("No message to Clara: xdg-open found no program for it (status 3).")
        assert len(copied) == 1, "what is in the clipboard now may be what the user went on with"
        assert app.services.recall(HANDED_OVER) == ""
        ending.clear()
        await robot.keys("w", "m", "m", "y", "y")
        await robot.wait_for_text("✓ In the clipboard (wl-copy).")
        ending.set()
        await robot.wait_for_text("No message to Clara: xdg-open found no program for it (status 3).")
        assert len(copied) == 2, "only what they copied themselves"
        assert app.services.recall(HANDED_OVER), "which they may have sent by other means"
        await robot.keys("escape", "2", "n", "1")
        app.services.practice = replace(app.services.practice, begin_message=refuse)
        await robot.keys("w", "m", "m")
        await robot.wait_for_text("there is no desktop. In the clipboard (wl-copy).")
        app.services.copy_text = lambda _text: Copied(terminal=False)
        await robot.keys("m")
        await robot.wait_for_text("No clipboard here: it stands selected")
        assert robot.line_with("No mail program can be opened from here: there is no desktop.")
        assert len(journal_of(app).changes) == 1, "nothing was logged"


async def test_without_an_address_the_mail_program_asks() -> None:
    app = app_of([person(1, "Ana Silva", "close"), talk(1, 3, "p1")])
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("1", "w", "m", "m")
        assert robot.line_with("Ana has no address here; your mail program will ask.")


async def test_the_own_editor_gives_back_what_it_left() -> None:
    app = app_of(edit_text=lambda text: text.replace("Ana", "dear Ana"))
    async with at_the_keyboard(app) as robot:
        app.screen.app.suspend = no_suspend
        await robot.keys("w", "ctrl+e")
        await robot.wait_for_text("Hello dear Ana,")
        app.services.practice = replace(app.services.practice, edit_text=lambda text: text)
        await robot.keys("ctrl+e")
        await robot.wait_for_text("Nothing was changed in the editor.")


def no_suspend() -> object:
    from contextlib import nullcontext

    return nullcontext()


async def test_an_editor_that_fails_is_said_and_the_screen_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def refuse(_text: str) -> str:
        raise RefusedError("No editor", "No editor is named.")

    app = app_of(edit_text=refuse)
    async with at_the_keyboard(app) as robot:
        monkeypatch.setattr(type(app.driver_in_use), "can_suspend", True)
        monkeypatch.setattr(app.driver_in_use, "suspend_application_mode", lambda: told.append("lent"))
        monkeypatch.setattr(app.driver_in_use, "resume_application_mode", lambda: told.append("back"))
        await robot.keys("w", "ctrl+e")
        await robot.wait_for_text("No editor is named.")
        assert told == ["lent", "back"]


async def test_nobody_to_write_to() -> None:
    app = app_of([])
    async with at_the_keyboard(app) as robot:
        await robot.keys("w")
        assert robot.line_with("Choose somebody first.")


@SIZES
async def test_from_an_empty_network_to_a_letter_that_was_sent(size: tuple[int, int]) -> None:
    app = app_of([])
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("c")
        await robot.type("coffee with Ana Silva, she builds a compiler > send the paper by fri")
        await robot.keys("enter", "p")
        assert robot.line_with("Prepare  Ana Silva"), "nobody is selected: it is about whoever comes up next"
        await robot.keys("escape", "w")
        assert robot.line_with("Ana Silva · Thank you · email")
        assert robot.line_with("And as promised: send the paper.")
        await robot.keys("e")
        await robot.type("I have tried it.")
        await robot.keys("escape", "y", "d")
        assert isinstance(app.screen, MainScreen)
        (ana,) = app.services.session.network.contacts()
        assert newest(app, ana.id).summary == "Wrote: Thank you, Ana"
        assert "thank-you" not in [one.kind.value for one in app.services.session.items_of(ana.id)]


async def test_whoever_is_not_to_be_contacted_is_not_written_to() -> None:
    app = app_of([person(1, "Ben Ito", status=ContactStatus.DO_NOT_CONTACT)])
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", ".", "w")
        assert robot.line_with("Ben Ito is not to be contacted.")


@pytest.mark.parametrize("status", [ContactStatus.DO_NOT_CONTACT, ContactStatus.DECEASED])
async def test_whoever_is_not_to_be_contacted_is_not_written_about(status: ContactStatus) -> None:
    history = tuple(
        IntroductionStep(IntroductionStatus(status), TODAY - timedelta(days))
        for status, days in (("idea", 20), ("asked_a", 15), ("asked_b", 10), ("agreed", 5))
    )
    agreed = Introduction("i1", "p1", "p2", "boats", status=IntroductionStatus.AGREED, history=history)
    ana, ben, *talks = knowing()
    app = app_of([ana, replace(ben, status=status), *talks, agreed])
    async with at_the_keyboard(app) as robot:
        assert not any("write the introduction" in line for line in robot.screen())
        await robot.keys("i")
        assert robot.line_with("Ben is not to be contacted")
        for key in ("w", "d"):
            await robot.keys(key)
            assert robot.line_with("Ben Ito is not to be contacted.")
            assert isinstance(app.screen, IntroductionsScreen)
        await robot.keys("escape", "1", "w")
        assert robot.line_with("Write  Ana Silva")


async def test_without_any_template_it_says_where_to_look() -> None:
    app = app_of(templates=lambda: ((), ()))
    async with at_the_keyboard(app) as robot:
        await robot.keys("w")
        assert robot.line_with("No template can be used: netui templates check.")


def knowing() -> list[Record]:
    """Ana, often talked to, who knows Ben, never talked to."""
    ana = person(1, "Ana Silva", "close", knows=("p2",), emails=(Labelled("ana@example.org", "work"),))
    ben = person(2, "Ben Ito", "", company="Halyard", title="Compiler lead")
    return [ana, ben, *(talk(number, 20 * number, "p1") for number in range(1, 6))]


ABOUT = {
    "a way": lambda ben: MessageAbout(target=ben),
    "a link": lambda _ben: MessageAbout(link=Link("l1", "https://example.org", "Code that lasts")),
    "an introduction": lambda ben: MessageAbout(other=ben),
    "a talk about their work": lambda _ben: MessageAbout(purpose="informational"),
}


@pytest.mark.parametrize("about", ABOUT)
def test_a_letter_about_something_of_its_own_closes_no_promise(about: str) -> None:
    app = app_of([*knowing(), promise(1, "p1", "send the paper", -2)])
    session = app.services.session
    ana, ben = session.network.contact("p1"), session.network.contact("p2")
    templates, _ = app.services.practice.templates()
    for meant, closes in ((ABOUT[about](ben), False), (MessageAbout(), True)):
        letter = Letter(Addressee("p1", meant), ana, templates, Me(), session)
        assert (letter.item is not None) is closes


def test_of_several_things_a_letter_closes_what_its_template_is_for() -> None:
    helped = talk(1, 3, "p1", "call", got=("a map of the harbour",))
    app = app_of([person(1, "Clara Eichhorn", "close"), helped, promise(1, "p1", "send the paper", -2)])
    session = app.services.session
    clara = session.network.contact("p1")
    due = {item.kind: item for item in session.items_of("p1")}
    templates, _ = app.services.practice.templates()
    letter = Letter(Addressee("p1"), clara, templates, Me(), session)
    opened = Letter(Addressee("p1", item=due[FollowUpKind.PROMISE]), clara, templates, Me(), session)
    for key, kind in (("thank-you", FollowUpKind.THANK_YOU), ("check-in", FollowUpKind.PROMISE), ("reconnect", None)):
        letter.choose(key)
        assert letter.item == (due[kind] if kind is not None else None), key
        opened.choose(key)
        assert opened.item == due[FollowUpKind.PROMISE], "that from which it was opened, whatever is written"


async def test_a_letter_is_about_the_row_it_was_opened_from_by_whatever_way() -> None:
    app = app_of(
        [person(1, "Ana Silva", "close"), promise(1, "p1", "send the paper", -3), promise(2, "p1", "book", -2)]
    )
    network = app.services.session.network

    def still_owed() -> list[str]:
        return [one.what for one in network.follow_ups_of("p1") if one.status is FollowUpStatus.OPEN]

    async with at_the_keyboard(app) as robot:
        for way in (("p", "w"), ("enter", "p", "w")):
            for down, left in ((("g",), "book"), (("g", "j"), "send the paper")):
                await robot.keys("2", *down, *way, "d")
                assert still_owed() == [left], (way, down)
                await robot.keys(*["escape"] * 3, "u")
                assert len(still_owed()) == 2


@SIZES
async def test_a_way_is_asked_for_and_the_promise_to_come_back_stands(size: tuple[int, int]) -> None:
    app = app_of([*knowing(), promise(1, "p1", "send the paper", -2)])
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("1", "f", "/")
        app.screen.line.value = "Ben Ito"
        await robot.keys("enter")
        assert isinstance(app.screen, PathsScreen)
        await robot.keys("w")
        assert robot.line_with("Ana Silva · Ask for an introduction · email")
        assert "you two are connected: you know Ben." in " ".join(" ".join(robot.screen()).split())
        await robot.keys("d")
        assert robot.line_with("Come back to Ana about Ben Ito")
        await robot.keys("enter")
        assert isinstance(app.screen, PathsScreen)
        assert newest(app).asked == ("an introduction to Ben Ito",)
        assert open_promises(app) == ["send the paper", "come back to Ana about Ben Ito"], "an ask keeps no promise"
        _, kept = app.services.session.network.follow_ups_of("p1")
        assert kept.due_on == TODAY + timedelta(14)
        await robot.keys("escape", "1", "g", "j", "c")
        await robot.type("call, he hires in spring")
        await robot.keys("enter")
        assert newest(app, "p2").channel == "call"
        await robot.keys("e")
        app.screen.query_one(Sheet).go_to("met_through")
        await robot.settle()
        await robot.type("Ana Silva")
        await robot.keys("ctrl+s")
        assert isinstance(app.screen, MainScreen)
        await robot.keys("O")
        await robot.type("job: a compiler for Halyard")
        await robot.keys("enter", "Y", "4")
        assert robot.line_with("Job: a compiler for Halyard")
        assert robot.line_with("← Ana Silva brought you together")
        await robot.keys("u", "u", "u", "u")
        assert open_promises(app) == ["send the paper"]
        assert newest(app).asked == ()


async def test_a_suggestion_becomes_an_idea_and_sent_takes_the_step() -> None:
    people = [
        person(1, "Ines Okafor", "close", offers=("honest code review",), emails=(Labelled("i@example.org", ""),)),
        person(2, "David Mbeki", "close", needs=("a reviewer",)),
        *(talk(number * 2 + who, 20 * number + 2, f"p{who}", "coffee") for who in (1, 2) for number in range(3)),
    ]
    app = app_of(people)
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("i", "w")
        assert robot.line_with("Ines Okafor · May I introduce you? · email")
        await robot.keys("y")
        assert robot.line_with(
            "This names what David needs: would they mind? y again copies it as it is · e says it otherwise"
        )
        await robot.keys("y")
        await robot.wait_for_text("In the clipboard (wl-copy).")
        await robot.keys("d")
        (stored,) = app.services.session.network.introductions()
        assert stored.status is IntroductionStatus.ASKED_A
        assert robot.line_with("Ines is asked · no word yet")
        await robot.keys("u")
        (stored,) = app.services.session.network.introductions()
        assert stored.status is IntroductionStatus.IDEA


def introduction(status: str, *history: tuple[str, int]) -> Introduction:
    """One of Ana and Ben, with the days ago of its steps."""
    steps = tuple(IntroductionStep(IntroductionStatus(each), TODAY - timedelta(days)) for each, days in history)
    return Introduction("i1", "p1", "p2", "boats", status=IntroductionStatus(status), history=steps)


async def test_two_who_have_not_both_said_yes_are_introduced_after_a_question() -> None:
    app = app_of([*knowing(), talk(9, 30, "p2"), introduction("asked_a", ("idea", 20), ("asked_a", 15))])
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("i", "w", "t")
        await robot.type("make")
        await robot.keys("enter", "y")
        assert robot.line_with("Ben Ito has not been asked. y again copies it as it is")
        await robot.keys("d")
        assert robot.line_with("Ben Ito has not been asked. Introduce them anyway?  y introduced")
        await robot.keys("escape")
        network = app.services.session.network
        assert network.introduction("i1").status is IntroductionStatus.ASKED_A
        await robot.keys("d", "y")
        assert network.introduction("i1").status is IntroductionStatus.MADE
        assert newest(app, "p2").contacts == ("p1", "p2")
        await robot.keys("u")
        assert network.introduction("i1").status is IntroductionStatus.ASKED_A


async def test_another_message_than_that_of_its_step_leaves_an_introduction_where_it_stood() -> None:
    history = ("idea", 20), ("asked_a", 15), ("asked_b", 10), ("agreed", 5)
    app = app_of([*knowing(), introduction("agreed", *history)])
    async with at_the_keyboard(app, (120, 40)) as robot:
        for name in ("Check in", "May I introduce"):
            await robot.keys("i", "w", "t")
            await robot.type(name)
            await robot.keys("enter", "d", "escape")
            session = app.services.session
            assert session.network.introduction("i1").status is IntroductionStatus.AGREED
            assert "i1" in [item.about for item in session.items_of("p1")]


async def test_the_mail_that_brings_two_together_is_a_talk_with_both() -> None:
    history = tuple(
        IntroductionStep(IntroductionStatus(status), TODAY - timedelta(days))
        for status, days in (("idea", 20), ("asked_a", 15), ("asked_b", 10), ("agreed", 5))
    )
    agreed = Introduction("i1", "p1", "p2", "boats", status=IntroductionStatus.AGREED, history=history)
    app = app_of([*knowing(), talk(9, 30, "p2"), agreed])
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("i", "w")
        assert robot.line_with("Make the introduction · email")
        await robot.keys("d")
        assert newest(app, "p2").contacts == ("p1", "p2")
        (stored,) = app.services.session.network.introductions()
        assert stored.status is IntroductionStatus.MADE


@SIZES
async def test_hostile_records_are_text(size: tuple[int, int]) -> None:
    texts = HOSTILE if size == (80, 24) else HOSTILE[::4]  # by width differs the room they have, not what they do
    records: list[Record] = []
    for number, text in enumerate(texts, 1):
        who = f"p{number}"
        records += [
            person(number, f"Ann {text}", "inner", company=text),
            talk(number, 3, who, text),
            promise(number, who, text or "x", 0),
        ]
    app = app_of(records)
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("1")
        for _ in texts:
            await robot.keys("w")
            assert isinstance(app.screen, WritingScreen)
            assert all(cell_len(line) <= size[0] for line in robot.screen())
            await robot.keys("e", "a", "escape", "escape", "j")


async def test_somebody_removed_meanwhile_loses_nothing_that_was_written() -> None:
    app = app_of()
    async with at_the_keyboard(app) as robot:
        await robot.keys("w", "e")
        await robot.type("It rains.")
        await robot.keys("escape")
        contact = app.services.session.network.contact("p1")
        assert isinstance(contact, Contact)
        from netui.session.commands import RemoveContact

        app.carry_out(lambda: app.services.session.execute(RemoveContact("p1")))
        await robot.settle()
        assert robot.line_with("It rains.")


async def test_an_edited_draft_follows_whom_it_goes_to() -> None:
    app = app_of(knowing())
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "w", "e")
        await robot.type("It rains.")
        await robot.keys("escape")
        ana = app.services.session.network.contact("p1")
        app.perform(SaveContact(ana, replace(ana, emails=(Labelled("ana@example.com", "new"),))))
        await robot.wait_for_text("ana@example.com")
        assert robot.line_with("It rains."), "what was typed stays"
        app.services.session.execute(SetStatus(("p1",), ContactStatus.DO_NOT_CONTACT))
        app.screen.follow(None)
        assert robot.line_with("Ana Silva is not to be contacted.")
        assert robot.line_with("It rains.")


@SIZES
async def test_help_that_was_given_is_thanked_two_days_later(size: tuple[int, int]) -> None:
    app = app_of([person(1, "Ana Silva", "close"), *(talk(number, 20 * number, "p1") for number in (1, 2, 3))])
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("1", "c")
        await robot.type("2 days ago: call, got three names")
        await robot.keys("enter", "2")
        (item,) = [row.item for row in app.screen.lists.queue.list.rows if getattr(row, "item", None) is not None]
        assert (item.kind.value, item.due) == ("thank-you", TODAY)
        assert robot.line_with("say thank you · got three names")
        await robot.keys("w")
        assert robot.line_with("Ana Silva · Thank you · email")
        await robot.keys("d")
        assert isinstance(app.screen, MainScreen)
        assert "thank-you" not in [one.kind.value for one in app.services.session.items_of("p1")]
        await robot.keys("u")
        assert robot.line_with("say thank you · got three names")
