"""The last line of the screen: the keys of the place where the user is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from netui.ui.actions.places import Place
from netui.ui.actions.table import BY_ID, Action, named_at, shown_key
from netui.ui.text.cells import cell_len
from netui.ui.text.keys import GAP

_LEAVING = "escape"
_EDGES_CELLS = 2
"""The blank at the left edge, and the one at the right."""


class KeyBar(Widget):
    """Names keys with what they do, as many as fit; always the last one, and how the place is left.

    A click does what the key would do.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "KeyBar { height: 1; }"

    class Chosen(Message):
        """A key was clicked on.

        Attributes:
            action: the one it stands for.
        """

        def __init__(self, action: Action) -> None:
            super().__init__()
            self.action = action

    def __init__(self, keys: Mapping[str, tuple[str, ...]], actions: Sequence[Action] = ()) -> None:
        """Make a bar that names these actions; ``keys`` are those in force, by the action's id."""
        super().__init__(id="keys")
        self._keys = keys
        self._own = self._actions = self._with_keys(actions)
        self._over: tuple[Action, ...] = ()

    def show(self, actions: Sequence[Action]) -> None:
        """Name these actions, the most important first; the last, and the one that leaves, stay where room is short."""
        self._own = self._with_keys(actions)
        self._show()

    def show_at(self, place: Place, *, is_empty: bool) -> None:
        """Name the keys of a place; while it is empty only those that can do something there."""
        self.show(named_at(place, is_empty=is_empty))

    def show_over(self, actions: Sequence[Action]) -> None:
        """Name these instead for as long as something lies over the place; none: the place's own again."""
        self._over = self._with_keys(actions)
        self._show()

    def names(self, key: str) -> bool:
        """Return whether a key, as it is written there, is one of those that are seen."""
        return self.display and any(key == shown for shown, _ in self._shown())

    def render(self) -> Content:
        """The line, for Textual."""
        parts = [
            Content.assemble((key, "bold $footer-key-foreground"), " ", (label, "$text-muted"))
            for key, label in self._shown()
        ]
        return Content.assemble(" ", Content(GAP).join(parts))

    def on_click(self, event: events.Click) -> None:
        """Say which key was clicked on."""
        start = 1
        for action, (key, label) in zip(self._fitting(), self._shown(), strict=True):
            end = start + cell_len(key) + 1 + cell_len(label)
            if start <= event.x < end:
                pair = self._pair(action)
                is_second = pair is not None and start + cell_len(self._key(action)) < event.x < start + cell_len(key)
                self.post_message(self.Chosen(pair if pair is not None and is_second else action))
            start = end + len(GAP)

    def _show(self) -> None:
        shown = self._over or self._own
        if shown != self._actions:
            self._actions = shown
            self.refresh()

    def _shown(self) -> list[tuple[str, str]]:
        return [self._words(action) for action in self._fitting()]

    def _with_keys(self, actions: Sequence[Action]) -> tuple[Action, ...]:
        """The actions without those whose keys the user has taken away."""
        return tuple(action for action in actions if self._keys.get(action.id, action.keys))

    def _key(self, action: Action) -> str:
        return shown_key(self._keys.get(action.id, action.keys)[0])

    def _pair(self, action: Action) -> Action | None:
        return next(iter(self._with_keys([BY_ID[action.pair]])), None) if action.pair else None

    def _words(self, action: Action) -> tuple[str, str]:
        """Return key and label of an action, or of two together: ``h l`` and ``week``, ``1-4`` and ``tabs``."""
        key, pair = self._key(action), self._pair(action)
        if pair is None:
            return key, action.label
        other = self._key(pair)
        keys = f"{key}-{other}" if key.isdecimal() and other.isdecimal() else f"{key} {other}"
        return keys, " ".join(dict.fromkeys((action.label, pair.label)))

    def _fitting(self) -> list[Action]:
        if not self._actions:
            return []
        fitting = [action for action in self._actions[:-1] if _LEAVING in action.keys] + [self._actions[-1]]
        room = self.size.width - _EDGES_CELLS + len(GAP) - sum(len(GAP) + self._cells(action) for action in fitting)
        for action in self._actions:
            if action in fitting:
                continue
            room -= len(GAP) + self._cells(action)
            if room < 0:
                break
            fitting.append(action)
        return sorted(fitting, key=self._actions.index)

    def _cells(self, action: Action) -> int:
        key, label = self._words(action)
        return cell_len(key) + 1 + cell_len(label)
