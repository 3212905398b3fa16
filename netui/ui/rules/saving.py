"""Questions before saving rules that no longer have the names records use: one for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from netui.domain.cadence.unruled import RuleKind, Unruled
from netui.session.commands import Rename
from netui.session.rules.step import in_words
from netui.ui.ask.ask import Ask
from netui.ui.ask.in_one_line import letters
from netui.ui.text.render import plain

_STAY = {RuleKind.TIER: "they stay without", RuleKind.TAG: "they keep it", RuleKind.CHANNEL: "they stay as they are"}
_GET = {RuleKind.TIER: "they get {new}", RuleKind.TAG: "they get {new}", RuleKind.CHANNEL: "they become {new}"}


def ask_what_becomes(
    ask: Ask,
    going: Sequence[Unruled],
    then: Callable[[tuple[Rename, ...]], None],
    decided: tuple[Rename, ...] = (),
    *,
    leaves: str = "nothing is saved",
) -> None:
    """Ask about each that goes what its people get instead, and do ``then`` with what was decided; esc does nothing.

    Args:
        ask: where it is asked.
        going: the keys that go; each is asked about.
        then: done at the end.
        decided: what was decided before.
        leaves: what esc means.
    """
    if not going:
        ask.close()
        then(decided)
        return
    one, *others = going
    get = ("y", _GET[one.kind].format(new=one.instead))
    choices = ([get] if one.instead else []) + [("n", _STAY[one.kind])]

    def take(pressed: str) -> bool:
        if pressed == "y" and one.instead:
            ask_what_becomes(ask, others, then, (*decided, Rename(one.kind, one.key, one.instead)), leaves=leaves)
        elif pressed == "n":
            ask_what_becomes(ask, others, then, decided, leaves=leaves)
        else:
            return False
        return True

    ask.open(letters("?", lambda: plain(in_words(one)), choices, take, leaves=leaves))
