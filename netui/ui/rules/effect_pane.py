"""The effect of other rules beside their text: worked out bit by bit, so that no key ever waits for it."""

from __future__ import annotations

from asyncio import sleep

from textual import work
from textual.timer import Timer
from textual.widgets import Static

from netui.domain.cadence.rules import Rules
from netui.session.core.session import Session
from netui.session.rules.effect import RulesEffect, effect_in_steps
from netui.ui.rules.effect_text import effect_text
from netui.ui.text.render import joined, plain

_AFTER_PAUSE_S = 0.15
"""Seconds of a pause in typing that are waited for."""

_GROUP = "rules-effect"


class EffectPane(Static):
    """The effect of the rules on the queue."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="rules-effect")
        self._session = session
        self._timer: Timer | None = None
        self._effect: RulesEffect | None = None
        self._is_roomy = False

    def make_room(self, *, roomy: bool) -> None:
        """Say it in three lines, or in as many as it takes where it is roomy."""
        if roomy != self._is_roomy:
            self._is_roomy = roomy
            if self._effect is not None:
                self.update(effect_text(self._effect, roomy=roomy))

    def consider(self, rules: Rules | None, wrong: str) -> None:
        """Show what these rules would do, after a pause in typing.

        Args:
            rules: what the text means; None when it is not valid.
            wrong: what is wrong with it; may be empty.
        """
        if self._timer is not None:
            self._timer.stop()
        self.workers.cancel_group(self, _GROUP)
        self._timer = self.set_timer(_AFTER_PAUSE_S, lambda: self._begin(rules, wrong))

    def _begin(self, rules: Rules | None, wrong: str) -> None:
        self._timer = None
        self.set_class(rules is None, "-wrong")
        if rules is None:
            self._effect = None
            stays = plain("The rules in force stay until it is mended.", "$text-muted")
            self.update(joined(plain(wrong, "$text-error"), stays, by="\n"))
        else:
            self._work_out(rules)

    @work(group=_GROUP, exclusive=True)
    async def _work_out(self, rules: Rules) -> None:
        for effect in effect_in_steps(self._session, rules):
            if effect is not None:
                self._effect = effect
                self.update(effect_text(effect, roomy=self._is_roomy))
            await sleep(0)  # lets keys in
