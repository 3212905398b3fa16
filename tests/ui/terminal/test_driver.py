"""The fast driver."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from threading import Event, Thread
from types import SimpleNamespace
from typing import Any

import pytest
from textual import constants, events
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.driver import Driver
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread
from textual.message import Message

from netui.ui.terminal import terminal_input
from netui.ui.terminal.driver import fast_driver
from netui.ui.terminal.lasting_stream import LastingStream
from netui.ui.terminal.paste_filter import PasteComing
from netui.ui.terminal.terminal_input import ESCAPE_DELAY_S

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the driver is for POSIX terminals")


class Keyboard:
    """A driver that reads from a pipe, and what came out of it."""

    def __init__(self, driver: Any, write_end: int) -> None:
        self.driver = driver
        self.write_end = write_end
        self.messages: list[Message] = []
        self.arrived = Event()
        self.handles = True
        self.waits: list[Message] = []
        driver.process_message, driver.send_message = self._arrive, self._mark
        self.thread = Thread(target=driver.run_input_thread)
        self.thread.start()

    def _arrive(self, message: Message) -> None:
        self.messages.append(message)
        self.arrived.set()

    def _mark(self, message: Message) -> None:
        self.waits.append(message)
        if self.handles:
            self.catch_up()

    def wait_for_mark(self) -> None:
        """Wait until no more is read before what has come is handled."""
        deadline = time.monotonic() + 5
        while not self.waits:
            assert time.monotonic() < deadline
            time.sleep(0.002)

    def catch_up(self) -> None:
        """Handle what has come, as the program does, to the last mark."""
        for _ in range(len(self.waits)):
            wait = self.waits.pop(0)
            assert isinstance(wait, events.Callback)
            wait.callback()

    def send(self, sent: bytes) -> list[str]:
        """Keys that come out after these bytes, once at least one has."""
        self.arrived.clear()
        os.write(self.write_end, sent)
        assert self.arrived.wait(5)
        return [message.key for message in self.messages if isinstance(message, events.Key)]


def test_a_frame_goes_out_at_once_with_its_marks() -> None:
    driver, written = asyncio.run(make_driver()), []
    driver._writer_thread = SimpleNamespace(write=written.append)  # type: ignore[attr-defined]
    for data in ("a", SYNC_START, "frame", "its cursor", SYNC_END, "b"):
        driver.write(data)
    assert written == ["a", f"{SYNC_START}frameits cursor{SYNC_END}", "b"]


def test_a_stop_in_the_middle_of_a_frame_gives_the_terminal_back(monkeypatch: pytest.MonkeyPatch) -> None:
    driver, written = asyncio.run(make_driver()), []
    driver._writer_thread = SimpleNamespace(write=written.append)  # type: ignore[attr-defined]
    ends = "textual.drivers.linux_driver.LinuxDriver.stop_application_mode"
    monkeypatch.setattr(ends, lambda self: self.write("back"))
    driver.write(SYNC_START)
    driver.stop_application_mode()
    assert written == ["back"]


async def make_driver() -> Driver:
    """A driver, which wants a running loop when it is made."""
    driver_class = fast_driver()
    assert driver_class is not None
    return driver_class(SimpleNamespace())  # type: ignore[arg-type]


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    yield from keyboards(monkeypatch)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    """A keyboard whose program waits so long for the rest of a sequence that a busy machine does not matter."""
    monkeypatch.setattr(terminal_input, "ESCAPE_DELAY_S", 0.6)
    yield from keyboards(monkeypatch)


def keyboards(monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    kept = {number: signal.getsignal(number) for number in (signal.SIGTSTP, signal.SIGCONT)}
    read_end, write_end = os.pipe()
    with os.fdopen(read_end, closefd=False) as stdin:
        monkeypatch.setattr(sys, "__stdin__", stdin)
        driver: Any = asyncio.run(make_driver())
        keyboard = Keyboard(driver, write_end)
        yield keyboard
        driver.exit_event.set()
        keyboard.thread.join(5)
        assert not keyboard.thread.is_alive()
    for number, handler in kept.items():
        signal.signal(number, handler)
    os.close(read_end)
    if write_end == keyboard.write_end:
        os.close(write_end)


def test_keys_escape_and_sequences(keyboard: Keyboard) -> None:
    assert keyboard.send(b"j") == ["j"]
    assert keyboard.send(b"\x1b") == ["j", "escape"]
    assert keyboard.send(b"\x1b[A")[-1] == "up"
    assert keyboard.send("é".encode())[-1] == "é"


def test_nothing_in_a_paste_is_a_key(keyboard: Keyboard) -> None:
    pasted = "a\x1b]0;d\x07\r" + "x" * 40 + "\x1b[A\x1b\x1bq"
    assert keyboard.send(f"\x1b[200~{pasted}\x1b[201~j".encode()) == ["j"]
    pastes = [message.text for message in keyboard.messages if isinstance(message, events.Paste)]
    assert pastes == ["a\r" + "x" * 40 + "q"]


def test_what_comes_in_two_pieces_is_one_key(patient: Keyboard) -> None:
    for first, second in ((b"\x1b", b"[B"), (b"\x1b[", b"A"), (b"\x1b[1;5", b"C")):
        os.write(patient.write_end, first)
        time.sleep(0.06)
        patient.send(second)
    patient.send(b"\x1b")
    assert patient.send(b"j") == ["down", "up", "ctrl+right", "escape", "j"]


def test_a_mouse_report_is_never_typed(keyboard: Keyboard) -> None:
    os.write(keyboard.write_end, b"\x1b[<35;1")
    time.sleep(0.3)
    assert keyboard.send(b"2;5M") == []
    assert [type(message) for message in keyboard.messages] == [events.MouseMove]


def test_a_long_paste_is_told_of_and_read_in_a_moment(keyboard: Keyboard) -> None:
    began_s = time.process_time()  # not that of others on the machine
    os.write(keyboard.write_end, b"\x1b[200~")
    for _ in range(80):
        os.write(keyboard.write_end, b"Ben Ito: tea at noon\n" * 3_000)
    assert keyboard.send(b"\x1b[201~j")
    assert time.process_time() - began_s < 2.0
    assert [message for message in keyboard.messages if isinstance(message, PasteComing)]
    assert isinstance(keyboard.messages[-1], events.Key)
    assert isinstance(keyboard.messages[-2], events.Paste)


@pytest.mark.parametrize("piece", [300, 60])
def test_no_more_keys_are_taken_than_the_program_can_follow(keyboard: Keyboard, piece: int) -> None:
    keyboard.handles = False
    for _ in range(0, 300, piece):
        assert keyboard.send(b"j" * piece)
    keyboard.wait_for_mark()
    came = len(keyboard.messages)
    assert 256 <= came < 600
    os.write(keyboard.write_end, b"k")
    time.sleep(0.05)
    assert len(keyboard.messages) == came
    keyboard.arrived.clear()
    keyboard.catch_up()
    assert keyboard.arrived.wait(5)
    assert isinstance(last := keyboard.messages[-1], events.Key)
    assert last.key == "k"


def test_a_key_in_two_pieces_behind_many_keys_is_one(keyboard: Keyboard) -> None:
    keyboard.handles = False
    assert keyboard.send(b"j" * 300 + b"\x1b")
    keyboard.wait_for_mark()
    os.write(keyboard.write_end, b"[B")
    time.sleep(ESCAPE_DELAY_S * 1.5)
    keyboard.arrived.clear()
    keyboard.catch_up()
    assert keyboard.arrived.wait(5)
    assert keyboard.send(b"k")[300:] == ["down", "k"]


def test_a_letter_may_come_byte_by_byte(keyboard: Keyboard) -> None:
    for byte in "é李".encode():
        os.write(keyboard.write_end, bytes([byte]))
        time.sleep(0.02)
    assert keyboard.send(b"j") == ["é", "李", "j"]


def test_bytes_that_are_no_text_end_nothing(keyboard: Keyboard) -> None:
    keyboard.send(b"\xff\xfe")
    assert keyboard.send(b"k")[-1] == "k"


def test_the_end_wakes_a_thread_that_waits(keyboard: Keyboard) -> None:
    keyboard.driver.exit_event.set()
    keyboard.thread.join(5)
    assert not keyboard.thread.is_alive()


def test_after_a_suspension_the_next_thread_reads_on(keyboard: Keyboard) -> None:
    keyboard.driver.close()  # as Textual does when the program is suspended
    for _ in range(2):  # Textual sets it again when nobody listens any more
        keyboard.driver.exit_event.set()
        keyboard.thread.join(5)
    keyboard.driver.exit_event.clear()
    keyboard.thread = Thread(target=keyboard.driver.run_input_thread)
    keyboard.thread.start()
    assert keyboard.send(b"j") == ["j"]


def test_a_terminal_that_is_gone_ends_nothing(keyboard: Keyboard) -> None:
    keyboard.send(b"j")
    os.close(keyboard.write_end)
    keyboard.write_end = -1
    keyboard.driver.exit_event.set()
    keyboard.thread.join(5)
    assert not keyboard.thread.is_alive()


def test_nothing_waits_for_a_terminal_that_is_gone_to_show_something(keyboard: Keyboard) -> None:
    assert isinstance(keyboard.driver._file, LastingStream)
    read_end, write_end = os.pipe()
    os.close(read_end)
    gone = os.fdopen(write_end, "w")
    writing = WriterThread(LastingStream(gone))
    writing.start()
    for _ in range(2 * MAX_QUEUED_WRITES):
        writing._queue.put("seen by nobody " * 1000, timeout=5)
    writing.stop()
    assert not writing.is_alive()
    with suppress(OSError):
        gone.close()


@pytest.mark.parametrize(
    ("is_terminal", "is_reading", "done"),
    [
        (True, False, ["resume"]),  # fg after ctrl+z
        (True, True, ["suspend", "resume"]),  # stopped and woken by somebody else
        (False, True, []),  # the kernel wakes a program whose terminal hangs up
    ],
)
def test_when_woken_only_one_thread_reads(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch, is_terminal: bool, is_reading: bool, done: list[str]
) -> None:
    calls: list[str] = []
    monkeypatch.setattr(os, "isatty", lambda number: is_terminal)
    monkeypatch.setattr(keyboard.driver, "suspend_application_mode", lambda: calls.append("suspend"))
    monkeypatch.setattr(keyboard.driver, "resume_application_mode", lambda: calls.append("resume"))
    keyboard.driver._key_thread = keyboard.thread if is_reading else None
    os.kill(os.getpid(), signal.SIGCONT)
    assert calls == done


@pytest.mark.parametrize(("group", "is_job"), [(7, True), (5, False)])
def test_the_whole_job_of_a_shell_stops_when_the_terminal_is_free(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch, group: int, is_job: bool
) -> None:
    done: list[object] = []
    monkeypatch.setattr(keyboard.driver, "suspend_application_mode", lambda: done.append("terminal is free"))
    monkeypatch.setattr(os, "getsid", lambda process: 5)
    monkeypatch.setattr(os, "getpgrp", lambda: group)
    monkeypatch.setattr(os, "kill", lambda *what: done.append(what))
    signal.raise_signal(signal.SIGTSTP)
    assert done == ["terminal is free", (0 if is_job else os.getpid(), signal.SIGSTOP)]


def test_a_signal_in_the_middle_of_what_another_one_does_waits_for_it(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []
    arriving = [[signal.SIGCONT], [signal.SIGTSTP, signal.SIGTSTP, signal.SIGCONT, signal.SIGTSTP], [], [], []]

    def begun_and_done(what: str) -> None:
        done.append(f"{what} ...")
        for number in arriving.pop(0):
            signal.raise_signal(number)
        done.append("done")

    def resume() -> None:
        begun_and_done("resume")
        keyboard.driver._must_signal_resume = False

    monkeypatch.setattr(os, "isatty", lambda number: True)
    monkeypatch.setattr(os, "kill", lambda *what: done.append(what[1]))
    monkeypatch.setattr(keyboard.driver, "suspend_application_mode", lambda: begun_and_done("suspend"))
    monkeypatch.setattr(keyboard.driver, "resume_application_mode", resume)
    keyboard.driver._key_thread = None
    signal.raise_signal(signal.SIGTSTP)
    woken, stopped = ["resume ...", "done"], ["suspend ...", "done"]
    assert done == [*stopped, *woken, *stopped, *woken, *stopped, signal.SIGSTOP], "woken while it stops, it goes on"


async def test_it_does_nothing_in_the_middle_of_what_the_event_loop_does(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []
    monkeypatch.setattr(keyboard.driver, "suspend_application_mode", lambda: done.append("terminal is free"))
    monkeypatch.setattr(os, "kill", lambda *what: done.append(what[1]))
    signal.raise_signal(signal.SIGTSTP)
    assert done == []
    await asyncio.sleep(0)
    assert done == ["terminal is free", signal.SIGSTOP]
    keyboard.driver._auto_restart = False  # an editor has the terminal, and the loop waits for it
    signal.raise_signal(signal.SIGTSTP)
    assert done[2:] == [signal.SIGSTOP]


def test_textual_chooses_where_the_driver_does_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    assert fast_driver() is not None
    with monkeypatch.context() as patch:
        patch.setattr(constants, "DRIVER", "textual.drivers.web_driver:WebDriver")
        assert fast_driver() is None
    with monkeypatch.context() as patch:
        patch.setattr("netui.ui.terminal.driver.knows_the_driver", lambda: False)
        assert fast_driver() is None


def test_enter_typed_before_the_terminal_was_taken_is_enter(keyboard: Keyboard) -> None:
    keyboard.driver.exit_event.set()
    keyboard.thread.join(5)
    keyboard.driver.exit_event.clear()
    os.write(keyboard.write_end, b"j\n")  # a terminal that edits lines makes a line feed of enter
    keyboard.thread = Thread(target=keyboard.driver.run_input_thread)
    keyboard.thread.start()
    assert keyboard.arrived.wait(5)
    assert keyboard.send(b"\n") == ["j", "enter", "ctrl+j"]
