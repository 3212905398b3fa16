"""The sorting screen: one person at a time, one key each."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from netui.domain.change import Change
from netui.session.commands import Command, PassOver, SetTier
from netui.session.view_card import card
from netui.session.view_sorting import Sorting, TierLoad, sorting
from netui.ui.actions import Doer, Place, actions_at, allowed, bindings
from netui.ui.card import Scrolled
from netui.ui.card_lines import card_lines
from netui.ui.card_text import CardLine
from netui.ui.key_bar import KeyBar
from netui.ui.line import Line, spread
from netui.ui.program import Program, Tone
from netui.ui.render import joined, plain
from netui.ui.safe_text import fit

_TALKS = 3
_LABEL_CELLS = 20
_BAR_CELLS = 16
_KEYED_TIERS = 9


class SortingScreen(Screen[None], inherit_bindings=False):
    """Those without a tier, one after the other."""

    CSS_PATH = "sorting.tcss"
    AUTO_FOCUS = "#sorting-card"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Doer.SCREEN, {Place.SORTING})]

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._session = program.desk.session
        self._work = sorting(self._session)
        self._decided: list[tuple[str, str]] = []
        self._said: tuple[str, Tone] = ("", Tone.PLAIN)

    def compose(self) -> ComposeResult:
        """Progress, the person, the tiers, what was just done, the keys."""
        yield Line(widget_id="sorting-progress")
        yield Scrolled(self._card_lines, widget_id="sorting-card")
        yield Static(id="sorting-tiers")
        yield Line(widget_id="sorting-said")
        bar = KeyBar(self._program.keys)
        bar.show([action for action in actions_at(Place.SORTING) if action.bar])
        yield bar

    def on_mount(self) -> None:
        """Show the first."""
        self._show()

    @property
    def place(self) -> Place:
        """Where the user is."""
        return Place.SORTING

    @property
    def selected_id(self) -> str:
        """Id of the person to decide about; empty when nobody is left."""
        return self._work.waiting[0] if self._work.waiting else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action of the screen may be done here."""
        return allowed(action, self.place)

    def say(self, sentence: str, tone: Tone) -> None:
        """Say a sentence above the keys."""
        self._said = (sentence, tone)
        self._show_said()

    def follow(self, change: Change | None) -> None:
        """Show whom to sort next; after an undo, the person it brought back."""
        brought_back = self._decided.pop()[0] if change is not None and self._is_ours(change) else ""
        self._work = sorting(self._session)
        if brought_back in self._work.waiting:
            rest = tuple(one for one in self._work.waiting if one != brought_back)
            self._work = Sorting((brought_back, *rest), self._work.passed, self._work.sorted_count, self._work.loads)
        self._show()

    def _is_ours(self, change: Change) -> bool:
        """Whether a change takes back the newest decision made here."""
        return bool(self._decided) and change.undoes is not None and change.label.endswith(self._decided[-1][1])

    # What the keys do

    def action_give_tier(self, number: int) -> None:
        """Give the person the tier of that digit."""
        if number <= len(self._session.rules.tiers):
            self._decide(SetTier((self.selected_id,), self._session.rules.tiers[number - 1].key))

    def action_pass_over(self) -> None:
        """Leave the person unsorted for now."""
        self._decide(PassOver(self.selected_id))

    def action_never(self) -> None:
        """Archive the person, so that they never come up."""
        self._decide(PassOver(self.selected_id, never=True))

    async def action_sort_back(self) -> None:
        """Take back the last decision made here."""
        newest = self._session.steps().undo
        if not self._decided:
            self.say("This is where you began.", Tone.PLAIN)
        elif newest is None or newest.label != self._decided[-1][1]:
            self._decided.pop()
            self.say("Something else was done since; u takes that back.", Tone.PLAIN)
        else:
            self._program.carry_out(self._session.undo, hint="")

    def action_leave(self) -> None:
        """Go back; where it stopped, it goes on."""
        self.dismiss()

    def _decide(self, command: Command) -> None:
        person = self.selected_id
        if not person:
            self.action_leave()
            return
        change = self._program.perform(command)
        if change is not None:
            self._decided.append((person, change.label))

    # What is seen

    def _show(self) -> None:
        self.query_one("#sorting-progress", Line).show(self._progress())
        self.query_one("#sorting-card", Scrolled).show_anew()
        loads = Content("\n").join([_load(place, load) for place, load in enumerate(self._work.loads, 1)])
        self.query_one("#sorting-tiers", Static).update(loads)
        self._show_said()

    def on_resize(self) -> None:
        """Let the progress reach to the end of the line."""
        self._show()

    def _progress(self) -> Content:
        left = len(self._work.waiting)
        fresh = left - self._work.passed
        words = f"{fresh} to sort" + (f" · {self._work.passed} passed over" if self._work.passed else "")
        done = f"{self._work.sorted_count} sorted · {len(self._decided)} now "
        title = joined(
            Content.styled(" How close are you?", "bold $text-primary"), plain(words, "$text-muted"), by="  "
        )
        return spread(title, plain(done, "$text-muted"), self.size.width)

    def _show_said(self) -> None:
        sentence, tone = self._said
        style = {Tone.GOOD: "$text-success", Tone.PLAIN: "$text-muted", Tone.PROBLEM: "$text-error"}[tone]
        self.query_one("#sorting-said", Line).show(plain(f" {sentence}", style))

    def _card_lines(self, cells: int) -> tuple[CardLine, ...]:
        found = card(self.selected_id, self._session, talks=_TALKS) if self.selected_id else None
        if found is None:
            return _all_sorted()
        return card_lines(found, cells, self._session.today, full=False)


def _all_sorted() -> tuple[CardLine, ...]:
    from netui.ui.card_text import CardWriter

    writer = CardWriter(60)
    writer.blank()
    writer.text("Everybody has a place.", "strong")
    writer.text("Who comes in with the next import waits here. esc goes back to the queue.", "muted")
    return writer.finished


def _load(place: int, load: TierLoad) -> Content:
    """A tier with its digit, its rhythm, and how full it is."""
    tier = load.tier
    rhythm = tier.every.as_rhythm() if tier.every else "never by itself"
    over = tier.capacity is not None and load.count > tier.capacity
    count = f"{load.count} of {tier.capacity}" if tier.capacity else f"{load.count}"
    return Content.assemble(
        (f" {place} " if place <= _KEYED_TIERS else "   ", "bold $text-accent"),
        plain(fit(tier.label or tier.key, _LABEL_CELLS)),
        plain(fit(rhythm, _LABEL_CELLS), "$text-muted"),
        _bar(load),
        plain(f" {count}", "$text-warning" if over else "$text-muted"),
        plain(" more than it is meant for" if over else "", "$text-warning"),
    )


def _bar(load: TierLoad) -> Content:
    if load.tier.capacity is None:
        return plain(" " * _BAR_CELLS)
    full = min(_BAR_CELLS, round(_BAR_CELLS * load.count / load.tier.capacity))
    return Content.assemble(("━" * full, "$text-accent"), ("─" * (_BAR_CELLS - full), "$text-muted"))


def open_sorting(program: Program) -> None:
    """Sort those who have no tier yet."""
    program.push_screen(SortingScreen(program))
