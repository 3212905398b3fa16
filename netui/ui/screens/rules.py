"""The cadence rules as text: errors at their line while typing, and the effect on the queue before it is saved."""

from __future__ import annotations

from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static, TextArea

from netui.domain.problem import NetuiError, Problem
from netui.domain.rules import Rules
from netui.session.rules_effect import RulesEffect, rules_effect
from netui.session.wording import plural
from netui.ui.actions import Doer, Place, actions_at, allowed, bindings
from netui.ui.key_bar import KeyBar
from netui.ui.line import Line
from netui.ui.program import Program, Tone
from netui.ui.render import joined, phrase, plain

DRAFT = "rules"
"""Under this name a text that was left unsaved is kept."""

_EFFECT_AFTER_S = 0.15
_PROBLEMS_SHOWN = 4
_NAMES_SHOWN = 12


class RulesText(TextArea):
    """The text itself: the keys of the screen come before those of the editor."""

    def on_key(self, event: events.Key) -> None:
        """Let the screen have its keys."""
        screen = self.screen
        if isinstance(screen, RulesScreen) and screen.take_key(event.key):
            event.stop()
            event.prevent_default()


class RulesScreen(Screen[None], inherit_bindings=False):
    """The rules file in an editor."""

    CSS_PATH = "rules.tcss"
    AUTO_FOCUS = "#rules-text"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Doer.SCREEN, {Place.RULES})]

    def __init__(self, program: Program, text: str, kept: str) -> None:
        """Open on a text; ``kept`` is what was left unsaved before, or empty."""
        super().__init__()
        self._program = program
        self._saved = text
        self._first = kept or text
        self._effect_timer: Timer | None = None
        self._said = "Your unsaved text is back." if kept else ""
        self._overwrite = False

    def compose(self) -> ComposeResult:
        """Title, text and effect, problems, keys."""
        yield Line(widget_id="rules-title")
        with Horizontal():
            text = RulesText(
                self._first,
                id="rules-text",
                show_line_numbers=True,
                soft_wrap=False,
                compact=True,
                tab_behavior="indent",
            )
            text.indent_width = 2
            text.cursor_blink = False
            yield text
            yield Static(id="rules-effect")
        yield Static(id="rules-problems")
        bar = KeyBar(self._program.keys)
        bar.show([action for action in actions_at(Place.RULES) if action.bar])
        yield bar

    def on_mount(self) -> None:
        """Say how the text stands."""
        self._check()

    @property
    def place(self) -> Place:
        """Where the user is."""
        return Place.RULES

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self.query_one(RulesText).text

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action of the screen may be done here."""
        return allowed(action, self.place)

    def say(self, sentence: str, tone: Tone) -> None:
        """Say a sentence in the title."""
        self._said = sentence
        self._show_title()

    def take_key(self, key: str) -> bool:
        """Answer to a key that is the screen's; whether it was."""
        for action in actions_at(Place.RULES):
            if key in self._program.keys.get(action.id, action.keys):
                self.call_later(self.run_action, action.target)
                return True
        return False

    def on_text_area_changed(self) -> None:
        """Check the text, key by key."""
        self._said = ""
        self._overwrite = False
        self._check()

    # What the keys do

    def action_save_rules(self) -> None:
        """Save the text when it is valid, and let its rules take force."""
        text = self.text
        if not self._overwrite and self._changed_outside():
            self._overwrite = True
            self.say(
                "The file was changed outside meanwhile. ctrl+s again overwrites it; it is kept as rules.yaml.bak",
                Tone.PROBLEM,
            )
            return
        try:
            rules = self._program.desk.save_rules(text)
        except NetuiError as problem:
            self.say(problem.sentence, Tone.PROBLEM)
            return
        self._saved = text
        self._overwrite = False
        self._program.desk.remember(DRAFT, "")
        self._program.desk.rules_problems = ()
        self._program.desk.session.adopt_rules(rules)
        self._program.follow(None)
        self.say("Saved; the queue follows these rules now.", Tone.GOOD)
        self._check()

    @work(group="rules-editor", exclusive=True)
    async def action_edit_outside(self) -> None:
        """Edit the file in the user's own editor."""
        desk = self._program.desk
        if self.text != self._saved:
            self.say("Save with ctrl+s first: the editor opens the file.", Tone.PROBLEM)
            return
        try:
            with self.app.suspend():
                desk.edit_outside(desk.rules_path)
            self._saved = desk.read_rules_text()
        except SuspendNotSupported:
            self.say("Another editor cannot be opened from here.", Tone.PROBLEM)
            return
        except NetuiError as problem:
            self.say(problem.sentence, Tone.PROBLEM)
            return
        self.query_one(RulesText).load_text(self._saved)

    def action_leave_rules(self) -> None:
        """Go back; a text that is not saved is kept for the next time."""
        changed = self.text != self._saved
        self._program.desk.remember(DRAFT, self.text if changed else "")
        self.dismiss()
        if changed:
            self._program.tell("The rules are not saved; your text is kept and comes back with r.")

    def _changed_outside(self) -> bool:
        try:
            return self._program.desk.read_rules_text() != self._saved
        except NetuiError:
            return False

    # What is seen

    def _check(self) -> None:
        rules, problems = self._program.desk.check_rules(self.text)
        self.query_one("#rules-problems", Static).update(_problems(problems))
        self.query_one("#rules-problems").display = bool(problems)
        self._show_title()
        if self._effect_timer is not None:
            self._effect_timer.stop()
        self._effect_timer = self.set_timer(_EFFECT_AFTER_S, lambda: self._show_effect(rules))

    def _show_effect(self, rules: Rules | None) -> None:
        self._effect_timer = None
        effect = self.query_one("#rules-effect", Static)
        if rules is None:
            effect.update(plain("The rules in force stay until the text is mended.", "$text-muted"))
        else:
            effect.update(_effect(rules_effect(self._program.desk.session, rules)))

    def _show_title(self) -> None:
        changed = plain("not saved", "$text-warning") if self.text != self._saved else plain("saved", "$text-muted")
        path = plain(str(self._program.desk.rules_path), "$text-muted")
        title = joined(
            Content.styled(" Cadence rules", "bold $text-primary"),
            changed,
            plain(self._said) if self._said else path,
            by="  ",
        )
        self.query_one("#rules-title", Line).show(title)


def _problems(problems: tuple[Problem, ...]) -> Content:
    lines = [
        phrase("[bold $text-error]$place[/] $message", place=f"line {one.line}:{one.column}", message=one.message)
        for one in problems[:_PROBLEMS_SHOWN]
    ]
    if len(problems) > _PROBLEMS_SHOWN:
        lines.append(plain(f"and {len(problems) - _PROBLEMS_SHOWN} more", "$text-muted"))
    return Content("\n").join(lines)


def _effect(effect: RulesEffect) -> Content:
    if not effect:
        return plain(f"The queue stays as it is: {effect.due_after} due.", "$text-muted")
    lines = [
        phrase(
            "[bold]$after due[/] [$text-muted]now $before[/]",
            after=str(effect.due_after),
            before=str(effect.due_before),
        )
    ]
    lines += [
        phrase("$tier [bold]$after[/] [$text-muted]now $before[/]", tier=tier, after=str(after), before=str(before))
        for tier, (after, before) in effect.by_tier.items()
    ]
    lines += _names("come in", "+", effect.coming)
    lines += _names("leave", "-", effect.leaving)
    if effect.moving:
        lines += [Content(), plain(f"{plural(effect.moving, 'person moves', 'people move')} to another place")]
    return Content("\n").join(lines)


def _names(word: str, sign: str, names: tuple[str, ...]) -> list[Content]:
    if not names:
        return []
    lines = [Content(), phrase("[bold]$count $word[/]", count=str(len(names)), word=word)]
    lines += [plain(f"{sign} {name}") for name in names[:_NAMES_SHOWN]]
    if len(names) > _NAMES_SHOWN:
        lines.append(plain(f"and {len(names) - _NAMES_SHOWN} more", "$text-muted"))
    return lines


def open_rules(program: Program) -> None:
    """Open the rules file, on the text that was left unsaved if there is one."""
    try:
        text = program.desk.read_rules_text()
    except NetuiError as problem:
        program.tell(problem.sentence, Tone.PROBLEM)
        return
    kept = program.desk.recall(DRAFT)
    program.push_screen(RulesScreen(program, text, kept if kept != text else ""))
