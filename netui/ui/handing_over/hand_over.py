"""Handing something to another program, and what is truly known about it afterwards."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from netui.domain.core.errors import NetuiError
from netui.domain.text.addresses import mailto, web_address
from netui.domain.text.display import lines, one_line
from netui.ui.actions.key_names import key_of
from netui.ui.between_keys.steps import away
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program
from netui.ui.shell.services import Begun, Copied

_SLOW_S = 0.5
"""Seconds after which it is said that a clipboard's program has not answered."""

MOST_BYTES = 74_994
"""Most bytes that a terminal takes in one OSC 52 sequence (100,000 characters of base64)."""


class CopyOutcome(StrEnum):
    """The outcome of copying a text."""

    TOOL = "tool"
    TERMINAL = "terminal"
    BY_HAND = "by hand"
    NOT = "not"


def copy(
    program: Program, text: str, what: str = "", *, before: str = "", then: Callable[[CopyOutcome], None] | None = None
) -> None:
    """Copy a text by the best way there is, and say what is known of it once it is known.

    A clipboard's program may hang: no key waits for it, and what is copied meanwhile is copied after it.

    Args:
        program: the running program.
        text: any text; what a terminal would obey when it is pasted there is left out.
        what: a word for it at the beginning of a sentence: ``The e-mail address``; empty: it is all there is to see.
        before: a sentence about what was done before; or empty.
        then: called with the outcome, once that was said.
    """
    safe = "\n".join(map(one_line, lines(text)))
    program.copies_made += 1
    if program.is_web and _fits(safe):  # the clipboard is that of the browser, wherever it is
        program.copy_to_clipboard(safe)
        program.tell(f"{before}{f'{what}: handed' if what else 'Handed'} to your browser for its clipboard.")
        if then is not None:
            then(CopyOutcome.TERMINAL)
        return
    screen, pressed_s = program.screen, program.pressed_s

    async def give() -> None:
        waiting = program.set_timer(_SLOW_S, lambda: program.tell(f"{before}The clipboard has not answered yet."))
        try:
            async with program.copying:
                done = await away(partial(program.services.copy_text, safe))
        except NetuiError as problem:
            program.tell(f"{before}{problem.sentence}", Tone.PROBLEM)
            outcome = CopyOutcome.NOT
        else:
            is_late = program.screen is not screen or program.pressed_s != pressed_s
            outcome = _say_copied(program, safe, done, what, before, is_late=is_late)
        finally:
            waiting.stop()
        if then is not None:
            then(outcome)

    program.run_worker(give())


def _say_copied(program: Program, text: str, done: Copied, what: str, before: str, *, is_late: bool) -> CopyOutcome:
    """Say which program took a text; where none did, give it to the terminal, or show it to be copied by hand.

    ``is_late``: the user has gone on to another screen or pressed a key since; nothing opens over that.
    """
    if done.program:
        said = f"{what} is in the clipboard" if what else "In the clipboard"
        program.tell(f"{before}{said} ({done.program}).", Tone.GOOD)
        return CopyOutcome.TOOL
    if done.terminal and _fits(text):
        program.copy_to_clipboard(text)
        handed = f"{what}: handed" if what else "Handed"
        program.tell(f"{before}{handed} to your terminal for its clipboard; paste to see whether it took it.")
        return CopyOutcome.TERMINAL
    # Loaded when nothing else is left.
    from netui.ui.handing_over.copy_by_hand import NOT_COPIED, copy_by_hand

    if is_late:
        program.tell(f"{before}{NOT_COPIED}", Tone.PROBLEM)
        return CopyOutcome.NOT
    copy_by_hand(program, text, before)
    return CopyOutcome.BY_HAND


def _fits(text: str) -> bool:
    return len(text.encode("utf-8", "replace")) <= MOST_BYTES


def open_address(program: Program, address: str) -> None:
    """Open a web page in the browser, an e-mail address in the mail program; copy what is neither."""
    if not address:
        program.tell(f"No address stands on this card; {key_of(program.keys, 'edit')} adds one.")
        return
    page, is_mail = web_address(address), bool(mailto(address))
    if not page and not is_mail:
        copy(program, address, one_line(address))
        return
    what = f"A message to {one_line(address)}" if is_mail else "The page"

    def copy_instead(why: str) -> None:
        copy(program, address, "The address", before=f"{why} ")

    def only_say(why: str) -> None:
        program.tell(f"{what} was not opened: {why}", Tone.PROBLEM)

    try:
        if is_mail:
            begun, _ = program.services.practice.begin_message((address,), "", "")
        else:
            begun = open_page(program, page)
    except NetuiError as problem:
        copy_instead(problem.sentence)
        return
    program.tell(f"{what} was handed to {one_line(begun.program)}.", Tone.GOOD)
    if_it_fails(program, begun, copy_instead, only_say)


def open_page(program: Program, page: str) -> Begun:
    """Open a web page in the user's browser: in the one that shows the program, where one does.

    Raises:
        NetuiError: there is no browser.
    """
    if program.is_web:
        program.open_url(page)
        return Begun("your browser")
    return program.services.open_address(page)


def if_it_fails(
    program: Program, begun: Begun, then: Callable[[str], None], too_late: Callable[[str], None] | None = None
) -> None:
    """Watch for a while, beside the keys, how a program began; where it failed, do something with why, a sentence.

    ``too_late`` is done in its place where the user has gone on to another screen or has copied something since: what
    is in the clipboard then is theirs.
    """
    failure, screen, copies = begun.failure, program.screen, program.copies_made
    if failure is None:
        return

    async def watch() -> None:
        if why := await away(failure):
            is_late = program.screen is not screen or program.copies_made != copies
            act = too_late if is_late and too_late is not None else then
            act(f"{one_line(begun.program)} {why}.")

    program.run_worker(watch())
