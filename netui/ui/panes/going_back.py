"""Going back to the panes from a place that stands over them."""

from __future__ import annotations

from textual.app import App

from netui.ui.panes.hosts import Goes


def back_to_panes(app: App[int]) -> Goes | None:
    """Leave every place that stands over the panes, and return their screen."""
    main = app.screen_stack[0]
    for screen in app.screen_stack[:0:-1]:
        screen.dismiss()
    return main if isinstance(main, Goes) else None
