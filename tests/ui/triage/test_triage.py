from datetime import timedelta

from netui.domain.records.conversation import Conversation
from netui.ui.app import NetuiApp
from netui.ui.main.screen import MainScreen
from tests.ui.invented import TODAY, app_with, circle, journal_of, person, promise, talk
from tests.ui.robot import at_the_keyboard, key_event


def screen_of(app: NetuiApp) -> MainScreen:
    assert isinstance(app.screen, MainScreen)
    return app.screen


def queue_of(app: NetuiApp) -> list[str]:
    queue = app.services.session.queue
    return [item.id for item in (*queue.today_items, *queue.later)]


def under_the_cursor(app: NetuiApp) -> str:
    row = screen_of(app).lists.queue.list.row
    return row.id if row else ""


def newest_talk(app: NetuiApp) -> Conversation:
    edits = journal_of(app).changes[-1].edits
    return next(edit.after for edit in edits if isinstance(edit.after, Conversation))


async def test_launch_lands_on_the_first_item_of_the_queue_and_d_and_enter_log_a_conversation() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        assert under_the_cursor(app) == queue_of(app)[0] == "f1"
        assert "Ana Silva" in robot.line_with("▌I")
        assert "0 of 8" in robot.screen()[0]
        await robot.keys("j", "j")
        item = under_the_cursor(app)
        following = queue_of(app)[queue_of(app).index(item) + 1]
        await robot.keys("d", "enter")
        talk = newest_talk(app)
        assert talk.contacts == ("p4",)
        assert talk.channel == "event"  # the one used most with them
        assert talk.on == TODAY
        assert item not in queue_of(app)
        assert under_the_cursor(app) == following
        assert "Talked to 山田太郎" in robot.said
        assert "u undoes" in robot.said


async def test_the_keys_are_named_again_once_a_question_is_answered_or_left() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        bar = robot.screen()[-1]
        assert "d done" in bar
        for keys in (("d", "enter"), ("s", "w"), ("t", "2"), ("d", "escape")):
            await robot.keys(*keys)
            assert robot.screen()[-1] == bar
        await robot.keys("d")
        await robot.resize(100, 30)
        await robot.keys("escape")
        assert "d done" in robot.screen()[-1]


async def test_the_line_of_done_speaks_the_capture_grammar() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("d")
        await robot.type("thanks for the walk, *moves to Oslo, gave intro to Ben @call > send photos by fri")
        assert "logs a call today" in "\n".join(robot.screen()[-4:])
        assert "remember: moves to Oslo" in "\n".join(robot.screen()[-4:])
        await robot.keys("enter")
        talk = newest_talk(app)
        assert talk.channel == "call"
        assert [point.text for point in talk.key_points] == ["moves to Oslo"]
        assert talk.gave == ("intro to Ben",)
        promises = [item.what for item in app.services.session.queue.coming_up if item.contact_id == "p1"]
        assert "send photos" in promises


async def test_tab_takes_another_channel_and_only_a_cadence_needs_one() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("d", "tab")
        assert "enter logs a meeting today" in robot.screen()[-4]
        assert "‹meeting›" in robot.screen()[-1]
        await robot.keys("shift+tab")
        assert "‹none›" in robot.screen()[-1]
        assert "closes it without a conversation" in robot.screen()[-4]
        before = len(app.services.session.network.conversations)
        await robot.keys("enter")
        assert len(app.services.session.network.conversations) == before
        assert "f1" not in queue_of(app)
        assert under_the_cursor(app) == "cadence-p1"
        await robot.resize(120, 30)
        await robot.keys("d")
        assert "none" not in robot.screen()[-1]


async def test_a_line_that_is_not_understood_stays_to_be_mended() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("d")
        await robot.type("talk > send it by 2026-02-30")
        await robot.keys("enter")
        assert screen_of(app).ask.is_open
        assert "f1" in queue_of(app)
        await robot.keys(*["backspace"] * 16, "enter")
        assert not screen_of(app).ask.is_open


async def test_one_key_says_until_when_and_a_typed_day_is_said_before_it_is_taken() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for key, days in (("d", 1), ("3", 3), ("w", 7), ("m", 30)):
            await robot.keys("s", key)
            follow_up = app.services.session.network.follow_up("f1")
            assert follow_up is not None
            assert follow_up.snoozed_until == TODAY + timedelta(days)
            assert "f1" not in queue_of(app)
            assert under_the_cursor(app) == "cadence-p1"
            await robot.keys("u")
        await robot.keys("s", "space", *"mon", "enter")  # a blank first lets a day begin with a key
        follow_up = app.services.session.network.follow_up("f1")
        assert follow_up is not None
        assert str(follow_up.snoozed_until) == "2026-11-23"
        await robot.keys("u", "s")
        assert robot.screen()[-1].startswith(" s  snooze  d tomorrow  3 days  w week  m month  or a day:")
        await robot.type("12 jan")
        assert "or a day: 12 jan  12 Jan 2027" in robot.screen()[-1]
        await robot.keys("enter")
        follow_up = app.services.session.network.follow_up("f1")
        assert follow_up is not None
        assert str(follow_up.snoozed_until) == "2027-01-12"


async def test_a_day_is_counted_from_the_day_on_which_it_is_said() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("s")
        app.services.today = lambda: TODAY + timedelta(1)
        app.look_around()
        await robot.keys("w")
        follow_up = app.services.session.network.follow_up("f1")
        assert follow_up is not None
        assert follow_up.snoozed_until == TODAY + timedelta(8)


async def test_what_is_no_later_day_is_refused_kindly() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for typed in ("yesterday", " 31 feb", "blah", "today", " "):
            await robot.keys("s")
            await robot.type(typed)
            await robot.keys("enter")
            assert screen_of(app).ask.is_open, typed
            await robot.keys("escape")
            assert not screen_of(app).ask.is_open, typed
            assert "f1" in queue_of(app), typed


async def test_skip_goes_to_the_next_and_undo_comes_back() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("j", "j", "j")
        item, following = queue_of(app)[3], queue_of(app)[4]
        await robot.keys("x")
        assert under_the_cursor(app) == following
        await robot.keys("G", "u")
        assert under_the_cursor(app) == item
        assert "Undone: Skipped Ben Ito" in robot.said or "Undone: Skipped" in robot.said
        await robot.keys("ctrl+r")
        assert item not in queue_of(app)
        assert "Done again: Skipped" in robot.said


async def test_marked_items_are_decided_together_in_one_step_and_escape_takes_marks_away() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("space", "escape")
        assert screen_of(app).lists.queue.list.marks == frozenset()
        await robot.keys("g", "j", "space", "j", "space")
        assert "+2" in robot.screen()[1]
        marked = {queue_of(app)[1], queue_of(app)[3]}
        steps = len(journal_of(app).changes)
        await robot.keys("s", "w")
        assert marked.isdisjoint(queue_of(app))
        assert len(journal_of(app).changes) == steps + 1
        assert "+2" not in robot.screen()[1]
        await robot.keys("u")
        assert marked <= set(queue_of(app))


async def test_t_and_a_digit_set_the_tier() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("t")
        assert " t  tier  1 Inner  2 Close  3 Active" in robot.screen()[-1]
        await robot.keys("2")
        contact = app.services.session.network.contact("p1")
        assert contact is not None
        assert contact.tier == "close"
        assert "Tier of Ana Silva is now Close" in robot.said
        await robot.keys("t", "9")
        assert screen_of(app).ask.is_open  # there is no ninth tier
        await robot.keys("0")
        assert app.services.session.network.contact("p1") == contact.__class__(
            **{name: getattr(contact, name) for name in contact.__dataclass_fields__} | {"tier": "", "tier_since": None}
        )


async def test_a_tier_that_is_full_says_so() -> None:
    people = [person(number, f"Person {number:02}", "inner" if number < 15 else "close") for number in range(20)]
    app = app_with(people)
    async with at_the_keyboard(app, (120, 30)) as robot:
        await robot.keys("1", "G", "t", "1")
        assert "meant for 15" in robot.said


async def test_pin_puts_on_top_and_the_last_row_hands_the_cursor_to_the_one_before() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("G")
        before = queue_of(app)[-2]
        await robot.keys("x")
        assert under_the_cursor(app) == before
        await robot.keys("u")
        item = under_the_cursor(app)
        await robot.keys("P")
        assert queue_of(app)[0] == item
        assert under_the_cursor(app) == item
        await robot.keys("P")
        assert queue_of(app)[0] == "f1"


async def test_decisions_in_the_contacts_are_about_the_person() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 30)) as robot:
        await robot.keys("1", "x")
        assert "f1" not in queue_of(app)  # the most pressing of Ana's
        assert "cadence-p1" in queue_of(app)
        await robot.keys(*"jjjj", "x")
        assert "nobody chosen is due" in "\n".join(robot.screen())


async def test_what_is_typed_at_once_is_handled_in_order() -> None:
    """All keys are there before the first is handled, as when a terminal sends them in one piece."""
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for key in ("j", "d", *"thx @call", "enter", "j", "s", "w", "slash", *"gra", "enter", "d", *"ok", "enter"):
            app.post_message(key_event(key))
        await robot.settle()
        labels = [change.label for change in journal_of(app).changes[1:]]
        assert [label.partition(" ")[0] for label in labels] == ["Talked", "Snoozed", "Talked"]
        assert labels[0] == "Talked to Ana Silva · thx"


async def test_a_held_key_decides_only_about_what_was_seen() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for _ in range(5):
            app.post_message(key_event("x"))
        await robot.settle()
        assert len(queue_of(app)) >= 6
        left = len(queue_of(app))
        await robot.keys("x")
        assert len(queue_of(app)) == left - 1


async def test_a_decision_is_on_the_screen_in_one_call() -> None:
    app = app_with()
    async with at_the_keyboard(app):
        await app._take(key_event("x"))
        assert under_the_cursor(app) == "cadence-p1"
        assert "Ana Silva" in [span.text for span in screen_of(app).card.rows[0].spans]
        await app._take(key_event("j"))
        assert "山田太郎" in [span.text for span in screen_of(app).card.rows[0].spans]


async def test_nothing_is_lost_when_the_disk_refuses() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        journal_of(app).broken = True
        await robot.keys("x")
        assert "Not saved." in "\n".join(robot.screen())
        assert "f1" in queue_of(app)
        await robot.keys("r")
        assert screen_of(app).ask.is_open
        journal_of(app).broken = False
        await robot.keys("r")
        assert not screen_of(app).ask.is_open
        assert "f1" not in queue_of(app)


async def test_a_copy_can_be_written_elsewhere() -> None:
    written: list[str] = []
    app = app_with(save_copy=lambda path: written.append(str(path)))
    async with at_the_keyboard(app) as robot:
        journal_of(app).broken = True
        await robot.keys("x", "w", "enter")
        assert written == ["network-copy.json"]
        assert "A copy was written" in robot.said


async def test_an_undo_in_the_contacts_or_conversations_comes_back_to_what_it_brought_back() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "j", "j")
        contacts = screen_of(app).lists.contacts.list
        row = contacts.row
        assert row is not None
        await robot.keys("space", "space", "Z")
        assert "Archived 2 people" in robot.said
        await robot.keys("G", "u")
        assert contacts.row is not None
        assert contacts.row.id == row.id
        await robot.keys("3", "g", "j", "j")
        talks = screen_of(app).lists.conversations.list
        talk_row = talks.row
        assert talk_row is not None
        await robot.keys("delete", "enter", "G")
        assert talks.row is None or talks.row.id != talk_row.id
        await robot.keys("u")
        assert talks.row is not None
        assert talks.row.id == talk_row.id


async def test_undo_with_nothing_to_undo_says_so() -> None:
    async with at_the_keyboard(app_with([])) as robot:
        await robot.keys("u")
        assert "nothing to undo" in robot.said
        await robot.keys("ctrl+r")
        assert "nothing to redo" in robot.said


async def test_an_empty_queue_is_a_pleasure() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 30)) as robot:
        await robot.keys(*["x"] * len(queue_of(app)))
        assert queue_of(app) == []
        text = " ".join("\n".join(robot.screen()).split())
        assert "✓ That is the day." in text
        assert "skipped 7" in text
        assert "dropped 1" in text
        assert "next" in text
        await robot.keys("a")
        assert "coming up" in "\n".join(robot.screen())
        assert "within 7 days" in robot.said
        await robot.keys("escape")
        assert "✓ That is the day." in "\n".join(robot.screen())


async def test_the_day_ends_and_enter_brings_five_more() -> None:
    people = [one for n in range(1, 21) for one in (person(n, f"Person {n}", "close"), talk(n, 40 + n, f"p{n}"))]
    app = app_with(people)
    async with at_the_keyboard(app, (120, 30)) as robot:
        assert "0 of 12" in robot.screen()[0]
        robot.line_with("Queue  12 today · 8 later")
        await robot.keys(*["space"] * 12, "x", "escape")
        assert "12 of 12" in robot.screen()[0]
        robot.line_with("That is the day.")
        robot.line_with("8 more are due, and can wait for another day")
        await robot.keys("a")
        robot.line_with("later ──")
        await robot.keys("escape", "enter")
        assert "12 of 17" in robot.screen()[0]
        robot.line_with("Queue  5 today · 3 later")
        await robot.keys("u")
        assert "0 of 17" in robot.screen()[0]
        assert len(screen_of(app).lists.queue.list.marks) == 12  # what was marked is marked again
        await robot.keys("ctrl+r")
        assert not screen_of(app).lists.queue.list.marks


async def test_a_shows_what_it_adds_and_goes_back() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("j", "j")
        stood_on = under_the_cursor(app)
        await robot.keys("a")
        assert under_the_cursor(app) == app.services.session.queue.coming_up[0].id
        robot.line_with("coming up")
        await robot.keys("a")
        assert under_the_cursor(app) == stood_on


async def test_others_changes_are_seen_and_nothing_jumps() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("j", "j")
        item = under_the_cursor(app)
        from netui.domain.records.change import Change, Edit

        twin = journal_of(app).twin()
        twin.commit(Change("Added Zoe", (Edit(None, person(77, "Zoe", "inner")),)))
        app.look_around()
        await robot.settle()
        assert under_the_cursor(app) == item
        await robot.keys("1")
        assert "Zoe" in "\n".join(robot.screen())


async def test_the_day_is_seen_however_long_the_promise_is() -> None:
    long = promise(1, "p1", "send the paper on borrow checking and the photos of the harbour walk", -3)
    async with at_the_keyboard(app_with([person(1, "Ana Silva", "inner"), long]), (120, 40)) as robot:
        await robot.keys("s", "w")
        assert "Snoozed to Fri 27 Nov  Ana Silva  send the paper" in robot.said
        assert "to Fri 27 Nov" in robot.said
        await robot.keys("u")
        assert "Undone" in robot.said
        assert "to Fri 27 Nov" in robot.said


async def test_an_undo_comes_back_to_the_very_item_of_who_has_several() -> None:
    """Another one of theirs stands further up; the next key would have been about that."""
    app = app_with([*circle(), promise(7, "p1", "lend the boat", -2), promise(8, "p1", "return the key", -1)])
    async with at_the_keyboard(app) as robot:
        theirs = [row for row in queue_of(app) if row in ("f1", "f7", "f8")]
        assert len(theirs) == 3
        for item in theirs[1:]:
            for verdict in ("x", "s"):
                await robot.keys("g", *["j"] * queue_of(app).index(item), verdict, *(["w"] if verdict == "s" else []))
                assert item not in queue_of(app)
                await robot.keys("G", "u")
                assert under_the_cursor(app) == item
